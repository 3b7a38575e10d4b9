package strandline.audit.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import strandline.audit.Finding;
import strandline.audit.file.Book;
import strandline.audit.file.Parts;
import strandline.audit.file.Unreadable;

/**
 * The rules for workbooks, asked of a finished file. The rules' ids are those of the project's
 * checklist: T tables, F text, S structure, P publishing, V validity.
 */
public final class WorkbookAudit {
  /** Makes an audit. */
  public WorkbookAudit() {}

  /**
   * Checks a workbook.
   *
   * @param workbook the bytes of an xlsx file
   * @return what is wrong, in order of rule and place; empty when nothing is
   */
  public List<Finding> check(byte[] workbook) {
    try {
      return check(new ByteArrayInputStream(workbook));
    } catch (IOException e) {
      return List.of(unreadable(e));
    }
  }

  /**
   * Checks a workbook.
   *
   * @param workbook an xlsx file; left open
   * @return what is wrong, in order of rule and place; empty when nothing is
   * @throws IOException when the stream fails
   */
  public List<Finding> check(InputStream workbook) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try {
      Book book = Book.read(Parts.read(workbook));
      new BookRules(book, findings).check();
      for (Book.Sheet sheet : book.sheets()) {
        new SheetRules(book, sheet, findings).check();
        new CellRules(book, sheet, findings).check();
        sheet.tables().forEach(table -> new TableRules(sheet, table, findings).check());
      }
    } catch (Unreadable | ZipException e) {
      findings.add(unreadable(e));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // An address, a number or an index in the XML that is none.
      findings.add(unreadable(new Unreadable("a part does not add up: " + e.getMessage(), e)));
    }
    Comparator<Finding> byRule = Comparator.comparing(Finding::rule);
    findings.sort(byRule.thenComparing(Finding::place));
    return List.copyOf(findings);
  }

  private static Finding unreadable(Exception e) {
    return new Finding("V0", "file", e.getMessage(), "a program must be able to open the file");
  }
}
