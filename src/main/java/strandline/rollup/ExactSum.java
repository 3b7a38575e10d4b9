package strandline.rollup;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import strandline.rollup.GroupedSums.Lines;
import strandline.rollup.GroupedSums.Tally;
import strandline.series.Status;

/** The exact sum of one column in one group while records are read. */
final class ExactSum {
  private BigDecimal sum = BigDecimal.ZERO;
  private long values;
  private long missing;
  private int first;
  private int last;
  private final Set<Status> statuses = EnumSet.noneOf(Status.class);

  void add(BigDecimal value) {
    values++;
    sum = sum.add(value);
  }

  /** Takes the line of the record whose value comes next. */
  void at(int line) {
    first = first == 0 ? line : first;
    last = line;
  }

  void addMissing() {
    missing++;
  }

  void add(Status status) {
    statuses.add(status);
  }

  /** Returns what was added up so far. */
  Tally tally() {
    return new Tally(sum, values, missing, new Lines(first, last), statuses);
  }
}
