package strandline.analysis.describe;

import org.apache.commons.statistics.ranking.NaturalRanking;

/** Mid-ranks of values, about their mean, and what is computed from them. */
record Ranks(double[] centred) {

  /** Ranks from 1, the mean of the ranks for ties, minus (n + 1) / 2. */
  static Ranks of(double[] values) {
    double[] centred = new NaturalRanking().apply(values);
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= (values.length + 1) / 2.0;
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
