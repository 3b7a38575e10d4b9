package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.render.SampleReport;
import strandline.render.picture.Picture;
import strandline.render.picture.Pictures;
import strandline.render.picture.PngFile;
import strandline.render.picture.SvgFile;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * Figures that a person has reviewed: as SVG text without their fonts, and as pixels. When one
 * changes, the new one and the expected one are left beside each other under {@code target/golden}:
 * look at both, and copy the new one over the expected one when it is better.
 */
class GoldenFiguresTest {
  private static final Path EXPECTED = Path.of("src/test/resources/strandline/render/figure");
  private static final Path FOUND = Path.of("target/golden");

  /** A channel that differs by less is the same colour, rounded by another Java. */
  private static final int SHADES = 40;

  /** The share of pixels that may differ by more, at edges. */
  private static final double EDGES = 0.0005;

  private static Picture picture(String id, Picture.Page page) {
    Report report = SampleReport.report();
    Figure figure =
        report.figures().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    return new ChartRenderer(page).picture(report, figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"flow-at-sea", "three-ways", "dates-of-rounds", "encounters-by-month", "sectors"})
  void staysAsReviewed(String id) throws IOException {
    String svg = SvgFile.text(picture(id, Picture.Page.MEMO), false);
    byte[] found = svg.getBytes(StandardCharsets.UTF_8);
    byte[] expected = besideEachOther(id + ".svg", found);
    assertThat(svg)
        .as("see " + FOUND.resolve(id + ".svg"))
        .isEqualTo(new String(expected, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flow-at-sea", "encounters-log"})
  void looksAsReviewed(String id) throws IOException {
    byte[] found = Pictures.bytes(PngFile::write, picture(id, Picture.Page.HALF));
    byte[] expected = besideEachOther(id + ".png", found);
    assertThat(difference(image(found), image(expected)))
        .as("see " + FOUND.resolve(id + ".png"))
        .isLessThan(EDGES);
  }

  /** The comparison must be able to fail. */
  @Test
  void anotherFigureIsSeen() throws IOException {
    BufferedImage one =
        image(Pictures.bytes(PngFile::write, picture("flow-at-sea", Picture.Page.HALF)));
    BufferedImage other =
        image(Pictures.bytes(PngFile::write, picture("encounters-log", Picture.Page.HALF)));
    assertThat(difference(one, other)).isGreaterThan(10 * EDGES);
    BufferedImage moved = new BufferedImage(one.getWidth(), one.getHeight(), one.getType());
    moved.createGraphics().drawImage(one, 2, 0, null);
    assertThat(difference(one, moved)).isGreaterThan(10 * EDGES);
  }

  private static byte[] besideEachOther(String name, byte[] found) throws IOException {
    Files.createDirectories(FOUND);
    Files.write(FOUND.resolve(name), found);
    Path reviewed = EXPECTED.resolve(name);
    byte[] expected = Files.exists(reviewed) ? Files.readAllBytes(reviewed) : new byte[0];
    int dot = name.lastIndexOf('.');
    Files.write(
        FOUND.resolve(name.substring(0, dot) + ".expected" + name.substring(dot)), expected);
    return expected;
  }

  private static BufferedImage image(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image == null ? new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB) : image;
  }

  /** The share of pixels that differ by more than a few shades; 1 for another size. */
  private static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    long different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        different += isNear(one.getRGB(x, y), other.getRGB(x, y)) ? 0 : 1;
      }
    }
    return (double) different / one.getWidth() / one.getHeight();
  }

  private static boolean isNear(int one, int other) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SHADES) {
        return false;
      }
    }
    return true;
  }
}
