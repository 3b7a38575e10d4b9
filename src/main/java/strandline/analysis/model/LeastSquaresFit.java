package strandline.analysis.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.TDistribution;
import strandline.analysis.Interval;

/**
 * A regression's coefficients with their errors, its residuals and its measures of fit. Numbers
 * that have no meaning for constant values (R², F) are NaN there.
 */
public final class LeastSquaresFit {
  private static final int ROUNDING = 4;
  private static final double NEAR = 1e-6;

  private final Design design;
  private final double level;
  private final double[] y;
  private final double[] values;
  private final double[] residuals;
  private final TDistribution student;
  private final double quantile;

  LeastSquaresFit(Design design, double[] y, double level) {
    double far = design.hasIntercept() ? far(y) : 0;
    double[] near = Arrays.stream(y).map(value -> value - far).toArray();
    double[] solution = design.solve(near);
    this.design = design;
    this.level = level;
    this.y = y.clone();
    this.values = design.original(solution);
    this.values[0] += far;
    this.residuals = design.residuals(near, solution);
    this.student = TDistribution.of(degreesOfFreedom());
    this.quantile = student.inverseSurvivalProbability((1 - level) / 2);
  }

  /** The first value where all lie so near to it that their distances are exact, else 0. */
  private static double far(double[] y) {
    double most = Math.abs(y[0]) * NEAR;
    boolean areNear = Arrays.stream(y).allMatch(value -> Math.abs(value - y[0]) < most);
    return areNear ? y[0] : 0;
  }

