package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.render.workbook.WorkbookSample;

/** The command {@code audit}: what it prints and how it ends. */
class AuditCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aGoodWorkbookEndsWithZero() throws IOException {
    Path file = folder.resolve("sample-2024-09.xlsx");
    Files.write(file, WorkbookSample.workbook(WorkbookSample.report()));
    assertThat(run("audit", file.toString())).isZero();
    assertThat(printed())
        .isEqualTo(
            "sample-2024-09.xlsx: no failures, no warnings by the analyst profile; a person has to"
                + " judge what strandline audit --rules says\n");
  }

  @Test
  void aBrokenRuleEndsWithSeven() throws IOException {
    Path file = folder.resolve("sample-2024-09.xlsx");
    Files.write(file, WorkbookSample.workbook(WorkbookSample.report()));
    assertThat(run("audit", file.toString(), "--profile", "publication")).isEqualTo(7);
    assertThat(printed())
        .contains("error: T9 The publication profile has neither filter buttons nor frozen panes\n")
        .contains("  Flow by year!A1: frozen or split panes; none in the publication profile\n");
  }

  @Test
  void aWarningAloneEndsWithZero() throws IOException {
    Path file = folder.resolve("Sample 2024.xlsx");
    Files.write(file, WorkbookSample.workbook(WorkbookSample.report()));
    assertThat(run("audit", file.toString())).isZero();
    assertThat(printed())
        .startsWith("warning: P4 ")
        .contains("Sample 2024.xlsx: no failures, 1 warning by the analyst profile");
  }

  @Test
  void whatIsNoWorkbookFails() throws IOException {
    Path file = folder.resolve("figures.xlsx");
    Files.writeString(file, "no zip");
    assertThat(run("audit", file.toString(), "--json")).isEqualTo(7);
    assertThat(printed())
        .contains("\"failures\": 1", "\"rule\": \"V0\"", "\"found\": \"not a zip file\"");
  }

  @Test
  void aMissingFileIsAnInputThatIsMissing() {
    Path file = folder.resolve("gone.xlsx");
    assertThat(run("audit", file.toString())).isEqualTo(3);
    assertThat(err.toString(UTF_8))
        .isEqualTo("error: " + file + ": there is no such file; name a readable file\n");
    assertThat(run("audit")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no workbook is named; strandline audit FILE.xlsx");
  }

  @Test
  void listsTheRules() {
    assertThat(run("audit", "--rules")).isZero();
    assertThat(printed())
        .contains("T4 (essential, error) No cells are merged, split or nested\n    tested: ")
        .contains("P1 (essential) Spelling is checked\n    judged by a person: ");
  }

  private int run(String... arguments) {
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return Main.run(arguments, console, Clock.systemUTC());
  }

  private String printed() {
    return out.toString(UTF_8);
  }
}
