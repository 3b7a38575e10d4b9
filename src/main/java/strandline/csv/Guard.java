package strandline.csv;

import java.util.regex.Pattern;

/**
 * The rule that keeps a spreadsheet from running a text of a CSV file: a text that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab, a carriage return or a line feed gets an
 * apostrophe before it. So does each part of it that a reader with another separator would take for
 * a cell: what follows a semicolon, a tab, a vertical bar or the end of a line and begins so. Where
 * apostrophes stand before one of these signs one more is added, so that taking one off always
 * gives back what was there. Numbers are no texts: a negative number is written as it is.
 */
final class Guard {
  // The full-width forms too, because some programs read them as their narrow twins.
  private static final String RUN = "'*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
  private static final String PLACES =
      "(?:^(?=" + RUN + "|'*[\\t\\r\\n])|(?<=[;|\\t\\r\\n])(?=" + RUN + "))";
  private static final Pattern BARE = Pattern.compile(PLACES);
  private static final Pattern GUARDED = Pattern.compile(PLACES + "'");

  private Guard() {}

  /**
   * Returns a text that no spreadsheet runs.
   *
   * @param text any text
   * @return the text, with an apostrophe wherever a spreadsheet would run what follows
   */
  static String guarded(String text) {
    return isPlain(text) ? text : BARE.matcher(text).replaceAll("'");
  }

  /**
   * Undoes {@link #guarded}.
   *
   * @param cell the text of a cell, or the digits of a number
   * @return what was there before
   */
  static String bare(String cell) {
    return cell.indexOf('\'') < 0 ? cell : GUARDED.matcher(cell).replaceAll("");
  }

  /** Most texts begin with a letter and are one cell to every reader: nothing more is asked. */
  private static boolean isPlain(String text) {
    boolean isLetter = text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
    return isLetter && text.chars().noneMatch(c -> c == ';' || c == '|' || c < ' ');
  }
}
