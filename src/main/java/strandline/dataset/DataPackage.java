package strandline.dataset;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import strandline.input.Fields;
import strandline.input.Fingerprint;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.rollup.ReleasedRecords;
import strandline.schema.Field;
import strandline.schema.TableResource;
import strandline.series.EventLog;
import strandline.series.Period;
import strandline.series.Source;

/**
 * Everything that a data package holds, read and checked.
 *
 * @param datasets datasets of observations by resource name, sorted
 * @param eventLogs datasets of events by resource name, sorted
 * @param sources every source, in order of id
 * @param files the files that were read, in order of path
 * @param tables the rows of each file, in order of resource name
 * @param expectations how old the data may be, for the resources that declare it
 * @param records the records behind the datasets that are rolled up, by resource name
 */
public record DataPackage(
    Map<String, Dataset> datasets,
    Map<String, EventLog> eventLogs,
    List<Source> sources,
    List<ReadFile> files,
    List<Rows> tables,
    List<Expectation> expectations,
    Map<String, ReleasedRecords> records) {

  /** A package of which nothing could be read. */
  static final DataPackage EMPTY =
      new DataPackage(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  /** Copies. */
  public DataPackage {
    // Two roll-ups may read one file.
    files = files.stream().distinct().toList();
    tables = List.copyOf(tables);
    expectations = List.copyOf(expectations);
    records = Collections.unmodifiableMap(new TreeMap<>(records));
  }

  /**
   * A file that was read.
   *
   * @param path relative to the project, with forward slashes
   * @param print what tells its bytes from others
   * @param rows how many records it holds; 0 for {@code datapackage.json}
   */
  public record ReadFile(String path, Fingerprint print, long rows) {
    static ReadFile of(String path, byte[] bytes, long rows) {
      return new ReadFile(path, Fingerprint.of(bytes), rows);
    }

    /**
     * Returns the digest of the file.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String sha256() {
      return print.sha256();
    }

    /**
     * Returns the length of the file.
     *
     * @return in bytes
     */
    public long bytes() {
      return print.bytes();
    }
  }

  /**
   * Returns a dataset of observations.
   *
   * @param resource its name
   * @return the dataset, if there is one
   */
  public Optional<Dataset> dataset(String resource) {
    return Optional.ofNullable(datasets.get(resource));
  }

  /**
   * Returns a dataset of events.
   *
   * @param resource its name
   * @return the events, if there are any
   */
  public Optional<EventLog> events(String resource) {
    return Optional.ofNullable(eventLogs.get(resource));
  }

  /**
   * A column of a resource, as its schema describes it.
   *
   * @param name the name in the file's header
   * @param meaning what it means, in words; empty when the schema does not say it
   * @param type what a cell holds, in the words of the schema
   * @param constraints what else a cell must fulfil, in words; empty when nothing
   */
  public record ColumnMeaning(String name, String meaning, String type, String constraints) {}

  /** The rows of a resource as they stand in its file. */
  public static final class Rows {
    private final CheckedTable table;
    private final ColumnRoles layout;
    private final TableResource described;

    Rows(CheckedTable table, ColumnRoles layout, TableResource described) {
      this.table = table;
      this.layout = layout;
      this.described = described;
    }

    /**
     * Returns the resource's name.
     *
     * @return unique in the package
     */
    public String name() {
      return table.resource().name();
    }

    /**
     * Returns the resource's title.
     *
     * @return its name when it has none
     */
    public String title() {
      return table.resource().title();
    }

    /**
     * Returns what the columns mean.
     *
     * @return from left to right
     */
    public List<ColumnMeaning> columns() {
      return described.schema().fields().stream().map(this::meaning).toList();
    }

    private ColumnMeaning meaning(Field field) {
      String asked = field.constraints().words();
      List<String> words = new ArrayList<>(asked.isEmpty() ? List.of() : List.of(asked));
      if (described.schema().primaryKey().contains(field.name())) {
        words.add("part of what names a row");
      }
      described.schema().foreignKeys().stream()
          .filter(key -> key.column().equals(field.name()))
          .map(key -> "is in the column " + key.target() + " of " + key.resource())
          .forEach(words::add);
      String type = field.type().word();
      return new ColumnMeaning(field.name(), field.description(), type, String.join("; ", words));
    }

    /**
     * Returns the file.
     *
     * @return the path relative to the project, with forward slashes
     */
    public String file() {
      return table.resource().path();
    }

    /**
     * Returns how many rows there are.
     *
     * @return without the header
     */
    public int size() {
      return table.rows();
    }

    /**
     * Returns what names a row: the cells of the primary key, or all cells where there is none.
     *
     * @param row from 0
     * @return such as {@code FY2014, Cuba, flow, 1}
     */
    public String key(int row) {
      List<String> declared = table.resource().schema().primaryKey();
      List<String> columns = declared.isEmpty() ? table.resource().schema().names() : declared;
      return columns.stream()
          .map(column -> table.text(column, row))
          .collect(Collectors.joining(", "));
    }

    /**
     * Returns the cells of a row.
     *
     * @param row from 0
     * @return texts by column, in the schema's order
     */
    public Map<String, String> cells(int row) {
      Map<String, String> cells = new LinkedHashMap<>();
      table.resource().schema().names().forEach(name -> cells.put(name, table.text(name, row)));
      return cells;
    }

    /**
     * Returns the measured value of a row.
     *
     * @param row from 0
     * @return NaN when there is none
     */
    public double value(int row) {
      return layout.has("value") ? table.number(layout.column("value"), row) : Double.NaN;
    }

    /**
     * Returns the periods that the rows are of.
     *
     * @return none when the resource has no column of periods
     */
    public Set<Period> periods() {
      String column = layout.column("period");
      return column.isEmpty()
          ? Set.of()
          : IntStream.range(0, size())
              .mapToObj(row -> table.period(column, row))
              .collect(Collectors.toSet());
    }

    /**
     * Returns the column that holds the measured value.
     *
     * @return its name; empty when the resource measures nothing
     */
    public String valueColumn() {
      return layout.column("value");
    }

    /**
     * Returns the column that says what is to be known about the value.
     *
     * @return its name; empty when the resource has none
     */
    public String statusColumn() {
      return layout.column("status");
    }
  }

  /**
   * How old a dataset may be. A closed dataset declares nothing and is never stale.
   *
   * @param resource the resource's name
   * @param place where the descriptor says so
   * @param last the last day that the data reach
   * @param cadence how long after that day the next row is due
   * @param warnAfter how long after the due day it is late
   * @param failAfter how long after the due day it is stale; empty when it never is
   */
  public record Expectation(
      String resource,
      Location place,
      LocalDate last,
      java.time.Period cadence,
      java.time.Period warnAfter,
      Optional<java.time.Period> failAfter) {

    /**
     * Returns the day on which the next row was due.
     *
     * @return the last day and the cadence
     */
    public LocalDate due() {
      return last.plus(cadence);
    }

    /**
     * Says whether the dataset is so old that nothing may be published.
     *
     * @param today a day
     * @return false where no limit is declared
     */
    public boolean isStale(LocalDate today) {
      return failAfter.isPresent() && today.isAfter(due().plus(failAfter.get()));
    }

    /**
     * Says whether a row is late.
     *
     * @param today a day
     * @return true from the day after the due day and the time that is allowed
     */
    public boolean isLate(LocalDate today) {
      return today.isAfter(due().plus(warnAfter));
    }

    /**
     * Returns what is to be said of the dataset's age.
     *
     * @param today a day
     * @return an error when it is stale, a warning when it is late, otherwise nothing
     */
    public Optional<Problem> problem(LocalDate today) {
      String found = resource + " reaches " + last + "; the next row was due on " + due();
      String remedy = "bring the dataset up to date, or change its freshness";
      if (isStale(today)) {
        return Optional.of(Problem.error(place, "stale", found, remedy));
      }
      return isLate(today)
          ? Optional.of(Problem.warning(place, "late", found, remedy))
          : Optional.empty();
    }
  }

  /** What a descriptor says of a dataset's age. */
  record Freshness(
      Location place,
      Optional<java.time.Period> cadence,
      Optional<java.time.Period> warn,
      Optional<java.time.Period> fail) {
    private static final long MOST_MONTHS = 12_000;

    static Freshness read(Node node, Problems problems) {
      Fields fields = node.fields(problems);
      return new Freshness(
          node.location(),
          period(fields, "cadence", problems),
          period(fields, "warn-after", problems),
          period(fields, "fail-after", problems));
    }

    private static Optional<java.time.Period> period(Fields fields, String key, Problems problems) {
      Optional<Node> node = fields.optional(key);
      if (node.isEmpty()) {
        return Optional.empty();
      }
      String text = node.get().text(problems);
      try {
        java.time.Period period = java.time.Period.parse(text);
        boolean isLong = period.toTotalMonths() + period.getDays() / 30L > MOST_MONTHS;
        if (!period.isNegative() && !isLong) {
          return Optional.of(period);
        }
      } catch (DateTimeParseException notAPeriod) {
        // Said below, as for a negative one.
      }
      problems.add(
          Problem.error(
              fields.at(key),
              "bad-duration",
              key + " \"" + text + "\" is no length of time of up to 1,000 years",
              "write it as P1M, P45D or P1Y"));
      return Optional.empty();
    }

    Optional<Expectation> since(String resource, Optional<LocalDate> last) {
      return cadence.flatMap(
          every ->
              last.map(
                  day ->
                      new Expectation(
                          resource, place, day, every, warn.orElse(java.time.Period.ZERO), fail)));
    }
  }
}
