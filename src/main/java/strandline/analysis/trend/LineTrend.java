package strandline.analysis.trend;

import java.util.List;
import java.util.stream.Stream;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.model.Coefficient;
import strandline.analysis.model.LeastSquares;
import strandline.analysis.model.LeastSquaresFit;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * A straight line through a series by least squares, y = a + bt with t in years.
 *
 * <p>The verdict of fewer than 20 values uses the ordinary standard error, which is exact for
 * independent normal errors: so few values do not tell how alike neighbours are, and Newey and
 * West's error finds a trend in up to 17 of 100 series of noise. From 20 values on it uses Newey
 * and West's error with lag ⌊4(n/100)^(2/9)⌋ and the degrees of freedom of {@link
 * LeastSquaresFit#neweyWestTested}. Where the errors of fewer than 20 values are alike (Durbin and
 * Watson's exact p below 0.05) the sentence says so. Newey and West, Econometrica 55 (1987),
 * doi:10.2307/1913610; Durbin and Watson, Biometrika 38 (1951), doi:10.1093/biomet/38.1-2.159.
 *
 * <p>Assumes that the series is a line plus errors of mean 0. Gaps count in time. A line that fits
 * to the last binary digits has no errors and needs no test. Declines below 3 values and when all
 * values are equal or differ by rounding only.
 *
 * @param level the confidence level of the verdict, 0.95 by default
 */
public record LineTrend(double level) {
  private static final int FEW = 20;
  private static final double ALPHA = 0.05;

  /** Checks the level. */
  public LineTrend {
    Interval.checked(level);
  }

  /**
   * The line that was found.
   *
   * @param points what it was fitted to
   * @param fit the regression: coefficient 0 is the value at time 0, coefficient 1 the slope a year
   * @param level the confidence level of the verdict
   */
  public record Result(Points points, LeastSquaresFit fit, double level) implements Trend {
    /**
     * Returns the slope a year with its ordinary error.
     *
     * @return a unit of time for plain numbers
     */
    public Coefficient slope() {
      return fit.coefficient(1);
    }

    /**
     * Returns the slope a year with the error that the verdict uses.
     *
     * @return a unit of time for plain numbers
     */
    public Coefficient testedSlope() {
      return hasFew() ? slope() : fit.neweyWestTested(fit.usualLag()).get(1);
    }

    private boolean hasFew() {
      return points.size() < FEW;
    }

    @Override
    public Direction direction() {
      Coefficient slope = testedSlope();
      return Direction.of(slope.value(), fit.isExact() ? 0 : slope.p(), level);
    }

    @Override
    public List<Sentence> cautions() {
      boolean areAlike = hasFew() && !fit.isExact() && fit.degreesOfFreedom() > 1;
      double p = areAlike ? fit.durbinWatsonP() : 1;
      return p < ALPHA
          ? Stream.concat(
                  points.cautions().stream(),
                  Stream.of(Sentence.of("trend.errors-alike").with("p", Quantity.p(p))))
              .toList()
          : points.cautions();
    }

    @Override
    public Sentence sentence() {
      Coefficient slope = testedSlope();
      String key =
          fit.isExact()
              ? slope.value() > 0 ? "trend.line-exact-rising" : "trend.line-exact-falling"
              : TestAnswers.key(
                  this, "trend.line-rising", "trend.line-falling", "trend.line-undecided");
      return TestAnswers.about(
          this,
          Sentence.of(key)
              .with("slope", Quantity.number(slope.value()))
              .with("interval", slope.interval().quantity())
              .with("p", Quantity.p(slope.p()))
              .with("errors", errors()));
    }

    /** Names the errors of the verdict. */
    Sentence errors() {
      return hasFew()
          ? Sentence.of("trend.ordinary-errors")
          : Sentence.of("trend.newey-west-errors").with("lag", Quantity.place(fit.usualLag()));
    }
  }

  /**
   * Returns the method at 95 %.
   *
   * @return the method
   */
  public static LineTrend withDefaults() {
    return new LineTrend(0.95);
  }

  /**
   * Fits points.
   *
   * @param points in order of time
   * @return the line, or why there is none
   */
  public Outcome<Result> fit(Points points) {
    return fittable(points).flatMap(Points::squarable).flatMap(kept -> line(kept, kept.values()));
  }

  /** Fits other values, such as logarithms, at the times of points. */
  Outcome<Result> line(Points points, double[] values) {
    return LeastSquares.withDefaults()
        .withLevel(level)
        .fit(values, points.times())
        .map(fit -> new Result(points, fit, level));
  }

  /** Returns the points, or why no line goes through them. */
  static Outcome<Points> fittable(Points points) {
    return points.size() < 3
        ? Outcome.declined(
            Sentence.of("trend.too-few-for-line").with("n", Quantity.count(points.size())))
        : TestAnswers.varying(points, "trend.nothing-to-explain");
  }
}
