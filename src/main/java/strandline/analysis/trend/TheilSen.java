package strandline.analysis.trend;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.TrendMethod;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.TrendKey;

/**
 * The Theil–Sen slope: the median of (yⱼ − yᵢ)/(tⱼ − tᵢ) over all pairs, in real time, so that gaps
 * and uneven periods count.
 *
 * <p>Sen's interval: of the N slopes in order, those of rank (N − C)/2 and (N + C)/2 + 1, rounded
 * half to even, with C the normal quantile times the root of Kendall's tie-corrected variance: R's
 * {@code trend::sens.slope}. An end whose rank does not exist is infinite. Theil, Proceedings of
 * the Royal Netherlands Academy of Sciences 53 (1950); Sen, Journal of the American Statistical
 * Association 63 (1968), doi:10.1080/01621459.1968.10480934.
 *
 * <p>Assumes, for the interval, independent errors of one distribution. Declines below 3 values and
 * when all values are equal. Memory is bounded for any number of values; time grows with n².
 */
public final class TheilSen implements TrendMethod.OfPoints<TheilSen.Result> {
  private static final Median MEDIAN = Median.withDefaults().withCopy(true);

  private final double level;

  private TheilSen(double level) {
    this.level = Interval.checked(level);
  }

  /**
   * What the method found.
   *
   * @param label what it was fitted to
   * @param unit the unit of the values; empty when unknown
   * @param span from when to when
   * @param n how many values
   * @param slope the median slope a year (a unit of time for plain numbers), with its interval
   * @param slopePerStep the same for one period of the series
   * @param interceptOfMedians median y − slope · median t (Conover), at step 0, the period before
   *     the first of the series (time 0 for plain numbers)
   * @param interceptOfResiduals the median of y − slope · t, at the same time
   * @param cautions what a reader should know
   */
  public record Result(
      Quantity label,
      String unit,
      Sentence span,
      int n,
      Estimate slope,
      Estimate slopePerStep,
      double interceptOfMedians,
      double interceptOfResiduals,
      List<Sentence> cautions)
      implements Trend {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }

    @Override
    public Direction direction() {
      Interval interval = slope.interval();
      return interval.low() > 0
          ? Direction.RISING
          : interval.high() < 0 ? Direction.FALLING : Direction.UNDECIDED;
    }

    @Override
    public Sentence sentence() {
      TrendKey key =
          switch (direction()) {
            case RISING -> TrendKey.SEN_RISING;
            case FALLING -> TrendKey.SEN_FALLING;
            case UNDECIDED -> TrendKey.SEN_UNDECIDED;
          };
      return Verdicts.about(
          label,
          span,
          cautions,
          Sentence.of(key)
              .with("unit", unit)
              .with("each", Verdicts.each(span))
              .with("slope", Quantity.number(slope.value()))
              .with("interval", slope.interval().quantity()));
    }
  }

  /**
   * Returns the method with a 95 per cent interval.
   *
   * @return the method
   */
  public static TheilSen withDefaults() {
    return new TheilSen(0.95);
  }

  /**
   * Returns the method with another level.
   *
   * @param level between 0 and 1
   * @return the method
   */
  public TheilSen withLevel(double level) {
    return new TheilSen(level);
  }

  @Override
  public String id() {
    return "sen";
  }

  @Override
  public String citation() {
    return "Sen, Estimates of the regression coefficient based on Kendall's tau, Journal of the"
        + " American Statistical Association 63 (1968), doi:10.1080/01621459.1968.10480934";
  }

  @Override
  public Outcome<Result> fit(Points points) {
    return Verdicts.refusal(points, 3, "Theil–Sen")
        .or(points::unsubtractable)
        .or(() -> Verdicts.tooMany(points))
        .<Outcome<Result>>map(Outcome::declined)
        .orElseGet(() -> Outcome.found(result(points)));
  }

  private Result result(Points points) {
    double[] t = points.steps();
    double[] y = points.values();
    Estimate step = slope(t, y);
    double[] rests = new double[y.length];
    Arrays.setAll(rests, i -> y[i] - step.value() * t[i]);
    double scale = points.stepsPerUnit();
    Interval ends = step.interval();
    return new Result(
        points.label(),
        points.unit(),
        points.span(),
        y.length,
        new Estimate(
            step.value() * scale, new Interval(ends.low() * scale, ends.high() * scale, level)),
        step,
        MEDIAN.evaluate(y) - step.value() * MEDIAN.evaluate(t),
        MEDIAN.evaluate(rests),
        points.cautions());
  }

  private Estimate slope(double[] t, double[] y) {
    Slopes slopes = new Slopes(t, y);
    long count = slopes.count();
    double c = MannKendall.quantile(level) * Math.sqrt(KendallScore.of(y).variance());
    long low = (long) Math.rint((count - c) / 2);
    long high = (long) Math.rint((count + c) / 2 + 1);
    double[] found =
        slopes.at(Math.max(1, low), (count + 1) / 2, count / 2 + 1, Math.min(count, high));
    Interval interval =
        new Interval(
            low < 1 ? Double.NEGATIVE_INFINITY : found[0],
            high > count ? Double.POSITIVE_INFINITY : found[3],
            level);
    return new Estimate((found[1] + found[2]) / 2, interval);
  }

  /** The median of all pairs' slopes. */
  static double medianSlope(double[] t, double[] y) {
    Slopes slopes = new Slopes(t, y);
    double[] middle = slopes.at((slopes.count() + 1) / 2, slopes.count() / 2 + 1);
    return (middle[0] + middle[1]) / 2;
  }
}
