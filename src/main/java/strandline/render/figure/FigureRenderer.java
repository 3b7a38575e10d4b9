package strandline.render.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import strandline.render.Artifact;
import strandline.render.Lazy;
import strandline.render.Renderer;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The renderer of figures: for each a picture in every format, a CSV of exactly the values that are
 * plotted, and a card. Each figure is laid out and painted once, whoever shows it and from
 * whichever thread.
 */
public final class FigureRenderer implements Renderer {
  private final ChartRenderer charts;
  private Drawn drawn;

  /**
   * Creates the renderer.
   *
   * @param charts draws the figures
   */
  public FigureRenderer(ChartRenderer charts) {
    this.charts = charts;
  }

  /** The pictures of the report that was asked for last. */
  private record Drawn(
      Report report, Map<String, Lazy<Picture>> pictures, Map<String, Lazy<byte[]>> pngs) {
    Drawn(Report report) {
      this(report, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  @Override
  public String format() {
    return "charts";
  }

  /**
   * Makes the files of each figure. A figure that cannot be laid out is refused when the first of
   * its files is written.
   *
   * @param report the report
   * @return the files in order of name
   */
  @Override
  public List<Artifact> render(Report report) {
    List<Artifact> artifacts = new ArrayList<>();
    for (Figure figure : report.figures()) {
      String path = "charts/" + figure.id() + ".";
      Lazy<Picture> picture = picture(report, figure);
      for (FigureFormat format : FigureFormat.of(report)) {
        String name = path + format.extension();
        artifacts.add(new Artifact(name, format.mediaType(), content(format, report, figure)));
      }
      artifacts.add(
          new Artifact(path + "csv", "text/csv", out -> out.write(PlottedValues.csv(figure))));
      artifacts.add(
          new Artifact(
              path + "json",
              "application/json",
              out -> out.write(FigureCard.of(report, figure, picture.value()).json())));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    return artifacts;
  }

  private Artifact.Content content(FigureFormat format, Report report, Figure figure) {
    Lazy<Picture> picture = picture(report, figure);
    Lazy<byte[]> png = once(report, figure);
    return format == FigureFormat.PNG
        ? out -> out.write(png.value())
        : out -> format.write(picture.value(), out);
  }

  /**
   * Returns a figure as a PNG file, the same bytes as its artifact's.
   *
   * @param report the report
   * @param figure one of its figures
   * @return the file; not to be changed
   * @throws IllegalArgumentException when it cannot be laid out; says what would help
   */
  public byte[] png(Report report, Figure figure) {
    return once(report, figure).value();
  }

  private Lazy<Picture> picture(Report report, Figure figure) {
    return of(report)
        .pictures
        .computeIfAbsent(figure.id(), id -> Lazy.of(() -> charts.picture(report, figure)));
  }

  private Lazy<byte[]> once(Report report, Figure figure) {
    Lazy<Picture> picture = picture(report, figure);
    return of(report)
        .pngs
        .computeIfAbsent(figure.id(), id -> Lazy.of(() -> painted(picture.value())));
  }

  private synchronized Drawn of(Report report) {
    // The very same report: to compare two takes longer than to draw one.
    if (drawn == null || drawn.report != report) {
      drawn = new Drawn(report);
    }
    return drawn;
  }

  private static byte[] painted(Picture picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
    try {
      FigureFormat.PNG.write(picture, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
