package strandline.analysis.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import strandline.analysis.Interval;
import strandline.analysis.Wording;

/** The way that the sentences of a result write numbers, the same on every machine. */
public final class Words {
  private static final double MANY = 1e15;

  private Words() {}

  /**
   * Returns a number with thousands separated: whole from 1,000 on, else four significant digits.
   *
   * @param value the number
   * @return such as {@code 3,722} or {@code 0.1235}; beyond 1e15 in powers of ten
   */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "unknown" : value > 0 ? "infinity" : "minus infinity";
    }
    if (Math.abs(value) >= MANY || (value != 0 && Math.abs(value) < 1e-6)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    if (Math.abs(value) >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * Returns a per cent figure with one decimal.
   *
   * @param percent the figure, 12.34 for 12.34 per cent
   * @return such as {@code 12.3 per cent}
   */
  public static String percent(double percent) {
    return decimal(percent) + " per cent";
  }

  private static String decimal(double value) {
    return Math.abs(value) < MANY
        ? String.format(Locale.ROOT, "%,.1f", value == 0 ? 0.0 : value)
        : number(value);
  }

  /**
   * Returns a p-value for a sentence.
   *
   * @param p between 0 and 1
   * @return such as {@code p = 0.012} or {@code p < 0.001}
   */
  public static String p(double p) {
    return Wording.p(p);
  }

  /**
   * Returns an interval with its level.
   *
   * @param interval the interval
   * @return such as {@code 95 per cent interval 1.2 to 3.4}
   */
  public static String interval(Interval interval) {
    return level(interval.level())
        + " interval "
        + number(interval.low())
        + " to "
        + number(interval.high());
  }

  /**
   * Returns an interval of per cent figures with its level.
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

  private static String level(double level) {
    return Wording.level(level);
  }

  /**
   * Returns a list in a sentence.
   *
   * @param items the items, not empty
   * @return such as {@code 2012, 2014 and 2017}
   */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /**
   * Returns a number of things.
   *
   * @param count how many
   * @param thing one of them, in the singular
   * @return such as {@code 1 value} or {@code 3 values}
   */
  public static String count(int count, String thing) {
    return number(count) + " " + thing + (count == 1 ? "" : "s");
  }
}
