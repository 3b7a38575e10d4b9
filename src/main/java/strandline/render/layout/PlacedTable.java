package strandline.render.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.language.Language;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Names;
import strandline.report.Cell;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Period;
import strandline.series.Period.Frequency;
import strandline.series.Status;

/**
 * A table of the report and the place of its cells in the workbook. Formulas find a calendar year
 * by its number. After any other column of periods stands one of their first days, by which
 * formulas find a period, save where one begins before a spreadsheet counts days.
 *
 * @param table the table as it stands in the report
 * @param sheet the sheet's name
 * @param name the Excel table's name
 * @param part the title of the section that it stands in
 * @param headerRow the row of its header, from 0
 * @param periods the periods of its rows
 */
record PlacedTable(
    Table table, String sheet, String name, String part, int headerRow, Periods periods) {
  /** The row of the header of a table that stands alone on its sheet: five lines stand above it. */
  static final int ALONE = 5;

  /** A sum writes its columns twice, and nobody reads a formula of more than 250 characters. */
  private static final int LONGEST_NAMED = 110;

  /**
   * The periods of a table's rows.
   *
   * @param firstRows the first row of each period, by its label
   * @param areRepeated whether two rows have the same period
   * @param areCounted whether every row has a period whose first day a spreadsheet counts
   * @param areYears whether every row has a calendar year
   */
  private record Periods(
      Map<String, Integer> firstRows, boolean areRepeated, boolean areCounted, boolean areYears) {
    static Periods of(Table table) {
      Map<String, Integer> firstRows = new HashMap<>();
      int index = table.timeColumn().map(time -> table.indexOf(time.id())).orElse(-1);
      boolean areRepeated = false;
      boolean areCounted = index >= 0 && !table.rows().isEmpty();
      boolean areYears = areCounted;
      for (int row = 0; index >= 0 && row < table.rows().size(); row++) {
        if (table.rows().get(row).get(index) instanceof Cell.Time cell) {
          areRepeated |= firstRows.putIfAbsent(cell.period().label(), row) != null;
          areCounted &= Entry.Day.isCounted(cell.period().start());
          areYears &= isYear(cell.period());
        } else {
          areCounted = false;
          areYears = false;
        }
      }
      return new Periods(firstRows, areRepeated, areCounted, areYears);
    }

    private static boolean isYear(Period period) {
      return period.frequency() == Frequency.YEAR && period.calendar().isOfOneYear();
    }
  }

  /** Places a table. */
  static PlacedTable of(Table table, String sheet, String name, String part, int headerRow) {
    return new PlacedTable(table, sheet, name, part, headerRow, Periods.of(table));
  }

  /**
   * Says whether a column of first days follows the column.
   *
   * @param column a column of the table
   * @return true for the column of periods that are no calendar years, where a spreadsheet counts
   *     all their days
   */
  public boolean hasFirstDays(Column column) {
    return periods.areCounted
        && !periods.areYears
        && table.timeColumn().filter(column::equals).isPresent();
  }

  /** Says whether the periods of all rows are calendar years, which stand as numbers. */
  boolean isOfYears() {
    return periods.areYears;
  }

  /** Says whether formulas can find a period by its number or its first day. */
  boolean findsPeriods() {
    return (periods.areCounted || periods.areYears) && !periods.areRepeated;
  }

  /** Returns the title of the column of first days, which no other column has. */
  String firstDays() {
    String title = Language.english().text("page.first-day");
    boolean isTaken = table.columns().stream().anyMatch(c -> c.title().equalsIgnoreCase(title));
    return isTaken ? Language.english().text("page.first-day-of-period") : title;
  }

  /**
   * Says whether two rows have the same period, so that a period does not find its row.
   *
   * @return true when a formula cannot look a period up
   */
  public boolean hasRepeatedPeriods() {
    return periods.areRepeated;
  }

  /**
   * Returns the row of a period, from 0 below the header.
   *
   * @param periodLabel such as {@code FY2014}
   * @return nothing when no row has it
   */
  public Optional<Integer> row(String periodLabel) {
    return Optional.ofNullable(periods.firstRows.get(periodLabel));
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
    int days = (int) before.stream().filter(this::hasFirstDays).count();
    return before.size() + days + (int) before.stream().filter(this::hasStatus).count();
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
    int shift = headerRow + 1;
    return new Cells(sheet, position(columnId), shift + firstRow, shift + lastRow);
  }

  /**
   * Returns the header cell of a column.
   *
   * @param columnId the column's id
   * @return the cell
   */
  public Cells header(String columnId) {
    return new Cells(sheet, position(columnId), headerRow, headerRow);
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

  /** Returns what a link to the table says: its sheet, or its own name where a sheet has two. */
  String words() {
    return headerRow == ALONE ? sheet : Names.label(table.id());
  }

  /**
   * Returns the address that a link to the table has: its sheet's title, or its caption.
   *
   * @return such as {@code #'Flow by year'!A1}
   */
  public String link() {
    return "#'" + sheet + "'!A" + (headerRow == ALONE ? 1 : headerRow);
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
   * Returns the number of a column in the row of a period, found by the period.
   *
   * @param columnId the column's id
   * @param period a formula of the year's number or the period's first day
   * @return an AVERAGEIFS, which is an error where the row or its number is missing
   */
  public String lookup(String columnId, String period) {
    return "AVERAGEIFS(" + column(columnId) + "," + periodColumn() + "," + period + ")";
  }

  /** Returns what formulas find a period by: the year's number, or the first day. */
  String key(Period period) {
    return periods.areYears
        ? String.valueOf(period.yearNumber())
        : "DATE(" + period.start().toString().replaceAll("-0?", ",") + ")";
  }

  /** Returns the column of years or first days as a formula writes it. */
  String periodColumn() {
    return periods.areYears ? column(timeColumn()) : name + "[" + firstDays() + "]";
  }

  /** Returns the year or the first day of the formula's own row. */
  String thisPeriod(int row) {
    return periods.areYears
        ? thisRow(timeColumn(), row)
        : name + "[[#This Row],[" + firstDays() + "]]";
  }

  /** Returns the first day of the formula's own row. */
  String thisFirstDay(int row) {
    return periods.areYears ? "DATE(" + thisPeriod(row) + ",1,1)" : thisPeriod(row);
  }

  private String timeColumn() {
    return table.timeColumn().orElseThrow().id();
  }

  /**
   * Returns the cells of several columns in the formula's own row: one range where the columns
   * stand side by side, with nothing but words between them.
   *
   * @param columnIds the columns' ids
   * @param row from 0 below the header
   * @return such as {@code Areas[[#This Row],[North]:[South]]}, or a list
   */
  String thisRow(List<String> columnIds, int row) {
    int first = table.indexOf(columnIds.get(0));
    int last = table.indexOf(columnIds.get(columnIds.size() - 1));
    List<String> between =
        first > last
            ? List.of()
            : table.columns().subList(first, last + 1).stream().map(Column::id).toList();
    boolean isReferable = columnIds.stream().map(this::title).allMatch(PlacedTable::isReferable);
    if (columnIds.size() == 1 || !isReferable || !between.equals(columnIds)) {
      return columnIds.stream().map(id -> thisRow(id, row)).collect(Collectors.joining(","));
    }
    String titles = "[" + title(between.get(0)) + "]:[" + title(between.get(between.size() - 1));
    String named = name + "[[#This Row]," + titles + "]]";
    String end = cells(between.get(between.size() - 1), row, row).reference();
    return named.length() <= LONGEST_NAMED
        ? named
        : cells(between.get(0), row, row).reference() + ":" + end.substring(end.indexOf('!') + 1);
  }

  private String title(String columnId) {
    return table.columns().get(table.indexOf(columnId)).title();
  }

  // Brackets, hashes, quotes and at signs need escapes that not every program reads alike.
  private static boolean isReferable(String title) {
    return !title.matches(".*[\\[\\]#'@].*");
  }
}
