package strandline.language;

/** The keys of the battery of methods on one series: questions, titles and its own sentences. */
public enum BatteryKey implements Key {
  /** No quantities. */
  NO_TEST,
  /** Quantities: {@code chance}, {@code n}. */
  TESTS,
  /** Quantities: {@code chance}, {@code n}. */
  ONE_BY_CHANCE,
  /** Quantities: {@code interval}, {@code slope}. */
  SLOPE_A_STEP,
  /** Quantities: {@code slope}. */
  SLOPE_A_STEP_EXACT,
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
  UNEVEN,
  /** No quantities. */
  IS_THERE_A_LINE,
  /** No quantities. */
  OLS,
  /** No quantities. */
  OLS_TIME,
  /** No quantities. */
  ARE_ERRORS_ALIKE,
  /** No quantities. */
  DURBIN_WATSON,
  /** No quantities. */
  ROBUST_SE_SLOPE,
  /** No quantities. */
  DOES_IT_GROW,
  /** No quantities. */
  LOG_LINEAR,
  /** No quantities. */
  POISSON_GLM,
  /** No quantities. */
  TIME_IN_STEPS,
  /** No quantities. */
  TIME_IN_YEARS,
  /** No quantities. */
  WHEN,
  /** No quantities. */
  PETTITT,
  /** No quantities. */
  MEAN_SHIFT_PELT,
  /** No quantities. */
  BAI_PERRON_MEAN,
  /** No quantities. */
  JOIN_POINTS,
  /** No quantities. */
  WHICH_ARE_UNUSUAL,
  /** No quantities. */
  CONTROL,
  /** No quantities. */
  OUTLIERS,
  /** No quantities. */
  WHAT_ARE_THEY_LIKE,
  /** No quantities. */
  DESCRIBE,
  /** No quantities. */
  RECORDS,
  /** No quantities. */
  HOW_MUCH_MORE,
  /** No quantities. */
  CHANGE,
  /** No quantities. */
  IS_THE_RATIO_REAL,
  /** No quantities. */
  RATIO,
  /** No quantities. */
  WHERE_DID_IT_DOUBLE,
  /** No quantities. */
  DOUBLINGS,
  /** No quantities. */
  ARE_NEIGHBOURS_ALIKE,
  /** No quantities. */
  ACF1,
  /** No quantities. */
  LJUNG_BOX1,
  /** No quantities. */
  IS_THERE_A_TREND,
  /** No quantities. */
  MANN_KENDALL,
  /** No quantities. */
  HAMED_RAO,
  /** No quantities. */
  SEASONAL_MANN_KENDALL,
  /** No quantities. */
  HOW_STEEP,
  /** No quantities. */
  SEN,
  /** No quantities. */
  WHAT_SEASON,
  /** No quantities. */
  STL,
  /** No quantities. */
  MMKH
}
