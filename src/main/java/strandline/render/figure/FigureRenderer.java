package strandline.render.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.chart.ChartRenderer;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The renderer of figures: for each a picture in every format, a CSV of exactly the values that are
 * plotted, and a card.
 *
 * @param charts draws them
 */
public record FigureRenderer(ChartRenderer charts) implements Renderer {
  @Override
  public String format() {
    return "charts";
  }

  /**
   * Makes the files of each figure.
   *
   * @param report the report
   * @return the files in order of name
   * @throws IllegalArgumentException when a figure cannot be laid out; says what would help
   */
  @Override
  public List<Artifact> render(Report report) {
    List<Artifact> artifacts = new ArrayList<>();
    for (Figure figure : report.figures()) {
      String path = "charts/" + figure.id() + ".";
      Picture picture = charts.picture(report, figure);
      for (FigureFormat format : FigureFormat.values()) {
        artifacts.add(
            new Artifact(
                path + format.extension(),
                format.mediaType(),
                out -> format.write(picture, out)));
      }
      artifacts.add(
          new Artifact(path + "csv", "text/csv", out -> out.write(PlottedValues.csv(figure))));
      FigureCard card = new FigureCard(report, figure, picture);
      artifacts.add(
          new Artifact(path + "json", "application/json", out -> out.write(card.json())));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    return artifacts;
  }
}
