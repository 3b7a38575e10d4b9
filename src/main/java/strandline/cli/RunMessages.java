package strandline.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import strandline.compose.Composition.Judged;
import strandline.edition.Revisions;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.job.ExitCode;
import strandline.job.LogLine;
import strandline.job.RunResult;

/** What a run says to those who started it. */
sealed interface RunMessages {
  /** What a run is for. */
  enum Kind {
    /** To publish. */
    PUBLISHED,
    /** To rebuild an old edition. */
    REBUILT,
    /** To say what would be done. */
    DRY
  }

  /** Nothing was run, for this reason. */
  void refused(String message);

  /** Something is wrong or doubtful that belongs to no single report. */
  void say(List<Problem> problems);

  /** The run of a report has ended. */
  void ended(String run, RunResult.OfReport result);

  /** What to do about a change that a quiet run tells. */
  String LOOK = "strandline diff shows what changed";

  /** Returns what is told however quiet a run is. */
  private static List<String> alarms(RunResult.OfReport result) {
    return result.changes().map(Revisions::alarms).orElse(List.of());
  }

  /**
   * A line of a log for every message.
   *
   * @param err the log
   * @param clock stamps the lines
   * @param format how lines are written
   * @param isQuiet whether nothing is said when all is well
   */
  record AsLog(PrintStream err, Clock clock, LogLine.Format format, boolean isQuiet)
      implements RunMessages {
    private void write(LogLine line) {
      err.println(line.in(format));
    }

    @Override
    public void refused(String message) {
      write(LogLine.error(clock.instant(), "", "refused", message));
    }

    @Override
    public void say(List<Problem> problems) {
      problems.forEach(problem -> write(LogLine.problem(clock.instant(), "", "", problem)));
    }

    @Override
    public void ended(String run, RunResult.OfReport result) {
      String report = result.report();
      if (isQuiet && result.exitCode() == ExitCode.DONE) {
        alarms(result).stream()
            .map(alarm -> Problem.warning(Location.of(report), "changed", alarm, LOOK))
            .map(problem -> LogLine.problem(clock.instant(), run, report, problem))
            .forEach(this::write);
        return;
      }
      result.contents().problems().stream()
          .map(problem -> LogLine.problem(clock.instant(), run, report, problem))
          .forEach(this::write);
      result.contents().claims().stream()
          .filter(claim -> claim.mustHold() && !claim.holds())
          .map(claim -> LogLine.broken(clock.instant(), run, report, claim))
          .forEach(this::write);
      write(LogLine.end(clock.instant(), run, result));
    }
  }

  /**
   * Words for a person: results on one stream, messages on the other.
   *
   * @param console both streams
   * @param isQuiet whether nothing is said when all is well
   * @param kind what the run was for
   * @param typed the options of commands that are proposed
   */
  record ForAPerson(Console console, boolean isQuiet, Kind kind, String typed)
      implements RunMessages {
    private void say(String line) {
      console.err().println(line);
    }

    @Override
    public void refused(String message) {
      say("error: " + message);
    }

    @Override
    public void say(List<Problem> problems) {
      console.print(problems, Optional.empty());
    }

    @Override
    public void ended(String run, RunResult.OfReport result) {
      if (result.exitCode() != ExitCode.DONE) {
        sayFailed(result);
      } else if (!isQuiet) {
        sayDone(result);
      } else {
        alarms(result)
            .forEach(alarm -> say("warning: " + result.report() + ": " + alarm + "; " + LOOK));
      }
    }

    private void sayDone(RunResult.OfReport result) {
      List<Problem> warnings = result.contents().problems();
      console.print(warnings, result.record());
      String warned = warnings.isEmpty() ? "" : ", " + Subcommand.count(warnings.size(), "warning");
      console.out().println(result.report() + ": " + result.message() + warned);
      result
          .changes()
          .ifPresent(since -> since.summary().forEach(line -> console.out().println("  " + line)));
      if (kind == Kind.DRY) {
        sayPlanned(result);
      }
      if (kind != Kind.PUBLISHED) {
        return;
      }
      String workbook = result.report() + ".xlsx";
      if (count(result, workbook) > 0) {
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
                  say(
                      "next: strandline history "
                          + ProjectOption.typed(result.report())
                          + typed
                          + "; less "
                          + ProjectOption.typed(path.toString())));
    }

    private void sayPlanned(RunResult.OfReport result) {
      result.contents().inputs().stream()
          .map(file -> "  reads     " + file.path() + counted(file.rows(), "row"))
          .forEach(console.out()::println);
      long musts = result.contents().claims().stream().filter(Judged::mustHold).count();
      int claims = result.contents().claims().size();
      console.out().println("  checks    " + claims + " claims, of which " + musts + " must hold");
      result.contents().outputs().stream()
          .collect(groupingBy(file -> folder(file.path()), TreeMap::new, counting()))
          .forEach(
              (place, files) ->
                  console
                      .out()
                      .println(
                          "  makes     "
                              + place
                              + counted(place.endsWith("/") ? files : 0, "file")));
    }

    private static String counted(long number, String noun) {
      return number == 0 ? "" : " (" + Subcommand.count(number, noun) + ")";
    }

    /** Returns the first folder of a path, or the file where it lies in none. */
    private static String folder(String path) {
      return path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/') + 1);
    }

    private static long count(RunResult.OfReport result, String start) {
      return result.contents().outputs().stream()
          .filter(file -> file.path().startsWith(start))
          .count();
    }

    private void sayFailed(RunResult.OfReport result) {
      console.print(result.contents().problems(), result.record());
      result.contents().claims().stream()
          .filter(claim -> claim.mustHold() && !claim.holds())
          .forEach(claim -> say("claim " + claim.id() + ": " + claim.reason()));
      if (result.edition().isEmpty() && Files.isDirectory(result.current())) {
        say(result.report() + ": the last edition stays: " + result.current());
      }
      say(result.report() + ": " + result.message() + asked(result));
    }

    private static String asked(RunResult.OfReport result) {
      String record = result.record().map(Path::toString).orElse("");
      if (result.exitCode() == ExitCode.BUG) {
        return "; please report it with " + (record.isEmpty() ? result.trace() : record);
      }
      return record.isEmpty() ? "" : "; the run's record is " + record;
    }
  }
}
