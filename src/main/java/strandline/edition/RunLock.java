package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The lock of a report's folder, held until it is closed or the process dies.
 *
 * @param channel the open file
 * @param held the system's lock
 */
public record RunLock(FileChannel channel, FileLock held) implements AutoCloseable {
  /** The locked byte lies beyond the text, so that others can read who holds the lock. */
  private static final long LOCKED_BYTE = 1L << 40;

  /**
   * Takes the lock.
   *
   * @param file the file that is locked; its folder is made where it is missing
   * @param owner who takes it, for others to read
   * @return nothing when another run holds it
   * @throws IOException when the folder or the file cannot be made
   */
  public static Optional<RunLock> take(Path file, String owner) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = attempt(channel);
    if (held == null) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((owner + "\n").getBytes(UTF_8)));
    return Optional.of(new RunLock(channel, held));
  }

  /**
   * Says who took the lock last.
   *
   * @param file the file that is locked
   * @return in its own words
   * @throws IOException when the file cannot be read
   */
  public static String owner(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  /**
   * Says whether a run holds the lock; the file stays as it is.
   *
   * @param file the file that is locked, which may be missing
   * @return true while another run is at work
   * @throws IOException when the file cannot be opened
   */
  public static boolean isHeld(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return attempt(channel) == null;
    }
  }

  private static FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
