package strandline.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.EditorSchema;
import strandline.claim.check.WeekdayCheck;
import strandline.content.text.CheckReader;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.dataset.Selection;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Figure;

/** The JSON Schema of specs and the readers of specs know the same keys. */
class ReportFormTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final EditorSchema SCHEMA = EditorSchema.report();

  private static String garden(String path) throws IOException {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static InputStream open(String path) {
    return ReportFormTest.class.getResourceAsStream("/strandline/garden/" + path);
  }

  private static String sample() throws IOException {
    return garden("reports/every-key.yaml");
  }

  private static List<String> checked(String spec) {
    Problems problems = new Problems();
    new SpecCheck().check("reports/garden.yaml", spec.getBytes(UTF_8), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void readersAcceptEveryKeyAndWordOfTheSchema() throws IOException {
    Problems problems = new Problems();
    DataPackage data =
        new DataPackageReader().read(ReportFormTest::open, "datasets/datapackage.json", problems);
    new ReportComposer()
        .compose("every-key", "every-key.yaml", sample().getBytes(UTF_8), data, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(SCHEMA.problems(sample())).isEmpty();
    assertThat(SCHEMA.unused(List.of(sample())))
        .allMatch(place -> place.matches(".*(day|/per=[a-z-]+|/language=en)"));
  }

  @Test
  void theSchemaHasTheWordsOfTheReaders() {
    JsonNode properties = SCHEMA.root().path("properties");
    assertThat(keys(properties.at("/sections/items/properties/show/items/properties")))
        .isEqualTo(Words.all().keySet());
    JsonNode checks = properties.at("/claims/items/properties/checks/items/properties");
    assertThat(keys(checks)).isEqualTo(CheckReader.known());
    assertThat(words(checks.at("/weekday/properties/is"))).isEqualTo(WeekdayCheck.names());
    assertThat(words(SCHEMA.root().at("/$defs/size")))
        .isEqualTo(Arrays.stream(Figure.Size.values()).map(Figure.Size::word).toList());
    assertThat(words(properties.at("/series/additionalProperties/properties/per")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Selection.Per.values()).map(Selection.Per::word).toList());
  }

  private static Set<String> keys(JsonNode map) {
    Set<String> keys = new TreeSet<>();
    map.forEachEntry((key, one) -> keys.add(key));
    return keys;
  }

  private static List<String> words(JsonNode schema) {
    return schema.path("enum").valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void everyKeyIsExplained() {
    assertThat(SCHEMA.unexplained()).isEmpty();
  }

  @Test
  void whatIsNotOfTheFormIsSaidBeforeAnyDataAreRead() {
    String spec =
        """
        titel: Garden
        title: The garden
        series:
          visits: { dataset: visits, measures: visits }
        claims:
          - id: up
            says: It rose.
            checks: [{ change: { series: visits, from: 2010, to: 2011, is: rose, bye: 3 } }]
        sections:
          - id: all
            title: All
            show:
              - data-table: { id: t, titel: Visits, series: [visits], derive: [{ id: a, title: A, share: visits, base: 2010 }] }
              - bar-chart: { id: c, table: t, series: [visits], at: 2010, from: 2009 }
              - line-chart: [visits]
        """;
    assertThat(checked(spec))
        .containsExactlyInAnyOrder(
            "reports/garden.yaml:1:1: unknown key \"titel\"; did you mean \"title\"?",
            "reports/garden.yaml:1:1: lacks \"edition\"; add \"edition\" here",
            "reports/garden.yaml:4:11: lacks \"measure\"; add \"measure\" here",
            "reports/garden.yaml:4:30: unknown key \"measures\"; did you mean \"measure\"?",
            "reports/garden.yaml:8:74: unknown key \"bye\"; did you mean \"by\"?",
            "reports/garden.yaml:13:21: lacks \"title\"; add \"title\" here",
            "reports/garden.yaml:13:30: unknown key \"titel\"; did you mean \"title\"?",
            "reports/garden.yaml:13:72: lacks \"of\"; add \"of\" here",
            "reports/garden.yaml:13:106: unknown key \"base\"; remove it; known here: id, title,"
                + " share, of",
            "reports/garden.yaml:14:67: unknown key \"from\"; remove it; known here: id, table,"
                + " series, at, title, subtitle, note, size, short-title, states, context",
            "reports/garden.yaml:15:21: a list stands where a map is expected; write \"key:"
                + " value\" pairs");
    assertThat(SCHEMA.problems(spec)).hasSizeGreaterThan(5);
  }

  @Test
  void aProblemIsSaidOnce() throws IOException {
    String spec = sample().replace("title: The garden\n", "titel: The garden\n");
    assertThat(problems(spec))
        .containsExactly(
            "g.yaml:2:1: lacks \"title\"; add \"title\" here",
            "g.yaml:2:1: unknown key \"titel\"; did you mean \"title\"?");
  }

  @Test
  void aKeyOfTheFormIsNeverCalledUnknown() throws IOException {
    String spec =
        """
        title: The garden
        edition: 2024-01
        series: { visits: { dataset: vists, measure: visits, from: 2000, to: 2023 } }
        sections:
          - id: all
            title: All
            show: [{ key-findings: { id: k, of: [{ series: visits, table: t, from: 2001 }] } }]
        """;
    assertThat(problems(spec))
        .containsExactly(
            "g.yaml:3:30: \"vists\" names no dataset of observations; did you mean"
                + " \"visits\"?",
            "g.yaml:7:52: \"visits\" names no series; there is none");
  }

  /** What a composition says that ends with problems; one that ends well fails the test. */
  private static List<String> problems(String spec) throws IOException {
    Problems problems = new Problems();
    DataPackage data =
        new DataPackageReader().read(ReportFormTest::open, "datasets/datapackage.json", problems);
    try {
      new ReportComposer().compose("g", "g.yaml", spec.getBytes(UTF_8), data, problems);
    } catch (InvalidInputException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
    throw new AssertionError("the spec has no problem");
  }

  @Test
  void shippedSpecsAndExamplesAreOfTheForm() throws IOException {
    for (String folder : List.of("reports", "examples")) {
      Path root = PROJECT.resolve(folder);
      try (Stream<Path> files = Files.exists(root) ? Files.walk(root, 3) : Stream.of()) {
        for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
          assertThat(SCHEMA.problems(Files.readString(file))).as(file.toString()).isEmpty();
        }
      }
    }
    for (String example : WordExamplesTest.examples().toList()) {
      String show = example.startsWith("- ") ? example : "- text: { says: The rest. }";
      String frame = WordExamplesTest.blocks().get(0);
      String spec = frame + "sections:\n  - id: e\n    title: E\n    show:\n" + show.indent(6);
      assertThat(SCHEMA.problems(spec)).as(example).isEmpty();
    }
  }
}
