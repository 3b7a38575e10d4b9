package strandline.analysis.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Variance;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;
import strandline.series.Period;

/**
 * A series as the sum of season, trend and remainder.
 *
 * @param period how many values make a cycle
 * @param seasonal the season at each value
 * @param trend the trend at each value
 * @param remainder what is left at each value
 * @param indices the mean season of each place in the cycle, from the first value's place on
 * @param seasonStrength max(0, 1 - Var(remainder) / Var(season + remainder)), 0 to 1
 * @param trendStrength max(0, 1 - Var(remainder) / Var(trend + remainder)), 0 to 1; both after X.
 *     Wang, K. Smith and R. Hyndman, Data Mining and Knowledge Discovery 13 (2006), 335–364
 * @param windows how many values each local regression spans
 * @param method how it was found, for the brackets of the sentence
 * @param points what was taken apart
 */
public record Decomposition(
    int period,
    List<Double> seasonal,
    List<Double> trend,
    List<Double> remainder,
    List<Double> indices,
    double seasonStrength,
    double trendStrength,
    Windows windows,
    Sentence method,
    Points points) {
  /**
   * How many values each local regression spans.
   *
   * @param seasonal in cycles; 10 n + 1 for a periodic season
   * @param trend in values
   * @param lowPass in values
   */
  public record Windows(int seasonal, int trend, int lowPass) {}

  // R's forecast::nsdiffs takes a seasonal difference from 0.64 on.
  private static final double STRONG = 0.64;
  private static final double WEAK = 0.3;

  static Decomposition of(
      Points points,
      int period,
      double[] season,
      double[] trend,
      Windows windows,
      Sentence method) {
    int n = season.length;
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = points.at(i) - season[i] - trend[i];
    }
    return new Decomposition(
        period,
        boxed(season),
        boxed(trend),
        boxed(rest),
        boxed(Arrays.copyOf(repeated(season, period), period)),
        strength(season, rest),
        strength(trend, rest),
        windows,
        method,
        points);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Each value replaced by the mean of its place in the cycle. */
  static double[] repeated(double[] values, int period) {
    double[] sum = new double[period];
    int[] count = new int[period];
    for (int i = 0; i < values.length; i++) {
      sum[i % period] += values[i];
      count[i % period]++;
    }
    return IntStream.range(0, values.length)
        .mapToDouble(i -> sum[i % period] / count[i % period])
        .toArray();
  }

  private static double strength(double[] part, double[] rest) {
    double[] both = IntStream.range(0, part.length).mapToDouble(i -> part[i] + rest[i]).toArray();
    double whole = Variance.of(both).getAsDouble();
    return whole > 0 ? Math.max(0, 1 - Variance.of(rest).getAsDouble() / whole) : 0;
  }

  /**
   * Returns the seasonally adjusted series.
   *
   * @return the values without the season
   */
  public List<Double> adjusted() {
    List<Double> adjusted = new ArrayList<>();
    for (int i = 0; i < seasonal.size(); i++) {
      adjusted.add(points.at(i) - seasonal.get(i));
    }
    return List.copyOf(adjusted);
  }

  /**
   * Returns the decomposition in plain words.
   *
   * @return two sentences
   */
  public Sentence sentence() {
    Sentence sentence =
        seasonStrength < WEAK
            ? Sentence.of("model.weak-season")
            : Sentence.of(
                    seasonStrength >= STRONG ? "model.strong-season" : "model.moderate-season")
                .with("ends", ends());
    return sentence
        .with("series", points.label())
        .with("season", twoDecimals(seasonStrength))
        .with("trend", twoDecimals(trendStrength))
        .with("method", method)
        .from(points.origin("season"));
  }

  private static Quantity twoDecimals(double value) {
    return new Quantity.Number(value, new Style(Style.Form.BARE, 2), Origin.UNKNOWN);
  }

  private Sentence ends() {
    int high = 0;
    int low = 0;
    for (int i = 1; i < period; i++) {
      high = indices.get(i) > indices.get(high) ? i : high;
      low = indices.get(i) < indices.get(low) ? i : low;
    }
    return Sentence.of("model.ends")
        .with("high-at", place(high))
        .with("high", Quantity.number(indices.get(high)))
        .with("low-at", place(low))
        .with("low", Quantity.number(-indices.get(low)));
  }

  private Quantity place(int index) {
    if (points.periods().isEmpty()) {
      return Sentence.of("model.place-of-cycle").with("place", Quantity.place(index + 1));
    }
    Period at = points.periods().get(index);
    return at.frequency() == Period.Frequency.MONTH
        ? new Quantity.Day("--" + at.firstMonth().toString().substring(5))
        : Quantity.name(at.label().substring(at.label().length() - 2));
  }
}
