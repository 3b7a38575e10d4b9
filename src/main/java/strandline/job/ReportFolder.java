package strandline.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one report's editions, {@code OUT/<report>}. A process may die between any two
 * lines of this class: {@code current} names a whole edition all the same, and {@link #recover}
 * puts the rest in order. All but {@link #lock} and {@link #writeRecord} is for the holder of the
 * lock.
 */
final class ReportFolder {
  /** How a link is made; where it throws, {@code current} becomes a plain folder. */
  @FunctionalInterface
  interface Links {
    void create(Path link, Path target) throws IOException;
  }

  /** The lock, held until it is closed or the process dies. */
  record Lock(FileChannel channel, FileLock held) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * Where an edition lies.
   *
   * @param edition the name of its folder
   * @param isNew false when the same content was there already
   */
  record Placement(String edition, boolean isNew) {}

  private static final String STAGING = ".staging-";

  /** The locked byte lies beyond the text, so that others can read who holds the lock. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path root;
  private final Links links;

  ReportFolder(Path root, Links links) {
    this.root = root;
    this.links = links;
  }

  static ReportFolder of(Path out, String report) {
    return new ReportFolder(out.resolve(report), Files::createSymbolicLink);
  }

  Path current() {
    return root.resolve("current");
  }

  Path record(String runId) {
    return root.resolve("runs").resolve(runId + ".json");
  }

  /** Takes the lock, or nothing when another run holds it. */
  Optional<Lock> lock(String owner) throws IOException {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = attempt(channel);
    if (held == null) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((owner + "\n").getBytes(UTF_8)));
    return Optional.of(new Lock(channel, held));
  }

  private static FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Says who took the lock last. */
  String owner() throws IOException {
    return Files.readString(lockFile()).strip();
  }

  private Path lockFile() {
    return root.resolve(".lock");
  }

  /** Puts in order what a run left that died, and returns the ids of such runs. */
  List<String> recover() throws IOException {
    if (!Files.exists(current(), NOFOLLOW_LINKS) && Files.exists(old())) {
      Files.move(old(), current(), ATOMIC_MOVE);
    }
    FileTree.delete(old());
    FileTree.delete(fresh());
    try (Stream<Path> paths = Files.list(root)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(STAGING))
          .map(name -> name.substring(STAGING.length()))
          .sorted()
          .toList();
    }
  }

  /** Makes the place where a run builds its edition; it marks the run until {@link #discard}. */
  Path stage(String runId) throws IOException {
    return Files.createDirectories(staging(runId).resolve("edition"));
  }

  /** Deletes what a run has built and not placed. */
  void discard(String runId) throws IOException {
    FileTree.delete(staging(runId));
  }

  private Path staging(String runId) {
    return root.resolve(STAGING + runId);
  }

  /**
   * Puts a staged edition in its place: under its name, or with {@code -r2}, {@code -r3} … when the
   * name holds other content. The last revision with the same content is taken as it is.
   */
  Placement place(Path staged, String edition) throws IOException {
    Path editions = Files.createDirectories(root.resolve("editions"));
    int last = lastRevision(editions, edition);
    if (last > 0 && FileTree.areEqual(staged, editions.resolve(revision(edition, last)))) {
      return new Placement(revision(edition, last), false);
    }
    String name = revision(edition, last + 1);
    FileTree.sync(staged);
    Files.move(staged, editions.resolve(name), ATOMIC_MOVE);
    FileTree.syncOne(editions);
    FileTree.syncOne(root);
    return new Placement(name, true);
  }

  private static String revision(String edition, int number) {
    return number == 1 ? edition : edition + "-r" + number;
  }

  private static int lastRevision(Path editions, String edition) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(edition) + "(?:-r([1-9][0-9]{0,8}))?");
    try (Stream<Path> paths = Files.list(editions)) {
      return paths
          .map(path -> name.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(found -> found.group(1) == null ? 1 : Integer.parseInt(found.group(1)))
          .max()
          .orElse(0);
    }
  }

  /** Says whether {@code current} names an edition, or is a whole copy of it. */
  boolean isCurrent(String edition) throws IOException {
    if (Files.isSymbolicLink(current())) {
      return Files.readSymbolicLink(current()).equals(target(edition));
    }
    return FileTree.areEqual(current(), root.resolve(target(edition)));
  }

  /** Makes {@code current} name an edition, at once. */
  void switchTo(String edition) throws IOException {
    FileTree.delete(fresh());
    if (isLinked(fresh(), target(edition)) && !Files.isDirectory(current(), NOFOLLOW_LINKS)) {
      Files.move(fresh(), current(), ATOMIC_MOVE);
    } else {
      swap(edition);
    }
    FileTree.syncOne(root);
  }

  /** Where a folder has to make room there is a moment without {@code current}. */
  private void swap(String edition) throws IOException {
    if (!Files.exists(fresh(), NOFOLLOW_LINKS)) {
      FileTree.copy(root.resolve(target(edition)), fresh());
    }
    FileTree.delete(old());
    if (Files.exists(current(), NOFOLLOW_LINKS)) {
      Files.move(current(), old(), ATOMIC_MOVE);
    }
    Files.move(fresh(), current(), ATOMIC_MOVE);
    FileTree.delete(old());
  }

  private boolean isLinked(Path link, Path target) {
    try {
      links.create(link, target);
      return true;
    } catch (UnsupportedOperationException | IOException noLinksHere) {
      return false;
    }
  }

  private Path target(String edition) {
    return Path.of("editions", edition);
  }

  private Path fresh() {
    return root.resolve(".current-new");
  }

  private Path old() {
    return root.resolve(".current-old");
  }

  /** Says whether a run of this id has left its record or is being recorded. */
  boolean knows(String runId) {
    return Files.exists(record(runId)) || Files.exists(staging(runId));
  }

  /** Returns the record of the edition that {@code current} names; empty when there is none. */
  byte[] lastRecord() {
    try {
      return Files.readAllBytes(current().resolve("run.json"));
    } catch (IOException none) {
      return new byte[0];
    }
  }

  /** Writes what became of a run. */
  void writeRecord(String runId, byte[] json) throws IOException {
    Files.createDirectories(root.resolve("runs"));
    FileTree.replace(record(runId), json);
  }
}
