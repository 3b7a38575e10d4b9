package strandline.render.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import strandline.render.Palette;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;

/** A small picture for tests: one of each kind of element. */
public final class Pictures {
  private Pictures() {}

  /** Something that pours a picture into a stream. */
  public interface Pouring {
    /** Pours. */
    void write(Picture picture, OutputStream out) throws IOException;
  }

  /** Returns the bytes of a picture. */
  public static byte[] bytes(Pouring pouring, Picture picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pouring.write(picture, out);
    return out.toByteArray();
  }

  /** Returns a page of 60 × 40 mm with a bar, a dot, a dashed line and words in both faces. */
  public static Picture small() {
    return of(
        Shape.filled(new Rectangle2D.Double(20, 40, 30, 50), Palette.DARK_BLUE),
        Shape.filled(new Ellipse2D.Double(100, 40, 4.4, 4.4), Palette.ORANGE),
        Shape.stroked(new Line2D.Double(10, 100, 150, 100), Palette.GREY, 1.5, 3.0, 2.0),
        Shape.stroked(new Line2D.Double(10, 20, 150, 30), Palette.TURQUOISE, 2),
        new Words("Señal fi AV <1,000>", Typeface.BOLD, 10, Palette.TEXT, 10, 15),
        new Words("Åland “×1.99” & Привет", Typeface.REGULAR, 8, Palette.QUIET_TEXT, 10, 108));
  }

  /** Returns a page of 60 × 40 mm. */
  public static Picture of(Element... elements) {
    return new Picture(
        "small",
        new Picture.Page(60, 40),
        new Picture.About(
            "A title & more",
            "What <one> sees.",
            "es-CU",
            "Publisher, Title (2024)",
            "someone@example.org",
            "CC BY 4.0"),
        List.of(elements));
  }
}
