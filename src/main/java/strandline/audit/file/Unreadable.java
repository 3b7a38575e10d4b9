package strandline.audit.file;

/** A file that no program can open as a workbook, or a part of one; its message says why. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says why.
   *
   * @param message what was found, without a full stop
   * @param cause what made it known, or null
   */
  public Unreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
