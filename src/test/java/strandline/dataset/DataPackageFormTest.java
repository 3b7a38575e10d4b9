package strandline.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.EditorSchema;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.Measure;
import strandline.series.Source;
import strandline.series.Status;

/** The JSON Schema of data packages and the readers of descriptors know the same keys. */
class DataPackageFormTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final EditorSchema SCHEMA = EditorSchema.dataPackage();

  private static InputStream open(String path) throws IOException {
    InputStream in = DataPackageFormTest.class.getResourceAsStream("/strandline/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }

  private static String sample() throws IOException {
    try (InputStream in = open("every-key/datapackage.json")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static List<String> read(String descriptor) throws IOException {
    Problems problems = new Problems();
    Folder folder =
        path ->
            path.endsWith("datapackage.json")
                ? new java.io.ByteArrayInputStream(descriptor.getBytes(UTF_8))
                : open(path);
    new DataPackageReader().read(folder, "every-key/datapackage.json", problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void readersAcceptEveryKeyAndWordOfTheSchema() throws IOException {
    assertThat(read(sample())).isEmpty();
    assertThat(SCHEMA.problems(sample())).isEmpty();
    assertThat(SCHEMA.unused(List.of(sample())))
        .allMatch(
            place ->
                place.startsWith("/$defs/status=")
                    || place.contains("/standing=")
                    || place.matches(".*(=last-year|=duckdb|/named-by)"));
  }

  @Test
  void theSchemaHasTheWordsOfTheReaders() {
    assertThat(words("/$defs/status"))
        .isEqualTo(Arrays.stream(Status.values()).map(Status::word).toList());
    assertThat(words("/$defs/described-source/properties/standing"))
        .isEqualTo(Arrays.stream(Source.Standing.values()).map(Source.Standing::word).toList());
    assertThat(words("/$defs/measures/items/properties/aggregation"))
        .isEqualTo(
            Arrays.stream(Measure.Aggregation.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  private static List<String> words(String place) {
    return SCHEMA.root().at(place).path("enum").valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void everyKeyIsExplained() {
    assertThat(SCHEMA.unexplained()).isEmpty();
  }

  @Test
  void whatIsNotOfTheFormIsSaidOnce() throws IOException {
    String wrong =
        sample()
            .replace("\"named-by\": \"first-year\",", "\"named\": \"first-year\",")
            .replace("\"cadence\": \"P5Y\"", "\"cadense\": \"P5Y\"");
    assertThat(SCHEMA.problems(wrong)).isNotEmpty();
    assertThat(read(wrong))
        .extracting(said -> said.replaceFirst(":\\d+:\\d+", ""))
        .containsExactlyInAnyOrder(
            "every-key/datapackage.json: unknown key \"named\"; remove it; known here: label, day,"
                + " year, month, year-is, form, calendar, named-by, ignore, months, per",
            "every-key/datapackage.json: lacks \"cadence\"; add \"cadence\" here",
            "every-key/datapackage.json: unknown key \"cadense\"; did you mean \"cadence\"?");
  }

  @Test
  void aRollUpOfNothingIsRefused() throws IOException {
    String column = sample().replaceFirst("\"sum\": \"n\"", "\"sum\": \"\"");
    assertThat(read(column))
        .singleElement()
        .asString()
        .contains("\"\" is no field of the schema; there are when, flag, n");
    String list =
        sample()
            .replaceFirst(
                "(?s)\"rollup\": \\{\\s*\"period\": \\{\\s*\"year\": \"y\"\\s*}\\s*}",
                "\"rollup\": []");
    assertThat(list).isNotEqualTo(sample());
    assertThat(read(list))
        .singleElement()
        .asString()
        .contains("a list stands where a map is expected; write \"key: value\" pairs");
  }

  @Test
  void shippedPackagesAreOfTheForm() throws IOException {
    for (String folder : List.of("datasets", "examples")) {
      Path root = PROJECT.resolve(folder);
      try (Stream<Path> files = Files.exists(root) ? Files.walk(root, 3) : Stream.of()) {
        for (Path file : files.filter(one -> one.endsWith("datapackage.json")).toList()) {
          assertThat(SCHEMA.problems(Files.readString(file))).as(file.toString()).isEmpty();
        }
      }
    }
  }
}
