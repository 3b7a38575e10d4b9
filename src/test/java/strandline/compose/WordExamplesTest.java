package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strandline.content.text.CheckReader;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;
import strandline.report.Report;

/** Every example of {@code reports/README.md} composes, and every word has one. */
class WordExamplesTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final Pattern FENCED = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("^- ([a-z-]+):", Pattern.MULTILINE);
  private static DataPackage data;

  @BeforeAll
  static void readData() throws IOException {
    Problems problems = new Problems();
    data =
        new DataPackageReader()
            .read(
                path -> Files.newInputStream(PROJECT.resolve(path)),
                "datasets/datapackage.json",
                problems);
    data = withRecords(data, problems);
    assertThat(problems.all()).isEmpty();
  }

  /** The project's data with the records of {@link RawPackage}. */
  private static DataPackage withRecords(DataPackage project, Problems problems)
      throws IOException {
    return new DataPackage(
        project.datasets(),
        project.eventLogs(),
        project.sources(),
        project.files(),
        project.tables(),
        project.expectations(),
        RawPackage.read(RawPackage.RECORDS, problems).records());
  }

  static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = FENCED.matcher(Files.readString(PROJECT.resolve("reports/README.md")));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  static Stream<String> examples() throws IOException {
    return blocks().stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleComposes(String example) throws IOException {
    String show = example.indent(6);
    String spec =
        blocks().get(0) + "sections:\n  - id: example\n    title: Example\n    show:\n" + show;
    Problems problems = new Problems();
    Report report =
        new ReportComposer()
            .compose("example", "README.md", spec.getBytes(StandardCharsets.UTF_8), data, problems)
            .report();
    assertThat(problems.all()).isEmpty();
    assertThat(report.sections().get(0).blocks()).isNotEmpty();
  }

  @Test
  void everyWordHasAnExample() throws IOException {
    TreeSet<String> shown = new TreeSet<>();
    for (String example : examples().toList()) {
      WORD.matcher(example).results().forEach(found -> shown.add(found.group(1)));
    }
    assertThat(shown).containsExactlyElementsOf(Words.all().keySet());
  }

  @Test
  void everyCheckOfAClaimIsExplained() throws IOException {
    String page = Files.readString(PROJECT.resolve("reports/README.md"));
    assertThat(CheckReader.known())
        .contains("value", "weekday")
        .allMatch(check -> page.contains("| `" + check + "` |"));
  }
}
