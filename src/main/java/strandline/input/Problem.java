package strandline.input;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that is wrong or doubtful in an input: where, what was found, what would be right.
 *
 * @param severity whether the run can go on
 * @param location where it was found
 * @param kind a stable word for grouping problems of one kind, such as {@code wrong-type}
 * @param message what was found
 * @param remedy what would be right; never empty
 * @param count how many problems it stands for; more than 1 where many alike are only counted
 */
public record Problem(
    Severity severity, Location location, String kind, String message, String remedy, long count) {

  /** How bad a problem is. */
  public enum Severity {
    /** The input cannot be used. */
    ERROR,
    /** The input is used, and a person is told. */
    WARNING
  }

  /** Checks that the sentence is whole. */
  public Problem {
    if (message.isBlank() || remedy.isBlank() || kind.isBlank() || count < 1) {
      throw new IllegalArgumentException("a problem says its kind, what was found and the remedy");
    }
  }

  /**
   * Makes one problem.
   *
   * @param severity whether the run can go on
   * @param location where it was found
   * @param kind the stable word
   * @param message what was found
   * @param remedy what would be right
   */
  public Problem(Severity severity, Location location, String kind, String message, String remedy) {
    this(severity, location, kind, message, remedy, 1);
  }

  /**
   * Returns a problem that stops the use of an input.
   *
   * @param location where
   * @param kind the stable word
   * @param message what was found
   * @param remedy what would be right
   * @return the problem
   */
  public static Problem error(Location location, String kind, String message, String remedy) {
    return new Problem(Severity.ERROR, location, kind, message, remedy);
  }

  /**
   * Returns a problem that a person should know of.
   *
   * @param location where
   * @param kind the stable word
   * @param message what was found
   * @param remedy what would be right
   * @return the problem
   */
  public static Problem warning(Location location, String kind, String message, String remedy) {
    return new Problem(Severity.WARNING, location, kind, message, remedy);
  }

  /**
   * Says whether this problem stops the use of the input.
   *
   * @return true for an error
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * Returns the problem as a JSON object.
   *
   * @return its severity, kind, place, count, message and remedy
   */
  public ObjectNode json() {
    return Json.object()
        .put("severity", isError() ? "error" : "warning")
        .put("kind", kind)
        .put("file", location.file())
        .put("line", location.line())
        .put("column", location.column())
        .put("count", count)
        .put("message", message)
        .put("remedy", remedy);
  }

  /** Returns {@code where: what was found; what would be right}. */
  @Override
  public String toString() {
    return location + ": " + message + "; " + remedy;
  }
}
