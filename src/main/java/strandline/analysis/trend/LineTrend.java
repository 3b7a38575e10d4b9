package strandline.analysis.trend;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.TrendMethod;
import strandline.analysis.model.Coefficient;
import strandline.analysis.model.LeastSquares;
import strandline.analysis.model.LeastSquaresFit;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.TrendKey;

/**
 * A straight line through a series by least squares, y = a + bt with t in years.
 *
 * <p>The verdict uses Newey and West's standard error with a stated lag, 4(n/100)^(2/9) unless
 * given, because neighbouring years are rarely independent; the ordinary error stands beside it.
 * Newey and West, Econometrica 55 (1987), doi:10.2307/1913610; Durbin and Watson, Biometrika 38
 * (1951), doi:10.1093/biomet/38.1-2.159.
 *
 * <p>Assumes that the series is a line plus errors of mean 0. Gaps count in time. Declines below 3
 * values and when all values are equal.
 */
public final class LineTrend implements TrendMethod.OfPoints<LineTrend.Result> {
  private static final int USUAL = -1;

  private final double level;
  private final int lag;

  private LineTrend(double level, int lag) {
    this.level = level;
    this.lag = lag;
  }

  /**
   * The line that was found.
   *
   * @param label what it was fitted to
   * @param unit the unit of the values; empty when unknown
   * @param span from when to when
   * @param n how many values
   * @param fit the regression: coefficient 0 is the value at time 0, coefficient 1 the slope a year
   * @param lag the lag of Newey and West's errors
   * @param level the confidence level of the verdict
   * @param cautions what a reader should know
   */
  public record Result(
      Quantity label,
      String unit,
      Sentence span,
      int n,
      LeastSquaresFit fit,
      int lag,
      double level,
      List<Sentence> cautions)
      implements Trend {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }

    /**
     * Returns the slope a year with its ordinary error.
     *
     * @return a unit of time for plain numbers
     */
    public Coefficient slope() {
      return fit.coefficient(1);
    }

    /**
     * Returns the slope a year with Newey and West's error.
     *
     * @return a unit of time for plain numbers
     */
    public Coefficient robustSlope() {
      return fit.neweyWest(lag).get(1);
    }

    @Override
    public Direction direction() {
      return Direction.of(robustSlope().value(), robustSlope().p(), level);
    }

    @Override
    public Sentence sentence() {
      TrendKey key =
          switch (direction()) {
            case RISING -> TrendKey.LINE_RISING;
            case FALLING -> TrendKey.LINE_FALLING;
            case UNDECIDED -> TrendKey.LINE_UNDECIDED;
          };
      Coefficient slope = robustSlope();
      return Verdicts.about(
          label,
          span,
          cautions,
          Sentence.of(key)
              .with("unit", unit)
              .with("each", Verdicts.each(span))
              .with("slope", Quantity.number(slope.value()))
              .with("interval", slope.interval().quantity())
              .with("p", Quantity.p(slope.p()))
              .with("lag", Quantity.place(lag)));
    }
  }

  /**
   * Returns the method at 95 % with the usual lag.
   *
   * @return the method
   */
  public static LineTrend withDefaults() {
    return new LineTrend(0.95, USUAL);
  }

  /**
   * Returns the method at another level.
   *
   * @param level between 0 and 1
   * @return the method
   */
  public LineTrend withLevel(double level) {
    return new LineTrend(level, lag);
  }

  /**
   * Returns the method with a stated lag.
   *
   * @param lag 0 or more
   * @return the method
   */
  public LineTrend withLag(int lag) {
    if (lag < 0) {
      throw new IllegalArgumentException("a lag is not negative: " + lag);
    }
    return new LineTrend(level, lag);
  }

  @Override
  public String id() {
    return "ols_time";
  }

  @Override
  public String citation() {
    return "Newey and West, A simple, positive semi-definite, heteroskedasticity and"
        + " autocorrelation consistent covariance matrix, Econometrica 55 (1987),"
        + " doi:10.2307/1913610";
  }

  @Override
  public Outcome<Result> fit(Points points) {
    Optional<Sentence> refusal = refusal(points, points.values()).or(points::unsquarable);
    return refusal.isPresent() ? Outcome.declined(refusal.get()) : line(points, points.values());
  }

  /** Fits other values, such as logarithms, at the times of points. */
  Outcome<Result> line(Points points, double[] values) {
    return LeastSquares.withDefaults()
        .withLevel(level)
        .fit(values, points.times())
        .map(fit -> result(points, fit));
  }

  private Result result(Points points, LeastSquaresFit fit) {
    int used = lag == USUAL ? fit.usualLag() : Math.min(lag, points.size() - 1);
    return new Result(
        points.label(),
        points.unit(),
        points.span(),
        points.size(),
        fit,
        used,
        level,
        points.cautions());
  }

  static Optional<Sentence> refusal(Points points, double[] values) {
    if (values.length < 3) {
      return Optional.of(
          Sentence.of(TrendKey.TOO_FEW_FOR_LINE).with("n", Quantity.count(values.length)));
    }
    return points.isConstant()
        ? Optional.of(Sentence.of(TrendKey.NOTHING_TO_EXPLAIN))
        : Optional.empty();
  }
}
