package strandline.analysis.count;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The two-sided exact test of a binomial share whose p value is the probability of all outcomes no
 * likelier than the one seen, and the interval of the shares that it does not reject.
 *
 * <p>As R's {@code binom.test} and {@code exactci::poisson.exact(tsmethod = "minlike")}, an outcome
 * counts as no likelier up to a relative 1e-7.
 */
record MinimumLikelihood(long x, long n) {
  private static final double SAME = Math.log1p(1e-7);

  /** The probability of at least k successes. */
  private double upper(long k, double share) {
    return k <= 0
        ? 1
        : k > n ? 0 : BetaDistribution.of(k, n - k + 1.0).cumulativeProbability(share);
  }

  /** The probability of at most k successes. */
  private double lower(long k, double share) {
    return k < 0 ? 0 : k >= n ? 1 : BetaDistribution.of(k + 1.0, n - k).survivalProbability(share);
  }

  private double logChoose(long k) {
    return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
  }

  private double logLikelihood(long k, double share) {
    double success = k == 0 ? 0 : k * Math.log(share);
    return logChoose(k) + success + (k == n ? 0 : (n - k) * Math.log1p(-share));
  }

  /** Twice the smaller tail at a share. */
  double pCentral(double share) {
    return Math.min(1, 2 * Math.min(upper(x, share), lower(x, share)));
  }

  /** The p value of a share. */
  double p(double share) {
    double mean = n * share;
    if (x == mean) {
      return 1;
    }
    if (x < mean) {
      return new MinimumLikelihood(n - x, n).p(1 - share);
    }
    return Math.min(1, upper(x, share) + lower(opposite(share), share));
  }

  /** The largest outcome below the mean that is no likelier than x; -1 for none. */
  private long opposite(double share) {
    double bar = logLikelihood(x, share) + SAME;
    long low = -1;
    long high = (long) Math.ceil(n * share);
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (logLikelihood(middle, share) <= bar) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The greatest lower bound of the shares with a p value of at least alpha. */
  double lowEnd(double alpha) {
    if (x == 0) {
      return 0;
    }
    double from = Quantiles.beta(alpha / (n + 2.0), x, n - x + 1.0);
    long y = opposite(from);
    for (long stride = Long.highestOneBit(x); stride > 1; stride /= 2) {
      while (y + stride < x && isBelow(alpha, y + stride, from)) {
        y += stride;
        from = entry(y);
      }
    }
    return stepwise(alpha, y, from);
  }

  /**
   * Whether no share from one to that at which the outcome y counts has a p value of alpha: the
   * upper tail grows with the share, and the lower one falls.
   */
  private boolean isBelow(double alpha, long y, double from) {
    return upper(x, entry(y)) + lower(y, from) < alpha;
  }

  private double stepwise(double alpha, long first, double start) {
    long y = first;
    double from = start;
    double upperAtFrom = upper(x, from);
    while (true) {
      double to = y + 1 < x ? entry(y + 1) : x / (double) n;
      if (upperAtFrom + lower(y, from) >= alpha) {
        return from;
      }
      double upperAtTo = upper(x, to);
      if (upperAtTo + lower(y, to) >= alpha) {
        return crossing(y, from, to, alpha);
      }
      from = to;
      upperAtFrom = upperAtTo;
      y++;
    }
  }

  private double tails(long y, double share) {
    return upper(x, share) + lower(y, share);
  }

  /** The share at which y becomes no likelier than x. */
  private double entry(long y) {
    double odds = Math.exp((logChoose(y) - logChoose(x) - SAME) / (x - y));
    return odds / (1 + odds);
  }

  private double crossing(long y, double from, double to, double alpha) {
    double low = from;
    double high = to;
    for (int step = 0; step < 200 && high - low > Math.ulp(high); step++) {
      double middle = (low + high) / 2;
      if (tails(y, middle) >= alpha) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The least upper bound of the shares with a p value of at least alpha. */
  double highEnd(double alpha) {
    return 1 - new MinimumLikelihood(n - x, n).lowEnd(alpha);
  }
}
