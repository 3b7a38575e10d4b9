package strandline.rollup;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.csv.FileForm;
import strandline.input.Problems;
import strandline.rollup.GroupedSums.Key;
import strandline.rollup.GroupedSums.Lines;
import strandline.rollup.GroupedSums.Tally;
import strandline.schema.Field;
import strandline.schema.Footing;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;
import strandline.series.DateRange;
import strandline.series.Period;
import strandline.series.Status;

/** The releases of a data package while it is read: which belong together, and what they print. */
public final class Releases {
  private static final List<String> COLUMNS =
      List.of("covers", "source", "printed", "reason", "measure", "status");

  /**
   * A print of a figure, as a row of the dataset.
   *
   * @param values a value for each field of {@link #resource}, null where there is none
   * @param file the file of the release
   * @param lines where its records stand
   */
  public record Print(List<Comparable<?>> values, String file, Lines lines) {}

  private record Entry(Release release, Optional<GroupedSums> sums, FileRollUp.Facts facts) {}

  /** A resource, and the measure where it holds several; otherwise an empty text. */
  private record Named(String resource, String measure) {}

  private final Problems problems;
  private final Map<Named, Entry> entries = new LinkedHashMap<>();
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
    Named own = new Named(release.resource().name(), release.measure());
    entries.put(own, read.get(release));
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
          Entry first = entries.get(new Named(release.of(), name.measure()));
          if (!release.of().isEmpty() && (first == null || !first.release().of().isEmpty())) {
            String found = "prints-of \"" + release.of() + "\" is no resource with measures";
            error(release, found, "write the name of a resource with a rollup and measures");
          } else if (first != null && !first.release().dimensions().equals(release.dimensions())) {
            String found =
                "the dimensions of \"" + name.resource() + "\" and \"" + release.of() + "\" differ";
            error(release, found, "write groups of the same dimensions in the same order");
          }
        });
  }

  private void error(Release release, String found, String remedy) {
    problems.error(release.resource().location(), "bad-release", found, remedy);
  }

  /**
   * Returns every release.
   *
   * @return by the name of its resource, in order
   */
  public Map<String, Release> all() {
    Map<String, Release> all = new LinkedHashMap<>();
    entries.forEach((name, entry) -> all.put(name.resource(), entry.release()));
    return all;
  }

  /**
   * Returns the figures of a dataset in all its releases.
   *
   * @param resource the name of the resource that the dataset has its name from
   * @param measure the id of what is measured
   * @return for each print of a figure a value in each column of {@link #resource}, null where
   *     there is none; nothing when a release could not be read
   */
  public Optional<List<Print>> prints(String resource, String measure) {
    List<Entry> printed = new ArrayList<>();
    String own = entries.containsKey(new Named(resource, measure)) ? measure : "";
    for (Map.Entry<Named, Entry> one : entries.entrySet()) {
      boolean isNamed =
          one.getKey().resource().equals(resource)
              || one.getValue().release().of().equals(resource);
      boolean isOne = isNamed && one.getKey().measure().equals(own);
      if (isOne && one.getValue().sums().isEmpty()) {
        return Optional.empty();
      } else if (isOne) {
        printed.add(one.getValue());
      }
    }
    return Optional.of(new Prints(measure, printed).rows());
  }

  /**
   * Returns what a row holds: {@code period}, the dimensions, {@code print}, {@code value}, {@code
   * preferred}, and what {@code status}, {@code source} and the like say of it.
   *
   * @param resource the resource that the dataset has its name from
   * @param dimensions the dimensions
   * @param hasMeasures whether the figures are of several measures
   * @return a resource of the same name, title and path
   */
  public static TableResource resource(
      TableResource resource, List<String> dimensions, boolean hasMeasures) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("period", Field.Type.STRING));
    dimensions.forEach(name -> fields.add(Field.of(name, Field.Type.STRING)));
    fields.add(Field.of("print", Field.Type.INTEGER));
    fields.add(Field.of("value", Field.Type.NUMBER));
    fields.add(Field.of("preferred", Field.Type.BOOLEAN));
    COLUMNS.forEach(name -> fields.add(Field.of(name, Field.Type.STRING)));
    List<String> key = new ArrayList<>(List.of("period"));
    key.addAll(dimensions);
    if (hasMeasures) {
      key.add("measure");
    }
    key.add("print");
    return new TableResource(
        resource.location(),
        resource.name(),
        resource.title(),
        resource.path(),
        FileForm.STANDARD,
        new TableSchema(fields, key, List.of(), List.of()));
  }

  /**
   * The figures of one dataset in all its releases: one row for each print of a figure, as in a
   * file that a person writes. The latest release that has a figure is preferred.
   */
  private static final class Prints {
    private final String measure;
    private final List<Entry> releases;
    private final List<LocalDate> lastDays;

    Prints(String measure, List<Entry> releases) {
      this.measure = measure;
      this.releases =
          releases.stream()
              .sorted(Comparator.comparing((Entry one) -> one.release().lastDay()))
              .toList();
      this.lastDays = this.releases.stream().map(one -> one.release().lastDay()).toList();
    }

    /** Returns the rows, sorted by period and members, then in order of printing. */
    List<Print> rows() {
      Map<Key, List<Integer>> where = new TreeMap<>();
      for (int i = 0; i < releases.size(); i++) {
        for (Key key : releases.get(i).sums().orElseThrow().groups().keySet()) {
          where.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
      List<Print> rows = new ArrayList<>();
      where.forEach((key, prints) -> addRows(rows, key, prints));
      return rows;
    }

    private void addRows(List<Print> rows, Key key, List<Integer> prints) {
      int latest = prints.get(prints.size() - 1);
      BigDecimal before = null;
      for (int print : prints) {
        Release release = releases.get(print).release();
        Tally tally = releases.get(print).sums().orElseThrow().groups().get(key);
        Status status = status(key.period(), lastDays.get(print), tally, before);
        before = tally.sum();
        List<Comparable<?>> row = new ArrayList<>();
        row.add(key.period());
        row.addAll(key.members());
        row.add(prints.indexOf(print) + 1L);
        row.add(status.hasValue() ? tally.sum().doubleValue() : null);
        row.add(print == latest);
        row.add(status == Status.PARTIAL ? covers(key.period(), release) : null);
        row.add(release.source());
        row.add(release.printed().isEmpty() ? null : DateRange.parse(release.printed()));
        row.add(reason(print, latest, prints.size(), status, tally));
        row.add(measure);
        row.add(status);
        rows.add(new Print(row, release.resource().path(), tally.lines()));
      }
    }

    private static Status status(Period period, LocalDate lastDay, Tally tally, BigDecimal before) {
      Status marked = tally.status();
      if (tally.values() == 0 && tally.missing() > 0) {
        return marked;
      } else if (lastDay.isBefore(period.end())) {
        return Status.PARTIAL;
      } else if (tally.missing() > 0) {
        return Status.AT_LEAST;
      }
      boolean isSame = before == null || before.equals(tally.sum());
      return marked != Status.NORMAL || isSame ? marked : Status.REVISED;
    }

    private static DateRange covers(Period period, Release release) {
      LocalDate last =
          release.lastDay().isBefore(period.start()) ? period.start() : release.lastDay();
      return new DateRange(period.start(), last);
    }

    private String reason(int print, int latest, int count, Status status, Tally tally) {
      if (!status.hasValue()) {
        return tally.missing() == 1
            ? "The source gives no value."
            : "No record of the group has a value.";
      }
      String printed = releases.get(latest).release().printed();
      return count == 1
          ? ""
          : print == latest ? "The latest release." : "The release of " + printed + " came later.";
    }
  }
}
