package strandline.analysis.trend;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.ranking.NaturalRanking;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.TrendMethod;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.TrendKey;

/**
 * The Mann–Kendall test of Hamed and Rao, whose variance allows for autocorrelation.
 *
 * <p>Var* S = Var S · (1 + 2/(n(n−1)(n−2)) Σ (n−i)(n−i−1)(n−i−2) ρ(i)), where ρ(i) are the
 * autocorrelations of the ranks of the values less their Theil–Sen line. The variant of R's {@code
 * modifiedmk::mmkh(x, ci = 0.95)}: all lags from 1 to n − 1, those within ±q/√n taken for 0, q the
 * normal quantile of the level; equal values get their mean rank. Hamed and Rao, Journal of
 * Hydrology 204 (1998), doi:10.1016/S0022-1694(97)00125-X.
 *
 * <p>Assumes values at equal distances in time. Declines below 4 values, when all are equal, across
 * gaps, and when the corrected variance is not positive.
 */
public final class HamedRao implements TrendMethod.OfPoints<HamedRao.Result> {
  private final double level;

  private HamedRao(double level) {
    this.level = Interval.checked(level);
  }

  /**
   * What the test found.
   *
   * @param label what was tested
   * @param span from when to when
   * @param n how many values
   * @param s rising pairs less falling pairs
   * @param factor the corrected variance over the usual one, n/n*; above 1 when neighbours are
   *     alike
   * @param variance the corrected variance of S
   * @param z S in corrected standard deviations, with continuity correction
   * @param p the two-sided normal p value
   * @param level the confidence level of the verdict and of the autocorrelations
   * @param cautions what a reader should know
   */
  public record Result(
      Quantity label,
      Sentence span,
      int n,
      long s,
      double factor,
      double variance,
      double z,
      double p,
      double level,
      List<Sentence> cautions)
      implements Trend {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }

    @Override
    public Direction direction() {
      return Direction.of(s, p, level);
    }

    @Override
    public Sentence sentence() {
      Sentence method =
          Sentence.of(TrendKey.HAMED_RAO)
              .with("factor", Quantity.number(factor))
              .with("p", Quantity.p(p));
      return Verdicts.about(
          label, span, cautions, Verdicts.sentence(direction(), method, List.of()));
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
   * Returns the test at another level.
   *
   * @param level of the verdict and of the autocorrelations, between 0 and 1
   * @return the method
   */
  public HamedRao withLevel(double level) {
    return new HamedRao(level);
  }

  @Override
  public String id() {
    return "hamed_rao";
  }

  @Override
  public String citation() {
    return "Hamed and Rao, A modified Mann-Kendall trend test for autocorrelated data, Journal of"
        + " Hydrology 204 (1998), doi:10.1016/S0022-1694(97)00125-X";
  }

  @Override
  public Outcome<Result> fit(Points points) {
    return Verdicts.refusal(points, 4, "Hamed–Rao")
        .or(points::unsubtractable)
        .or(() -> Verdicts.tooMany(points))
        .or(() -> Verdicts.gap(points))
        .<Outcome<Result>>map(Outcome::declined)
        .orElseGet(() -> test(points));
  }

  private Outcome<Result> test(Points points) {
    double[] values = points.values();
    KendallScore score = KendallScore.of(values);
    double factor = factor(values);
    double variance = score.variance() * factor;
    if (!(variance > 0)) {
      return Outcome.declined(
          Sentence.of(TrendKey.NO_VARIANCE).with("factor", Quantity.number(factor)));
    }
    double z = score.z(variance);
    return Outcome.found(
        new Result(
            points.label(),
            points.span(),
            score.n(),
            score.s(),
            factor,
            variance,
            z,
            MannKendall.p(z),
            level,
            points.cautions()));
  }

  private double factor(double[] values) {
    int n = values.length;
    double[] t = new double[n];
    Arrays.setAll(t, i -> i + 1);
    double slope = TheilSen.medianSlope(t, values);
    double[] rests = new double[n];
    Arrays.setAll(rests, i -> values[i] - slope * t[i]);
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
