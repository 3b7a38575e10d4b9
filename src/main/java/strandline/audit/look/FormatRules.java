package strandline.audit.look;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import strandline.audit.Findings;
import strandline.audit.file.Book;
import strandline.audit.file.NumberFormat;

/** The rules on number formats: N8, F12, V10, and F9 as far as numbers are coloured. */
public final class FormatRules {
  private static final double LAST_DAY = 2_958_465;
  private static final double FROM_THOUSAND = 999.5;
  private static final double FIRST_YEAR = 1500;
  private static final double LAST_YEAR = 2300;
  private static final String LOOKS_LIKE_A_DAY = "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}";

  // Headers that say that each row of the table counts something else.
  private static final String OF_ITS_OWN = "(?i)units?|number|measure|indicator|quantity|statistic";

  private final Book book;
  private final Book.Sheet sheet;
  private final Findings findings;

  /**
   * Prepares the rules.
   *
   * @param book the workbook
   * @param sheet a sheet of it
   * @param findings what they find is added to it
   */
  public FormatRules(Book book, Book.Sheet sheet, Findings findings) {
    this.book = book;
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Tests the rules. */
  public void check() {
    Set<Integer> coloured = new HashSet<>();
    sheet.cells().values().forEach(row -> row.values().forEach(cell -> cell(cell, coloured)));
    for (Book.Table table : sheet.tables()) {
      for (int i = table.area().left(); i <= table.area().right(); i++) {
        column(table.area(), i);
      }
    }
  }

  private void cell(Book.Cell cell, Set<Integer> coloured) {
    if (!cell.isNumber()) {
      return;
    }
    NumberFormat format = format(cell);
    if (format.tellsByColourAlone() && coloured.add(cell.style())) {
      add("F9", cell, "only a colour tells negative numbers: " + format.code(), "add a minus sign");
    }
    if (format.hides(cell.number())) {
      add(
          "N8",
          cell,
          cell.text() + " is shown as a true zero",
          "show more decimals, or write [low] and explain it");
    }
    if (format.isDate() && !(cell.number() >= 0 && cell.number() < LAST_DAY + 1)) {
      add("V10", cell, cell.text() + " is no day", "store a number from 1 to 2,958,465");
    }
  }

  private void column(Book.Area area, int column) {
    List<Book.Cell> cells = new ArrayList<>();
    sheet.cells().subMap(area.top(), false, area.bottom(), true).values().stream()
        .filter(row -> row.containsKey(column))
        .forEach(row -> cells.add(row.get(column)));
    List<Book.Cell> numbers = cells.stream().filter(Book.Cell::isNumber).toList();
    List<Book.Cell> days = numbers.stream().filter(cell -> format(cell).isDate()).toList();
    if (days.size() * 2 > cells.size()) {
      cells.stream()
          .filter(cell -> cell.isText() && cell.text().strip().matches(LOOKS_LIKE_A_DAY))
          .forEach(c -> add("V10", c, "a day as text: " + c.text(), "store a number"));
    }
    days.stream()
        .filter(cell -> format(cell).isAmbiguousDate())
        .findFirst()
        .ifPresent(c -> add("F12", c, "days as " + format(c).code(), "write the month in words"));
    numbers(area, numbers.stream().filter(cell -> !format(cell).isDate()).toList());
  }

  private void numbers(Book.Area area, List<Book.Cell> numbers) {
    decimals(area, numbers);
    boolean areYears =
        numbers.stream()
            .mapToDouble(Book.Cell::number)
            .allMatch(n -> n == Math.rint(n) && n >= FIRST_YEAR && n <= LAST_YEAR);
    numbers.stream()
        .filter(cell -> !areYears && Math.abs(cell.number()) >= FROM_THOUSAND)
        .filter(cell -> !format(cell).hasSeparator())
        .findFirst()
        .ifPresent(c -> add("F12", c, "thousands run together", "use a format such as #,##0"));
  }

  /** A number too small for its column's decimals is written in powers of ten, by the rule N8. */
  private void decimals(Book.Area area, List<Book.Cell> numbers) {
    List<Book.Cell> fixed =
        numbers.stream().filter(cell -> !format(cell).code().contains("E+")).toList();
    boolean hasUnits = hasUnits(area);
    fixed.stream()
        .filter(cell -> !hasUnits && shown(cell) != shown(fixed.get(0)))
        .findFirst()
        .ifPresent(
            cell ->
                add(
                    "F12",
                    cell,
                    "decimals: " + shown(cell) + " in a column of " + shown(fixed.get(0)),
                    "show the same number of decimals in a column"));
  }

  /** Says whether each row of a table has a unit of its own, and so its own decimals. */
  private boolean hasUnits(Book.Area area) {
    return sheet.cells().getOrDefault(area.top(), new TreeMap<>()).values().stream()
        .anyMatch(cell -> cell.text().matches(OF_ITS_OWN));
  }

  /** Returns how many decimals are seen: those of the number where the format is General. */
  private int shown(Book.Cell cell) {
    NumberFormat format = format(cell);
    int point = cell.text().indexOf('.');
    boolean isWhole = point < 0 || cell.text().contains("E");
    return format.isGeneral() && !isWhole ? cell.text().length() - point - 1 : format.decimals();
  }

  private NumberFormat format(Book.Cell cell) {
    return book.styles().style(cell.style()).format();
  }

  private void add(String rule, Book.Cell cell, String message, String remedy) {
    findings.add(rule, sheet.place(cell.row(), cell.column()), message, remedy);
  }
}
