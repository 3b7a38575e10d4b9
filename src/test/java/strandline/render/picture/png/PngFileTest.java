package strandline.render.picture.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import strandline.render.Palette;
import strandline.render.picture.Picture;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Pictures;

class PngFileTest {
  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Pictures.bytes(PngFile::write, picture)));
  }

  /** Java's own reader gets back what was painted, but for the shades of edges. */
  @Test
  void holdsWhatWasPainted() throws IOException {
    BufferedImage painted = Canvas.paint(Pictures.small());
    BufferedImage read = read(Pictures.small());
    assertThat(read.getWidth()).isEqualTo(709);
    assertThat(read.getHeight()).isEqualTo(472);
    for (int y = 0; y < read.getHeight(); y++) {
      for (int x = 0; x < read.getWidth(); x++) {
        int expected = painted.getRGB(x, y);
        int found = read.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          int difference = (expected >> shift & 0xFF) - (found >> shift & 0xFF);
          assertThat(Math.abs(difference)).isLessThan(9);
        }
      }
    }
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
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < 300 * 200; i++) {
      image.setRGB(i % 300, i / 300, random.nextInt(1 << 24));
    }
    Pixels pixels = Pixels.of(image, new TreeSet<>());
    assertThat(pixels.colourType()).isEqualTo((byte) 2);
    assertThat(pixels.palette()).isEmpty();
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
