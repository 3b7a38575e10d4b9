package strandline.language;

/** The keys of models: regression and season. */
public enum ModelKey implements Key {
  /** No quantities. */
  NOT_FINITE,
  /** Quantities: {@code coefficients}, {@code least}, {@code n}. */
  TOO_FEW,
  /** No quantities. */
  DEPENDENT_COLUMN,
  /** No quantities. */
  NO_SEASON,
  /** No quantities. */
  STL_PERIODIC,
  /** Quantities: {@code n}. */
  STL_WINDOW,
  /** Quantities: {@code ends}, {@code method}, {@code season}, {@code series}, {@code trend}. */
  STRONG_SEASON,
  /** Quantities: {@code ends}, {@code method}, {@code season}, {@code series}, {@code trend}. */
  MODERATE_SEASON,
  /** Quantities: {@code method}, {@code season}, {@code series}, {@code trend}. */
  WEAK_SEASON,
  /** Quantities: {@code high}, {@code high-at}, {@code low}, {@code low-at}. */
  ENDS,
  /** Quantities: {@code place}. */
  PLACE_OF_CYCLE
}
