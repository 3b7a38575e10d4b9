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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.edition.ReportFolder;
import strandline.edition.RunLock;
import strandline.input.Json;

/** What {@code doctor} says of a machine and a project, and the code that it ends with. */
class DoctorCommandTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path folder;
  private String said = "";

  private int doctor(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    String[] arguments = new String[3 + more.length];
    System.arraycopy(new String[] {"doctor", "--project", project()}, 0, arguments, 0, 3);
    System.arraycopy(more, 0, arguments, 3, more.length);
    int code = Main.run(arguments, new Console(out, err), CLOCK);
    said = out.toString(UTF_8);
    return code;
  }

  private String project() {
    return folder.resolve("my project").toString();
  }

  @BeforeEach
  void makeProject() {
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    assertThat(Main.run(new String[] {"init", project()}, new Console(none, none), CLOCK)).isZero();
  }

  @Test
  void aProjectThatCanRunIsWell() {
    assertThat(doctor()).isZero();
    assertThat(said)
        .contains("ok     java      " + Runtime.version() + " of ")
        .contains("ok     fonts     charts are drawn with the fonts of the program\n")
        .contains("ok     project   " + project() + " with co2-mauna-loa\n")
        .contains("ok     output    editions can be written to " + project() + "/reports\n")
        .contains("ok     lock      no other run is at work here\n")
        .contains("duckdb")
        .doesNotContain("wrong");
  }

  @Test
  void aFolderWithoutAProjectSaysWhatHelps() throws IOException {
    Files.delete(Path.of(project(), "datasets/datapackage.json"));
    assertThat(doctor()).isEqualTo(2);
    assertThat(said)
        .contains(
            "wrong  project   "
                + project()
                + " lacks datasets/datapackage.json; name the project with --project DIR, or make"
                + " one with strandline init DIR\n");
  }

  @Test
  void aFileInThePlaceOfTheOutputIsWrong() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(doctor("--out", file.resolve("deep/er").toString())).isEqualTo(7);
    assertThat(said)
        .contains("wrong  output    " + file + " is no folder; name a folder with --out DIR\n");
  }

  @Test
  void aRunThatIsAtWorkIsNamed() throws IOException {
    Path out = folder.resolve("out");
    try (RunLock held =
        RunLock.take(ReportFolder.of(out, "co2-mauna-loa").lockFile(), "run 7 on here")
            .orElseThrow()) {
      assertThat(held.held().isValid()).isTrue();
      assertThat(doctor("--out", out.toString())).isEqualTo(6);
      assertThat(said)
          .contains(
              "wrong  lock      co2-mauna-loa is being run: run 7 on here; wait for it, or end that"
                  + " process\n");
    }
    assertThat(doctor("--out", out.toString())).isZero();
  }

  @Test
  void jsonHoldsTheSameFindings() throws IOException {
    assertThat(doctor("--json")).isZero();
    JsonNode json = Json.read(said.getBytes(UTF_8));
    assertThat(json.path("schema").asText()).isEqualTo("strandline-doctor-1");
    JsonNode first = json.path("findings").path(0);
    assertThat(first.path("about").asText()).isEqualTo("java");
    assertThat(first.path("state").asText()).isEqualTo("ok");
    assertThat(json.path("findings")).hasSizeGreaterThan(7);
  }

  @Test
  void namesOfFilesThatAreNotInUtf8AreNoted() {
    DoctorCommand command = new DoctorCommand();
    command.encoding("ANSI_X3.4-1968", Map.of("LANG", "C", "LC_ALL", ""));
    command.encoding("UTF-8", Map.of());
    assertThat(command.findings().stream().map(DoctorCommand.Finding::line))
        .containsExactly(
            "note   locale    LANG=C; names of files are in ANSI_X3.4-1968; for names with letters"
                + " beyond ASCII set LC_ALL=C.UTF-8",
            "ok     locale    no locale is set; names of files are in UTF-8, and outputs do not"
                + " depend on the locale");
  }
}
