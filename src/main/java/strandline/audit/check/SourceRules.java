package strandline.audit.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import strandline.audit.Area;
import strandline.audit.AuditFinding;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.csv.TwinFile;

/**
 * The rule P9: every cell of a workbook's tables, read back from the file, holds what the table's
 * CSV twin holds; numbers are equal to the last bit.
 */
public final class SourceRules {
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

  private final Function<String, Optional<byte[]>> twins;
  private final Findings findings = new Findings();

  /**
   * Prepares the rule.
   *
   * @param twins the CSV file of a path relative to the edition, where there is one
   */
  public SourceRules(Function<String, Optional<byte[]>> twins) {
    this.twins = twins;
  }

  /**
   * Compares a workbook.
   *
   * @param book the workbook; of a long sheet the first rows
   * @return what differs
   */
  public List<AuditFinding> check(Book book) {
    book.sheets().forEach(sheet -> check(book, sheet));
    return findings.all();
  }

  private void check(Book book, AuditedSheet sheet) {
    for (int i = 0; i < sheet.tables().size(); i++) {
      Area area = sheet.tables().get(i).area();
      String path = TwinFile.path(sheet.tables().get(i).name());
      Optional<byte[]> twin = twins.apply(path);
      if (twin.isPresent()) {
        int totals = sheet.tables().get(i).rows().totals();
        compare(book, sheet, area, totals, path, TwinFile.read(twin.get()).records());
      }
    }
  }

  private void compare(
      Book book,
      AuditedSheet sheet,
      Area area,
      int totals,
      String path,
      List<List<String>> records) {
    int rows = area.bottom() - area.top() + 1 - totals;
    boolean isAsWide = records.stream().allMatch(record -> record.size() == area.width());
    if (records.size() != rows || !isAsWide) {
      String found =
          rows + " rows of " + area.width() + " cells, " + records.size() + " in " + path;
      add(sheet, area.top(), area.left(), found);
      return;
    }
    for (int row = area.top(); row < area.top() + rows && row <= sheet.lastRow(area); row++) {
      for (int column = area.left(); column <= area.right(); column++) {
        String there = records.get(row - area.top()).get(column - area.left());
        if (!isEqual(book, sheet.cells().cell(row, column), there)) {
          String here = sheet.text(row, column);
          add(sheet, row, column, "\"" + here + "\" here, \"" + there + "\" in " + path);
        }
      }
    }
  }

  private static boolean isEqual(Book book, AuditedSheet.Cell here, String there) {
    if (here == null || here.text().isEmpty()) {
      return there.isEmpty();
    }
    if (!here.isNumber()) {
      return lines(here.text()).equals(lines(there));
    }
    boolean isDay = book.styles().style(here.style()).format().isDate();
    return isDay ? day(here.number()).equals(there) : isSame(here, there);
  }

  private static boolean isSame(AuditedSheet.Cell cell, String there) {
    double here = cell.number();
    if (there.equals(cell.text())) {
      return !Double.isNaN(here);
    }
    try {
      return here == Double.parseDouble(there);
    } catch (NumberFormatException aText) {
      return false;
    }
  }

  private static String day(double serial) {
    try {
      return FIRST_DAY.plusDays((long) serial).toString();
    } catch (DateTimeException notADay) {
      return "";
    }
  }

  /** XML knows one line end. */
  private static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private void add(AuditedSheet sheet, int row, int column, String found) {
    findings.add("P9", sheet.place(row, column), found, "both come from one table: a bug");
  }
}
