package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import strandline.render.Artifact;
import strandline.render.SampleReport;
import strandline.report.Figure;

/** Leaves every picture of the sample report under {@code target/gallery}, to be looked at. */
class GalleryTest {
  @Test
  void everyFigureOfTheSampleLosesNoWord() throws IOException {
    Path folder = Path.of("target", "gallery");
    Files.createDirectories(folder);
    ChartRenderer renderer = new ChartRenderer();
    for (Artifact artifact : new FigureRenderer(renderer).render(SampleReport.report())) {
      Path file = folder.resolve(artifact.path().substring("charts/".length()));
      try (OutputStream out = Files.newOutputStream(file)) {
        artifact.content().writeTo(out);
      }
    }
    for (Figure figure : SampleReport.report().figures()) {
      assertThat(renderer.scene(SampleReport.report(), figure).dropped()).as(figure.id()).isEmpty();
    }
  }
}
