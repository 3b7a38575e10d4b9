package strandline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.Failure;
import strandline.job.ReportJob;

/** A command of the program, with what all of them share. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = RunningProgram.class,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n")
abstract class Subcommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(names = "--json", order = 1, description = "Print one JSON document instead of lines.")
  private boolean isJson;

  final Console console() {
    return main.console();
  }

  final Clock clock() {
    return main.clock();
  }

  /** Returns what reads, composes, renders and audits. */
  final ReportJob.Stages stages() {
    return Main.stages();
  }

  /** Says that the command is called in a wrong way. */
  final int refuse(String message) {
    console().err().println("error: " + message);
    return ExitCode.WRONG_CALL.number();
  }

  /**
   * Prints a result: as one JSON document, which the manual describes by its schema, or as lines.
   */
  final void print(String schema, Supplier<JsonNode> json, Supplier<List<String>> lines) {
    if (isJson) {
      print(schema, json.get());
    } else {
      print(lines.get());
    }
  }

  /** Prints problems, and returns the exit code: other when the caller has to change something. */
  final int ended(List<Problem> problems, Predicate<Problem> isOfTheCall) {
    console().print(problems, Optional.empty());
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    boolean isCall = errors.stream().allMatch(isOfTheCall);
    ExitCode wrong = isCall ? ExitCode.WRONG_CALL : ExitCode.WRONG_INPUT;
    return (errors.isEmpty() ? ExitCode.DONE : wrong).number();
  }

  /** Says what to type after this command. */
  final void next(String command) {
    console().err().println("next: strandline " + command);
  }

  /** Says whether results are one JSON document. */
  final boolean isJson() {
    return isJson;
  }

  /** Prints a JSON document that names its schema, which the manual describes. */
  final void print(String schema, JsonNode json) {
    print(Json.text(Json.object().put("schema", schema).setAll((ObjectNode) json)));
  }

  /** Prints to the standard output at once. */
  final void print(String text) {
    console().out().print(text);
    console().out().flush();
  }

  final void print(List<String> lines) {
    lines.forEach(console().out()::println);
  }

  /** Returns what a file or, for {@code -}, the standard input holds; nothing after a problem. */
  static Optional<byte[]> bytes(String file, Problems problems) {
    try (InputStream in = opened(file)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      problems.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  /** Opens a file, which may be a pipe, or for {@code -} the standard input. */
  static InputStream opened(String name) throws IOException {
    Path file = Path.of(name);
    // A stream of a file channel asks where it stands, which a pipe cannot say.
    boolean isPipe = Files.exists(file) && !Files.isRegularFile(file);
    return name.equals("-")
        ? System.in
        : isPipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
  }

  /** Returns the problem that a failed reading is. */
  static Problem unreadable(String name, IOException e) {
    boolean isFolder = Files.isDirectory(Path.of(name));
    String found =
        isFolder
            ? "is a folder and no file"
            : e instanceof NoSuchFileException
                ? "there is no such file"
                : "cannot be read: " + Failure.reason(e);
    String remedy = isFolder ? "name a file in it" : "name a readable file";
    return Problem.error(Location.of(name), "unreadable", found, remedy);
  }

  /** Returns a number of things in words; thousands stand apart. */
  static String count(long number, String noun) {
    String shown = number == 0 ? "no" : String.format(Locale.ROOT, "%,d", number);
    return shown + " " + noun + (number == 1 ? "" : "s");
  }
}
