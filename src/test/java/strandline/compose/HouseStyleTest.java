package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.render.chart.ChartRenderer;
import strandline.render.picture.png.PngFile;

class HouseStyleTest {
  @Test
  void gallery() throws IOException {
    Path folder = Path.of("target", "gallery", "words");
    Files.createDirectories(folder);
    List<String> refused = new ArrayList<>();
    for (EveryFigure.Shown shown : EveryFigure.all()) {
      String name = shown.toString().replace(' ', '_') + ".png";
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        PngFile.write(new ChartRenderer(shown.page()).picture(shown.report(), shown.figure()), out);
      } catch (IllegalArgumentException e) {
        refused.add(shown + ": " + e.getMessage());
      }
    }
    assertThat(refused).isEmpty();
  }
}
