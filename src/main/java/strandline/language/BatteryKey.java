package strandline.language;

/** The keys of the battery of methods on one series: questions, titles and its own sentences. */
public enum BatteryKey implements Key {
  /** No quantities. */
  NO_TEST,
  /** Quantities: {@code n}. */
  TESTS,
  /** Quantities: {@code interval}, {@code slope}. */
  SLOPE_A_STEP,
  /** Quantities: {@code d}, {@code p}. */
  ERRORS_ALIKE,
  /** Quantities: {@code d}, {@code p}. */
  ERRORS_UNDECIDED,
  /** No quantities. */
  EXACT_LINE,
  /** No quantities. */
  ONE_PATTERN,
  /** Quantities: {@code error}, {@code lag}, {@code robust}. */
  SLOPE_ERRORS,
  /** No quantities. */
  NO_COUNTS,
  /** Quantities: {@code correlation}. */
  NEIGHBOURS,
  /** Quantities: {@code p}. */
  RELATED,
  /** Quantities: {@code p}. */
  RELATED_UNDECIDED,
  /** Quantities: {@code down}, {@code series}, {@code up}, {@code within}. */
  STRETCHES,
  /** Quantities: {@code n}. */
  TOO_FEW_FOR_CHANGE,
  /** No quantities. */
  TOO_FEW_FOR_DOUBLING,
  /** No quantities. */
  NO_PERIODS,
  /** No quantities. */
  UNEVEN;

  @Override
  public String area() {
    return "battery";
  }
}
