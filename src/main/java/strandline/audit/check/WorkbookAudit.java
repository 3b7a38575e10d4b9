package strandline.audit.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.audit.AuditFinding;
import strandline.audit.AuditRule;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.BookReader;
import strandline.audit.Findings;
import strandline.audit.Profile;
import strandline.audit.Unreadable;

/**
 * The rules for workbooks, asked of a finished file. The rules' ids are those of the {@linkplain
 * AuditRule checklist}, which says of each what is tested here.
 */
public final class WorkbookAudit {
  private static final String SOURCES = "P9";
  private static final String UNREADABLE = "V0";
  private static final String FOR_THE_PUBLIC = "publication profile:";

  /** How a workbook does by one rule. */
  public enum Result {
    /** Nothing was found. */
    PASSED,
    /** At least one finding. */
    FAILED,
    /** The workbook has nothing of the kind, is not asked for it, or cannot be opened. */
    NOTHING_TO_TEST,
    /** No program can tell. */
    JUDGED_BY_A_PERSON
  }

  /**
   * A rule with its result.
   *
   * @param rule the rule
   * @param result how the workbook does by it
   * @param findings what was found, in the order of the file
   */
  public record RuleResult(AuditRule rule, Result result, List<AuditFinding> findings) {}

  /**
   * What an audit gives.
   *
   * @param profile whom the workbook is made for
   * @param findings what is wrong, in order of rule and place
   * @param book what was read; empty for what no program can open as a workbook
   * @param isCompared whether the workbook was compared with its source files
   * @param idle the ids of the rules that found nothing to test
   */
  public record Outcome(
      Profile profile,
      List<AuditFinding> findings,
      Optional<Book> book,
      boolean isCompared,
      Set<String> idle) {
    /**
     * Adds what the comparison with the source files found.
     *
     * @param differences of the rule P9
     * @return the outcome without the workbook that was read
     */
    public Outcome compared(List<AuditFinding> differences) {
      List<AuditFinding> all = new ArrayList<>(findings);
      all.addAll(differences);
      return new Outcome(profile, all, Optional.empty(), true, idle);
    }

    /**
     * Returns the result of each rule.
     *
     * @return in the order of the checklist
     */
    public List<RuleResult> results() {
      return AuditRule.all().stream().map(this::result).toList();
    }

    private RuleResult result(AuditRule rule) {
      List<AuditFinding> found = findings.stream().filter(f -> f.rule().equals(rule.id())).toList();
      boolean isOpened = findings.stream().noneMatch(f -> f.rule().equals(UNREADABLE));
      boolean isAsked =
          !idle.contains(rule.id())
              && !(rule.tested().startsWith(FOR_THE_PUBLIC) && profile != Profile.PUBLICATION)
              && !(rule.id().equals(SOURCES) && !isCompared);
      Result result = isOpened && isAsked ? Result.PASSED : Result.NOTHING_TO_TEST;
      result = rule.isTested() ? result : Result.JUDGED_BY_A_PERSON;
      return new RuleResult(rule, found.isEmpty() ? result : Result.FAILED, found);
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
   * Checks a workbook, which is read as a stream.
   *
   * @param file an xlsx file
   * @return what is wrong, and what was read
   */
  public Outcome check(Path file) {
    Findings findings = new Findings();
    Optional<Book> book = Optional.empty();
    try {
      book = Optional.of(BookReader.read(file));
      check(file.getFileName().toString(), book.get(), findings);
    } catch (Unreadable e) {
      findings.add(e.rule(), "file", e.getMessage(), "a program must be able to open the file");
    }
    Set<String> idle = book.map(RuleSubjects::without).orElse(Set.of());
    return new Outcome(profile, findings.all(), book, false, idle);
  }

  private void check(String name, Book book, Findings findings) {
    new FileRules(name, book, findings).check();
    new BookRules(book, findings).check();
    List<List<TableColumn>> columns = book.sheets().stream().map(TableColumn::of).toList();
    new NoteRules(book, columns, findings).check();
    new PlainWordRules(book, findings).check();
    for (int i = 0; i < columns.size(); i++) {
      AuditedSheet sheet = book.sheets().get(i);
      new SheetRules(book, sheet, profile, findings).check();
      new DrawingRules(book, sheet, profile, findings).check();
      new CellRules(book, sheet, findings).check();
      new LookRules(book, sheet, profile, findings).check();
      new FormatRules(book, sheet, columns.get(i), findings).check();
      sheet.tables().forEach(table -> new TableRules(sheet, table, profile, findings).check());
    }
  }
}
