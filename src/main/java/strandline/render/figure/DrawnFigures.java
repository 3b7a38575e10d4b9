package strandline.render.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import strandline.render.Lazy;
import strandline.render.picture.Picture;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The pictures of one report, each laid out once and each painted as PNG once, whoever asks for it
 * and from whichever thread.
 */
public final class DrawnFigures {
  private final Report report;
  private final Map<String, Lazy<Picture>> pictures = new LinkedHashMap<>();
  private final Map<String, Lazy<byte[]>> pngs = new LinkedHashMap<>();

  /**
   * Makes the pictures of a report; nothing is drawn before it is asked for.
   *
   * @param report the report
   * @param charts lays figures out
   */
  public DrawnFigures(Report report, ChartRenderer charts) {
    this.report = report;
    for (Figure figure : report.figures()) {
      Lazy<Picture> picture = Lazy.of(() -> charts.picture(report, figure));
      pictures.put(figure.id(), picture);
      pngs.put(figure.id(), Lazy.of(() -> FigureFormat.PNG.bytes(picture.value())));
    }
  }

  /** Returns the report. */
  Report report() {
    return report;
  }

  /** Returns the picture of a figure of the report. */
  Picture picture(Figure figure) {
    return pictures.get(figure.id()).value();
  }

  /**
   * Returns the picture of a figure of the report.
   *
   * @param figure the figure
   * @return the bytes of a PNG file, the same array for the same figure
   */
  public byte[] png(Figure figure) {
    return pngs.get(figure.id()).value();
  }
}
