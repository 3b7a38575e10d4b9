package strandline.rollup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.CheckedTable;
import strandline.schema.Footing;

/** The releases of a data package while it is read: which belong together, and what they print. */
public final class Releases {
  private record Entry(Release release, Optional<GroupedSums> sums, FileRollUp.Facts facts) {}

  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Release, Entry> read = new HashMap<>();

  /**
   * Makes an empty collection.
   *
   * @param problems takes every error
   */
  public Releases(Problems problems) {
    this.problems = problems;
  }

  /**
   * Rolls up the file of a release, in one reading with the other releases of the same file.
   *
   * @param release the release
   * @param all the releases that are read, this one among them
   * @param file the file
   * @return what the file is
   * @throws IOException when it cannot be read
   */
  public FileRollUp.Facts add(Release release, List<Release> all, FileRollUp.Source file)
      throws IOException {
    if (!read.containsKey(release)) {
      List<Release> alike = all.stream().filter(other -> isReadWith(release, other)).toList();
      List<Footing.Adding> footings = new ArrayList<>();
      for (Release one : alike) {
        footings.addAll(Footing.Adding.all(one.footings(), one.resource()));
      }
      List<RollUp> rollUps = alike.stream().map(Release::rollUp).toList();
      FileRollUp.Result result = new FileRollUp(rollUps, problems).read(file, footings);
      footings.stream().flatMap(one -> one.end().stream()).distinct().forEach(problems::add);
      for (int i = 0; i < alike.size(); i++) {
        List<GroupedSums> sums = result.sums();
        read.put(
            alike.get(i),
            new Entry(
                alike.get(i),
                sums.isEmpty() ? Optional.empty() : Optional.of(sums.get(i)),
                result.facts()));
      }
    }
    entries.put(release.resource().name(), read.get(release));
    return read.get(release).facts();
  }

  /** The columns of a file without a header are those of the schema. */
  private static boolean isReadWith(Release release, Release other) {
    boolean hasHeader = !release.resource().form().dialect().headerRows().isEmpty();
    return other.resource().isFileOf(release.resource())
        && (hasHeader || other.resource().schema().equals(release.resource().schema()));
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
