package strandline.analysis.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.TrendMethod;
import strandline.analysis.model.Coefficient;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.TrendKey;

/**
 * Steady growth of a series: a straight line through its logarithms by least squares, ln y = a + bt
 * with t in years; growth a year is e^b − 1.
 *
 * <p>The verdict uses Newey and West's standard error as {@link LineTrend} does. Assumes that the
 * logarithms are a line plus errors of mean 0. Gaps count in time. Declines below 3 values, when
 * all values are equal, and when a value is 0 or below.
 */
public final class LogLinearTrend implements TrendMethod.OfPoints<LogLinearTrend.Result> {
  private final LineTrend line;

  private LogLinearTrend(LineTrend line) {
    this.line = line;
  }

  /**
   * The growth that was found.
   *
   * @param log the line through the logarithms
   */
  public record Result(LineTrend.Result log) implements Trend {
    /**
     * Returns the growth a year, e^b − 1, with its ordinary interval.
     *
     * @return a share, 0.05 for 5 per cent
     */
    public Estimate growth() {
      return growth(log.slope());
    }

    /**
     * Returns the growth a year with Newey and West's interval.
     *
     * @return a share, 0.05 for 5 per cent
     */
    public Estimate robustGrowth() {
      return growth(log.robustSlope());
    }

    private static Estimate growth(Coefficient slope) {
      Interval ends = slope.interval();
      return new Estimate(
          Math.expm1(slope.value()),
          new Interval(Math.expm1(ends.low()), Math.expm1(ends.high()), ends.level()));
    }

    /**
     * Returns the years in which the series doubles, ln 2/b, with the ordinary interval.
     *
     * @return the upper end is infinite when growth may be none; declined without growth
     */
    public Outcome<Estimate> doublingTime() {
      Coefficient slope = log.slope();
      return slope.value() > 0
          ? Outcome.found(time(slope.value(), slope.interval().low(), slope.interval().high()))
          : Outcome.declined(Sentence.of(TrendKey.NO_DOUBLING));
    }

    /**
     * Returns the years in which the series halves, −ln 2/b, with the ordinary interval.
     *
     * @return the upper end is infinite when decline may be none; declined without decline
     */
    public Outcome<Estimate> halvingTime() {
      Coefficient slope = log.slope();
      return slope.value() < 0
          ? Outcome.found(time(-slope.value(), -slope.interval().high(), -slope.interval().low()))
          : Outcome.declined(Sentence.of(TrendKey.NO_HALVING));
    }

    private Estimate time(double rate, double slowest, double fastest) {
      double high = slowest > 0 ? Math.log(2) / slowest : Double.POSITIVE_INFINITY;
      double level = log.slope().interval().level();
      return new Estimate(Math.log(2) / rate, new Interval(Math.log(2) / fastest, high, level));
    }

    @Override
    public Direction direction() {
      return log.direction();
    }

    @Override
    public List<Sentence> cautions() {
      return log.cautions();
    }

    @Override
    public Sentence sentence() {
      Estimate growth = robustGrowth();
      double perCent = 100 * growth.value();
      Interval ends = growth.interval();
      Interval inPerCent = new Interval(100 * ends.low(), 100 * ends.high(), ends.level());
      TrendKey key =
          switch (direction()) {
            case RISING -> TrendKey.GROWTH_RISING;
            case FALLING -> TrendKey.GROWTH_FALLING;
            case UNDECIDED -> TrendKey.GROWTH_UNDECIDED;
          };
      return Verdicts.about(
          log.label(),
          log.span(),
          cautions(),
          Sentence.of(key)
              .with("growth", Quantity.number(perCent))
              .with("each", Verdicts.each(log.span()))
              .with("interval", inPerCent.quantity())
              .with("p", Quantity.p(log.robustSlope().p()))
              .with("lag", Quantity.place(log.lag())));
    }
  }

  /**
   * Returns the method at 95 % with the usual lag.
   *
   * @return the method
   */
  public static LogLinearTrend withDefaults() {
    return new LogLinearTrend(LineTrend.withDefaults());
  }

  /**
   * Returns the method at another level.
   *
   * @param level between 0 and 1
   * @return the method
   */
  public LogLinearTrend withLevel(double level) {
    return new LogLinearTrend(line.withLevel(level));
  }

  /**
   * Returns the method with a stated lag.
   *
   * @param lag 0 or more
   * @return the method
   */
  public LogLinearTrend withLag(int lag) {
    return new LogLinearTrend(line.withLag(lag));
  }

  @Override
  public String id() {
    return "log_linear";
  }

  @Override
  public String citation() {
    return line.citation();
  }

  @Override
  public Outcome<Result> fit(Points points) {
    double[] values = points.values();
    Optional<Sentence> refusal = LineTrend.refusal(points, values);
    double lowest = Arrays.stream(values).min().orElse(1);
    if (refusal.isPresent()) {
      return Outcome.declined(refusal.get());
    }
    return lowest > 0
        ? line.line(points, Arrays.stream(values).map(Math::log).toArray()).map(Result::new)
        : Outcome.declined(
            Sentence.of(TrendKey.NO_LOGARITHM).with("value", Quantity.number(lowest)));
  }
}
