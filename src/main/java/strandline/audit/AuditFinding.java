package strandline.audit;

/**
 * Something in a workbook that a rule forbids.
 *
 * @param rule the rule's id, such as {@code T4}
 * @param place the sheet and cell, such as {@code Flow by year!A1}, or the part of the file
 * @param message what was found
 * @param remedy what would be right
 */
public record AuditFinding(String rule, String place, String message, String remedy) {
  /**
   * Says whether a workbook with it is not published.
   *
   * @return false for a warning
   */
  public boolean isStopping() {
    return AuditRule.of(rule).map(AuditRule::isStopping).orElse(true);
  }

  /** Returns the finding as one line. */
  @Override
  public String toString() {
    return rule + " " + place + ": " + message + "; " + remedy;
  }
}
