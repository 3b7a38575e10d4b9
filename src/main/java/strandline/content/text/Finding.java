package strandline.content.text;

import java.util.List;
import strandline.language.Sentence;

/**
 * One thing that an analysis found, in a sentence with its number, interval and method.
 *
 * @param kind what sort of thing
 * @param id a slug, unique in the report
 * @param size the larger over the smaller of the two figures that it compares, 1 or more
 * @param says the sentence
 * @param method which method, on what terms
 * @param table the id of the table that its figures stand in
 * @param periods labels of the periods that it rests on
 */
record Finding(
    Kind kind,
    String id,
    double size,
    Sentence says,
    Sentence method,
    String table,
    List<String> periods) {

  /** The sorts of findings. */
  enum Kind {
    DOUBLING,
    RECORD,
    TURNING_POINT,
    LONGEST_GAP,
    SEASON,
    REVISION
  }

  Finding {
    periods = List.copyOf(periods);
    if (!(size >= 1) || Double.isInfinite(size)) {
      throw new IllegalArgumentException(id + " has size " + size);
    }
  }

  /** Says whether another finding tells the same of the same periods. */
  boolean isAlike(Finding other) {
    return kind == other.kind && periods.equals(other.periods);
  }
}
