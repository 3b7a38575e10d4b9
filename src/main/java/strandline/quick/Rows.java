package strandline.quick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import strandline.analysis.Points;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.quick.ColumnReader.Cell;
import strandline.quick.ColumnReader.Row;
import strandline.series.Calendar;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

/** The rows of a file as a series of periods or as values at plain times. */
final class Rows {
  private static final String NUMBER = "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?";
  private static final Set<String> GAPS = Set.of("", "NA");

  private final ColumnChoice choice;
  private final Problems problems;

  Rows(ColumnChoice choice, Problems problems) {
    this.choice = choice;
    this.problems = problems;
  }

  Optional<Column> column(List<Row> rows) {
    if (!hasValue(rows)) {
      return Optional.empty();
    }
    return kind(rows) == PlainColumn.Kind.NUMBERS ? ofNumbers(rows) : ofPeriods(rows);
  }

  /** Every row, as it stands; a name that stands twice is an error. */
  Optional<PlainColumn> plain(List<Row> rows) {
    if (!hasValue(rows)) {
      return Optional.empty();
    }
    PlainColumn.Kind kind = kind(rows);
    List<Double> values = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    for (Row row : rows) {
      values.add(value(row.value()).orElse(Double.NaN));
      String label = row.period().text();
      Location before = seen.putIfAbsent(label, row.period().at());
      if (kind == PlainColumn.Kind.NAMES && label.isEmpty()) {
        add(row.period().at(), "no-name", "a name is missing", "write one");
      } else if (kind == PlainColumn.Kind.NAMES && before != null) {
        String found = "\"" + label + "\" stands twice, first in line " + before.line();
        add(row.period().at(), "name-twice", found, "keep one row for each name");
      }
    }
    List<String> labels = rows.stream().map(row -> row.period().text()).toList();
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new PlainColumn(kind, labels, values));
  }

  private boolean hasValue(List<Row> rows) {
    boolean hasNone = rows.stream().allMatch(row -> GAPS.contains(row.value().text()));
    if (hasNone) {
      String found = rows.isEmpty() ? "the file holds a header and no row" : "no row has a value";
      add(Location.of(choice.file()), "no-value", found, "write a value in one row at least");
    }
    return !hasNone;
  }

  private PlainColumn.Kind kind(List<Row> rows) {
    long periods = rows.stream().filter(row -> period(row.period().text()).isPresent()).count();
    boolean areNumbers = rows.stream().allMatch(row -> row.period().text().matches(NUMBER));
    boolean isAnyNumber = rows.stream().anyMatch(row -> row.period().text().matches(NUMBER));
    if (areNumbers && periods < rows.size()) {
      return PlainColumn.Kind.NUMBERS;
    }
    return periods > 0 || isAnyNumber ? PlainColumn.Kind.PERIODS : PlainColumn.Kind.NAMES;
  }

  /** A year or quarter without FY is counted on the calendar that was chosen. */
  private Optional<Period> period(String label) {
    boolean isFiscal = choice.calendar() == Calendar.US_FISCAL_YEAR;
    boolean hasNoCalendar = label.matches("[0-9]{4}(-Q[1-4])?");
    return Period.tryParse(isFiscal && hasNoCalendar ? "FY" + label : label);
  }

  private Optional<Column> ofPeriods(List<Row> rows) {
    List<Observation> found = new ArrayList<>();
    Sequence<Period> sequence = new Sequence<>();
    for (Row row : rows) {
      Optional<Period> period = period(row.period());
      period.ifPresent(one -> sequence.add(one, row.period().at()));
      Observation value = observation(period, row);
      if (value != null) {
        found.add(value);
      }
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Measure measure =
        new Measure(
            "value",
            choice.value(),
            choice.value(),
            "",
            "",
            choice.areCounts() ? Measure.Aggregation.SUM : Measure.Aggregation.NONE,
            List.of());
    Provenance provenance = new Provenance("", choice.file(), "", List.of(), List.of());
    Series series = new Series(measure, Map.of(), filled(found), provenance);
    if (series.seemsYearToDate()) {
      String said = "the values rise within each year and begin again: they seem to be counted";
      String remedy = "take single periods if they are to be compared";
      Problem doubt =
          Problem.warning(
              rows.get(0).value().at(), "year-to-date", said + " from its beginning", remedy);
      if (!problems.all().contains(doubt)) {
        problems.add(doubt);
      }
    }
    return Optional.of(new Column.OfPeriods(choice, series));
  }

  /** A period that no row names is a gap. */
  private static List<Observation> filled(List<Observation> found) {
    List<Observation> all = new ArrayList<>();
    for (Observation one : found) {
      while (!all.isEmpty() && !all.get(all.size() - 1).period().plus(1).equals(one.period())) {
        Period next = all.get(all.size() - 1).period().plus(1);
        all.add(Observation.missing(next, Status.NOT_AVAILABLE));
      }
      all.add(one);
    }
    return all;
  }

  private Optional<Period> period(Cell cell) {
    Optional<Period> period = period(cell.text());
    if (period.isEmpty()) {
      add(
          cell.at(),
          "no-period",
          "\"" + cell.text() + "\" is no period",
          "write 2014, FY2014, 2014-07 or 2014-Q3, or plain numbers in every row");
    }
    return period;
  }

  private Observation observation(Optional<Period> period, Row row) {
    Status status = status(row);
    OptionalDouble value = value(row.value());
    boolean isGap = GAPS.contains(row.value().text());
    if (period.isEmpty() || status == null || (value.isEmpty() && !isGap)) {
      return null;
    }
    if (isGap) {
      return Observation.missing(period.get(), status.hasValue() ? Status.NOT_AVAILABLE : status);
    }
    if (!status.hasValue()) {
      String found = "the status " + status.word() + " says that there is no value";
      add(row.status().at(), "wrong-status", found, "empty the value, or mend the status");
      return null;
    }
    return new Observation(period.get(), value.getAsDouble(), status);
  }

  private Status status(Row row) {
    String word = row.status().text();
    Optional<Status> status = word.isEmpty() ? Optional.of(Status.NORMAL) : Status.ofWord(word);
    if (status.isEmpty()) {
      String known =
          String.join(", ", java.util.Arrays.stream(Status.values()).map(Status::word).toList());
      String found = "\"" + word + "\" is no status";
      add(row.status().at(), "wrong-status", found, "write one of " + known);
    }
    return status.orElse(null);
  }

  private OptionalDouble value(Cell cell) {
    if (GAPS.contains(cell.text())) {
      return OptionalDouble.empty();
    }
    double value = cell.text().matches(NUMBER) ? Double.parseDouble(cell.text()) : Double.NaN;
    if (Double.isFinite(value)) {
      return OptionalDouble.of(value + 0.0);
    }
    String found = "\"" + cell.text() + "\" is not a finite number";
    String plain = cell.text().replace(",", "");
    String remedy =
        !plain.equals(cell.text()) && plain.matches(NUMBER)
            ? "write " + plain
            : "write digits with a decimal point, such as 3722 or 0.95; leave a gap empty, or NA";
    add(cell.at(), "wrong-type", found, remedy);
    return OptionalDouble.empty();
  }

  private Optional<Column> ofNumbers(List<Row> rows) {
    List<double[]> found = new ArrayList<>();
    Sequence<Double> sequence = new Sequence<>();
    for (Row row : rows) {
      OptionalDouble time = value(row.period());
      time.ifPresent(one -> sequence.add(one, row.period().at()));
      Status status = status(row);
      OptionalDouble value = value(row.value());
      if (time.isPresent() && value.isPresent() && status != null && status.isComparable()) {
        found.add(new double[] {time.getAsDouble(), value.getAsDouble()});
      }
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    double[] times = found.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] values = found.stream().mapToDouble(pair -> pair[1]).toArray();
    return Points.of(times, values).result().map(points -> new Column.OfNumbers(choice, points));
  }

  /** Complains about times that come twice, fall, or are of another kind than the first. */
  private final class Sequence<T extends Comparable<T>> {
    private final Map<T, Location> seen = new HashMap<>();
    private T first;
    private T last;

    void add(T time, Location at) {
      first = first == null ? time : first;
      Location before = seen.putIfAbsent(time, at);
      if (before != null) {
        String found = time + " stands twice, first in line " + before.line();
        Rows.this.add(at, "period-twice", found, "keep one row for each period");
      } else if (first instanceof Period one
          && time instanceof Period other
          && !one.isAlike(other)) {
        String kinds = " (" + other.basis() + ") stands under " + one + " (" + one.basis() + ")";
        Rows.this.add(at, "mixed-periods", time + kinds, "use one calendar and one length");
      } else if (last != null && time.compareTo(last) < 0) {
        String found = time + " stands after " + last;
        Rows.this.add(at, "out-of-order", found, "sort the rows by period");
      } else {
        last = time;
      }
    }
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }
}
