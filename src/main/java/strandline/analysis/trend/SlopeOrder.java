package strandline.analysis.trend;

import java.util.Arrays;

/**
 * The order of points along a direction, which tells slopes apart without computing them: the slope
 * of two points is below b exactly when y − bt falls from the one to the other. So the slopes below
 * b are counted by merge sort, and those between two values are the pairs whose order differs.
 *
 * <p>Matoušek, "Randomized optimal algorithm for slope selection", Information Processing Letters
 * 39 (1991), doi:10.1016/0020-0190(91)90177-J.
 */
final class SlopeOrder {
  private final double[] t;
  private final double[] y;
  private final double centre;

  SlopeOrder(double[] t, double[] y) {
    this.t = t;
    this.y = y;
    this.centre = t[t.length / 2];
  }

  private double[] heights(double slope) {
    double[] heights = new double[y.length];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = y[i] - slope * (t[i] - centre);
    }
    return heights;
  }

  /** How many slopes are below a value; those equal to it to rounding may count or not. */
  long below(double slope) {
    return KendallScore.sort(heights(slope), new double[y.length], 0, y.length);
  }

  /**
   * The slope of a rank, if it lies between two values, clear of both by more than rounding, among
   * not too many others; else NaN.
   */
  double at(long rank, double low, double high, int most) {
    if (Double.isInfinite(low) || Double.isInfinite(high) || !(low < high)) {
      return Double.NaN;
    }
    long before = below(low);
    long inside = below(high) - before;
    if (rank <= before || rank > before + inside || inside > most) {
      return Double.NaN;
    }
    double[] between = between(low, high, (int) inside);
    double clear = 32 * Math.ulp(1.0) * height(low, high) / step();
    double found = between.length == inside ? between[(int) (rank - before - 1)] : Double.NaN;
    return found > low + clear && found < high - clear ? found : Double.NaN;
  }

  private double height(double low, double high) {
    double steepest = Math.max(Math.abs(low), Math.abs(high));
    double largest = 0;
    for (int i = 0; i < y.length; i++) {
      largest = Math.max(largest, Math.abs(y[i]) + steepest * Math.abs(t[i] - centre));
    }
    return largest;
  }

  private double step() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < t.length; i++) {
      least = Math.min(least, t[i] - t[i - 1]);
    }
    return least;
  }

  /** The slopes of the pairs whose order differs, sorted. */
  private double[] between(double low, double high, int expected) {
    int[] order = sorted(heights(low));
    Collector collector = new Collector(heights(high), expected);
    collector.merge(order, new int[order.length], 0, order.length);
    double[] found = Arrays.copyOf(collector.slopes, Math.min(collector.count, expected));
    Arrays.sort(found);
    return collector.count == expected ? found : new double[0];
  }

  private static int[] sorted(double[] heights) {
    int[] order = new int[heights.length];
    Arrays.setAll(order, i -> i);
    merge(order, new int[order.length], heights, 0, order.length);
    return order;
  }

  private static void merge(int[] order, int[] spare, double[] heights, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    merge(order, spare, heights, from, middle);
    merge(order, spare, heights, middle, to);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      boolean first =
          right == to || (left < middle && heights[order[left]] <= heights[order[right]]);
      spare[k] = first ? order[left++] : order[right++];
    }
    System.arraycopy(spare, from, order, from, to - from);
  }

  /** A merge sort by other heights that computes the slope of each pair it turns round. */
  private final class Collector {
    private final double[] heights;
    private final double[] slopes;
    private int count;

    Collector(double[] heights, int expected) {
      this.heights = heights;
      this.slopes = new double[expected];
    }

    void merge(int[] order, int[] spare, int from, int to) {
      if (to - from < 2 || count > slopes.length) {
        return;
      }
      int middle = (from + to) >>> 1;
      merge(order, spare, from, middle);
      merge(order, spare, middle, to);
      int left = from;
      int right = middle;
      for (int k = from; k < to; k++) {
        boolean first = right == to || (left < middle && isBefore(order[left], order[right]));
        if (!first) {
          collect(order, left, middle, order[right]);
        }
        spare[k] = first ? order[left++] : order[right++];
      }
      System.arraycopy(spare, from, order, from, to - from);
    }

    /** Equal heights stand in order of time, as in the first order. */
    private boolean isBefore(int i, int j) {
      return heights[i] < heights[j] || (heights[i] == heights[j] && i < j);
    }

    private void collect(int[] order, int from, int to, int j) {
      for (int k = from; k < to; k++) {
        if (count < slopes.length) {
          int i = order[k];
          slopes[count] =
              (y[Math.max(i, j)] - y[Math.min(i, j)]) / (t[Math.max(i, j)] - t[Math.min(i, j)]);
        }
        count++;
      }
    }
  }
}
