package strandline.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import strandline.compose.Composition.Judged;
import strandline.edition.Edition;
import strandline.input.Problem;

/**
 * How a run, or one attempt of it, ended.
 *
 * @param code the exit code
 * @param message one sentence without a full stop
 * @param trace the stack trace of a bug; empty when there was none
 * @param isTransient whether the same may be well in a moment
 */
record Ending(ExitCode code, String message, String trace, boolean isTransient) {
  /** What systems say of a disk or a share that hiccups; not of one that is full or read only. */
  private static final Pattern TRANSIENT =
      Pattern.compile(
          "(?i)input/output error|stale file handle|temporarily unavailable|timed out"
              + "|device or resource busy|too many open files|interrupted system call");

  private static final String REMEDY =
      "; see to room and rights there, or name another folder with --out";

  static final Ending STOPPED =
      new Ending(ExitCode.TERMINATED, "stopped by a signal; nothing half made stays");

  Ending(ExitCode code, String message) {
    this(code, message, "", false);
  }

  static Ending broken(List<Judged> broken) {
    List<String> ids = broken.stream().map(Judged::id).toList();
    return new Ending(
        ExitCode.BROKEN_CLAIM,
        "claims that must hold do not: " + String.join(", ", ids) + "; nothing published");
  }

  static Ending refused(String report, List<Problem> problems) {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    String spec = ProjectFolder.spec(report);
    boolean isSpec = errors.stream().allMatch(error -> error.location().file().equals(spec));
    String count = errors.size() == 1 ? "1 problem" : errors.size() + " problems";
    return new Ending(
        isSpec ? ExitCode.WRONG_CALL : ExitCode.WRONG_INPUT,
        count + " in the " + (isSpec ? "report's spec" : "datasets") + "; nothing published",
        "",
        errors.stream().allMatch(Ending::isTransient));
  }

  private static boolean isTransient(Problem error) {
    return error.kind().equals(EditionBuild.CHANGED)
        || (error.kind().equals(ProjectFolder.UNREADABLE)
            && TRANSIENT.matcher(error.message()).find());
  }

  static Ending notWritten(Path folder, IOException failure) {
    String words = ProjectFolder.inWords(failure);
    String where = failure instanceof FileSystemException ? "" : folder + ": ";
    return new Ending(
        ExitCode.NOT_WRITTEN,
        "the output could not be written: " + where + words + REMEDY,
        "",
        TRANSIENT.matcher(words).find());
  }

  /** Returns the message, and after it the first error that led to it, if there is one. */
  String inDetail(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::isError)
        .findFirst()
        .map(error -> message + ": " + error)
        .orElse(message);
  }

  static Ending unknown(String edition, List<String> known) {
    String there = String.join(", ", known);
    return new Ending(
        ExitCode.WRONG_CALL, "there is no edition " + edition + " to rebuild; there are: " + there);
  }

  /** Returns this ending, less well for want of a record. */
  Ending notRecorded(IOException failure) {
    return new Ending(
        ExitCode.NOT_WRITTEN,
        message + ", but the run's record could not be written: " + ProjectFolder.inWords(failure));
  }

  static Ending differing(Edition old, List<String> files, RunRequest.Program program) {
    return new Ending(
        ExitCode.NOT_WRITTEN,
        "rebuilt edition "
            + old.name()
            + " differs in "
            + String.join(", ", files)
            + "; version "
            + old.record().at("program").at("version").string()
            + " made it, this is "
            + program.version());
  }

  static Ending bug(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    String text = trace.toString().replace("\r\n", "\n");
    return new Ending(ExitCode.BUG, "a bug: " + bug, text, false);
  }
}
