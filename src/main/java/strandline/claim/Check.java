package strandline.claim;

import java.time.LocalDate;

/** One thing that a claim says of the data: configured when the spec is read, judged twice. */
public interface Check {
  /**
   * Returns the word of the spec.
   *
   * @return such as {@code ratio}
   */
  String word();

  /**
   * Holds the claim against the data.
   *
   * @return what was found
   */
  Judgement judge();

  /**
   * Returns what it holds against the data, which the sentence may say.
   *
   * @return numbers, times and comparisons
   */
  Stated stated();

  /**
   * Returns the same check on what was known on a day: periods that had ended, figures printed by
   * then where the data hold such a print, events that had happened.
   *
   * @param day the day
   * @return a check
   */
  Check asOf(LocalDate day);
}
