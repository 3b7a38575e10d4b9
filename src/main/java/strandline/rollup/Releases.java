package strandline.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import strandline.csv.CountedInput;
import strandline.input.Fingerprint;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.Sha256;
import strandline.schema.CheckedTable;
import strandline.schema.Footing;

/** The releases of a data package while it is read: which belong together, and what they print. */
public final class Releases {
  /**
   * What a file that was read once is.
   *
   * @param print what tells its bytes from others
   * @param records how many rows of data it holds
   */
  public record FileFacts(Fingerprint print, long records) {}

  private record Entry(Release release, Optional<GroupedSums> sums) {}

  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * Makes an empty collection.
   *
   * @param problems takes every error
   */
  public Releases(Problems problems) {
    this.problems = problems;
  }

  /**
   * Rolls up the file of a release.
   *
   * @param release the release
   * @param stream its file, read to the end; the caller closes it
   * @return what the file is
   * @throws IOException when the stream cannot be read
   */
  public FileFacts add(Release release, InputStream stream) throws IOException {
    try (CountedInput counted = new Shielded(stream)) {
      CheckedInputStream checked = new CheckedInputStream(counted, new CRC32C());
      DigestInputStream digest = new DigestInputStream(checked, Sha256.begun());
      StreamedRollUp rollUp = new StreamedRollUp(release.rollUp(), problems);
      List<Footing.Adding> footings = Footing.Adding.all(release.footings(), release.resource());
      Optional<GroupedSums> sums = rollUp.read(digest, footings);
      footings.forEach(one -> one.end().forEach(problems::add));
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      entries.put(release.resource().name(), new Entry(release, sums));
      String sha = Sha256.ended(digest.getMessageDigest());
      long checksum = checked.getChecksum().getValue();
      Fingerprint print = new Fingerprint(sha, checksum, counted.count());
      return new FileFacts(print, rollUp.records());
    }
  }

  /**
   * Adds the file of a release that was rolled up elsewhere.
   *
   * @param release the release
   * @param sums what it comes to
   */
  public void add(Release release, GroupedSums sums) {
    entries.put(release.resource().name(), new Entry(release, Optional.of(sums)));
  }

  /** Leaves the stream open to whoever opened it. */
  private static final class Shielded extends CountedInput {
    Shielded(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The caller closes what it opened.
    }
  }

  /** Adds an error for every release that prints figures of a resource that is none. */
  public void check() {
    entries.forEach(
        (name, entry) -> {
          Release release = entry.release();
          Entry first = entries.get(release.of());
          if (!release.of().isEmpty() && (first == null || !first.release().of().isEmpty())) {
            String found = "prints-of \"" + release.of() + "\" is no resource with measures";
            error(release, found, "write the name of a resource with a rollup and measures");
          } else if (first != null && !first.release().dimensions().equals(release.dimensions())) {
            String found = "the dimensions of \"" + name + "\" and \"" + release.of() + "\" differ";
            error(release, found, "write groups of the same dimensions in the same order");
          }
        });
  }

  private void error(Release release, String found, String remedy) {
    problems.add(Problem.error(release.resource().location(), "bad-release", found, remedy));
  }

  /**
   * Returns every release.
   *
   * @return by the name of its resource, in order
   */
  public Map<String, Release> all() {
    Map<String, Release> all = new LinkedHashMap<>();
    entries.forEach((name, entry) -> all.put(name, entry.release()));
    return all;
  }

  /**
   * Returns the figures of a dataset in all its releases.
   *
   * @param resource the name of the resource that the dataset has its name from
   * @param measure the id of what is measured
   * @return the rows; nothing when a release could not be read
   */
  public Optional<CheckedTable> table(String resource, String measure) {
    List<Prints.Printed> printed = new ArrayList<>();
    for (Map.Entry<String, Entry> one : entries.entrySet()) {
      Release release = one.getValue().release();
      if (one.getKey().equals(resource) || release.of().equals(resource)) {
        if (one.getValue().sums().isEmpty()) {
          return Optional.empty();
        }
        printed.add(new Prints.Printed(release, one.getValue().sums().get()));
      }
    }
    Release first = entries.get(resource).release();
    return Optional.of(new Prints(first.resource(), measure, printed).table());
  }
}
