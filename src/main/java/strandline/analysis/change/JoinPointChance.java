package strandline.analysis.change;

/**
 * The gain n (BIC(0) − min BIC(k)) that the joins of 1 of 100 series of independent normal noise
 * pass, with at most 3 joins and 2 observations between them. A table of simulated values, between
 * which it is linear; {@code JoinPointChanceTable} of the tests makes it.
 */
final class JoinPointChance {
  /** The level, in per cent. */
  static final int PER_CENT = 1;

  private static final int[] VALUES = {7, 9, 11, 12, 14, 16, 17, 20, 25, 30, 40, 60, 100, 200, 400};
  private static final double[] GAINS = {
    12.71, 9.91, 9.14, 10.19, 9.19, 8.22, 7.88, 7.93, 6.27, 5.62, 5.34, 3.53, 1.44, 0.42, 0.63
  };

  private JoinPointChance() {}

  /** Returns the gain for a number of values, from 7 on. */
  static double critical(int n) {
    int above = 1;
    while (above < VALUES.length - 1 && VALUES[above] < n) {
      above++;
    }
    double share = (n - VALUES[above - 1]) / (double) (VALUES[above] - VALUES[above - 1]);
    return Math.max(0, GAINS[above - 1] + share * (GAINS[above] - GAINS[above - 1]));
  }
}
