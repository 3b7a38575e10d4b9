package strandline.column;

import java.math.BigDecimal;
import java.util.List;

/**
 * Records as columns. Read as often as needed and in any order.
 *
 * @param names the columns' names, different from each other
 * @param columns the columns, all as long
 */
public record Records(List<String> names, List<Column> columns)
    implements strandline.series.Records {
  /** Copies, and checks that the columns are as many as their names and all as long. */
  public Records {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    long lengths = columns.stream().mapToInt(Column::size).distinct().count();
    if (names.size() != columns.size() || columns.isEmpty() || lengths > 1) {
      throw new IllegalArgumentException("records of columns unlike in number or length");
    }
  }

  @Override
  public int size() {
    return columns.get(0).size();
  }

  @Override
  public boolean isNumeric(int column) {
    return columns.get(column) instanceof Column.Numbers;
  }

  @Override
  public int decimals(int column) {
    return columns.get(column) instanceof Column.Numbers numbers ? numbers.decimals() : 0;
  }

  @Override
  public boolean isMissing(int row, int column) {
    return columns.get(column) instanceof Column.Numbers numbers
        ? numbers.unscaled().at(row) == Column.Numbers.MISSING
        : text(row, column).isEmpty();
  }

  @Override
  public double number(int row, int column) {
    Column.Numbers numbers = (Column.Numbers) columns.get(column);
    return BigDecimal.valueOf(numbers.unscaled().at(row), numbers.decimals()).doubleValue();
  }

  @Override
  public String text(int row, int column) {
    return columns.get(column).text(row);
  }
}
