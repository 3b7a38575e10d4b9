package strandline.analysis;

import java.util.function.DoubleUnaryOperator;

/**
 * A value with the interval that its method puts round it.
 *
 * @param value the estimate
 * @param interval its confidence interval
 */
public record Estimate(double value, Interval interval) {
  /**
   * Returns the estimate of something that rises with what was estimated.
   *
   * @param rising a function that keeps the order of numbers, such as a change of unit
   * @return the value and the ends of the interval
   */
  public Estimate map(DoubleUnaryOperator rising) {
    return new Estimate(
        rising.applyAsDouble(value),
        new Interval(
            rising.applyAsDouble(interval.low()),
            rising.applyAsDouble(interval.high()),
            interval.level()));
  }
}
