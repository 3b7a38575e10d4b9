package strandline.analysis.model;

/**
 * The factorisation of a matrix into an orthogonal and an upper triangular one by Householder
 * reflections (Golub and Van Loan, Matrix Computations, algorithm 5.2.1). Matrices are arrays of
 * columns.
 */
final class HouseholderQr {
  private final double[][] reflectors;
  private final double[] diagonal;

  /**
   * Factorises.
   *
   * @param columns the matrix; left as it is
   */
  HouseholderQr(double[][] columns) {
    int count = columns.length;
    reflectors = new double[count][];
    diagonal = new double[count];
    for (int j = 0; j < count; j++) {
      reflectors[j] = columns[j].clone();
    }
    for (int j = 0; j < count; j++) {
      reflect(j);
    }
  }

  private void reflect(int j) {
    double[] v = reflectors[j];
    double norm = 0;
    for (int i = j; i < v.length; i++) {
      norm = Math.hypot(norm, v[i]);
    }
    diagonal[j] = v[j] > 0 ? -norm : norm;
    if (norm == 0) {
      return;
    }
    for (int i = j; i < v.length; i++) {
      v[i] /= norm;
    }
    v[j] += v[j] > 0 ? 1 : -1;
    for (int k = j + 1; k < reflectors.length; k++) {
      apply(j, reflectors[k]);
    }
  }

  /** v is scaled so that half its squared norm is |v_j|: the reflection is I - v v'/|v_j|. */
  private void apply(int j, double[] target) {
    double[] v = reflectors[j];
    if (diagonal[j] == 0) {
      return;
    }
    double dot = 0;
    for (int i = j; i < v.length; i++) {
      dot += v[i] * target[i];
    }
    double factor = dot / Math.abs(v[j]);
    for (int i = j; i < v.length; i++) {
      target[i] -= factor * v[i];
    }
  }

  /** Multiplies a vector by the transposed orthogonal matrix, in place. */
  void applyTransposed(double[] vector) {
    for (int j = 0; j < diagonal.length; j++) {
      apply(j, vector);
    }
  }

  /** Multiplies a vector by the orthogonal matrix, in place. */
  void applyOrthogonal(double[] vector) {
    for (int j = diagonal.length - 1; j >= 0; j--) {
      apply(j, vector);
    }
  }

  /** Solves with the upper triangle; uses the first entries of the right-hand side. */
  double[] solve(double[] right) {
    int count = diagonal.length;
    double[] x = new double[count];
    for (int i = count - 1; i >= 0; i--) {
      double rest = right[i];
      for (int k = i + 1; k < count; k++) {
        rest -= reflectors[k][i] * x[k];
      }
      x[i] = rest / diagonal[i];
    }
    return x;
  }

  /** Solves with the transposed upper triangle. */
  double[] solveTransposed(double[] right) {
    int count = diagonal.length;
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      double rest = right[i];
      for (int k = 0; k < i; k++) {
        rest -= reflectors[i][k] * x[k];
      }
      x[i] = rest / diagonal[i];
    }
    return x;
  }

  /** Says whether a column is, to rounding, a combination of those before it. */
  boolean isSingular() {
    for (int j = 0; j < diagonal.length; j++) {
      double norm = diagonal[j] * diagonal[j];
      for (int i = 0; i < j; i++) {
        norm += reflectors[j][i] * reflectors[j][i];
      }
      if (Math.abs(diagonal[j]) <= 1e-14 * Math.sqrt(norm)) {
        return true;
      }
    }
    return false;
  }
}
