package strandline.edition;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import strandline.input.Sha256;

/** What is done to whole folders: sync, compare, copy, delete. */
public final class FileTree {
  /** The end of a zip file (PKWARE's APPNOTE 6.3.10, 4.3.16): its bytes, its mark, two places. */
  private static final int END_OF_ZIP = 22;

  private static final int END_MARK = 0x06054b50;
  private static final int LIST_LENGTH = 12;
  private static final int LIST_FROM = 16;
  private static final int PRINT_DIGITS = 12;

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
   * Returns what tells two builds of a zip file apart: its length, and the CRC-32 of the list at
   * its end, which holds the name, the length and the CRC-32 of each file. The files are not read.
   *
   * @param file an existing file
   * @return 12 lower-case hexadecimal digits; those at the start of the SHA-256 of the whole file
   *     when it does not end as a zip file without a comment does
   * @throws IOException when it cannot be read
   */
  public static String printOfZip(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer end = bytes(channel, channel.size() - END_OF_ZIP, END_OF_ZIP);
      boolean isEnd = end.limit() == END_OF_ZIP && end.getInt(0) == END_MARK;
      long length = isEnd ? Integer.toUnsignedLong(end.getInt(LIST_LENGTH)) : 0;
      long from = channel.size() - END_OF_ZIP - length;
      if (isEnd && length > 0 && from == Integer.toUnsignedLong(end.getInt(LIST_FROM))) {
        CRC32 list = new CRC32();
        list.update(bytes(channel, from, (int) length));
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((int) list.getValue()) + hex.toHexDigits((short) channel.size());
      }
    }
    return sha256(file).substring(0, PRINT_DIGITS);
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long at = Math.max(0, from);
    for (int read = 0; read >= 0 && bytes.hasRemaining(); ) {
      read = channel.read(bytes, at + bytes.position());
    }
    return bytes.flip();
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
    Path written = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.write(written, bytes);
      syncOne(written);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      deleteIfPossible(written);
      throw failure;
    }
    syncOne(file.toAbsolutePath().getParent());
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
}
