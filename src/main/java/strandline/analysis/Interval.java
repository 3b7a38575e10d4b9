package strandline.analysis;

import strandline.language.Quantity;
import strandline.language.Style;
import strandline.series.Origin;

/**
 * A confidence interval.
 *
 * @param low the lower end, may be negative infinity
 * @param high the upper end, not below the lower; may be infinity
 * @param level the confidence level, between 0 and 1, such as 0.95
 */
public record Interval(double low, double high, double level) {
  /**
   * The most that a ratio's upper end may be a multiple of its lower end and still say something.
   */
  public static final double WIDEST = 10_000;

  /** Checks order and level. */
  public Interval {
    if (!(low <= high) || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException("[" + low + ", " + high + "] at " + level);
    }
  }

  /**
   * Says whether a value lies within, ends included.
   *
   * @param value the value
   * @return true when it does
   */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /**
   * Says whether the interval of a ratio is too wide to say anything.
   *
   * @return true when its upper end is more than {@link #WIDEST} times its lower end, or more than
   *     that where the lower end is 0
   */
  public boolean isTooWideForRatio() {
    return high > WIDEST * (low > 0 ? low : 1);
  }

  /**
   * Returns the interval as a part of a sentence.
   *
   * @return both ends with three significant digits
   */
  public Quantity.Range quantity() {
    return quantity(Style.significant());
  }

  /**
   * Returns the interval as a part of a sentence.
   *
   * @param style how both ends are written
   * @return the interval, without an origin
   */
  public Quantity.Range quantity(Style style) {
    return new Quantity.Range(low, high, level, style, Origin.UNKNOWN);
  }

  /**
   * Checks the confidence level that a method is asked for.
   *
   * @param level such as 0.95
   * @return the level
   * @throws IllegalArgumentException when it does not lie between 0 and 1, ends excluded
   */
  public static double checked(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1: " + level);
    }
    return level;
  }
}
