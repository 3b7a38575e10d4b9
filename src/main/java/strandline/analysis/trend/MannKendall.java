package strandline.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;

/**
 * The Mann–Kendall test for a monotonic trend: S, the pairs that rise less the pairs that fall.
 *
 * <p>z = (S − sign S)/√Var S with Var S = (n(n−1)(2n+5) − Σt(t−1)(2t+5))/18 over groups of t equal
 * values, and a two-sided normal p: R's {@code trend::mk.test(x, continuity = TRUE)}. Without ties
 * and up to a stated number of values (100) also the exact p from Kendall's recursion; where there
 * is one, the verdict uses it. Mann, Econometrica 13 (1945), doi:10.2307/1907187; Kendall, Rank
 * Correlation Methods (1975).
 *
 * <p>Assumes that, without a trend, every order of the values is equally likely: no season and no
 * autocorrelation; see {@link SeasonalMannKendall} and {@link HamedRao}. Where the values about a
 * straight line are correlated with their neighbours, beyond 1.96/√n, the sentence says so and adds
 * the p of the corrected test. Uses the order of the values only, so gaps do not matter. Declines
 * below 3 values and when all values are equal or differ by rounding only.
 *
 * @param level the confidence level of the verdict, 0.95 by default
 * @param exactUpTo the most values for which the exact p is computed, 0 to 300; 100 by default
 */
public record MannKendall(double level, int exactUpTo) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double ALIKE = 1.96;

  /** Checks the settings. */
  public MannKendall {
    if (!(level > 0 && level < 1) || exactUpTo < 0 || exactUpTo > 300) {
      throw new IllegalArgumentException("level " + level + ", exact up to " + exactUpTo);
    }
  }

  /**
   * What the test found.
   *
   * @param points what was tested
   * @param score S with its variance
   * @param exactP the two-sided exact p value; empty with ties or too many values
   * @param neighbours the correlation of neighbouring values about a straight line, when it is
   *     beyond chance, and the corrected test, if it applies; else nothing
   * @param level the confidence level of the verdict
   */
  public record Result(
      Points points,
      KendallScore score,
      OptionalDouble exactP,
      Optional<Neighbours> neighbours,
      double level)
      implements Trend {
    @Override
    public Direction direction() {
      return Direction.of(score.s(), verdictP(), level);
    }

    /**
     * Returns how many values were tested.
     *
     * @return 3 or more
     */
    public int n() {
      return score.n();
    }

    /**
     * Returns the two-sided normal p value.
     *
     * @return 0 to 1
     */
    public double p() {
      return MannKendall.p(score.z());
    }

    /**
     * Returns the p value that the verdict uses.
     *
     * @return the exact one where there is one, else the normal one
     */
    public double verdictP() {
      return exactP.orElse(p());
    }

    /**
     * Returns the smallest two-sided p value that so few values can have.
     *
     * @return 2/n!, such as 0.333 for 3 values
     */
    public double smallestP() {
      return KendallScore.smallestP(n());
    }

    @Override
    public Sentence sentence() {
      Sentence method =
          Sentence.of(exactP.isPresent() ? "trend.mann-kendall-exact" : "trend.mann-kendall")
              .with("s", Quantity.number(score.s()))
              .with("tau", Quantity.number(score.tauB()))
              .with("p", Quantity.p(verdictP()));
      List<Sentence> more = new ArrayList<>();
      if (n() <= 6) {
        more.add(few());
      }
      neighbours.map(Neighbours::sentence).ifPresent(more::add);
      return TestAnswers.sentence(this, method, Sentence.all(more));
    }

    private Sentence few() {
      String key = smallestP() > 1 - level ? "trend.none-could-be-shown" : "trend.smallest-p";
      Style style = new Style(Style.Form.BARE, smallestP() < 0.01 ? 4 : 3);
      return Sentence.of(key)
          .with("n", Quantity.count(n()))
          .with("p", new Quantity.Number(smallestP(), style, Origin.UNKNOWN));
    }
  }

  /**
   * Neighbouring values that are alike, which makes p too small.
   *
   * @param correlation of the values about a straight line, at lag 1
   * @param corrected the test that allows for it; nothing where it declines
   */
  public record Neighbours(double correlation, Optional<HamedRao.Result> corrected) {
    Sentence sentence() {
      return corrected
          .map(found -> Sentence.of("trend.alike").with("p", Quantity.p(found.verdictP())))
          .orElseGet(() -> Sentence.of("trend.alike-uncorrected"))
          .with("correlation", Quantity.number(correlation));
    }
  }

  /**
   * Returns the test at 95 %, exact up to 100 values.
   *
   * @return the method
   */
  public static MannKendall withDefaults() {
    return new MannKendall(0.95, 100);
  }

  /**
   * Tests points.
   *
   * @param points in order of time
   * @return the result, or why there is none
   */
  public Outcome<Result> fit(Points points) {
    return TestAnswers.testable(points, 3, "Mann–Kendall").map(this::result);
  }

  private Result result(Points points) {
    KendallScore score = KendallScore.of(points.values());
    boolean isExact = score.tiedPairs() == 0 && score.n() <= exactUpTo;
    double correlation = correlation(points.steps(), points.values());
    Optional<Neighbours> neighbours =
        correlation > ALIKE / Math.sqrt(score.n())
            ? Optional.of(new Neighbours(correlation, new HamedRao(level).fit(points).result()))
            : Optional.empty();
    return new Result(
        points,
        score,
        isExact ? OptionalDouble.of(score.exactP()) : OptionalDouble.empty(),
        neighbours,
        level);
  }

  /**
   * The correlation of neighbouring rests of a straight line; NaN where the values leave doubles.
   */
  private static double correlation(double[] t, double[] y) {
    int n = y.length;
    double meanT = 0;
    double meanY = 0;
    double tt = 0;
    double ty = 0;
    for (int i = 0; i < n; i++) {
      double dt = t[i] - meanT;
      meanT += dt / (i + 1);
      meanY += (y[i] - meanY) / (i + 1);
      tt += dt * (t[i] - meanT);
      ty += dt * (y[i] - meanY);
    }
    double before = 0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double rest = y[i] - meanY - ty / tt * (t[i] - meanT);
      products += before * rest;
      squares += rest * rest;
      before = rest;
    }
    double rounding = n * Math.ulp(Math.abs(meanY)) * Math.ulp(Math.abs(meanY));
    return squares > 16 * rounding ? products / squares : Double.NaN;
  }

  /** The two-sided normal p value. */
  static double p(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** The normal quantile of a two-sided level. */
  static double quantile(double level) {
    return NORMAL.inverseSurvivalProbability((1 - level) / 2);
  }
}
