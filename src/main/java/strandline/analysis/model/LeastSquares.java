package strandline.analysis.model;

import java.util.Arrays;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * Ordinary least squares: the coefficients b that make the sum of squares of y − Xb smallest.
 *
 * <p>Solved by the QR decomposition of commons-math3 on centred, scaled columns: 12 or more digits
 * on NIST's Longley, Norris, Pontius, NoInt1 and Wampler 1–5, 7 on Filip.
 *
 * <p>Assumes, for its standard errors, that the errors are independent and of one variance; {@link
 * LeastSquaresFit#neweyWest} and {@link LeastSquaresFit#hc3} do without.
 *
 * <p>Declines when a value is not finite, when there are not more values than coefficients, and
 * when a column is a combination of others.
 *
 * @param intercept whether the fit has one; without it passes through the origin
 * @param level of the intervals, between 0 and 1
 */
public record LeastSquares(boolean intercept, double level) {

  /** Checks the level. */
  public LeastSquares {
    Interval.checked(level);
  }

  /**
   * Returns least squares with an intercept and 95 per cent intervals.
   *
   * @return the method
   */
  public static LeastSquares withDefaults() {
    return new LeastSquares(true, 0.95);
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level between 0 and 1, such as 0.95
   * @return the method
   */
  public LeastSquares withLevel(double level) {
    return new LeastSquares(intercept, level);
  }

  /**
   * Returns the method without an intercept: the fit passes through the origin.
   *
   * @return the method
   */
  public LeastSquares withoutIntercept() {
    return new LeastSquares(false, level);
  }

  /**
   * Fits.
   *
   * @param y the values explained
   * @param columns the predictors, each as long as y; none is allowed when there is an intercept
   * @return the fit, whose coefficient 0 is the intercept when there is one, or the reason why
   *     there is none
   * @throws IllegalArgumentException when lengths differ or there is nothing to fit
   */
  public Outcome<LeastSquaresFit> fit(double[] y, double[]... columns) {
    int count = columns.length + (intercept ? 1 : 0);
    if (count == 0 || Arrays.stream(columns).anyMatch(column -> column.length != y.length)) {
      throw new IllegalArgumentException("columns as long as the values are needed");
    }
    if (!isFinite(y) || !Arrays.stream(columns).allMatch(LeastSquares::isFinite)) {
      return Outcome.declined(Sentence.of("model.not-finite"));
    }
    if (y.length <= count) {
      return Outcome.declined(
          Sentence.of("model.too-few")
              .with("n", Quantity.count(y.length))
              .with("coefficients", Quantity.count(count))
              .with("least", Quantity.place(count + 1)));
    }
    return Design.of(y.length, columns, intercept)
        .map(design -> new LeastSquaresFit(design, y, level));
  }

  private static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
