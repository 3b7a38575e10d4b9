package strandline.analysis.change;

import org.apache.commons.statistics.distribution.NormalDistribution;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.language.Sentence;

/**
 * The limit distribution of an estimated break's position for a shift of the mean whose variance
 * may change with it: the place of the maximum of a two-sided Brownian motion with drift.
 *
 * <p>Source: J. Bai, "Estimation of a change point in multiple regression models", Review of
 * Economics and Statistics 79 (1997), 551–563, <a
 * href="https://doi.org/10.1162/003465397557132">doi:10.1162/003465397557132</a>, appendix B with
 * xi = 1.
 *
 * @param before the variance before the break
 * @param after the variance after it
 * @param shift the difference of the means
 */
record BreakDate(double before, double after, double shift) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The interval round a position, whole steps, which may reach beyond the series. */
  Outcome<Interval> around(int position, double level) {
    if (!(before > 0 && after > 0)) {
      return Outcome.declined(Sentence.of("change.no-variation"));
    }
    double tail = (1 - level) / 2;
    double atBreak = cumulative(0);
    if (!(atBreak > tail && atBreak < 1 - tail)) {
      return Outcome.declined(Sentence.of("change.unlike-variances"));
    }
    double scale = shift * shift / before;
    double early = Math.floor(-distance(-1, 1 - tail) / scale);
    double late = Math.ceil(distance(1, 1 - tail) / scale);
    // The quantiles are those of the error, so the upper one bounds the true position from below.
    return Outcome.found(new Interval(position - late, position - early, level));
  }

  // How far from the break, to one side, the probability of the other side is reached.
  private double distance(int side, double target) {
    double high = 64;
    while (reached(side * high) < target && high < 1e12) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < 60 && high - low > 1e-9; i++) {
      double middle = (low + high) / 2;
      if (reached(side * middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double reached(double x) {
    return x < 0 ? 1 - cumulative(x) : cumulative(x);
  }

  /** The distribution function at a scaled distance from the break. */
  double cumulative(double x) {
    double phi = after / before;
    return x < 0 ? left(-x, phi) : right(x, phi);
  }

  private static double left(double a, double phi) {
    double r = 1 / phi;
    double root = Math.sqrt(a);
    return -Math.sqrt(a / (2 * Math.PI)) * Math.exp(-a / 8)
        - phi * (phi + 2) / (phi + 1) * product(r * (1 + r) * a / 2, (0.5 + r) * root)
        + (a / 2 - 2 + (phi + 2) * (phi + 2) / (phi + 1)) * product(0, root / 2);
  }

  private static double right(double x, double phi) {
    double q = x / phi;
    return 1
        + Math.sqrt(q / (2 * Math.PI)) * Math.exp(-q / 8)
        + (2 * phi + 1) / (phi * (phi + 1)) * product((phi + 1) * x / 2, (phi + 0.5) * Math.sqrt(q))
        - ((2 * phi + 1) * (2 * phi + 1) / (phi * (phi + 1)) - 2 + q / 2)
            * product(0, Math.sqrt(q) / 2);
  }

  // exp(a) times the normal tail beyond z, both of which may leave the range of a double.
  private static double product(double a, double z) {
    if (z < 20) {
      return Math.exp(a) * NORMAL.survivalProbability(z);
    }
    double s = 1 / (z * z);
    double series = 1 - s * (1 - 3 * s * (1 - 5 * s * (1 - 7 * s)));
    return Math.exp(a - z * z / 2) * series / (z * Math.sqrt(2 * Math.PI));
  }
}
