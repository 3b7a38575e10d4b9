package strandline.report;

import java.time.YearMonth;
import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.language.Dates;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Records;

/**
 * A table: typed columns, rows as wide, notes and sources.
 *
 * @param id a slug, unique in the report; names the sheet and the Excel table
 * @param title what, where and when, such as {@code Flow of Cubans at sea, FY2007 to FY2019}
 * @param summary one sentence on what the table holds
 * @param columns from left to right; ids and titles unique
 * @param rows each as wide as the columns
 * @param notes ids of notes that belong to the table
 * @param sourceIds ids of its sources; at least one
 * @param totals ids of the columns of numbers that a last row adds up; often none
 */
public record Table(
    String id,
    String title,
    String summary,
    List<Column> columns,
    List<List<Cell>> rows,
    List<String> notes,
    List<String> sourceIds,
    List<String> totals)
    implements Block {

  /**
   * Makes a table that adds nothing up.
   *
   * @param id a slug, unique in the report
   * @param title what, where and when
   * @param summary one sentence
   * @param columns from left to right
   * @param rows each as wide as the columns
   * @param notes ids of notes
   * @param sourceIds ids of its sources; at least one
   */
  public Table(
      String id,
      String title,
      String summary,
      List<Column> columns,
      List<List<Cell>> rows,
      List<String> notes,
      List<String> sourceIds) {
    this(id, title, summary, columns, rows, notes, sourceIds, List.of());
  }

  /**
   * A column.
   *
   * @param id a slug, unique in the table
   * @param title the header with its unit, such as {@code Change (per cent)}; unique, ignoring case
   * @param kind what its cells are
   * @param decimals how many decimals its numbers show
   * @param formula how it follows from other columns, if it does
   */
  public record Column(
      String id, String title, Kind kind, int decimals, Optional<Formula> formula) {

    /**
     * Returns the title without the unit in brackets at its end.
     *
     * @return such as {@code Flow} of {@code Flow (people)}
     */
    public String titleWithoutUnit() {
      return title.replaceAll("\\s*\\([^()]*\\)$", "");
    }

    /** What the cells of a column are. */
    public enum Kind {
      /** Texts and links. */
      TEXT,
      /** Numbers, or missing with a reason. */
      NUMBER,
      /** Periods. */
      TIME,
      /** Days, or missing with a reason. */
      DATE
    }

    /**
     * Returns a column of texts.
     *
     * @param id its id
     * @param title its header
     * @return the column
     */
    public static Column text(String id, String title) {
      return new Column(id, title, Kind.TEXT, 0, Optional.empty());
    }

    /**
     * Returns the column of periods.
     *
     * @param id its id
     * @param title its header
     * @return the column
     */
    public static Column time(String id, String title) {
      return new Column(id, title, Kind.TIME, 0, Optional.empty());
    }

    /**
     * Returns a column of days.
     *
     * @param id its id
     * @param title its header
     * @return the column
     */
    public static Column date(String id, String title) {
      return new Column(id, title, Kind.DATE, 0, Optional.empty());
    }

    /**
     * Returns a column of numbers.
     *
     * @param id its id
     * @param title its header with the unit
     * @param decimals how many decimals are shown
     * @return the column
     */
    public static Column number(String id, String title, int decimals) {
      return new Column(id, title, Kind.NUMBER, decimals, Optional.empty());
    }

    /**
     * Returns a column of numbers that follow from other columns.
     *
     * @param id its id
     * @param title its header with the unit
     * @param decimals how many decimals are shown
     * @param formula how they follow
     * @return the column
     */
    public static Column derived(String id, String title, int decimals, Formula formula) {
      return new Column(id, title, Kind.NUMBER, decimals, Optional.of(formula));
    }
  }

  /**
   * Returns the rows of a table of records. A row is made when it is asked for, so that a million
   * rows need no million objects.
   *
   * @param records the records; an empty text is shown as {@code none}
   * @return as many rows as there are records, each with a text or a number for each column
   */
  public static List<List<Cell>> rowsOf(Records records) {
    return new RecordRows(records);
  }

  private static final class RecordRows extends AbstractList<List<Cell>> implements RandomAccess {
    private final Records records;

    RecordRows(Records records) {
      this.records = records;
    }

    @Override
    public List<Cell> get(int index) {
      return IntStream.range(0, records.names().size()).mapToObj(i -> cell(index, i)).toList();
    }

    @Override
    public int size() {
      return records.size();
    }

    private Cell cell(int row, int column) {
      if (records.isNumeric(column)) {
        return records.isMissing(row, column)
            ? Cell.missing("The record has no number here.")
            : Cell.number(records.number(row, column), records.decimals(column), Origin.UNKNOWN);
      }
      String text = records.text(row, column);
      return Cell.text(text.isBlank() ? "none" : text);
    }
  }

  /** Copies, and checks the rules that a table must keep. */
  public Table {
    columns = List.copyOf(columns);
    boolean isOfRecords = rows instanceof RecordRows;
    rows = isOfRecords ? rows : rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    sourceIds = List.copyOf(sourceIds);
    totals = List.copyOf(totals);
    int width = columns.size();
    require(!columns.isEmpty() && !rows.isEmpty(), "has no column or no row", id);
    List<List<Cell>> looked = isOfRecords ? rows.subList(0, 1) : rows;
    require(looked.stream().allMatch(row -> row.size() == width), "has a ragged row", id);
    require(!sourceIds.isEmpty(), "names no source", id);
    require(!title.isBlank() && !summary.isBlank(), "lacks a title or a summary", id);
    require(areUnique(columns.stream().map(Column::id).toList()), "repeats a column id", id);
    require(
        areUnique(columns.stream().map(c -> c.title().toLowerCase(java.util.Locale.ROOT)).toList()),
        "repeats a column title",
        id);
    requireNumbers(id, columns, rows, totals);
  }

  private static void requireNumbers(
      String id, List<Column> columns, List<List<Cell>> rows, List<String> totals) {
    List<String> ids = columns.stream().map(Column::id).toList();
    for (String total : totals) {
      int index = ids.indexOf(total);
      boolean hasAll =
          index >= 0 && rows.stream().allMatch(row -> row.get(index) instanceof Cell.Number);
      require(hasAll, "adds up \"" + total + "\", which has no number in some row", id);
    }
  }

  private static void require(boolean condition, String otherwise, String id) {
    if (!condition) {
      throw new IllegalArgumentException("table " + id + " " + otherwise);
    }
  }

  private static boolean areUnique(List<String> texts) {
    Set<String> seen = new HashSet<>();
    return texts.stream().allMatch(seen::add);
  }

  /**
   * Returns the position of a column.
   *
   * @param columnId its id
   * @return from 0
   * @throws IllegalArgumentException when the table has no such column
   */
  public int indexOf(String columnId) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(columnId)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + id + " has no column " + columnId);
  }

  /**
   * Returns the sum of a column.
   *
   * @param columnId the id of a column of numbers
   * @return the numbers added up from top to bottom; what is missing counts nothing
   */
  public double total(String columnId) {
    int index = indexOf(columnId);
    return rows.stream()
        .map(row -> row.get(index))
        .mapToDouble(cell -> cell instanceof Cell.Number number ? number.value() : 0)
        .sum();
  }

  /**
   * Says whether another table shows every month that a column of this one adds up.
   *
   * @param column a column of this table
   * @param months its formula
   * @param monthly the table that the formula names
   * @return false where a row has a sum and a month of it has no number
   */
  public boolean canAdd(Column column, Formula.Months months, Table monthly) {
    Set<String> shown = new HashSet<>();
    Optional<Column> time = monthly.timeColumn();
    boolean hasColumn = monthly.columns.stream().anyMatch(c -> c.id().equals(months.of()));
    if (time.isEmpty() || !hasColumn || timeColumn().isEmpty()) {
      return false;
    }
    int at = monthly.indexOf(time.get().id());
    int value = monthly.indexOf(months.of());
    for (List<Cell> row : monthly.rows) {
      if (row.get(at) instanceof Cell.Time period && row.get(value) instanceof Cell.Number) {
        shown.add(period.period().label());
      }
    }
    int own = indexOf(timeColumn().get().id());
    int sum = indexOf(column.id());
    return rows.stream()
        .filter(row -> row.get(sum) instanceof Cell.Number)
        .map(row -> ((Cell.Time) row.get(own)).period().firstMonth())
        .flatMap(first -> Stream.iterate(first, m -> m.plusMonths(1)).limit(12))
        .allMatch(month -> shown.contains(month.toString()));
  }

  /**
   * Returns the same table with a last row that adds up some columns.
   *
   * @param columnIds their ids
   * @return a new table
   */
  public Table totalling(List<String> columnIds) {
    return new Table(id, title, summary, columns, rows, notes, sourceIds, columnIds);
  }

  /**
   * Returns the records that the rows are, if the table is one of records.
   *
   * @return the records by column
   */
  public Optional<Records> records() {
    return rows instanceof RecordRows bulk ? Optional.of(bulk.records) : Optional.empty();
  }

  /**
   * Returns the months that the periods of tables cover; records are not looked at.
   *
   * @param tables any tables
   * @return such as {@code January 2007 to September 2019}; empty without a period
   */
  public static String months(List<Table> tables) {
    List<Period> periods =
        tables.stream()
            // Records have texts and numbers alone: a million of them need not be looked at.
            .filter(table -> table.records().isEmpty())
            .flatMap(table -> table.rows().stream())
            .flatMap(List::stream)
            .filter(Cell.Time.class::isInstance)
            .map(cell -> ((Cell.Time) cell).period())
            .toList();
    if (periods.isEmpty()) {
      return "";
    }
    YearMonth first = periods.stream().map(Period::firstMonth).min(YearMonth::compareTo).get();
    YearMonth last =
        periods.stream().map(p -> YearMonth.from(p.end())).max(YearMonth::compareTo).get();
    return Language.english()
        .text(
            Sentence.of("label.range")
                .with("first", Dates.month(first))
                .with("last", Dates.month(last)));
  }

  /**
   * Returns the column of periods, if there is one.
   *
   * @return the first column of that kind
   */
  public Optional<Column> timeColumn() {
    return columns.stream().filter(column -> column.kind() == Column.Kind.TIME).findFirst();
  }
}
