package strandline.analysis.change;

import java.util.Arrays;

/** Residual sums of squares about the mean of every stretch of values, from running sums. */
final class SegmentCost {
  private final double[] values;
  private final double[] sum;
  private final double[] squares;

  /** Sums about the middle value: whole numbers stay whole, so that ties stay ties. */
  SegmentCost(double[] values) {
    this.values = values;
    double[] sorted = Arrays.stream(values).sorted().toArray();
    double centre = sorted[sorted.length / 2];
    sum = new double[values.length + 1];
    squares = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      double d = values[i] - centre;
      sum[i + 1] = sum[i] + d;
      squares[i + 1] = squares[i] + d * d;
    }
  }

  int size() {
    return values.length;
  }

  /** The cost of the values from (counted from 0) to before to. */
  double of(int from, int to) {
    double s = sum[to] - sum[from];
    return Math.max(0, squares[to] - squares[from] - s * s / (to - from));
  }

  /** The mean of a stretch, in two passes. */
  double mean(int from, int to) {
    double total = 0;
    for (int i = from; i < to; i++) {
      total += values[i];
    }
    double mean = total / (to - from);
    double rest = 0;
    for (int i = from; i < to; i++) {
      rest += values[i] - mean;
    }
    return mean + rest / (to - from);
  }

  /** The cost of a stretch, in two passes, for what is reported. */
  double precisely(int from, int to) {
    double mean = mean(from, to);
    double total = 0;
    for (int i = from; i < to; i++) {
      total += (values[i] - mean) * (values[i] - mean);
    }
    return total;
  }
}
