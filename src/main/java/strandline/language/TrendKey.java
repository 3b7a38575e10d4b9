package strandline.language;

/** The keys of the trend methods. */
public enum TrendKey implements Key {
  /** Quantities: {@code cautions}, {@code few}, {@code method}, {@code series}, {@code span}. */
  TEST_RISING,
  /** Quantities: {@code cautions}, {@code few}, {@code method}, {@code series}, {@code span}. */
  TEST_FALLING,
  /** Quantities: {@code cautions}, {@code few}, {@code method}, {@code series}, {@code span}. */
  TEST_UNDECIDED,
  /** Quantities: {@code p}, {@code s}, {@code tau}. */
  MANN_KENDALL,
  /** Quantities: {@code p}, {@code s}, {@code tau}. */
  MANN_KENDALL_EXACT,
  /** Quantities: {@code n}, {@code p}. */
  SMALLEST_P,
  /** Quantities: {@code n}, {@code p}. */
  NONE_COULD_BE_SHOWN,
  /** Quantities: {@code correlation}, {@code p}. */
  ALIKE,
  /** Quantities: {@code correlation}. */
  ALIKE_UNCORRECTED,
  /** Quantities: {@code factor}, {@code p}. */
  HAMED_RAO,
  /** Quantities: {@code factor}, {@code p}. */
  HAMED_RAO_SMALLER,
  /** Quantities: {@code p}, {@code s}, {@code slope}. */
  SEASONAL,
  /**
   * Quantities: {@code cautions}, {@code interval}, {@code series}, {@code slope}, {@code span},
   * {@code test}, {@code unit}.
   */
  SEN_RISING,
  /**
   * Quantities: {@code cautions}, {@code interval}, {@code series}, {@code slope}, {@code span},
   * {@code test}, {@code unit}.
   */
  SEN_FALLING,
  /**
   * Quantities: {@code cautions}, {@code interval}, {@code series}, {@code slope}, {@code span},
   * {@code test}.
   */
  SEN_UNDECIDED,
  /**
   * Quantities: {@code cautions}, {@code interval}, {@code series}, {@code slope}, {@code span},
   * {@code test}.
   */
  SEN_FLAT_RISING,
  /**
   * Quantities: {@code cautions}, {@code interval}, {@code series}, {@code slope}, {@code span},
   * {@code test}.
   */
  SEN_FLAT_FALLING,
  /**
   * Quantities: {@code cautions}, {@code errors}, {@code interval}, {@code p}, {@code series},
   * {@code slope}, {@code span}, {@code unit}.
   */
  LINE_RISING,
  /**
   * Quantities: {@code cautions}, {@code errors}, {@code interval}, {@code p}, {@code series},
   * {@code slope}, {@code span}, {@code unit}.
   */
  LINE_FALLING,
  /**
   * Quantities: {@code cautions}, {@code errors}, {@code interval}, {@code p}, {@code series},
   * {@code slope}, {@code span}.
   */
  LINE_UNDECIDED,
  /** Quantities: {@code cautions}, {@code series}, {@code slope}, {@code span}, {@code unit}. */
  LINE_EXACT_RISING,
  /** Quantities: {@code cautions}, {@code series}, {@code slope}, {@code span}, {@code unit}. */
  LINE_EXACT_FALLING,
  /**
   * Quantities: {@code cautions}, {@code errors}, {@code growth}, {@code interval}, {@code p},
   * {@code series}, {@code span}.
   */
  GROWTH_RISING,
  /**
   * Quantities: {@code cautions}, {@code errors}, {@code growth}, {@code interval}, {@code p},
   * {@code series}, {@code span}.
   */
  GROWTH_FALLING,
  /**
   * Quantities: {@code cautions}, {@code errors}, {@code growth}, {@code interval}, {@code p},
   * {@code series}, {@code span}.
   */
  GROWTH_UNDECIDED,
  /** Quantities: {@code cautions}, {@code growth}, {@code series}, {@code span}. */
  GROWTH_EXACT_RISING,
  /** Quantities: {@code cautions}, {@code growth}, {@code series}, {@code span}. */
  GROWTH_EXACT_FALLING,
  /** Quantities: {@code cautions}, {@code series}, {@code span}. */
  GROWTH_TOO_WIDE,
  /** No quantities. */
  TOO_WIDE,
  /** No quantities. */
  ORDINARY_ERRORS,
  /** Quantities: {@code lag}. */
  NEWEY_WEST_ERRORS,
  /** Quantities: {@code p}. */
  ERRORS_ALIKE,
  /** Quantities: {@code least}, {@code method}, {@code n}. */
  TOO_FEW,
  /** Quantities: {@code n}. */
  TOO_FEW_FOR_LINE,
  /** No quantities. */
  NOTHING_TO_ORDER,
  /** No quantities. */
  NOTHING_TO_EXPLAIN,
  /** Quantities: {@code place}. */
  UNEVEN,
  /** Quantities: {@code factor}. */
  NO_VARIANCE,
  /** No quantities. */
  NO_SEASON,
  /** No quantities. */
  TOO_FEW_IN_SEASONS,
  /** No quantities. */
  NOTHING_TO_ORDER_IN_SEASONS,
  /** No quantities. */
  NO_DOUBLING,
  /** Quantities: {@code value}. */
  NO_LOGARITHM
}
