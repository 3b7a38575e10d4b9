package strandline.render.sheet;

import java.util.List;

/**
 * A sheet: lines from A1 down, then its tables, all beginning in column A, and drawings to the
 * right of the first table.
 *
 * @param name at most 31 characters, unique in the workbook
 * @param part the part of the report that it belongs to
 * @param kind such as {@code Data table}
 * @param summary one line for the contents
 * @param lines the cells A1, A2, …: the title first
 * @param grids one table without a caption, or two with captions
 * @param drawings charts and pictures from top to bottom
 * @param tableIds the ids of the report's tables that it shows, one a table; empty when it shows
 *     none
 */
public record Sheet(
    String name,
    String part,
    String kind,
    String summary,
    List<Entry> lines,
    List<Grid> grids,
    List<Drawing> drawings,
    List<String> tableIds) {
  /** Checks the name and the number of tables. */
  public Sheet {
    if (name.isBlank() || name.length() > 31 || !name.matches("[^\\\\/?*\\[\\]:']+")) {
      throw new IllegalArgumentException("not the name of a sheet: " + name);
    }
    if (lines.isEmpty() || grids.isEmpty() || grids.size() > 2) {
      throw new IllegalArgumentException("sheet " + name + " has a title and one or two tables");
    }
    if (!tableIds.isEmpty() && tableIds.size() != grids.size()) {
      throw new IllegalArgumentException("sheet " + name + " has an id for each table or for none");
    }
  }

  /**
   * Returns the row of a table's header.
   *
   * @param index which table, 0 or 1
   * @return from 0
   */
  public int headerRow(int index) {
    int row = lines.size();
    for (int i = 0; i <= index; i++) {
      // A caption stands above its header, below a blank row.
      row += grids.get(i).caption().isEmpty() ? 0 : 2;
      row += i < index ? 1 + grids.get(i).size() : 0;
    }
    return row;
  }

  /**
   * Returns the first column to the right of every table, with one column between.
   *
   * @return from 0
   */
  public int firstFreeColumn() {
    return grids.stream().mapToInt(grid -> grid.heads().size()).max().orElse(0) + 1;
  }
}
