package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;

/** What the command line says where no report is made. */
final class MainTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir Path temporary;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aBareCommandPrintsShortHelpAndIsWrong() {
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).contains("Examples:", "strandline run --help").hasLineCount(23);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void helpHasExamplesBeforeOptionsAndTheTableOfExitCodes() {
    assertThat(run("run", "--help")).isZero();
    assertThat(text(out))
        .containsSubsequence("Examples:", "Usage: strandline run", "--out", "Exit codes");
    assertThat(text(out))
        .contains(
            "  0     published, nothing new, or only warnings\n",
            "  2     wrong command line or wrong report spec\n",
            "  3     input missing, unreadable or wrong\n",
            "  4     a claim that must hold does not hold or could not be checked\n",
            "  5     an input is stale beyond the limit that fails\n",
            "  6     already running\n",
            "  7     the output failed its audit or could not be written, or memory ran" + " out\n",
            "  70    a bug\n",
            "  129   stopped because its terminal was closed (SIGHUP)\n",
            "  130   stopped by an interrupt (ctrl-c)\n",
            "  143   stopped by a request to end (SIGTERM)\n");
  }

  @Test
  void helpHasTheExitCodesOfTheCommandItself() {
    assertThat(run("help", "audit")).isZero();
    assertThat(text(out))
        .contains(
            "  0     done; there are warnings at most\n",
            "  7     the workbook breaks a rule, or the output could not be written, or memory ran"
                + " out\n")
        .doesNotContain("  4  ", "  5  ", "  6  ");
    out.reset();
    assertThat(run("check", "--help")).isZero();
    assertThat(text(out)).contains("  4     a claim that must hold").doesNotContain("  6  ");
  }

  @Test
  void theManualPageAndTheCompletionNameEveryCommand() throws Exception {
    assertThat(run("--help")).isZero();
    String[] parts = text(out).split("Commands:\n|\nExit codes");
    List<String> commands =
        parts[1]
            .lines()
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().split("\\s+")[0])
            .toList();
    assertThat(commands).contains("run", "rollup", "completion");
    Path launcher = Path.of(System.getProperty("strandline.project", "."), "src/main/launcher");
    String manual = Files.readString(launcher.resolve("strandline.1"));
    out.reset();
    assertThat(run("completion")).isZero();
    for (String command : commands) {
      assertThat(manual).contains("\n.B " + command + "\n");
      assertThat(text(out)).contains("_picocli_strandline_" + command.replace("-", "") + "()");
    }
  }

  @Test
  void versionIsPrinted() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).isEqualTo("strandline unpackaged\n");
  }

  /** A disk that is full, and a reader such as head that has seen enough. */
  @Test
  void anOutputThatCannotBeWrittenIsSaidAndAPipeThatIsClosedIsWell() {
    for (String[] command :
        List.of(
            new String[] {"--version"},
            new String[] {"run", "--help"},
            new String[] {"audit", "--rules"})) {
      err.reset();
      assertThat(Main.run(command, failing("No space left on device"), CLOCK)).isEqualTo(7);
      assertThat(text(err))
          .isEqualTo(
              "error: the standard output could not be written: No space left on device; what"
                  + " stands there is not whole: see to room there, or send it elsewhere\n");
      err.reset();
      assertThat(Main.run(command, failing("Broken pipe"), CLOCK)).isZero();
      assertThat(text(err)).isEmpty();
    }
  }

  private Console failing(String message) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    return new Console(full, new PrintStream(err, true, UTF_8));
  }

  @Test
  void whatNoCommandExpectsIsMemoryAFileOrABug() {
    Complaints complaints = new Complaints(console(), CLOCK, new String[0]);
    assertThat(complaints.stopped(new AccessDeniedException("/srv/reports"))).isEqualTo(3);
    assertThat(complaints.stopped(new OutOfMemoryError("Java heap space"))).isEqualTo(7);
    assertThat(text(err))
        .startsWith(
            "error: cannot be read: /srv/reports: whoever runs Strandline has no right to it\n"
                + "error: there is too little memory: Java was given ")
        .endsWith("g and run again\n");
  }

  @Test
  void aMistypedCommandOrOptionIsAnsweredWithTheNearest() {
    assertThat(run("rum")).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            "error: \"rum\" is no command of strandline; did you mean \"run\"? See"
                + " strandline --help\n");
    err.reset();
    assertThat(run("run", "--outt", "x")).isEqualTo(2);
    assertThat(text(err))
        .contains(
            "\"--outt\" is no option of strandline run; did you mean \"--out\"? See strandline run --help");
  }

  @Test
  void aFolderThatIsNoProjectIsNamed() {
    assertThat(run("run", "--project", temporary.toString())).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            "error: reports: there is no report spec in "
                + temporary.resolve("reports")
                + "; run in the project's folder, or name it with --project DIR\n");
    assertThat(run("list", "--project", temporary.toString())).isEqualTo(2);
  }

  @Test
  void holdKeepsCurrentAtAnEdition() throws Exception {
    Path report = temporary.resolve("out/flow");
    Files.createDirectories(report.resolve("runs"));
    for (String name : List.of("2024-08", "2024-09")) {
      Files.createDirectories(report.resolve("editions").resolve(name));
      Files.writeString(report.resolve("editions").resolve(name).resolve("run.json"), "{}");
    }
    String out = "--out=" + temporary.resolve("out");
    assertThat(run("hold", "2024-07", out)).isEqualTo(2);
    assertThat(run("hold", out)).isEqualTo(2);
    assertThat(run("hold", "2024-08", "fow", out)).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            """
            error: there is no edition 2024-07; did you mean "2024-08"?
            error: name an edition, or --release
            error: fow has never been run; did you mean "flow"?
            """);
    assertThat(run("hold", "2024-08", out)).isZero();
    assertThat(report.resolve("held.txt")).hasContent("2024-08");
    assertThat(Files.readSymbolicLink(report.resolve("current")))
        .isEqualTo(Path.of("editions", "2024-08"));
    assertThat(run("hold", "--release", out)).isZero();
    assertThat(report.resolve("held.txt")).doesNotExist();
    assertThat(text(this.out))
        .isEqualTo(
            report.resolve("current")
                + " stays at edition 2024-08\nreleased; the next run leads "
                + report.resolve("current")
                + " to the newest edition\n");
  }

  @Test
  void anUnknownReportIsAnsweredWithTheKnownOnes() throws Exception {
    Files.createDirectories(temporary.resolve("reports"));
    Files.writeString(temporary.resolve("reports/flow.yaml"), "title: Flow\n");
    assertThat(run("run", "flo", "--project", temporary.toString())).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo("error: reports: there is no report \"flo\"; did you mean \"flow\"?\n");
    assertThat(temporary.resolve("reports/flo")).doesNotExist();
  }

  @Test
  void aFileBesideARunThatCannotBeWrittenIsAWarningAndAnInputIsRefused() throws Exception {
    Files.createDirectories(temporary.resolve("reports"));
    Path spec = Files.writeString(temporary.resolve("reports/flow.yaml"), "title: Flow\n");
    String project = "--project=" + temporary;
    int code = run("run", project, "--out=" + temporary.resolve("out"));
    err.reset();
    Path folder = temporary.resolve("no such folder/a.prom");
    assertThat(run("run", project, "--out=" + temporary.resolve("out"), "--metrics=" + folder))
        .isEqualTo(code)
        .isEqualTo(2);
    assertThat(text(err))
        .endsWith(
            "warning: --metrics "
                + folder
                + ": it cannot be written: "
                + folder.resolveSibling(".a.prom.new")
                + ": there is no such file or folder; name another place\n");
    err.reset();
    assertThat(run("run", project, "--junit=" + spec)).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            "error: "
                + spec
                + " is one of the inputs; name another file for --junit or --metrics\n");
    assertThat(spec).hasContent("title: Flow\n");
  }

  @Test
  void asALogEveryComplaintIsOneJsonObjectALine() throws Exception {
    String project = temporary.toString();
    assertThat(run("run", "--project", project, "--log-format", "json")).isEqualTo(2);
    assertThat(run("run", "--log-format=JSON", "--outt", "x")).isEqualTo(2);
    assertThat(run("run", "--project", project, "--log-format", "json", "--keep", "-1"))
        .isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            """
            {"time":"1970-01-01T00:00:00Z","level":"ERROR","event":"problem","kind":"no-report",\
            "message":"reports: there is no report spec in REPORTS; run in the project's folder,\
             or name it with --project DIR"}
            {"time":"1970-01-01T00:00:00Z","level":"ERROR","event":"refused",\
            "message":"\\"--outt\\" is no option of strandline run; did you mean \\"--out\\"? See strandline run --help"}
            {"time":"1970-01-01T00:00:00Z","level":"ERROR","event":"refused",\
            "message":"--keep -1 is no number of editions; write 1 or more"}
            """
                .replace("REPORTS", temporary.resolve("reports").toString()));
  }

  @Test
  void aWrongOutIsSaidInOneLineOfALog() throws Exception {
    Files.createDirectories(temporary.resolve("reports"));
    Files.writeString(temporary.resolve("reports/flow.yaml"), "title: Flow\n");
    String project = temporary.toString();
    Path file = Files.writeString(temporary.resolve("a file"), "x");
    Path nowhere = Files.createSymbolicLink(temporary.resolve("a link"), Path.of("nowhere"));
    String[] start = {"run", "--log-format", "json", "--project", project, "--out"};
    assertThat(run(plus(start, ""))).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            """
            {"time":"1970-01-01T00:00:00Z","level":"ERROR","event":"refused",\
            "message":"--out is empty; write a folder, such as --out /srv/www/reports"}
            """);
    for (Path wrong : List.of(file, nowhere, nowhere.resolve("below"), file.resolve("below"))) {
      err.reset();
      assertThat(run(plus(start, wrong.toString()))).as(wrong.toString()).isEqualTo(7);
      assertThat(text(err)).hasLineCount(1);
      JsonNode line = Json.read(err.toByteArray());
      assertThat(line.path("event").asText("")).isEqualTo("end");
      assertThat(line.path("level").asText("")).isEqualTo("ERROR");
      assertThat(line.path("run").asText("")).startsWith("19700101T000000Z-");
      assertThat(line.path("report").asText("")).isEqualTo("flow");
      assertThat(line.path("exit").asDouble()).isEqualTo(7);
      assertThat(line.path("message").asText(""))
          .startsWith("the output could not be written: " + temporary)
          .endsWith("; see to room and rights there, or name another folder with --out");
    }
    assertThat(temporary.resolve("nowhere")).doesNotExist();
    assertThat(text(out)).isEmpty();
  }

  private static String[] plus(String[] words, String last) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  @Test
  void aBugIsOneLineOfALogToo() {
    String[] arguments = {"run", "--log-format", "json"};
    int code =
        new Complaints(console(), CLOCK, arguments).stopped(new IllegalStateException("a\nb"));
    assertThat(code).isEqualTo(70);
    assertThat(text(err))
        .startsWith("{\"time\":\"1970-01-01T00:00:00Z\",\"level\":\"ERROR\",\"event\":\"bug\",")
        .contains("java.lang.IllegalStateException: a\\nb\\n\\tat ")
        .hasLineCount(1);
  }

  @Test
  void ofManyProblemsAlikeTheFirstFiveArePrinted() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 2; line < 14; line++) {
      problems.add(
          Problem.error(new Location("a.csv", line, 3), "wrong-type", "\"x\" is no number", "1"));
    }
    problems.add(Problem.warning(Location.of("b.csv"), "old", "it is old", "renew it"));
    console().print(problems, Optional.of(Path.of("/out/runs/1.json")));
    assertThat(text(err))
        .isEqualTo(
            """
            error: a.csv:2:3: "x" is no number; 1
            error: a.csv:3:3: "x" is no number; 1
            error: a.csv:4:3: "x" is no number; 1
            error: a.csv:5:3: "x" is no number; 1
            error: a.csv:6:3: "x" is no number; 1
            error: a.csv: and 7 more of this kind (wrong-type); all of them are in /out/runs/1.json
            warning: b.csv: it is old; renew it
            """);
  }

  private int run(String... arguments) {
    return Main.run(arguments, console(), CLOCK);
  }

  private Console console() {
    return new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8).replace("\r\n", "\n");
  }
}
