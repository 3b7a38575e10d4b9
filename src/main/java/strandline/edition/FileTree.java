package strandline.edition;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import strandline.input.Sha256;

/** What is done to whole folders: sync, compare, copy, delete. */
public final class FileTree {
  private FileTree() {}

  /** Forces a folder and everything in it to the disk, the innermost first. */
  static void sync(Path root) throws IOException {
    for (Path path : innermostFirst(root)) {
      syncOne(path);
    }
  }

  /** Forces one file, or the list of names of one folder, to the disk. */
  static void syncOne(Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (FileSystemException failure) {
      // Some systems do not open folders; there a rename is as safe as they make it.
      if (!isFolder) {
        throw failure;
      }
    } catch (IOException failure) {
      // The Java library does not say which file it was.
      throw new FileSystemException(path.toString(), null, failure.getMessage());
    }
  }

  /**
   * Deletes a folder, or as much of it as possible.
   *
   * @param root a folder or a file, which need not exist
   * @return what stays, and why; empty when all is gone
   */
  static Optional<String> deleteIfPossible(Path root) {
    try {
      delete(root);
      return Optional.empty();
    } catch (IOException stuck) {
      return Optional.of(root.getFileName() + " (" + stuck.getMessage() + ")");
    }
  }

  /** Deletes a folder and everything in it; links are deleted, not followed. */
  static void delete(Path root) throws IOException {
    if (Files.exists(root, NOFOLLOW_LINKS)) {
      for (Path path : innermostFirst(root)) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Copies a folder to a path that does not exist yet, and syncs the copy. */
  static void copy(Path from, Path to) throws IOException {
    for (Path path : outermostFirst(from)) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
    sync(to);
  }

  /**
   * Returns the SHA-256 of a file.
   *
   * @param file an existing file
   * @return 64 lower-case hexadecimal digits
   * @throws IOException when it cannot be read
   */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  /**
   * Returns the paths at which two folders differ.
   *
   * @param one a folder
   * @param other a folder
   * @return relative, sorted; none when they hold the same names with the same bytes
   * @throws IOException when a file cannot be read
   */
  public static List<String> differences(Path one, Path other) throws IOException {
    TreeSet<Path> names = new TreeSet<>(relative(one));
    names.addAll(relative(other));
    List<String> differences = new ArrayList<>();
    for (Path name : names) {
      boolean isInBoth = Files.exists(one.resolve(name)) && Files.exists(other.resolve(name));
      if (!isInBoth || !areEqualFiles(one.resolve(name), other.resolve(name))) {
        differences.add(name.toString().replace('\\', '/'));
      }
    }
    return differences;
  }

  /**
   * Writes a file so that its name has either the old content or all of the new.
   *
   * @param file its path, in an existing folder
   * @param bytes the new content
   * @throws IOException when it cannot be written; the old content stays
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    replace(Map.of(file, bytes));
  }

  /**
   * Writes files beside their places, and moves them there when all are whole.
   *
   * @param files the new content of each, by paths in existing folders
   * @throws IOException when one cannot be written; the old content of all then stays
   */
  public static void replace(Map<Path, byte[]> files) throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> one : files.entrySet()) {
        Path file = one.getKey();
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        written.put(beside, file);
        Files.write(beside, one.getValue());
        syncOne(beside);
      }
      for (Map.Entry<Path, Path> one : written.entrySet()) {
        Files.move(one.getKey(), one.getValue(), StandardCopyOption.ATOMIC_MOVE);
        syncOne(one.getValue().toAbsolutePath().getParent());
      }
    } catch (IOException failure) {
      for (Path beside : written.keySet()) {
        deleteIfPossible(beside);
      }
      throw failure;
    }
  }

  /**
   * Returns what a folder holds.
   *
   * @param folder a folder, which need not exist
   * @return sorted; empty when there is no folder
   * @throws IOException when it cannot be listed
   */
  public static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  /** Returns the last name of a path. */
  public static String name(Path path) {
    return path.getFileName().toString();
  }

  /** Says whether two folders hold the same names with the same bytes. */
  static boolean areEqual(Path one, Path other) throws IOException {
    return Files.isDirectory(one) && Files.isDirectory(other) && differences(one, other).isEmpty();
  }

  private static boolean areEqualFiles(Path one, Path other) throws IOException {
    if (Files.isDirectory(one) || Files.isDirectory(other)) {
      return Files.isDirectory(one) && Files.isDirectory(other);
    }
    return Files.mismatch(one, other) < 0;
  }

  /** Returns the paths of all that a folder holds, itself among them, relative and in order. */
  static List<Path> relative(Path root) throws IOException {
    return outermostFirst(root).stream().map(root::relativize).toList();
  }

  private static List<Path> outermostFirst(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted().toList();
    }
  }

  private static List<Path> innermostFirst(Path root) throws IOException {
    return outermostFirst(root).stream().sorted(Comparator.reverseOrder()).toList();
  }
}
