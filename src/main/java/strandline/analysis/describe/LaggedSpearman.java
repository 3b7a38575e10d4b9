package strandline.analysis.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * Spearman's rank correlation of two series at lags, with an effective sample size.
 *
 * <p>At lag k the first series at t meets the second at t + k; rho is the correlation of their
 * mid-ranks. The plain p-value has t = rho √((n - 2) / (1 - rho²)) with n - 2 degrees of freedom,
 * as R's {@code cor.test(x, y, method = "spearman", exact = FALSE)} and SciPy's {@code spearmanr}.
 * The corrected one puts the effective size N* for n, with 1 / N* = 1 / n + 2 / n · Σ (n - j) / n ·
 * r1(j) r2(j) over j up to n / 5 and at most 500, where r are the autocorrelations of the ranks
 * with divisor n - j; N* is kept between 3 and n. The interval is tanh(atanh(rho) ± z √(1.06 / (N*
 * - 3))).
 *
 * <p>Source: C. Spearman, American Journal of Psychology 15 (1904), 72–101; B. J. Pyper and R. M.
 * Peterman, Canadian Journal of Fisheries and Aquatic Sciences 55 (1998), 2127–2140, <a
 * href="https://doi.org/10.1139/f98-104">doi:10.1139/f98-104</a>; E. C. Fieller and others,
 * Biometrika 44 (1957), 470–481, for 1.06.
 *
 * <p>Assumes that both series are stationary: two that trend correlate whatever they are, and the
 * sentence warns when both do (rank correlation with time, p below 0.05 each, H. E. Daniels 1950).
 * Declines when the periods are of different kinds, when fewer than 5 pairs are left at the longest
 * lag, when a period is missing, when the way of measuring changed, when a value is not finite, or
 * when one of the series does not vary at a lag.
 *
 * @param longest the longest lag to either side, 0 or more; 3 by default
 * @param level the level of the intervals, 0.95 by default
 */
public record LaggedSpearman(int longest, double level) {
  private static final int FEWEST = 5;
  private static final int LONGEST_MEMORY = 500;

  /** Checks the settings. */
  public LaggedSpearman {
    if (longest < 0 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException("lag " + longest + ", level " + level);
    }
  }

  /**
   * Returns the method with lags of up to 3 periods and 95 per cent intervals.
   *
   * @return the method
   */
  public static LaggedSpearman withDefaults() {
    return new LaggedSpearman(3, 0.95);
  }

  /**
   * Returns the same method with another longest lag.
   *
   * @param longest 0 or more
   * @return the method
   */
  public LaggedSpearman withLongest(int longest) {
    return new LaggedSpearman(longest, level);
  }

  /**
   * Correlates two series over the periods that both cover.
   *
   * @param first one series
   * @param second the other
   * @return the correlations, or the reason why there are none
   */
  public Outcome<LaggedCorrelations> correlate(Series first, Series second) {
    if (!first.first().isAlike(second.first())) {
      return Outcome.declined(
          of("describe.unlike-periods", first, second)
              .with("first-basis", first.first().basis())
              .with("second-basis", second.first().basis()));
    }
    Period from = later(first.first(), second.first());
    Period to =
        later(first.last(), second.last()).equals(first.last()) ? second.last() : first.last();
    if (from.compareTo(to) > 0) {
      return Outcome.declined(of("describe.no-shared-period", first, second));
    }
    Series one = first.between(from, to);
    Series other = second.between(from, to);
    Pair names =
        new Pair(
            Quantity.name(first.label()),
            Quantity.name(second.label()),
            Origin.calculated(
                "correlation", Origin.ofWhole("series", one), Origin.ofWhole("series", other)));
    Points a = Points.of(one);
    Points b = Points.of(other);
    // Series of which the same every n-th periods have a value have no gaps.
    boolean areThinnedAlike = a.stride() > 1 && a.periods().equals(b.periods());
    return (areThinnedAlike ? a.withoutBreak() : whole(one))
        .flatMap(
            x ->
                (areThinnedAlike ? b.withoutBreak() : whole(other))
                    .flatMap(y -> correlate(x, y, names)));
  }

