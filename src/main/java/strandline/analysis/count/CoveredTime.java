package strandline.analysis.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import strandline.series.DateRange;
import strandline.series.EventLog;

/**
 * The days for which the record of every one of some kinds of events is believed complete.
 *
 * @param ranges in order, apart from each other by at least a day
 */
record CoveredTime(List<DateRange> ranges) {

  static CoveredTime of(EventLog log, Set<String> kinds) {
    List<DateRange> common = List.of(new DateRange(LocalDate.MIN, LocalDate.MAX));
    for (String kind : kinds) {
      List<DateRange> covered =
          log.coverage().stream()
              .filter(c -> c.kind().equals(kind))
              .map(EventLog.Coverage::interval)
              .toList();
      common = intersect(common, joined(covered));
    }
    return new CoveredTime(common);
  }

  /** Ranges that touch or overlap become one; the log has them in order. */
  private static List<DateRange> joined(List<DateRange> ranges) {
    List<DateRange> joined = new ArrayList<>();
    for (DateRange range : ranges) {
      DateRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && !range.first().isAfter(last.last().plusDays(1))) {
        LocalDate end = range.last().isAfter(last.last()) ? range.last() : last.last();
        joined.set(joined.size() - 1, new DateRange(last.first(), end));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  private static List<DateRange> intersect(List<DateRange> some, List<DateRange> others) {
    List<DateRange> common = new ArrayList<>();
    for (DateRange one : some) {
      for (DateRange other : others) {
        if (one.overlaps(other)) {
          common.add(common(one, other));
        }
      }
    }
    return common;
  }

  private static DateRange common(DateRange one, DateRange other) {
    return new DateRange(
        one.first().isAfter(other.first()) ? one.first() : other.first(),
        one.last().isBefore(other.last()) ? one.last() : other.last());
  }

  CoveredTime within(DateRange window) {
    return new CoveredTime(intersect(List.of(window), ranges));
  }

  boolean contains(DateRange range) {
    return ranges.stream().anyMatch(r -> r.contains(range));
  }

  boolean overlaps(DateRange range) {
    return ranges.stream().anyMatch(r -> r.overlaps(range));
  }

  long days() {
    return ranges.stream().mapToLong(r -> ChronoUnit.DAYS.between(r.first(), r.last()) + 1).sum();
  }

  /** Years of 365.2425 days. */
  double years() {
    return days() / 365.2425;
  }
}
