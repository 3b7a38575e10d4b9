package strandline.claim;

/**
 * One way to read the data on which a check is tried again.
 *
 * @param kind which sort of other reading
 * @param label which one
 * @param value what the check measures in it; NaN where that is no number
 * @param agrees whether the check passes in it
 */
public record Reading(Kind kind, String label, double value, boolean agrees) {
  /** The sorts of readings. */
  public enum Kind {
    /** Another print, another source, or a pair from one source. */
    PRINT("readings"),
    /** The sentence's number taken at another rounding. */
    ROUNDING("other roundings"),
    /** The same measure on another calendar. */
    CALENDAR("other calendars"),
    /** A neighbouring measure. */
    MEASURE("neighbouring measures"),
    /** The later figure over an earlier one of another measure, which do not compare. */
    MIXED("mixed measures, which do not compare like with like,"),
    /** Another year as the base. */
    BASE("other base periods");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /**
     * Returns the sort in words.
     *
     * @return plural, lower case
     */
    public String words() {
      return words;
    }
  }
}
