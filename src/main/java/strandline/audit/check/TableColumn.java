package strandline.audit.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.SheetCells;

/**
 * The cells of a table's column below its header.
 *
 * @param table the table
 * @param cells those that the file has, from top to bottom
 * @param numbers those that hold numbers
 * @param typed those that hold a number as a text
 * @param words those that hold another text
 */
record TableColumn(
    Area table,
    List<AuditedSheet.Cell> cells,
    List<AuditedSheet.Cell> numbers,
    List<AuditedSheet.Cell> typed,
    List<AuditedSheet.Cell> words) {
  private static final String MARK = "(%|‰|\\p{L}{1,2}|\\(\\p{L}{1,2}\\)|\\[\\p{L}{1,3}\\]|\\*+)";
  private static final String DIGITS = "(\\d{1,3}([ ,.'’\u00A0\u202F]\\d{3})+|\\d+)([.,]\\d+)?";

  /** A number with what may stand around it: a sign, a currency, a unit, the mark of a status. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?[-+\u2212\u2013]? ?\\p{Sc}? ?" + DIGITS + "\\)?[ \u00A0]?(\\p{Sc}|" + MARK + ")?");

  /** What no code, year or name is written with. */
  private static final Pattern AMOUNT = Pattern.compile(".*([.,]\\d|%|\\p{Sc}).*");

  /** Returns the columns of a sheet's tables. */
  static List<TableColumn> of(AuditedSheet sheet) {
    return sheet.areas().stream().flatMap(area -> of(sheet, area)).toList();
  }

  private static Stream<TableColumn> of(AuditedSheet sheet, Area area) {
    Map<Integer, TableColumn> columns = new TreeMap<>();
    Map<String, Boolean> known = new HashMap<>();
    for (SheetCells.Row row : sheet.cells().rows(area.top(), area.bottom())) {
      for (AuditedSheet.Cell cell : row.cells()) {
        if (area.contains(row.number(), cell.column())) {
          columns.computeIfAbsent(cell.column(), column -> empty(area)).add(cell, known);
        }
      }
    }
    return columns.values().stream();
  }

  private static TableColumn empty(Area table) {
    return new TableColumn(
        table, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private void add(AuditedSheet.Cell cell, Map<String, Boolean> known) {
    cells.add(cell);
    if (cell.isNumber()) {
      numbers.add(cell);
    } else if (cell.isText() && !cell.text().isBlank()) {
      boolean isTyped =
          known.computeIfAbsent(cell.text(), text -> NUMBER.matcher(text.strip()).matches());
      (isTyped ? typed : words).add(cell);
    }
  }

  /** Says whether a cell of the same sheet is one of it. */
  boolean holds(AuditedSheet.Cell cell) {
    return cells.get(0).column() == cell.column()
        && cell.row() > table.top()
        && table.contains(cell.row(), cell.column());
  }

  /** Says whether it is one of numbers: at least as many cells hold numbers as words. */
  boolean isNumeric() {
    return !numbers.isEmpty() && numbers.size() + typed.size() >= words.size();
  }

  /** Returns the numbers that a sum leaves out; labels of years and codes are none. */
  List<AuditedSheet.Cell> lost() {
    boolean isOfAmounts =
        numbers.isEmpty()
            && typed.size() > words.size()
            && typed.stream().allMatch(cell -> AMOUNT.matcher(cell.text()).matches());
    return isNumeric() || isOfAmounts ? typed : List.of();
  }
}
