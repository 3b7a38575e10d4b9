package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Judgement.Row;
import strandline.claim.Judgement.Support;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Origin;
import strandline.series.Source;

/**
 * The record of events that a check looks at, up to a day.
 *
 * @param log the events
 * @param until the last day that is looked at; empty for all
 */
public record EventRecord(EventLog log, Optional<LocalDate> until) {
  /** Takes the whole record. */
  public EventRecord(EventLog log) {
    this(log, Optional.empty());
  }

  /**
   * Returns the record up to a day.
   *
   * @param day the day
   * @return without what had not begun by then
   */
  public EventRecord asOf(LocalDate day) {
    return new EventRecord(log, Optional.of(day));
  }

  /**
   * Says whether an event had begun by the last day.
   *
   * @param event the event
   * @return true when it may be known
   */
  public boolean knows(Event event) {
    return until.map(day -> !event.when().first().isAfter(day)).orElse(true);
  }

  /**
   * Says whether an interval had ended by the last day.
   *
   * @param interval the interval
   * @return true when it is over
   */
  public boolean isOver(DateRange interval) {
    return until.map(day -> !interval.last().isAfter(day)).orElse(true);
  }

  /**
   * Returns the events of a kind that are known to have been held, or for which that is no
   * question.
   *
   * @param kind the kind; empty for all
   * @return in order
   */
  public List<Event> held(String kind) {
    return log.events().stream()
        .filter(event -> kind.isEmpty() || event.kind().equals(kind))
        .filter(event -> event.held().isEmpty() || event.held().equals("yes"))
        .filter(this::knows)
        .toList();
  }

  /**
   * Returns the events of a kind that may or may not have been held.
   *
   * @param kind the kind
   * @return in order
   */
  public List<Event> unconfirmed(String kind) {
    return log.ofKind(kind).stream()
        .filter(event -> event.held().equals("unconfirmed"))
        .filter(this::knows)
        .toList();
  }

  /**
   * Returns the sources that date an event as the record does, be it less precisely.
   *
   * @param event the event
   * @return the support
   */
  public Support support(Event event) {
    List<Source> sources =
        event.reports().stream()
            .filter(report -> report.when().contains(event.when()))
            .flatMap(report -> log.source(report.sourceId()).stream())
            .distinct()
            .toList();
    return new Support(
        Sentence.of("check.the-date").with("date", date(event.when())), sources, true);
  }

  /**
   * Returns the rows that report events.
   *
   * @param events the events
   * @return one for each report
   */
  public List<Row> rows(Event... events) {
    return Stream.of(events)
        .flatMap(
            event ->
                event.reports().stream()
                    .map(report -> new Row(log.file(), report.line(), says(event, report))))
        .toList();
  }

  /** Returns the versions of an event's date that its reports give, each held against a check. */
  static List<AlternativeReading> readings(Event event, Predicate<DateRange> agrees) {
    return readings(event, when -> true, agrees);
  }

  /** Returns how those dates that fit decide. */
  static List<AlternativeReading> readings(
      Event event, Predicate<DateRange> fits, Predicate<DateRange> agrees) {
    return event.reports().stream()
        .map(EventReport::when)
        .filter(fits)
        .distinct()
        .map(when -> new AlternativeReading(Kind.PRINT, date(when), Double.NaN, agrees.test(when)))
        .toList();
  }

  private Sentence says(Event event, EventReport report) {
    String source = log.source(report.sourceId()).map(Source::publisher).orElse(report.sourceId());
    return Sentence.of("check.row-event")
        .with("event", event.id())
        .with("date", date(report.when()))
        .with("place", report.place())
        .with("source", source)
        .with("printed", report.printed())
        .with("taken", CheckedSeries.taken(report.preferred()));
  }

  /**
   * Returns the number of days that lie between two events at least.
   *
   * @param from the event before
   * @param to the event after
   * @return a whole number that rests on the rows of both
   */
  Quantity.Number fewestDays(Event from, Event to) {
    long days = from.when().fewestDaysTo(to.when());
    return new Quantity.Number(days, Style.fixed(0), days(from, to));
  }

  /** Returns the origin of the days between two events. */
  Origin days(Event from, Event to) {
    return Origin.calculated("days", Origin.of(log, from), Origin.of(log, to));
  }

  /**
   * Returns a range of days as a part of a sentence.
   *
   * @param range the range
   * @return a day, month or year, or both ends
   */
  public static Sentence date(DateRange range) {
    return range.label().contains("/")
        ? Sentence.of("check.dates")
            .with("first", Quantity.day(range.first()))
            .with("last", Quantity.day(range.last()))
        : Sentence.of("check.date").with("date", new Quantity.Day(range.label()));
  }
}
