package strandline.analysis.model;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.numbers.core.Sum;
import strandline.analysis.Outcome;
import strandline.language.Sentence;

/**
 * The columns of a regression, centred near their means when there is an intercept and scaled by
 * powers of two to a norm between 1 and 2, which makes the problem well conditioned. What rounding
 * takes from a centred value is kept beside it, so that centring changes no digit. Rows and columns
 * count from 0; the intercept's column comes first.
 */
final class Design {
  private static final int BITS = 24;
  private static final double SINGULAR = 1e-14;
  private static final int CORRECTIONS = 3;

  private final double[][] rows;
  private final double[][] rests;
  private final double[] centre;
  private final double[] scale;
  private final boolean intercept;
  private final DecompositionSolver solver;
  private final RealMatrix upper;
  private final RealMatrix lower;

  private Design(int rows, double[][] columns, boolean intercept) {
    int shift = intercept ? 1 : 0;
    this.intercept = intercept;
    this.rows = new double[rows][columns.length + shift];
    rests = new double[rows][columns.length + shift];
    centre = new double[columns.length + shift];
    scale = new double[columns.length + shift];
    if (intercept) {
      for (double[] row : this.rows) {
        row[0] = 1;
      }
      scale[0] = 1;
    }
    for (int j = 0; j < columns.length; j++) {
      put(j + shift, columns[j]);
    }
    int count = count();
    QRDecomposition decomposition =
        new QRDecomposition(new Array2DRowRealMatrix(this.rows, false), SINGULAR);
    solver = decomposition.getSolver();
    upper = decomposition.getR().getSubMatrix(0, count - 1, 0, count - 1);
    lower = upper.transpose();
  }

  /** Returns the design of columns, or says that one of them is a combination of the others. */
  static Outcome<Design> of(int rows, double[][] columns, boolean intercept) {
    Design design = new Design(rows, columns, intercept);
    return design.solver.isNonSingular()
        ? Outcome.found(design)
        : Outcome.declined(Sentence.of("model.dependent-column"));
  }

  private void put(int j, double[] column) {
    centre[j] = intercept ? middle(column) : 0;
    double largest = 0;
    for (double value : column) {
      largest = Math.max(largest, Math.abs(value - centre[j]));
    }
    double square = 0;
    for (double value : column) {
      double share = largest == 0 ? 0 : (value - centre[j]) / largest;
      square += share * share;
    }
    double norm = largest * Math.sqrt(square);
    scale[j] = norm == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(norm));
    for (int i = 0; i < column.length; i++) {
      double difference = column[i] - centre[j];
      rows[i][j] = difference * scale[j];
      rests[i][j] = Sum.of(column[i]).add(-centre[j]).add(-difference).getAsDouble() * scale[j];
    }
  }

  /** The mean to few binary digits, so that the differences from it are exact as a rule. */
  private static double middle(double[] column) {
    double mean = Sum.of(column).getAsDouble() / column.length;
    int shift = BITS - Math.getExponent(mean);
    return mean == 0 ? 0 : Math.scalb(Math.rint(Math.scalb(mean, shift)), -shift);
  }

  int count() {
    return scale.length;
  }

  boolean hasIntercept() {
    return intercept;
  }

  double[] row(int row) {
    return rows[row];
  }

  /**
   * Returns the least-squares coefficients of the centred, scaled columns: those of the library,
   * corrected by what the residuals still share with the columns (Björck, "Stability analysis of
   * the method of seminormal equations", Linear Algebra and its Applications 88 (1987),
   * doi:10.1016/0024-3795(87)90101-7).
   */
  double[] solve(double[] y) {
    double[] found = solver.solve(new ArrayRealVector(y, false)).toArray();
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < CORRECTIONS; step++) {
      double[] change = inverseTimes(shared(y, found));
      double size = new ArrayRealVector(change, false).getLInfNorm();
      if (!(size <= before / 2)) {
        break;
      }
      before = size;
      Arrays.setAll(found, j -> found[j] + change[j]);
    }
    return found;
  }

  /** Returns X' times the residuals, which are taken in twice the working precision. */
  private double[] shared(double[] y, double[] coefficients) {
    Sum[] sums = Stream.generate(Sum::create).limit(count()).toArray(Sum[]::new);
    for (int i = 0; i < y.length; i++) {
      Sum exact = residual(y[i], i, coefficients);
      double rounded = exact.getAsDouble();
      double rest = exact.add(-rounded).getAsDouble();
      for (int j = 0; j < sums.length; j++) {
        sums[j].addProduct(rows[i][j], rounded).addProduct(rows[i][j], rest);
        sums[j].addProduct(rests[i][j], rounded);
      }
    }
    return Arrays.stream(sums).mapToDouble(Sum::getAsDouble).toArray();
  }

  /** Returns values less the sums of columns times coefficients, each rounded once. */
  double[] residuals(double[] y, double[] coefficients) {
    double[] rest = new double[y.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = residual(y[i], i, coefficients).getAsDouble();
    }
    return rest;
  }

  private Sum residual(double value, int row, double[] coefficients) {
    Sum fitted = Sum.ofProducts(rows[row], coefficients).addProducts(rests[row], coefficients);
    return Sum.of(value).subtract(fitted);
  }

  /** Returns a vector u with u'u = w'(X'X)⁻¹w. */
  double[] halfInverseTimes(double[] w) {
    RealVector u = new ArrayRealVector(w);
    MatrixUtils.solveLowerTriangularSystem(lower, u);
    return u.toArray();
  }

  /** Returns (X'X)⁻¹w. */
  double[] inverseTimes(double[] w) {
    RealVector u = new ArrayRealVector(halfInverseTimes(w), false);
    MatrixUtils.solveUpperTriangularSystem(upper, u);
    return u.toArray();
  }

  /** Turns coefficients of the centred, scaled columns into those of the columns as given. */
  double[] original(double[] coefficients) {
    double[] result = new double[coefficients.length];
    Sum level = Sum.of(coefficients[0]);
    for (int j = intercept ? 1 : 0; j < result.length; j++) {
      result[j] = coefficients[j] * scale[j];
      level.addProduct(-centre[j] * scale[j], coefficients[j]);
    }
    if (intercept) {
      result[0] = level.getAsDouble();
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
