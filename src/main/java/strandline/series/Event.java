package strandline.series;

import java.util.List;

/**
 * Something that happened once, with everything that was reported of it.
 *
 * @param id a slug, unique in its dataset
 * @param kind the dataset's word for its kind, such as {@code round}
 * @param label a few words for a chart; empty when there is none
 * @param held {@code yes}, {@code no} or {@code unconfirmed}; empty where that is no question
 * @param reports at least one, exactly one of them preferred
 */
public record Event(String id, String kind, String label, String held, List<EventReport> reports)
    implements Comparable<Event> {

  /** Copies, and checks that one report is preferred. */
  public Event {
    reports = List.copyOf(reports);
    if (reports.stream().filter(EventReport::preferred).count() != 1) {
      throw new IllegalArgumentException(id + " needs exactly one preferred report");
    }
  }

  /**
   * Returns the report that the event's date is taken from.
   *
   * @return the preferred report
   */
  public EventReport preferred() {
    return reports.stream().filter(EventReport::preferred).findFirst().orElseThrow();
  }

  /**
   * Returns the event's date as precisely as it is known.
   *
   * @return the preferred report's
   */
  public DateRange when() {
    return preferred().when();
  }

  /** Orders by date, then by id. */
  @Override
  public int compareTo(Event other) {
    int byDate = when().compareTo(other.when());
    return byDate != 0 ? byDate : id.compareTo(other.id);
  }
}
