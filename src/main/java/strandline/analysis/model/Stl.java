package strandline.analysis.model;

import java.util.Arrays;
import strandline.analysis.Outcome;
import strandline.analysis.Reading;
import strandline.series.Series;

/**
 * STL: a series as the sum of season, trend and remainder, by local regression.
 *
 * <p>The inner loop smooths the values of each season over the years, takes away what is left of
 * the trend in that, and smooths the seasonally adjusted values to the trend; twice, or, when
 * robust, once in each of 16 rounds, 15 of which weigh the values by the biweight of their
 * remainder over six times the median remainder. The windows, degrees and jumps are those of R's
 * {@code stl(y, s.window = "periodic" | k, robust = FALSE | TRUE)}: seasonal degree 0, trend and
 * low-pass degree 1, trend window the next odd number from 1.5 p / (1 - 1.5 / s.window), low-pass
 * window the next odd number from the period p, jumps a tenth of the windows. A periodic season is
 * the mean by season of a seasonal smooth with window 10 n + 1.
 *
 * <p>Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, "STL: A
 * seasonal-trend decomposition procedure based on loess", Journal of Official Statistics 6 (1990),
 * 3–73.
 *
 * <p>Assumes that season and trend add up; take logarithms first where they multiply. Declines when
 * a period between the first and the last is missing, when there are not more than two full cycles,
 * when the way of measuring changed, when a value is not finite, when all are the same, or beyond
 * 100,000 values.
 */
public final class Stl {
  private static final int MOST = 100_000;
  private static final int PERIODIC = 0;

  private final int window;
  private final int inner;
  private final int outer;

  private Stl(int window, int inner, int outer) {
    this.window = window;
    this.inner = inner;
    this.outer = outer;
  }

  /**
   * Returns the decomposition with the same season in every cycle, not robust.
   *
   * @return the method
   */
  public static Stl periodic() {
    return new Stl(PERIODIC, 2, 0);
  }

  /**
   * Returns the decomposition with a season that may change, not robust.
   *
   * @param window over how many cycles a season's values are smoothed, odd and at least 3; 7 or
   *     more is advised
   * @return the method
   */
  public static Stl windowed(int window) {
    if (window < 3 || window % 2 == 0) {
      throw new IllegalArgumentException("a seasonal window is odd and at least 3: " + window);
    }
    return new Stl(window, 2, 0);
  }

  /**
   * Returns the same decomposition with weights that make single values count less.
   *
   * @return the method with 1 inner and 15 outer rounds
   */
  public Stl robust() {
    return new Stl(window, 1, 15);
  }

  /**
   * Takes plain numbers apart.
   *
   * @param values in their order, none missing
   * @param period how many values make a cycle, 2 or more
   * @return the parts, or the reason why there are none
   */
  public Outcome<Decomposition> decompose(double[] values, int period) {
    return decompose(Reading.of(values), period);
  }

  /**
   * Takes a series of months or quarters apart.
   *
   * @param series the series
   * @return the parts, or the reason why there are none
   */
  public Outcome<Decomposition> decompose(Series series) {
    int period = series.first().frequency().perYear();
    return Reading.unbroken(series)
        .fold(Reading::withoutBreak, Outcome::<Reading>notEstimable)
        .fold(reading -> decompose(reading, period), Outcome::notEstimable);
  }

  private Outcome<Decomposition> decompose(Reading reading, int period) {
    if (period < 2) {
      return Outcome.notEstimable("a series with one value a cycle has no season");
    }
    return reading
        .checked(2 * period + 1, MOST)
        .fold(Reading::squarable, Outcome::<Reading>notEstimable)
        .map(checked -> new Rounds(checked.values(), period).run(checked));
  }

  private String method() {
    return "STL, "
        + (window == PERIODIC ? "periodic season" : "seasonal window " + window)
        + (outer > 0 ? ", robust" : "");
  }

  private static int nextOdd(double value) {
    int whole = (int) Math.ceil(value);
    return whole % 2 == 0 ? whole + 1 : whole;
  }

  private static Loess loess(int span, int degree) {
    return new Loess(span, degree, (span + 9) / 10);
  }

  /** One run of the loops; the arrays are its state. */
  private final class Rounds {
    private final double[] y;
    private final int period;
    private final Loess seasonal;
    private final Loess lowPass;
    private final Loess trending;
    private final double[] season;
    private double[] trend;
    private double[] weights;

    Rounds(double[] y, int period) {
      this.y = y;
      this.period = period;
      int span = window == PERIODIC ? 10 * y.length + 1 : window;
      seasonal = loess(span, 0);
      lowPass = loess(nextOdd(period), 1);
      trending = loess(nextOdd(1.5 * period / (1 - 1.5 / span)), 1);
      season = new double[y.length];
      trend = new double[y.length];
    }

    Decomposition run(Reading reading) {
      for (int round = 0; round <= outer; round++) {
        for (int i = 0; i < inner; i++) {
          step();
        }
        if (round < outer) {
          weights = biweights();
        }
      }
      double[] kept = window == PERIODIC ? Decomposition.repeated(season, period) : season;
      Decomposition.Windows windows =
          new Decomposition.Windows(seasonal.span(), trending.span(), lowPass.span());
      return Decomposition.of(reading, period, kept, trend, weights, windows, method());
    }

    private void step() {
      double[] cycle = cycleSubseries();
      double[] low = average(average(average(cycle, period), period), 3);
      double[] level = lowPass.smooth(low, null);
      double[] adjusted = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        season[i] = cycle[period + i] - level[i];
        adjusted[i] = y[i] - season[i];
      }
      trend = trending.smooth(adjusted, weights);
    }

    // Each season's values smoothed over the cycles, and one cycle further on both sides.
    private double[] cycleSubseries() {
      double[] result = new double[y.length + 2 * period];
      for (int j = 0; j < period; j++) {
        int count = (y.length - j - 1) / period + 1;
        double[] values = new double[count];
        double[] own = weights == null ? null : new double[count];
        for (int i = 0; i < count; i++) {
          values[i] = y[i * period + j] - trend[i * period + j];
          if (own != null) {
            own[i] = weights[i * period + j];
          }
        }
        double[] smooth = seasonal.smooth(values, own);
        double before = seasonal.at(values, own, 0, 1);
        double after =
            seasonal.at(values, own, count + 1.0, Math.max(1, count - seasonal.span() + 1));
        result[j] = Double.isNaN(before) ? smooth[0] : before;
        for (int i = 0; i < count; i++) {
          result[(i + 1) * period + j] = smooth[i];
        }
        result[(count + 1) * period + j] = Double.isNaN(after) ? smooth[count - 1] : after;
      }
      return result;
    }

    private double[] biweights() {
      double[] away = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        away[i] = Math.abs(y[i] - trend[i] - season[i]);
      }
      double six = 3 * MiddlePair.sum(away);
      return Arrays.stream(away).map(r -> biweight(r, six)).toArray();
    }

    private static double biweight(double r, double six) {
      double u = r / six;
      double rest = 1 - u * u;
      return r <= 0.001 * six ? 1 : r <= 0.999 * six ? rest * rest : 0;
    }

    private static double[] average(double[] values, int length) {
      double[] result = new double[values.length - length + 1];
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[i] - (i >= length ? values[i - length] : 0);
        if (i >= length - 1) {
          result[i - length + 1] = sum / length;
        }
      }
      return result;
    }
  }
}
