package strandline.render.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import strandline.report.Figure;
import strandline.report.Report;

/** The list of an edition's figures as Markdown: title, measure, note, source and files of each. */
final class FigureIndex {
  private FigureIndex() {}

  /**
   * Returns the list.
   *
   * @param figures the pictures of a report
   * @return Markdown in UTF-8
   */
  static byte[] markdown(DrawnFigures figures) {
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
    FigureFormat.of(report).forEach(format -> links.add(link(figure, format.extension())));
    links.add(link(figure, "csv"));
    PlottedValues.across(figure).ifPresent(rows -> links.add(link(figure, "events.csv")));
    links.add(link(figure, "json"));
    return String.join(" · ", links);
  }

  private static String link(Figure figure, String ending) {
    String name = figure.id() + "." + ending;
    return "[" + name + "](charts/" + name + ")";
  }

  /** Signs that Markdown would take for its own. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }
}
