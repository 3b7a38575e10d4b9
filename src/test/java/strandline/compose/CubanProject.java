package strandline.compose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;

/** The report that ships, composed from the datasets that ship or from changed ones. */
final class CubanProject {
  private static final Path ROOT = Path.of(System.getProperty("strandline.project"));

  private CubanProject() {}

  static String text(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  static Composition compose() throws IOException {
    return compose(Map.of());
  }

  /** Composes with some files replaced; problems of the data are a failure. */
  static Composition compose(Map<String, String> replaced) throws IOException {
    Problems problems = new Problems();
    DataPackage data =
        new DataPackageReader()
            .read(
                path ->
                    replaced.containsKey(path)
                        ? new ByteArrayInputStream(
                            replaced.get(path).getBytes(StandardCharsets.UTF_8))
                        : Files.newInputStream(ROOT.resolve(path)),
                "datasets/datapackage.json",
                problems);
    problems.throwIfErrors();
    String file = "reports/cuban-migration.yaml";
    byte[] spec = replaced.getOrDefault(file, text(file)).getBytes(StandardCharsets.UTF_8);
    return new ReportComposer().compose("cuban-migration", file, spec, data, problems);
  }
}
