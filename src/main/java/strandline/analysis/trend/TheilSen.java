package strandline.analysis.trend;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Quantity;
import strandline.language.Sentence;

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
 * <p>The verdict is that of the Mann–Kendall test, to which the interval belongs; where the two
 * differ, because the interval touches 0 or its ends are approximate, the sentence gives the test.
 *
 * <p>Assumes, for the interval, independent errors of one distribution. Declines below 3 values and
 * when all values are equal or differ by rounding only. Memory is bounded for any number of values;
 * time grows with n².
 *
 * @param level of the interval and of the verdict, 0.95 by default
 */
public record TheilSen(double level) {
  private static final Median MEDIAN = Median.withDefaults().withCopy(true);

  /** Checks the level. */
  public TheilSen {
    Interval.checked(level);
  }

  /**
   * What the method found.
   *
   * @param points what it was fitted to
   * @param slopePerStep the median slope for one step of the points, with its interval
   * @param interceptOfMedians median y − slope · median t (Conover), at step 0, the period before
   *     the first of the series (time 0 for plain numbers)
   * @param interceptOfResiduals the median of y − slope · t, at the same time
   * @param test the Mann–Kendall test at the same level
   */
  public record Result(
      Points points,
      Estimate slopePerStep,
      double interceptOfMedians,
      double interceptOfResiduals,
      MannKendall.Result test)
      implements Trend {
    /**
     * Returns the median slope a year, with its interval.
     *
     * @return a unit of time for plain numbers
     */
    public Estimate slope() {
      return slopePerStep.map(slope -> slope * points.stepsPerUnit());
    }

    @Override
    public Direction direction() {
      return test.direction();
    }

    @Override
    public Sentence sentence() {
      String key =
          TestAnswers.key(this, "trend.sen-rising", "trend.sen-falling", "trend.sen-undecided");
      Interval interval = slope().interval();
      boolean isClear = interval.low() > 0 || interval.high() < 0;
      boolean isPlain = isClear != (direction() == Direction.UNDECIDED);
      Sentence sentence = Sentence.of(isPlain || isClear ? key : bySign(key));
      return TestAnswers.about(
          this,
          sentence
              .with("test", isPlain ? Quantity.name("") : Quantity.p(test.verdictP()))
              .with("slope", Quantity.number(slope().value()))
              .with("interval", interval.quantity()));
    }

    /** A slope of 0 is no size of a rise: half of the pairs are equal, and the others rise. */
    private String bySign(String key) {
      if (slopePerStep.value() != 0) {
        return key;
      }
      return direction() == Direction.RISING ? "trend.sen-flat-rising" : "trend.sen-flat-falling";
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
   * Fits points.
   *
   * @param points in order of time
   * @return the slope, or why there is none
   */
  public Outcome<Result> fit(Points points) {
    return TestAnswers.testable(points, 3, "Theil–Sen")
        .flatMap(Points::subtractable)
        .flatMap(TestAnswers::walkable)
        .flatMap(kept -> new MannKendall(level, 100).fit(kept).map(test -> result(kept, test)));
  }

  private Result result(Points points, MannKendall.Result test) {
    double[] t = points.steps();
    double[] y = points.values();
    Estimate step = slope(t, y, test.score());
    double[] rests = new double[y.length];
    Arrays.setAll(rests, i -> y[i] - step.value() * t[i]);
    return new Result(
        points,
        step,
        MEDIAN.evaluate(y) - step.value() * MEDIAN.evaluate(t),
        MEDIAN.evaluate(rests),
        test);
  }

  private Estimate slope(double[] t, double[] y, KendallScore score) {
    Slopes slopes = new Slopes(t, y);
    long count = slopes.count();
    double c = MannKendall.quantile(level) * Math.sqrt(score.variance());
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
