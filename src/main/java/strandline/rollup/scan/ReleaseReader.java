package strandline.rollup.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import strandline.digest.Sha256;
import strandline.rollup.GroupedSums.Tally;
import strandline.rollup.release.Release;
import strandline.rollup.release.Releases;
import strandline.scan.ByteSource;
import strandline.scan.record.RecordInput;

/**
 * Rolls up the files of releases: a large regular one as bytes, every other record by record. Both
 * give the same sums; only the second says what is wrong with a file, and where.
 */
public final class ReleaseReader {
  private static final long LARGE = 1 << 20;

  private final Releases releases;

  /**
   * Makes a reader.
   *
   * @param releases takes what each file comes to
   */
  public ReleaseReader(Releases releases) {
    this.releases = releases;
  }

  /**
   * Rolls up the file of a release.
   *
   * @param release the release
   * @param input its file
   * @return what the file is
   * @throws IOException when it cannot be read
   */
  public Releases.FileFacts add(Release release, RecordInput input) throws IOException {
    Optional<Releases.FileFacts> fast = fast(release, input);
    if (fast.isPresent()) {
      return fast.get();
    }
    try (InputStream in = input.open()) {
      return releases.add(release, in);
    }
  }

  private Optional<Releases.FileFacts> fast(Release release, RecordInput input) throws IOException {
    try (ByteSource bytes = input.bytes().orElse(null)) {
      if (bytes == null || bytes.size() < LARGE) {
        return Optional.empty();
      }
      CompletableFuture<String> hash = CompletableFuture.supplyAsync(() -> sha256(input));
      int cores = Runtime.getRuntime().availableProcessors();
      Optional<ScannedRollUp.Result> result =
          new ScannedRollUp(release.rollUp()).sums(bytes, cores).filter(ReleaseReader::isPlain);
      String sha256 = hash.get();
      result.ifPresent(found -> releases.add(release, found.sums()));
      long size = bytes.size();
      return result.map(found -> new Releases.FileFacts(sha256, size, found.records()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof java.io.UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException("the file could not be hashed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while records were read", e);
    }
  }

  /** Records without a value are said one by one, with their lines. */
  private static boolean isPlain(ScannedRollUp.Result result) {
    return result.sums().groups().values().stream().mapToLong(Tally::missing).sum() == 0;
  }

  private static String sha256(RecordInput input) {
    try (InputStream in = input.open()) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
