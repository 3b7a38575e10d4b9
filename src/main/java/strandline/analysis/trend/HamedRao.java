package strandline.analysis.trend;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * The Mann–Kendall test of Hamed and Rao, whose variance allows for autocorrelation.
 *
 * <p>Var* S = Var S · (1 + 2/(n(n−1)(n−2)) Σ (n−i)(n−i−1)(n−i−2) ρ(i)), where ρ(i) are the
 * autocorrelations of the ranks of the values less their Theil–Sen line. The variant of R's {@code
 * modifiedmk::mmkh(x, ci = 0.95)}: all lags from 1 to n − 1, those within ±q/√n taken for 0, q the
 * normal quantile of the level; equal values get their mean rank. Hamed and Rao, Journal of
 * Hydrology 204 (1998), doi:10.1016/S0022-1694(97)00125-X.
 *
 * <p>Autocorrelations that are found by chance make the variance smaller as often as larger, so
 * that in noise the test would find a trend in 7 to 9 of 100 series; the verdict therefore takes
 * the uncorrected variance where it is the larger.
 *
 * <p>Assumes values at equal distances in time. Declines below 4 values, when all are equal or
 * differ by rounding only, across gaps, and when the corrected variance is not positive.
 *
 * @param level of the verdict and of the autocorrelations, 0.95 by default
 */
public record HamedRao(double level) {
  private static final int ROUNDING = 16;

  /** Checks the level. */
  public HamedRao {
    Interval.checked(level);
  }

  /**
   * What the test found.
   *
   * @param points what was tested
   * @param score S with its usual variance
   * @param factor the corrected variance over the usual one, n/n*; above 1 when neighbours are
   *     alike
   * @param level the confidence level of the verdict and of the autocorrelations
   */
  public record Result(Points points, KendallScore score, double factor, double level)
      implements Trend {
    /**
     * Returns the corrected variance of S.
     *
     * @return above 0
     */
    public double variance() {
      return score.variance() * factor;
    }

    /**
     * Returns S in corrected standard deviations, with continuity correction.
     *
     * @return any number
     */
    public double z() {
      return score.z(variance());
    }

    /**
     * Returns the two-sided normal p value of the corrected variance.
     *
     * @return 0 to 1
     */
    public double p() {
      return MannKendall.p(z());
    }

    /**
     * Returns the p value that the verdict uses.
     *
     * @return the corrected one, or the uncorrected one where it is larger
     */
    public double verdictP() {
      return Math.max(p(), MannKendall.p(score.z()));
    }

    @Override
    public Direction direction() {
      return Direction.of(score.s(), verdictP(), level);
    }

    @Override
    public Sentence sentence() {
      String key = factor < 1 ? "trend.hamed-rao-smaller" : "trend.hamed-rao";
      Sentence method =
          Sentence.of(key)
              .with("factor", Quantity.number(factor))
              .with("p", Quantity.p(verdictP()));
      return TestAnswers.sentence(this, method, Quantity.name(""));
    }
  }

  /**
   * Returns the test at 95 %.
   *
   * @return the method
   */
  public static HamedRao withDefaults() {
    return new HamedRao(0.95);
  }

  /**
   * Tests points.
   *
   * @param points in order of time
   * @return the result, or why there is none
   */
  public Outcome<Result> fit(Points points) {
    return TestAnswers.testable(points, 4, "Hamed–Rao")
        .flatMap(Points::subtractable)
        .flatMap(TestAnswers::walkable)
        .flatMap(TestAnswers::even)
        .flatMap(this::test);
  }

  private Outcome<Result> test(Points points) {
    double factor = factor(points.values());
    return factor > 0
        ? Outcome.found(new Result(points, KendallScore.of(points.values()), factor, level))
        : Outcome.declined(
            Sentence.of("trend.no-variance").with("factor", Quantity.number(factor)));
  }

  private double factor(double[] values) {
    int n = values.length;
    double[] t = new double[n];
    Arrays.setAll(t, i -> i + 1);
    double slope = TheilSen.medianSlope(t, values);
    double[] rests = new double[n];
    Arrays.setAll(rests, i -> values[i] - slope * t[i]);
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    double spread = Arrays.stream(rests).max().orElse(0) - Arrays.stream(rests).min().orElse(0);
    if (spread <= ROUNDING * Math.ulp(largest)) {
      return 1;
    }
    double[] ranks = new NaturalRanking().apply(rests);
    Arrays.setAll(ranks, i -> ranks[i] - (n + 1) / 2.0);
    double bound = MannKendall.quantile(level) / Math.sqrt(n);
    double square = products(ranks, 0);
    double sum = 0;
    for (int lag = 1; lag < n; lag++) {
      double rho = products(ranks, lag) / square;
      double weight = (double) (n - lag) * (n - lag - 1) * (n - lag - 2);
      sum += Math.abs(rho) > bound ? weight * rho : 0;
    }
    return 1 + sum * 2 / ((double) n * (n - 1) * (n - 2));
  }

  /** Exact in any order: centred ranks are multiples of a half. Two sums run at once for speed. */
  private static double products(double[] ranks, int lag) {
    double even = 0;
    double odd = 0;
    int i = lag;
    for (; i + 1 < ranks.length; i += 2) {
      even += ranks[i] * ranks[i - lag];
      odd += ranks[i + 1] * ranks[i + 1 - lag];
    }
    return even + odd + (i < ranks.length ? ranks[i] * ranks[i - lag] : 0);
  }
}
