package strandline.report;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import strandline.column.Records;

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
 */
public record Table(
    String id,
    String title,
    String summary,
    List<Column> columns,
    List<List<Cell>> rows,
    List<String> notes,
    List<String> sourceIds)
    implements Block {

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
      return records.columns().stream().map(column -> cell(column, index)).toList();
    }

    @Override
    public int size() {
      return records.size();
    }

    private static Cell cell(strandline.column.Column column, int index) {
      String text = column.text(index);
      if (column instanceof strandline.column.Column.Numbers numbers) {
        return text.isEmpty()
            ? Cell.missing("The record has no number here.")
            : Cell.number(Double.parseDouble(text), numbers.decimals());
      }
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
   * Returns the records that the rows are, if the table is one of records.
   *
   * @return the records by column
   */
  public Optional<Records> records() {
    return rows instanceof RecordRows bulk ? Optional.of(bulk.records) : Optional.empty();
  }

  /**
   * Returns the column of periods, if there is one.
   *
   * @return the first column of that kind
   */
  public Optional<Column> timeColumn() {
    return columns.stream().filter(column -> column.kind() == Column.Kind.TIME).findFirst();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.table(this);
  }
}
