package strandline.language;

/** The keys of what describes values: summary, records, index, correlation, unusual values. */
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
   * Quantities: {@code effective}, {@code first}, {@code interval}, {@code p}, {@code pairs},
   * {@code rho}, {@code second}.
   */
  MOVE_TOGETHER,
  /**
   * Quantities: {@code effective}, {@code first}, {@code interval}, {@code p}, {@code pairs},
   * {@code rho}, {@code second}.
   */
  MOVE_OPPOSITELY,
  /**
   * Quantities: {@code effective}, {@code first}, {@code interval}, {@code p}, {@code pairs},
   * {@code rho}, {@code second}.
   */
  MOVE_UNDECIDED,
  /** Quantities: {@code n}. */
  NONE_STRONGER,
  /** Quantities: {@code lag}, {@code n}, {@code rho}, {@code series}. */
  STRONGEST,
  /** No quantities. */
  BOTH_TREND,
  /** Quantities: {@code first}, {@code first-basis}, {@code second}, {@code second-basis}. */
  UNLIKE_PERIODS,
  /** Quantities: {@code first}, {@code second}. */
  NO_SHARED_PERIOD,
  /** Quantities: {@code period}, {@code series}. */
  EVERY_PERIOD,
  /** Quantities: {@code lag}, {@code series}. */
  NO_VARIATION,
  /** Quantities: {@code cautions}, {@code high}, {@code low}, {@code series}, {@code threshold}. */
  NO_OUTLIER,
  /**
   * Quantities: {@code cautions}, {@code high}, {@code low}, {@code outliers}, {@code series},
   * {@code threshold}.
   */
  OUTLIERS,
  /** Quantities: {@code at}, {@code value}. */
  OUTLIER,
  /** No quantities. */
  NO_SCALE,
  /** Quantities: {@code centre}, {@code high}, {@code low}, {@code range}, {@code series}. */
  LIMITS,
  /** No quantities. */
  NOTHING_UNUSUAL,
  /** Quantities: {@code patterns}. */
  UNUSUAL,
  /** Quantities: {@code at}, {@code rule}. */
  PATTERN
}
