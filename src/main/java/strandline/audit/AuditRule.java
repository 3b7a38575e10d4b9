package strandline.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule for workbooks that readers, checkers and spreadsheet programs make. What a program cannot
 * see is said beside what it tests, so that nobody takes a silent audit for a careful reading.
 *
 * @param id such as {@code T4}: T tables, N notes, F text and look, S structure, P publishing, V
 *     validity
 * @param level who asks for it
 * @param isStopping whether a workbook that breaks it is not published; otherwise a finding is a
 *     warning
 * @param sentence what is right, without a full stop
 * @param tested what the program looks at; empty when it looks at nothing
 * @param judged what a person has to look at; empty when nothing is left
 */
public record AuditRule(
    String id, Level level, boolean isStopping, String sentence, String tested, String judged) {
  private static final String FILE = "rules.md";
  private static final List<AuditRule> ALL = read();

  /** Who asks for a rule. */
  public enum Level {
    /** Essential in the United Kingdom's guidance on statistics in spreadsheets. */
    ESSENTIAL,
    /** Advised in that guidance. */
    ADVISED,
    /** Asked for by accessibility checkers or the United States' Section 508 guide. */
    ACCESSIBILITY,
    /** Asked for by Excel, which otherwise offers to repair the file. */
    VALIDITY,
    /** Our own. */
    OURS;

    /**
     * Returns the level as a word.
     *
     * @return in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Says whether the program tests anything of it.
   *
   * @return false when a person has to judge all of it
   */
  public boolean isTested() {
    return !tested.isEmpty();
  }

  /**
   * Returns the rules, in the order of their ids. The list is a table that people read too.
   *
   * @return each once, those that only a person can judge too
   */
  public static List<AuditRule> all() {
    return ALL;
  }

  /**
   * Returns a rule.
   *
   * @param id such as {@code T4}
   * @return the rule, if there is one
   */
  public static Optional<AuditRule> of(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static List<AuditRule> read() {
    try (InputStream in = AuditRule.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // The first two lines are the table's header.
      return text.lines().skip(2).map(line -> parse(line.split(" *\\| *", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + FILE + " cannot be read", e);
    }
  }

  private static AuditRule parse(String[] cells) {
    Level level = Level.valueOf(cells[2].toUpperCase(Locale.ROOT));
    return new AuditRule(cells[1], level, cells[3].equals("stops"), cells[4], cells[5], cells[6]);
  }
}
