package strandline.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * The way in which sentences of results write numbers: three significant digits, half up (whole
 * numbers in full), commas between thousands, a point before decimals, powers of ten below 1e-6 and
 * from 1e15 on, in every locale.
 */
public final class Wording {
  private static final BigDecimal LEAST = new BigDecimal("1e-6");
  private static final BigDecimal MOST = new BigDecimal("1e15");

  private Wording() {}

  /**
   * Writes a number.
   *
   * @param value any number
   * @return such as {@code 3,722}, {@code 1.99}, {@code 0.0123} or {@code infinity}
   */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "minus infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return grouped(BigDecimal.valueOf(value));
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    int whole = exact.precision() - exact.scale();
    return grouped(
        whole > 3
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(new MathContext(3, RoundingMode.HALF_UP)));
  }

  private static String grouped(BigDecimal value) {
    BigDecimal size = value.abs();
    boolean isOrdinary = size.compareTo(LEAST) >= 0 && size.compareTo(MOST) < 0;
    boolean isFarOut = value.signum() != 0 && !isOrdinary;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return new DecimalFormat(isFarOut ? "0.##E0" : "#,##0.########", symbols).format(value);
  }

  /**
   * Writes a p value.
   *
   * @param p 0 to 1
   * @return {@code p < 0.001}, or such as {@code p = 0.023}
   */
  public static String p(double p) {
    return p < 0.001
        ? "p < 0.001"
        : "p = " + BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * Writes a confidence interval.
   *
   * @param interval the interval
   * @return such as {@code 95 per cent interval 1.88 to 2.11}
   */
  public static String interval(Interval interval) {
    return level(interval.level())
        + " interval "
        + number(interval.low())
        + " to "
        + number(interval.high());
  }

  /**
   * Writes a figure in per cent with one decimal.
   *
   * @param percent the figure, 12.34 for 12.34 per cent
   * @return such as {@code 12.3 per cent}
   */
  public static String percent(double percent) {
    return decimal(percent) + " per cent";
  }

  /**
   * Writes a confidence interval of figures in per cent.
   *
   * @param interval the interval, in per cent
   * @return such as {@code 95 per cent interval -1.2 to 3.4}
   */
  public static String percentInterval(Interval interval) {
    return level(interval.level())
        + " interval "
        + decimal(interval.low())
        + " to "
        + decimal(interval.high());
  }

  private static String decimal(double value) {
    return Math.abs(value) < MOST.doubleValue()
        ? String.format(Locale.ROOT, "%,.1f", value == 0 ? 0.0 : value)
        : number(value);
  }

  /**
   * Writes a list.
   *
   * @param items the items
   * @return such as {@code 2012, 2014 and 2017}
   */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /**
   * Writes a confidence level.
   *
   * @param level between 0 and 1
   * @return such as {@code 95 per cent}
   */
  public static String level(double level) {
    return grouped(
            BigDecimal.valueOf(level)
                .movePointRight(2)
                .round(new MathContext(6, RoundingMode.HALF_UP)))
        + " per cent";
  }

  /**
   * Writes a number of things.
   *
   * @param count how many
   * @param one the word for one of them, whose plural takes an s
   * @return such as {@code 1 value} or {@code 12 values}
   */
  public static String count(long count, String one) {
    return number(count) + " " + one + (count == 1 ? "" : "s");
  }

  /**
   * Begins a sentence.
   *
   * @param text words
   * @return the words with a capital at the front
   */
  public static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * Joins what is to be said with care.
   *
   * @param cautions sentences without a full stop
   * @return nothing, or {@code Note: first; second.}, with a space in front
   */
  public static String note(List<String> cautions) {
    return cautions.isEmpty() ? "" : " Note: " + String.join("; ", cautions) + ".";
  }
}
