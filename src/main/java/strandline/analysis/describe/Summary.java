package strandline.analysis.describe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Period;

/**
 * What the values of a series are like: how many, their mean, spread, quantiles and ends.
 *
 * <p>Sums are kept in twice the working precision about the mean, so that NIST's univariate data
 * sets come out to 12 and more digits; NumAcc3 and NumAcc4 to 9 and 8, because their decimals are
 * not doubles.
 *
 * @param points the values
 * @param mean their mean
 * @param standardDeviation the root of the sum of squares about the mean over count − 1; declined
 *     for one value
 * @param autocorrelation the autocorrelation at lag 1, mean removed, divisor n; declined for
 *     constant values
 */
public record Summary(
    Points points,
    double mean,
    Outcome<Double> standardDeviation,
    Outcome<Double> autocorrelation) {
  private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

  /**
   * Ljung and Box's test of the autocorrelation at lag 1.
   *
   * @param statistic n (n + 2) r² / (n − 1)
   * @param p by a chi-squared distribution with one degree of freedom
   */
  public record LjungBox(double statistic, double p) {}

  /**
   * Summarises points.
   *
   * @param points any points
   * @return the summary; declined when there are none
   */
  public static Outcome<Summary> of(Points points) {
    double[] values = points.values();
    if (values.length == 0) {
      return Outcome.declined(Sentence.of("describe.no-value"));
    }
    double mean = Mean.of(values).getAsDouble();
    double[] rests = rests(values, mean);
    double squares = products(rests, 0);
    Outcome<Points> squarable = points.squarable();
    return Outcome.found(
        new Summary(
            points,
            mean,
            squarable.flatMap(any -> deviation(squares, values.length)),
            squarable.flatMap(any -> correlation(rests, squares))));
  }

  private static Outcome<Double> correlation(double[] rests, double squares) {
    return squares == 0
        ? Outcome.declined(Sentence.of("describe.nothing-correlated"))
        : Outcome.found(products(rests, 1) / squares);
  }

  private static Outcome<Double> deviation(double squares, int count) {
    return count == 1
        ? Outcome.declined(Sentence.of("describe.no-spread"))
        : Outcome.found(Math.sqrt(squares / (count - 1)));
  }

  /** Less the mean and less what rounding took from the mean. */
  private static double[] rests(double[] values, double mean) {
    double missing = Sum.of(values).addProduct(-mean, values.length).getAsDouble() / values.length;
    double[] rests = new double[values.length];
    Arrays.setAll(rests, i -> Sum.of(values[i]).add(-mean).add(-missing).getAsDouble());
    return rests;
  }

  private static double products(double[] rests, int lag) {
    return Sum.ofProducts(
            Arrays.copyOfRange(rests, lag, rests.length), Arrays.copyOf(rests, rests.length - lag))
        .getAsDouble();
  }

  /**
   * Returns the sum of the values.
   *
   * @return the sum, rounded once
   */
  public double sum() {
    return Sum.of(Arrays.stream(points.values()).sorted().toArray()).getAsDouble();
  }

  /**
   * Returns a quantile of Hyndman and Fan's type 7, R's default: linear between the values at ranks
   * 1 + (n − 1)p. The American Statistician 50 (1996), doi:10.2307/2684934.
   *
   * @param p 0 for the lowest value, 0.5 for the median, 1 for the highest
   * @return the quantile
   * @throws IllegalArgumentException when p does not lie between 0 and 1
   */
  public double quantile(double p) {
    return TYPE_7.evaluate(points.values(), p);
  }

  /**
   * Returns the periods whose value is a quantile.
   *
   * @param p 0 for those of the lowest value, 1 for those of the highest
   * @return in order; none for plain numbers
   */
  public List<Period> at(double p) {
    double value = quantile(p);
    return IntStream.range(0, points.periods().size())
        .filter(i -> points.at(i) == value)
        .mapToObj(points.periods()::get)
        .toList();
  }

  /**
   * Tests whether neighbouring values are related.
   *
   * @return the test; declined as the autocorrelation
   */
  public Outcome<LjungBox> ljungBox() {
    return autocorrelation.map(
        acf -> {
          double n = points.size();
          double statistic = n * (n + 2) * acf * acf / (n - 1);
          return new LjungBox(
              statistic, ChiSquaredDistribution.of(1).survivalProbability(statistic));
        });
  }

  /**
   * Returns the summary in plain words.
   *
   * @return one sentence, and a note when there are cautions
   */
  public Sentence sentence() {
    return Sentence.of("describe.summary")
        .with("series", points.label())
        .with("n", Quantity.count(points.size()))
        .with("lowest", Quantity.number(quantile(0)))
        .with("lowest-at", named(at(0)))
        .with("highest", Quantity.number(quantile(1)))
        .with("highest-at", named(at(1)))
        .with("mean", Quantity.number(mean))
        .with("median", Quantity.number(quantile(0.5)))
        .with("cautions", Quantity.joined(points.cautions(), Quantity.Items.Joint.SEMICOLON));
  }

  private static Quantity named(List<Period> same) {
    Quantity first = same.isEmpty() ? Quantity.name("") : Quantity.period(same.get(0));
    return same.size() > 1 ? Sentence.of("describe.and-later").with("period", first) : first;
  }
}
