package strandline.analysis.count;

import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Origin;

/**
 * How much more counts vary about their log-linear trend than Poisson counts would: φ, the sum of
 * squared Pearson residuals over the residual degrees of freedom.
 *
 * <p>The trend is Poisson regression, log E(x) = a + bt, fitted by maximum likelihood (Fisher
 * scoring): R's {@code glm(x ~ t, family = quasipoisson())}, whose dispersion is φ. McCullagh and
 * Nelder, Generalized Linear Models, 2nd edition (1989), section 6.2. Counts are overdispersed when
 * φ times the degrees of freedom exceeds the 95 % point of chi-squared.
 *
 * <p>Declines for measures that are no counts, negative values, fewer than 4 values, no events at
 * all, and when the fit does not settle.
 */
public final class Dispersion {
  private static final int LEAST = 4;

  private Dispersion() {}

  /**
   * The dispersion that was found.
   *
   * @param phi the variance over the mean; 1 for Poisson counts
   * @param degreesOfFreedom values less 2
   * @param p the probability that Poisson counts vary as much or more
   * @param level the log of the mean at time 0
   * @param slope the growth of the log of the mean for one unit of time, a year for a series
   * @param origin where the counts come from
   */
  public record Found(
      double phi, int degreesOfFreedom, double p, double level, double slope, Origin origin) {
    private Found from(Origin other) {
      return new Found(phi, degreesOfFreedom, p, level, slope, other);
    }

    /**
     * Says whether the counts vary more than Poisson counts.
     *
     * @return true when p is below 0.05
     */
    public boolean isOverdispersed() {
      return p < 0.05;
    }

    /**
     * Returns the finding in plain words.
     *
     * @return one sentence
     */
    public Sentence sentence() {
      Sentence sentence =
          isOverdispersed()
              ? Sentence.of("count.overdispersed")
              : Sentence.of("count.within-chance").with("p", Quantity.p(p));
      return sentence.with("phi", Quantity.number(phi)).from(origin);
    }
  }

  /**
   * Measures the dispersion of counts.
   *
   * @param points the counts at their times, not negative
   * @return the dispersion, or why there is none
   */
  public static Outcome<Found> of(Points points) {
    return check(points.times(), points.values())
        .map(found -> found.from(points.origin("dispersion")));
  }

  private static Outcome<Found> check(double[] times, double[] counts) {
    double sum = 0;
    for (double count : counts) {
      if (count < 0) {
        return Outcome.declined(
            Sentence.of("count.not-a-count").with("value", Quantity.number(count)));
      }
      sum += count;
    }
    if (counts.length < LEAST) {
      return Outcome.declined(
          Sentence.of("count.too-few-for-dispersion")
              .with("n", Quantity.count(counts.length))
              .with("least", Quantity.place(LEAST)));
    }
    return sum == 0 ? Outcome.declined(Sentence.of("count.no-events")) : fit(times, counts);
  }

  /** Times are centred, so that the two scoring equations hardly disturb each other. */
  private static Outcome<Found> fit(double[] times, double[] counts) {
    double centre = Mean.of(times).getAsDouble();
    double a = Math.log(Mean.of(counts).getAsDouble());
    double b = 0;
    for (int step = 0; step < 200; step++) {
      double[] change = step(times, counts, centre, a, b);
      double limit = 2 / (times[times.length - 1] - times[0]);
      b += Math.max(-limit, Math.min(limit, change[1]));
      a += Math.max(-2, Math.min(2, change[0]));
      double span = times[times.length - 1] - times[0];
      if (!Double.isFinite(a + b) || Math.abs(b * span) > 500) {
        break;
      }
      if (Math.abs(change[0]) + Math.abs(change[1] * span) < 1e-14 * (1 + Math.abs(a))) {
        return Outcome.found(found(times, counts, centre, a, b));
      }
    }
    return Outcome.declined(Sentence.of("count.not-settled"));
  }

  private static double[] step(double[] times, double[] counts, double centre, double a, double b) {
    double w = 0;
    double wt = 0;
    double wtt = 0;
    Sum u = Sum.create();
    Sum ut = Sum.create();
    for (int i = 0; i < times.length; i++) {
      double t = times[i] - centre;
      double mean = Math.exp(a + b * t);
      w += mean;
      wt += mean * t;
      wtt += mean * t * t;
      u.add(counts[i] - mean);
      ut.addProduct(counts[i] - mean, t);
    }
    double det = w * wtt - wt * wt;
    return new double[] {
      (wtt * u.getAsDouble() - wt * ut.getAsDouble()) / det,
      (w * ut.getAsDouble() - wt * u.getAsDouble()) / det
    };
  }

  private static Found found(double[] times, double[] counts, double centre, double a, double b) {
    Sum sum = Sum.create();
    for (int i = 0; i < times.length; i++) {
      double mean = Math.exp(a + b * (times[i] - centre));
      sum.add((counts[i] - mean) * (counts[i] - mean) / mean);
    }
    int free = times.length - 2;
    double p = ChiSquaredDistribution.of(free).survivalProbability(sum.getAsDouble());
    return new Found(sum.getAsDouble() / free, free, p, a - b * centre, b, Origin.UNKNOWN);
  }
}
