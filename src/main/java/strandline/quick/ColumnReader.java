package strandline.quick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import strandline.analysis.Points;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field.Numerals;
import strandline.schema.NumberReading;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.PeriodForm;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;
import strandline.series.StatusMarks;

/**
 * Reads a column of values and their periods from any CSV file with a header, as a series of
 * periods or as values at plain times. Every problem is collected with its line and column.
 */
public final class ColumnReader {
  /** The kind of the problem that the call names a column that the file does not have. */
  public static final String NO_SUCH_COLUMN = "no-such-column";

  private static final String NUMBER = "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?";
  private static final Set<String> GAPS = Set.of("", "NA");

  /** What the caller writes where the first column holds plain numbers. */
  private static final String PLAIN = "number";

  private static final String OPTION = "--period-form";

  private final ColumnChoice choice;
  private final Problems problems;
  private final StatusMarks marks;
  private Numerals numerals = Numerals.PLAIN;
  private Map<String, Period> periods = Map.of();

  /**
   * Makes a reader.
   *
   * @param choice which columns
   * @param problems takes what is wrong
   */
  public ColumnReader(ColumnChoice choice, Problems problems) {
    this.choice = choice;
    this.problems = problems;
    this.marks = choice.forms().marks();
  }

  /**
   * A row: the cells that were chosen.
   *
   * @param line the line of the file
   * @param period the period's cell
   * @param value the value's cell
   * @param status the status's cell, empty without such a column
   */
  record Row(int line, Cell period, Cell value, Cell status) {}

  /**
   * A cell.
   *
   * @param text its text, without spaces around it
   * @param at where it stands
   */
  record Cell(String text, Location at) {}

  /**
   * Reads.
   *
   * @param grid the rows of the file
   * @return the column, or nothing when there are errors
   */
  public Optional<Column> read(FileRows grid) {
    return rows(grid)
        .flatMap(
            rows -> kind(rows) == PlainColumn.Kind.NUMBERS ? ofNumbers(rows) : ofPeriods(rows));
  }

  /**
   * Reads every row as it stands, without asking what the first column is; a name that stands twice
   * is an error.
   *
   * @param grid the rows of the file
   * @return the column, or nothing when there are errors
   */
  public Optional<PlainColumn> readPlain(FileRows grid) {
    return rows(grid).flatMap(this::plain);
  }

