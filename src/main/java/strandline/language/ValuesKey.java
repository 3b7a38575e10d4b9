package strandline.language;

/** The keys of what is said of the values that a method is given. */
public enum ValuesKey implements Key {
  /** No quantities. */
  THE_SERIES,
  /** Quantities: {@code first}, {@code last}. */
  SPAN,
  /** Quantities: {@code first}, {@code last}, {@code stride}. */
  SPAN_OF_EVERY,
  /** Quantities: {@code n}. */
  SPAN_OF_VALUES,
  /** What a slope is for where the times are years. */
  EACH_YEAR,
  /** What a slope is for where the times are plain numbers. */
  EACH_UNIT,
  /** Quantities: {@code place}. */
  NOT_FINITE,
  /** Quantities: {@code place}. */
  NOT_RISING,
  /** Quantities: {@code label}, {@code words}. */
  BREAK,
  /** The quantity is {@code period}. */
  METHOD_CHANGED,
  /** The quantity is {@code period}. */
  RULES_CHANGED,
  /** Quantities: {@code n}. */
  LEFT_OUT,
  /** Quantities: {@code n}. */
  NO_VALUE,
  /** Quantities: {@code n}. */
  SOFT,
  /** Quantities: {@code at}, {@code value}. */
  TOO_LARGE_TO_SQUARE,
  /** Quantities: {@code at}, {@code value}. */
  TOO_LARGE_TO_SUBTRACT,
  /** No quantities. */
  TOO_CLOSE,
  /** Quantities: {@code place}. */
  OBSERVATION,
  /** Quantities: {@code period}. */
  PERIOD_MISSING,
  /** Quantities: {@code meaning}, {@code period}. */
  PERIOD_WITHOUT_VALUE,
  /** Quantities: {@code at}. */
  VALUE_NOT_FINITE,
  /** Quantities: {@code least}, {@code n}. */
  TOO_FEW,
  /** Quantities: {@code most}, {@code n}. */
  TOO_MANY,
  /** Quantities: {@code value}. */
  ALL_THE_SAME,
  /** No quantities. */
  ROUNDING_ONLY,
  /** Quantities: {@code at}, {@code value}. */
  NOT_ABOVE_0,
  /** Quantities: {@code label}, {@code period}. */
  MEASURING_CHANGED,
  /** Quantities: {@code periods}. */
  MEASURING_CAUTION,
  /** Quantities: {@code n}. */
  AND_MORE
}
