package strandline.language;

/** The keys of counts of events: intervals, ratios, rates and gaps. */
public enum CountKey implements Key {
  /** Quantities: {@code value}. */
  NOT_A_COUNT,
  /** Quantities: {@code largest}, {@code value}. */
  ABOVE_LARGEST,
  /** Quantities: {@code value}. */
  NOT_WHOLE,
  /** Quantities: {@code meaning}, {@code period}. */
  NOT_EXACT,
  /** Quantities: {@code count}, {@code interval}, {@code unit}. */
  GARWOOD,
  /** Quantities: {@code from}, {@code interval}, {@code ratio}, {@code to}. */
  RATIO,
  /** Quantities: {@code from}, {@code interval}, {@code ratio}, {@code to}. */
  RATIO_UNDECIDED,
  /** Quantities: {@code phi}. */
  OVERDISPERSED,
  /** Quantities: {@code p}, {@code phi}. */
  WITHIN_CHANCE,
  /** Quantities: {@code least}, {@code n}. */
  TOO_FEW_FOR_DISPERSION,
  /** No quantities. */
  NO_EVENTS,
  /** No quantities. */
  NOT_SETTLED,
  /** Quantities: {@code days}, {@code from}, {@code to}. */
  GAP,
  /** Quantities: {@code days}, {@code from}, {@code to}. */
  GAP_NOT_COVERED,
  /** Quantities: {@code n}. */
  DAYS,
  /** Quantities: {@code fewest}, {@code most}. */
  DAYS_BETWEEN,
  /** Quantities: {@code date}, {@code day}, {@code days}. */
  SINCE_LAST,
  /** No quantities. */
  TOO_FEW_DATED,
  /** Quantities: {@code day}. */
  LAST_NOT_BEFORE,
  /** Quantities: {@code events}, {@code window}. */
  NOT_COVERED,
  /**
   * Quantities: {@code events}, {@code interval}, {@code n}, {@code rate}, {@code window}, {@code
   * years}.
   */
  RATE,
  /** No quantities. */
  COVERED_IN_PART,
  /** Quantities: {@code n}. */
  LEFT_OUT,
  /** Quantities: {@code one}, {@code other}. */
  OVERLAP,
  /**
   * Quantities: {@code after}, {@code after-window}, {@code before}, {@code before-window}, {@code
   * interval}, {@code p}, {@code ratio}.
   */
  RATES_UNDECIDED,
  /**
   * Quantities: {@code after}, {@code after-window}, {@code before}, {@code before-window}, {@code
   * interval}, {@code p}, {@code ratio}.
   */
  MORE_OFTEN,
  /**
   * Quantities: {@code after}, {@code after-window}, {@code before}, {@code before-window}, {@code
   * interval}, {@code p}, {@code ratio}.
   */
  LESS_OFTEN,
  /** Quantities: {@code after}, {@code after-window}, {@code before-window}, {@code p}. */
  MORE_OFTEN_FROM_0,
  /** Quantities: {@code after}, {@code after-window}, {@code before-window}, {@code p}. */
  UNDECIDED_FROM_0,
  /** No quantities. */
  NO_EXPOSURE,
  /** No quantities. */
  BOTH_0,
  /** No quantities. */
  BASE_0,
  /** Quantities: {@code period}, {@code series}. */
  NO_PERIOD,
  /** Quantities: {@code interval}. */
  BELIEVE_WIDER,
  /** Quantities: {@code interval}. */
  BELIEVE_WIDER_UNDECIDED,
  /** Quantities: {@code high}, {@code low}. */
  BELIEVE_EXACT,
  /** No quantities. */
  BELIEVE_NONE,
  /** No quantities. */
  BELIEVE_ONLY_EXACT;

  @Override
  public String area() {
    return "count";
  }
}
