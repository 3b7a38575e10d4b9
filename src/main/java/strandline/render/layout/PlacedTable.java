package strandline.render.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Entry;
import strandline.report.Cell;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Status;

/** A table of the report and the place of its cells in the workbook. */
public final class PlacedTable {
  /** The row of the header on every table's sheet, from 0: five lines stand above it. */
  public static final int HEADER_ROW = 5;

  private final Table table;
  private final String sheet;
  private final String name;
  private final String part;
  private final Map<String, Integer> firstRows = new HashMap<>();
  private boolean hasRepeatedPeriods;

  /**
   * Places a table.
   *
   * @param table the table
   * @param sheet the sheet's name
   * @param name the Excel table's name
   * @param part the title of the section that it stands in
   */
  public PlacedTable(Table table, String sheet, String name, String part) {
    this.table = table;
    this.sheet = sheet;
    this.name = name;
    this.part = part;
    table.timeColumn().ifPresent(this::indexPeriods);
  }

  private void indexPeriods(Column time) {
    int index = table.indexOf(time.id());
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).get(index) instanceof Cell.Time cell) {
        hasRepeatedPeriods |= firstRows.putIfAbsent(cell.period().label(), row) != null;
      }
    }
  }

  /**
   * Returns the table.
   *
   * @return the table as it stands in the report
   */
  public Table table() {
    return table;
  }

  /**
   * Returns the sheet.
   *
   * @return the sheet's name
   */
  public String sheet() {
    return sheet;
  }

  /**
   * Returns the name.
   *
   * @return the Excel table's name
   */
  public String name() {
    return name;
  }

  /**
   * Returns the part of the report.
   *
   * @return the title of its section
   */
  public String part() {
    return part;
  }

  /**
   * Says whether two rows have the same period, so that a period does not find its row.
   *
   * @return true when a formula cannot look a period up
   */
  public boolean hasRepeatedPeriods() {
    return hasRepeatedPeriods;
  }

  /**
   * Returns the row of a period, from 0 below the header.
   *
   * @param periodLabel such as {@code FY2014}
   * @return nothing when no row has it
   */
  public Optional<Integer> row(String periodLabel) {
    return Optional.ofNullable(firstRows.get(periodLabel));
  }

  /**
   * Returns the number at a row of a column; NaN where there is none.
   *
   * @param columnId the column's id
   * @param row from 0 below the header
   * @return NaN where there is none
   */
  public double number(String columnId, int row) {
    Cell cell = table.rows().get(row).get(table.indexOf(columnId));
    return cell instanceof Cell.Number number ? number.value() : Double.NaN;
  }

  /**
   * Says whether a column of words on its status follows the column.
   *
   * @param column a column of the table
   * @return true where a number is marked or missing
   */
  public boolean hasStatus(Column column) {
    boolean isTyped = column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.DATE;
    int index = table.indexOf(column.id());
    // Records stand as they were published, a million of them unread here.
    return isTyped
        && table.records().isEmpty()
        && table.rows().stream().anyMatch(row -> needsWords(row.get(index)));
  }

  private static boolean needsWords(Cell cell) {
    boolean isMarked = cell instanceof Cell.Number number && number.status() != Status.NORMAL;
    return isMarked || cell instanceof Cell.Missing || isUncounted(cell);
  }

  private static boolean isUncounted(Cell cell) {
    return cell instanceof Cell.Date day && !Entry.Day.isCounted(day.date());
  }

  /**
   * Says whether the days of a column are written as texts, all of them, so that they sort: a
   * spreadsheet counts none before March 1900.
   */
  boolean hasWrittenDays(Column column) {
    int index = table.indexOf(column.id());
    return column.kind() == Column.Kind.DATE
        && table.rows().stream().anyMatch(row -> isUncounted(row.get(index)));
  }

  /**
   * Returns the sheet's column of a table's column, from 0, status columns counted.
   *
   * @param columnId the column's id
   * @return from 0
   */
  public int position(String columnId) {
    List<Column> before = table.columns().subList(0, table.indexOf(columnId));
    return before.size() + (int) before.stream().filter(this::hasStatus).count();
  }

  /**
   * Returns the cells of a column between two rows, from 0 below the header, inclusive.
   *
   * @param columnId the column's id
   * @param firstRow from 0
   * @param lastRow from 0, inclusive
   * @return the cells
   */
  public Cells cells(String columnId, int firstRow, int lastRow) {
    int shift = HEADER_ROW + 1;
    return new Cells(sheet, position(columnId), shift + firstRow, shift + lastRow);
  }

  /**
   * Returns the header cell of a column.
   *
   * @param columnId the column's id
   * @return the cell
   */
  public Cells header(String columnId) {
    return new Cells(sheet, position(columnId), HEADER_ROW, HEADER_ROW);
  }

  /**
   * Returns the address that a link to a cell has.
   *
   * @param columnId the column's id
   * @param row from 0 below the header
   * @return such as {@code #'Flow by year'!B7}
   */
  public String link(String columnId, int row) {
    return "#" + cells(columnId, row, row).reference().replace("$", "");
  }

  /**
   * Returns the address that a link to the sheet's title has.
   *
   * @return such as {@code #'Flow by year'!A1}
   */
  public String link() {
    return "#'" + sheet + "'!A1";
  }

  /**
   * Returns a column as a formula writes it: a structured reference where it can be one.
   *
   * @param columnId the column's id
   * @return such as {@code FlowByYear[Flow]}
   */
  public String column(String columnId) {
    String title = title(columnId);
    if (!isReferable(title)) {
      return cells(columnId, 0, table.rows().size() - 1).reference();
    }
    boolean isPlain = title.matches("[A-Za-z0-9 ]+");
    return name + (isPlain ? "[" + title + "]" : "[[" + title + "]]");
  }

  /**
   * Returns the cell of a column in the formula's own row.
   *
   * @param columnId the column's id
   * @param row from 0 below the header
   * @return such as {@code FlowByYear[[#This Row],[Flow]]}
   */
  public String thisRow(String columnId, int row) {
    String title = title(columnId);
    return isReferable(title)
        ? name + "[[#This Row],[" + title + "]]"
        : cells(columnId, row, row).reference();
  }

  /**
   * Returns the cell of a column in the row of a period, found by the period's label.
   *
   * @param columnId the column's id
   * @param periodLabel such as {@code FY2014}
   * @return an INDEX over a MATCH
   */
  public String lookup(String columnId, String periodLabel) {
    return lookupBy(columnId, "\"" + periodLabel + "\"");
  }

  /**
   * Returns the cell of a column in the row of a period whose label a formula computes.
   *
   * @param columnId the column's id
   * @param labelFormula what computes the label, or the cell that holds it
   * @return an INDEX over a MATCH
   */
  public String lookupBy(String columnId, String labelFormula) {
    return "INDEX(" + column(columnId) + "," + match(columnId, labelFormula) + ")";
  }

  /** Returns which row has the period whose label a formula computes. */
  String match(String columnId, String labelFormula) {
    return "MATCH(" + labelFormula + "," + column(timeColumn(columnId)) + ",0)";
  }

  /** Returns the id of the column of periods. */
  String timeColumn(String columnId) {
    return table.timeColumn().map(Column::id).orElseThrow(() -> lacksPeriods(columnId));
  }

  private IllegalArgumentException lacksPeriods(String columnId) {
    return new IllegalArgumentException(
        "table " + table.id() + " has no column of periods to look up " + columnId + " in");
  }

  private String title(String columnId) {
    return table.columns().get(table.indexOf(columnId)).title();
  }

  // Brackets, hashes, quotes and at signs need escapes that not every program reads alike.
  private static boolean isReferable(String title) {
    return !title.matches(".*[\\[\\]#'@].*");
  }
}
