package strandline.audit.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import strandline.audit.Book;
import strandline.audit.Finding;
import strandline.audit.Findings;
import strandline.audit.Parts;
import strandline.audit.Profile;
import strandline.audit.Unreadable;

/**
 * The rules for workbooks, asked of a finished file. The rules' ids are those of the {@linkplain
 * strandline.audit.Checklist checklist}, which says of each what is tested here.
 */
public final class WorkbookAudit {
  /**
   * What an audit gives.
   *
   * @param findings what is wrong, in order of rule and place
   * @param book what was read; empty for what no program can open as a workbook
   */
  public record Outcome(List<Finding> findings, Optional<Book> book) {
    /** Copies. */
    public Outcome {
      findings = List.copyOf(findings);
    }

    private boolean isRead() {
      return book.isPresent() && findings.stream().noneMatch(f -> f.rule().equals("V0"));
    }

    Outcome withoutBook() {
      return new Outcome(findings, Optional.empty());
    }
  }

  private final Profile profile;

  /** Makes an audit of workbooks for analysts. */
  public WorkbookAudit() {
    this(Profile.ANALYST);
  }

  /**
   * Makes an audit.
   *
   * @param profile whom the workbook is made for
   */
  public WorkbookAudit(Profile profile) {
    this.profile = profile;
  }

  /**
   * Checks a workbook whose name is not known.
   *
   * @param workbook the bytes of an xlsx file
   * @return what is wrong, in order of rule and place; empty when nothing is
   */
  public List<Finding> check(byte[] workbook) {
    return check("", workbook);
  }

  /**
   * Checks a workbook.
   *
   * @param name the file's name with the folders that are published; empty when it is not known
   * @param workbook the bytes of an xlsx file
   * @return what is wrong, in order of rule and place; empty when nothing is
   */
  public List<Finding> check(String name, byte[] workbook) {
    return check(name, () -> Parts.read(workbook)).findings();
  }

  /**
   * Checks a workbook that this program wrote: of a sheet with very many rows the first ones.
   *
   * @param name the file's name with the folders that are published; empty when it is not known
   * @param workbook the bytes of an xlsx file
   * @return what is wrong, and what was read
   */
  public Outcome checkOwn(String name, byte[] workbook) {
    Outcome outcome = check(name, () -> Parts.brief(workbook));
    // What is wrong with a file, the strict reading of the files of others says.
    return outcome.isRead() ? outcome : check(name, () -> Parts.read(workbook));
  }

  private Outcome check(String name, Supplier<Parts> parts) {
    Findings findings = new Findings();
    Optional<Book> book = Optional.empty();
    try {
      Parts unpacked = parts.get();
      book = Optional.of(Book.read(unpacked));
      check(name, unpacked, book.get(), findings);
    } catch (Unreadable e) {
      unreadable(e.rule(), e.getMessage(), findings);
    } catch (ArithmeticException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      // An address, a number or an index in the XML that is none.
      unreadable("V0", "a part does not add up: " + e.getMessage(), findings);
    }
    return new Outcome(findings.all(), book);
  }

  private void check(String name, Parts parts, Book book, Findings findings) {
    new FileRules(name, parts, book, findings).check();
    new BookRules(book, findings).check();
    new NoteRules(book, findings).check();
    new PlainWordRules(book, findings).check();
    for (Book.Sheet sheet : book.sheets()) {
      new SheetRules(book, sheet, profile, findings).check();
      new DrawingRules(parts, book, sheet, profile, findings).check();
      new CellRules(book, sheet, findings).check();
      new LookRules(book, sheet, profile, findings).check();
      new FormatRules(book, sheet, findings).check();
      new ShorthandRules(sheet, findings).check();
      sheet.tables().forEach(table -> new TableRules(sheet, table, profile, findings).check());
    }
  }

  private static void unreadable(String rule, String message, Findings findings) {
    findings.add(rule, "file", message, "a program must be able to open the file");
  }
}
