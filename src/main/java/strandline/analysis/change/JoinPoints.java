package strandline.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import strandline.analysis.Estimate;
import strandline.analysis.Outcome;
import strandline.analysis.Reading;
import strandline.language.ChangeKey;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * Join-point regression: a continuous line of straight pieces through the logarithms of a series,
 * with the per cent change per year of each piece and the average annual per cent change.
 *
 * <p>The joins lie on observed times, at least {@code between} observations strictly between two of
 * them, before the first and after the last; that is the grid, and the least residual sum of
 * squares RSS(k) on it is found exactly for every number k of joins up to {@code most}. BIC(k) =
 * log(RSS(k) / n) + 2 (k + 1) log(n) / n chooses k, the smallest among equals. A slope b per year
 * is a change of 100 (exp(b) - 1) per cent a year; the average over the whole time is the mean of
 * the slopes weighted by the length of their pieces. The intervals take the joins as known and have
 * Student's quantiles with n - 2 (k + 1) degrees of freedom.
 *
 * <p>Source: H.-J. Kim and others, "Permutation tests for joinpoint regression with applications to
 * cancer rates", Statistics in Medicine 19 (2000), 335–351; H.-J. Kim, B. Yu and E. J. Feuer,
 * "Selecting the number of change-points in segmented line regression", Statistica Sinica 19
 * (2009), 597–609; L. X. Clegg and others, "Estimating average annual per cent change in trend
 * analysis", Statistics in Medicine 28 (2009), 3670–3682, <a
 * href="https://doi.org/10.1002/sim.3733">doi:10.1002/sim.3733</a>.
 *
 * <p>Assumes independent errors of one variance on the logarithms. Declines with fewer than 7
 * values, beyond 400 values, when a value is not finite or not above 0, or when all are the same.
 * Gaps count with their length. Time about O(most · n²), memory O(most · n).
 *
 * @param most the most joins, 0 to 5; never more than (n - 2) / 5 are tried; 3 by default
 * @param between the fewest observations between joins, 1 or more; 2 by default
 * @param level the level of the intervals, 0.95 by default
 */
public record JoinPoints(int most, int between, double level) {
  private static final int FEWEST = 7;
  private static final int MOST_VALUES = 400;
  private static final Style ONE_DECIMAL = new Style(Style.Form.HYPHENATED, 1);

  /** Checks the settings. */
  public JoinPoints {
    if (most < 0 || most > 5 || between < 1 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(most + " joins, " + between + " between, level " + level);
    }
  }

  /**
   * Returns the method with at most 3 joins, 2 observations between them and 95 per cent intervals.
   *
   * @return the method
   */
  public static JoinPoints withDefaults() {
    return new JoinPoints(3, 2, 0.95);
  }

  /**
   * One straight piece.
   *
   * @param first the number of its first observation, counted from 1
   * @param last the number of its last observation, which is the next piece's first
   * @param change the per cent change a year (of plain numbers: a step)
   * @param p the p-value of no change
   */
  public record Segment(int first, int last, Estimate change, double p) {}

