package strandline.analysis.count;

import java.util.List;
import java.util.Set;
import strandline.series.Event;
import strandline.series.EventLog;

/**
 * Which events of a log are counted: those of one kind, without those that are known not to have
 * been held.
 *
 * @param kind the kind
 * @param without the words of {@code held} that are left out; {@code no} unless stated
 */
public record EventSelection(String kind, Set<String> without) {
  /**
   * Returns the events of one kind, without those that were not held.
   *
   * @param kind the kind
   * @return the selection
   */
  public static EventSelection ofKind(String kind) {
    return new EventSelection(kind, Set.of("no"));
  }

  /**
   * Returns the selection without events that nobody has confirmed.
   *
   * @return the selection
   */
  public EventSelection withoutUnconfirmed() {
    return new EventSelection(kind, Set.of("no", "unconfirmed"));
  }

  /**
   * Selects.
   *
   * @param log the events
   * @return those that count, in order of date
   */
  public List<Event> from(EventLog log) {
    return log.ofKind(kind).stream().filter(e -> !without.contains(e.held())).toList();
  }

  CoveredTime covered(EventLog log) {
    return CoveredTime.of(log, kind);
  }
}
