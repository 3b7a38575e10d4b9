package strandline.analysis.change;

import java.util.LinkedList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * The optimal partition of a series into stretches of constant level at a stated penalty for each
 * change.
 *
 * <p>Minimises RSS / σ² + penalty · (number of changes) over all partitions whose stretches hold at
 * least {@code shortest} values, exactly, by dynamic programming with PELT's pruning. σ is the
 * median absolute deviation of the successive differences, times 1.4826, over √2; the penalty is
 * {@code factor} · log n. With factor 2 and stretches of 2 values this is R's {@code
 * changepoint::cpt.mean(y / sigma, method = "PELT", penalty = "Manual", pen.value = 2 * log(n),
 * minseglen = 2)}.
 *
 * <p>Source: R. Killick, P. Fearnhead and I. A. Eckley, "Optimal detection of changepoints with a
 * linear computational cost", Journal of the American Statistical Association 107 (2012),
 * 1590–1598, <a
 * href="https://doi.org/10.1080/01621459.2012.737745">doi:10.1080/01621459.2012.737745</a>.
 *
 * <p>In noise the partition has a change in up to 36 of 100 series, because few differences give σ
 * badly. Up to 300 values a permutation test decides whether a change is said or the partition is
 * only the best split: of what the best partition saves at a price of log n times the variance for
 * each change. Beyond 300 values RSS(0)/σ² less the least sum must pass {@value #GAIN}.
 *
 * <p>Assumes independent errors of one variance; autocorrelation, season and trend all make more
 * changes. Declines with fewer than 4 values or twice the shortest stretch, beyond 10,000 values,
 * when a value is not finite, when all are the same, or when σ is 0 because at least half of the
 * differences are the same. Gaps are left out. Time O(n²) at worst, memory O(n).
 *
 * @param factor the penalty as a multiple of log n, above 0; 2 by default
 * @param shortest the fewest values in a stretch, 1 or more; 2 by default
 */
public record PenalisedShifts(double factor, int shortest) {
  private static final int MOST = 10_000;
  private static final int PERMUTED = 300;
  private static final double GAIN = 6;
  private static final double ALPHA = 0.05;

  /** Checks factor and shortest stretch. */
  public PenalisedShifts {
    if (!(factor > 0) || shortest < 1) {
      throw new IllegalArgumentException("factor " + factor + ", shortest " + shortest);
    }
  }

  /**
   * Returns the method with a penalty of 2 log n and stretches of at least 2 values.
   *
   * @return the method
   */
  public static PenalisedShifts withDefaults() {
    return new PenalisedShifts(2, 2);
  }

  /**
   * What the method found.
   *
   * @param partition the optimal partition
   * @param sigma the scale that the squares were divided by, in the unit of the values
   * @param penalty the cost of one change
   * @param objective the least RSS / σ² + penalty · (number of changes)
   * @param p the p value of the changes by permutation; empty without a change and beyond 300
   *     values
   * @param isShown whether the changes are more than chance
   */
  public record Result(
      Partition partition,
      double sigma,
      double penalty,
      double objective,
      OptionalDouble p,
      boolean isShown) {
    /**
     * Returns the result in plain words.
     *
     * @return one or two sentences
     */
    public Sentence sentence() {
      return partition.sentence(
          isShown,
          Sentence.of("change.penalised-partition")
              .with("p", Quantity.list(p.stream().mapToObj(Quantity::p).toList()))
              .with("penalty", Quantity.number(penalty))
              .with("scale", Quantity.number(sigma)));
    }
  }

  /**
   * Finds the level shifts of points.
   *
   * @param points in order of time
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> find(Points points) {
    return points
        .checked(Math.max(4, 2 * shortest), MOST)
        .flatMap(Points::squarable)
        .fold(this::compute, Outcome::declined);
  }

  private Outcome<Result> compute(Points points) {
    double[] values = points.values();
    double sigma = scale(values);
    if (!(sigma > 0)) {
      return Outcome.declined(Sentence.of("change.no-scale-of-steps"));
    }
    SegmentCost cost = new SegmentCost(values);
    double penalty = factor * Math.log(values.length);
    Partition partition = Partition.at(positions(cost, penalty * sigma * sigma), cost, points);
    double objective =
        partition.residualSumOfSquares() / (sigma * sigma) + penalty * partition.positions().size();
    boolean isTested = !partition.positions().isEmpty() && values.length <= PERMUTED;
    OptionalDouble p =
        isTested ? OptionalDouble.of(Permutations.p(values, this::saved)) : OptionalDouble.empty();
    double gain = cost.of(0, values.length) / (sigma * sigma) - objective;
    boolean isShown = isTested ? p.orElse(1) <= ALPHA : gain > GAIN;
    return Outcome.found(new Result(partition, sigma, penalty, objective, p, isShown));
  }

  /** What the best partition of an order saves, each change at log n times the variance. */
  private double saved(double[] order) {
    SegmentCost cost = new SegmentCost(order);
    int n = order.length;
    double price = Math.log(n) * cost.of(0, n) / (n - 1);
    List<Integer> ends = positions(cost, price);
    double saved = cost.of(0, n) - price * ends.size();
    int from = 0;
    for (int end : ends) {
      saved -= cost.of(from, end);
      from = end;
    }
    return saved - cost.of(from, n);
  }

  private static double scale(double[] values) {
    double[] steps =
        IntStream.range(1, values.length).mapToDouble(i -> values[i] - values[i - 1]).toArray();
    double centre = Median.withDefaults().withCopy(true).evaluate(steps);
    return Points.deviation(steps, centre) / Math.sqrt(2);
  }

  // A start that cannot win at j cannot win from j + shortest on, when j itself may be a change.
  private List<Integer> positions(SegmentCost cost, double price) {
    int n = cost.size();
    double[] best = new double[n + 1];
    int[] from = new int[n + 1];
    int[] lastUse = new int[n + 1];
    java.util.Arrays.fill(lastUse, Integer.MAX_VALUE);
    int[] starts = new int[n + 1];
    int count = 0;
    best[0] = -price;
    for (int j = shortest; j <= n; j++) {
      int start = j - shortest;
      if (start == 0 || start >= shortest) {
        starts[count++] = start;
      }
      best[j] = Double.POSITIVE_INFINITY;
      int kept = 0;
      for (int s = 0; s < count; s++) {
        if (j < lastUse[starts[s]]) {
          starts[kept++] = starts[s];
          double candidate = best[starts[s]] + cost.of(starts[s], j) + price;
          if (candidate < best[j]) {
            best[j] = candidate;
            from[j] = starts[s];
          }
        }
      }
      count = kept;
      for (int s = 0; s < count; s++) {
        int i = starts[s];
        if (lastUse[i] == Integer.MAX_VALUE && best[i] + cost.of(i, j) > best[j]) {
          lastUse[i] = j + shortest;
        }
      }
    }
    return trace(from, n);
  }

  private static List<Integer> trace(int[] from, int n) {
    LinkedList<Integer> positions = new LinkedList<>();
    for (int j = from[n]; j > 0; j = from[j]) {
      positions.addFirst(j);
    }
    return positions;
  }
}
