package strandline.analysis.change;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.IntStream;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Reading;
import strandline.language.ChangeKey;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.series.Series;

/**
 * The optimal partition of a series into stretches of constant level, their number chosen by BIC,
 * with Bai–Perron intervals for the break dates.
 *
 * <p>For every number m of breaks, dynamic programming finds the partition with the least residual
 * sum of squares RSS(m) among those whose stretches hold at least h values; BIC(m) = n (log RSS(m)
 * + 1 - log n + log 2π) + 2 (m + 1) log n, and the least BIC wins, the smallest m among equals. h
 * is the whole part of n times the share, and m goes up to ⌈n / h⌉ - 2, as in R's {@code
 * strucchange::breakpoints(y ~ 1, h = 0.15)}; the intervals are those of its {@code confint}, from
 * Bai's limit distribution with the variances of both sides.
 *
 * <p>Source: J. Bai and P. Perron, "Computation and analysis of multiple structural change models",
 * Journal of Applied Econometrics 18 (2003), 1–22, <a
 * href="https://doi.org/10.1002/jae.659">doi:10.1002/jae.659</a>; A. Zeileis and others,
 * Computational Statistics &amp; Data Analysis 44 (2003), 109–123, <a
 * href="https://doi.org/10.1016/S0167-9473(03)00030-6">doi:10.1016/S0167-9473(03)00030-6</a>.
 *
 * <p>Assumes independent errors; autocorrelation and a trend both pass for level shifts. Declines
 * when h would be below 2 values (fewer than 14 with a share of 0.15), beyond 10,000 values, when a
 * value is not finite, or when all are the same. Gaps are left out, for only the order counts. Time
 * O(m n²), memory O(m n).
 *
 * @param share the shortest stretch as a share of the series, above 0 and at most 0.5; 0.15 by
 *     default
 * @param level the level of the intervals, 0.95 by default
 */
public record LevelShifts(double share, double level) {
  private static final int MOST = 10_000;

  /** Checks share and level. */
  public LevelShifts {
    if (!(share > 0 && share <= 0.5 && level > 0 && level < 1)) {
      throw new IllegalArgumentException("share " + share + ", level " + level);
    }
  }

  /**
   * Returns the method with stretches of at least 15 per cent of the series and 95 per cent
   * intervals.
   *
   * @return the method
   */
  public static LevelShifts withDefaults() {
    return new LevelShifts(0.15, 0.95);
  }

  /**
   * What the method found.
   *
   * @param partition the partition with the least BIC
   * @param shortest the fewest values that a stretch may hold
   * @param residualSums RSS(m) for m = 0, 1, …
   * @param criteria BIC(m) for m = 0, 1, …
   * @param intervals for each break the interval of its position, counted from 1, which may reach
   *     beyond the series; or the reason why there is none
   */
  public record Result(
      Partition partition,
      int shortest,
      List<Double> residualSums,
      List<Double> criteria,
      List<Outcome<Interval>> intervals) {
    /** Copies the lists. */
    public Result {
      residualSums = List.copyOf(residualSums);
      criteria = List.copyOf(criteria);
      intervals = List.copyOf(intervals);
    }

    /**
     * Returns the result in plain words.
     *
     * @return one to three sentences
     */
    public Sentence sentence() {
      Sentence method = Sentence.of(ChangeKey.BIC_PARTITION).with("n", Quantity.number(shortest));
      Sentence found = partition.sentence(method);
      return intervals.isEmpty()
          ? found
          : Sentence.several(List.of(found, dates()))
              .from(partition.reading().origin("level-shifts"));
    }

    private Sentence dates() {
      List<Sentence> dates = IntStream.range(0, intervals.size()).mapToObj(this::date).toList();
      return Sentence.of(ChangeKey.BREAK_DATES)
          .with("dates", Quantity.joined(dates, Joint.SEMICOLON));
    }

    private Sentence date(int index) {
      Reading reading = partition.reading();
      return intervals
          .get(index)
          .fold(
              found ->
                  Sentence.of(ChangeKey.BREAK_DATE)
                      .with("level", Quantity.number(100 * found.level()))
                      .with("low", reading.label((int) found.low()))
                      .with("high", reading.label((int) found.high())),
              reason -> Sentence.of(ChangeKey.BREAK_WITHOUT_INTERVAL).with("reason", reason))
          .with("start", reading.label(partition.positions().get(index)));
    }
  }

