package strandline.render.figure;

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
      for (FigureFormat format : FigureFormat.of(report)) {
        String name = path + format.extension();
        artifacts.add(new Artifact(name, format.mediaType(), content(format, figures, figure)));
      }
      artifacts.add(
          new Artifact(path + "csv", "text/csv", out -> out.write(PlottedValues.csv(figure))));
      PlottedValues.across(figure)
          .ifPresent(
              rows ->
                  artifacts.add(
                      new Artifact(path + "events.csv", "text/csv", out -> out.write(rows))));
      artifacts.add(
          new Artifact(
              path + "json",
              "application/json",
              out -> out.write(FigureCard.of(report, figure, figures.picture(figure)).json())));
    }
    if (!report.figures().isEmpty()) {
      artifacts.add(
          new Artifact(
              "index.md", "text/markdown", out -> out.write(FigureIndex.markdown(figures))));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    return artifacts;
  }

  private static Artifact.Content content(
      FigureFormat format, DrawnFigures figures, Figure figure) {
    return format == FigureFormat.PNG
        ? out -> out.write(figures.png(figure))
        : out -> format.write(figures.picture(figure), out);
  }
}
