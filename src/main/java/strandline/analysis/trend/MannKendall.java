package strandline.analysis.trend;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.TrendMethod;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.language.TrendKey;
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
 * autocorrelation; see {@link SeasonalMannKendall} and {@link HamedRao}. Uses the order of the
 * values only, so gaps do not matter. Declines below 3 values and when all values are equal.
 */
public final class MannKendall implements TrendMethod.OfPoints<MannKendall.Result> {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double level;
  private final int exactUpTo;

  private MannKendall(double level, int exactUpTo) {
    if (!(level > 0 && level < 1) || exactUpTo < 0 || exactUpTo > 300) {
      throw new IllegalArgumentException("level " + level + ", exact up to " + exactUpTo);
    }
    this.level = level;
    this.exactUpTo = exactUpTo;
  }

  /**
   * What the test found.
   *
   * @param label what was tested
   * @param span from when to when
   * @param n how many values
   * @param s rising pairs less falling pairs
   * @param variance the variance of S, corrected for ties
   * @param z S in standard deviations, with continuity correction
   * @param p the two-sided normal p value
   * @param exactP the two-sided exact p value; empty with ties or too many values
   * @param tauA S over all pairs
   * @param tauB S over the root of all pairs times untied pairs
   * @param level the confidence level of the verdict
   * @param cautions what a reader should know
   */
  public record Result(
      Quantity label,
      Sentence span,
      int n,
      long s,
      double variance,
      double z,
      double p,
      OptionalDouble exactP,
      double tauA,
      double tauB,
      double level,
      List<Sentence> cautions)
      implements Trend {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }

    @Override
    public Direction direction() {
      return Direction.of(s, verdictP(), level);
    }

    /**
     * Returns the p value that the verdict uses.
     *
     * @return the exact one where there is one, else the normal one
     */
    public double verdictP() {
      return exactP.orElse(p);
    }

    /**
     * Returns the smallest two-sided p value that so few values can have.
     *
     * @return 2/n!, such as 0.333 for 3 values
     */
    public double smallestP() {
      return KendallScore.smallestP(n);
    }

    @Override
    public Sentence sentence() {
      Sentence method =
          Sentence.of(exactP.isPresent() ? TrendKey.MANN_KENDALL_EXACT : TrendKey.MANN_KENDALL)
              .with("s", Quantity.number(s))
              .with("tau", Quantity.number(tauB))
              .with("p", Quantity.p(verdictP()));
      return Verdicts.about(label, span, cautions, Verdicts.sentence(direction(), method, few()));
    }

    private List<Sentence> few() {
      if (n > 6) {
        return List.of();
      }
      TrendKey key = smallestP() > 1 - level ? TrendKey.NONE_COULD_BE_SHOWN : TrendKey.SMALLEST_P;
      Style style = new Style(Style.Form.BARE, smallestP() < 0.01 ? 4 : 3);
      return List.of(
          Sentence.of(key)
              .with("n", Quantity.count(n))
              .with("p", new Quantity.Number(smallestP(), style, Origin.UNKNOWN)));
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
   * Returns the test at another level.
   *
   * @param level the confidence level of the verdict, between 0 and 1
   * @return the method
   */
  public MannKendall withLevel(double level) {
    return new MannKendall(level, exactUpTo);
  }

  /**
   * Returns the test with another limit of exactness.
   *
   * @param values the most values for which the exact p is computed, 0 to 300
   * @return the method
   */
  public MannKendall exactUpTo(int values) {
    return new MannKendall(level, values);
  }

  @Override
  public String id() {
    return "mann_kendall";
  }

  @Override
  public String citation() {
    return "Mann, Nonparametric tests against trend, Econometrica 13 (1945), doi:10.2307/1907187";
  }

  @Override
  public Outcome<Result> fit(Points points) {
    return Verdicts.refusal(points, 3, "Mann–Kendall")
        .<Outcome<Result>>map(Outcome::declined)
        .orElseGet(() -> Outcome.found(result(points)));
  }

  private Result result(Points points) {
    KendallScore score = KendallScore.of(points.values());
    double z = score.z(score.variance());
    boolean exact = score.tiedPairs() == 0 && score.n() <= exactUpTo;
    return new Result(
        points.label(),
        points.span(),
        score.n(),
        score.s(),
        score.variance(),
        z,
        p(z),
        exact ? OptionalDouble.of(score.exactP()) : OptionalDouble.empty(),
        score.tauA(),
        score.tauB(),
        level,
        points.cautions());
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
