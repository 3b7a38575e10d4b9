package strandline.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;

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
 * <p>BIC finds joins in noise in up to 27 of 100 series. Joins are said only where n (BIC(0) −
 * BIC(k)) passes {@link JoinPointChance}, the value that 1 of 100 series of noise passes: at 1 per
 * cent, so that together with the test of a straight line at 5 noise rises or falls in at most 6 of
 * 100. Otherwise the pieces are only the best split. A piece of less than a year has no rate a year
 * but its change in all, and one whose interval reaches over more than a factor of 10,000 none.
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
 * @param most the most joins, 0 to 3; never more than (n - 2) / 5 are tried; 3 by default
 * @param between the fewest observations between joins, 2 or more; 2 by default
 * @param level the level of the intervals, 0.95 by default
 */
public record JoinPoints(int most, int between, double level) {
  private static final int FEWEST = 7;
  private static final int MOST_VALUES = 400;
  private static final double PER_CENT = 100;
  private static final Quantity CHANCE = Quantity.count(JoinPointChance.PER_CENT);
  private static final List<Sentence> EXACT = List.of(Sentence.of("change.joins-exact"));
  private static final Style ONE_DECIMAL = new Style(Style.Form.HYPHENATED, 1);

  /** Checks the settings. */
  public JoinPoints {
    if (most < 0 || most > 3 || between < 2 || !(level > 0 && level < 1)) {
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
   * @param whole the average change over the whole time
   * @param residualSums RSS(k) for k = 0, 1, …, of the logarithms
   * @param criteria BIC(k) for k = 0, 1, …
   * @param fitted the line at each observation, in the unit of the values
   * @param points what was fitted
   */
  public record Result(
      List<Segment> segments,
      Segment whole,
      List<Double> residualSums,
      List<Double> criteria,
      List<Double> fitted,
      Points points) {
    /**
     * Returns the numbers of the observations at which the pieces join.
     *
     * @return counted from 1, possibly none
     */
    public List<Integer> joins() {
      return segments.stream().skip(1).map(Segment::first).toList();
    }

    /**
     * Returns how many tests of significance were made.
     *
     * @return the search for the joins, and one for each piece
     */
    public int tests() {
      return 1 + segments.size();
    }

    /**
     * Returns the residual sum of squares.
     *
     * @return the least for that many joins
     */
    public double residualSumOfSquares() {
      return residualSums.get(segments.size() - 1);
    }

    /**
     * Says whether the joins are more than chance.
     *
     * @return true when there are none, too
     */
    public boolean isShown() {
      int joins = segments.size() - 1;
      double gain = points.size() * (criteria.get(0) - criteria.get(joins));
      return joins == 0 || gain > JoinPointChance.critical(points.size());
    }

    /**
     * Returns the change of a piece that may be said of it.
     *
     * @param segment one of the pieces, or the whole
     * @return in per cent a year, or in all where it is shorter than a year; declined where the
     *     values are too few or too uneven to say
     */
    public Outcome<Estimate> said(Segment segment) {
      double years = isShort(segment) ? years(segment) : 1;
      Estimate factor = segment.change().map(change -> Math.pow(1 + change / PER_CENT, years));
      return factor.interval().high() > Interval.WIDEST * factor.interval().low()
          ? Outcome.declined(Sentence.of("change.piece-too-wide"))
          : Outcome.found(
              years == 1 ? segment.change() : factor.map(times -> PER_CENT * (times - 1)));
    }

    private double years(Segment segment) {
      double[] elapsed = points.elapsed();
      return elapsed[segment.last() - 1] - elapsed[segment.first() - 1];
    }

    /**
     * Says whether a piece is shorter than a year and has no rate a year.
     *
     * @param segment one of the pieces, or the whole
     * @return false for plain numbers
     */
    public boolean isShort(Segment segment) {
      return !points.periods().isEmpty() && years(segment) < 1 - 1e-9;
    }

    /**
     * Returns the result in plain words.
     *
     * @return one sentence or more
     */
    public Sentence sentence() {
      List<Sentence> chance =
          isExact()
              ? EXACT
              : isShown() && segments.size() > 1
                  ? List.of(Sentence.of("change.joins-shown").with("level", CHANCE))
                  : List.of();
      List<Sentence> average =
          segments.size() == 1 || said(whole).result().isEmpty()
              ? List.of()
              : List.of(Sentence.of("change.average-growth").with("change", change(whole)));
      return Sentence.of(isShown() ? "change.joined" : "change.best-joins")
          .with("series", points.label())
          .with("joins", points.labels(joins().stream().map(at -> at - 1).toList()))
          .with("pieces", pieces())
          .with("chance", Sentence.all(chance))
          .with("level", CHANCE)
          .with("average", Sentence.all(average))
          .with("cautions", Sentence.all(points.measuring()))
          .from(points.origin("join-points"));
    }

    /**
     * Returns the pieces in plain words.
     *
     * @return one part of a sentence for each
     */
    public Quantity.Items pieces() {
      return Quantity.joined(segments.stream().map(this::piece).toList(), Joint.SEMICOLON);
    }

    private Sentence piece(Segment segment) {
      return Sentence.of(key(segment))
          .with("first", points.label(segment.first() - 1))
          .with("last", points.label(segment.last() - 1))
          .with("change", change(segment));
    }

    private String key(Segment segment) {
      Estimate change = segment.change();
      if (said(segment).result().isEmpty()) {
        return "change.piece-unsaid";
      }
      if (change.interval().contains(0)) {
        return "change.piece-undecided";
      }
      return change.value() > 0 ? "change.piece-rose" : "change.piece-fell";
    }

    private Sentence change(Segment segment) {
      String unit =
          points.periods().isEmpty()
              ? "change.growth-a-step"
              : isShort(segment) ? "change.growth-in-all" : "change.growth-a-year";
      return said(segment)
          .fold(
              change ->
                  Sentence.of(unit)
                      .with(
                          "change",
                          Sentence.of("phrase.per-cent")
                              .with(
                                  "number",
                                  new Quantity.Number(change.value(), ONE_DECIMAL, Origin.UNKNOWN)))
                      .with(
                          "interval",
                          isExact() ? Quantity.name("") : change.interval().quantity(ONE_DECIMAL))
                      .with("p", Quantity.p(segment.p())),
              reason -> reason);
    }

    private boolean isExact() {
      return residualSumOfSquares() <= rounding(logs(points));
    }
  }

  /**
   * Fits points on its real time.
   *
   * @param points in order of time
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> fit(Points points) {
    return points.checked(FEWEST, MOST_VALUES).flatMap(Points::above0).map(this::choose);
  }

  private Result choose(Points points) {
    double[] times = points.elapsed();
    double[] logs = logs(points);
    int joins = Math.min(most, (points.size() - 2) / 5);
    List<PiecewiseFit> fits = new ArrayList<>();
    fits.add(new PiecewiseFit(times, logs, List.of(), level));
    JoinPointSearch search = new JoinPointSearch(centred(times), centred(logs), between);
    search.best(joins).forEach(at -> fits.add(new PiecewiseFit(times, logs, at, level)));
    List<Double> sums = fits.stream().map(PiecewiseFit::residualSumOfSquares).toList();
    List<Double> criteria =
        IntStream.range(0, fits.size()).mapToObj(k -> bic(sums.get(k), k, logs)).toList();
    PiecewiseFit fit = fits.get(criteria.indexOf(criteria.stream().min(Double::compare).get()));
    return new Result(fit.segments(), fit.whole(), sums, criteria, fit.fitted(), points);
  }

  private static double[] logs(Points points) {
    return Arrays.stream(points.values()).map(Math::log).toArray();
  }

  /** The criterion; squares that rounding may have left count as rounding. */
  private static double bic(double rss, int joins, double[] logs) {
    int n = logs.length;
    return Math.log(Math.max(rss, rounding(logs)) / n) + 2 * (joins + 1) * Math.log(n) / n;
  }

  /** The squares that rounding may leave. */
  private static double rounding(double[] logs) {
    double digit = 8 * Math.ulp(Arrays.stream(logs).map(Math::abs).max().orElse(0));
    return Math.max(logs.length * digit * digit, Double.MIN_NORMAL);
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
