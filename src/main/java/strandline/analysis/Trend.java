package strandline.analysis;

import java.util.List;
import strandline.language.Sentence;

/** What a trend method found in a series. */
public interface Trend {
  /** The way in which a series goes, as far as the evidence reaches. */
  enum Direction {
    /** Upward, at the method's level. */
    RISING,
    /** Downward, at the method's level. */
    FALLING,
    /** The evidence does not identify a trend, which does not mean that there is none. */
    UNDECIDED;

    /**
     * Returns the direction of an estimate with a p value.
     *
     * @param sign the estimate, or anything with its sign
     * @param p its two-sided p value
     * @param level the confidence level, such as 0.95
     * @return a direction only when p is not above 1 − level
     */
    public static Direction of(double sign, double p, double level) {
      return sign == 0 || !(p <= 1 - level) ? UNDECIDED : sign > 0 ? RISING : FALLING;
    }
  }

  /**
   * Returns what the method was applied to.
   *
   * @return the values at their times
   */
  Points points();

  /**
   * Returns the direction.
   *
   * @return at the method's level
   */
  Direction direction();

  /**
   * Returns what a reader should know of the values.
   *
   * @return sentences without a full stop
   */
  default List<Sentence> cautions() {
    return points().cautions();
  }

  /**
   * Returns the result, with its number, interval or p value and its method.
   *
   * @return one or more sentences
   */
  Sentence sentence();
}
