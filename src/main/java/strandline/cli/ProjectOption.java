package strandline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the project, of every command that reads one. */
public final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder with datasets and reports. Default: this folder.")
  private Path folder = Path.of("");

  /** Makes the option at its default, the folder that the program was started in. */
  public ProjectOption() {}

  /**
   * Returns the project's folder.
   *
   * @return the folder, absolute
   */
  public Path root() {
    return folder.toAbsolutePath().normalize();
  }
}
