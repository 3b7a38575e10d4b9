package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
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
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import strandline.render.Palette;
import strandline.render.picture.Picture.Drawing;
import strandline.render.picture.Picture.Shape;

class PngFileTest {
  private static final int WHITE = 0xFFFFFF;

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Pictures.bytes(PngFile::write, picture)));
  }

  private static int at(BufferedImage image, double x, double y) {
    return image.getRGB((int) (x * 300 / 72), (int) (y * 300 / 72)) & 0xFFFFFF;
  }

  /** Places in points, as the picture of {@link Pictures#small} lays them out. */
  @Test
  void elementsStandWhereTheyWereLaid() throws IOException {
    BufferedImage image = read(Pictures.small());
    assertThat(image.getWidth()).isEqualTo(709);
    assertThat(image.getHeight()).isEqualTo(472);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(at(image, 35, 65)).isEqualTo(Palette.DARK_BLUE.rgb());
    assertThat(at(image, 19.5, 65)).isEqualTo(WHITE);
    assertThat(at(image, 102.2, 42.2)).isEqualTo(Palette.ORANGE.rgb());
    assertThat(at(image, 11.5, 100)).isEqualTo(Palette.GREY.rgb());
    assertThat(at(image, 14, 100)).as("between two dashes").isEqualTo(WHITE);
    assertThat(inked(image, new Rectangle2D.Double(10, 6, 100, 12))).as("words").isGreaterThan(300);
    assertThat(inked(image, new Rectangle2D.Double(120, 6, 40, 12))).as("no words").isZero();
  }

  private static int inked(BufferedImage image, Rectangle2D box) {
    int inked = 0;
    for (double y = box.getMinY(); y < box.getMaxY(); y += 0.24) {
      for (double x = box.getMinX(); x < box.getMaxX(); x += 0.24) {
        inked += at(image, x, y) == Palette.TEXT.rgb() ? 1 : 0;
      }
    }
    return inked;
  }

  @Test
  void whatLeavesThePageIsCutOff() throws IOException {
    Picture picture =
        Pictures.of(
            Shape.filled(new Ellipse2D.Double(-20, -30, 90, 70), Palette.DARK_BLUE),
            Shape.filled(new Ellipse2D.Double(130, 80, 90, 70), Palette.ORANGE),
            Shape.stroked(new Line2D.Double(-10, 90, 300, 90), Palette.TEXT, 2),
            Shape.stroked(new Line2D.Double(300, 0, 300, 300), Palette.TEXT, 2));
    BufferedImage image = read(picture);
    assertThat(at(image, 5, 2)).isEqualTo(Palette.DARK_BLUE.rgb());
    assertThat(at(image, 169, 112)).isEqualTo(Palette.ORANGE.rgb());
    assertThat(at(image, 60, 90)).isEqualTo(Palette.TEXT.rgb());
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
  void whatHasManyColoursLosesNone() throws IOException {
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

  /** One unit of a library's graphics is one pixel, and what it sets does not last. */
  @Test
  void aDrawingIsPaintedInPixels() throws IOException {
    Drawing drawing =
        new Drawing(
            graphics -> {
              graphics.setColor(Color.RED);
              graphics.setClip(new Rectangle2D.Double(100, 100, 50, 50));
              graphics.fill(new Rectangle2D.Double(0, 0, 400, 400));
              graphics.translate(300, 300);
            });
    BufferedImage image =
        read(
            Pictures.of(
                drawing, Shape.filled(new Rectangle2D.Double(0, 0, 10, 10), Palette.DARK_BLUE)));
    assertThat(image.getRGB(100, 100) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(image.getRGB(149, 149) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(image.getRGB(150, 149) & 0xFFFFFF).isEqualTo(WHITE);
    assertThat(image.getRGB(20, 20) & 0xFFFFFF).isEqualTo(Palette.DARK_BLUE.rgb());
  }

  /** A chart draws a line segment by segment: its corners are whole all the same. */
  @Test
  void linesOfADrawingThatMeetHaveCorners() throws IOException {
    Drawing drawing =
        new Drawing(
            graphics -> {
              graphics.setColor(Color.RED);
              graphics.setStroke(new BasicStroke(20, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
              graphics.draw(new Line2D.Double(100, 100, 300, 100));
              graphics.draw(new Line2D.Double(300, 100, 300, 300));
              graphics.setColor(Color.BLUE);
              graphics.draw(new Line2D.Double(300, 300, 400, 300));
            });
    BufferedImage image = read(Pictures.of(drawing));
    assertThat(image.getRGB(308, 92) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(image.getRGB(292, 308) & 0xFFFFFF).as("another colour").isEqualTo(WHITE);
    assertThat(image.getRGB(350, 300) & 0xFFFFFF).isEqualTo(0x0000FF);
  }

  /** Read back by ImageIO: 300 dots per inch are 11,811 per metre. */
  @Test
  void saysWhatItIs() throws IOException {
    byte[] png = Pictures.bytes(PngFile::write, Pictures.small());
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      IIOMetadataNode root =
          (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      IIOMetadataNode physical = (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
      assertThat(physical.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
      assertThat(physical.getAttribute("pixelsPerUnitYAxis")).isEqualTo("11811");
      assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
      assertThat(root.getElementsByTagName("tIME").getLength()).isZero();
    }
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
