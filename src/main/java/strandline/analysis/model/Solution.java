package strandline.analysis.model;

import strandline.analysis.PreciseSum;

/**
 * The least-squares solution of a design, refined until it is that of the columns exactly as given.
 *
 * <p>Björck's iterative refinement of the augmented system r + Xb = y, X'r = 0 (Björck, "Iterative
 * refinement of linear least squares solutions I", BIT 7 (1967), doi:10.1007/BF01939321), with
 * residuals, unknowns and corrections in twice the working precision.
 */
final class Solution {
  private static final int STEPS = 12;

  private final Design design;
  private final HouseholderQr qr;
  private final double[] y;
  private final double[] coefficients;
  private final double[] coefficientsRest;
  private final double[] residuals;
  private final double[] residualsRest;

  Solution(Design design, HouseholderQr qr, double[] y) {
    this.design = design;
    this.qr = qr;
    this.y = y;
    coefficients = new double[design.count()];
    coefficientsRest = new double[design.count()];
    residuals = new double[y.length];
    residualsRest = new double[y.length];
    refine();
  }

  private void refine() {
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      double change = step();
      if (change <= 1e-20 || change > before / 2) {
        return;
      }
      before = change;
    }
  }

  /** One correction; returns its size relative to the coefficients. */
  private double step() {
    double[] f = new double[y.length];
    for (int i = 0; i < f.length; i++) {
      PreciseSum sum = new PreciseSum(y[i]).add(-residuals[i]).add(-residualsRest[i]);
      design.subtractRow(i, coefficients, coefficientsRest, sum);
      f[i] = sum.value();
    }
    double[] g = new double[coefficients.length];
    for (int j = 0; j < g.length; j++) {
      g[j] = design.minusColumn(j, residuals, residualsRest);
    }
    double[] h = qr.solveTransposed(g);
    qr.applyTransposed(f);
    double[] right = new double[h.length];
    for (int j = 0; j < h.length; j++) {
      right[j] = f[j] - h[j];
      f[j] = h[j];
    }
    qr.applyOrthogonal(f);
    add(residuals, residualsRest, f);
    double[] change = qr.solve(right);
    add(coefficients, coefficientsRest, change);
    return largest(change) / Math.max(largest(coefficients), Double.MIN_NORMAL);
  }

  private static void add(double[] value, double[] rest, double[] change) {
    for (int i = 0; i < value.length; i++) {
      PreciseSum sum = new PreciseSum(value[i]).add(rest[i]).add(change[i]);
      value[i] = sum.value();
      rest[i] = sum.remainder();
    }
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  double[] coefficients() {
    return design.original(coefficients, coefficientsRest);
  }

  double[] residuals() {
    return residuals.clone();
  }
}
