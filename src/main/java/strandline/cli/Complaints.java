package strandline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import strandline.input.NearestWord;
import strandline.job.ExitCode;
import strandline.job.Failure;
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
  private static final Pattern ASKED =
      Pattern.compile("(?:^| )--log-format[ =]((?i)text|json)(?= |$)");

  Complaints(Console console, Clock clock, String[] arguments) {
    this(console, clock, List.of(arguments));
  }

  int refused(CommandLine.ParameterException wrong) {
    String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    String found =
        wrong instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().get(0), wrong.getCommandLine().getCommandSpec())
            : wrong.getMessage() + nearest(wrong);
    say("refused", found + (found.endsWith("?") ? " See " : "; see ") + help);
    return ExitCode.WRONG_CALL.number();
  }

  /** Proposes one of the words that an option takes; which they are, picocli has said. */
  private static String nearest(CommandLine.ParameterException wrong) {
    Class<?> type =
        wrong.getArgSpec() == null ? Object.class : wrong.getArgSpec().auxiliaryTypes()[0];
    if (!type.isEnum() || wrong.getValue() == null) {
      return "";
    }
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(one -> one.toString().toLowerCase(Locale.ROOT))
            .toList();
    return suggestion(wrong.getValue(), known);
  }

  private static String suggestion(String word, Collection<String> known) {
    return NearestWord.to(word, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  private static String unknown(String word, CommandLine.Model.CommandSpec command) {
    boolean isOption = word.startsWith("-");
    String name = isOption ? word.replaceFirst("=.*", "") : word;
    Set<String> known = (isOption ? command.optionsMap() : command.subcommands()).keySet();
    String what = isOption ? "option" : known.isEmpty() ? "argument" : "command";
    return "\""
        + name
        + "\" is no "
        + what
        + " of "
        + command.qualifiedName()
        + suggestion(name, known);
  }

  /** Says what an exception means that no command expects, and returns the exit code. */
  int stopped(Throwable thrown) {
    Failure failure = Failure.of(thrown);
    if (failure.code() != ExitCode.BUG) {
      say("failed", failure.message());
      return failure.code().number();
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    if (format().isPresent()) {
      say("bug", "a bug; please report it with this line: " + trace);
    } else {
      console.err().print(trace);
      console.err().println(failure.message() + "; please report it with the lines above");
    }
    return ExitCode.BUG.number();
  }

  /** Returns the exit code of a command, which is not well when its results did not get through. */
  int delivered(int code) {
    Optional<String> lost = code == ExitCode.BUG.number() ? Optional.empty() : console.lost();
    lost.ifPresent(
        why ->
            say(
                "failed",
                "the standard output could not be written: "
                    + why
                    + "; what stands there is not whole: see to room there, or send it elsewhere"));
    return lost.isPresent() ? ExitCode.NOT_WRITTEN.number() : code;
  }

  private void say(String event, String message) {
    Optional<LogLine.Format> format = format();
    console
        .err()
        .println(
            format.isPresent()
                ? LogLine.error(clock.instant(), "", event, message).in(format.get())
                : "error: " + message);
  }

  private Optional<LogLine.Format> format() {
    return ASKED
        .matcher(String.join(" ", arguments))
        .results()
        .map(asked -> LogLine.Format.valueOf(asked.group(1).toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
