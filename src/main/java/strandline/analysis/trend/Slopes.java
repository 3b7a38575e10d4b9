package strandline.analysis.trend;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The slopes of all pairs of points, asked for by rank without being kept. Few pairs are sorted.
 * For many, a fixed pseudo-random sample guides the search, {@link SlopeOrder} counts the slopes
 * below a sample value in O(n log n), and only the few slopes round the rank are computed. Where
 * rounding could matter, one exact pass over all pairs decides. The result is exact either way.
 */
final class Slopes {
  private static final int FEW = 100_000;
  private static final int SAMPLE = 20_000;
  private static final int KEPT = 2_000_000;
  private static final int MARGIN = 3;

  private final double[] t;
  private final double[] y;
  private final double[] sample;
  private Pass last;

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

  /** Returns the slopes of ranks, 1 for the smallest. */
  double[] at(long... ranks) {
    double[] result = new double[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      result[i] =
          count() <= FEW
              ? sample[(int) ranks[i] - 1]
              : i > 0 && ranks[i] == ranks[i - 1] ? result[i - 1] : search(ranks[i]);
    }
    return result;
  }

  private double search(long rank) {
    if (last != null && last.holds(rank)) {
      return last.at(rank);
    }
    int place = place(rank);
    double low = place < MARGIN ? Double.NEGATIVE_INFINITY : sample[place - MARGIN];
    double high = place + MARGIN >= SAMPLE ? Double.POSITIVE_INFINITY : sample[place + MARGIN];
    SlopeOrder order = new SlopeOrder(t, y);
    double found = order.at(rank, low, high, KEPT);
    if (!Double.isNaN(found)) {
      return found;
    }
    last = new Pass(low, high);
    return last.holds(rank) ? last.at(rank) : bisect(rank, place);
  }

  /** The first sample value with at least as many slopes below it as a rank, to rounding. */
  private int place(long rank) {
    SlopeOrder order = new SlopeOrder(t, y);
    int from = 0;
    int to = SAMPLE;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (order.below(sample[middle]) >= rank) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return Math.min(from, SAMPLE - 1);
  }

  /** For a rank among very many equal slopes: a pass for each pivot, the likeliest first. */
  private double bisect(long rank, int place) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    int from = 0;
    int to = SAMPLE - 1;
    for (int pivot = place; from <= to; pivot = (from + to) >>> 1) {
      Pass pass = new Pass(sample[pivot], sample[pivot]);
      if (rank <= pass.below) {
        high = sample[pivot];
        to = pivot - 1;
      } else if (rank > pass.below + pass.atLow) {
        low = sample[pivot];
        from = pivot + 1;
      } else {
        return sample[pivot];
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
      long less = 0;
      for (int j = i + 1; j < y.length; j++) {
        double slope = (y[j] - y[i]) / (t[j] - t[i]);
        if (slope < low) {
          less++;
        } else if (slope <= high) {
          keep(slope);
        }
      }
      below += less;
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
