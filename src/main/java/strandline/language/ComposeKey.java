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
  NO_LINES
}
