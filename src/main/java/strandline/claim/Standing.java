package strandline.claim;

/** What the data say to a claim, from the best to the worst. */
public enum Standing {
  /** The data say so. */
  HOLDS("holds", true),
  /** The data say so in one reading, or on one weak source. */
  HOLDS_WITH_RESERVATION("holds with reservation", true),
  /** The data that would decide it are missing. */
  UNDECIDABLE("cannot be decided", false),
  /** The data say otherwise. */
  DOES_NOT_HOLD("does not hold", false),
  /** No dataset can test it. */
  OUT_OF_SCOPE("out of scope", false);

  private final String words;
  private final boolean stands;

  Standing(String words, boolean stands) {
    this.words = words;
    this.stands = stands;
  }

  /**
   * Returns the standing as a verdict says it.
   *
   * @return lower case
   */
  public String words() {
    return words;
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
