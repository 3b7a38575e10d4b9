package strandline.claim;

import java.time.LocalDate;
import java.util.List;
import strandline.language.Sentence;

/** One thing that a claim says of the data: configured when the spec is read, judged twice. */
public interface Check {
  /**
   * Holds the claim against the data.
   *
   * @return what was found
   */
  Judgement judge();

  /**
   * Holds the claim against the data, as the sentence is read.
   *
   * @param notes how it is read, when that is not plain
   * @return what was found, with the notes for reservations
   */
  default Judgement judge(List<Sentence> notes) {
    return judge().noting(List.of(), notes);
  }

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
