package strandline.quick;

import strandline.analysis.Outcome;
import strandline.language.Sentence;

/**
 * What one method of the battery said.
 *
 * @param question what it answers, such as {@code Is there a trend?}
 * @param title the method's name for a person
 * @param tests how many tests of significance it makes, searches among them; 0 for a description
 * @param outcome what it found, or why it declined
 */
public record MethodOutcome(String question, String title, int tests, Outcome<Finding> outcome) {

  /**
   * What a method found.
   *
   * @param statistics the numbers, by the names of the reference values where these have them
   * @param settings what the method was told
   * @param sentence the result in plain words
   */
  public record Finding(Facts statistics, Facts settings, Sentence sentence) {}

  /**
   * Returns the method's name in JSON.
   *
   * @return such as {@code mann_kendall}
   */
  public String key() {
    return title.substring(title.indexOf('.') + 1).replace('-', '_');
  }

  /**
   * Returns how many tests were made.
   *
   * @return 0 when the method declined
   */
  public int testsMade() {
    return outcome.fold(found -> tests, reason -> 0);
  }
}
