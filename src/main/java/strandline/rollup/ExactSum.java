package strandline.rollup;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import strandline.rollup.GroupedSums.Lines;
import strandline.rollup.GroupedSums.Tally;
import strandline.series.Status;

/**
 * The exact sum of one column in one group while records are read: in a whole number with its
 * decimals as long as it fits, in a {@link BigDecimal} beyond.
 */
final class ExactSum {
  private static final long[] POWERS = powers();

  private long digits;
  private int scale;
  private BigDecimal rest = BigDecimal.ZERO;
  private long values;
  private long missing;
  private int first;
  private int last;
  private final Set<Status> statuses = EnumSet.noneOf(Status.class);

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /**
   * Adds a value.
   *
   * @param unscaled its digits without the point
   * @param decimals how many of them stand after the point, from 0 to 18
   */
  void add(long unscaled, int decimals) {
    values++;
    if (decimals > scale) {
      spill();
      scale = decimals;
    }
    long power = POWERS[scale - decimals];
    long value = unscaled * power;
    boolean isScaled = Math.multiplyHigh(unscaled, power) == value >> 63;
    long sum = digits + value;
    if (isScaled && ((digits ^ sum) & (value ^ sum)) >= 0) {
      digits = sum;
    } else {
      rest = rest.add(BigDecimal.valueOf(unscaled, decimals));
    }
  }

  /** Adds a value of any length. */
  void add(BigDecimal value) {
    values++;
    rest = rest.add(value);
  }

  /** Takes the line of the record whose value comes next; the lines rise. */
  void at(int line) {
    first = first == 0 ? line : first;
    last = line;
  }

  /** Counts a record without a value. */
  void addMissing() {
    missing++;
  }

  /** Notes a mark of a record. */
  void add(Status status) {
    statuses.add(status);
  }

  private void spill() {
    rest = rest.add(BigDecimal.valueOf(digits, scale));
    digits = 0;
  }

  Tally tally() {
    Lines lines = new Lines(first, last);
    return new Tally(rest.add(BigDecimal.valueOf(digits, scale)), values, missing, lines, statuses);
  }
}
