package strandline.language;

/** The keys of the checks of claims: evidence, reservations, readings and rows. */
public enum CheckKey implements Key {
  /** The quantities are {@code period}. */
  UNKNOWN,
  /** The quantities are {@code period}, {@code series}. */
  UNKNOWN_OF,
  /** The quantity is {@code period}. */
  COVERS_PART,
  /** The quantity is {@code reason}. */
  NO_RATIO,
  /** The quantities are {@code period} and {@code bound}. */
  BOUND,
  /** The quantities are {@code from}, {@code reason}, {@code to}. */
  APART,
  /** The quantities are {@code period}, {@code series}, {@code value}. */
  VALUE_IS,
  /** The quantities are {@code period}, {@code said}, {@code series}, {@code value}. */
  VALUE_IS_NOT,
  /** The quantities are {@code term}. */
  FIRST_TERM,
  /** The quantities are {@code term}. */
  NEXT_TERM,
  /** The quantities are {@code sum}, {@code terms}. */
  SUM_IS,
  /** The quantities are {@code said}, {@code sum}, {@code terms}. */
  SUM_IS_NOT,
  /** The quantities are {@code part}, {@code period}, {@code share}, {@code whole}. */
  SHARE,
  /**
   * The quantities are {@code after}, {@code before}, {@code from}, {@code ratio}, {@code series},
   * {@code to}.
   */
  RATIO,
  /**
   * The quantities are {@code after}, {@code before}, {@code by}, {@code from}, {@code series},
   * {@code to}.
   */
  ROSE,
  /**
   * The quantities are {@code after}, {@code before}, {@code by}, {@code from}, {@code series},
   * {@code to}.
   */
  FELL,
  /**
   * The quantities are {@code after}, {@code before}, {@code by}, {@code from}, {@code series},
   * {@code to}.
   */
  STAYED,
  /** The quantities are {@code size}. */
  BY,
  /** The quantities are {@code result}. */
  TREND,
  /** The quantities are {@code reason}. */
  NO_TREND,
  /**
   * The quantities are {@code figure}, {@code first}, {@code last}, {@code period}, {@code series}.
   */
  HIGHEST,
  /**
   * The quantities are {@code figure}, {@code first}, {@code last}, {@code period}, {@code series}.
   */
  LOWEST,
  /**
   * The quantities are {@code beyond}, {@code figure}, {@code first}, {@code last}, {@code others},
   * {@code period}, {@code series}.
   */
  NOT_HIGHEST,
  /**
   * The quantities are {@code beyond}, {@code figure}, {@code first}, {@code last}, {@code others},
   * {@code period}, {@code series}.
   */
  NOT_LOWEST,
  /** The quantities are {@code figure}, {@code period}. */
  HAS,
  /** The quantities are {@code more}. */
  AND_MORE,
  /** The quantities are {@code period}. */
  BEGINS,
  /** The quantities are {@code break}. */
  BREAK_WITHIN,
  /** The quantities are {@code periods}. */
  SHARED,
  /** The quantities are {@code n}. */
  PERIODS_UNKNOWN,
  /** The quantities are {@code measure}, {@code period}, {@code said}. */
  MEASURE_NAMED,
  /** The quantities are {@code measure}, {@code other}, {@code period}, {@code said}. */
  MEASURE_OTHER,
  /** The quantities are {@code measure}, {@code other}, {@code period}, {@code said}. */
  MEASURE_NEITHER,
  /** The quantities are {@code measure}, {@code period}, {@code value}. */
  MEASURE_KNOWN,
  /** The quantities are {@code measure}, {@code period}. */
  MEASURE_UNKNOWN,
  /** No quantities. */
  NOT_HAPPENED,
  /** No quantities. */
  LATER_NOT_HAPPENED,
  /** The quantities are {@code date}. */
  COARSE,
  /** No quantities. */
  NO_PLACE,
  /** The quantities are {@code date}, {@code order}, {@code place}, {@code weekday}. */
  DATES_IT,
  /** The quantities are {@code date}. */
  BEFORE,
  /** The quantities are {@code date}. */
  AFTER,
  /** The quantities are {@code date}. */
  NOT_BEFORE,
  /** The quantities are {@code date}. */
  NOT_AFTER,
  /** The quantities are {@code date}, {@code weekday}. */
  IS_WEEKDAY,
  /** The quantities are {@code kind}. */
  NONE_BEFORE,
  /** The quantities are {@code date}. */
  NOT_COVERED_SINCE,
  /** The quantities are {@code date}, {@code days-since}, {@code kind}. */
  ONE_BEFORE,
  /** No quantities. */
  NOT_COVERED_BETWEEN,
  /** The quantities are {@code date}, {@code kind}. */
  BETWEEN,
  /** The quantities are {@code fewest-days}, {@code most-days}. */
  DAYS_BETWEEN,
  /** The quantities are {@code from}, {@code time}, {@code to}. */
  GAP,
  /** The quantities are {@code said}. */
  ONLY_ROUNDED,
  /** The quantities are {@code days}. */
  DAYS,
  /** The quantities are {@code days}, {@code length}. */
  DAYS_AND_MONTHS,
  /** The quantities are {@code days}, {@code length}. */
  DAYS_AND_YEARS,
  /** The quantities are {@code amount}. */
  SAID_DAYS,
  /** The quantities are {@code amount}. */
  SAID_MONTHS,
  /** The quantities are {@code amount}. */
  SAID_YEARS,
  /** The quantities are {@code interval}. */
  NOT_COVERED,
  /** The quantities are {@code interval}. */
  NOT_OVER,
  /** The quantities are {@code interval}, {@code kind}, {@code s}, {@code unsure}. */
  UNSURE,
  /** The quantities are {@code dates}, {@code held}, {@code interval}, {@code kind}, {@code s}. */
  COUNTED,
  /**
   * The quantities are {@code covered}, {@code each}, {@code first}, {@code kind}, {@code last},
   * {@code s}, {@code years}.
   */
  EACH_YEAR,
  /**
   * The quantities are {@code covered}, {@code each}, {@code first}, {@code last}, {@code other},
   * {@code which}, {@code years}.
   */
  OTHER_YEARS,
  /** The quantities are {@code date}. */
  DATE,
  /** The quantities are {@code first}, {@code last}. */
  DATES,
  /** The quantities are {@code date}. */
  THE_DATE,
  /**
   * The quantities are {@code figure}, {@code period}, {@code printed}, {@code series}, {@code
   * source}, {@code status}, {@code taken}.
   */
  ROW_PRINT,
  /**
   * The quantities are {@code date}, {@code event}, {@code place}, {@code printed}, {@code source},
   * {@code taken}.
   */
  ROW_EVENT,
  /** No quantities. */
  TAKEN,
  /** The quantities are {@code earlier}, {@code how}, {@code later}. */
  PAIR,
  /** No quantities. */
  ONE_SOURCE,
  /** The quantities are {@code printed}, {@code status}. */
  PRINTED,
  /** The quantities are {@code status}. */
  UNDATED,
  /** The quantities are {@code date}. */
  PRINT_OF,
  /** No quantities. */
  UNDATED_PRINT,
  /** The quantities are {@code calendar}, {@code series}. */
  NEIGHBOUR,
  /** The quantities are {@code neighbour}, {@code period}. */
  NEIGHBOUR_FROM,
  /** The quantities are {@code figure}, {@code neighbour}. */
  OVER,
  /** The quantities are {@code period}. */
  FROM_PERIOD,
  /** The quantities are {@code part}, {@code whole}. */
  PART_OF,
  /** The quantities are {@code period}, {@code reading}, {@code series}. */
  SUM_WITH,
  /** The quantities are {@code date}, {@code event}. */
  DATED,
  /** The quantities are {@code from}, {@code to}. */
  IN_DAYS,
  /** No quantities. */
  TO_WHOLE_NUMBER,
  /** No quantities. */
  TO_ONE_DECIMAL,
  /** No quantities. */
  TO_TWO_DECIMALS,
  /** No quantities. */
  TO_THREE_DECIMALS,
  /** No quantities. */
  TO_MORE_DECIMALS,
  /** No quantities. */
  TO_TENS,
  /** No quantities. */
  TO_HUNDREDS
}
