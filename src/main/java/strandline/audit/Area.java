package strandline.audit;

import org.apache.poi.ss.util.CellReference;

/**
 * A rectangle of cells, counted from 1, inclusive.
 *
 * @param top the first row
 * @param left the first column
 * @param bottom the last row
 * @param right the last column
 */
public record Area(int top, int left, int bottom, int right) {
  /**
   * Reads a reference.
   *
   * @param reference such as {@code A1:C7} or {@code $A$1}
   * @return the cells; of one that is written backwards, such as {@code C7:A1}, those between its
   *     corners
   * @throws IllegalArgumentException when it is none
   */
  public static Area parse(String reference) {
    Area written = written(reference);
    return new Area(
        Math.min(written.top, written.bottom),
        Math.min(written.left, written.right),
        Math.max(written.top, written.bottom),
        Math.max(written.left, written.right));
  }

  private static Area written(String reference) {
    String[] ends = reference.replace("$", "").split(":");
    String last = ends[ends.length - 1];
    return new Area(row(ends[0]), column(ends[0]), row(last), column(last));
  }

  /** Says whether a reference begins at another corner than the upper left one. */
  static boolean isBackwards(String reference) {
    return !written(reference).equals(parse(reference));
  }

  static int row(String address) {
    int row = 0;
    for (int i = 0; i < address.length(); i++) {
      int digit = address.charAt(i) - '0';
      row = digit >= 0 && digit <= 9 ? Math.addExact(Math.multiplyExact(row, 10), digit) : row;
    }
    if (row == 0) {
      throw new IllegalArgumentException("no row in \"" + address + "\"");
    }
    return row;
  }

  static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      int letter = address.charAt(i) - 'A' + 1;
      if (letter < 1 || letter > 26) {
        return column;
      }
      column = column * 26 + letter;
    }
    return column;
  }

  /** Returns how many letters a text begins with. */
  static int letters(String text) {
    int letters = 0;
    while (letters < text.length() && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
      letters++;
    }
    return letters;
  }

  /** Says whether a text is up to three letters and up to seven digits, the first no zero. */
  static boolean isAddress(String text) {
    return text.matches("[A-Z]{1,3}[1-9][0-9]{0,6}");
  }

  /**
   * Returns the address of a cell.
   *
   * @param row from 1
   * @param column from 1
   * @return such as {@code B7}
   */
  public static String address(int row, int column) {
    return CellReference.convertNumToColString(column - 1) + row;
  }

  /**
   * Says whether two areas share a cell.
   *
   * @param other the other
   * @return whether they do
   */
  public boolean overlaps(Area other) {
    return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
  }

  /**
   * Says whether a cell lies in it.
   *
   * @param row from 1
   * @param column from 1
   * @return whether it does
   */
  public boolean contains(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  /**
   * Returns how many columns it has.
   *
   * @return from 1
   */
  public int width() {
    return right - left + 1;
  }
}
