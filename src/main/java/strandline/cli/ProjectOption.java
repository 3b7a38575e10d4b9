package strandline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the project, of every command that reads one. */
public final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder with datasets and reports. Default: this folder.")
  private Path folder = Path.of("");

  /**
   * Returns the project's folder.
   *
   * @return the folder, absolute
   */
  public Path root() {
    return folder.toAbsolutePath().normalize();
  }

  /**
   * Returns the option as it is to be typed after a command that is proposed.
   *
   * @return with a space before it; empty for this folder
   */
  public String typed() {
    return folder.toString().isEmpty() ? "" : " --project " + typed(folder.toString());
  }

  /** Returns a word as a shell takes it. */
  static String typed(String word) {
    return word.matches("[\\w./:@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * Says whether an existing file is one that the project's reports are made from.
   *
   * @param file the file, under whatever name
   * @return true below {@code datasets}, and for a spec in {@code reports}
   * @throws IOException when the disk fails
   */
  public boolean reads(Path file) throws IOException {
    Path real = file.toRealPath();
    Path datasets = root().resolve("datasets");
    Path reports = root().resolve("reports");
    return (Files.isDirectory(datasets) && real.startsWith(datasets.toRealPath()))
        || (Files.isDirectory(reports)
            && real.getParent().equals(reports.toRealPath())
            && real.toString().endsWith(".yaml"));
  }
}
