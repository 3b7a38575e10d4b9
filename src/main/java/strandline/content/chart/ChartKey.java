package strandline.content.chart;

import strandline.language.Key;

/** The keys of figures: kinds of pictures, titles, subtitles, what marks say, alternative texts. */
public enum ChartKey implements Key {
  /** The quantity is {@code series}. */
  NO_OTHER_VALUE,
  /** Without quantities. */
  BAR_CHART,
  /** Without quantities. */
  CONTROL_CHART,
  /** Without quantities. */
  INDEX_CHART,
  /** Without quantities. */
  LINE_CHART,
  /** Without quantities. */
  SLOPE_CHART,
  /** Without quantities. */
  STACKED_CHART,
  /** Without quantities. */
  SEASON_CHART,
  /** Without quantities. */
  LEVELS_CHART,
  /** Without quantities. */
  SEGMENTS_CHART,
  /** Without quantities. */
  BEFORE_AFTER,
  /** Without quantities. */
  INTERVAL_CHART,
  /** Without quantities. */
  MONTH_MAP,
  /** Without quantities. */
  SEASON_PANELS,
  /** Without quantities. */
  SMALL_MULTIPLES,
  /** Without quantities. */
  YEAR_LINES,
  /** The quantities are {@code parts}, {@code type}. */
  BRIEF,
  /** The quantity is {@code sentence}. */
  STOP,
  /** The quantity is {@code marks}. */
  MARKED,
  /** The quantities are {@code description}, {@code sentence}. */
  FOLLOWED,
  /** Without quantities. */
  NO_VALUE_KNOWN,
  /** The quantity is {@code value}. */
  ONE_VALUE,
  /** The quantity is {@code value}. */
  HIGHEST,
  /** The quantity is {@code value}. */
  LOWEST,
  /** The quantities are {@code n}, {@code period}, {@code periods}. */
  MISSING,
  /** The quantities are {@code period}, {@code value}. */
  DATED,
  /** The quantity is {@code value}. */
  AT_LEAST,
  /** The quantity is {@code value}. */
  AT_MOST,
  /** The quantity is {@code event}. */
  COMPARISON,
  /** Without quantities. */
  FITTED_LINES,
  /** Without quantities. */
  CARRIED_ON,
  /** Without quantities. */
  LEVEL,
  /** Without quantities. */
  SHIFT_OF_LEVEL,
  /** Without quantities. */
  FITTED,
  /** Without quantities. */
  SEGMENTS,
  /** Without quantities. */
  SEGMENT_OF_GROWTH,
  /** Without quantities. */
  CONTROL_LIMIT,
  /** Without quantities. */
  SEASON,
  /** Without quantities. */
  ADJUSTED,
  /** Without quantities. */
  TREND,
  /** The quantities are {@code first}, {@code reason}, {@code second}. */
  NO_CORRELATION,
  /** The quantities are {@code first}, {@code second}. */
  CORRELATION_SUMMARY,
  /** The quantity is {@code period}. */
  LAG,
  /** Without quantities. */
  PAIRS,
  /** Without quantities. */
  RHO,
  /** Without quantities. */
  EFFECTIVE_PAIRS,
  /** Without quantities. */
  CORRELATION_P,
  /** The quantity is {@code value}. */
  MEAN,
  /** The quantity is {@code value}. */
  UPPER_LIMIT,
  /** The quantity is {@code value}. */
  LOWER_LIMIT,
  /** The quantities are {@code basis}, {@code events}, {@code title}. */
  EVENTS_HELD,
  /** The quantity is {@code n}. */
  EXPECTED,
  /** Without quantities. */
  NOT_KNOWN,
  /** The quantity is {@code kind}. */
  TIME_BETWEEN,
  /** The quantities are {@code kind}, {@code title}. */
  DAYS_FROM_EACH,
  /** The quantities are {@code from}, {@code n}, {@code to}. */
  YEARS,
  /** Without quantities. */
  TIME_LINE,
  /** The quantities are {@code date}, {@code n}. */
  GAP,
  /** Without quantities. */
  INDEX,
  /** The quantity is {@code base}. */
  INDEX_SCALE,
  /** The quantity is {@code scale}. */
  INDEXES,
  /** The quantity is {@code series}. */
  INDEX_OF,
  /** The quantities are {@code scale}, {@code series}. */
  SCALED,
  /** The quantities are {@code period}, {@code scale}. */
  INDEX_BY,
  /** The quantities are {@code period}, {@code series}. */
  OVER_EACH,
  /** The quantity is {@code subject}. */
  RATIOS_OF,
  /** The quantity is {@code subject}. */
  RATIO_WITH_INTERVAL,
  /** The quantities are {@code subject}, {@code type}. */
  OF_THE,
  /** The quantity is {@code level}. */
  LEVEL_IN_TIMES,
  /** Without quantities. */
  TIMES,
  /** Without quantities. */
  TIMES_LOGARITHMIC,
  /** The quantity is {@code unit}. */
  LOGARITHMIC,
  /** Without quantities. */
  RATIO,
  /** The quantities are {@code high}, {@code low}, {@code period}, {@code ratio}. */
  INTERVAL_OF,
  /** The quantities are {@code period}, {@code ratio}. */
  NO_INTERVAL_OF,
  /** The quantity is {@code period}. */
  FROM_PERIOD,
  /** The quantities are {@code date}, {@code label}. */
  RULE,
  /** The quantities are {@code first}, {@code last}, {@code ratio}. */
  BRACKET,
  /** Without quantities. */
  NO_MODEL_VALUE,
  /** The quantities are {@code range}, {@code reason}, {@code series}, {@code what}. */
  NO_MODEL,
  /** Without quantities. */
  MODEL_SUMMARY,
  /** The quantities are {@code values}, {@code year}. */
  MONTHS_OF_YEAR,
  /** The quantities are {@code from}, {@code series}, {@code to}. */
  OVER,
  /** The quantity is {@code subject}. */
  READINGS_OF,
  /** The quantity is {@code subject}. */
  READING_A_POINT,
  /** The quantities are {@code highest}, {@code lowest}, {@code n}, {@code subject}. */
  READINGS,
  /** The quantities are {@code readings}, {@code subject}. */
  EACH_READING,
  /** The quantities are {@code label}, {@code ratio}. */
  READING,
  /** Without quantities. */
  EACH_YEAR,
  /** Without quantities. */
  MEAN_OF_MONTH,
  /** The quantities are {@code range}, {@code series}. */
  BY_MONTH,
  /** The quantities are {@code range}, {@code subtitle}. */
  EACH_MONTH,
  /** The quantities are {@code mean}, {@code month}. */
  MONTH_MEAN,
  /** The quantity is {@code value}. */
  HIGHEST_MEAN,
  /** The quantity is {@code value}. */
  LOWEST_MEAN,
  /** The quantities are {@code first}, {@code last}. */
  AND,
  /** The quantities are {@code measure}, {@code span}. */
  AT,
  /** The quantities are {@code first}, {@code last}, {@code series}. */
  SLOPE,
  /** The quantities are {@code from}, {@code to}, {@code type}. */
  SLOPE_SPAN,
  /** The quantities are {@code span}, {@code type}. */
  SLOPE_OF,
  /** The quantities are {@code first}, {@code last}. */
  OTHER_YEARS,
  /** The quantity is {@code subtitle}. */
  FISCAL_YEARS,
  /** The quantities are {@code series}, {@code value}. */
  HIGHEST_OF,
  /** The quantity is {@code series}. */
  NONE_OF,
  /** The quantity is {@code value}. */
  IN_PART,
  /** The quantity is {@code n}. */
  MORE_IN_TABLE,
  /** The quantity is {@code names}. */
  MARKS_WITHOUT_VALUE,
  /** The quantity is {@code names}. */
  NOT_ABOVE_ZERO,
  /** The quantity is {@code names}. */
  PARTS_LEFT_OUT,
  /** The quantities are {@code measure}, {@code period}. */
  NAMES_AT
}
