package strandline.content.text;

import strandline.language.Key;

/** The keys of findings: sentences, methods, the rule of ranking and the table of numbers. */
public enum FindingKey implements Key {
  /** The quantity is {@code series}. */
  TOO_FEW,
  /** The quantities are {@code from}, {@code reason}, {@code to}. */
  NO_CHANGE,
  /** The quantity is {@code growth}. */
  GROWTH,
  /** The quantities are {@code from}, {@code reason}, {@code to}. */
  NO_INTERVAL,
  /** Without quantities. */
  WIDER,
  /** The quantities are {@code n}, {@code sentence}. */
  LARGEST_WITHIN,
  /** The quantities are {@code period}, {@code value}. */
  DATED,
  /**
   * The quantities are {@code from}, {@code interval}, {@code ratio}, {@code series}, {@code to}.
   */
  WENT,
  /** The quantities are {@code high}, {@code level}, {@code low}. */
  IF_POISSON,
  /** The quantity is {@code reason}. */
  WITHOUT_INTERVAL,
  /** The quantity is {@code cautions}. */
  DOUBLING_METHOD,
  /**
   * The quantities are {@code interval}, {@code next}, {@code period}, {@code ratio}, {@code
   * series}, {@code value}.
   */
  HIGHEST,
  /** The quantities are {@code cautions}, {@code range}. */
  HIGHEST_METHOD,
  /** The quantities are {@code after}, {@code before}, {@code period}, {@code series}. */
  TURNED,
  /** The quantities are {@code joins}, {@code period}, {@code pieces}, {@code series}. */
  TURNED_MOST,
  /** The quantities are {@code high}, {@code level}, {@code low}, {@code slope}. */
  SLOPE,
  /** The quantity is {@code caution}. */
  TURNED_METHOD,
  /** The quantities are {@code most}, {@code series}, {@code strength}. */
  WEAK_SEASON,
  /**
   * The quantities are {@code highest}, {@code lowest}, {@code most}, {@code series}, {@code
   * strength}.
   */
  SEASON,
  /** Without quantities. */
  SEASON_METHOD,
  /**
   * The quantities are {@code change}, {@code first}, {@code first-printed}, {@code last}, {@code
   * last-printed}, {@code period}, {@code series}.
   */
  REVISED,
  /** Without quantities. */
  REVISED_METHOD,
  /** The quantities are {@code days}, {@code from}, {@code kind}, {@code median}, {@code to}. */
  LONGEST_GAP,
  /** The quantity is {@code fewest}. */
  DAYS,
  /** The quantities are {@code fewest}, {@code most}. */
  DAYS_RANGE,
  /** The quantity is {@code kind}. */
  GAP_METHOD,
  /**
   * The quantities are {@code alike}, {@code all}, {@code chance}, {@code declined}, {@code run},
   * {@code tests}.
   */
  RULE,
  /** The quantity is {@code n}. */
  ANALYSES,
  /** The quantity is {@code n}. */
  TESTS,
  /** The quantity is {@code citation}. */
  SAID_BY,
  /** Without quantities. */
  FIRST_PRINT
}
