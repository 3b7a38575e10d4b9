package strandline.analysis.count;

import strandline.analysis.Interval;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Origin;

/**
 * The ratio of two counts, or of their rates, with exact intervals for Poisson counts.
 *
 * @param from the count in the denominator
 * @param to the count in the numerator
 * @param ratio to over from, each over its exposure; infinite when from is 0
 * @param central the interval that leaves half of α on either side
 * @param minimumLikelihood the interval of the ratios that the minimum-likelihood test does not
 *     reject
 * @param pCentral twice the smaller tail at a ratio of 1, at most 1
 * @param pMinimumLikelihood the two-sided p value at a ratio of 1 as R's {@code poisson.test}
 * @param origin where the counts come from
 */
public record CountRatio(
    double from,
    double to,
    double ratio,
    Interval central,
    Interval minimumLikelihood,
    double pCentral,
    double pMinimumLikelihood,
    Origin origin) {

  /** Returns the same ratio with the origin of its counts. */
  CountRatio from(Origin other) {
    return new CountRatio(
        from, to, ratio, central, minimumLikelihood, pCentral, pMinimumLikelihood, other);
  }

  /**
   * Returns the result in plain words.
   *
   * @return one sentence
   */
  public Sentence sentence() {
    return Sentence.of(central.contains(1) ? "count.ratio-undecided" : "count.ratio")
        .with("to", Quantity.number(to))
        .with("ratio", Quantity.number(ratio))
        .with("from", Quantity.number(from))
        .with("interval", central.quantity())
        .from(origin);
  }
}
