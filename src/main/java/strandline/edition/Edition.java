package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import strandline.dataset.Folder;
import strandline.input.Json;
import strandline.input.Sha256;

/**
 * A finished edition on the disk, with the inputs that it keeps.
 *
 * @param name the name of its folder, such as {@code 2024-09-r2}
 * @param root the folder
 * @param fallback where kept inputs lie that its own folder does not hold
 * @param record what its {@code run.json} says
 * @param sha256 the hash of its {@code run.json}
 */
public record Edition(
    String name, Path root, Optional<Path> fallback, JsonNode record, String sha256) {
  /** The name of an edition's record. */
  public static final String RECORD = "run.json";

  /** The name of the list of an edition's files with their hashes, as {@code sha256sum} has it. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private static final int HASH_DIGITS = 64;

  /** Where an edition keeps the files that it was made from. */
  public static final String INPUTS = "inputs";

  /** Where an edition keeps what it was compared with. */
  public static final String PREVIOUS = "previous";

  /**
   * A file that an edition names.
   *
   * @param path relative, with forward slashes
   * @param sha256 64 lower-case hexadecimal digits
   */
  public record Named(String path, String sha256) {}

  /**
   * Reads an edition's record.
   *
   * @param root the edition's folder
   * @return the edition; empty when the folder holds no record that can be read
   * @throws IOException when the disk fails
   */
  public static Optional<Edition> at(Path root) throws IOException {
    return at(root.getFileName().toString(), root, Optional.empty());
  }

  private static Optional<Edition> at(String name, Path root, Optional<Path> fallback)
      throws IOException {
    Path file = root.resolve(RECORD);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    String sha256 = Sha256.of(bytes);
    try {
      return Optional.of(new Edition(name, root, fallback, Json.read(bytes), sha256));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /**
   * Returns the edition that this one was compared with, as far as this one keeps it.
   *
   * @return empty for a first edition
   * @throws IOException when the disk fails
   */
  public Optional<Edition> previous() throws IOException {
    String before = record.path(PREVIOUS).path("edition").asText("");
    return before.isEmpty()
        ? Optional.empty()
        : at(before, root.resolve(PREVIOUS), Optional.of(root.resolve(INPUTS)));
  }

  /**
   * Returns the kept inputs as a project's folder.
   *
   * @return paths are those of the project
   */
  public Folder inputs() {
    return path -> {
      Path file = kept(path);
      if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException(path);
      }
      return Files.newInputStream(file);
    };
  }

  /**
   * Returns where a kept input lies.
   *
   * @param path relative to the project
   * @return the file; it exists when this edition is whole
   */
  public Path kept(String path) {
    Path own = root.resolve(INPUTS).resolve(path);
    return fallback.isPresent() && !Files.exists(own) ? fallback.get().resolve(path) : own;
  }

  /**
   * Returns the files that it was made from.
   *
   * @return in order of path
   */
  public List<Named> madeFrom() {
    return Json.records(record.path("inputs"), Named.class);
  }

  /**
   * Says whether the edition keeps an input as it was read.
   *
   * @param input one of the files that it was made from
   * @return false when the kept file is missing or was changed
   * @throws IOException when it cannot be read
   */
  public boolean keeps(Named input) throws IOException {
    Path file = kept(input.path());
    return Files.isRegularFile(file) && FileTree.sha256(file).equals(input.sha256());
  }

  /**
   * Returns the files that are not as they were when the edition was made: changed, missing or
   * added. What desktops and office programs leave beside files that somebody looks at is none.
   *
   * @return relative paths in order; none when the edition is whole
   * @throws IOException when a file cannot be read
   */
  public List<String> touched() throws IOException {
    Path list = root.resolve(CHECKSUMS);
    if (!Files.isRegularFile(list)) {
      return List.of(CHECKSUMS);
    }
    Set<String> then =
        new LinkedHashSet<>(new String(Files.readAllBytes(list), UTF_8).lines().toList());
    Set<String> now = new LinkedHashSet<>(checksums(root, Map.of()));
    Set<String> files = new TreeSet<>();
    addMissing(then, now, files);
    addMissing(now, then, files);
    return List.copyOf(files);
  }

  private static void addMissing(Collection<String> lines, Set<String> others, Set<String> to) {
    lines.stream()
        .filter(line -> !others.contains(line))
        .map(line -> line.length() > HASH_DIGITS ? line.substring(HASH_DIGITS).strip() : CHECKSUMS)
        .forEach(to::add);
  }

  /**
   * Returns the lines of an edition's list of files.
   *
   * @param root the edition's folder, all else written
   * @param known hashes of files that need not be read again, by path with forward slashes
   * @return for each file its hash, two spaces and its path, in order of path
   * @throws IOException when a file cannot be read
   */
  public static List<String> checksums(Path root, Map<String, String> known) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : FileTree.relative(root)) {
      boolean isListed = !file.toString().equals(CHECKSUMS) && !isLeftByADesktop(file);
      if (isListed && Files.isRegularFile(root.resolve(file))) {
        String path = file.toString().replace('\\', '/');
        String hash =
            known.containsKey(path) ? known.get(path) : FileTree.sha256(root.resolve(file));
        lines.add(hash + "  " + path);
      }
    }
    return lines;
  }

  private static boolean isLeftByADesktop(Path file) {
    String name = file.getFileName().toString();
    return name.matches("\\..*|~\\$.*|Thumbs\\.db|desktop\\.ini");
  }

  /**
   * Says whether every file is there with the bytes that it had, and no other.
   *
   * @return false when one was touched
   * @throws IOException when a file cannot be read
   */
  public boolean isWhole() throws IOException {
    return touched().isEmpty();
  }
}