  /**
   * Finds the level shifts of plain numbers.
   *
   * @param values in their order
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> find(double[] values) {
    return find(Reading.of(values));
  }

  /**
   * Finds the level shifts of a series.
   *
   * @param series the series; gaps are left out
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> find(Series series) {
    return find(Reading.of(series));
  }

  private Outcome<Result> find(Reading reading) {
    int fewest = (int) Math.ceil(2 / share);
    return reading
        .checked(fewest, MOST)
        .fold(Reading::squarable, Outcome::<Reading>declined)
        .map(this::compute);
  }

  private Result compute(Reading reading) {
    SegmentCost cost = new SegmentCost(reading.values());
    int shortest = (int) Math.floor(cost.size() * share);
    int most = Math.max(0, -Math.floorDiv(-cost.size(), shortest) - 2);
    List<Partition> best = new ArrayList<>();
    best.add(Partition.at(List.of(), cost, reading));
    for (List<Integer> positions : optimal(cost, shortest, most)) {
      best.add(Partition.at(positions, cost, reading));
    }
    List<Double> sums = best.stream().map(Partition::residualSumOfSquares).toList();
    List<Double> criteria =
        IntStream.range(0, best.size()).mapToObj(m -> bic(sums.get(m), m, cost.size())).toList();
    Partition chosen = best.get(criteria.indexOf(criteria.stream().min(Double::compare).get()));
    return new Result(chosen, shortest, sums, criteria, intervals(chosen, cost));
  }

  private static double bic(double rss, int breaks, int n) {
    return n * (Math.log(rss) + 1 - Math.log(n) + Math.log(2 * Math.PI))
        + 2 * (breaks + 1) * Math.log(n);
  }

  // best[j] is the least cost of the first j values with m breaks; from[m][j] the last break there.
  private static List<List<Integer>> optimal(SegmentCost cost, int h, int most) {
    int n = cost.size();
    double[] best = new double[n + 1];
    for (int j = h; j <= n; j++) {
      best[j] = cost.of(0, j);
    }
    int[][] from = new int[most + 1][n + 1];
    List<List<Integer>> result = new ArrayList<>();
    for (int m = 1; m <= most; m++) {
      best = extend(best, cost, h, m, from[m]);
      result.add(trace(from, m, n));
    }
    return result;
  }

  private static double[] extend(double[] best, SegmentCost cost, int h, int m, int[] from) {
    int n = best.length - 1;
    double[] next = new double[n + 1];
    for (int j = (m + 1) * h; j <= n; j++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = m * h; i <= j - h; i++) {
        double candidate = best[i] + cost.of(i, j);
        if (candidate < least) {
          least = candidate;
          from[j] = i;
        }
      }
      next[j] = least;
    }
    return next;
  }

  private static List<Integer> trace(int[][] from, int breaks, int n) {
    LinkedList<Integer> positions = new LinkedList<>();
    int end = n;
    for (int m = breaks; m >= 1; m--) {
      end = from[m][end];
      positions.addFirst(end);
    }
    return positions;
  }

  private List<Outcome<Interval>> intervals(Partition partition, SegmentCost cost) {
    List<Integer> ends = new ArrayList<>(partition.positions());
    ends.add(0, 0);
    ends.add(cost.size());
    List<Outcome<Interval>> intervals = new ArrayList<>();
    for (int i = 1; i < ends.size() - 1; i++) {
      double before = variance(cost, ends.get(i - 1), ends.get(i));
      double after = variance(cost, ends.get(i), ends.get(i + 1));
      double shift = partition.means().get(i) - partition.means().get(i - 1);
      intervals.add(new BreakDate(before, after, shift).around(ends.get(i), level));
    }
    return intervals;
  }

  private static double variance(SegmentCost cost, int from, int to) {
    return cost.precisely(from, to) / (to - from);
  }
}
