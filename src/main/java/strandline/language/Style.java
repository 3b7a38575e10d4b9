package strandline.language;

/**
 * The way in which a number is written.
 *
 * @param form what is rounded, and whether a sign stands before it
 * @param decimals how many decimals, from 0; no meaning for {@link Form#SIGNIFICANT}
 */
public record Style(Form form, int decimals) {
  /** What is rounded, and which signs are written. */
  public enum Form {
    /** Three significant digits, whole numbers in full, powers of ten far from 1. */
    SIGNIFICANT,
    /** A fixed number of decimals. */
    FIXED,
    /** A fixed number of decimals, with a plus sign before what is above 0. */
    SIGNED,
    /** A fixed number of decimals, with a hyphen for the minus sign and no thousands marked. */
    BARE,
    /** A fixed number of decimals, with a hyphen for the minus sign. */
    HYPHENATED,
    /** The p value of a test, with the letter. */
    PROBABILITY
  }

  /**
   * Returns three significant digits.
   *
   * @return as the sentences of the statistical methods write
   */
  public static Style significant() {
    return new Style(Form.SIGNIFICANT, 0);
  }

  /**
   * Returns a fixed number of decimals.
   *
   * @param decimals from 0
   * @return such as {@code 1,234.5}
   */
  public static Style fixed(int decimals) {
    return new Style(Form.FIXED, decimals);
  }

  /**
   * Returns a fixed number of decimals with a sign.
   *
   * @param decimals from 0
   * @return such as {@code +75}
   */
  public static Style signed(int decimals) {
    return new Style(Form.SIGNED, decimals);
  }
}
