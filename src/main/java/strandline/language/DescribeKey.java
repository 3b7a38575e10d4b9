package strandline.language;

/** The keys of what describes values: summary and records. */
public enum DescribeKey implements Key {
  /**
   * Quantities: {@code cautions}, {@code highest}, {@code highest-at}, {@code lowest}, {@code
   * lowest-at}, {@code mean}, {@code median}, {@code n}, {@code series}.
   */
  SUMMARY,
  /** Quantities: {@code period}. */
  AND_LATER,
  /** No quantities. */
  NO_VALUE,
  /** No quantities. */
  NOTHING_CORRELATED,
  /** No quantities. */
  NO_SPREAD,
  /**
   * Quantities: {@code cautions}, {@code first}, {@code high}, {@code high-periods}, {@code last},
   * {@code low}, {@code low-periods}, {@code series}.
   */
  RECORDS,
  /** Quantities: {@code n}. */
  TOO_FEW_FOR_RECORD,
  /** No quantities. */
  NO_RECORD,
  /**
   * Quantities: {@code before}, {@code period}, {@code series}, {@code since}, {@code unknown},
   * {@code value}.
   */
  HIGHEST_SINCE,
  /**
   * Quantities: {@code before}, {@code period}, {@code series}, {@code since}, {@code unknown},
   * {@code value}.
   */
  LOWEST_SINCE,
  /** Quantities: {@code period}, {@code series}, {@code since}, {@code unknown}, {@code value}. */
  HIGHEST_SINCE_BEGIN,
  /** Quantities: {@code period}, {@code series}, {@code since}, {@code unknown}, {@code value}. */
  LOWEST_SINCE_BEGIN,
  /** Quantities: {@code period}, {@code series}. */
  NOT_COMPARABLE,
  /** Quantities: {@code period}. */
  NONE_BEFORE;

  @Override
  public String area() {
    return "describe";
  }
}
