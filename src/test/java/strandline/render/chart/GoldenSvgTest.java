package strandline.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.render.SampleReport;
import strandline.render.picture.svg.SvgFile;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * Two figures as text that a person can review, without their fonts. When one changes, the new one
 * is left under {@code target/golden}: look at both, and copy it over when it is better.
 */
class GoldenSvgTest {
  private static final Path EXPECTED = Path.of("src/test/resources/strandline/render/chart");

  @ParameterizedTest
  @ValueSource(strings = {"flow-at-sea", "three-ways"})
  void staysAsReviewed(String id) throws IOException {
    Report report = SampleReport.report();
    Figure figure =
        report.figures().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    String svg = SvgFile.text(new ChartRenderer().picture(report, figure), false);
    Path actual = Path.of("target/golden").resolve(id + ".svg");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, svg);
    assertThat(svg).as("see " + actual).isEqualTo(Files.readString(EXPECTED.resolve(id + ".svg")));
  }
}
