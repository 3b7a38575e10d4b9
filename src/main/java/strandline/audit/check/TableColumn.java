package strandline.audit.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.SheetCells;

/**
 * The cells of a table's column below its header.
 *
 * @param cells those that the file has, from top to bottom
 * @param numbers those that hold numbers
 * @param typed those that hold a number as a text
 * @param words those that hold another text
 */
record TableColumn(
    List<AuditedSheet.Cell> cells,
    List<AuditedSheet.Cell> numbers,
    List<AuditedSheet.Cell> typed,
    int words) {
  private static final String MARK = "(%|‰|\\p{L}{1,2}|\\(\\p{L}{1,2}\\)|\\[\\p{L}{1,3}\\]|\\*+)";
  private static final String DIGITS = "(\\d{1,3}([ ,.'’\u00A0\u202F]\\d{3})+|\\d+)([.,]\\d+)?";

  /** A number with what may stand around it: a sign, a currency, a unit, the mark of a status. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?[-+\u2212\u2013]? ?\\p{Sc}? ?" + DIGITS + "\\)?[ \u00A0]?(\\p{Sc}|" + MARK + ")?");

  /** What no code, year or name is written with. */
  private static final Pattern AMOUNT = Pattern.compile(".*([.,]\\d|%|\\p{Sc}).*");

  static TableColumn of(AuditedSheet sheet, Area area, int column) {
    List<AuditedSheet.Cell> cells = new ArrayList<>();
    List<AuditedSheet.Cell> numbers = new ArrayList<>();
    List<AuditedSheet.Cell> typed = new ArrayList<>();
    Map<String, Boolean> known = new HashMap<>();
    int words = 0;
    for (SheetCells.Row row : sheet.cells().rows(area.top(), area.bottom())) {
      AuditedSheet.Cell cell = row.cell(column);
      if (cell == null) {
        continue;
      }
      cells.add(cell);
      if (cell.isNumber()) {
        numbers.add(cell);
      } else if (cell.isText() && !cell.text().isBlank()) {
        if (known.computeIfAbsent(cell.text(), text -> NUMBER.matcher(text.strip()).matches())) {
          typed.add(cell);
        } else {
          words++;
        }
      }
    }
    return new TableColumn(cells, numbers, typed, words);
  }

  /** Says whether it is one of numbers: at least as many cells hold numbers as words. */
  boolean isNumeric() {
    return !numbers.isEmpty() && numbers.size() + typed.size() >= words;
  }

  /** Returns the numbers that a sum leaves out; labels of years and codes are none. */
  List<AuditedSheet.Cell> lost() {
    boolean isOfAmounts =
        numbers.isEmpty()
            && typed.size() > words
            && typed.stream().allMatch(cell -> AMOUNT.matcher(cell.text()).matches());
    return isNumeric() || isOfAmounts ? typed : List.of();
  }
}
