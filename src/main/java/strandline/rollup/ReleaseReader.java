package strandline.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import strandline.input.Fingerprint;
import strandline.rollup.GroupedSums.Tally;
import strandline.scan.ByteSource;
import strandline.scan.RecordInput;
import strandline.schema.TableResource;

/**
 * Rolls up the files of releases: a large regular one as bytes, every other record by record. Both
 * give the same sums; only the second says what is wrong with a file, and where. A file as bytes
 * that several releases roll up, as by month and by year, is read once for all of them. Totals that
 * should add up are looked at record by record.
 */
public final class ReleaseReader {
  private static final long LARGE = 1 << 20;

  private final Releases releases;
  private final List<Release> all;
  private final Map<Release, Optional<Read>> read = new HashMap<>();

  /** What a file comes to that was read as bytes. */
  private record Read(GroupedSums sums, Releases.FileFacts facts) {}

  /**
   * Makes a reader.
   *
   * @param releases takes what each file comes to
   * @param all the releases that will be asked for, each once
   */
  public ReleaseReader(Releases releases, List<Release> all) {
    this.releases = releases;
    this.all = List.copyOf(all);
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
    if (!read.containsKey(release) && release.footings().isEmpty()) {
      readOnce(alike(release), input);
    }
    Optional<Read> fast = release.footings().isEmpty() ? read.remove(release) : Optional.empty();
    if (fast.isPresent()) {
      releases.add(release, fast.get().sums());
      return fast.get().facts();
    }
    try (InputStream in = input.open()) {
      return releases.add(release, in);
    }
  }

  /** Returns the releases whose file is the same and is to be read in the same way. */
  private List<Release> alike(Release release) {
    TableResource file = release.resource();
    return all.stream()
        .filter(other -> other.footings().isEmpty() && other.resource().isFileOf(file))
        .toList();
  }

  private void readOnce(List<Release> alike, RecordInput input) throws IOException {
    alike.forEach(release -> read.put(release, Optional.empty()));
    try (ByteSource bytes = input.bytes().orElse(null)) {
      if (bytes == null || bytes.size() < LARGE) {
        return;
      }
      CompletableFuture<Fingerprint> hash = CompletableFuture.supplyAsync(() -> fingerprint(input));
      int cores = Runtime.getRuntime().availableProcessors();
      List<Optional<ScannedRollUp.Result>> results =
          new ScannedRollUps(alike.stream().map(Release::rollUp).toList()).sums(bytes, cores);
      Fingerprint print = hash.get();
      for (int i = 0; i < alike.size(); i++) {
        read.put(
            alike.get(i),
            results
                .get(i)
                .filter(ReleaseReader::isPlain)
                .map(
                    found ->
                        new Read(found.sums(), new Releases.FileFacts(print, found.records()))));
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
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

  private static Fingerprint fingerprint(RecordInput input) {
    try (InputStream in = input.open()) {
      return Fingerprint.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
