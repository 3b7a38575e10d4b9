package strandline.language;

/** The keys of what is said of the values that a method is given. */
public enum ValuesKey implements Key {
  /** No quantities. */
  THE_SERIES,
  /** Quantities: {@code first}, {@code last}. */
  SPAN,
  /** Quantities: {@code n}. */
  SPAN_OF_VALUES,
  /** Quantities: {@code place}. */
  NOT_FINITE,
  /** Quantities: {@code place}. */
  NOT_RISING,
  /** Quantities: {@code label}, {@code words}. */
  BREAK,
  /** Quantities: {@code n}. */
  LEFT_OUT,
  /** Quantities: {@code n}. */
  NO_VALUE,
  /** Quantities: {@code n}. */
  SOFT,
  /** Quantities: {@code place}, {@code value}. */
  TOO_LARGE_TO_SQUARE,
  /** Quantities: {@code place}, {@code value}. */
  TOO_LARGE_TO_SUBTRACT,
  /** No quantities. */
  TOO_CLOSE;

  @Override
  public String area() {
    return "values";
  }
}
