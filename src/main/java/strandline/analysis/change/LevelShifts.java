package strandline.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strandline.analysis.Few;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;

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
 * <p>Below 100 values BIC finds a break in noise in up to 31 of 100 series; there a permutation
 * test of BIC(0) less the least BIC decides whether a change is said or the partition is only the
 * best split. From 100 values on BIC itself finds one in fewer than 5 of 100.
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
  private static final int SAFE = 100;
  private static final double ALPHA = 0.05;

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
   * @param intervals for each break the interval of its position, counted from 1, as Bai's
   *     distribution has it, which may reach beyond the series; or the reason why there is none
   * @param p the p value of the breaks by permutation; empty without breaks and from 100 values on
   */
  public record Result(
      Partition partition,
      int shortest,
      List<Double> residualSums,
      List<Double> criteria,
      List<Outcome<Interval>> intervals,
      OptionalDouble p) {
    /**
     * Says whether the breaks are more than chance.
     *
     * @return true when there are some and p, where there is one, is not above 0.05
     */
    public boolean isShown() {
      return !intervals.isEmpty() && p.orElse(0) <= ALPHA;
    }

    /**
     * Returns the intervals of the breaks inside the series.
     *
     * @return for each break the interval of its position, from 1 to the last value but one
     */
    public List<Outcome<Interval>> inside() {
      int last = partition.points().size() - 1;
      return intervals.stream()
          .map(
              outcome ->
                  outcome.map(
                      i -> new Interval(Math.max(1, i.low()), Math.min(last, i.high()), i.level())))
          .toList();
    }

    /**
     * Returns the result in plain words.
     *
     * @return one to three sentences
     */
    public Sentence sentence() {
      Sentence method =
          Sentence.of("change.bic-partition")
              .with("n", Quantity.number(shortest))
              .with("p", Quantity.list(p.stream().mapToObj(Quantity::p).toList()));
      Sentence found = partition.sentence(isShown(), method);
      return !isShown()
          ? found
          : Sentence.several(List.of(found, dates()))
              .from(partition.points().origin("level-shifts"));
    }

    private Sentence dates() {
      List<Sentence> dates = IntStream.range(0, intervals.size()).mapToObj(this::date).toList();
      return Sentence.of("change.break-dates").with("dates", Few.of(dates, Joint.SEMICOLON));
    }

    private Sentence date(int index) {
      Points points = partition.points();
      return inside()
          .get(index)
          .fold(
              found ->
                  Sentence.of("change.break-date")
                      .with("level", Quantity.number(100 * found.level()))
                      .with("low", points.label((int) found.low()))
                      .with("high", points.label((int) found.high())),
              reason -> Sentence.of("change.break-without-interval").with("reason", reason))
          .with("start", points.label(partition.positions().get(index)));
    }
  }

  /**
   * Finds the level shifts of points.
   *
   * @param points in order of time
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> find(Points points) {
    int fewest = (int) Math.ceil(2 / share);
    return points.checked(fewest, MOST).flatMap(Points::squarable).map(this::compute);
  }

  private Result compute(Points points) {
    double[] values = points.values();
    SegmentCost cost = new SegmentCost(values);
    int shortest = (int) Math.floor(cost.size() * share);
    int most = Math.max(0, -Math.floorDiv(-cost.size(), shortest) - 2);
    List<Partition> best = new ArrayList<>();
    best.add(Partition.at(List.of(), cost, points));
    for (List<Integer> positions : optimal(cost, shortest, most)) {
      best.add(Partition.at(positions, cost, points));
    }
    List<Double> sums = best.stream().map(Partition::residualSumOfSquares).toList();
    List<Double> criteria =
        IntStream.range(0, best.size()).mapToObj(m -> bic(sums.get(m), m, values)).toList();
    Partition chosen = best.get(criteria.indexOf(criteria.stream().min(Double::compare).get()));
    OptionalDouble p =
        chosen.positions().isEmpty() || values.length >= SAFE
            ? OptionalDouble.empty()
            : OptionalDouble.of(Permutations.p(values, order -> gain(order, shortest, most)));
    return new Result(chosen, shortest, sums, criteria, intervals(chosen, cost), p);
  }

  /** How far the best partition of values in an order is below none by BIC. */
  private static double gain(double[] order, int shortest, int most) {
    SegmentCost cost = new SegmentCost(order);
    int n = order.length;
    double none = bic(cost.of(0, n), 0, order);
    double least = none;
    double[] best = new double[n + 1];
    for (int j = shortest; j <= n; j++) {
      best[j] = cost.of(0, j);
    }
    for (int m = 1; m <= most; m++) {
      best = extend(best, cost, shortest, m, new int[n + 1]);
      least = Math.min(least, bic(best[n], m, order));
    }
    return none - least;
  }

  /** The criterion; squares that rounding may have left count as rounding. */
  private static double bic(double rss, int breaks, double[] values) {
    int n = values.length;
    double rounding = Math.ulp(Arrays.stream(values).map(Math::abs).max().orElse(0));
    double least = Math.max(n * rounding * rounding, Double.MIN_NORMAL);
    return n * (Math.log(Math.max(rss, least)) + 1 - Math.log(n) + Math.log(2 * Math.PI))
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
