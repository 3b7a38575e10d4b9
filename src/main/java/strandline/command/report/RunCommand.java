package strandline.command.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.command.Console;
import strandline.command.ProjectOption;
import strandline.command.RunningProgram;
import strandline.edition.FileTree;
import strandline.edition.Retention;
import strandline.edition.RunHistory;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.job.ExitCode;
import strandline.job.ReportJob;
import strandline.job.RunRequest;
import strandline.job.RunResult;
import strandline.monitor.JUnitReport;
import strandline.monitor.LogLine;
import strandline.monitor.Metrics;
import strandline.monitor.Progress;

/** {@code strandline run}: makes and publishes reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = RunningProgram.class,
    header = {
      "Makes the reports and publishes them, each at once or not at all.",
      "",
      "Examples:",
      "  strandline run",
      "  strandline run cuban-migration --out /srv/www/reports --keep 30",
      "  strandline run --as-of 2024-09          rebuild an edition and compare the bytes",
      "  5 2 * * *  /opt/strandline/strandline run --project /srv/strandline --out /srv/www/reports"
          + " --quiet",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nReports:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes (the first of 70, 7, 3, 2, 4, 5, 6 of several reports):%n")
public final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Names of reports: reports/REPORT.yaml. Default: all.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where editions are put. Default: reports, in the project.")
  private Path out;

  @Mixin private ProjectOption project = new ProjectOption();

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

  private final ReportJob.Stages stages;
  private final Console console;
  private final Clock clock;

  /**
   * Makes the command.
   *
   * @param stages what reads, composes, renders and audits
   * @param console where it prints
   * @param clock tells the time of the run record
   */
  public RunCommand(ReportJob.Stages stages, Console console, Clock clock) {
    this.stages = stages;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Path root = project.root();
    Path target = out == null ? root.resolve("reports") : out.toAbsolutePath().normalize();
    if (keep < 0) {
      console.err().println("error: --keep " + keep + " is no number of editions; write 1 or more");
      return ExitCode.WRONG_CALL.number();
    }
    RunRequest.Options options =
        new RunRequest.Options(new Retention(keep), Optional.ofNullable(asOf));
    Progress progress = progress();
    RunResult result;
    try (progress) {
      RunRequest.Listener listener = isQuiet ? (report, step) -> {} : progress;
      result =
          stoppable(
              new ReportJob(stages),
              new RunRequest(
                  root, target, reports, clock, RunningProgram.program(), listener, options));
    } catch (InvalidInputException wrongCall) {
      console.print(wrongCall.problems(), Optional.empty());
      return ExitCode.WRONG_CALL.number();
    }
    result.reports().forEach(one -> tell(result.run(), one));
    return told(result, target) ? result.exitCode().number() : ExitCode.NOT_WRITTEN.number();
  }

  private Progress progress() {
    if (logFormat == null && Boolean.getBoolean("strandline.terminal") && !isQuiet) {
      return Progress.bar(console.err(), clock);
    }
    return Progress.lines(console.err(), clock, format());
  }

  private LogLine.Format format() {
    return logFormat == null ? LogLine.Format.TEXT : logFormat;
  }

  private void tell(String run, RunResult.OfReport result) {
    if (logFormat == null) {
      print(result);
    } else {
      List<LogLine> lines = new ArrayList<>();
      result.contents().problems().stream()
          .map(problem -> LogLine.problem(clock.instant(), run, result.report(), problem))
          .forEach(lines::add);
      lines.add(LogLine.end(clock.instant(), run, result));
      boolean isSilent = isQuiet && result.exitCode() == ExitCode.DONE;
      lines.stream()
          .filter(line -> !isSilent)
          .forEach(line -> console.err().println(line.in(logFormat)));
    }
  }

  /** Writes the files that were asked for; a run that nobody could watch is not well. */
  private boolean told(RunResult result, Path target) {
    try {
      if (junit != null) {
        FileTree.replace(junit.toAbsolutePath(), new JUnitReport(result).xml().getBytes(UTF_8));
      }
      if (metrics != null) {
        Map<String, RunHistory> histories = new TreeMap<>();
        for (RunResult.OfReport one : result.reports()) {
          histories.put(one.report(), RunHistory.of(target.resolve(one.report())));
        }
        FileTree.replace(metrics.toAbsolutePath(), new Metrics(histories).text().getBytes(UTF_8));
      }
      return true;
    } catch (IOException failure) {
      console.err().println("error: what was asked beside the run cannot be written: " + failure);
      return result.exitCode() != ExitCode.DONE;
    }
  }

  private static RunResult stoppable(ReportJob job, RunRequest request) throws IOException {
    Thread hook = new Thread(job::stop, "stop");
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

  private void print(RunResult.OfReport result) {
    if (result.exitCode() == ExitCode.DONE) {
      printDone(result);
    } else {
      printFailed(result);
    }
  }

  private void printDone(RunResult.OfReport result) {
    if (isQuiet) {
      return;
    }
    List<Problem> warnings = result.contents().problems();
    console.print(warnings, result.record());
    console.out().println(result.report() + ": " + result.message() + warned(warnings));
    result
        .changes()
        .ifPresent(since -> since.summary().forEach(line -> console.out().println("  " + line)));
    if (asOf != null) {
      return;
    }
    String workbook = result.report() + ".xlsx";
    if (isMade(result, workbook)) {
      console.out().println("  workbook  " + result.current().resolve(workbook));
    }
    long charts = count(result, "charts/");
    if (charts > 0) {
      Path folder = result.current().resolve("charts");
      console.out().println("  charts    " + folder + " (" + charts + " files)");
    }
    result
        .record()
        .ifPresent(
            path ->
                console
                    .err()
                    .println("next: strandline history " + result.report() + "; less " + path));
  }

  private static String warned(List<Problem> warnings) {
    return switch (warnings.size()) {
      case 0 -> "";
      case 1 -> ", 1 warning";
      default -> ", " + warnings.size() + " warnings";
    };
  }

  private static boolean isMade(RunResult.OfReport result, String path) {
    return count(result, path) > 0;
  }

  private static long count(RunResult.OfReport result, String start) {
    return result.contents().outputs().stream()
        .filter(file -> file.path().startsWith(start))
        .count();
  }

  private void printFailed(RunResult.OfReport result) {
    console.print(result.contents().problems(), result.record());
    result.contents().claims().stream()
        .filter(claim -> claim.mustHold() && !claim.holds())
        .forEach(claim -> console.err().println("claim " + claim.id() + ": " + claim.reason()));
    if (Files.isDirectory(result.current())) {
      console.err().println(result.report() + ": the last edition stays: " + result.current());
    }
    console.err().println(result.report() + ": " + result.message() + asked(result));
  }

  private static String asked(RunResult.OfReport result) {
    String record = result.record().map(Path::toString).orElse("");
    if (result.exitCode() == ExitCode.BUG) {
      return "; please report it with " + (record.isEmpty() ? result.trace() : record);
    }
    return record.isEmpty() ? "" : "; the run's record is " + record;
  }
}
