package strandline.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import strandline.csv.FileForm;
import strandline.rollup.GroupedSums.Key;
import strandline.rollup.GroupedSums.Tally;
import strandline.schema.CheckedTable;
import strandline.schema.Field;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;
import strandline.series.Period;
import strandline.series.Status;

/**
 * The figures of one dataset in all its releases: one row for each print of a figure, as in a file
 * that a person writes. The latest release that has a figure is preferred.
 */
public final class Prints {
  private static final List<String> COLUMNS =
      List.of("covers", "source", "printed", "reason", "measure", "status");

  /**
   * A release with what its roll-up comes to.
   *
   * @param release the release
   * @param sums the sums
   */
  public record Printed(Release release, GroupedSums sums) {}

  private final TableResource first;
  private final String measure;
  private final List<String> dimensions;
  private final List<Printed> releases;
  private final List<LocalDate> lastDays;

  /**
   * Makes the prints.
   *
   * @param first the resource that the dataset has its name from
   * @param measure the id of what is measured
   * @param releases the releases, with the same dimensions; at least one
   */
  public Prints(TableResource first, String measure, List<Printed> releases) {
    this.first = first;
    this.measure = measure;
    this.dimensions = releases.get(0).release().dimensions();
    this.releases =
        releases.stream()
            .sorted(Comparator.comparing((Printed one) -> one.release().lastDay()))
            .toList();
    this.lastDays = this.releases.stream().map(one -> one.release().lastDay()).toList();
  }

  /**
   * Returns what a row holds: {@code period}, the dimensions, {@code print}, {@code value}, {@code
   * preferred}, and what {@code status}, {@code source} and the like say of it.
   *
   * @param resource the resource that the dataset has its name from
   * @param dimensions the dimensions
   * @return a resource of the same name, title and path
   */
  public static TableResource resource(TableResource resource, List<String> dimensions) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("period", Field.Type.STRING));
    dimensions.forEach(name -> fields.add(Field.of(name, Field.Type.STRING)));
    fields.add(Field.of("print", Field.Type.INTEGER));
    fields.add(Field.of("value", Field.Type.NUMBER));
    fields.add(Field.of("preferred", Field.Type.BOOLEAN));
    COLUMNS.forEach(name -> fields.add(Field.of(name, Field.Type.STRING)));
    List<String> key = new ArrayList<>(List.of("period"));
    key.addAll(dimensions);
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
   * Returns the rows.
   *
   * @return sorted by period and members, then in order of printing
   */
  public CheckedTable table() {
    Map<Key, List<Integer>> where = new TreeMap<>();
    for (int i = 0; i < releases.size(); i++) {
      for (Key key : releases.get(i).sums().groups().keySet()) {
        where.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    where.forEach((key, prints) -> addRows(rows, key, prints));
    return CheckedTable.of(resource(first, dimensions), rows);
  }

  private void addRows(List<List<String>> rows, Key key, List<Integer> prints) {
    int latest = prints.get(prints.size() - 1);
    BigDecimal before = null;
    for (int print : prints) {
      Release release = releases.get(print).release();
      Tally tally = releases.get(print).sums().groups().get(key);
      Status status = status(key.period(), lastDays.get(print), tally, before);
      before = tally.sum();
      List<String> row = new ArrayList<>(List.of(key.period().label()));
      row.addAll(key.members());
      row.add(String.valueOf(prints.indexOf(print) + 1));
      row.add(status.hasValue() ? tally.sum().toPlainString() : "");
      row.add(String.valueOf(print == latest));
      row.add(status == Status.PARTIAL ? covers(key.period(), release) : "");
      row.add(release.source());
      row.add(release.printed());
      row.add(reason(print, latest, prints.size(), status));
      row.add(measure);
      row.add(status.word());
      rows.add(row);
    }
  }

  private static Status status(Period period, LocalDate lastDay, Tally tally, BigDecimal before) {
    if (tally.values() == 0 && tally.missing() > 0) {
      return Status.NOT_AVAILABLE;
    } else if (lastDay.isBefore(period.end())) {
      return Status.PARTIAL;
    } else if (tally.missing() > 0) {
      return Status.AT_LEAST;
    }
    return before == null || before.equals(tally.sum()) ? Status.NORMAL : Status.REVISED;
  }

  private static String covers(Period period, Release release) {
    LocalDate last =
        release.lastDay().isBefore(period.start()) ? period.start() : release.lastDay();
    return period.start() + "/" + last;
  }

  private String reason(int print, int latest, int count, Status status) {
    if (!status.hasValue()) {
      return "No record of the group has a value.";
    }
    String printed = releases.get(latest).release().printed();
    return count == 1
        ? ""
        : print == latest ? "The latest release." : "The release of " + printed + " came later.";
  }
}
