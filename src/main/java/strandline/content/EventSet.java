package strandline.content;

import java.util.Comparator;
import java.util.List;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.Source;

/**
 * The events that a spec chose from a dataset, under the name that it gives them.
 *
 * @param name the spec's name
 * @param log the dataset's events with their coverage and sources
 * @param kind the kind that was asked for; empty when they were chosen one by one
 * @param events in order of date
 */
public record EventSet(String name, EventLog log, String kind, List<Event> events) {
  /** Copies and sorts. */
  public EventSet {
    events = events.stream().sorted().toList();
  }

  /**
   * Returns the sources of the reports that date the events.
   *
   * @return ids, each once, the best known first
   */
  public List<String> sourceIds() {
    return events.stream()
        .flatMap(event -> log.source(event.preferred().sourceId()).stream())
        .distinct()
        .sorted(Comparator.comparing(Source::standing).thenComparing(Source::id))
        .map(Source::id)
        .toList();
  }
}
