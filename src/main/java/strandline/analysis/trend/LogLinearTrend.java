package strandline.analysis.trend;

import java.util.Arrays;
import java.util.List;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.model.Coefficient;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * Steady growth of a series: a straight line through its logarithms by least squares, ln y = a + bt
 * with t in years; growth a year is e^b − 1.
 *
 * <p>The verdict uses the errors that {@link LineTrend} does. Assumes that the logarithms are a
 * line plus errors of mean 0. Gaps count in time. Declines below 3 values, when all values are
 * equal or differ by rounding only, and when a value is 0 or below. Growth whose interval reaches
 * over more than a factor of 10,000 a year is too few or too uneven values to say, and no verdict.
 *
 * @param line the method that fits the line through the logarithms
 */
public record LogLinearTrend(LineTrend line) {

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
     * Returns the growth a year with the interval of the verdict.
     *
     * @return a share, 0.05 for 5 per cent; declined when its interval says nothing
     */
    public Outcome<Estimate> testedGrowth() {
      return isTooWide()
          ? Outcome.declined(Sentence.of("trend.too-wide"))
          : Outcome.found(growth(log.testedSlope()));
    }

    private static Estimate growth(Coefficient slope) {
      return new Estimate(slope.value(), slope.interval()).map(Math::expm1);
    }

    @Override
    public Points points() {
      return log.points();
    }

    @Override
    public Direction direction() {
      return isTooWide() ? Direction.UNDECIDED : log.direction();
    }

    private boolean isTooWide() {
      Interval ends = log.testedSlope().interval();
      return !log.fit().isExact() && Math.expm1(ends.high() - ends.low()) > Interval.WIDEST;
    }

    @Override
    public List<Sentence> cautions() {
      return log.cautions();
    }

    @Override
    public Sentence sentence() {
      return testedGrowth()
          .fold(
              this::sentence,
              reason -> TestAnswers.about(this, Sentence.of("trend.growth-too-wide")));
    }

    private Sentence sentence(Estimate growth) {
      Estimate inPerCent = growth.map(share -> 100 * share);
      String key =
          log.fit().isExact()
              ? growth.value() > 0 ? "trend.growth-exact-rising" : "trend.growth-exact-falling"
              : TestAnswers.key(
                  this, "trend.growth-rising", "trend.growth-falling", "trend.growth-undecided");
      return TestAnswers.about(
          this,
          Sentence.of(key)
              .with("growth", Quantity.number(inPerCent.value()))
              .with("interval", inPerCent.interval().quantity())
              .with("p", Quantity.p(log.testedSlope().p()))
              .with("errors", log.errors()));
    }
  }

  /**
   * Returns the method at 95 %.
   *
   * @return the method
   */
  public static LogLinearTrend withDefaults() {
    return new LogLinearTrend(LineTrend.withDefaults());
  }

  /**
   * Fits points.
   *
   * @param points in order of time
   * @return the growth, or why there is none
   */
  public Outcome<Result> fit(Points points) {
    double lowest = Arrays.stream(points.values()).min().orElse(1);
    return LineTrend.fittable(points)
        .flatMap(
            kept ->
                lowest > 0
                    ? line.line(kept, Arrays.stream(kept.values()).map(Math::log).toArray())
                    : Outcome.declined(
                        Sentence.of("trend.no-logarithm").with("value", Quantity.number(lowest))))
        .map(Result::new);
  }
}