  /** What the sentences call two series, and where the numbers of both come from. */
  record Pair(Quantity first, Quantity second, Origin origin) {}

  private static Sentence of(String key, Series first, Series second) {
    return Sentence.of(key).with("first", first.label()).with("second", second.label());
  }

  private static Period later(Period a, Period b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  // Every period of the common span, so that lags are lags.
  private static Outcome<Points> whole(Series series) {
    return series.observations().stream()
        .filter(observation -> !observation.isComparable())
        .findFirst()
        .map(
            gap ->
                Outcome.<Points>declined(
                    Sentence.of("describe.every-period")
                        .with("period", Quantity.period(gap.period()))
                        .with("series", series.label())))
        .orElseGet(() -> Points.of(series).withoutBreak());
  }

  Outcome<LaggedCorrelations> correlate(Points a, Points b, Pair names) {
    int fewest = FEWEST + longest;
    return a.checked(fewest, Integer.MAX_VALUE)
        .flatMap(x -> b.checked(fewest, Integer.MAX_VALUE).flatMap(y -> compute(x, y, names)));
  }

  private Outcome<LaggedCorrelations> compute(Points a, Points b, Pair names) {
    List<LaggedCorrelations.AtLag> lags = new ArrayList<>();
    for (int lag = -longest; lag <= longest; lag++) {
      int n = a.size() - Math.abs(lag);
      Ranks x = Ranks.of(Arrays.copyOfRange(a.values(), Math.max(0, -lag), Math.max(0, -lag) + n));
      Ranks y = Ranks.of(Arrays.copyOfRange(b.values(), Math.max(0, lag), Math.max(0, lag) + n));
      if (x.isConstant() || y.isConstant()) {
        return Outcome.declined(
            Sentence.of("describe.no-variation")
                .with("series", x.isConstant() ? names.first() : names.second())
                .with("lag", Quantity.place(lag)));
      }
      lags.add(atLag(lag, x, y));
    }
    boolean trends = trends(a) && trends(b);
    return Outcome.found(
        new LaggedCorrelations(lags, trends, names.first(), names.second(), names.origin()));
  }

  private LaggedCorrelations.AtLag atLag(int lag, Ranks x, Ranks y) {
    double rho = x.correlation(y);
    double effective = effectiveSize(x, y);
    return new LaggedCorrelations.AtLag(
        lag,
        x.size(),
        new Estimate(rho, interval(rho, effective)),
        p(rho, x.size()),
        effective,
        p(rho, effective));
  }

  private static double effectiveSize(Ranks x, Ranks y) {
    double n = x.size();
    double sum = 0;
    for (int j = 1; j <= Math.min(LONGEST_MEMORY, x.size() / 5); j++) {
      sum += (n - j) / n * x.autocorrelation(j) * y.autocorrelation(j);
    }
    double inverse = (1 + 2 * sum) / n;
    return inverse <= 1 / n ? n : Math.max(3, 1 / inverse);
  }

  private static double p(double rho, double n) {
    double t = Math.abs(rho) * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho)));
    return Math.min(1, 2 * TDistribution.of(n - 2).survivalProbability(t));
  }

  private Interval interval(double rho, double n) {
    if (!(n > 3)) {
      return new Interval(-1, 1, level);
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double half = z * Math.sqrt(1.06 / (n - 3));
    double middle = 0.5 * (Math.log1p(rho) - Math.log1p(-rho));
    return new Interval(Math.tanh(middle - half), Math.tanh(middle + half), level);
  }

  private static boolean trends(Points points) {
    double[] time = IntStream.range(0, points.size()).asDoubleStream().toArray();
    double rho = Ranks.of(points.values()).correlation(Ranks.of(time));
    return p(rho, points.size()) < 0.05;
  }
}
