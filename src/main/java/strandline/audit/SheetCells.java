package strandline.audit;

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
   * @param byColumn its cells by their columns
   */
  public record Row(int number, NavigableMap<Integer, AuditedSheet.Cell> byColumn) {
    /**
     * Returns its cells.
     *
     * @return by column
     */
    public Collection<AuditedSheet.Cell> cells() {
      return byColumn.values();
    }

    /**
     * Returns one of its cells.
     *
     * @param column from 1
     * @return null when the file has none there
     */
    public AuditedSheet.Cell cell(int column) {
      return byColumn.get(column);
    }

    /**
     * Says whether it shows nothing.
     *
     * @return whether each of its cells is blank
     */
    public boolean isBlank() {
      return cells().stream().allMatch(AuditedSheet.Cell::isBlank);
    }

    /** Says whether several of its cells show something, as those of a table's header do. */
    boolean isWide() {
      return cells().stream().filter(cell -> !cell.isBlank()).limit(2).count() > 1;
    }
  }

  private final NavigableMap<Integer, Row> rows = new TreeMap<>();
  private Row open = new Row(0, new TreeMap<>());
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
      open = rows.computeIfAbsent(cell.row(), number -> new Row(number, new TreeMap<>()));
    }
    open.byColumn().put(cell.column(), cell);
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
   * Returns the cells of a row.
   *
   * @param number from 1
   * @return by column; none when the file has none there
   */
  public Collection<AuditedSheet.Cell> row(int number) {
    Row there = rows.get(number);
    return there == null ? List.of() : there.cells();
  }

  /**
   * Returns a cell.
   *
   * @param row from 1
   * @param column from 1
   * @return null when the file has none there
   */
  public AuditedSheet.Cell cell(int row, int column) {
    Row there = rows.get(row);
    return there == null ? null : there.cell(column);
  }
}
