package strandline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import strandline.job.ExitCode;
import strandline.job.LogLine;

/**
 * What the program says when a command line is wrong, or when it meets a bug of its own: words, or
 * a line of a log when {@code --log-format} asks for one, as far as a wrong command line can ask.
 *
 * @param console where it is said
 * @param clock stamps the lines
 * @param arguments the command line
 */
record Complaints(Console console, Clock clock, List<String> arguments) {
  private static final String OPTION = "--log-format";

  Complaints(Console console, Clock clock, String[] arguments) {
    this(console, clock, List.of(arguments));
  }

  int refused(CommandLine.ParameterException wrong) {
    String help = "see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    Optional<LogLine.Format> format = format();
    if (format.isPresent()) {
      log(format.get(), "refused", wrong.getMessage() + "; " + help);
    } else {
      console.err().println("error: " + wrong.getMessage());
      PrintWriter err = new PrintWriter(console.err(), true);
      CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
      console.err().println(help);
    }
    return ExitCode.WRONG_CALL.number();
  }

  int reported(Exception bug) {
    Optional<LogLine.Format> format = format();
    if (format.isPresent()) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      log(format.get(), "bug", "a bug; please report it with this line: " + trace);
    } else {
      bug.printStackTrace(console.err());
      console.err().println("a bug: " + bug + "; please report it with the lines above");
    }
    return ExitCode.BUG.number();
  }

  private void log(LogLine.Format format, String event, String message) {
    console.err().println(LogLine.error(clock.instant(), "", event, message).in(format));
  }

  private Optional<LogLine.Format> format() {
    for (int i = 0; i < arguments.size(); i++) {
      String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      String argument = arguments.get(i);
      String value = argument.equals(OPTION) ? next : argument.replaceFirst("^" + OPTION + "=", "");
      if (argument.startsWith(OPTION)) {
        return switch (value.toLowerCase(Locale.ROOT)) {
          case "json" -> Optional.of(LogLine.Format.JSON);
          case "text" -> Optional.of(LogLine.Format.TEXT);
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }
}
