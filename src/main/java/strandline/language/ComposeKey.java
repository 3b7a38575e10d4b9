package strandline.language;

/** The keys of what is said of a whole report and its claims. */
public enum ComposeKey implements Key {
  /** The quantities are {@code said}, {@code today}. */
  NOW_OTHER,
  /** The quantities are {@code n}, {@code standing}. */
  STANDING_SO,
  /** The quantities are {@code n}, {@code standings}. */
  CLAIMS,
  /** The quantities are {@code verdict}. */
  NO_LONGER,
  /**
   * The quantities are {@code before}, {@code claim}, {@code now}, {@code why}, {@code why-before}.
   */
  VERDICT_CHANGED,
  /** The quantities are {@code first}, {@code last}. */
  LINES,
  /** No quantities. */
  NO_LINES,
  /** No quantities. */
  NOT_STATED,
  /** The quantities are {@code period}, {@code series}, {@code value}. */
  FIGURE_WAS,
  /** The quantities are {@code period}, {@code series}, {@code unit}, {@code value}. */
  FIGURE_WAS_OF,
  /** The quantities are {@code from}, {@code series}, {@code to}. */
  FIGURE_ROSE,
  /** The quantities are {@code from}, {@code series}, {@code to}. */
  FIGURE_FELL,
  /** The quantities are {@code from}, {@code per-cent}, {@code series}, {@code to}. */
  FIGURE_ROSE_BY,
  /** The quantities are {@code from}, {@code per-cent}, {@code series}, {@code to}. */
  FIGURE_FELL_BY,
  /** The quantities are {@code at}, {@code from}, {@code series}, {@code to}. */
  FIGURE_HIGHEST,
  /** The quantities are {@code at}, {@code from}, {@code series}, {@code to}. */
  FIGURE_LOWEST
}
