package strandline.audit;

/** A file that no program can open as a workbook, or a part of one; its message says why. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String rule;

  /**
   * Says why no program can open it.
   *
   * @param message what was found, without a full stop
   * @param cause what made it known, or null
   */
  public Unreadable(String message, Throwable cause) {
    this("V0", message, cause);
  }

  /**
   * Says which rule it breaks, and how.
   *
   * @param rule the rule's id
   * @param message what was found, without a full stop
   * @param cause what made it known, or null
   */
  public Unreadable(String rule, String message, Throwable cause) {
    super(message, cause);
    this.rule = rule;
  }

  /**
   * Returns the rule that it breaks.
   *
   * @return V0, or P5 where a password is asked
   */
  public String rule() {
    return rule;
  }
}
