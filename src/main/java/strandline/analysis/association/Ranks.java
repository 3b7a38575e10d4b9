package strandline.analysis.association;

import java.util.stream.IntStream;

/** Mid-ranks of values, about their mean, and what is computed from them. */
final class Ranks {
  private final double[] centred;

  private Ranks(double[] centred) {
    this.centred = centred;
  }

  /** Ranks from 1, the mean of the ranks for ties, minus (n + 1) / 2. */
  static Ranks of(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] centred = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        centred[order[i]] = (from + to - values.length) / 2.0;
      }
      from = to;
    }
    return new Ranks(centred);
  }

  int size() {
    return centred.length;
  }

  /** Whether no two ranks differ. */
  boolean isConstant() {
    return product(this, 0) == 0;
  }

  /** The correlation with other ranks. */
  double correlation(Ranks other) {
    double r = product(other, 0) / Math.sqrt(product(this, 0) * other.product(other, 0));
    return Math.max(-1, Math.min(1, r));
  }

  /** The autocorrelation at a lag, with the divisor of that many pairs. */
  double autocorrelation(int lag) {
    double n = size();
    return n / (n - lag) * product(this, lag) / product(this, 0);
  }

  private double product(Ranks other, int lag) {
    double sum = 0;
    for (int i = lag; i < centred.length; i++) {
      sum += centred[i - lag] * other.centred[i];
    }
    return sum;
  }
}
