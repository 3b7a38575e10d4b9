package strandline.analysis;

import strandline.language.Quantity;
import strandline.language.Sentence;

/** What several tests of significance find where there is nothing. */
public final class Chance {
  private Chance() {}

  /**
   * Returns how often at least one of several tests at 5 per cent finds something in pure chance.
   *
   * @param tests how many, 1 or more
   * @return in words: 1 − 0.95^tests, as of 100 cases
   */
  public static Sentence ofOne(int tests) {
    return Sentence.of("battery.one-by-chance")
        .with("n", Quantity.count(tests))
        .with("chance", Quantity.fixed(100 * (1 - Math.pow(0.95, tests)), 0));
  }
}
