package strandline.render.bulk;

import java.util.List;
import strandline.column.Column;

/**
 * The records that go into a sheet of a workbook.
 *
 * @param part the sheet's part, such as {@code xl/worksheets/sheet4.xml}
 * @param above how many rows stand above the records, header included
 * @param cells the columns from A rightwards, at least one
 */
public record BulkSheet(String part, int above, List<Cells> cells) {
  /** How many different words of a column at most are kept in the workbook's list of strings. */
  public static final int MOST_SHARED = 65_536;

  /**
   * A column as it stands in the sheet.
   *
   * @param column the records' values
   * @param style the index of the cell style
   * @param shared for each of a column's words its place in the workbook's list of strings; empty
   *     for numbers, and for words that are written into the cells themselves
   */
  public record Cells(Column column, int style, List<Integer> shared) {
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

  /** Returns how many records there are. */
  int size() {
    return cells.get(0).column().size();
  }
}
