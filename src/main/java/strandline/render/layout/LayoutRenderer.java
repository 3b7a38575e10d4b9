package strandline.render.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  private final List<Format> formats;

  private LayoutRenderer(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Returns a renderer.
   *
   * @param formats the formats
   * @return the renderer of all of them
   */
  public static LayoutRenderer of(Format... formats) {
    return new LayoutRenderer(List.of(formats));
  }

  /** Makes the files with native charts only. */
  @Override
  public List<Artifact> render(Report report) {
    return rendered(LaidOutReport.of(report, figure -> Optional.empty()));
  }

  /**
   * Makes the files, with the picture of each figure that a native chart cannot show whole.
   *
   * @param report the report
   * @param pictures a figure's picture as the bytes of a PNG file, the same for the same figure
   * @return the files in order of name
   */
  public List<Artifact> render(Report report, Function<Figure, byte[]> pictures) {
    return rendered(LaidOutReport.of(report, figure -> Optional.of(() -> pictures.apply(figure))));
  }

  private List<Artifact> rendered(LaidOutReport laidOut) {
    return formats.stream()
        .flatMap(format -> format.render(laidOut).stream())
        .sorted(Comparator.comparing(Artifact::path))
        .toList();
  }
}
