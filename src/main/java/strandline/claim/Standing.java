package strandline.claim;

import strandline.language.Key;

/** What the data say to a claim, from the best to the worst; the key of its words. */
public enum Standing implements Key {
  /** The data say so. */
  HOLDS(true),
  /** The data say so in one reading, or on one weak source. */
  HOLDS_WITH_RESERVATION(true),
  /** The figures are right, and the sentence says another measure or other words than theirs. */
  MISLEADING(false),
  /** The data that would decide it are missing. */
  UNDECIDABLE(false),
  /** The data say otherwise. */
  DOES_NOT_HOLD(false),
  /** No dataset can test it. */
  OUT_OF_SCOPE(false);

  private final boolean stands;

  Standing(boolean stands) {
    this.stands = stands;
  }

  /**
   * Says whether a sentence may be printed as true.
   *
   * @return true when it holds, with reservation or without
   */
  public boolean stands() {
    return stands;
  }

  /**
   * Returns the worse of two.
   *
   * @param other a standing
   * @return the one further down the list
   */
  public Standing and(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
