package strandline.render.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The renderer of figures: for each a picture in every format, the values that are plotted and the
 * events beside them as CSV, and a card; and a list of them all.
 */
public final class FigureRenderer implements Renderer {
  private final ChartRenderer charts;

  /**
   * Creates the renderer.
   *
   * @param charts draws the figures
   */
  public FigureRenderer(ChartRenderer charts) {
    this.charts = charts;
  }

  @Override
  public List<Artifact> render(Report report) {
    return render(new DrawnFigures(report, charts));
  }

  /**
   * Makes the files of each figure. A figure that cannot be laid out is refused when the first of
   * its files is written.
   *
   * @param figures the pictures of a report, which others may show too
   * @return the files in order of name
   */
  public List<Artifact> render(DrawnFigures figures) {
    Report report = figures.report();
    List<Artifact> artifacts = new ArrayList<>();
    for (Figure figure : report.figures()) {
      String path = "charts/" + figure.id() + ".";
      for (PictureFile file : PictureFile.of(report, figure)) {
        boolean isShared = file.size() == figure.size() && file.format() == FigureFormat.PNG;
        Artifact.Content picture =
            isShared
                ? out -> out.write(figures.png(figure))
                : out -> file.format().write(figures.picture(figure, file.size()), out);
        artifacts.add(new Artifact("charts/" + file.name(), file.format().mediaType(), picture));
      }
      Artifact.Content values = out -> out.write(PlottedValues.csv(figure));
      artifacts.add(new Artifact(path + "csv", "text/csv", values));
      PlottedValues.across(figure)
          .map(rows -> Artifact.of(path + "events.csv", "text/csv", rows))
          .ifPresent(artifacts::add);
      Artifact.Content card =
          out -> out.write(FigureCard.of(report, figure, figures.picture(figure)).json());
      artifacts.add(new Artifact(path + "json", "application/json", card));
    }
    if (!report.figures().isEmpty()) {
      artifacts.add(new Artifact("index.md", "text/markdown", out -> out.write(index(figures))));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    return artifacts;
  }

  /**
   * The list of an edition's figures as Markdown: title, measure, note, source and files of each.
   */
  private static byte[] index(DrawnFigures figures) {
    Report report = figures.report();
    List<String> lines = new ArrayList<>();
    lines.add("# " + escaped(report.cover().title()));
    lines.add(escaped(report.cover().subtitle()));
    for (Figure figure : report.figures()) {
      lines.add("## " + escaped(figure.title()));
      FigureCard card = FigureCard.of(report, figure, figures.picture(figure));
      lines.add(escaped(card.description()));
      lines.add(files(report, figure));
    }
    return (String.join("\n\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String files(Report report, Figure figure) {
    List<String> links = new ArrayList<>();
    PictureFile.of(report, figure).forEach(file -> links.add(link(file.name())));
    links.add(link(figure.id() + ".csv"));
    PlottedValues.across(figure).ifPresent(rows -> links.add(link(figure.id() + ".events.csv")));
    links.add(link(figure.id() + ".json"));
    return String.join(" · ", links);
  }

  private static String link(String name) {
    return "[" + name + "](charts/" + name + ")";
  }

  /** Signs that Markdown would take for its own. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }
}
