package strandline.analysis.model;

/**
 * The two middle values that R's {@code stl} takes for the scale of its robustness weights.
 *
 * <p>R looks for them with a partial quicksort (R. C. Singleton, algorithm 347, Communications of
 * the ACM 12 (1969), 185–187) and hands it the two ranks in falling order, while it expects rising
 * ones. So both ranks always stay in the same part, and for an even count one of the two values may
 * be a neighbour of the true one. A robust decomposition agrees with R's only when this search does
 * the same.
 */
final class MiddlePair {
  private static final int SHORT = 10;

  private final double[] a;
  private final int upper;
  private final int lower;
  private int from;
  private int to;

  private MiddlePair(double[] values) {
    a = values.clone();
    upper = a.length / 2;
    lower = a.length - upper - 1;
    from = 0;
    to = a.length - 1;
  }

  /** The sum of the two values, or twice the middle one of an odd count. */
  static double sum(double[] values) {
    MiddlePair pair = new MiddlePair(values);
    while (pair.to - pair.from > SHORT || (pair.from == 0 && pair.to > 0)) {
      pair.narrow();
    }
    java.util.Arrays.sort(pair.a, pair.from, pair.to + 1);
    return pair.a[pair.upper] + pair.a[pair.lower];
  }

  // Parts the values round the middle one of three, and keeps the part that R keeps.
  private void narrow() {
    double pivot = pivot();
    int left = from;
    int right = to;
    while (true) {
      do {
        right--;
      } while (a[right] > pivot);
      do {
        left++;
      } while (a[left] < pivot);
      if (left > right) {
        break;
      }
      swap(left, right);
    }
    boolean first = right - from <= to - left ? lower <= right : upper < left;
    if (first) {
      to = right;
    } else {
      from = left;
    }
  }

  private double pivot() {
    int middle = (from + to + 2) / 2 - 1;
    if (a[from] > a[middle]) {
      swap(from, middle);
    }
    if (a[to] < a[middle]) {
      swap(to, middle);
      if (a[from] > a[middle]) {
        swap(from, middle);
      }
    }
    return a[middle];
  }

  private void swap(int i, int j) {
    double kept = a[i];
    a[i] = a[j];
    a[j] = kept;
  }
}
