package strandline.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events of one dataset in order of date, with the intervals that the record covers: outside
 * them a count is not known, inside them no event means none.
 *
 * @param dataset the resource's name
 * @param title the resource's title
 * @param file the path relative to the project, with forward slashes
 * @param sha256 the file's hash, 64 lower-case hexadecimal digits
 * @param events in order of date
 * @param coverage the covered intervals, in order
 * @param sources the sources that the reports name, in order of id
 * @param words what sentences write for a kind, by kind
 */
public record EventLog(
    String dataset,
    String title,
    String file,
    String sha256,
    List<Event> events,
    List<Coverage> coverage,
    List<Source> sources,
    Map<String, String> words) {
  /** Creates a log whose kinds are their own words. */
  public EventLog(
      String dataset,
      String title,
      String file,
      String sha256,
      List<Event> events,
      List<Coverage> coverage,
      List<Source> sources) {
    this(dataset, title, file, sha256, events, coverage, sources, Map.of());
  }

  /**
   * An interval for which the record of one kind of event is believed complete.
   *
   * @param kind the kind of event
   * @param interval the days
   * @param reason why it is believed complete
   */
  public record Coverage(String kind, DateRange interval, String reason) {}

  /** Copies and sorts. */
  public EventLog {
    events = events.stream().sorted().toList();
    coverage = coverage.stream().sorted(Comparator.comparing(Coverage::interval)).toList();
    sources = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
  }

  /**
   * Returns the record as far as a day.
   *
   * @param last the day
   * @return without what began later; it covers nothing after that day
   */
  public EventLog until(LocalDate last) {
    return new EventLog(
        dataset,
        title,
        file,
        sha256,
        events.stream().filter(event -> !event.when().first().isAfter(last)).toList(),
        coverage.stream()
            .filter(c -> !c.interval().first().isAfter(last))
            .map(c -> new Coverage(c.kind, c.interval.until(last), c.reason))
            .toList(),
        sources,
        words);
  }

  /**
   * Returns the events of one kind.
   *
   * @param kind the kind
   * @return in order of date
   */
  public List<Event> ofKind(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind)).toList();
  }

  /**
   * Returns what sentences write for a kind.
   *
   * @param kind the kind
   * @return its words; without any, the kind with blanks for hyphens
   */
  public String word(String kind) {
    return words.getOrDefault(kind, kind.replace('-', ' '));
  }

  /**
   * Returns an event.
   *
   * @param id its id
   * @return the event, if there is one
   */
  public Optional<Event> event(String id) {
    return events.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  /**
   * Says whether the record of a kind of event covers all of an interval.
   *
   * @param kind the kind
   * @param interval the days
   * @return true when a count within it is known
   */
  public boolean covers(String kind, DateRange interval) {
    return coverage.stream()
        .filter(c -> c.kind().equals(kind))
        .anyMatch(c -> c.interval().contains(interval));
  }

  /**
   * Returns a source.
   *
   * @param id its id
   * @return the source, if a report names it
   */
  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }
}
