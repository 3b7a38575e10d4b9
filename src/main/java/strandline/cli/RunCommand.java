package strandline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.job.ExitCode;
import strandline.job.ReportJob;
import strandline.job.RunRequest;
import strandline.job.RunResult;

/** {@code strandline run}: makes and publishes reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = {
      "Makes the reports and publishes them, each at once or not at all.",
      "",
      "Examples:",
      "  strandline run",
      "  strandline run cuban-migration --out /srv/www/reports",
      "  5 2 * * *  /opt/strandline/target/strandline run --project /srv/strandline --quiet",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nReports:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes (the first of 70, 7, 3, 2, 4, 5, 6 of several reports):%n")
final class RunCommand implements Callable<Integer> {
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

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder with datasets and reports. Default: this folder.")
  private Path project = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean isQuiet;

  private final ReportJob.Stages stages;
  private final Console console;
  private final Clock clock;
  private final Runnable fonts;

  RunCommand(ReportJob.Stages stages, Console console, Clock clock, Runnable fonts) {
    this.stages = stages;
    this.console = console;
    this.clock = clock;
    this.fonts = fonts;
  }

  @Override
  public Integer call() throws IOException {
    fonts.run();
    Path root = project.toAbsolutePath().normalize();
    Path target = out == null ? root.resolve("reports") : out.toAbsolutePath().normalize();
    RunRequest request =
        new RunRequest(root, target, reports, clock, program(), (report, step) -> {});
    try {
      RunResult result = stoppable(new ReportJob(stages), request);
      result.reports().forEach(this::print);
      return result.exitCode().number();
    } catch (InvalidInputException wrongCall) {
      console.print(wrongCall.problems(), java.util.Optional.empty());
      return ExitCode.WRONG_CALL.number();
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
    String workbook = result.report() + ".xlsx";
    if (isMade(result, workbook)) {
      console.out().println("  workbook  " + result.current().resolve(workbook));
    }
    long charts = count(result, "charts/");
    if (charts > 0) {
      Path folder = result.current().resolve("charts");
      console.out().println("  charts    " + folder + " (" + charts + " files)");
    }
    result.record().ifPresent(path -> console.err().println("next: strandline list; less " + path));
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

  private static RunRequest.Program program() {
    String java = System.getProperty("java.runtime.version", "unknown");
    return new RunRequest.Program(Main.version(), "", java, host(), ProcessHandle.current().pid());
  }

  /** The name is asked of the system and not of the network, which may take its time. */
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException notLinux) {
      return System.getenv().getOrDefault("COMPUTERNAME", "unknown");
    }
  }
}
