package strandline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.job.ExitCode;
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
    try {
      return Optional.of(
          file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file)));
    } catch (IOException e) {
      String found =
          e instanceof NoSuchFileException ? "there is no such file" : "cannot be read (" + e + ")";
      problems.error(Location.of(file), "unreadable", found, "name a readable file");
      return Optional.empty();
    }
  }
}
