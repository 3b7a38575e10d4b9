package strandline.audit.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.NumberFormat;

/**
 * The rules on numbers and their formats: N8, F12, V10, V12, and F9 for coloured numbers.
 *
 * @param book the workbook
 * @param sheet a sheet of it
 * @param columns those of its tables
 * @param findings what they find is added to it
 */
record FormatRules(Book book, AuditedSheet sheet, List<TableColumn> columns, Findings findings) {
  private static final double LAST_DAY = 2_958_465;
  private static final double FROM_THOUSAND = 999.5;
  private static final double FIRST_YEAR = 1500;
  private static final double LAST_YEAR = 2300;
  private static final String LOOKS_LIKE_A_DAY = "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}";

  // Headers that say that each row of the table counts something else.
  private static final Pattern OF_ITS_OWN =
      Pattern.compile("(?i)units?|number|measure|indicator|quantity|statistic");

  void check() {
    Set<Integer> coloured = new HashSet<>();
    sheet.cells().forEach(cell -> number(cell, coloured));
    columns.forEach(this::column);
  }

  private void number(AuditedSheet.Cell cell, Set<Integer> coloured) {
    if (!cell.isNumber()) {
      return;
    }
    NumberFormat format = format(cell);
    if (format.tellsByColourAlone() && coloured.add(cell.style())) {
      add("F9", cell, "only a colour tells negative numbers: " + format.code(), "add a minus sign");
    }
    if (format.hides(cell.number())) {
      String remedy = "show more decimals, or write [low] and explain it";
      add("N8", cell, cell.text() + " is shown as a true zero", remedy);
    }
    if (format.isDate() && !(cell.number() >= 0 && cell.number() < LAST_DAY + 1)) {
      add("V10", cell, cell.text() + " is no day", "store a number from 1 to 2,958,465");
    }
  }

  private void column(TableColumn column) {
    Map<Boolean, List<AuditedSheet.Cell>> areDays =
        column.numbers().stream().collect(Collectors.partitioningBy(c -> format(c).isDate()));
    if (!areDays.get(true).isEmpty()) {
      days(column.cells(), areDays.get(true));
    }
    // A sum leaves out what is stored as a text, and says nothing.
    String apart = "store a number; a mark or a unit stands in a column of its own";
    for (AuditedSheet.Cell cell : column.lost()) {
      add("V12", cell, "the number \"" + cell.text().strip() + "\" is a text", apart);
    }
    if (!areDays.get(false).isEmpty()) {
      decimals(column.table(), areDays.get(false));
      separators(areDays.get(false));
    }
  }

  private void days(List<AuditedSheet.Cell> cells, List<AuditedSheet.Cell> days) {
    for (AuditedSheet.Cell cell :
        days.size() * 2 > cells.size() ? cells : List.<AuditedSheet.Cell>of()) {
      if (cell.isText() && cell.text().strip().matches(LOOKS_LIKE_A_DAY)) {
        add("V10", cell, "a day as text: " + cell.text(), "store a number");
      }
    }
    for (AuditedSheet.Cell cell : days) {
      if (format(cell).isAmbiguousDate()) {
        add("F12", cell, "days as " + format(cell).code(), "write the month in words");
        return;
      }
    }
  }

  private void separators(List<AuditedSheet.Cell> numbers) {
    AuditedSheet.Cell first = null;
    boolean areYears = true;
    for (AuditedSheet.Cell cell : numbers) {
      double n = cell.number();
      areYears &= n == Math.rint(n) && n >= FIRST_YEAR && n <= LAST_YEAR;
      if (first == null && Math.abs(n) >= FROM_THOUSAND && !format(cell).hasSeparator()) {
        first = cell;
      }
    }
    if (first != null && !areYears) {
      add("F12", first, "thousands run together", "use a format such as #,##0");
    }
  }

  /** A number too small for its column's decimals is written in powers of ten, by the rule N8. */
  private void decimals(Area area, List<AuditedSheet.Cell> numbers) {
    int usual = -1;
    for (AuditedSheet.Cell cell : numbers) {
      int shown = format(cell).code().contains("E+") ? -1 : shown(cell);
      usual = usual < 0 ? shown : usual;
      if (shown >= 0 && shown != usual) {
        if (!hasUnits(area)) {
          String found = "decimals: " + shown + " in a column of " + usual;
          add("F12", cell, found, "show the same number of decimals in a column");
        }
        return;
      }
    }
  }

  /** Says whether each row of a table has a unit of its own, and so its own decimals. */
  private boolean hasUnits(Area area) {
    return sheet.cells().row(area.top()).cells().stream()
        .anyMatch(cell -> OF_ITS_OWN.matcher(cell.text()).matches());
  }

  /** Returns how many decimals are seen: those of the number where the format is General. */
  private int shown(AuditedSheet.Cell cell) {
    NumberFormat format = format(cell);
    int point = cell.text().indexOf('.');
    boolean isWhole = point < 0 || cell.text().contains("E");
    return format.isGeneral() && !isWhole ? cell.text().length() - point - 1 : format.decimals();
  }

  private NumberFormat format(AuditedSheet.Cell cell) {
    return book.styles().style(cell.style()).format();
  }

  private void add(String rule, AuditedSheet.Cell cell, String message, String remedy) {
    findings.add(rule, sheet.place(cell), message, remedy);
  }
}
