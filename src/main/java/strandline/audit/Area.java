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
    String[] ends = reference.split(":");
    CellReference first = new CellReference(ends[0]);
    CellReference last = new CellReference(ends[ends.length - 1]);
    if (first.getRow() < 0 || last.getRow() < 0) {
      throw new IllegalArgumentException("no row in \"" + reference + "\"");
    }
    return new Area(first.getRow() + 1, first.getCol() + 1, last.getRow() + 1, last.getCol() + 1);
  }

  /** Says whether a reference begins at another corner than the upper left one. */
  static boolean isBackwards(String reference) {
    return !written(reference).equals(parse(reference));
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
