package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.JsonSchema;
import strandline.input.Json;

/** What commands print with {@code --json}: one document of the published schema, and only that. */
class JsonResultsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T19:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private String err = "";

  /** Calls a command of a project in the folder {@code p} and returns its document. */
  private JsonNode json(int code, String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    int ended = Main.run(arguments, new Console(out, stream), CLOCK);
    err = messages.toString(UTF_8);
    assertThat(ended).as(err).isEqualTo(code);
    JsonNode document = Json.read(out.toByteArray());
    assertThat(JsonSchema.published("results.json").problems(document)).isEmpty();
    return document;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private String project() {
    return folder.resolve("p").toString();
  }

  private String births() throws IOException {
    return Files.writeString(
            folder.resolve("births.csv"), "Year,Births\n2019,100\n2020,120\n2021,110\n2022,150\n")
        .toString();
  }

  @Test
  void aProjectFromItsFirstFileToItsHold() throws IOException {
    JsonNode made = json(0, "init", project(), births(), "--json", "--unit", "children");
    assertThat(made.path("next").asText()).isEqualTo("strandline run --project " + project());
    assertThat(texts(made.path("wrote")))
        .containsExactlyInAnyOrder(
            project() + "/datasets/datapackage.json",
            project() + "/datasets/datapackage.schema.json",
            project() + "/reports/report.schema.json",
            project() + "/.vscode/settings.json",
            project() + "/README.md",
            project() + "/.gitignore",
            project() + "/datasets/births.csv",
            project() + "/reports/births.yaml");
    JsonNode births = made.at("/datasets/0");
    assertThat(births.path("name").asText()).isEqualTo("births");
    assertThat(births.path("understood").toString())
        .contains("{\"what\":\"unit\",\"as\":\"children\",\"why\":\"said with --unit\"}");
    assertThat(births.path("open").valueStream().map(one -> one.path("option").asText()))
        .containsExactly("--source");
    assertThat(err).isEmpty();

    JsonNode run = json(0, "run", "--json", "--project", project());
    assertThat(run.path("exitCode").asInt(-1)).isZero();
    JsonNode report = run.at("/reports/0");
    assertThat(report.path("report").asText()).isEqualTo("births");
    String edition = report.path("edition").asText();
    assertThat(report.path("current").asText()).isEqualTo(project() + "/reports/births/current");
    assertThat(Path.of(report.path("record").asText())).exists();
    assertThat(report.path("claims")).isNotEmpty();

    JsonNode dry = json(0, "run", "--json", "--dry-run", "--project", project());
    assertThat(dry.at("/reports/0/record").isNull()).isTrue();

    JsonNode held = json(0, "hold", edition, "--json", "--project", project());
    assertThat(held.path("held").asText()).isEqualTo(edition);
    JsonNode released = json(0, "hold", "--release", "--json", "--project", project());
    assertThat(released.path("held").isNull()).isTrue();

    JsonNode rolled = json(0, "rollup", "births", "--json", "--project", project());
    assertThat(rolled.toString())
        .isEqualTo(
            "{\"schema\":\"strandline-rollup-1\",\"dimensions\":[],\"sums\":["
                + "{\"period\":\"2019\",\"value\":100,\"values\":1,\"missing\":0,\"members\":[]},"
                + "{\"period\":\"2020\",\"value\":120,\"values\":1,\"missing\":0,\"members\":[]},"
                + "{\"period\":\"2021\",\"value\":110,\"values\":1,\"missing\":0,\"members\":[]},"
                + "{\"period\":\"2022\",\"value\":150,\"values\":1,\"missing\":0,\"members\":[]}]}");
    json(0, "list", "--json", "--project", project());
    json(0, "history", "--json", "--project", project());
    json(0, "doctor", "--json", "--project", project());
  }

  @Test
  void aDatasetIsWrittenOnlyWhenThatIsAgreed() throws IOException {
    json(0, "init", project(), "--json");
    JsonNode shown = json(2, "add-dataset", births(), "--json", "--project", project());
    assertThat(shown.path("wrote")).isEmpty();
    assertThat(shown.path("next").asText()).isEmpty();
    assertThat(shown.at("/datasets/0/open").valueStream().map(o -> o.path("option").asText()))
        .containsExactly("--unit", "--source");
    assertThat(err).isEqualTo("nothing is written; add --yes when the table above is right\n");
    JsonNode added = json(0, "add-dataset", births(), "--yes", "--json", "--project", project());
    assertThat(texts(added.path("wrote")))
        .containsExactly("datasets/births.csv", "datasets/datapackage.json");
    assertThat(added.path("next").asText())
        .isEqualTo("strandline new-report births --project " + project());
    JsonNode report = json(0, "new-report", "births", "--json", "--project", project());
    assertThat(texts(report.path("wrote"))).containsExactly("reports/births.yaml");
    assertThat(report.path("next").asText())
        .isEqualTo("strandline run births --project " + project());
  }

  @Test
  void aRunThatFailsSaysSoInItsDocument() throws IOException {
    json(0, "init", project(), births(), "--json");
    Path spec = folder.resolve("p/reports/births.yaml");
    Files.writeString(spec, Files.readString(spec).replaceFirst("(?m)^title:", "titel:"));
    JsonNode run = json(2, "run", "--json", "--project", project());
    assertThat(run.at("/reports/0/exitCode").asInt(-1)).isEqualTo(2);
    assertThat(run.at("/reports/0/edition").isNull()).isTrue();
    assertThat(run.at("/reports/0/problems").toString())
        .contains("unknown key \\\"titel\\\"")
        .contains("lacks \\\"title\\\"");
    assertThat(err).contains("unknown key \"titel\"; did you mean \"title\"?");
  }

  @Test
  void theSchemasOfEditorsArePrinted() throws IOException {
    json(0, "init", project(), "--json");
    for (String name : List.of("report", "datapackage")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      String[] call = {"list", "--schema", name};
      assertThat(Main.run(call, new Console(out, System.err), CLOCK)).isZero();
      Path written = folder.resolve("p").resolve(name.equals("report") ? "reports" : "datasets");
      assertThat(out.toByteArray())
          .isEqualTo(Files.readAllBytes(written.resolve(name + ".schema.json")));
    }
  }
}
