package strandline.content.table;

import strandline.language.Key;

/**
 * The keys of tables: summaries, titles of columns, cells in words and why a cell has no number.
 */
public enum TableKey implements Key {
  /** The quantity is {@code period}. */
  BASE_SUMMARY,
  /** The quantity is {@code period}. */
  BASE_PERIOD,
  /** The quantity is {@code unit}. */
  BASE_VALUE,
  /** The quantities are {@code base}, {@code period}. */
  CHANGE_SUMMARY,
  /** The quantity is {@code unit}. */
  CHANGE,
  /** Without quantities. */
  CHANGE_IN_PER_CENT,
  CHANGE_IN_POINTS,
  /** The quantity is {@code base}. */
  RATIO_TO,
  /** The quantities are {@code n}, {@code unit}. */
  MEAN_OF_PERIODS,
  /** Without quantities. */
  WHAT_TO_KNOW,
  /** The quantity is {@code publisher}. */
  ONE_SOURCE,
  /** The quantity is {@code n}. */
  NOT_WHOLE,
  /** Without quantities. */
  CONFLICTS_SUMMARY,
  /** Without quantities. */
  EVENT,
  /** Without quantities. */
  DATE_GIVEN,
  /** Without quantities. */
  FIRST_DAY,
  /** Without quantities. */
  LAST_DAY,
  /** Without quantities. */
  PLACE_GIVEN,
  /** Without quantities. */
  SOURCE_SAYS,
  /** Without quantities. */
  TAKEN,
  /** Without quantities. */
  WHY,
  /** Without quantities. */
  PRINTED_BY,
  /** Without quantities. */
  ROW,
  /** Without quantities. */
  YES,
  /** Without quantities. */
  NO,
  /** The quantities are {@code basis}, {@code series}. */
  DATA_SUMMARY,
  /** Without quantities. */
  PRINTS,
  /** Without quantities. */
  NOT_REACHED,
  /** Without quantities. */
  NO_ROW,
  /** Without quantities. */
  PER_CENT,
  /** Without quantities. */
  PER_CENT_A_YEAR,
  /** The quantity is {@code base}. */
  IS_HUNDRED,
  /** Without quantities. */
  NOT_ALL_MONTHS,
  /** The quantity is {@code n}. */
  NOT_ALL_PERIODS,
  /** Without quantities. */
  WHOLE_IS_ZERO,
  /** The quantity is {@code base}. */
  GROWTH_AFTER,
  /** The quantity is {@code base}. */
  BASE_IS_ZERO,
  /** The quantities are {@code period}, {@code series}. */
  NO_FIGURE,
  /** The quantities are {@code n}, {@code series}. */
  NO_DOUBLING,
  /** The quantity is {@code n}. */
  DOUBLINGS_SUMMARY,
  /** Without quantities. */
  PAIR_ASKED_FOR,
  /** Without quantities. */
  DOUBLING,
  /** Without quantities. */
  HALVING,
  /** Without quantities. */
  WHAT_IT_IS,
  /** Without quantities. */
  FROM,
  /** Without quantities. */
  TO,
  /** Without quantities. */
  PERIODS_BETWEEN,
  /** The quantity is {@code unit}. */
  VALUE_AT_FIRST,
  /** The quantity is {@code unit}. */
  VALUE_AT_LAST,
  /** Without quantities. */
  RATIO,
  /** Without quantities. */
  ORIGIN_OF_PERIODS,
  /** The quantity is {@code kind}. */
  EVENTS_HELD,
  /** Without quantities. */
  NOT_STATED,
  /** Without quantities. */
  EVENTS_SUMMARY,
  /** Without quantities. */
  DATE_KNOWN,
  /** Without quantities. */
  KIND,
  /** Without quantities. */
  WHAT_HAPPENED,
  /** Without quantities. */
  PLACE,
  /** Without quantities. */
  BASIS,
  /** Without quantities. */
  REPORTS,
  /** The quantity is {@code what}. */
  NOT_CONFIRMED,
  /** The quantity is {@code basis}. */
  FREQUENCY_SUMMARY,
  /** The quantity is {@code kind}. */
  EVENTS_NUMBER,
  /** Without quantities. */
  EXPECTED,
  /** Without quantities. */
  DIFFERENCE,
  /** Without quantities. */
  NOT_COVERED,
  /** Without quantities. */
  COUNT_NOT_KNOWN,
  /** Without quantities. */
  GAP_SUMMARY,
  /** Without quantities. */
  EVENT_BEFORE,
  /** Without quantities. */
  FEWEST_DAYS,
  /** Without quantities. */
  MOST_DAYS,
  /** Without quantities. */
  MOST_YEARS,
  /** Without quantities. */
  COVERED,
  /** Without quantities. */
  NOT_ALL_COVERED,
  /** Without quantities. */
  ORIGIN_OF_DAYS,
  /** Without quantities. */
  GROWTH_SUMMARY,
  /** Without quantities. */
  SERIES,
  /** Without quantities. */
  PERIODS,
  /** Without quantities. */
  VALUES,
  /** Without quantities. */
  TOTAL,
  /** Without quantities. */
  MEAN_CHANGE,
  /** Without quantities. */
  GROWTH,
  /** Without quantities. */
  GROWTH_LOW,
  /** Without quantities. */
  GROWTH_HIGH,
  /** Without quantities. */
  GROWTH_P,
  /** Without quantities. */
  R_SQUARED,
  /** Without quantities. */
  NO_VALUE,
  /** Without quantities. */
  NO_CHANGE,
  /** The quantity is {@code base}. */
  INDEX_SUMMARY,
  /** The quantities are {@code base}, {@code series}. */
  INDEX_OF,
  /** The quantity is {@code period}. */
  PRINTS_SUMMARY,
  /** Without quantities. */
  ALL_PRINTS_SUMMARY,
  /** Without quantities. */
  PERIOD,
  /** Without quantities. */
  MEASURE,
  /** Without quantities. */
  VALUE,
  /** Without quantities. */
  HOW_EXACT,
  /** Without quantities. */
  COVERS,
  /** Without quantities. */
  WITHOUT_VALUE,
  /** Without quantities. */
  WHOLE_PERIOD,
  /** Without quantities. */
  ONLY_PRINT,
  /** Without quantities. */
  RATIO_LOW,
  /** Without quantities. */
  RATIO_HIGH,
  /** Without quantities. */
  NO_RATIO_INTERVAL,
  /** Without quantities. */
  ORIGIN_OF_INTERVAL,
  /** The quantities are {@code from}, {@code to}. */
  READINGS_SUMMARY,
  /** Without quantities. */
  READING,
  /** The quantity is {@code period}. */
  LATER_PRINTED_BY,
  /** Without quantities. */
  WHY_TAKEN,
  /** The quantity is {@code resource}. */
  RECORDS_SUMMARY,
  /** Without quantities. */
  TREND_SUMMARY,
  /** Without quantities. */
  TREND_P,
  /** Without quantities. */
  TAU,
  /** Without quantities. */
  SLOPE,
  /** Without quantities. */
  SLOPE_LOW,
  /** Without quantities. */
  SLOPE_HIGH,
  /** Without quantities. */
  IN_WORDS,
  /** Without quantities. */
  NO_END,
  /** The quantity is {@code reason}. */
  NO_TEST,
  /** The quantity is {@code reason}. */
  NO_SLOPE,
  /** Without quantities. */
  BELOW_ZERO,
  /** Without quantities. */
  NO_RECORD_VALUE,
  /** The quantity is {@code title}. */
  NO_ROWS,
  /** The quantities are {@code columns}, {@code reasons}. */
  LEFT_OUT,
  /** The quantity is {@code n}. */
  MORE_REASONS
}
