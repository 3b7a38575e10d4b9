package strandline.analysis.count;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import strandline.series.Event;
import strandline.series.EventLog;

/**
 * Which events of a log are counted: some kinds, without those that are known not to have been
 * held.
 *
 * @param kinds the kinds, at least one; sorted
 * @param without the words of {@code held} that are left out; {@code no} unless stated
 */
public record EventSelection(Set<String> kinds, Set<String> without) {
  /** Copies and sorts. */
  public EventSelection {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("at least one kind of event is needed");
    }
  }

  /**
   * Returns the events of some kinds, without those that were not held.
   *
   * @param kinds the kinds, at least one
   * @return the selection
   */
  public static EventSelection ofKinds(Collection<String> kinds) {
    return new EventSelection(new TreeSet<>(kinds), Set.of("no"));
  }

  /**
   * Returns the events of one kind, without those that were not held.
   *
   * @param kind the kind
   * @return the selection
   */
  public static EventSelection ofKind(String kind) {
    return ofKinds(List.of(kind));
  }

  /**
   * Returns the selection without events that nobody has confirmed.
   *
   * @return the selection
   */
  public EventSelection withoutUnconfirmed() {
    return new EventSelection(kinds, Set.of("no", "unconfirmed"));
  }

  /**
   * Selects.
   *
   * @param log the events
   * @return those that count, in order of date
   */
  public List<Event> from(EventLog log) {
    return log.events().stream()
        .filter(e -> kinds.contains(e.kind()) && !without.contains(e.held()))
        .toList();
  }

  CoveredTime covered(EventLog log) {
    return CoveredTime.of(log, kinds);
  }

  String words() {
    return String.join(" or ", kinds);
  }
}
