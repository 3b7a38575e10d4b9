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
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.input.Json;

/** What all commands do alike. */
class ConsistentCommandsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T19:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  private int call(String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    int code = Main.run(arguments, new Console(results, stream), CLOCK);
    out = results.toString(UTF_8);
    err = messages.toString(UTF_8);
    return code;
  }

  @Test
  void mistypedCommandsAndOptionsAreSuggested() {
    assertThat(call("valdate")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: \"valdate\" is no command of strandline; did you mean \"validate\"? See"
                + " strandline --help\n");
    assertThat(call("hlep")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: \"hlep\" is no command of strandline; did you mean \"help\"? See strandline"
                + " --help\n");
    assertThat(call("list", "--projct", "x")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: \"--projct\" is no option of strandline list; did you mean \"--project\"? See"
                + " strandline list --help\n");
    assertThat(call("list", "x", "--json")).isEqualTo(2);
    assertThat(err)
        .isEqualTo("error: \"x\" is no argument of strandline list; see strandline list --help\n");
  }

  @Test
  void aChartPrintsItsCardBesideItsFiles() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "year,count\n2010,10\n2011,20\n");
    Path picture = folder.resolve("d.svg");
    Path card = folder.resolve("d.json");
    String[] chart = {"chart", data.toString(), "--x", "year", "--y", "count", "-o"};
    assertThat(call(with(chart, picture.toString(), "--json"))).as(err).isZero();
    assertThat(picture).isRegularFile();
    assertThat(err).isEmpty();
    JsonNode printed = Json.read(out.getBytes(UTF_8));
    assertThat(printed.path("schema").asText()).isEqualTo("strandline-figure-1");
    assertThat(call(with(chart, card.toString(), "-o", picture.toString(), "--force"))).isZero();
    JsonNode written = Json.read(Files.readAllBytes(card));
    assertThat(printed.path("title").asText()).isEqualTo("Count by year");
    assertThat(written.path("title")).isEqualTo(printed.path("title"));
    assertThat(printed.size()).isEqualTo(written.size());
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void aMistypedValueOfAnOptionIsSuggested() {
    assertThat(call("audit", "x.xlsx", "--profile", "analist")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: Invalid value for option '--profile': expected one of [ANALYST, PUBLICATION]"
                + " (case-insensitive) but was 'analist'; did you mean \"analyst\"? See strandline"
                + " audit --help\n");
    assertThat(call("audit", "x.xlsx", "--profile", "q")).isEqualTo(2);
    assertThat(err).endsWith("but was 'q'; see strandline audit --help\n");
  }

  @Test
  void whatCanBeTypedNextIsSaid() throws IOException {
    String project = folder.resolve("a b").toString();
    call("init", project);
    String option = " --project '" + project + "'\n";
    assertThat(call("validate", "--project", project)).as(err).isZero();
    assertThat(err).isEqualTo("next: strandline run" + option);
    assertThat(call("list", "--project", project)).isZero();
    assertThat(err).isEqualTo("next: strandline run co2-mauna-loa" + option);
    assertThat(call("list", "--json", "--project", project)).isZero();
    assertThat(err).isEmpty();
    assertThat(call("run", "--quiet", "--project", project)).as(err).isZero();
    assertThat(call("hold", "2024-12", "--project", project)).as(err).isZero();
    assertThat(err).isEqualTo("next: strandline hold --release co2-mauna-loa" + option);
    assertThat(call("hold", "--release", "co2-mauna-loa", "--project", project)).isZero();
    assertThat(err).isEqualTo("next: strandline run co2-mauna-loa" + option);
  }

  @Test
  void whatCannotBeWrittenEndsWithSeven() throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), "year,count\n2010,10\n2010,x\n");
    String inside = file.resolve("q").toString();
    String why = ": Not a directory; see to room and rights there, or name another place\n";
    assertThat(call("init", inside)).isEqualTo(7);
    assertThat(err).isEqualTo("error: cannot be written: " + inside + why);
    Path schema = Files.writeString(folder.resolve("s.json"), SCHEMA);
    assertThat(
            call("validate", file.toString(), "--schema", schema.toString(), "--rejected", inside))
        .isEqualTo(7);
    assertThat(err).isEqualTo("error: cannot be written: " + inside + why);
  }

  private static final String SCHEMA =
      """
      { "fields": [ {"name": "year", "type": "year"}, {"name": "count", "type": "integer"} ] }
      """;

  @Test
  void aRecordThatCannotBeReadIsLeftOut() throws IOException {
    Path runs = Files.createDirectories(folder.resolve("births/runs"));
    Path loop = Files.createSymbolicLink(runs.resolve("x.json"), Path.of("x.json"));
    assertThat(call("history", "--out", folder.toString())).isZero();
    assertThat(err)
        .isEqualTo(
            "warning: "
                + loop
                + ": it cannot be read, and is left out; let whoever runs Strandline read it\n");
  }

  @Test
  void theHelpCommandPrintsTheHelpOfACommand() {
    assertThat(call("help", "list")).isZero();
    String help = out;
    assertThat(call("list", "--help")).isZero();
    assertThat(out).isEqualTo(help).startsWith("Names the reports and the datasets of a project.");
  }

  @Test
  void aChartGoesToTheStandardOutput() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "year,count\n2010,10\n2011,20\n");
    assertThat(call("chart", data.toString(), "--period", "year", "--value", "count", "-o", "-"))
        .as(err)
        .isZero();
    assertThat(err).isEmpty();
    Path file = folder.resolve("d.svg");
    assertThat(call("chart", data.toString(), "--x", "year", "--y", "count", "-o", file.toString()))
        .isZero();
    String written = Files.readString(file);
    assertThat(call("chart", data.toString(), "--x", "year", "--y", "count", "-o", "-")).isZero();
    assertThat(out).isEqualTo(written).contains("<svg");
    assertThat(call("chart", data.toString(), "--x", "year", "--y", "count", "-o", "-.csv"))
        .isZero();
    assertThat(out).contains("2010,").contains("20");
    assertThat(call("chart", data.toString(), "--x=year", "--y=count", "-o", "-", "-o", "-.csv"))
        .isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: -: two files on the standard output; write one file there, and name the"
                + " others\n");
    assertThat(out).isEmpty();
  }

  @Test
  void listAndHistorySpeakJson() throws IOException {
    String project = folder.resolve("my project").toString();
    assertThat(call("init", project)).isZero();
    assertThat(err).endsWith("next: strandline run --project '" + project + "'\n");
    assertThat(call("list", "--json", "--project", project)).isZero();
    JsonNode list = Json.read(out.getBytes(UTF_8));
    assertThat(list.toString())
        .startsWith(
            "{\"schema\":\"strandline-list-1\",\"reports\":[\"co2-mauna-loa\"],\"datasets\":[{\"file\":"
                + "\"datasets/co2-mauna-loa.csv\",\"rows\":");
    assertThat(call("check", "--project", project)).isZero();
    assertThat(err)
        .isEqualTo(
            "next: strandline explain carbon-dioxide-at-mauna-loa-latest --project '"
                + project
                + "'\n");
    assertThat(call("run", "--project", project)).isZero();
    assertThat(call("history", "--json", "--project", project)).isZero();
    JsonNode history = Json.read(out.getBytes(UTF_8));
    assertThat(history.path("schema").asText()).isEqualTo("strandline-history-1");
    JsonNode run = history.at("/reports/co2-mauna-loa/0");
    assertThat(run.path("exitCode").asInt(-1)).isZero();
    assertThat(run.path("started").asText()).isEqualTo("2026-11-30T19:00:00Z");
  }
}
