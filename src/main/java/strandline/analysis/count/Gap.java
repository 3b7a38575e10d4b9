package strandline.analysis.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;

/**
 * The gap between two consecutive dated events, as a range of days where a date is a month or a
 * year. Events of equal dates follow each other in order of their ids. Disputed dates count as the
 * preferred report gives them.
 *
 * @param from the event before
 * @param to the event after
 * @param fewestDays the fewest days that can lie between them, 0 or more
 * @param mostDays the most days
 * @param covered whether the record covers all of the gap; if not, events within it may be missing
 */
public record Gap(Event from, Event to, long fewestDays, long mostDays, boolean covered) {
  /**
   * Finds the gaps of a log.
   *
   * @param log the events
   * @param selection which of them count
   * @return the gaps in order of time; none for fewer than two events
   */
  public static List<Gap> in(EventLog log, EventSelection selection) {
    List<Event> events = selection.from(log);
    CoveredTime covered = selection.covered(log);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < events.size(); i++) {
      gaps.add(gap(events.get(i - 1), events.get(i), covered));
    }
    return gaps;
  }

  private static Gap gap(Event from, Event to, CoveredTime covered) {
    LocalDate end =
        to.when().last().isBefore(from.when().last()) ? from.when().last() : to.when().last();
    boolean known = covered.contains(new DateRange(from.when().first(), end));
    long fewest = from.when().fewestDaysTo(to.when());
    return new Gap(from, to, fewest, from.when().mostDaysTo(to.when()), known);
  }
}
