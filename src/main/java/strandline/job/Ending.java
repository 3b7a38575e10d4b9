package strandline.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import strandline.compose.Composition.Judged;
import strandline.input.Problem;

/** How a run ended: its exit code, one sentence, and the stack trace of a bug. */
record Ending(ExitCode code, String message, String trace) {
  static final Ending STOPPED =
      new Ending(ExitCode.TERMINATED, "stopped by a signal; nothing half made stays");

  Ending(ExitCode code, String message) {
    this(code, message, "");
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
        count + " in the " + (isSpec ? "report's spec" : "datasets") + "; nothing published");
  }

  static Ending notWritten(IOException failure) {
    return new Ending(
        ExitCode.NOT_WRITTEN, "the output could not be written: " + ProjectFolder.inWords(failure));
  }

  static Ending bug(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return new Ending(ExitCode.BUG, "a bug: " + bug, trace.toString().replace("\r\n", "\n"));
  }
}
