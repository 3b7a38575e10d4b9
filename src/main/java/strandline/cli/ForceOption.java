package strandline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import picocli.CommandLine.Option;
import strandline.input.Location;
import strandline.input.Problems;

/** The option that lets a command overwrite files that exist, which are never its inputs. */
public final class ForceOption {
  @Option(
      names = {"-f", "--force"},
      description = "Overwrite files that exist; one that is an input is never overwritten.")
  private boolean isForced;

  /** Says whether what exists may be overwritten. */
  boolean isForced() {
    return isForced;
  }

  /**
   * Adds an error when a file must not be written: it is an input, or exists.
   *
   * @param output the file that is to be written
   * @param inputs files that the command reads, beside those of the project
   * @param project its files are inputs too
   * @param problems takes the error
   * @throws IOException when the disk fails
   */
  public void check(Path output, Collection<Path> inputs, ProjectOption project, Problems problems)
      throws IOException {
    boolean isInput = Files.exists(output) && project.reads(output);
    for (Path input : inputs) {
      isInput |= Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output);
    }
    if (isInput) {
      add(problems, output, "it is one of the inputs", "name another file");
    } else if (!isForced && Files.isRegularFile(output)) {
      add(problems, output, "there is a file of this name", "name another, or add --force");
    }
  }

  /** Says that a file cannot be written. */
  static void add(Problems problems, Object output, String found, String remedy) {
    problems.error(Location.of(output.toString()), "wrong-output", found, remedy);
  }
}
