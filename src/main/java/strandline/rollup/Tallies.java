package strandline.rollup;

import java.math.BigDecimal;
import java.util.Arrays;
import strandline.rollup.GroupedSums.Tally;

/** The sums of one column by group, exact: whole numbers with one number of decimals for all. */
final class Tallies {
  private long[] sums = new long[512];
  private long[] values = new long[512];
  private long[] missing = new long[512];
  private int scale;

  /**
   * Adds a value to a group.
   *
   * @throws ArithmeticException when a sum has more than 18 digits
   */
  void add(int group, long unscaled, int decimals) {
    reserve(group);
    long value = unscaled;
    if (decimals != scale) {
      value = adapted(unscaled, decimals);
    }
    sums[group] = Math.addExact(sums[group], value);
    values[group]++;
  }

  void addMissing(int group) {
    reserve(group);
    missing[group]++;
  }

  Tally tally(int group) {
    reserve(group);
    return new Tally(BigDecimal.valueOf(sums[group], scale), values[group], missing[group]);
  }

  private long adapted(long unscaled, int decimals) {
    if (decimals > scale) {
      long factor = power(decimals - scale);
      for (int i = 0; i < sums.length; i++) {
        sums[i] = Math.multiplyExact(sums[i], factor);
      }
      scale = decimals;
      return unscaled;
    }
    return Math.multiplyExact(unscaled, power(scale - decimals));
  }

  private static long power(int places) {
    return BigDecimal.ONE.scaleByPowerOfTen(places).longValueExact();
  }

  private void reserve(int group) {
    if (group >= sums.length) {
      int length = Math.max(group + 1, sums.length * 2);
      sums = Arrays.copyOf(sums, length);
      values = Arrays.copyOf(values, length);
      missing = Arrays.copyOf(missing, length);
    }
  }
}
