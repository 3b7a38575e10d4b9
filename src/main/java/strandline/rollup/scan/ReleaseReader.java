package strandline.rollup.scan;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    try (DigestInputStream digest =
        new DigestInputStream(input.open(), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (digest.read(buffer) >= 0) {
        // What was read is in the digest.
      }
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
