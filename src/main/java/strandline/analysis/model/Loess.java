package strandline.analysis.model;

/**
 * Local regression on equally spaced values with tricube weights, as STL uses it: at some of the
 * places only, and straight lines between them.
 *
 * @param span how many neighbours have a weight; may exceed the number of values
 * @param degree 0 for a local mean, 1 for a local line
 * @param jump every how many places the regression is computed
 */
record Loess(int span, int degree, int jump) {
  /** Smooths values, with a robustness weight for each or null; places count from 1. */
  double[] smooth(double[] y, double[] weights) {
    int n = y.length;
    if (n < 2) {
      return y.clone();
    }
    double[] smooth = new double[n];
    int step = Math.min(jump, n - 1);
    int last = 1;
    for (int i = 1; i <= n; i += step) {
      smooth[i - 1] = orSame(at(y, weights, i, left(i, n, step)), y[i - 1]);
      last = i;
    }
    for (int i = 1; i + step <= n; i += step) {
      connect(smooth, i, i + step);
    }
    if (last != n) {
      smooth[n - 1] = orSame(at(y, weights, n, left(last, n, step)), y[n - 1]);
      connect(smooth, last, n);
    }
    return smooth;
  }

  // The first of the neighbours of a place. With steps of 1 the window is kept one place longer at
  // its start than with longer steps, as in the authors' program.
  private int left(int i, int n, int step) {
    if (span >= n) {
      return 1;
    }
    int half = (span + 1) / 2;
    if (step == 1) {
      return Math.max(1, Math.min(i - half + 1, n - span + 1));
    }
    return i < half ? 1 : i >= n - half + 1 ? n - span + 1 : i - half + 1;
  }

  private static double orSame(double smooth, double value) {
    return Double.isNaN(smooth) ? value : smooth;
  }

  private static void connect(double[] values, int from, int to) {
    double slope = (values[to - 1] - values[from - 1]) / (to - from);
    for (int i = from + 1; i < to; i++) {
      values[i - 1] = values[from - 1] + slope * (i - from);
    }
  }

  /** The regression at one place, inside or beside the values; NaN where every weight is 0. */
  double at(double[] y, double[] weights, double place, int left) {
    int right = Math.min(y.length, left + span - 1);
    double[] w = new double[right - left + 1];
    double total = 0;
    double reach = Math.max(place - left, right - place);
    if (span > y.length) {
      reach += (span - y.length) / 2;
    }
    for (int j = left; j <= right; j++) {
      double weight = tricube(Math.abs(j - place), reach);
      w[j - left] = weights == null ? weight : weight * weights[j - 1];
      total += w[j - left];
    }
    if (!(total > 0)) {
      return Double.NaN;
    }
    for (int j = 0; j < w.length; j++) {
      w[j] /= total;
    }
    if (degree > 0 && reach > 0) {
      tilt(w, place, left, y.length - 1.0);
    }
    double result = 0;
    for (int j = 0; j < w.length; j++) {
      result += w[j] * y[left - 1 + j];
    }
    return result;
  }

  private static double tricube(double distance, double reach) {
    if (distance > 0.999 * reach) {
      return 0;
    }
    double r = distance / reach;
    double rest = 1 - r * r * r;
    return distance <= 0.001 * reach ? 1 : rest * rest * rest;
  }

  // From a weighted mean to the weighted line at the place, when the weights have a spread.
  private static void tilt(double[] w, double place, int left, double range) {
    double centre = 0;
    for (int j = 0; j < w.length; j++) {
      centre += w[j] * (left + j);
    }
    double spread = 0;
    for (int j = 0; j < w.length; j++) {
      spread += w[j] * (left + j - centre) * (left + j - centre);
    }
    if (Math.sqrt(spread) > 0.001 * range) {
      double slope = (place - centre) / spread;
      for (int j = 0; j < w.length; j++) {
        w[j] *= slope * (left + j - centre) + 1;
      }
    }
  }
}
