package strandline.render.figure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import strandline.render.Lazy;
import strandline.render.Refusal;
import strandline.render.picture.Picture;
import strandline.render.picture.Picture.Page;
import strandline.report.Figure;
import strandline.report.Figure.Size;
import strandline.report.Report;

/**
 * The pictures of one report, each laid out once and each painted as PNG once, whoever asks for it
 * and from whichever thread.
 */
public final class DrawnFigures {
  private static final int STEP_MM = 25;

  private final Report report;
  private final Map<String, Map<Size, Lazy<Picture>>> pictures = new LinkedHashMap<>();
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
      Map<Size, Lazy<Picture>> sizes = new EnumMap<>(Size.class);
      for (Size size : PictureFile.furtherSizes(report, figure)) {
        sizes.put(size, Lazy.of(() -> further(figure, size)));
      }
      Lazy<Picture> own = Lazy.of(() -> charts.picture(report, figure));
      sizes.put(figure.size(), own);
      pictures.put(figure.id(), sizes);
      pngs.put(figure.id(), Lazy.of(() -> FigureFormat.PNG.bytes(own.value())));
    }
  }

  /** Lays a figure out in a further size; for a phone on a longer page where that is needed. */
  private Picture further(Figure figure, Size size) {
    Page page = Page.of(size);
    int longest = size == Size.PHONE ? 2 * page.heightMm() : page.heightMm();
    for (int height = page.heightMm(); ; height += STEP_MM) {
      try {
        Page longer = new Page(page.widthMm(), height, page.zoom());
        return new ChartRenderer(longer).picture(report, figure);
      } catch (Refusal refused) {
        if (height + STEP_MM > longest) {
          String word = size.word();
          throw new Refusal(
              refused.found()
                  + " in the size "
                  + word
                  + "; "
                  + refused.remedy()
                  + ", or leave "
                  + word
                  + " out of sizes");
        }
      }
    }
  }

  /** Returns the report. */
  Report report() {
    return report;
  }

  /** Returns the picture of a figure in one of the sizes that the report asks for. */
  Picture picture(Figure figure, Size size) {
    return pictures.get(figure.id()).get(size).value();
  }

  /** Returns the picture of a figure of the report. */
  Picture picture(Figure figure) {
    return picture(figure, figure.size());
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
