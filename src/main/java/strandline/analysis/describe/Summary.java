package strandline.analysis.describe;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.DescribeKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Series;

/**
 * What the values of a series are like: how many, their mean, spread, quantiles and ends.
 *
 * <p>Sums are kept in twice the working precision about the mean, so that NIST's univariate data
 * sets come out to 12 and more digits; NumAcc3 and NumAcc4 to 9 and 8, because their decimals are
 * not doubles.
 *
 * @param label what they are values of
 * @param unit the unit in the plural; empty when unknown
 * @param count how many values
 * @param mean their mean
 * @param standardDeviation the root of the sum of squares about the mean over count − 1; declined
 *     for one value
 * @param quantiles the values sorted, for quantiles
 * @param autocorrelation the autocorrelation at lag 1, mean removed, divisor n; declined for
 *     constant values
 * @param lowest the lowest observations, in order; empty for plain numbers
 * @param highest the highest observations, in order; empty for plain numbers
 * @param cautions what a reader should know
 */
public record Summary(
    Quantity label,
    String unit,
    int count,
    double mean,
    Outcome<Double> standardDeviation,
    Quantiles quantiles,
    Outcome<Double> autocorrelation,
    List<Observation> lowest,
    List<Observation> highest,
    List<Sentence> cautions) {

  /** Copies the lists. */
  public Summary {
    lowest = List.copyOf(lowest);
    highest = List.copyOf(highest);
    cautions = List.copyOf(cautions);
  }

  /**
   * Summarises the comparable values of a series.
   *
   * @param series the series
   * @return the summary; declined when no value is comparable
   */
  public static Outcome<Summary> of(Series series) {
    List<Observation> values = series.comparable();
    return of(Points.of(series))
        .map(
            s ->
                new Summary(
                    s.label,
                    s.unit,
                    s.count,
                    s.mean,
                    s.standardDeviation,
                    s.quantiles,
                    s.autocorrelation,
                    values.stream().filter(o -> o.value() == s.quantiles.at(0)).toList(),
                    values.stream().filter(o -> o.value() == s.quantiles.at(1)).toList(),
                    s.cautions));
  }

  /**
   * Summarises points.
   *
   * @param points any points
   * @return the summary; declined when there are none
   */
  public static Outcome<Summary> of(Points points) {
    double[] values = points.values();
    if (values.length == 0) {
      return Outcome.declined(Sentence.of(DescribeKey.NO_VALUE));
    }
    double mean = Mean.of(values).getAsDouble();
    double[] rests = rests(values, mean);
    double squares = products(rests, 0);
    Outcome<Points> squarable = points.squarable();
    return Outcome.found(
        new Summary(
            points.label(),
            points.unit(),
            values.length,
            mean,
            squarable.flatMap(any -> deviation(squares, values.length)),
            new Quantiles(values),
            squarable.flatMap(any -> correlation(rests, squares)),
            List.of(),
            List.of(),
            points.cautions()));
  }

  private static Outcome<Double> correlation(double[] rests, double squares) {
    return squares == 0
        ? Outcome.declined(Sentence.of(DescribeKey.NOTHING_CORRELATED))
        : Outcome.found(products(rests, 1) / squares);
  }

  private static Outcome<Double> deviation(double squares, int count) {
    return count == 1
        ? Outcome.declined(Sentence.of(DescribeKey.NO_SPREAD))
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
    return Sum.of(quantiles.sorted).getAsDouble();
  }

  /** The quantiles of some values. */
  public static final class Quantiles {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    private final double[] sorted;

    private Quantiles(double[] values) {
      sorted = values.clone();
      Arrays.sort(sorted);
    }

    /**
     * Returns a quantile of Hyndman and Fan's type 7, R's default: linear between the values at
     * ranks 1 + (n − 1)p. The American Statistician 50 (1996), doi:10.2307/2684934.
     *
     * @param p 0 for the lowest value, 0.5 for the median, 1 for the highest
     * @return the quantile
     */
    public double at(double p) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("a quantile lies between 0 and 1: " + p);
      }
      return TYPE_7.evaluate(sorted, p);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Quantiles quantiles && Arrays.equals(sorted, quantiles.sorted);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(sorted);
    }
  }

  /**
   * Returns the summary in plain words.
   *
   * @return one sentence, and a note when there are cautions
   */
  public Sentence sentence() {
    return Sentence.of(DescribeKey.SUMMARY)
        .with("series", label)
        .with("n", Quantity.count(count))
        .with("lowest", Quantity.number(quantiles.at(0)))
        .with("lowest-at", at(lowest))
        .with("highest", Quantity.number(quantiles.at(1)))
        .with("highest-at", at(highest))
        .with("mean", Quantity.number(mean))
        .with("median", Quantity.number(quantiles.at(0.5)))
        .with("cautions", Quantity.joined(cautions, Quantity.Items.Joint.SEMICOLON));
  }

  private static Quantity at(List<Observation> same) {
    Quantity first = Quantity.name(same.isEmpty() ? "" : same.get(0).period().toString());
    return same.size() > 1 ? Sentence.of(DescribeKey.AND_LATER).with("period", first) : first;
  }
}
