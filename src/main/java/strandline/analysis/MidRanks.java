package strandline.analysis;

import java.util.stream.IntStream;

/** Mid-ranks: ranks from 1, and for ties the mean of the ranks that they share. */
public final class MidRanks {
  private MidRanks() {}

  /**
   * Returns twice the mid-ranks, which are whole numbers, so that equal sums compare as equal.
   *
   * @param values finite numbers
   * @return for each value twice its mid-rank
   */
  public static double[] doubled(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] doubled = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        doubled[order[i]] = from + to + 1.0;
      }
      from = to;
    }
    return doubled;
  }
}
