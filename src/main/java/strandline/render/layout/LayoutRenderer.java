package strandline.render.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The renderer of all formats that show the sheets of a workbook: it lays a report out once and
 * hands the layout to each of them.
 */
public final class LayoutRenderer implements Renderer {
  /** A format that shows the sheets of a workbook. */
  @FunctionalInterface
  public interface Format {
    /**
     * Makes the files.
     *
     * @param report the report and its sheets
     * @return the files in order of name
     */
    List<Artifact> render(LaidOutReport report);
  }

  private final BiFunction<Report, Figure, Optional<Supplier<byte[]>>> pictures;
  private final List<Format> formats;

  private LayoutRenderer(
      BiFunction<Report, Figure, Optional<Supplier<byte[]>>> pictures, Format... formats) {
    this.pictures = pictures;
    this.formats = List.of(formats);
  }

  /**
   * Returns a renderer of sheets with native charts only.
   *
   * @param formats the formats
   * @return the renderer
   */
  public static LayoutRenderer withoutPictures(Format... formats) {
    return new LayoutRenderer((report, figure) -> Optional.empty(), formats);
  }

  /**
   * Returns a renderer of sheets with the picture of each figure that a native chart cannot show
   * whole.
   *
   * @param pictures a figure's picture as the bytes of a PNG file, the same for the same figure
   * @param formats the formats
   * @return the renderer
   */
  public static LayoutRenderer withPictures(
      BiFunction<Report, Figure, byte[]> pictures, Format... formats) {
    return new LayoutRenderer(
        (report, figure) -> Optional.of(() -> pictures.apply(report, figure)), formats);
  }

  @Override
  public String format() {
    return "sheets";
  }

  @Override
  public List<Artifact> render(Report report) {
    Function<Figure, Optional<Supplier<byte[]>>> ofReport =
        figure -> pictures.apply(report, figure);
    LaidOutReport laidOut = LaidOutReport.of(report, ofReport);
    return formats.stream()
        .flatMap(format -> format.render(laidOut).stream())
        .sorted(Comparator.comparing(Artifact::path))
        .toList();
  }
}
