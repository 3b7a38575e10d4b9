package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.edition.FileTree;
import strandline.edition.Retention;
import strandline.edition.RunHistory;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.Failure;
import strandline.job.JUnitReport;
import strandline.job.LogLine;
import strandline.job.Metrics;
import strandline.job.Progress;
import strandline.job.ReportJob;
import strandline.job.RunRequest;
import strandline.job.RunResult;

/** {@code strandline run}: makes and publishes reports. */
@Command(
    name = "run",
    header = {
      "Makes the reports and publishes them, each at once or not at all.",
      "",
      "Examples:",
      "  strandline run",
      "  strandline run cuban-migration --out /srv/www/reports --keep 30",
      "  strandline run --dry-run                what would be read, checked and published",
      "  strandline run --as-of 2024-09          rebuild an edition and compare the bytes",
      "  5 2 * * *  /opt/strandline/strandline run --project /srv/strandline --out /srv/www/reports"
          + " --quiet",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nReports:%n",
    exitCodeListHeading = "%nExit codes (the first of 70, 7, 3, 2, 4, 5, 6 of several reports):%n")
public final class RunCommand extends EditionCommands.Published {
  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Names of reports: reports/REPORT.yaml. Default: all.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean isQuiet;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = {
        "Keep the newest N editions, and any that is current, pinned, or was current before this",
        "run. Default: keep all."
      })
  private int keep;

  @Option(
      names = "--as-of",
      paramLabel = "EDITION",
      description =
          "Publish nothing: rebuild an edition from what it keeps, and compare the bytes.")
  private String asOf;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Write nothing: say what would be read, checked and published.")
  private boolean isDry;

  @Option(
      names = "--accept-removals",
      description = {
        "Go on where a file has lost more than a tenth of its rows or periods since the last",
        "edition."
      })
  private boolean acceptsRemovals;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "Write messages as log lines with time and run id: text or json.")
  private LogLine.Format logFormat;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write what became of the run as JUnit XML.")
  private Path junit;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Also write last success, duration and rows as Prometheus text.")
  private Path metrics;

  @Override
  public Integer call() throws IOException {
    Path root = project().root();
    Path target = out();
    RunMessages messages = messages();
    String wrong = wrong();
    if (!wrong.isEmpty()) {
      messages.refused(wrong);
      return ExitCode.WRONG_CALL.number();
    }
    RunRequest.Options options =
        new RunRequest.Options(
            new Retention(keep),
            Optional.ofNullable(asOf),
            isDry,
            acceptsRemovals,
            RunRequest.Options.PAUSES);
    Progress progress = progress();
    ReportJob job = new ReportJob(stages());
    Runnable stop =
        () -> {
          Optional<RunResult> stopped = job.stop();
          progress.close();
          stopped.ifPresent(result -> tell(result, target, messages));
        };
    RunResult result;
    try (progress) {
      RunRequest.Listener listener = isQuiet ? (report, step) -> {} : progress;
      result =
          stoppable(
              stop,
              job,
              new RunRequest(
                  root, target, reports, clock(), RunningProgram.program(), listener, options));
    } catch (InvalidInputException wrongCall) {
      messages.say(wrongCall.problems());
      return ExitCode.WRONG_CALL.number();
    }
    // What a signal stopped is told by who heard the signal.
    if (result.reports().stream().noneMatch(one -> one.exitCode() == ExitCode.TERMINATED)) {
      tell(result, target, messages);
    }
    return result.exitCode().number();
  }

  /** An option from a variable that is not set would publish into any folder. */
  private String wrong() throws IOException {
    if (keep < 0) {
      return "--keep " + keep + " is no number of editions; write 1 or more";
    }
    if (isOutEmpty()) {
      return "--out is empty; write a folder, such as --out /srv/www/reports";
    }
    for (Path beside : Stream.of(junit, metrics).filter(Objects::nonNull).toList()) {
      if (Files.exists(beside) && project().reads(beside)) {
        return beside + " is one of the inputs; name another file for --junit or --metrics";
      }
    }
    if (isDry && asOf != null) {
      return "--as-of publishes nothing anyway; leave out --dry-run";
    }
    return "";
  }

  private RunMessages messages() {
    RunMessages.Kind kind =
        isDry
            ? RunMessages.Kind.DRY
            : asOf == null ? RunMessages.Kind.PUBLISHED : RunMessages.Kind.REBUILT;
    return logFormat == null
        ? new RunMessages.ForAPerson(console(), isQuiet || isJson(), kind, typed())
        : new RunMessages.AsLog(console().err(), clock(), logFormat, isQuiet);
  }

  private Progress progress() {
    boolean isBar = logFormat == null && Boolean.getBoolean("strandline.terminal") && !isQuiet;
    LogLine.Format format = logFormat == null ? LogLine.Format.TEXT : logFormat;
    return isBar
        ? Progress.bar(console().err(), clock())
        : Progress.lines(console().err(), clock(), format);
  }

  /** Says what became of a run, and writes the files that were asked for beside it. */
  private void tell(RunResult result, Path target, RunMessages messages) {
    result.reports().forEach(one -> messages.ended(result.run(), one));
    if (isJson()) {
      print("strandline-result-1", result.json());
    }
    if (isDry) {
      return;
    }
    Problems doubts = new Problems();
    if (junit != null) {
      write("--junit", junit, new JUnitReport(result).xml(), doubts);
    }
    if (metrics != null) {
      write("--metrics", metrics, metrics(result, target, doubts).text(), doubts);
    }
    messages.say(doubts.all());
  }

  /** What is asked beside a run never makes it fail. */
  private static void write(String option, Path file, String text, Problems doubts) {
    try {
      FileTree.replace(file.toAbsolutePath(), text.getBytes(UTF_8));
    } catch (IOException failure) {
      String found = "it cannot be written: " + Failure.inWords(failure);
      String place = option + " " + file;
      doubts.warn(Location.of(place), "not-written", found, "name another place");
    }
  }

  private Metrics metrics(RunResult result, Path target, Problems doubts) {
    Instant now = clock().instant();
    Map<String, RunHistory.Entry> successes = new TreeMap<>();
    for (RunResult.OfReport one : result.reports()) {
      if (one.exitCode() == ExitCode.DONE) {
        continue;
      }
      try {
        RunHistory.lastSuccess(target.resolve(one.report()), now, doubts)
            .ifPresent(before -> successes.put(one.report(), before));
      } catch (IOException unreadable) {
        // A monitor then hears that none is known, and that is so.
        successes.remove(one.report());
      }
    }
    return new Metrics(result, now, successes);
  }

  private static RunResult stoppable(Runnable stop, ReportJob job, RunRequest request)
      throws IOException {
    Thread hook = new Thread(stop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return job.run(request);
    } finally {
      removed(hook);
    }
  }

  private static void removed(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The process is being stopped, and the hook is at work; there is nothing to remove.
      Thread.yield();
    }
  }
}
