package strandline.analysis.change;

/**
 * Bounds from below: what the observations after a time cost at least when straight pieces, which
 * need not even meet, run through them.
 */
final class RestCost {
  private final double[][] least;

  RestCost(double[] x, double[] y, int pieces) {
    int n = x.length;
    least = new double[pieces + 1][n];
    java.util.Arrays.fill(least[0], 0, n - 1, Double.POSITIVE_INFINITY);
    for (int p = 1; p <= pieces; p++) {
      System.arraycopy(least[p - 1], 0, least[p], 0, n);
    }
    for (int t = n - 2; t >= 0; t--) {
      fill(x, y, t);
    }
  }

  // One piece runs from the observation after t to end, and the others through what follows.
  private void fill(double[] x, double[] y, int t) {
    double count = 0;
    double meanX = 0;
    double meanY = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int end = t + 1; end < x.length; end++) {
      count++;
      double dx = x[end] - meanX;
      double dy = y[end] - meanY;
      meanX += dx / count;
      meanY += dy / count;
      xx += dx * (x[end] - meanX);
      xy += dx * (y[end] - meanY);
      yy += dy * (y[end] - meanY);
      double cost = count > 2 ? Math.max(0, yy - xy * xy / xx) : 0;
      for (int p = 1; p < least.length; p++) {
        least[p][t] = Math.min(least[p][t], cost + least[p - 1][end]);
      }
    }
  }

  /** The bound for the observations after t with that many pieces, 1 or more. */
  double after(int t, int pieces) {
    return least[pieces][t];
  }
}
