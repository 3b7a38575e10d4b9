package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The search against every set of joins on the grid. */
class JoinPointSearchTest {
  private final SplittableRandom random = new SplittableRandom(20130112);

  @Test
  void findsTheLeastSumOfSquaresOnTheWholeGrid() {
    for (int trial = 0; trial < 300; trial++) {
      int n = 8 + random.nextInt(trial % 10 == 0 ? 22 : 12);
      int between = 1 + random.nextInt(3);
      double[] x = times(n);
      double[] y = values(n, trial % 3);
      List<List<Integer>> found = new JoinPointSearch(x, y, between).best(3);
      for (int k = 1; k <= found.size(); k++) {
        double best = best(x, y, between, k, new ArrayList<>());
        double actual = new PiecewiseFit(x, y, found.get(k - 1), 0.95).residualSumOfSquares();
        assertThat(actual).isLessThanOrEqualTo(best * (1 + 1e-8) + 1e-20);
      }
      if (found.size() < 3) {
        assertThat(best(x, y, between, found.size() + 1, new ArrayList<>())).isInfinite();
      }
    }
  }

  private double[] times(int n) {
    double[] x = new double[n];
    for (int i = 1; i < n; i++) {
      x[i] = x[i - 1] + 0.01 + random.nextInt(3) * 0.05;
    }
    return x;
  }

  private double[] values(int n, int kind) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] =
          switch (kind) {
            case 0 -> random.nextDouble() - 0.5;
            case 1 -> random.nextInt(3) - 1;
            default -> Math.abs(i - n / 2) * 0.1 + 0.01 * random.nextDouble();
          };
    }
    return y;
  }

  private static double best(double[] x, double[] y, int between, int k, List<Integer> joins) {
    if (joins.size() == k) {
      return new PiecewiseFit(x, y, joins, 0.95).residualSumOfSquares();
    }
    double best = Double.POSITIVE_INFINITY;
    int from = joins.isEmpty() ? between : joins.get(joins.size() - 1) + between + 1;
    for (int at = from; at <= x.length - 1 - between; at++) {
      joins.add(at);
      best = Math.min(best, best(x, y, between, k, joins));
      joins.remove(joins.size() - 1);
    }
    return best;
  }
}
