package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code strandline validate} takes, says and writes, on the example of the datasets' page.
 */
final class ValidateCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("strandline.project", ""));

  @TempDir Path temporary;
  private Path project;
  private String out = "";
  private String err = "";

  /** The example of {@code datasets/README.md} as a project, with a release before it. */
  @BeforeEach
  void writeProject() throws IOException {
    project = temporary.resolve("project");
    Files.createDirectories(project.resolve("datasets/raw"));
    String example = example();
    String earlier =
        example
            .replace("\"encounters-raw\"", "\"encounters-first\"")
            .replace("encounters-2024-10.csv", "encounters-2023-11.csv")
            .replaceAll("(?s)\"measures\": \\[.*?\\],\n", "\"prints-of\": \"encounters-raw\",")
            .replace("\"cbp-2024-10\"", "\"cbp-2023-11\"")
            .replace("\"printed\": \"2024-10\"", "\"printed\": \"2023-11-20\"");
    String sources =
        """
        {"name": "sources", "path": "sources.csv", "schema": {"fields": [{"name": "id"},
         {"name": "title"}, {"name": "publisher"}, {"name": "standing"}]},
         "strandline": {"kind": "sources", "id": "id", "title": "title",
          "publisher": "publisher", "standing": "standing"}}
        """;
    write(
        "datapackage.json",
        "{\"name\": \"p\", \"resources\": [" + String.join(",", sources, example, earlier) + "]}");
    write(
        "sources.csv",
        "id,title,publisher,standing\ncbp-2024-10,A,CBP,primary\ncbp-2023-11,B,CBP,primary\n");
    for (String name : List.of("encounters-2024-10.csv", "encounters-2023-11.csv")) {
      write("raw/" + name, resource(name));
    }
  }

  private static String example() throws IOException {
    String page = Files.readString(ROOT.resolve("datasets/README.md"));
    int from = page.indexOf("```json\n") + 8;
    return page.substring(from, page.indexOf("```", from));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ValidateCommandTest.class.getResourceAsStream("/raw/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(project.resolve("datasets").resolve(name), text);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("validate"));
    all.addAll(List.of(arguments));
    all.add("--project");
    all.add(project.toString());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console =
        new Console(new PrintStream(printed, true, UTF_8), new PrintStream(errors, true, UTF_8));
    int code = Main.run(all.toArray(String[]::new), console, Clock.systemUTC());
    out = printed.toString(UTF_8);
    err = errors.toString(UTF_8).replace(temporary + "/", "");
    return code;
  }

  @Test
  void theExampleOfTheDatasetsPage() {
    assertThat(run()).as(err).isZero();
    assertThat(err).isEqualTo("next: strandline run --project project\n");
    assertThat(out)
        .isEqualTo(
            """
            datasets/sources.csv: 2 rows, 4 columns, none rejected, no errors, no warnings
            datasets/raw/encounters-2024-10.csv: 6 rows, 7 columns, none rejected, no errors, no warnings
            datasets/raw/encounters-2023-11.csv: 4 rows, 7 columns, none rejected, no errors, no warnings
            """);
  }

  @Test
  void aWrongRecord() throws IOException {
    write("raw/encounters-2024-10.csv", resource("encounters-2024-10.csv").replace(",41", ",4l"));
    Path rejected = temporary.resolve("rejected");
    assertThat(run("encounters-raw", "--rejected", rejected.toString())).isEqualTo(3);
    assertThat(err)
        .isEqualTo(
            "error: datasets/raw/encounters-2024-10.csv:5:7: Encounter Count \"4l\" is not a whole"
                + " number; write digits alone, such as 3722\n");
    assertThat(out).endsWith("6 rows, 7 columns, 1 rejected, 1 error, no warnings\n");
    assertThat(run("encounters-raw", "--rejected", rejected.toString())).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: rejected/encounters-2024-10-rejected.csv: there is a file of this name; name another, or add --force\n");
    assertThat(run("encounters-raw", "--rejected", rejected.toString(), "-f")).isEqualTo(3);
    assertThat(rejected.resolve("encounters-2024-10-rejected.csv"))
        .content()
        .endsWith(
            "2024,Remaining,SEP,Southwest Land Border,Single Adults,CUBA,4l,5,\"Encounter Count"
                + " \"\"4l\"\" is not a whole number; write digits alone, such as 3722\"\n");
  }

  @Test
  void aCellThatARunDoesNotLookAt() throws IOException {
    write(
        "raw/encounters-2024-10.csv", resource("encounters-2024-10.csv").replace("HAITI,77", ",0"));
    assertThat(run("encounters-raw")).isEqualTo(3);
    assertThat(err)
        .contains("6:6: Citizenship is empty and must have a value; write a text")
        .contains("6:7: Encounter Count \"0\" is too small; write at least 1");
  }

  @Test
  void driftAgainstWhatWasAccepted() throws IOException {
    assertThat(run("--accept")).isZero();
    Path lock = project.resolve("datasets/schema.lock.json");
    assertThat(lock).content().contains("\"Encounter Count\": \"integer\"");
    assertThat(run()).isZero();
    assertThat(err).isEqualTo("next: strandline run --project project\n");
    write(
        "raw/encounters-2024-10.csv",
        resource("encounters-2024-10.csv").replace("Demographic", "Demographics"));
    assertThat(run("encounters-raw")).isEqualTo(3);
    assertThat(err)
        .contains(
            "warning: datasets/raw/encounters-2024-10.csv:1:5: the column \"Demographic\" is called"
                + " \"Demographics\" now; look whether the publisher changed it; accept it with"
                + " validate --accept");
    Files.writeString(lock, "{}");
    assertThat(run()).isEqualTo(3);
    assertThat(err)
        .contains(
            "error: datasets/schema.lock.json: is no schema lock;"
                + " remove it, and run strandline validate --accept");
  }

  @Test
  void anyFile() throws IOException {
    Path file = temporary.resolve("f.csv");
    Files.writeString(file, "year;people;note\n2014;3722;\n2015;4473;\n");
    assertThat(run(file.toString())).isZero();
    assertThat(out.replace(temporary + "/", ""))
        .isEqualTo(
            """
            f.csv: 2 rows, 3 columns, none rejected, no errors, 1 warning
              year: integer
              people: integer
              note: empty, 2 without a value
            """);
    assertThat(err).contains("warning: f.csv: the cells are separated by \";\" and not by commas");
  }

  @Test
  void anyFileAgainstASchema() throws IOException {
    Path file = temporary.resolve("f.csv");
    Path schema = temporary.resolve("s.json");
    Files.writeString(file, "year,people\n2014,3722\n2015,-1\n");
    Files.writeString(
        schema,
        """
        {"fields": [{"name": "year", "type": "year"},
          {"name": "people", "type": "integer", "constraints": {"minimum": 0}}]}
        """);
    assertThat(run(file.toString(), "--schema", schema.toString())).isEqualTo(3);
    assertThat(err).isEqualTo("error: f.csv:3:2: people \"-1\" is too small; write at least 0\n");
    Files.writeString(schema, "{\"fields\": [{\"name\": \"year\", \"type\": \"yaer\"}]}");
    assertThat(run(file.toString(), "--schema", schema.toString())).isEqualTo(3);
    assertThat(err).contains("the type \"yaer\" is not supported; did you mean \"year\"?");
    Files.delete(schema);
    assertThat(run(file.toString(), "--schema", schema.toString())).isEqualTo(3);
    assertThat(err).isEqualTo("error: s.json: there is no such file; name a readable file\n");
  }

  @Test
  void json() {
    assertThat(run("--json")).isZero();
    assertThat(out)
        .startsWith(
            "{\n  \"schema\": \"strandline-validate-1\",\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"files\": [")
        .contains("\"name\": \"Encounter Count\",\n          \"type\": \"integer\"")
        .contains("\"problems\": []");
  }

  @Test
  void aNameThatIsNothing() {
    assertThat(run("encounters-row")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "error: datasets/datapackage.json: \"encounters-row\" is no file and no resource of the"
                + " data package; did you mean \"encounters-raw\"?\n");
  }

  @Test
  void aFolder() {
    assertThat(run(temporary.toString())).isEqualTo(3);
    assertThat(err).endsWith(": is a folder and no file; name a file in it\n");
  }

  @Test
  void aPipe() throws IOException, InterruptedException {
    Path pipe = temporary.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    org.junit.jupiter.api.Assumptions.assumeTrue(made.waitFor() == 0);
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.write(
                    pipe, "a,b\n1,2\n".getBytes(UTF_8), java.nio.file.StandardOpenOption.WRITE);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    assertThat(run(pipe.toString())).as(err).isZero();
    writer.join();
    assertThat(out).contains("pipe: 1 row, 2 columns");
  }

  /** The shipped data: one total was printed wrongly, and is kept. */
  @Test
  void theShippedData() {
    project = ROOT.toAbsolutePath();
    assertThat(run()).isZero();
    assertThat(err)
        .startsWith(
            "warning: datasets/interdictions.csv:240:5: the printed \"Total\" of 2001 is 3,974, and"
                + " its parts add up to 4,136: 162 too low; nothing: the table of 2001 was printed"
                + " so, and both are kept\n"
                + "next: strandline run --project ");
  }
}
