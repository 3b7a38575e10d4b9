package strandline.analysis.model;

/**
 * Newey and West's variance of a coefficient as a quadratic form e'Be in the residuals e = Mε of
 * independent normal errors of variance 1: B(i, k) = a(i) a(k) (1 − |i − k|/(lag + 1)) up to the
 * lag, a what each value adds to the coefficient, M = I − UU' with U an orthonormal basis of the
 * columns. Its mean is tr(MB), its variance 2 tr(MBMB).
 */
final class Sandwich {
  private final double mean;
  private final double halfVariance;

  /** Takes the basis with its columns as rows. */
  Sandwich(double[] a, int lag, double[][] basis) {
    int n = a.length;
    int k = basis.length;
    double trace = 0;
    double square = 0;
    double[][] bu = new double[k][n];
    for (int i = 0; i < n; i++) {
      trace += a[i] * a[i];
      for (int j = Math.max(0, i - lag); j <= Math.min(n - 1, i + lag); j++) {
        double entry = a[i] * a[j] * (1 - Math.abs(i - j) / (lag + 1.0));
        square += entry * entry;
        for (int c = 0; c < k; c++) {
          bu[c][i] += entry * basis[c][j];
        }
      }
    }
    double inside = 0;
    double insideSquare = 0;
    double columns = 0;
    for (int c = 0; c < k; c++) {
      columns += DurbinWatson.dot(bu[c], bu[c]);
      for (int d = 0; d < k; d++) {
        double g = DurbinWatson.dot(basis[c], bu[d]);
        inside += c == d ? g : 0;
        insideSquare += g * g;
      }
    }
    mean = trace - inside;
    halfVariance = square - 2 * columns + insideSquare;
  }

  /** The mean of the form. */
  double mean() {
    return mean;
  }

  /** The degrees of freedom of the chi-squared distribution with the same mean and variance. */
  double degreesOfFreedom() {
    return mean * mean / halfVariance;
  }
}