  /**
   * What the method found.
   *
   * @param segments the pieces in their order
   * @param average the average annual per cent change over the whole time
   * @param averageP the p-value of no average change
   * @param residualSumOfSquares the least sum of squares of the logarithms for that many joins
   * @param residualSums RSS(k) for k = 0, 1, …
   * @param criteria BIC(k) for k = 0, 1, …
   * @param fitted the line at each observation, in the unit of the values
   * @param reading what was fitted
   */
  public record Result(
      List<Segment> segments,
      Estimate average,
      double averageP,
      double residualSumOfSquares,
      List<Double> residualSums,
      List<Double> criteria,
      List<Double> fitted,
      Reading reading) {
    /** Copies the lists. */
    public Result {
      segments = List.copyOf(segments);
      residualSums = List.copyOf(residualSums);
      criteria = List.copyOf(criteria);
      fitted = List.copyOf(fitted);
    }

    /**
     * Returns the numbers of the observations at which the pieces join.
     *
     * @return counted from 1, possibly none
     */
    public List<Integer> joins() {
      return segments.stream().skip(1).map(Segment::first).toList();
    }

    /**
     * Returns the result in plain words.
     *
     * @return two sentences or more
     */
    public Sentence sentence() {
      List<Sentence> whole =
          segments.size() == 1
              ? List.of()
              : List.of(
                  Sentence.of(ChangeKey.AVERAGE_GROWTH).with("change", change(average, averageP)));
      return Sentence.of(ChangeKey.JOINED)
          .with("series", reading.name())
          .with(
              "pieces",
              Quantity.joined(segments.stream().map(this::piece).toList(), Joint.SEMICOLON))
          .with("average", Sentence.all(whole))
          .with("cautions", Sentence.all(reading.cautions()))
          .from(reading.origin("join-points"));
    }

    private Sentence piece(Segment segment) {
      return Sentence.of(key(segment.change()))
          .with("first", reading.label(segment.first() - 1))
          .with("last", reading.label(segment.last() - 1))
          .with("change", change(segment.change(), segment.p()));
    }

    private static ChangeKey key(Estimate change) {
      if (change.interval().contains(0)) {
        return ChangeKey.PIECE_UNDECIDED;
      }
      return change.value() > 0 ? ChangeKey.PIECE_ROSE : ChangeKey.PIECE_FELL;
    }

    private Sentence change(Estimate change, double p) {
      return Sentence.of(
              reading.periods().isEmpty() ? ChangeKey.GROWTH_A_STEP : ChangeKey.GROWTH_A_YEAR)
          .with("change", new Quantity.Percent(change.value(), ONE_DECIMAL, Origin.UNKNOWN))
          .with("interval", change.interval().quantity(ONE_DECIMAL))
          .with("p", Quantity.p(p));
    }
  }

  /**
   * Fits plain numbers, a step apart.
   *
   * @param values in their order, above 0
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> fit(double[] values) {
    return fit(Reading.of(values));
  }

  /**
   * Fits a series on its real time.
   *
   * @param series the series; gaps are left out, and count with their length
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> fit(Series series) {
    return fit(Reading.of(series));
  }

  private Outcome<Result> fit(Reading reading) {
    return reading
        .checked(FEWEST, MOST_VALUES)
        .fold(Reading::above0, Outcome::<Reading>declined)
        .map(this::choose);
  }

  private Result choose(Reading reading) {
    double[] times = reading.times();
    double[] logs = Arrays.stream(reading.values()).map(Math::log).toArray();
    int joins = Math.min(most, (reading.size() - 2) / 5);
    List<PiecewiseFit> fits = new ArrayList<>();
    fits.add(new PiecewiseFit(times, logs, List.of(), level));
    JoinPointSearch search = new JoinPointSearch(centred(times), centred(logs), between);
    search.best(joins).forEach(at -> fits.add(new PiecewiseFit(times, logs, at, level)));
    List<Double> sums = fits.stream().map(PiecewiseFit::residualSumOfSquares).toList();
    List<Double> criteria =
        IntStream.range(0, fits.size()).mapToObj(k -> bic(sums.get(k), k, times.length)).toList();
    int chosen = criteria.indexOf(criteria.stream().min(Double::compare).orElseThrow());
    PiecewiseFit fit = fits.get(chosen);
    return new Result(
        fit.segments(),
        fit.average(),
        fit.averageP(),
        sums.get(chosen),
        sums,
        criteria,
        fit.fitted(),
        reading);
  }

  private static double bic(double rss, int joins, int n) {
    return Math.log(rss / n) + 2 * (joins + 1) * Math.log(n) / n;
  }

  // About 0 and within 1, so that running sums keep their digits.
  private static double[] centred(double[] values) {
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    double middle = (low + high) / 2;
    double half = high > low ? (high - low) / 2 : 1;
    return Arrays.stream(values).map(value -> (value - middle) / half).toArray();
  }
}
