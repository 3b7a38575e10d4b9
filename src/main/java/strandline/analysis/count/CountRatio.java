package strandline.analysis.count;

import strandline.analysis.Interval;
import strandline.analysis.Wording;

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
 */
public record CountRatio(
    double from,
    double to,
    double ratio,
    Interval central,
    Interval minimumLikelihood,
    double pCentral,
    double pMinimumLikelihood) {

  /**
   * Returns the result in plain words.
   *
   * @return one sentence
   */
  public String sentence() {
    return Wording.number(to)
        + " is "
        + Wording.number(ratio)
        + " times "
        + Wording.number(from)
        + ", exact "
        + Wording.interval(central)
        + " if counts were Poisson (conditional binomial)"
        + (central.contains(1) ? "; the two counts alone do not show a difference." : ".");
  }
}
