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
  BELIEVE_ONLY_EXACT
}
