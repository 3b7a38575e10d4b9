package strandline.render.figure;

import java.util.List;
import java.util.Optional;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.series.Source;

/** Draws figures: lays them out and returns pictures. */
public final class ChartRenderer {
  private final Optional<Picture.Page> page;

  /** Creates a renderer for pictures of the size that each figure asks for. */
  public ChartRenderer() {
    this.page = Optional.empty();
  }

  /**
   * Creates a renderer for pictures of one size.
   *
   * @param page the size
   */
  public ChartRenderer(Picture.Page page) {
    this.page = Optional.of(page);
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
    Picture.Page asked = page.orElseGet(() -> Picture.Page.of(figure.size()));
    List<String> citations = citations(report, figure);
    Figure shown =
        Attempts.isLacking(figure, citations)
            ? figure.noting(Language.english().text("page.lacking"))
            : figure;
    return Attempts.of(shown, new FigurePage(asked, citations, report.cover().asOf()));
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
    String left = Dropped.all(scene.dropped());
    return new Picture(
        figure.id(),
        scene.page(),
        new Picture.About(
            figure.title(),
            figure.description() + left,
            report.cover().language(),
            String.join("; ", citations(report, figure)),
            report.cover().contact(),
            report.cover().licence()),
        scene.elements());
  }

  private static List<String> citations(Report report, Figure figure) {
    return figure.sourceIds().stream()
        .map(id -> report.source(id).map(ChartRenderer::brief).orElse(id))
        .distinct()
        .toList();
  }

  /** Names a source in a few words: whose figure it is, who reported it, and when. */
  static String brief(Source source) {
    if (source.name().isEmpty()) {
      return source.citation();
    }
    String published = source.published();
    return Language.english()
        .text(
            Sentence.of("page.brief-source")
                .with("agency", source.agency())
                .with("name", source.name())
                .with("year", published.isEmpty() ? "" : published.substring(0, 4)));
  }
}
