package strandline.analysis.describe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import strandline.analysis.Few;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * Values far from the others on the log scale, by median and median absolute deviation, which the
 * outliers themselves hardly move.
 *
 * <p>With x = log(value), m the median of x and s = 1.4826 times the median of |x - m|, a value is
 * an outlier when |x - m| / s exceeds the threshold.
 *
 * <p>Source: B. Iglewicz and D. C. Hoaglin, "How to detect and handle outliers" (1993), who advise
 * 3.5; F. R. Hampel, Journal of the American Statistical Association 69 (1974), 383–393, <a
 * href="https://doi.org/10.1080/01621459.1974.10482962">doi:10.1080/01621459.1974.10482962</a>.
 *
 * <p>Assumes that most values come from one distribution, symmetric on the log scale; with a trend
 * or level shifts, look at what is left after them. Declines with fewer than 5 values, when a value
 * is not finite or not above 0, when all are the same, or when more than half are equal. Gaps are
 * left out.
 *
 * @param threshold how many s from the median is far, above 0; 3.5 by default
 */
public record RobustOutliers(double threshold) {
  private static final int FEWEST = 5;

  /** Checks the threshold. */
  public RobustOutliers {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("a threshold is above 0: " + threshold);
    }
  }

  /**
   * Returns the method with a threshold of 3.5.
   *
   * @return the method
   */
  public static RobustOutliers withDefaults() {
    return new RobustOutliers(3.5);
  }

  /**
   * What the method found.
   *
   * @param median the median of the values, as the exponential of that of the logarithms
   * @param scale s, on the log scale
   * @param low the smallest value that is not an outlier
   * @param high the largest value that is not an outlier
   * @param positions the outliers, counted from 1
   * @param threshold the threshold
   * @param points what was looked at
   */
  public record Result(
      double median,
      double scale,
      double low,
      double high,
      List<Integer> positions,
      double threshold,
      Points points) {
    /**
     * Returns the result in plain words.
     *
     * @return one sentence, or two when a break in measuring is declared
     */
    public Sentence sentence() {
      Sentence found =
          positions.isEmpty()
              ? Sentence.of("describe.no-outlier")
              : Sentence.of("describe.outliers")
                  .with(
                      "outliers",
                      Few.of(
                          positions.stream().map(this::outlier).toList(),
                          Quantity.Items.Joint.AND));
      return found
          .with("series", points.label())
          .with("low", Quantity.number(low))
          .with("high", Quantity.number(high))
          .with("threshold", Quantity.number(threshold))
          .with("cautions", Sentence.all(points.measuring()))
          .from(points.origin("outliers"));
    }

    private Sentence outlier(int position) {
      return Sentence.of("describe.outlier")
          .with("at", points.label(position - 1))
          .with("value", points.value(position - 1));
    }
  }

  /**
   * Looks at points.
   *
   * @param points in order of time
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> find(Points points) {
    return points
        .checked(FEWEST, Integer.MAX_VALUE)
        .flatMap(Points::above0)
        .fold(this::compute, Outcome::declined);
  }

  private Outcome<Result> compute(Points points) {
    double[] logs = Arrays.stream(points.values()).map(Math::log).toArray();
    double median = Median.withDefaults().withCopy(true).evaluate(logs);
    double scale = Points.deviation(logs, median);
    if (!(scale > 0)) {
      return Outcome.declined(Sentence.of("describe.no-scale"));
    }
    List<Integer> positions =
        IntStream.range(0, logs.length)
            .filter(i -> Math.abs((logs[i] - median) / scale) > threshold)
            .mapToObj(i -> i + 1)
            .toList();
    return Outcome.found(
        new Result(
            Math.exp(median),
            scale,
            Math.exp(median - threshold * scale),
            Math.exp(median + threshold * scale),
            positions,
            threshold,
            points));
  }
}