  /**
   * Returns the coefficients with ordinary standard errors.
   *
   * @return the intercept first, if there is one, then one for each column
   */
  public List<Coefficient> coefficients() {
    double variance = residualSumOfSquares() / degreesOfFreedom();
    List<Coefficient> result = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      result.add(
          coefficient(
              j, Math.sqrt(variance * sumOfSquares(design.halfInverseTimes(design.weights(j))))));
    }
    return List.copyOf(result);
  }

  /**
   * Returns one coefficient with its ordinary standard error.
   *
   * @param index 0 for the intercept, if there is one
   * @return the coefficient
   */
  public Coefficient coefficient(int index) {
    return coefficients().get(index);
  }

  /**
   * Returns the estimates alone.
   *
   * @return a fresh array, the intercept first, if there is one
   */
  public double[] estimates() {
    return values.clone();
  }

  /**
   * Returns the coefficients with Newey and West's standard errors, which allow for errors that are
   * correlated with those up to a lag before them.
   *
   * <p>Bartlett weights 1 − l/(lag + 1), no prewhitening, multiplied by n/(n − k): R's {@code
   * sandwich::NeweyWest(m, lag = lag, prewhite = FALSE, adjust = TRUE)}. Newey and West,
   * Econometrica 55 (1987), doi:10.2307/1913610.
   *
   * @param lag 0 or more, below the number of values
   * @return as {@link #coefficients()}
   */
  public List<Coefficient> neweyWest(int lag) {
    double adjust = y.length / (double) degreesOfFreedom();
    return robust(new Scores(design, residuals).bartlett(lag), adjust);
  }

  /**
   * Returns the coefficients with Newey and West's standard errors as tests and intervals need them
   * where values are few.
   *
   * <p>The sandwich s² is a quadratic form in the residuals; for independent normal errors its mean
   * m and variance v are known from the columns. The error is s times the root of the true variance
   * over m, which takes out the bias, and Student's distribution has 2m²/v degrees of freedom,
   * which allows for the variance of s² itself. Satterthwaite, Biometrics Bulletin 2 (1946),
   * doi:10.2307/3002019; Bell and McCaffrey, Survey Methodology 28 (2002); Imbens and Kolesár,
   * Review of Economics and Statistics 98 (2016), doi:10.1162/REST_a_00552.
   *
   * @param lag 0 or more, below the number of values
   * @return as {@link #coefficients()}
   */
  public List<Coefficient> neweyWestTested(int lag) {
    List<Coefficient> plain = neweyWest(lag);
    double adjust = y.length / (double) degreesOfFreedom();
    double[][] basis = basis();
    List<Coefficient> result = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      double[] w = design.inverseTimes(design.weights(j));
      double[] a = new double[y.length];
      Arrays.setAll(a, i -> Sum.ofProducts(design.row(i), w).getAsDouble());
      Sandwich sandwich = new Sandwich(a, lag, basis);
      double error =
          plain.get(j).standardError() * Math.sqrt(sumOfSquares(a) / (adjust * sandwich.mean()));
      result.add(coefficient(j, error, TDistribution.of(sandwich.degreesOfFreedom())));
    }
    return List.copyOf(result);
  }

  /**
   * Returns the lag that is usual for {@link #neweyWest}.
   *
   * @return the whole part of 4 (n/100)^(2/9)
   */
  public int usualLag() {
    return (int) Math.floor(4 * Math.pow(y.length / 100.0, 2.0 / 9));
  }

  /**
   * Returns the coefficients with standard errors that allow for unequal variances, HC1.
   *
   * <p>R's {@code sandwich::vcovHC(m, type = "HC1")}: squared residuals times n/(n − k).
   *
   * @return as {@link #coefficients()}
   */
  public List<Coefficient> hc1() {
    double adjust = y.length / (double) degreesOfFreedom();
    return robust(new Scores(design, residuals).bartlett(0), adjust);
  }

  /**
   * Returns the coefficients with standard errors that allow for unequal variances, HC3.
   *
   * <p>R's {@code sandwich::vcovHC(m, type = "HC3")}: residuals divided by 1 − leverage. MacKinnon
   * and White, Journal of Econometrics 29 (1985), doi:10.1016/0304-4076(85)90158-7.
   *
   * @return as {@link #coefficients()}
   */
  public List<Coefficient> hc3() {
    double[] scaled = residuals.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= 1 - leverage(i);
    }
    return robust(new Scores(design, scaled).bartlett(0), 1);
  }

  /** se² = w' B M B w with B the inverse of X'X and M the middle of the sandwich. */
  private List<Coefficient> robust(double[][] middle, double adjust) {
    List<Coefficient> result = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      double variance = square(design.inverseTimes(design.weights(j)), middle);
      result.add(coefficient(j, Math.sqrt(Math.max(0, variance * adjust))));
    }
    return List.copyOf(result);
  }

  private double leverage(int row) {
    return sumOfSquares(design.halfInverseTimes(design.row(row)));
  }

  /** Returns v'Mv. */
  private static double square(double[] v, double[][] matrix) {
    double sum = 0;
    for (int a = 0; a < v.length; a++) {
      sum += v[a] * Sum.ofProducts(matrix[a], v).getAsDouble();
    }
    return sum;
  }

  private Coefficient coefficient(int index, double error) {
    return coefficient(index, error, student);
  }

  private Coefficient coefficient(int index, double error, TDistribution of) {
    double value = values[index];
    double t = value == 0 && error == 0 ? 0 : value / error;
    double half =
        (of == student ? quantile : of.inverseSurvivalProbability((1 - level) / 2)) * error;
    double p = Math.min(1, 2 * of.survivalProbability(Math.abs(t)));
    return new Coefficient(value, error, t, p, new Interval(value - half, value + half, level));
  }

  /**
   * Returns the residuals, values less fitted values.
   *
   * @return a fresh array in the order of the values
   */
  public double[] residuals() {
    return residuals.clone();
  }

  /**
   * Returns the fitted values.
   *
   * @return a fresh array in the order of the values
   */
  public double[] fitted() {
    double[] fitted = new double[y.length];
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] = y[i] - residuals[i];
    }
    return fitted;
  }

  /**
   * Says whether the values lie on the fit to the last binary digits.
   *
   * @return true when the residuals are no larger than rounding may have made them
   */
  public boolean isExact() {
    double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
    double worst = Arrays.stream(residuals).map(Math::abs).max().orElse(0);
    return worst <= ROUNDING * Math.ulp(largest);
  }

  /**
   * Returns the number of values less the number of coefficients.
   *
   * @return at least 1
   */
  public int degreesOfFreedom() {
    return y.length - values.length;
  }

  /**
   * Returns the sum of the squared residuals.
   *
   * @return not negative
   */
  public double residualSumOfSquares() {
    return sumOfSquares(residuals);
  }

  /**
   * Returns the sum of squares that the columns explain: of the fitted values about the mean of the
   * values, or about 0 without an intercept.
   *
   * @return not negative
   */
  public double regressionSumOfSquares() {
    double centre = design.hasIntercept() ? Mean.of(y).getAsDouble() : 0;
    double[] fitted = fitted();
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] -= centre;
    }
    return sumOfSquares(fitted);
  }

  /**
   * Returns the residual standard deviation.
   *
   * @return the root of the residual mean square
   */
  public double residualStandardDeviation() {
    return Math.sqrt(residualSumOfSquares() / degreesOfFreedom());
  }

  /**
   * Returns R², the share of the sum of squares that is explained.
   *
   * @return 0 to 1; NaN when all values are equal (all 0 without an intercept)
   */
  public double rSquared() {
    double explained = regressionSumOfSquares();
    return explained / (explained + residualSumOfSquares());
  }

  /**
   * Returns R² adjusted for the number of coefficients.
   *
   * @return at most 1; NaN as {@link #rSquared()}
   */
  public double adjustedRSquared() {
    int free = y.length - (design.hasIntercept() ? 1 : 0);
    return 1 - (1 - rSquared()) * free / degreesOfFreedom();
  }

  /**
   * Returns the F statistic of all columns together.
   *
   * @return infinite when the fit is exact; NaN when there is nothing to explain
   */
  public double f() {
    return regressionSumOfSquares()
        / (values.length - (design.hasIntercept() ? 1 : 0))
        / (residualSumOfSquares() / degreesOfFreedom());
  }

  /**
   * Returns the correlation of neighbouring residuals; those of a line with an intercept have the
   * mean 0.
   *
   * @return from −1 to 1
   */
  public double residualCorrelation() {
    int n = residuals.length;
    return Sum.ofProducts(Arrays.copyOfRange(residuals, 1, n), Arrays.copyOf(residuals, n - 1))
            .getAsDouble()
        / sumOfSquares(residuals);
  }

  /**
   * Returns Durbin and Watson's statistic: about 2 when neighbouring residuals are unrelated, near
   * 0 when they are alike.
   *
   * @return 0 to 4; NaN when all residuals are 0
   */
  public double durbinWatson() {
    double sum = 0;
    for (int i = 1; i < residuals.length; i++) {
      double step = residuals[i] - residuals[i - 1];
      sum += step * step;
    }
    return sum / residualSumOfSquares();
  }

  /**
   * Returns the p value of {@link #durbinWatson()} against neighbouring errors that are alike.
   *
   * <p>Below 100 values the exact probability of a statistic as small, by Imhof's inversion,
   * accurate to 1e-12; from 100 on that of a normal distribution of the same mean and variance: R's
   * {@code lmtest::dwtest(m, alternative = "greater")}. Takes n³ steps below 100 values.
   *
   * @return 0 to 1; NaN when all residuals are 0
   */
  public double durbinWatsonP() {
    double d = durbinWatson();
    DurbinWatson distribution = new DurbinWatson(basis());
    return Double.isNaN(d) ? d : y.length < 100 ? distribution.exact(d) : distribution.normal(d);
  }

  /** An orthonormal basis of the columns: XR⁻¹. */
  private double[][] basis() {
    double[][] basis = new double[values.length][y.length];
    for (int i = 0; i < y.length; i++) {
      double[] row = design.halfInverseTimes(design.row(i));
      for (int j = 0; j < basis.length; j++) {
        basis[j][i] = row[j];
      }
    }
    return basis;
  }

  private static double sumOfSquares(double[] values) {
    return Sum.ofProducts(values, values).getAsDouble();
  }
}
