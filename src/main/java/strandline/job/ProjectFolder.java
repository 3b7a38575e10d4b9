package strandline.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import strandline.dataset.Folder;
import strandline.edition.FileTree;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.rollup.FileRollUp;

/**
 * The analysts' folder, with {@code datasets} and {@code reports} in it. No path leads out of it,
 * not through {@code ..} and not through a link.
 *
 * @param root the folder
 */
public record ProjectFolder(Path root) implements Folder {
  /** Where the data package is described. */
  public static final String DESCRIPTOR = "datasets/datapackage.json";

  /** The kind of a problem with a file that is there and cannot be read. */
  static final String UNREADABLE = "unreadable";

  private static final String ENDING = ".yaml";

  /**
   * Returns the path of a report's spec.
   *
   * @param report the report's id
   * @return relative to the project, with forward slashes
   */
  public static String spec(String report) {
    return "reports/" + report + ENDING;
  }

  /**
   * Returns the ids of all reports.
   *
   * @return sorted; empty when there is no folder {@code reports} or no spec in it
   * @throws IOException when the folder cannot be listed
   */
  public List<String> reports() throws IOException {
    return FileTree.list(root.resolve("reports")).stream()
        .filter(Files::isRegularFile)
        .map(FileTree::name)
        .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .sorted()
        .toList();
  }

  /**
   * Returns the reports that are asked for; one that there is not is a problem.
   *
   * @param asked names of reports; none for all
   * @param none what is found where the project has no report
   * @param problems takes each error
   * @return the names of reports, none twice
   * @throws IOException when the folder cannot be listed
   */
  public List<String> asked(List<String> asked, String none, Problems problems) throws IOException {
    List<String> known = reports();
    Location at = Location.of("reports");
    if (known.isEmpty()) {
      String remedy = "run in the project's folder, or name it with --project DIR";
      problems.error(at, "no-report", none, remedy);
      return List.of();
    }
    String all = "the reports are " + String.join(", ", known);
    for (String report : asked) {
      if (!known.contains(report)) {
        String remedy = NearestWord.remedy(report, known, all);
        problems.error(at, "no-report", "there is no report \"" + report + "\"", remedy);
      }
    }
    return asked.isEmpty() ? known : asked.stream().distinct().toList();
  }

  @Override
  public InputStream open(String path) throws IOException {
    try {
      return Files.newInputStream(inside(path));
    } catch (NoSuchFileException missing) {
      throw new FileNotFoundException(path);
    }
  }

  @Override
  public Optional<FileRollUp.Place> place(String path) throws IOException {
    try {
      Path file = inside(path).toRealPath();
      return Optional.of(new FileRollUp.Place(file.toString(), Files.size(file)));
    } catch (NoSuchFileException missing) {
      throw new FileNotFoundException(path);
    }
  }

  /**
   * Returns the bytes of a file.
   *
   * @param path relative to the project, with forward slashes
   * @return all of them
   * @throws IOException when there is no such file, it cannot be read, or the path leads out
   */
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(inside(path));
  }

  private Path inside(String path) throws IOException {
    Path file = resolved(path);
    if (!real(file, path).startsWith(root.toRealPath())) {
      throw new AccessDeniedException(path, null, "it leads out of the project");
    }
    if (!Files.isRegularFile(file)) {
      throw new AccessDeniedException(path, null, "it is not a file");
    }
    return file;
  }

  /** A folder that may not be entered is another matter than a file that is not there. */
  private static Path real(Path file, String path) throws IOException {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException missing) {
      throw new NoSuchFileException(path);
    }
  }

  private Path resolved(String path) throws IOException {
    try {
      return root.resolve(path);
    } catch (InvalidPathException notAPath) {
      throw new NoSuchFileException(path);
    }
  }

  /** Returns the problem that a failed reading is; the file is where nothing better is known. */
  static Problem unreadable(String file, IOException failure) {
    boolean isMissing = Failure.isMissing(failure);
    return Problem.error(
        Location.of(isMissing ? failure.getMessage() : file),
        isMissing ? "missing-file" : UNREADABLE,
        isMissing ? "there is no such file" : "cannot be read: " + Failure.inWords(failure),
        "put the file there and let the user who runs Strandline read it");
  }
}
