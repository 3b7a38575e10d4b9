package strandline.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import strandline.compose.Composition.Judged;
import strandline.edition.RunHistory;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.RunRequest.Step;
import strandline.report.Report.InputFile;

/** What those who watch are told, word for word. */
final class MonitorTest {
  @TempDir Path temporary;

  private static final Instant NOW = Instant.parse("2026-11-21T22:05:00.123Z");
  private static final String RUN = "20261121T220500Z-4711";

  private static RunResult.OfReport result(ExitCode code, String message) {
    List<InputFile> inputs =
        List.of(new InputFile("a.csv", "00", 10, 3), new InputFile("b.csv", "00", 10, 4));
    Problem problem =
        Problem.error(new Location("a.csv", 3, 7), "wrong-type", "\"<x>\" is no number", "y\u0001");
    List<Judged> claims =
        List.of(
            new Judged("twice", "It doubled.", "fails", false, true, "1.4 & less"),
            new Judged("half", "It halved.", "fails", false, false, "0.7"));
    List<Problem> problems = code == ExitCode.DONE ? List.of() : List.of(problem);
    return new RunResult.OfReport(
        "tiny",
        code,
        message,
        code == ExitCode.DONE ? Optional.of("2024-09") : Optional.empty(),
        Path.of("current"),
        new RunResult.Contents(inputs, List.of(), problems, claims, List.of()),
        Optional.empty(),
        "",
        Optional.empty(),
        Duration.ofMillis(1234));
  }

  @Test
  void oneLineSaysWhatBecameOfARun() {
    LogLine line = LogLine.end(NOW, RUN, result(ExitCode.DONE, "published edition 2024-09"));
    assertThat(line.in(LogLine.Format.TEXT))
        .isEqualTo(
            "2026-11-21T22:05:00Z INFO run=20261121T220500Z-4711 report=tiny event=end exit=0"
                + " edition=2024-09 rows=7 problems=0 milliseconds=1234"
                + " message=\"published edition 2024-09\"");
    assertThat(line.in(LogLine.Format.JSON))
        .isEqualTo(
            "{\"time\":\"2026-11-21T22:05:00Z\",\"level\":\"INFO\","
                + "\"run\":\"20261121T220500Z-4711\",\"report\":\"tiny\",\"event\":\"end\","
                + "\"exit\":0,\"edition\":\"2024-09\",\"rows\":7,\"problems\":0,"
                + "\"milliseconds\":1234,\"message\":\"published edition 2024-09\"}");
  }

  @Test
  void aLineStaysOneLineWhateverItSays() throws Exception {
    Problem problem = Problem.warning(Location.of("a.csv"), "odd", "two\nlines \"x\"", "none");
    LogLine line = LogLine.problem(NOW, RUN, "tiny", problem);
    assertThat(line.in(LogLine.Format.TEXT)).doesNotContain("\n").contains(" WARN ", "two\\nlines");
    JsonNode json = Json.read(line.in(LogLine.Format.JSON).getBytes(UTF_8));
    assertThat(json.path("message").asText("")).contains("two\nlines \"x\"");
  }

  @Test
  void aBrokenClaimIsALine() {
    Judged claim = new Judged("most", "It was most.", "does not hold", false, true, "1.4");
    assertThat(LogLine.broken(NOW, RUN, "tiny", claim).in(LogLine.Format.TEXT))
        .isEqualTo(
            "2026-11-21T22:05:00Z ERROR run=20261121T220500Z-4711 report=tiny event=claim"
                + " claim=most verdict=\"does not hold\" message=1.4");
  }

  @Test
  void jUnitHasACaseForThePublicationEachClaimAndEachProblem() throws Exception {
    RunResult run = new RunResult(RUN, List.of(result(ExitCode.BROKEN_CLAIM, "claims do not")));
    String xml = new JUnitReport(run).xml();
    Element suite =
        (Element)
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getElementsByTagName("testsuite")
                .item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(suite.getAttribute("failures")).isEqualTo("3");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(3);
    assertThat(suite.getAttribute("time")).isEqualTo("1.234");
    assertThat(xml).contains("fails: 1.4 &amp; less", "&quot;&lt;x&gt;&quot; is no number");
  }

