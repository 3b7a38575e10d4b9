package strandline.claim;

import strandline.language.Key;
import strandline.language.Sentence;

/**
 * One way to read the data on which a check is tried again.
 *
 * @param kind which sort of other reading
 * @param label which one
 * @param value what the check measures in it; NaN where that is no number
 * @param agrees whether the check passes in it
 */
public record AlternativeReading(Kind kind, Sentence label, double value, boolean agrees) {
  /** The sorts of readings; a sort's text in a bundle is its name in the plural. */
  public enum Kind implements Key {
    /** Another print, another source, or a pair from one source. */
    PRINT,
    /** The sentence's number taken at another rounding. */
    ROUNDING,
    /** The same measure on another calendar. */
    CALENDAR,
    /** A neighbouring measure. */
    MEASURE,
    /** The later figure over an earlier one of another measure, which do not compare. */
    MIXED,
    /** Another year as the base. */
    BASE;

    @Override
    public String area() {
      return "reading";
    }
  }
}
