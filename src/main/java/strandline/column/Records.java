package strandline.column;

import java.util.List;

/**
 * Records as columns. Read as often as needed and in any order.
 *
 * @param names the columns' names, different from each other
 * @param columns the columns, all as long
 */
public record Records(List<String> names, List<Column> columns) {
  /** Copies, and checks that the columns are as many as their names and all as long. */
  public Records {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    long lengths = columns.stream().mapToInt(Column::size).distinct().count();
    if (names.size() != columns.size() || columns.isEmpty() || lengths > 1) {
      throw new IllegalArgumentException("records of columns unlike in number or length");
    }
  }

  /**
   * Returns how many records there are.
   *
   * @return from 0
   */
  public int size() {
    return columns.get(0).size();
  }
}
