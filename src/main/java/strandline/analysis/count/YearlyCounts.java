package strandline.analysis.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import strandline.series.Calendar;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

/**
 * The number of events in each year of a calendar.
 *
 * <p>A year that the record covers wholly has a count, 0 when nothing happened. A year that it does
 * not cover is not available, whatever is known of it; a year that it covers in part has the events
 * of the whole year that are known and is partial. An event whose date may lie in two years is
 * counted in neither, and leaves both with a lower bound.
 *
 * @param selection which events are counted
 * @param calendar whose years
 */
public record YearlyCounts(EventSelection selection, Calendar calendar) {
  /**
   * Counts.
   *
   * @param log the events
   * @param first the number of the first year
   * @param last the number of the last year, not before the first
   * @return one observation a year
   */
  public List<Observation> count(EventLog log, int first, int last) {
    List<Event> events = selection.from(log);
    CoveredTime covered = selection.covered(log);
    List<Observation> counts = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      counts.add(count(Period.year(year, calendar), events, covered));
    }
    return counts;
  }

  private static Observation count(Period year, List<Event> events, CoveredTime covered) {
    DateRange days = new DateRange(year.start(), year.end());
    if (!covered.overlaps(days)) {
      return Observation.missing(year, Status.NOT_AVAILABLE);
    }
    long within = events.stream().filter(e -> days.contains(e.when())).count();
    boolean torn =
        events.stream().anyMatch(e -> days.overlaps(e.when()) && !days.contains(e.when()));
    Status whole = torn ? Status.AT_LEAST : Status.NORMAL;
    return new Observation(year, within, covered.contains(days) ? whole : Status.PARTIAL);
  }

  /**
   * Counts into a series.
   *
   * @param log the events
   * @param measure what the counts are called
   * @param first the number of the first year
   * @param last the number of the last year, not before the first
   * @return the series, whose provenance is the log's file and sources
   */
  public Series series(EventLog log, Measure measure, int first, int last) {
    Provenance provenance =
        new Provenance(log.dataset(), log.file(), log.sha256(), List.of(), log.sources());
    return new Series(measure, Map.of(), count(log, first, last), provenance);
  }
}
