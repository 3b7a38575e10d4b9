package strandline.render.chart;

import java.util.List;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.series.Source;

/** Draws figures: lays them out on pages of one size and returns pictures. */
public final class ChartRenderer {
  private final Picture.Page page;

  /** Creates a renderer for pictures of 159 × 100 mm. */
  public ChartRenderer() {
    this(Picture.Page.MEMO);
  }

  /**
   * Creates a renderer for pictures of one size.
   *
   * @param page the size
   */
  public ChartRenderer(Picture.Page page) {
    this.page = page;
  }

  /**
   * Lays a figure out.
   *
   * @param report the report that it belongs to
   * @param figure the figure
   * @return where everything stands, and what found no room
   * @throws IllegalArgumentException when it cannot be laid out; says what would help
   */
  public Scene scene(Report report, Figure figure) {
    return SceneLayout.of(figure, citations(report, figure), page);
  }

  /**
   * Returns the picture of a figure, to be poured into a file.
   *
   * @param report the report that it belongs to
   * @param figure the figure
   * @return the picture
   * @throws IllegalArgumentException when it cannot be laid out; says what would help
   */
  public Picture picture(Report report, Figure figure) {
    Scene scene = scene(report, figure);
    List<String> dropped = scene.dropped();
    String left =
        dropped.isEmpty() ? "" : " Left out of the picture: " + String.join("; ", dropped);
    return new Picture(
        figure.id(),
        page,
        new Picture.About(
            figure.title(),
            figure.altText() + " " + figure.description() + left + (left.isEmpty() ? "" : "."),
            report.cover().language(),
            String.join("; ", citations(report, figure)),
            report.cover().contact(),
            report.cover().licence()),
        scene.elements());
  }

  private static List<String> citations(Report report, Figure figure) {
    return figure.sourceIds().stream()
        .map(id -> report.source(id).map(Source::citation).orElse(id))
        .toList();
  }
}
