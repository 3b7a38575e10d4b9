package strandline.audit;

import java.util.Locale;

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
}
