package strandline.series;

/**
 * What is known about one period: a value, or the reason why there is none.
 *
 * @param period the period
 * @param value the value; NaN exactly when the status has none
 * @param status what is to be known about it
 */
public record Observation(Period period, double value, Status status) {
  /** Checks that value and status agree. */
  public Observation {
    if (Double.isNaN(value) == status.hasValue() || Double.isInfinite(value)) {
      throw new IllegalArgumentException(period + ": " + status + " with value " + value);
    }
  }

  /**
   * Returns an observation as published.
   *
   * @param period the period
   * @param value the value, finite
   * @return the observation
   */
  public static Observation of(Period period, double value) {
    return new Observation(period, value, Status.NORMAL);
  }

  /**
   * Returns an observation without a value.
   *
   * @param period the period
   * @param reason a status that has no value
   * @return the observation
   */
  public static Observation missing(Period period, Status reason) {
    return new Observation(period, Double.NaN, reason);
  }

  /**
   * Says whether there is a number.
   *
   * @return true when there is one, whatever its status
   */
  public boolean hasValue() {
    return status.hasValue();
  }

  /**
   * Says whether the value may enter a change, a ratio or a trend.
   *
   * @return false for bounds, for parts of a period and for missing values
   */
  public boolean isComparable() {
    return status.isComparable();
  }
}
