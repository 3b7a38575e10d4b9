package strandline.edition;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import strandline.input.Sha256;
import strandline.render.Artifact;

/**
 * The files of an edition on their way to the disk: made and written side by side, as many at a
 * time as the machine has processors, at most four. Neither their bytes nor their order depend on
 * how many.
 *
 * @param folder an empty folder
 * @param guard makes each change of the disk
 */
public record StagedFiles(Path folder, StagedFiles.Guard guard) {
  private static final int MOST_THREADS = 4;
  private static final int BUFFER = 1 << 16;

  /** Something that changes the disk. */
  @FunctionalInterface
  public interface Change {
    /**
     * Makes the change.
     *
     * @throws IOException when the disk refuses
     */
    void make() throws IOException;
  }

  /** Makes changes while nobody stops the run; from several threads. */
  @FunctionalInterface
  public interface Guard {
    /**
     * Makes a change.
     *
     * @param change the change
     * @throws IOException when the disk refuses
     */
    void guarded(Change change) throws IOException;
  }

  /**
   * A file that was written.
   *
   * @param path relative to the folder, with forward slashes
   * @param mediaType its media type
   * @param sha256 64 lower-case hexadecimal digits
   * @param bytes its length
   */
  public record Written(String path, String mediaType, String sha256, long bytes) {}

  /**
   * Makes and writes files. When something fails, nothing is being written any more once this
   * throws.
   *
   * @param sources each makes some of the files
   * @return all that was written, in order of path
   * @throws IOException when the disk refuses
   */
  public List<Written> write(List<Callable<List<Artifact>>> sources) throws IOException {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Written>>> writing = new ArrayList<>();
      byStem(done(pool.invokeAll(sources))).forEach(some -> writing.add(() -> writeAll(some)));
      return done(pool.invokeAll(writing)).stream()
          .sorted(Comparator.comparing(Written::path))
          .toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while files were being made", interrupted);
    } finally {
      pool.shutdown();
    }
  }

  /** Files that differ in their ending alone show one thing, which one thread then makes. */
  private static List<List<Artifact>> byStem(List<Artifact> artifacts) {
    Map<String, List<Artifact>> alike = new TreeMap<>();
    for (Artifact artifact : artifacts) {
      String stem = artifact.path().replaceFirst("\\.[^./]*$", "");
      alike.computeIfAbsent(stem, s -> new ArrayList<>()).add(artifact);
    }
    return List.copyOf(alike.values());
  }

  /** Returns what tasks gave that have ended, or throws what stopped the first that failed. */
  private static <T> List<T> done(List<Future<List<T>>> tasks)
      throws IOException, InterruptedException {
    List<T> all = new ArrayList<>();
    for (Future<List<T>> task : tasks) {
      try {
        all.addAll(task.get());
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof IOException disk) {
          throw disk;
        } else if (cause instanceof Error error) {
          throw error;
        }
        throw cause instanceof RuntimeException one ? one : new IllegalStateException(cause);
      }
    }
    return all;
  }

  private List<Written> writeAll(List<Artifact> artifacts) throws IOException {
    List<Written> written = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      written.addAll(write(artifact));
    }
    return written;
  }

  private List<Written> write(Artifact artifact) throws IOException {
    Written written = writeOne(artifact);
    if (artifact.fixedName().isEmpty()) {
      return List.of(written);
    }
    Path file = folder.resolve(artifact.path());
    Path fixed = file.resolveSibling(artifact.fixedName().get());
    guard.guarded(() -> link(file, fixed));
    String path = folder.relativize(fixed).toString().replace('\\', '/');
    return List.of(
        written, new Written(path, written.mediaType(), written.sha256(), written.bytes()));
  }

  /** A second name: a link, or a copy where the file system has no links. */
  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createSymbolicLink(name, file.getFileName());
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.copy(file, name);
    }
  }

  private Written writeOne(Artifact artifact) throws IOException {
    Path file = folder.resolve(artifact.path()).normalize();
    if (!file.startsWith(folder) || Files.exists(file)) {
      throw new IllegalArgumentException("two artifacts, or no place, for " + artifact.path());
    }
    MessageDigest digest = Sha256.begun();
    guard.guarded(() -> Files.createDirectories(file.getParent()));
    try (OutputStream disk = new Guarded(Files.newOutputStream(file));
        OutputStream out = new DigestOutputStream(new BufferedOutputStream(disk, BUFFER), digest)) {
      artifact.content().writeTo(out);
    }
    guard.guarded(() -> FileTree.syncOne(file));
    String sha256 = Sha256.ended(digest);
    return new Written(artifact.path(), artifact.mediaType(), sha256, Files.size(file));
  }

  /** A file whose every write is guarded: what makes the bytes may take its time, a stop not. */
  private final class Guarded extends FilterOutputStream {
    Guarded(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      guard.guarded(() -> out.write(bytes, from, length));
    }
  }
}
