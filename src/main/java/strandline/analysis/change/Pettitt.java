package strandline.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * Pettitt's test for one change of level at an unknown time, without an assumption about the
 * distribution.
 *
 * <p>With r(i) the rank of value i among all n (mid-ranks for ties), U(k) = 2 (r(1) + … + r(k)) - k
 * (n + 1) for k = 1 … n - 1. The statistic is the largest |U(k)|, the position every k where it is
 * reached, and the two-sided p-value the approximation min(1, 2 exp(-6 U² / (n³ + n²))), as in R's
 * {@code trend::pettitt.test}. The approximation is good for p up to 0.5 and does not correct for
 * ties.
 *
 * <p>Source: A. N. Pettitt, "A non-parametric approach to the change-point problem", Applied
 * Statistics 28 (1979), 126–135, <a href="https://doi.org/10.2307/2346729">doi:10.2307/2346729</a>.
 *
 * <p>Assumes independent values and at most one change; autocorrelation makes p too small. Declines
 * when there are fewer than 4 values, when one is not finite, or when all are the same. Gaps are
 * left out, for only the order counts. Time O(n log n).
 *
 * @param alpha the level below which the sentence speaks of a change, 0.05 by default
 */
public record Pettitt(double alpha) {
  private static final int FEWEST = 4;

  /** Checks the level. */
  public Pettitt {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha lies between 0 and 1: " + alpha);
    }
  }

  /**
   * Returns the test with a level of 0.05.
   *
   * @return the test
   */
  public static Pettitt withDefaults() {
    return new Pettitt(0.05);
  }

  /**
   * What the test found.
   *
   * @param statistic the largest |U(k)|
   * @param positions every position where it is reached, counted from 1: the last value before
   * @param p the approximate two-sided p-value
   * @param tiedValues how many values are equal to another one
   * @param alpha the level of the test
   * @param points what was tested
   */
  public record Result(
      double statistic,
      List<Integer> positions,
      double p,
      int tiedValues,
      double alpha,
      Points points) {
    /**
     * Returns the result in plain words.
     *
     * @return one to four sentences
     */
    public Sentence sentence() {
      List<Sentence> all = new ArrayList<>();
      all.add(
          Sentence.of(p < alpha ? "change.pettitt-changed" : "change.pettitt-undecided")
              .with("series", points.label())
              .with("last", points.label(positions.get(0) - 1))
              .with("u", Quantity.number(statistic))
              .with("p", Quantity.p(p)));
      if (positions.size() > 1) {
        all.add(
            Sentence.of("change.pettitt-same")
                .with("places", points.labels(positions.stream().map(k -> k - 1).toList())));
      }
      if (tiedValues > 0) {
        all.add(Sentence.of("change.pettitt-ties").with("n", Quantity.count(tiedValues)));
      }
      all.addAll(points.measuring());
      return Sentence.several(all).from(points.origin("pettitt"));
    }
  }

  /**
   * Tests points.
   *
   * @param points in order of time
   * @return the result, or the reason why there is none
   */
  public Outcome<Result> test(Points points) {
    return points.checked(FEWEST, Integer.MAX_VALUE).map(this::compute);
  }

  private Result compute(Points points) {
    int n = points.size();
    double[] ranks = new NaturalRanking().apply(points.values());
    double largest = 0;
    double sum = 0;
    List<Integer> positions = new ArrayList<>();
    for (int k = 1; k < n; k++) {
      sum += 2 * ranks[k - 1];
      double u = Math.abs(sum - (double) k * (n + 1));
      if (u > largest) {
        positions.clear();
        largest = u;
      }
      if (u == largest) {
        positions.add(k);
      }
    }
    double size = n;
    double p = Math.min(1, 2 * Math.exp(-6 * largest * largest / (size * size * (size + 1))));
    return new Result(largest, positions, p, tied(points.values()), alpha, points);
  }

  private static int tied(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return (int)
        IntStream.range(0, sorted.length)
            .filter(
                i ->
                    (i > 0 && sorted[i] == sorted[i - 1])
                        || (i + 1 < sorted.length && sorted[i] == sorted[i + 1]))
            .count();
  }
}