  @Test
  void metricsTellWhenARunLastEndedWell() throws IOException {
    run("20261120T020500Z-1", "2026-11-20T02:05:09Z", 0);
    run("20261121T020500Z-2", "2026-11-21T02:05:01Z", 3);
    run("20310101T000000Z-3", "2031-01-01T00:00:00Z", 0);
    Path runs = temporary.resolve("tiny/runs");
    Files.writeString(runs.resolve("20261121T030500Z-4.json"), "half a rec");
    Files.writeString(runs.resolve("20261121T040500Z-5.json"), "{\"exitCode\": 0}");
    Files.writeString(runs.resolve("notes.txt"), "mine");
    Files.createDirectories(runs.resolve("old.json"));
    RunResult bad = new RunResult(RUN, List.of(result(ExitCode.WRONG_INPUT, "1 problem")));
    // date -u -d 2026-11-20T02:05:09Z +%s, date -u -d 2026-11-21T22:05:00Z +%s (coreutils 9.1)
    assertThat(new Metrics(bad, NOW, before()).text())
        .contains(
            "# TYPE strandline_last_success_timestamp_seconds gauge\n"
                + "strandline_last_success_timestamp_seconds{report=\"tiny\"} 1795140309\n",
            "strandline_last_run_timestamp_seconds{report=\"tiny\"} 1795298700\n",
            "strandline_last_run_exit_code{report=\"tiny\"} 3\n",
            "strandline_last_run_warnings{report=\"tiny\"} 0\n",
            "strandline_last_run_rows{report=\"tiny\"} 7\n");
    RunResult good = new RunResult(RUN, List.of(result(ExitCode.DONE, "published")));
    String text = new Metrics(good, NOW, before()).text();
    assertThat(text)
        .contains("strandline_last_success_timestamp_seconds{report=\"tiny\"} 1795298700\n");
    assertThat(text.lines().filter(line -> !line.startsWith("#")))
        .hasSize(6)
        .allMatch(line -> line.matches("[a-z_]+\\{report=\"[a-z]+\"} -?[0-9.]+"));
  }

  @Test
  void aSuccessThatNeverWasIsZeroAndAWarningIsCounted() {
    Problem warning = Problem.warning(Location.of("a.csv"), "late", "it is late", "renew it");
    RunResult.OfReport refused = result(ExitCode.NOT_WRITTEN, "no room");
    List<Problem> problems = List.of(warning, refused.contents().problems().get(0));
    RunResult.OfReport warned =
        new RunResult.OfReport(
            "tiny",
            refused.exitCode(),
            refused.message(),
            refused.edition(),
            refused.current(),
            new RunResult.Contents(List.of(), List.of(), problems, List.of(), List.of()),
            refused.record(),
            "",
            refused.changes(),
            refused.duration());
    assertThat(new Metrics(new RunResult(RUN, List.of(warned)), NOW, Map.of()).text())
        .contains(
            "strandline_last_success_timestamp_seconds{report=\"tiny\"} 0\n",
            "strandline_last_run_exit_code{report=\"tiny\"} 7\n",
            "strandline_last_run_warnings{report=\"tiny\"} 1\n");
  }

  private Map<String, RunHistory.Entry> before() throws IOException {
    Problems doubts = new Problems();
    Path folder = temporary.resolve("tiny");
    RunHistory.Entry last = RunHistory.lastSuccess(folder, NOW, doubts).orElseThrow();
    assertThat(doubts.all())
        .extracting(problem -> problem.toString().substring(folder.toString().length()))
        .containsExactlyInAnyOrder(
            "/runs/old.json: it is not the record of a run, and is left out; move it elsewhere, or"
                + " delete it",
            "/runs/notes.txt: it is not the record of a run, and is left out; move it elsewhere, or"
                + " delete it",
            "/runs/20261121T040500Z-5.json: it is not the record of a run, and is left out; move it"
                + " elsewhere, or delete it",
            "/runs/20261121T030500Z-4.json: it is not the record of a run, and is left out; move it"
                + " elsewhere, or delete it");
    assertThat(RunHistory.of(folder, new Problems()).runs()).hasSize(3);
    return Map.of("tiny", last);
  }

  private void run(String id, String finished, int exitCode) throws IOException {
    Path runs = Files.createDirectories(temporary.resolve("tiny/runs"));
    JsonNode record =
        Json.object()
            .put("run", id)
            .put("outcome", "x")
            .put("exitCode", exitCode)
            .put("finished", finished);
    Files.write(runs.resolve(id + ".json"), Json.bytes(record));
  }

  @Test
  void aBarAppearsAfterTwoSecondsAndGoes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Turning clock = new Turning();
    try (Progress bar = Progress.bar(new PrintStream(out, true, UTF_8), clock)) {
      bar.done("tiny", Step.READ);
      assertThat(bar.draw()).isTrue();
      assertThat(out.toString(UTF_8)).isEmpty();
      clock.now = NOW.plusSeconds(3);
      bar.draw();
      assertThat(out.toString(UTF_8)).endsWith("\r\033[K[##---------] tiny: read, 3 s");
    }
    assertThat(out.toString(UTF_8)).endsWith("\r\033[K");
  }

  @Test
  void aLogHasALineForEachStep() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(out, true, UTF_8);
    try (Progress lines = Progress.lines(err, new Turning(), LogLine.Format.TEXT)) {
      lines.begins(RUN);
      lines.done("tiny", Step.READ);
    }
    assertThat(out.toString(UTF_8).replace("\r\n", "\n"))
        .isEqualTo("2026-11-21T22:05:00Z INFO run=" + RUN + " report=tiny event=step step=read\n");
  }

  /** A clock that a test turns. */
  private static final class Turning extends Clock {
    private volatile Instant now = NOW;

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
