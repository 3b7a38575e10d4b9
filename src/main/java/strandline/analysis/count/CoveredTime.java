package strandline.analysis.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import strandline.series.DateRange;
import strandline.series.EventLog;

/**
 * The days for which the record of one kind of event is believed complete.
 *
 * @param ranges in order, apart from each other by at least a day
 */
record CoveredTime(List<DateRange> ranges) {

  /** Ranges that touch or overlap become one; the log has them in order. */
  static CoveredTime of(EventLog log, String kind) {
    List<DateRange> joined = new ArrayList<>();
    for (EventLog.Coverage covered : log.coverage()) {
      DateRange range = covered.interval();
      DateRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (!covered.kind().equals(kind)) {
        continue;
      }
      if (last != null && !range.first().isAfter(last.last().plusDays(1))) {
        LocalDate end = range.last().isAfter(last.last()) ? range.last() : last.last();
        joined.set(joined.size() - 1, new DateRange(last.first(), end));
      } else {
        joined.add(range);
      }
    }
    return new CoveredTime(joined);
  }

  boolean contains(DateRange range) {
    return ranges.stream().anyMatch(r -> r.contains(range));
  }

  boolean overlaps(DateRange range) {
    return ranges.stream().anyMatch(r -> r.overlaps(range));
  }
}
