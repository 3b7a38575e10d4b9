package strandline.analysis.model;

import strandline.analysis.PreciseSum;

/**
 * The columns of a regression, centred at their means when there is an intercept and scaled by
 * powers of two. Each centred value is kept as a rounded part and an exact rest, so that centring
 * changes nothing but the condition of the problem.
 */
final class Design {
  private final double[][] rounded;
  private final double[][] rest;
  private final double[] centre;
  private final double[] scale;
  private final boolean intercept;

  /** Centres and scales; the intercept's column comes first. */
  Design(int rows, double[][] columns, boolean intercept) {
    int shift = intercept ? 1 : 0;
    int count = columns.length + shift;
    this.intercept = intercept;
    rounded = new double[count][rows];
    rest = new double[count][rows];
    centre = new double[count];
    scale = new double[count];
    if (intercept) {
      java.util.Arrays.fill(rounded[0], 1);
      scale[0] = 1;
    }
    for (int j = 0; j < columns.length; j++) {
      centre(j + shift, columns[j]);
    }
  }

  private void centre(int j, double[] column) {
    centre[j] = intercept ? PreciseSum.mean(column) : 0;
    double largest = 0;
    for (double value : column) {
      largest = Math.max(largest, Math.abs(value - centre[j]));
    }
    scale[j] = largest == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(largest));
    for (int i = 0; i < column.length; i++) {
      PreciseSum difference = new PreciseSum(column[i]).add(-centre[j]);
      rounded[j][i] = difference.value() * scale[j];
      rest[j][i] = difference.remainder() * scale[j];
    }
  }

  int rows() {
    return rounded[0].length;
  }

  int count() {
    return rounded.length;
  }

  boolean hasIntercept() {
    return intercept;
  }

  HouseholderQr factorise() {
    return new HouseholderQr(rounded);
  }

  double at(int row, int column) {
    return rounded[column][row];
  }

  /** Adds minus row · coefficients to a sum. */
  void subtractRow(int row, double[] coefficients, double[] small, PreciseSum sum) {
    for (int j = 0; j < coefficients.length; j++) {
      sum.addProduct(-rounded[j][row], coefficients[j]);
      sum.add(-rest[j][row] * coefficients[j] - rounded[j][row] * small[j]);
    }
  }

  /** Returns minus column · vector. */
  double minusColumn(int column, double[] vector, double[] small) {
    PreciseSum sum = new PreciseSum();
    for (int i = 0; i < vector.length; i++) {
      sum.addProduct(-rounded[column][i], vector[i]);
      sum.add(-rest[column][i] * vector[i] - rounded[column][i] * small[i]);
    }
    return sum.value();
  }

  /** Turns coefficients of the centred, scaled columns into those of the columns as given. */
  double[] original(double[] coefficients, double[] small) {
    double[] result = new double[coefficients.length];
    PreciseSum level = new PreciseSum(coefficients[0]).add(small[0]);
    for (int j = intercept ? 1 : 0; j < result.length; j++) {
      result[j] = (coefficients[j] + small[j]) * scale[j];
      level.addProduct(-centre[j], coefficients[j] * scale[j]);
      level.add(-centre[j] * small[j] * scale[j]);
    }
    if (intercept) {
      result[0] = level.value();
    }
    return result;
  }

  /** Returns the weights of the centred coefficients in one coefficient as given. */
  double[] weights(int coefficient) {
    double[] weights = new double[count()];
    weights[coefficient] = scale[coefficient];
    if (intercept && coefficient == 0) {
      for (int j = 1; j < weights.length; j++) {
        weights[j] = -centre[j] * scale[j];
      }
    }
    return weights;
  }
}
