package strandline.language;

/** The keys of the numbers of sentences, as the table of numbers names them. */
public enum NumberKey implements Key {
  /** The quantity is {@code period}. */
  VALUE_OF,
  /** The quantity is {@code period}. */
  FIGURE_OF,
  /** The quantity is {@code what}. */
  LEVEL_OF,
  /** The quantity is {@code what}. */
  LOWER_OF,
  /** The quantity is {@code what}. */
  UPPER_OF,
  /** The quantity is {@code what}. */
  SIZE_OF,
  /** The quantity is {@code what}. */
  P_OF,
  /** Without quantities. */
  LEAST_P,
  /** Without quantities. */
  SIZE_OF_DIFFERENCE,
  /** Without quantities. */
  SIZE_IN_PER_CENT,
  /** Without quantities. */
  RATIO,
  /** Without quantities. */
  PER_CENT_A_YEAR,
  /** Without quantities. */
  FIRST_COUNT,
  /** Without quantities. */
  SECOND_COUNT,
  /** Without quantities. */
  THE_RATIO,
  /** Without quantities. */
  DISPERSION,
  /** Without quantities. */
  THE_DISPERSION,
  /** Without quantities. */
  RATIO_WIDENED,
  /** Without quantities. */
  LAST_TO_FIRST,
  /** Without quantities. */
  BOUNDS,
  /** Without quantities. */
  MISSING,
  /** Without quantities. */
  SOFT,
  /** Without quantities. */
  SHORTEST,
  /** The quantity is {@code n}. */
  LEVEL,
  /** Without quantities. */
  LEVEL_OF_INTERVALS,
  /** Without quantities. */
  PERMUTATION_P,
  /** Without quantities. */
  JOINS,
  /** Without quantities. */
  LEVEL_OF_JOINS,
  /** The quantity is {@code n}. */
  SEGMENT,
  /** Without quantities. */
  AVERAGE,
  /** Without quantities. */
  SEASON_STRENGTH,
  /** Without quantities. */
  MOST_STRENGTH,
  /** Without quantities. */
  TREND_STRENGTH,
  /** Without quantities. */
  HIGHEST_ABOVE,
  /** Without quantities. */
  LOWEST_BELOW,
  /** Without quantities. */
  LAG_OF_ERRORS,
  /** Without quantities. */
  CHANGE_OF_LEVEL,
  /** Without quantities. */
  CHANGE_OF_SLOPE,
  /** Without quantities. */
  DIFFERENCE_AT_END,
  /** Without quantities. */
  CENTRE,
  /** Without quantities. */
  LOWER_LIMIT,
  /** Without quantities. */
  UPPER_LIMIT,
  /** Without quantities. */
  MEAN_RANGE,
  /** Without quantities. */
  LAGS,
  /** Without quantities. */
  TOGETHER,
  /** Without quantities. */
  STRONGEST,
  /** The quantity is {@code where}. */
  RHO,
  /** The quantity is {@code where}. */
  P,
  /** The quantity is {@code where}. */
  PAIRS,
  /** The quantity is {@code where}. */
  EFFECTIVE_PAIRS,
  /** The quantity is {@code where}. */
  LAG,
  /** Without quantities. */
  MOST_PERIODS,
  /** Without quantities. */
  FIRST_PRINT,
  /** Without quantities. */
  LAST_PRINT,
  /** Without quantities. */
  CHANGE,
  /** Without quantities. */
  CHANGE_BEFORE,
  /** Without quantities. */
  CHANGE_AFTER,
  /** Without quantities. */
  FEWEST_DAYS,
  /** Without quantities. */
  MOST_DAYS,
  /** Without quantities. */
  MEDIAN_DAYS,
  /** The quantities are {@code check}, {@code what}. */
  OF_CHECK
}
