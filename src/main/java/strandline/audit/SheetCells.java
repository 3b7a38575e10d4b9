package strandline.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The cells of a sheet, row by row. A file may name them in any order, and twice: the last wins. Of
 * a sheet with very many cells the first rows are kept, so that no file exhausts the memory.
 */
public final class SheetCells {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CELLS = 500_000;

  /**
   * A row with at least one cell.
   *
   * @param number from 1
   * @param cells its cells by their columns
   */
  public record Row(int number, List<AuditedSheet.Cell> cells) {
    /**
     * Returns one of its cells.
     *
     * @param column from 1
     * @return null when the file has none there
     */
    public AuditedSheet.Cell cell(int column) {
      int at = at(column);
      return at < cells.size() && cells.get(at).column() == column ? cells.get(at) : null;
    }

    /** Returns how many cells stand before a column. */
    private int at(int column) {
      int from = 0;
      int to = Math.min(cells.size(), column - 1);
      while (from < to) {
        int middle = (from + to) >>> 1;
        boolean isBefore = cells.get(middle).column() < column;
        from = isBefore ? middle + 1 : from;
        to = isBefore ? to : middle;
      }
      return from;
    }

    private void put(AuditedSheet.Cell cell) {
      int at = at(cell.column());
      if (at < cells.size() && cells.get(at).column() == cell.column()) {
        cells.set(at, cell);
      } else {
        cells.add(at, cell);
      }
    }

    /**
     * Returns what one of its cells holds.
     *
     * @param column from 1
     * @return empty for an empty cell
     */
    public String text(int column) {
      AuditedSheet.Cell there = cell(column);
      return there == null ? "" : there.text();
    }

    /** Returns the column of its first cell. */
    public int first() {
      return cells.get(0).column();
    }

    /** Returns the column of its last cell. */
    public int last() {
      return cells.get(cells.size() - 1).column();
    }

    /** Says whether each of its cells is blank. */
    public boolean isBlank() {
      return cells.stream().allMatch(AuditedSheet.Cell::isBlank);
    }

    /** Says whether several of its cells show something, as those of a table's header do. */
    boolean isWide() {
      return cells.stream().filter(cell -> !cell.isBlank()).limit(2).count() > 1;
    }
  }

  private final NavigableMap<Integer, Row> rows = new TreeMap<>();
  private Row open = new Row(0, new ArrayList<>());
  private int lastKept = MOST_ROWS;
  private int lastValue;
  private int count;

  /** Makes a sheet without cells. */
  SheetCells() {}

  /**
   * Returns the last row whose cells are kept.
   *
   * @return from 1
   */
  public int lastKept() {
    return lastKept;
  }

  /**
   * Returns the last row with a value, kept or not.
   *
   * @return 0 for none
   */
  public int lastValue() {
    return lastValue;
  }

  /** Takes note of a value. */
  void sawValue(int row) {
    lastValue = Math.max(lastValue, row);
  }

  /** Adds a cell, or puts it in the place of the one that was there. */
  void put(AuditedSheet.Cell cell) {
    if (++count == MOST_CELLS) {
      lastKept = Math.min(lastKept, cell.row());
    }
    if (open.number() != cell.row()) {
      open = rows.computeIfAbsent(cell.row(), number -> new Row(number, new ArrayList<>()));
    }
    open.put(cell);
  }

  /**
   * Returns the rows with cells.
   *
   * @return from top to bottom
   */
  public Collection<Row> rows() {
    return rows.values();
  }

  /**
   * Returns some of the rows with cells.
   *
   * @param above the row above the first
   * @param last the last
   * @return from top to bottom
   * @throws IllegalArgumentException when the last stands higher than the one above the first
   */
  public Collection<Row> rows(int above, int last) {
    return rows.subMap(above, false, last, true).values();
  }

  /**
   * Calls something with each cell.
   *
   * @param visit what is called, row by row
   */
  public void forEach(Consumer<AuditedSheet.Cell> visit) {
    rows.values().forEach(row -> row.cells().forEach(visit));
  }

  /**
   * Returns a row.
   *
   * @param number from 1
   * @return one without cells when the file has none there
   */
  public Row row(int number) {
    Row there = rows.get(number);
    return there == null ? new Row(number, List.of()) : there;
  }

  /**
   * Returns a cell.
   *
   * @param row from 1
   * @param column from 1
   * @return null when the file has none there
   */
  public AuditedSheet.Cell cell(int row, int column) {
    return row(row).cell(column);
  }
}
