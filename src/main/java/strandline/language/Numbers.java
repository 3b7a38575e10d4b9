package strandline.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Numbers in sentences and labels: rounded half up on the decimal digits of the double, thousands
 * separated by commas, a real minus sign. The same number is written the same in every output.
 */
public final class Numbers {
  private Numbers() {}

  /**
   * Writes a number with a fixed number of decimals.
   *
   * @param value a finite number
   * @param decimals how many decimals, from 0
   * @return such as {@code 1,234.5}
   */
  public static String fixed(double value, int decimals) {
    BigDecimal rounded = rounded(value, decimals);
    String digits = String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded.abs());
    return rounded.signum() < 0 ? "−" + digits : digits;
  }

  /**
   * Rounds as {@link #fixed} does.
   *
   * @param value a finite number
   * @param decimals how many decimals
   * @return the rounded number
   */
  public static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
  }

  /**
   * Writes a whole number.
   *
   * @param value a finite number
   * @return such as {@code 3,722}
   */
  public static String whole(double value) {
    return fixed(value, 0);
  }

  /**
   * Writes a change with its sign.
   *
   * @param value a finite number
   * @param decimals how many decimals
   * @return such as {@code +75} or {@code −12}
   */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return rounded(value, decimals).signum() > 0 ? "+" + text : text;
  }

  /**
   * Writes a small number of things in words.
   *
   * @param count from 0
   * @return a word up to nine, digits from ten on
   */
  public static String inWords(long count) {
    List<String> words =
        List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    return count >= 0 && count < words.size() ? words.get((int) count) : whole(count);
  }

  /**
   * Writes a number of things.
   *
   * @param count from 0
   * @param singular the thing
   * @param plural the things
   * @return such as {@code two rounds}
   */
  public static String of(long count, String singular, String plural) {
    return inWords(count) + " " + (count == 1 ? singular : plural);
  }
}
