package strandline.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import strandline.series.Records;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Records in a Tablesaw table of text columns and of number columns. */
final class TableRecords implements Records {
  private final Table table;
  private final Column<?>[] columns;
  private final int[] decimals;

  /**
   * Makes records.
   *
   * @param table string columns and double columns
   * @param decimals for each column how many digits its numbers have after the point
   */
  TableRecords(Table table, int[] decimals) {
    this.table = table;
    this.columns = table.columnArray();
    this.decimals = decimals.clone();
  }

  @Override
  public List<String> names() {
    return table.columnNames();
  }

  @Override
  public int size() {
    return table.rowCount();
  }

  @Override
  public boolean isNumeric(int column) {
    return columns[column] instanceof DoubleColumn;
  }

  @Override
  public int decimals(int column) {
    return decimals[column];
  }

  @Override
  public boolean isMissing(int row, int column) {
    return columns[column].isMissing(row);
  }

  @Override
  public double number(int row, int column) {
    return ((DoubleColumn) columns[column]).getDouble(row);
  }

  @Override
  public String text(int row, int column) {
    if (columns[column] instanceof StringColumn texts) {
      return texts.get(row);
    }
    return isMissing(row, column) ? "" : digits(number(row, column), decimals[column]);
  }

  /** Returns a number of at most 15 digits, which a double holds, as it was written. */
  static String digits(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
