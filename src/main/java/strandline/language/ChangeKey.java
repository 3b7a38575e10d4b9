package strandline.language;

/** The keys of changes: between two values, of level, of slope and of growth. */
public enum ChangeKey implements Key {
  /** Quantities: {@code least}, {@code period}, {@code value}. */
  FEW_FOR_RATIO,
  /** Quantities: {@code period}. */
  FROM_0,
  /** Quantities: {@code unit}. */
  NO_ZERO,
  /** Quantities: {@code period}. */
  BELOW_0,
  /** Quantities: {@code period}. */
  NO_GROWTH_FROM_0,
  /** No quantities. */
  NO_DECLINE,
  /**
   * Quantities: {@code cautions}, {@code from}, {@code from-period}, {@code series}, {@code to},
   * {@code to-period}, {@code unit}.
   */
  SAME,
  /**
   * Quantities: {@code cautions}, {@code from}, {@code from-period}, {@code relative}, {@code
   * series}, {@code to}, {@code to-period}, {@code unit}.
   */
  ROSE,
  /**
   * Quantities: {@code cautions}, {@code from}, {@code from-period}, {@code relative}, {@code
   * series}, {@code to}, {@code to-period}, {@code unit}.
   */
  FELL,
  /** Quantities: {@code points}. */
  POINTS_MORE,
  /** Quantities: {@code points}. */
  POINTS_LESS,
  /** Quantities: {@code per-cent}, {@code ratio}. */
  PER_CENT_MORE,
  /** Quantities: {@code per-cent}, {@code ratio}. */
  PER_CENT_LESS,
  /** Quantities: {@code ratio}, {@code reason}. */
  NO_PER_CENT,
  /** Quantities: {@code one}, {@code other}. */
  DIFFERENT_UNITS,
  /** Quantities: {@code one}, {@code one-basis}, {@code other}, {@code other-basis}. */
  DO_NOT_COMPARE,
  /** Quantities: {@code period}. */
  WITH_ITSELF,
  /** Quantities: {@code period}. */
  PART,
  /** Quantities: {@code period}, {@code sign}, {@code value}. */
  BOUND,
  /** Quantities: {@code reason}, {@code words}. */
  BREAK_BETWEEN,
  /** The quantities are {@code period}. */
  MARKED_BREAK,
  /** Quantities: {@code meaning}, {@code period}. */
  STATUS,
  /** Quantities: {@code first}, {@code last}, {@code period}. */
  OUTSIDE,
  /** Quantities: {@code basis}, {@code other-basis}, {@code period}. */
  NO_PERIOD,
  /** Quantities: {@code period}. */
  BEGINS_AFTER,
  /**
   * Quantities: {@code cautions}, {@code from}, {@code from-period}, {@code ratio}, {@code series},
   * {@code to}, {@code to-period}.
   */
  DOUBLED,
  /**
   * Quantities: {@code cautions}, {@code from}, {@code from-period}, {@code ratio}, {@code series},
   * {@code to}, {@code to-period}.
   */
  HALVED,
  /** Quantities: {@code date}, {@code event}. */
  EVENT_OUTSIDE,
  /** Quantities: {@code date}, {@code event}. */
  EVENT_VAGUE,
  /** No quantities. */
  LINES_EXACT,
  /** Quantities: {@code after}, {@code before}, {@code event}, {@code least}. */
  SHORT_SIDE,
  /**
   * Quantities: {@code event}, {@code interval}, {@code lag}, {@code level}, {@code p}, {@code
   * series}, {@code start}.
   */
  LEVEL_HIGHER,
  /**
   * Quantities: {@code event}, {@code interval}, {@code lag}, {@code level}, {@code p}, {@code
   * series}, {@code start}.
   */
  LEVEL_LOWER,
  /**
   * Quantities: {@code event}, {@code interval}, {@code lag}, {@code level}, {@code p}, {@code
   * series}, {@code start}.
   */
  LEVEL_UNDECIDED_HIGHER,
  /**
   * Quantities: {@code event}, {@code interval}, {@code lag}, {@code level}, {@code p}, {@code
   * series}, {@code start}.
   */
  LEVEL_UNDECIDED_LOWER,
  /** Quantities: {@code interval}, {@code p}, {@code slope}. */
  SLOPE_CHANGED,
  /** Quantities: {@code interval}, {@code p}, {@code slope}. */
  SLOPE_UNDECIDED,
  /** Quantities: {@code difference}, {@code end}, {@code interval}. */
  END_HIGHER,
  /** Quantities: {@code difference}, {@code end}, {@code interval}. */
  END_LOWER,
  /** No quantities. */
  ASSOCIATION,
  /**
   * Quantities: {@code average}, {@code cautions}, {@code chance}, {@code pieces}, {@code series}.
   */
  JOINED,
  /** No quantities. */
  JOINS_SHOWN,
  /** No quantities. */
  JOINS_EXACT,
  /** Quantities: {@code average}, {@code cautions}, {@code joins}, {@code series}. */
  BEST_JOINS,
  /** Quantities: {@code change}, {@code first}, {@code last}. */
  PIECE_ROSE,
  /** Quantities: {@code change}, {@code first}, {@code last}. */
  PIECE_FELL,
  /** Quantities: {@code change}, {@code first}, {@code last}. */
  PIECE_UNDECIDED,
  /** Quantities: {@code change}, {@code first}, {@code last}. */
  PIECE_UNSAID,
  /** No quantities. */
  PIECE_TOO_WIDE,
  /** Quantities: {@code change}, {@code interval}, {@code p}. */
  GROWTH_A_YEAR,
  /** Quantities: {@code change}, {@code interval}, {@code p}. */
  GROWTH_A_STEP,
  /** Quantities: {@code change}, {@code interval}, {@code p}. */
  GROWTH_IN_ALL,
  /** Quantities: {@code change}. */
  AVERAGE_GROWTH,
  /** Quantities: {@code cautions}, {@code mean}, {@code method}, {@code series}. */
  NO_SHIFT,
  /**
   * Quantities: {@code cautions}, {@code mean}, {@code method}, {@code series}, {@code starts},
   * {@code then}.
   */
  SHIFTS,
  /**
   * Quantities: {@code cautions}, {@code mean}, {@code method}, {@code series}, {@code starts},
   * {@code then}.
   */
  BEST_SPLIT,
  /** Quantities: {@code mean}, {@code start}. */
  THEN,
  /** Quantities: {@code n}. */
  THEN_MORE,
  /** Quantities: {@code n}, {@code p}. */
  BIC_PARTITION,
  /** Quantities: {@code p}, {@code penalty}, {@code scale}. */
  PENALISED_PARTITION,
  /** Quantities: {@code dates}. */
  BREAK_DATES,
  /** Quantities: {@code high}, {@code level}, {@code low}, {@code start}. */
  BREAK_DATE,
  /** Quantities: {@code reason}, {@code start}. */
  BREAK_WITHOUT_INTERVAL,
  /** No quantities. */
  NO_SCALE_OF_STEPS,
  /** No quantities. */
  NO_VARIATION,
  /** No quantities. */
  UNLIKE_VARIANCES,
  /** Quantities: {@code last}, {@code p}, {@code series}, {@code u}. */
  PETTITT_CHANGED,
  /** Quantities: {@code last}, {@code p}, {@code series}, {@code u}. */
  PETTITT_UNDECIDED,
  /** Quantities: {@code places}. */
  PETTITT_SAME,
  /** Quantities: {@code n}. */
  PETTITT_TIES
}
