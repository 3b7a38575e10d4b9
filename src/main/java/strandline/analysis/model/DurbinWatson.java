package strandline.analysis.model;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distribution of Durbin and Watson's statistic d = e'Ae/e'e for independent normal errors,
 * where A takes squared steps and e are the residuals of the regression on a basis U of k columns.
 */
final class DurbinWatson {
  private final double[][] basis;
  private final int n;

  /** The basis is orthonormal: its columns are as long as the values. */
  DurbinWatson(double[][] basis) {
    this.basis = basis;
    this.n = basis[0].length;
  }

  /**
   * The exact probability of a statistic as small or smaller: that of Σ (λ − d) z² below 0, λ the
   * eigenvalues of (I − UU')A(I − UU'), by Imhof's inversion. Imhof, Biometrika 48 (1961),
   * doi:10.1093/biomet/48.3-4.419; Davies, Applied Statistics 29 (1980), doi:10.2307/2346911.
   */
  double exact(double d) {
    double[] values =
        new EigenDecomposition(new Array2DRowRealMatrix(projected(), false)).getRealEigenvalues();
    Arrays.sort(values);
    double spread = 0;
    double[] weights = new double[n - basis.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = values[i + basis.length] - d;
      spread += 2 * weights[i] * weights[i];
    }
    return Math.max(0, Math.min(1, inversion(weights, Math.PI / (30 * Math.sqrt(spread)))));
  }

  /** The sum of Davies, whose step is so small that its error is far below rounding. */
  private static double inversion(double[] weights, double step) {
    double sum = 0;
    for (int k = 0; k < 1_000_000; k++) {
      double u = (k + 0.5) * step;
      double angle = 0;
      double squares = 1;
      double log = 0;
      for (int i = 0; i < weights.length; i++) {
        double a = 2 * u * weights[i];
        double b = ++i < weights.length ? 2 * u * weights[i] : 0;
        // Two angles below a quarter turn each, as that of (1 + ai)(1 + bi).
        angle += Math.atan2(a + b, 1 - a * b) / 2;
        squares *= (1 + a * a) * (1 + b * b);
        if (squares > 1e200) {
          log += Math.log(squares) / 4;
          squares = 1;
        }
      }
      double size = Math.exp(-log - Math.log(squares) / 4) / (k + 0.5);
      sum += Math.sin(angle) * size;
      if (size < 1e-17) {
        break;
      }
    }
    return 0.5 - sum / Math.PI;
  }

  /** (I − UU')A(I − UU') = (I − UU')(A − AUU'); the null space gives k eigenvalues of 0. */
  private double[][] projected() {
    double[][] matrix = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      double[] column = reject(steps(reject(unit)));
      for (int i = 0; i < n; i++) {
        matrix[i][j] = column[i];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private double[] reject(double[] vector) {
    double[] rest = vector.clone();
    for (double[] u : basis) {
      double share = dot(u, vector);
      for (int i = 0; i < n; i++) {
        rest[i] -= share * u[i];
      }
    }
    return rest;
  }

  /** Multiplies by A. */
  private static double[] steps(double[] v) {
    double[] result = new double[v.length];
    for (int i = 1; i < v.length; i++) {
      result[i] += v[i] - v[i - 1];
      result[i - 1] -= v[i] - v[i - 1];
    }
    return result;
  }

  /** The probability by a normal distribution of the same mean and variance. */
  double normal(double d) {
    int k = basis.length;
    double trace = 0;
    double squares = 0;
    double product = 0;
    for (double[] u : basis) {
      double[] au = steps(u);
      trace += dot(u, au);
      squares += dot(au, au);
      for (double[] other : basis) {
        product += dot(other, au) * dot(other, au);
      }
    }
    double p = 2.0 * (n - 1) - trace;
    double q = 2 * (3.0 * n - 4) - 2 * squares + product;
    double mean = p / (n - k);
    double variance = 2.0 / ((double) (n - k) * (n - k + 2)) * (q - p * mean);
    return NormalDistribution.of(mean, Math.sqrt(variance)).cumulativeProbability(d);
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
