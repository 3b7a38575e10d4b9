package strandline.analysis.trend;

import java.util.Arrays;

/**
 * Kendall's score S of a sequence, pairs that rise less pairs that fall, with what its ties do to
 * its variance. Counted by merge sort in O(n log n).
 *
 * @param n how many values
 * @param s the score
 * @param variance its variance when there is no trend, corrected for ties: (n(n−1)(2n+5) − Σ
 *     t(t−1)(2t+5))/18
 * @param tiedPairs how many pairs are equal
 */
public record KendallScore(int n, long s, double variance, long tiedPairs) {

  /** Scores a sequence. */
  static KendallScore of(double[] values) {
    int n = values.length;
    double[] sorted = values.clone();
    long falling = sort(sorted, new double[n], 0, n);
    long tied = 0;
    double correction = 0;
    for (int from = 0, to = 0; from < n; from = to) {
      while (to < n && sorted[to] == sorted[from]) {
        to++;
      }
      double t = to - from;
      tied += (long) (to - from) * (to - from - 1) / 2;
      correction += t * (t - 1) * (2 * t + 5);
    }
    double variance = ((double) n * (n - 1) * (2.0 * n + 5) - correction) / 18;
    return new KendallScore(n, pairs(n) - tied - 2 * falling, variance, tied);
  }

  /** Sorts values[from, to) and returns how many pairs were falling. */
  static long sort(double[] values, double[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long falling = sort(values, spare, from, middle) + sort(values, spare, middle, to);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      boolean takeLeft = right == to || (left < middle && values[left] <= values[right]);
      falling += takeLeft ? 0 : middle - left;
      spare[k] = takeLeft ? values[left++] : values[right++];
    }
    System.arraycopy(spare, from, values, from, to - from);
    return falling;
  }

  private static long pairs(int n) {
    return (long) n * (n - 1) / 2;
  }

  /**
   * Returns the score over all pairs.
   *
   * @return −1 to 1
   */
  public double tauA() {
    return s / (double) pairs(n);
  }

  /**
   * Returns the score over the root of all pairs times the pairs that are not tied.
   *
   * @return −1 to 1
   */
  public double tauB() {
    return s / (Math.sqrt(pairs(n) - tiedPairs) * Math.sqrt(pairs(n)));
  }

  /**
   * Returns the score in standard deviations, one nearer to 0.
   *
   * @return any number
   */
  public double z() {
    return z(variance);
  }

  double z(double ofVariance) {
    return Math.signum((double) s)
        * (Math.abs((double) s) - (s == 0 ? 0 : 1))
        / Math.sqrt(ofVariance);
  }

  /**
   * The exact two-sided p value without ties: Kendall's recursion on the number of falling pairs in
   * all orders of 1..n.
   */
  double exactP() {
    int falling = (int) ((pairs(n) - Math.abs(s)) / 2);
    double[] share = {1};
    for (int m = 2; m <= n; m++) {
      share = insert(share, m, falling);
    }
    return Math.min(1, 2 * Arrays.stream(share).limit(falling + 1L).sum());
  }

  /** The m-th value may stand in m places, each adding 0 to m − 1 falling pairs. */
  private static double[] insert(double[] share, int m, int falling) {
    int size = (int) Math.min(falling + 1L, pairs(m) + 1);
    double[] next = new double[size];
    for (int k = 0; k < size; k++) {
      double window = k == 0 ? 0 : next[k - 1] * m;
      window += k < share.length ? share[k] : 0;
      window -= k - m >= 0 && k - m < share.length ? share[k - m] : 0;
      next[k] = Math.max(0, window / m);
    }
    return next;
  }

  /** The smallest two-sided p value that n values can have: 2/n!. */
  static double smallestP(int n) {
    double p = 2;
    for (int k = 2; k <= n; k++) {
      p /= k;
    }
    return Math.min(1, p);
  }
}
