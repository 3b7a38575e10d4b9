package strandline.render.workbook;

import java.util.List;
import java.util.Map;
import strandline.series.Records;

/**
 * The records that stand in a sheet of a workbook: its rows are made when the workbook is written,
 * block by block, without an object for each cell.
 *
 * @param above how many rows stand above the records, header included
 * @param records the records
 * @param cells the columns from A rightwards, at least one
 */
public record BulkSheet(int above, Records records, List<Cells> cells) {
  /** How many different words of a column at most are kept in the workbook's list of strings. */
  public static final int MOST_SHARED = 65_536;

  /** How many records make a block. */
  static final int BLOCK = 2_048;

  /**
   * A column as it stands in the sheet.
   *
   * @param letters its letters, such as {@code AB}
   * @param column its place in the records
   * @param style the index of the cell style
   * @param shared the place of each of a column's words in the workbook's list of strings; empty
   *     for numbers, and for words that are written into the cells themselves
   */
  public record Cells(String letters, int column, int style, Map<String, Integer> shared) {
    /** Copies. */
    public Cells {
      shared = Map.copyOf(shared);
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
    int size = records.size();
    for (int from = 0; from < size; from += BLOCK) {
      int first = from;
      int end = Math.min(from + BLOCK, size);
      part.add(bytes -> rows.write(first, end, bytes));
    }
  }
}
