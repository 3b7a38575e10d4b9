package strandline.job;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders: sync, compare, copy, delete. */
final class FileTree {
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
    } catch (IOException failure) {
      // Some systems do not open folders; there a rename is as safe as they make it.
      if (!isFolder) {
        throw failure;
      }
    }
  }

  /** Writes a file so that its name has either the old content or all of the new. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path written = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(written, bytes);
    syncOne(written);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    syncOne(file.getParent());
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

  /** Says whether two folders hold the same names with the same bytes. */
  static boolean areEqual(Path one, Path other) throws IOException {
    if (!Files.isDirectory(one) || !Files.isDirectory(other)) {
      return false;
    }
    List<Path> names = relative(one);
    if (!names.equals(relative(other))) {
      return false;
    }
    for (Path name : names) {
      if (!areEqualFiles(one.resolve(name), other.resolve(name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqualFiles(Path one, Path other) throws IOException {
    if (Files.isDirectory(one) || Files.isDirectory(other)) {
      return Files.isDirectory(one) && Files.isDirectory(other);
    }
    return Files.mismatch(one, other) < 0;
  }

  private static List<Path> relative(Path root) throws IOException {
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

  /** Returns a new SHA-256. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns a digest's result as 64 lower-case hexadecimal digits. */
  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
