package strandline.render.workbook;

import java.util.List;
import strandline.column.Column;

/**
 * The records that stand in a sheet of a workbook: its rows are made when the workbook is written,
 * block by block, without an object for each cell.
 *
 * @param above how many rows stand above the records, header included
 * @param cells the columns from A rightwards, at least one
 */
public record BulkSheet(int above, List<Cells> cells) {
  /** How many different words of a column at most are kept in the workbook's list of strings. */
  public static final int MOST_SHARED = 65_536;

  /** How many records make a block. */
  static final int BLOCK = 2_048;

  /**
   * A column as it stands in the sheet.
   *
   * @param letters its letters, such as {@code AB}
   * @param column the records' values
   * @param style the index of the cell style
   * @param shared for each of a column's words its place in the workbook's list of strings; empty
   *     for numbers, and for words that are written into the cells themselves
   */
  public record Cells(String letters, Column column, int style, List<Integer> shared) {
    /** Copies, and checks that each word has its place. */
    public Cells {
      shared = List.copyOf(shared);
      if (column instanceof Column.Words words
          && !shared.isEmpty()
          && shared.size() != words.words().size()) {
        throw new IllegalArgumentException("a shared column has a place for each word");
      }
    }
  }

  /** Copies. */
  public BulkSheet {
    cells = List.copyOf(cells);
  }

  /**
   * Appends the rows to a sheet's part.
   *
   * @param part the part, inside its list of rows
   */
  public void addTo(Part part) {
    RowXml rows = new RowXml(this);
    int size = cells.get(0).column().size();
    for (int from = 0; from < size; from += BLOCK) {
      int first = from;
      int end = Math.min(from + BLOCK, size);
      part.add(bytes -> rows.write(first, end, bytes));
    }
  }
}
