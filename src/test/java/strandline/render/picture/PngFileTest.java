package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import strandline.render.Palette;
import strandline.render.picture.Picture.Shape;

class PngFileTest {
  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Pictures.bytes(PngFile::write, picture)));
  }

  /**
   * Java's own reader gets back what Java itself paints in eight times as many rows and columns.
   */
  @Test
  void holdsWhatJavaPaints() throws IOException {
    BufferedImage expected = Reference.of(Pictures.small());
    BufferedImage found = read(Pictures.small());
    assertThat(found.getWidth()).isEqualTo(709);
    assertThat(found.getHeight()).isEqualTo(472);
    assertThat(Reference.greatestDifference(expected, found)).isLessThan(13);
  }

  @Test
  void linesHaveTheCornersThatJavaGivesThem() throws IOException {
    Path2D.Double zigzag = new Path2D.Double();
    zigzag.moveTo(10, 60);
    double[][] corners = {{30, 20}, {45, 70}, {46, 20}, {90, 21}, {91, 60}, {120, 59.5}};
    for (double[] corner : corners) {
      zigzag.lineTo(corner[0], corner[1]);
    }
    Picture picture =
        Pictures.of(
            Shape.stroked(zigzag, Palette.DARK_BLUE, 3),
            Shape.stroked(new Rectangle2D.Double(130, 10, 30, 40), Palette.ORANGE, 2),
            Shape.stroked(new Ellipse2D.Double(135, 60, 9.6, 9.6), Palette.GREY, 1.2),
            Shape.stroked(new Rectangle2D.Double(20, 80, 60, 20), Palette.TEXT, 1.6, 2.4, 1.6));
    assertThat(Reference.greatestDifference(Reference.of(picture), read(picture))).isLessThan(13);
  }

  /** Edges that lie on edges are rounded twice. */
  @Test
  void whatLeavesThePageIsCutOff() throws IOException {
    Picture picture =
        Pictures.of(
            Shape.filled(new Ellipse2D.Double(-20, -30, 90, 70), Palette.DARK_BLUE),
            Shape.filled(new Ellipse2D.Double(130, 80, 90, 70), Palette.ORANGE),
            Shape.stroked(new Line2D.Double(-10, 90, 300, 30), Palette.TEXT, 2),
            Shape.stroked(new Line2D.Double(300, 0, 300, 300), Palette.TEXT, 2));
    assertThat(Reference.greatestDifference(Reference.of(picture), read(picture))).isLessThan(18);
  }

  @Test
  void coloursOfTheHouseAreExact() throws IOException {
    Rectangle2D whole = new Rectangle2D.Double(0, 0, 200, 200);
    for (Palette colour : Palette.values()) {
      BufferedImage image = read(Pictures.of(Shape.filled(whole, colour)));
      assertThat(image.getRGB(300, 200) & 0xFFFFFF).as(colour.name()).isEqualTo(colour.rgb());
    }
  }

  @Test
  void whatHasTooManyColoursLosesNone() throws IOException {
    Shape[] stripes = new Shape[300];
    for (int i = 0; i < stripes.length; i++) {
      Rectangle2D stripe = new Rectangle2D.Double(0.24 * i, 0, 0.24, 100);
      stripes[i] = new Shape(new Path2D.Double(stripe), 211 * i, null, 0, List.of());
    }
    BufferedImage image = read(Pictures.of(stripes));
    for (int i = 0; i < stripes.length; i++) {
      assertThat(image.getRGB(i, 100) & 0xFFFFFF).isEqualTo(211 * i);
    }
  }

  @Test
  void saysWhatItIs() throws IOException {
    byte[] png = Pictures.bytes(PngFile::write, Pictures.small());
    assertThat(new String(png, StandardCharsets.UTF_8))
        .contains("iTXtTitle\0\0\0es-CU\0\0A title & more")
        .contains("iTXtDescription\0\0\0es-CU\0\0What <one> sees.")
        .contains("iTXtSource\0\0\0es-CU\0\0Publisher, Title (2024)")
        .contains("iTXtAuthor\0\0\0es-CU\0\0someone@example.org")
        .contains("iTXtCopyright\0\0\0es-CU\0\0CC BY 4.0");
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    assertThat(Pictures.bytes(PngFile::write, Pictures.small()))
        .isEqualTo(Pictures.bytes(PngFile::write, Pictures.small()));
  }
}
