package strandline.analysis.count;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Quantiles to full precision: the library's, improved by Newton's steps. */
final class Quantiles {
  private Quantiles() {}

  /** Returns the quantile of a beta distribution at a lower-tail probability. */
  static double beta(double lower, double a, double b) {
    return polish(BetaDistribution.of(a, b), lower);
  }

  private static double polish(ContinuousDistribution distribution, double lower) {
    double x = distribution.inverseCumulativeProbability(lower);
    for (int step = 0; step < 4; step++) {
      double excess = distribution.cumulativeProbability(x) - lower;
      x -= improvement(excess, distribution.density(x), x);
    }
    return x;
  }

  /**
   * Where the density is 0 or a step would leave the neighbourhood, the library's answer stands.
   */
  private static double improvement(double excess, double density, double x) {
    double step = excess / density;
    return Double.isFinite(step) && Math.abs(step) < Math.abs(x) / 2 ? step : 0;
  }
}
