package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;
import strandline.report.Report;

/** The report that ships, composed from the datasets that ship. */
class CubanMigrationTest {
  private static Composition composition;

  @BeforeAll
  static void compose() throws IOException {
    Path project = Path.of(System.getProperty("strandline.project"));
    Problems problems = new Problems();
    DataPackage data =
        new DataPackageReader()
            .read(
                path -> Files.newInputStream(project.resolve(path)),
                "datasets/datapackage.json",
                problems);
    byte[] spec = Files.readAllBytes(project.resolve("reports/cuban-migration.yaml"));
    composition =
        new ReportComposer()
            .compose("cuban-migration", "reports/cuban-migration.yaml", spec, data, problems);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void hasItsFigures() {
    Report report = composition.report();
    assertThat(report.figures().size()).isGreaterThanOrEqualTo(8);
  }
}
