package strandline.analysis;

/**
 * A running sum in twice the working precision, so that cancelling terms leave their true
 * difference. Mutable; belongs to the method that fills it.
 *
 * <p>Error-free transformations of Knuth and Dekker, as in Ogita, Rump and Oishi, "Accurate sum and
 * dot product", SIAM Journal on Scientific Computing 26 (2005), doi:10.1137/030601818.
 */
public final class PreciseSum {
  private double high;
  private double low;

  /** Creates an empty sum: zero. */
  public PreciseSum() {
    this(0);
  }

  /**
   * Creates a sum of one term.
   *
   * @param first the term
   */
  public PreciseSum(double first) {
    this.high = first;
  }

  /**
   * Returns the sum of some values.
   *
   * @param values any number of them
   * @return their sum, rounded once
   */
  public static double of(double[] values) {
    PreciseSum sum = new PreciseSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.value();
  }

  /**
   * Returns the mean of some values.
   *
   * @param values at least one
   * @return their mean
   */
  public static double mean(double[] values) {
    return of(values) / values.length;
  }

  /**
   * Adds a term.
   *
   * @param term the term
   * @return this sum
   */
  public PreciseSum add(double term) {
    double sum = high + term;
    double part = sum - high;
    low += (high - (sum - part)) + (term - part);
    high = sum;
    return this;
  }

  /**
   * Adds a product.
   *
   * @param a a factor
   * @param b the other factor
   * @return this sum
   */
  public PreciseSum addProduct(double a, double b) {
    double product = a * b;
    add(product);
    low += Math.fma(a, b, -product);
    return this;
  }

  /**
   * Returns the sum, rounded once.
   *
   * @return the sum
   */
  public double value() {
    return high + low;
  }

  /**
   * Returns what rounding took from {@link #value()}.
   *
   * @return the sum less its value
   */
  public double remainder() {
    double value = high + low;
    return low - (value - high);
  }
}