  private Optional<PlainColumn> plain(List<Row> rows) {
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

  private Optional<List<Row>> rows(FileRows grid) {
    return grid.rows(choice.period(), choice.value(), marks.column()).filter(this::hasValue);
  }

  private boolean hasValue(List<Row> rows) {
    boolean hasNone = rows.stream().allMatch(row -> GAPS.contains(row.value().text()));
    if (hasNone) {
      String found = rows.isEmpty() ? "the file holds a header and no row" : "no row has a value";
      add(Location.of(choice.file()), "no-value", found, "write a value in one row at least");
    }
    return !hasNone;
  }

  /** Finds out what the cells of both columns are, all of them together. */
  private PlainColumn.Kind kind(List<Row> rows) {
    readNumbers(rows);
    List<String> labels =
        rows.stream().map(row -> row.period().text()).filter(text -> !text.isEmpty()).toList();
    boolean areNumbers = !labels.isEmpty() && labels.stream().allMatch(one -> one.matches(NUMBER));
    if (areNumbers && choice.forms().periods().pattern().equals(PLAIN)) {
      return PlainColumn.Kind.NUMBERS;
    }
    PeriodForm.Reading reading = choice.forms().periods().read(labels);
    boolean isUnsaid = choice.forms().periods().pattern().isEmpty();
    Location at = rows.get(0).period().at();
    if (reading.isDoubtful() || areDecimals(labels) && !reading.fits().isEmpty()) {
      String number = areNumbers ? ", or the plain number " + labels.get(0) : "";
      List<String> ways = new ArrayList<>(reading.patterns());
      ways.addAll(areNumbers ? List.of(PLAIN) : List.of());
      String remedy =
          "say which: " + OPTION + " " + String.join(" or " + OPTION + " ", quoted(ways));
      add(at, "doubtful-period", reading.doubt() + number, remedy);
    } else if (areNumbers && reading.fits().isEmpty()) {
      return PlainColumn.Kind.NUMBERS;
    } else if (!reading.fits().isEmpty() && reading.isForeign() && isUnsaid) {
      note(at, "period-form", reading.note(), OPTION + " says otherwise where that is wrong");
    }
    periods = reading.best().periods();
    boolean isAnyNumber = labels.stream().anyMatch(one -> one.matches(NUMBER));
    return !periods.isEmpty() || isAnyNumber ? PlainColumn.Kind.PERIODS : PlainColumn.Kind.NAMES;
  }

  private static List<String> quoted(List<String> ways) {
    return ways.stream().map(way -> way.matches("\\S+") ? way : "\"" + way + "\"").toList();
  }

  /** Labels such as 2014.1 are decimals as well, unless 2014.10 stands beside 2014.1 or 2014.01. */
  private boolean areDecimals(List<String> labels) {
    boolean areTwo = labels.stream().allMatch(one -> one.matches("[0-9]{4}\\.(0[1-9]|1[0-2])"));
    boolean areDecimal = labels.stream().allMatch(one -> one.matches("[0-9]{4}\\.[0-9]{1,2}"));
    long labelled = labels.stream().distinct().count();
    return areDecimal
        && !areTwo
        && choice.forms().periods().pattern().isEmpty()
        && labels.stream().map(Double::valueOf).distinct().count() == labelled;
  }

  private void readNumbers(List<Row> rows) {
    List<String> texts =
        rows.stream()
            .map(row -> row.value().text())
            .map(text -> marks.on(text).flatMap(one -> StatusMarks.without(text, one)).orElse(text))
            .filter(text -> !GAPS.contains(text))
            .toList();
    NumberReading reading = NumberReading.of(texts, choice.areCounts());
    Optional<Numerals> declared = choice.forms().numerals();
    numerals = declared.orElse(reading.best());
    Location at =
        rows.stream()
            .filter(row -> row.value().text().contains(reading.example()))
            .findFirst()
            .orElse(rows.get(0))
            .value()
            .at();
    String other = "--decimal-char and --group-char say otherwise where that is wrong";
    if (declared.isEmpty() && reading.isDoubtful()) {
      String remedy =
          reading.fits().stream()
              .map(
                  one ->
                      "--decimal-char \""
                          + one.decimal()
                          + "\""
                          + one.group().map(c -> " --group-char \"" + c + "\"").orElse(""))
              .collect(Collectors.joining(" or "));
      add(at, "doubtful-number", reading.doubt(), "say which: " + remedy);
    } else if (declared.isEmpty() && !reading.fits().isEmpty() && reading.isForeign()) {
      note(at, "number-form", reading.note(), other);
    }
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
      note(rows.get(0).value().at(), "year-to-date", said + " from its beginning", remedy);
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
    Optional<Period> period = Optional.ofNullable(periods.get(cell.text()));
    if (period.isEmpty()) {
      add(
          cell.at(),
          "no-period",
          "\"" + cell.text() + "\" is no period",
          "write 2014, FY2014, 2014-07 or 2014-Q3, or plain numbers in every row, or say with "
              + OPTION
              + " how periods are written");
    }
    return period;
  }

  private Observation observation(Optional<Period> period, Row row) {
    Status status = status(row);
    OptionalDouble value = value(row.value());
    boolean isGap = GAPS.contains(unmarked(row.value()));
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

  /** The status of the column of statuses, or of the mark on the number. */
  private Status status(Row row) {
    String word = row.status().text();
    Optional<String> mark = marks.on(row.value().text());
    if (mark.isPresent() && word.isEmpty()) {
      return marks.of(mark.get()).orElseThrow();
    }
    Optional<Status> status =
        word.isEmpty() ? Optional.of(Status.NORMAL) : marks.of(word).or(() -> Status.ofWord(word));
    if (status.isEmpty()) {
      String known =
          String.join(", ", java.util.Arrays.stream(Status.values()).map(Status::word).toList());
      String found = "\"" + word + "\" is no status";
      String proposal = proposal(word).map(one -> one + "; or ").orElse("");
      add(row.status().at(), "wrong-status", found, proposal + "write one of " + known);
    }
    return status.orElse(null);
  }

  private static Optional<String> proposal(String mark) {
    String said = "if \"%1$s\" means %2$s, add --mark \"%1$s=%2$s\"";
    return StatusMarks.proposed(mark)
        .map(status -> String.format(Locale.ROOT, said, mark, status.word()));
  }

  private String unmarked(Cell cell) {
    return marks
        .on(cell.text())
        .flatMap(one -> StatusMarks.without(cell.text(), one))
        .orElse(cell.text());
  }

  private OptionalDouble value(Cell cell) {
    String text = unmarked(cell);
    if (GAPS.contains(text)) {
      return OptionalDouble.empty();
    }
    double value = numerals.number(text).map(BigDecimal::doubleValue).orElse(Double.NaN);
    if (Double.isFinite(value)) {
      return OptionalDouble.of(value + 0.0);
    }
    String found = "\"" + cell.text() + "\" is not a finite number";
    String remedy =
        "write digits with a decimal point, such as 3722 or 0.95; leave a gap empty, or NA";
    add(cell.at(), "wrong-type", found, proposal(StatusMarks.guess(text)).orElse(remedy));
    return OptionalDouble.empty();
  }

  private Optional<Column> ofNumbers(List<Row> rows) {
    List<double[]> found = new ArrayList<>();
    Sequence<Double> sequence = new Sequence<>();
    for (Row row : rows) {
      double time = Double.parseDouble(row.period().text());
      sequence.add(time, row.period().at());
      Status status = status(row);
      OptionalDouble value = value(row.value());
      if (value.isPresent() && status != null && status.isComparable()) {
        found.add(new double[] {time, value.getAsDouble()});
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
        ColumnReader.this.add(at, "period-twice", found, "keep one row for each period");
      } else if (first instanceof Period one
          && time instanceof Period other
          && !one.isAlike(other)) {
        String kinds = " (" + other.basis() + ") stands under " + one + " (" + one.basis() + ")";
        ColumnReader.this.add(at, "mixed-periods", time + kinds, "use one calendar and one length");
      } else if (last != null && time.compareTo(last) < 0) {
        String found = time + " stands after " + last;
        ColumnReader.this.add(at, "out-of-order", found, "sort the rows by period");
      } else {
        last = time;
      }
    }
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.error(at, kind, message, remedy);
  }

  /** What was taken for granted is said once, however many columns are read. */
  private void note(Location at, String kind, String message, String remedy) {
    Problem note = Problem.warning(at, kind, message, remedy);
    if (!problems.all().contains(note)) {
      problems.add(note);
    }
  }
}
