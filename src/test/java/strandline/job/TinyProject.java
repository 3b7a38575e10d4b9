package strandline.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.audit.AuditFinding;
import strandline.audit.Profile;
import strandline.audit.check.WorkbookAudit.Outcome;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.edition.AuditedWorkbook;
import strandline.edition.Retention;
import strandline.input.Fingerprint;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.report.Report;
import strandline.series.Source;

/**
 * A project whose stages are so simple that a test sees through them: the data are one file of
 * text, the spec is the edition's name, the output repeats both.
 */
final class TinyProject {
  static final RunRequest.Options OPTIONS = options(Retention.ALL, Optional.empty());

  static final RunRequest.Program PROGRAM = new RunRequest.Program("1", "", "17", "here", 4711);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T22:05:00Z"), ZoneOffset.UTC);

  private static final RunRequest.Listener NOBODY = (report, step) -> {};

  final Path root;
  List<Composition.Judged> claims = List.of();
  Optional<ReportJob.Auditor> auditor = Optional.empty();
  Renderer renderer = new Repeating();
  List<DataPackage.Expectation> expectations = List.of();
  Clock clock = CLOCK;
  RunRequest.Program program = PROGRAM;
  RunRequest.Options options = OPTIONS;

  TinyProject(Path root) throws IOException {
    this(root, true);
  }

  /** Finds or makes a project. */
  TinyProject(Path root, boolean isNew) throws IOException {
    this.root = root;
    if (!isNew) {
      return;
    }
    Files.createDirectories(root.resolve("datasets"));
    Files.createDirectories(root.resolve("reports"));
    data("some data");
    spec("tiny", "2024-09");
  }

  TinyProject data(String text) throws IOException {
    Files.writeString(root.resolve("datasets/data.txt"), text);
    return this;
  }

  TinyProject spec(String report, String text) throws IOException {
    Files.writeString(root.resolve("reports/" + report + ".yaml"), text);
    return this;
  }

  static RunRequest.Options options(Retention retention, Optional<String> asOf) {
    return new RunRequest.Options(retention, asOf, false, false, List.of());
  }

  RunResult run() throws IOException {
    return run(NOBODY);
  }

  RunResult run(RunRequest.Listener listener, String... reports) throws IOException {
    return new ReportJob(stages()).run(request(listener, reports));
  }

  RunRequest request(RunRequest.Listener listener, String... reports) {
    return new RunRequest(root, out(), List.of(reports), clock, program, listener, options);
  }

  Path out() {
    return root.resolve("reports");
  }

  Path folder() {
    return out().resolve("tiny");
  }

  String published() throws IOException {
    return Files.readString(folder().resolve("current/all/tiny.txt"));
  }

  ReportJob.Stages stages() {
    return new ReportJob.Stages(
        (folder, descriptor, problems) -> {
          String text = new String(folder.open("datasets/data.txt").readAllBytes(), UTF_8);
          if (text.contains("wrong")) {
            problems.add(problem("datasets/data.txt", "\"wrong\" is wrong", "write right"));
          }
          Fingerprint print = Fingerprint.of(text.getBytes(UTF_8));
          DataPackage.ReadFile file = new DataPackage.ReadFile("datasets/data.txt", print, 1);
          Source source = new Source("data", text, "us", "", "", Source.Standing.PRIMARY);
          return new DataPackage(
              Map.of(),
              Map.of(),
              List.of(source),
              List.of(file),
              List.of(),
              expectations,
              Map.of());
        },
        (id, file, spec, data, problems) -> {
          String text = new String(spec, UTF_8);
          if (text.contains("unknown")) {
            problems.add(problem(file, "unknown key", "write title"));
          }
          if (text.contains("bug")) {
            throw new IllegalStateException("two and two");
          }
          return new Composition(report(id, text, data.sources().get(0).title()), claims);
        },
        List.of(renderer),
        auditor);
  }

  /** The verdict on a workbook in which a rule is broken. */
  static AuditedWorkbook audited(String rule) {
    AuditFinding hole = new AuditFinding(rule, "file", "a hole", "mend it");
    return new AuditedWorkbook(
        "tiny.xlsx", new Outcome(Profile.ANALYST, List.of(hole), Optional.empty(), true, Set.of()));
  }

  private static Problem problem(String file, String message, String remedy) {
    return Problem.error(new Location(file, 3, 7), "tiny", message, remedy);
  }

  static Report report(String id, String edition, String text) {
    Report.Cover cover =
        new Report.Cover(text, "", edition, "", "", "", "", "", "", "en-GB", List.of());
    return new Report(
        id,
        cover,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Report.InputFile("datasets/data.txt", "00", text.length(), 1)));
  }

  /** Makes a renderer whose file breaks off after a byte. */
  static Renderer failing(String message) {
    return new Renderer() {

      @Override
      public List<Artifact> render(Report report) {
        Artifact.Content content =
            out -> {
              out.write(1);
              throw new IOException(message);
            };
        return List.of(new Artifact("half.txt", "text/plain", content));
      }
    };
  }

  /** Returns the result of the one report that ran. */
  static RunResult.OfReport only(RunResult result) {
    assertThat(result.reports()).hasSize(1);
    return result.reports().get(0);
  }

  /** Returns the text of a run's record. */
  static String record(RunResult.OfReport result) throws IOException {
    return Files.readString(result.record().orElseThrow());
  }

  /** Returns what a folder holds, in order of name. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Writes the data again, in two files. */
  record Repeating() implements Renderer {

    @Override
    public List<Artifact> render(Report report) {
      byte[] bytes = report.cover().title().getBytes(UTF_8);
      return List.of(
          Artifact.of("all/" + report.id() + ".txt", "text/plain", bytes),
          Artifact.of("copy.txt", "text/plain", bytes));
    }
  }
}
