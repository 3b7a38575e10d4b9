package strandline.analysis.trend;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The slopes of all pairs of points, asked for by rank without being kept. Few pairs are sorted;
 * for many, a fixed pseudo-random sample brackets the ranks, one pass counts the slopes below the
 * bracket and keeps those within it, at most {@link #KEPT}. Exact; the sample only guides it.
 */
final class Slopes {
  private static final int FEW = 300_000;
  private static final int SAMPLE = 100_000;
  private static final int KEPT = 4_000_000;

  private final double[] t;
  private final double[] y;
  private final double[] sample;

  Slopes(double[] t, double[] y) {
    this.t = t;
    this.y = y;
    this.sample = count() <= FEW ? all() : sample();
    Arrays.sort(sample);
  }

  long count() {
    return (long) y.length * (y.length - 1) / 2;
  }

  private double slope(int i, int j) {
    return (y[j] - y[i]) / (t[j] - t[i]);
  }

  private double[] all() {
    double[] slopes = new double[(int) count()];
    int k = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = i + 1; j < y.length; j++) {
        slopes[k++] = slope(i, j);
      }
    }
    return slopes;
  }

  private double[] sample() {
    SplittableRandom random = new SplittableRandom(1950);
    double[] slopes = new double[SAMPLE];
    for (int k = 0; k < SAMPLE; k++) {
      int i = random.nextInt(y.length);
      int j = random.nextInt(y.length - 1);
      j += j >= i ? 1 : 0;
      slopes[k] = slope(Math.min(i, j), Math.max(i, j));
    }
    return slopes;
  }

  /** Returns the slopes of ascending ranks, 1 for the smallest. */
  double[] at(long... ranks) {
    double[] result = new double[ranks.length];
    if (count() <= FEW) {
      Arrays.setAll(result, i -> sample[(int) ranks[i] - 1]);
      return result;
    }
    double low = bound(ranks[0], -1);
    double high = bound(ranks[ranks.length - 1], 1);
    Pass pass = new Pass(low, high);
    for (int i = 0; i < ranks.length; i++) {
      result[i] = pass.holds(ranks[i]) ? pass.at(ranks[i]) : search(ranks[i]);
    }
    return result;
  }

  /** A sample's value five standard errors below or above a rank. */
  private double bound(long rank, int side) {
    double share = (double) rank / count();
    double margin = 5 * Math.sqrt(SAMPLE * share * (1 - share)) + 10;
    double place = Math.rint(SAMPLE * share + side * margin);
    return place < 0
        ? Double.NEGATIVE_INFINITY
        : place >= SAMPLE ? Double.POSITIVE_INFINITY : sample[(int) place];
  }

  /** Bisects: for ranks among very many equal slopes, or outside their bracket. */
  private double search(long rank) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    int from = 0;
    int to = SAMPLE - 1;
    while (from <= to) {
      Pass pass = new Pass(low, high);
      if (pass.holds(rank)) {
        return pass.at(rank);
      }
      int middle = (from + to) >>> 1;
      Pass pivot = new Pass(sample[middle], sample[middle]);
      if (rank <= pivot.below) {
        high = sample[middle];
        to = middle - 1;
      } else if (rank > pivot.below + pivot.atLow) {
        low = sample[middle];
        from = middle + 1;
      } else {
        return sample[middle];
      }
    }
    return new Pass(low, high).at(rank);
  }

  /**
   * One walk over all pairs: how many slopes lie below a bracket and at its ends, and those in it.
   */
  private final class Pass {
    private final double low;
    private final double high;
    private long below;
    private long atLow;
    private long atHigh;
    private long inside;
    private double[] kept = new double[1024];

    Pass(double low, double high) {
      this.low = low;
      this.high = high;
      for (int i = 0; i < y.length; i++) {
        walk(i);
      }
      kept = Arrays.copyOf(kept, (int) Math.min(inside, KEPT));
      Arrays.sort(kept);
    }

    private void walk(int i) {
      for (int j = i + 1; j < y.length; j++) {
        double slope = (y[j] - y[i]) / (t[j] - t[i]);
        if (slope < low) {
          below++;
        } else if (slope <= high) {
          keep(slope);
        }
      }
    }

    private void keep(double slope) {
      if (slope == low) {
        atLow++;
      } else if (slope == high) {
        atHigh++;
      } else {
        if (inside < KEPT) {
          kept = inside < kept.length ? kept : Arrays.copyOf(kept, 2 * kept.length);
          kept[(int) inside] = slope;
        }
        inside++;
      }
    }

    boolean holds(long rank) {
      long end = below + atLow + inside + atHigh;
      boolean among = rank > below + atLow && rank <= below + atLow + inside;
      return rank > below && rank <= end && !(among && inside > KEPT);
    }

    double at(long rank) {
      long place = rank - below - atLow;
      return place <= 0 ? low : place > inside ? high : kept[(int) (place - 1)];
    }
  }
}
