package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The cells of a sheet, row by row. A file may name them in any order, and twice: the last wins. Of
 * a sheet with very many cells the first rows are kept, so that no file exhausts the memory.
 */
public final class Grid {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CELLS = 500_000;

  /** A row with at least one cell. */
  public static final class Row {
    private final int number;
    private final List<Sheet.Cell> cells = new ArrayList<>();

    private Row(int number) {
      this.number = number;
    }

    /**
     * Returns its number.
     *
     * @return from 1
     */
    public int number() {
      return number;
    }

    /**
     * Returns its cells.
     *
     * @return by column
     */
    public List<Sheet.Cell> cells() {
      return cells;
    }

    /**
     * Returns one of its cells.
     *
     * @param column from 1
     * @return null when the file has none there
     */
    public Sheet.Cell cell(int column) {
      int at = at(column);
      return at < cells.size() && cells.get(at).column() == column ? cells.get(at) : null;
    }

    /**
     * Returns the column of its last cell.
     *
     * @return from 1
     */
    public int last() {
      return cells.get(cells.size() - 1).column();
    }

    /**
     * Says whether it shows nothing.
     *
     * @return whether each of its cells is blank
     */
    public boolean isBlank() {
      for (Sheet.Cell cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }

    /** Says whether several of its cells show something, as those of a table's header do. */
    boolean isWide() {
      return cells.size() > 1 && cells.stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    private void put(Sheet.Cell cell) {
      int at = at(cell.column());
      if (at < cells.size() && cells.get(at).column() == cell.column()) {
        cells.set(at, cell);
      } else {
        cells.add(at, cell);
      }
    }

    /** Most rows begin in the first column and leave none out. */
    private int at(int column) {
      if (column <= cells.size() && cells.get(column - 1).column() == column) {
        return column - 1;
      }
      int last = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column();
      return last < column
          ? cells.size()
          : first(cells.size(), at -> cells.get(at).column() >= column);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private Row open;
  private int lastKept = MOST_ROWS;
  private int lastValue;
  private int count;

  /** Makes a sheet without cells. */
  Grid() {}

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
  void put(Sheet.Cell cell) {
    if (++count == MOST_CELLS) {
      lastKept = Math.min(lastKept, cell.row());
    }
    if (open == null || open.number != cell.row()) {
      int at = at(cell.row());
      if (at == rows.size() || rows.get(at).number != cell.row()) {
        rows.add(at, new Row(cell.row()));
      }
      open = rows.get(at);
    }
    open.put(cell);
  }

  /**
   * Returns the rows with cells.
   *
   * @return from top to bottom
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Returns some of the rows with cells.
   *
   * @param above the row above the first
   * @param last the last
   * @return from top to bottom
   * @throws IllegalArgumentException when the last stands higher than the one above the first
   */
  public List<Row> rows(int above, int last) {
    if (last < above) {
      throw new IllegalArgumentException("an area from row " + above + " to row " + last);
    }
    return rows.subList(after(above), after(last));
  }

  /** Returns how many rows stand no lower than a row. */
  private int after(int number) {
    return number == Integer.MAX_VALUE ? rows.size() : at(number + 1);
  }

  /**
   * Returns a row.
   *
   * @param number from 1
   * @return null when it has no cell
   */
  public Row row(int number) {
    int at = at(number);
    return at < rows.size() && rows.get(at).number == number ? rows.get(at) : null;
  }

  /**
   * Returns a cell.
   *
   * @param row from 1
   * @param column from 1
   * @return null when the file has none there
   */
  public Sheet.Cell cell(int row, int column) {
    Row there = row(row);
    return there == null ? null : there.cell(column);
  }

  /** Most sheets begin in the first row and leave few out. */
  private int at(int number) {
    boolean isBelow = rows.isEmpty() || rows.get(rows.size() - 1).number < number;
    return isBelow ? rows.size() : first(rows.size(), at -> rows.get(at).number >= number);
  }

  /** Returns the first place of an ordered list from which something holds, by halving. */
  private static int first(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
