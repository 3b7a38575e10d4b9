package strandline.analysis.change;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A permutation test: how often the same values in another order, which has no change but by
 * chance, have a statistic as large as they have in theirs.
 *
 * <p>p = (1 + how many of 199 orders reach the statistic)/200; the drawing ends as soon as ten do,
 * with p = 10 over the number of orders drawn, which is above 0.05. Besag and Clifford, Biometrika
 * 78 (1991), doi:10.1093/biomet/78.2.301. The orders are drawn by a generator with a constant seed,
 * so that the same values have the same p on every machine.
 */
final class Permutations {
  private static final int ORDERS = 199;
  private static final int ENOUGH = 10;
  private static final long SEED = 19790;

  private Permutations() {}

  /** Returns the p value of the statistic of the values in their order. */
  static double p(double[] values, ToDoubleFunction<double[]> statistic) {
    double found = statistic.applyAsDouble(values);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shuffled = values.clone();
    int reached = 0;
    for (int k = 1; k <= ORDERS; k++) {
      for (int i = shuffled.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double kept = shuffled[i];
        shuffled[i] = shuffled[j];
        shuffled[j] = kept;
      }
      // Rounding may part statistics of the same partition.
      reached += statistic.applyAsDouble(shuffled) >= found * (1 - 1e-9) ? 1 : 0;
      if (reached == ENOUGH) {
        return ENOUGH / (double) k;
      }
    }
    return (1 + reached) / (double) (1 + ORDERS);
  }
}
