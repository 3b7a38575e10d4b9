package strandline.analysis.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Series;

/**
 * Hirsch's seasonal Mann–Kendall test: S and its variance are summed over the months (or quarters)
 * of the year, each compared with its own kind only, so that a season is no trend.
 *
 * <p>R's {@code trend::smk.test(x, continuity = TRUE)}; the slope is the median of all slopes
 * within seasons, R's {@code trend::sea.sens.slope}. Hirsch, Slack and Smith, Water Resources
 * Research 18 (1982), doi:10.1029/WR018i001p00107.
 *
 * <p>Assumes that seasons are independent of each other. A missing period is left out of its
 * season. Declines for yearly series, when no season has two values, and when all values of every
 * season are equal or differ by rounding only.
 *
 * @param level the confidence level of the verdict, 0.95 by default
 */
public record SeasonalMannKendall(double level) {
  /** Checks the level. */
  public SeasonalMannKendall {
    Interval.checked(level);
  }

  /**
   * One season's share of the test.
   *
   * @param n how many values
   * @param s rising pairs less falling pairs
   * @param variance the variance of S, corrected for ties
   * @param p the two-sided normal p value of the season alone; 1 when its values are all equal
   */
  public record Season(int n, long s, double variance, double p) {}

  /**
   * What the test found.
   *
   * @param points what was tested
   * @param seasons the seasons in order of the year, January or the first quarter first
   * @param slopePerCycle the median slope within seasons, a year for months and quarters
   * @param level the confidence level of the verdict
   */
  public record Result(Points points, List<Season> seasons, double slopePerCycle, double level)
      implements Trend {
    /**
     * Returns the rising pairs less the falling pairs of all seasons.
     *
     * @return any whole number
     */
    public long s() {
      return seasons.stream().mapToLong(Season::s).sum();
    }

    /**
     * Returns the sum of the seasons' variances.
     *
     * @return above 0
     */
    public double variance() {
      return seasons.stream().mapToDouble(Season::variance).sum();
    }

    /**
     * Returns S in standard deviations, with continuity correction.
     *
     * @return any number
     */
    public double z() {
      return new KendallScore(0, s(), variance(), 0).z();
    }

    /**
     * Returns the two-sided normal p value.
     *
     * @return 0 to 1
     */
    public double p() {
      return MannKendall.p(z());
    }

    @Override
    public Direction direction() {
      return Direction.of(s(), p(), level);
    }

    @Override
    public Sentence sentence() {
      Sentence method =
          Sentence.of("trend.seasonal")
              .with("s", Quantity.number(s()))
              .with("p", Quantity.p(p()))
              .with("slope", Quantity.number(slopePerCycle));
      return TestAnswers.sentence(this, method, Quantity.name(""));
    }
  }

  /**
   * Returns the test at 95 %.
   *
   * @return the method
   */
  public static SeasonalMannKendall withDefaults() {
    return new SeasonalMannKendall(0.95);
  }

  /**
   * Tests a series of months or quarters.
   *
   * @param series any series; what is not comparable in it is a gap
   * @return the result, or why there is none
   */
  public Outcome<Result> fit(Series series) {
    int cycle = series.first().frequency().seasons();
    double[] values =
        series.observations().stream()
            .mapToDouble(o -> o.isComparable() ? o.value() : Double.NaN)
            .toArray();
    int month = series.first().firstMonth().getMonthValue() - 1;
    return fit(Points.of(series), values, cycle, month * cycle / 12);
  }

  /**
   * Tests plain numbers.
   *
   * @param values at equal distances in time; NaN where a value is missing
   * @param cycle how many make a year, 2 or more
   * @param first the season of the first value, 0 to cycle − 1
   * @return the result, or why there is none
   */
  public Outcome<Result> fit(double[] values, int cycle, int first) {
    double[] steps = new double[values.length];
    Arrays.setAll(steps, i -> i + 1);
    double[] kept = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    return Points.of(Arrays.copyOf(steps, kept.length), kept)
        .flatMap(points -> fit(points, values, cycle, first));
  }

  private Outcome<Result> fit(Points points, double[] values, int cycle, int start) {
    if (cycle < 2) {
      return Outcome.declined(Sentence.of("trend.no-season"));
    }
    List<Season> seasons = new ArrayList<>();
    List<double[]> slopes = new ArrayList<>();
    for (int k = 0; k < cycle; k++) {
      int first = k;
      int years = values.length <= k ? 0 : (values.length - k - 1) / cycle + 1;
      double[] own = new double[years];
      Arrays.setAll(own, year -> values[first + year * cycle]);
      seasons.add(season(own));
      slopes.add(slopes(own));
    }
    double[] all = slopes.stream().flatMapToDouble(Arrays::stream).toArray();
    Collections.rotate(seasons, start);
    if (all.length == 0) {
      return Outcome.declined(Sentence.of("trend.too-few-in-seasons"));
    }
    double slope = Median.withDefaults().withCopy(true).evaluate(all);
    return TestAnswers.varying(points, "trend.nothing-to-order-in-seasons")
        .map(kept -> new Result(kept, seasons, slope, level))
        .flatMap(
            found ->
                found.variance() > 0
                    ? Outcome.found(found)
                    : Outcome.declined(Sentence.of("trend.nothing-to-order-in-seasons")));
  }

  private static Season season(double[] values) {
    KendallScore score =
        KendallScore.of(Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
    double p = score.variance() > 0 ? MannKendall.p(score.z(score.variance())) : 1;
    return new Season(score.n(), score.s(), score.variance(), p);
  }

  private static double[] slopes(double[] values) {
    double[] slopes = new double[values.length * (values.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        double slope = (values[j] - values[i]) / (j - i);
        if (!Double.isNaN(slope)) {
          slopes[count++] = slope;
        }
      }
    }
    return Arrays.copyOf(slopes, count);
  }
}
