package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JoinedLinesTest {
  @Test
  void drawingPrintsNothing() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      JoinedLines lines = new JoinedLines(image.createGraphics());
      lines.setPaint(Color.WHITE);
      lines.draw(new Line2D.Double(1, 10, 10, 10));
      lines.draw(new Line2D.Double(10, 10, 18, 10));
      lines.dispose();
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(image.getRGB(14, 10)).isNotEqualTo(image.getRGB(14, 2));
  }
}
