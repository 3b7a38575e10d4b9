package strandline.csv;

import java.util.regex.Pattern;

/**
 * The rule that keeps a spreadsheet from running a text of a CSV file: a text that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab, a carriage return or a line feed gets an
 * apostrophe before it. So does one that begins with apostrophes and then one of these, so that
 * taking one apostrophe off such a text always gives back what was there. Numbers are no texts: a
 * negative number is written as it is.
 */
final class Guard {
  // The full-width forms too, because some programs read them as their narrow twins.
  private static final Pattern RUN =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

  private Guard() {}

  /**
   * Returns a text that no spreadsheet runs.
   *
   * @param text any text
   * @return the text, with an apostrophe before it where a spreadsheet would run it
   */
  static String guarded(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /**
   * Undoes {@link #guarded}.
   *
   * @param cell the text of a cell, or the digits of a number
   * @return what was there before
   */
  static String bare(String cell) {
    boolean isGuarded = !cell.isEmpty() && cell.charAt(0) == '\'' && isRisky(cell);
    return isGuarded ? cell.substring(1) : cell;
  }

  private static boolean isRisky(String text) {
    // Most texts begin with a letter: no expression is asked about them.
    return !text.isEmpty()
        && !Character.isLetterOrDigit(text.charAt(0))
        && RUN.matcher(text).matches();
  }
}
