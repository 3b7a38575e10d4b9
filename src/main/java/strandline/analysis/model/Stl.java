package strandline.analysis.model;

import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * STL: a series as the sum of season, trend and remainder, by local regression.
 *
 * <p>Computed by stl-decomp-4j, whose parts agree with R's to 1e-6. The windows, degrees and jumps
 * are those of R's {@code stl(y, s.window = "periodic" | k, robust = FALSE)}: two rounds, seasonal
 * degree 0, trend and low-pass degree 1, trend window the next odd number from 1.5 p / (1 - 1.5 /
 * s.window), low-pass window the next odd number from the period p, jumps a tenth of the windows. A
 * periodic season is the mean by season of a seasonal smooth with window 10 n + 1.
 *
 * <p>Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, "STL: A
 * seasonal-trend decomposition procedure based on loess", Journal of Official Statistics 6 (1990),
 * 3–73.
 *
 * <p>Assumes that season and trend add up; take logarithms first where they multiply. Declines when
 * a period between the first and the last is missing, when there are not more than two full cycles,
 * when the way of measuring changed, when a value is not finite, when all are the same, or beyond
 * 100,000 values.
 *
 * @param window how many cycles a season spans; 0 for one season throughout
 */
public record Stl(int window) {
  private static final int MOST = 100_000;
  private static final int PERIODIC = 0;

  /**
   * Returns the decomposition with the same season in every cycle.
   *
   * @return the method
   */
  public static Stl periodic() {
    return new Stl(PERIODIC);
  }

  /**
   * Returns the decomposition with a season that may change.
   *
   * @param window over how many cycles a season's values are smoothed, odd and at least 3; 7 or
   *     more is advised
   * @return the method
   */
  public static Stl windowed(int window) {
    if (window < 3 || window % 2 == 0) {
      throw new IllegalArgumentException("a seasonal window is odd and at least 3: " + window);
    }
    return new Stl(window);
  }

  /**
   * Takes points apart.
   *
   * @param points those of a series of months or quarters, or plain numbers
   * @param period how many points make a cycle
   * @return the decomposition, or the reason why there is none
   */
  public Outcome<Decomposition> decompose(Points points, int period) {
    return points
        .unbroken()
        .flatMap(Points::withoutBreak)
        .flatMap(kept -> decomposed(kept, period));
  }

  private Outcome<Decomposition> decomposed(Points points, int period) {
    return period < 2
        ? Outcome.declined(Sentence.of("model.no-season"))
        : points
            .checked(2 * period + 1, MOST)
            .flatMap(Points::squarable)
            .map(checked -> compute(checked, period));
  }

  private Sentence method() {
    return window == PERIODIC
        ? Sentence.of("model.stl-periodic")
        : Sentence.of("model.stl-window").with("n", Quantity.place(window));
  }

  private static int nextOdd(double value) {
    int whole = (int) Math.ceil(value);
    return whole % 2 == 0 ? whole + 1 : whole;
  }

  private static int jump(int window) {
    return (window + 9) / 10;
  }

  private Decomposition compute(Points points, int period) {
    double[] y = points.values();
    int span = window == PERIODIC ? 10 * y.length + 1 : window;
    Decomposition.Windows windows =
        new Decomposition.Windows(span, nextOdd(1.5 * period / (1 - 1.5 / span)), nextOdd(period));
    SeasonalTrendLoess.Decomposition found =
        new SeasonalTrendLoess.Builder()
            .setPeriodLength(period)
            .setSeasonalWidth(windows.seasonal())
            .setSeasonalDegree(0)
            .setSeasonalJump(jump(windows.seasonal()))
            .setTrendWidth(windows.trend())
            .setTrendDegree(1)
            .setTrendJump(jump(windows.trend()))
            .setLowpassWidth(windows.lowPass())
            .setLowpassDegree(1)
            .setLowpassJump(jump(windows.lowPass()))
            .setNonRobust()
            .buildSmoother(y)
            .decompose();
    double[] season = found.getSeasonal();
    return Decomposition.of(
        points,
        period,
        window == PERIODIC ? Decomposition.repeated(season, period) : season,
        found.getTrend(),
        windows,
        method());
  }
}
