package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Period;
import strandline.series.Series;

class ProjectDatasetsTest {
  private final Problems problems = new Problems();

  private DataPackage read() throws IOException {
    Path project = Path.of(System.getProperty("strandline.project", "."));
    assumeTrue(
        Files.exists(project.resolve("datasets/datapackage.json")), "no datasets in this project");
    Folder folder = path -> Files.newInputStream(project.resolve(path));
    return new DataPackageReader().read(folder, "datasets/datapackage.json", problems);
  }

  @Test
  void theShippedDatasetsHaveNoProblem() throws IOException {
    DataPackage read = read();
    assertThat(problems.all()).isEmpty();
    assertThat(read.datasets().keySet()).containsExactly("arrivals", "interdictions");
    assertThat(read.eventLogs().keySet()).containsExactly("events", "talks");
    assertThat(read.files()).hasSize(6).allMatch(file -> file.sha256().length() == 64);
  }

  @Test
  void theFlowDoublesBetween2012And2014() throws IOException {
    Dataset interdictions = read().dataset("interdictions").orElseThrow();
    Selection flow =
        new Selection(
            "flow",
            Optional.of(Selection.Per.US_FISCAL_YEAR),
            Map.of("nationality", "Cuba"),
            Map.of());
    Series series =
        interdictions.series(flow, Location.of("reports/x.yaml"), problems).orElseThrow();
    assertThat(series.at(Period.parse("FY2012")).orElseThrow().value()).isEqualTo(1870);
    assertThat(series.at(Period.parse("FY2014")).orElseThrow().value()).isEqualTo(3722);
    assertThat(series.provenance().prints(Period.parse("FY2014"))).hasSizeGreaterThan(3);
  }
}
