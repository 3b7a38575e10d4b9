package strandline.render.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import strandline.render.Lazy;
import strandline.render.Refusal;
import strandline.render.picture.Picture;
import strandline.render.picture.Picture.Page;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The pictures of one report, each laid out once and each painted as PNG once, whoever asks for it
 * and from whichever thread.
 */
public final class DrawnFigures {
  private static final int STEP_MM = 25;

  private final Report report;
  private final Map<String, Lazy<Picture>> pictures = new LinkedHashMap<>();
  private final Map<String, Lazy<byte[]>> pngs = new LinkedHashMap<>();
  private final Map<String, Lazy<Picture>> phones = new LinkedHashMap<>();

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
      phones.put(figure.id(), Lazy.of(() -> phone(report, figure).orElseGet(picture::value)));
    }
  }

  /** Lays a figure out for a phone, on a longer page where the usual one is too short. */
  private static Optional<Picture> phone(Report report, Figure figure) {
    Page phone = Page.PHONE;
    for (int height = phone.heightMm(); height <= 2 * phone.heightMm(); height += STEP_MM) {
      try {
        Page page = new Page(phone.widthMm(), height);
        return Optional.of(new ChartRenderer(page).picture(report, figure));
      } catch (Refusal tooShort) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** Returns the report. */
  Report report() {
    return report;
  }

  /** Returns the picture for a phone; where none can be laid out, that of the figure's own size. */
  Picture phone(Figure figure) {
    return phones.get(figure.id()).value();
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
