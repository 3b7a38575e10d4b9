package strandline.content.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.check.CheckedSeries;
import strandline.claim.check.CountCheck;
import strandline.claim.check.DateCheck;
import strandline.claim.check.DateCheck.Order;
import strandline.claim.check.EventRecord;
import strandline.claim.check.FirstSinceCheck;
import strandline.claim.check.GapCheck;
import strandline.claim.check.StatedLength;
import strandline.claim.check.WeekdayCheck;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;

/** Reads the checks on dated events. */
final class EventChecks {
  private EventChecks() {}

  static Optional<Check> count(CheckFields read) {
    Optional<EventSet> events = read.events();
    Optional<DateRange> within = read.range("in");
    int is = read.fields().wholeNumber("is", -1);
    String each = read.fields().text("each", "");
    if (is < 0) {
      read.complain("is", "no-number", "says no number of events", "write is: 2");
    }
    if (!each.isEmpty() && !each.equals("year")) {
      read.scope().unknown(read.fields().at("each"), "interval to count in", each, List.of("year"));
    }
    return events
        .filter(set -> within.isPresent() && is >= 0)
        .map(
            set ->
                new CountCheck(
                    new EventRecord(set.log()), set.kind(), within.get(), is, !each.isEmpty()));
  }

  static Optional<Check> gap(CheckFields read) {
    Optional<EventSet> events = read.events();
    Optional<Event> from = events.flatMap(set -> read.event("from", set));
    Optional<Event> to = events.flatMap(set -> read.event("to", set));
    String text = read.fields().text("is");
    Optional<StatedLength> is = StatedLength.parse(text);
    if (is.isEmpty() && !text.isEmpty()) {
      read.complain(
          "is",
          "no-length",
          "\"" + text + "\" is no length of time",
          "write it as 917 days, 30 months or 2.5 years");
    }
    if (from.isEmpty() || to.isEmpty() || is.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().kind().equals(to.get().kind()) || from.get().compareTo(to.get()) >= 0) {
      read.complain(
          "to",
          "not-later",
          to.get().id() + " is no later event of the kind of " + from.get().id(),
          "name two events of one kind, the earlier under from");
      return Optional.empty();
    }
    EventRecord record = new EventRecord(events.get().log());
    return Optional.of(new GapCheck(record, from.get(), to.get(), is.get()));
  }

  static Optional<Check> firstSince(CheckFields read) {
    Optional<EventSet> events = read.events();
    Optional<Event> event = events.flatMap(set -> read.event("event", set));
    Optional<DateRange> since = read.range("since");
    return event.flatMap(
        one ->
            since.map(day -> new FirstSinceCheck(new EventRecord(events.get().log()), one, day)));
  }

  static Optional<Check> weekday(CheckFields read) {
    Optional<EventSet> events = read.events();
    Optional<Event> event = events.flatMap(set -> read.event("event", set));
    Optional<String> day = read.oneOf("is", WeekdayCheck.names());
    return event.flatMap(
        one ->
            day.map(name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
                .map(is -> new WeekdayCheck(new EventRecord(events.get().log()), one, is)));
  }

  static Optional<Check> date(CheckFields read) {
    return read.fields().optional("print-of").isPresent() ? dateOfPrint(read) : dateOfEvent(read);
  }

  private static Optional<Check> dateOfEvent(CheckFields read) {
    Optional<EventSet> events = read.events();
    Optional<Event> event = events.flatMap(set -> read.event("event", set));
    String place = read.fields().text("place", "");
    return event.flatMap(one -> date(read, new EventRecord(events.get().log()), one, place));
  }

  private static Optional<Check> date(
      CheckFields read, EventRecord record, Event event, String place) {
    Order order =
        read.fields().optional("before").isPresent()
            ? Order.BEFORE
            : read.fields().optional("after").isPresent() ? Order.AFTER : Order.IN;
    String key = order == Order.IN ? "is" : order.name().toLowerCase(Locale.ROOT);
    return eventOrRange(read, key).map(range -> new DateCheck(record, event, range, order, place));
  }

  /** A date may be given as that of another event. */
  private static Optional<DateRange> eventOrRange(CheckFields read, String key) {
    String text = read.fields().text(key);
    Optional<DateRange> of =
        read.scope().events().values().stream()
            .flatMap(set -> set.log().event(text).stream())
            .map(Event::when)
            .findFirst();
    return of.isPresent() ? of : read.range(key);
  }

  /** The day on which a figure was first printed is an event. */
  private static Optional<Check> dateOfPrint(CheckFields read) {
    Optional<CheckedSeries> subject = read.subject();
    Optional<Period> period = subject.flatMap(s -> read.period("print-of", s));
    if (period.isEmpty()) {
      return Optional.empty();
    }
    Provenance provenance = subject.get().series().provenance();
    Optional<EventReport> first =
        provenance.prints(period.get()).stream()
            .filter(print -> print.status().hasValue())
            .flatMap(print -> day(print).map(when -> report(print, when)).stream())
            .min(Comparator.comparing(EventReport::when));
    if (first.isEmpty()) {
      read.complain(
          "print-of",
          "undated-prints",
          "no print of " + period.get() + " is dated",
          "name a period with a dated print");
      return Optional.empty();
    }
    Event event =
        new Event(
            "first-print",
            Labels.text("finding.first-print"),
            period.get().label(),
            "",
            List.of(first.get()));
    EventLog log =
        new EventLog(
            provenance.dataset(),
            provenance.dataset(),
            provenance.file(),
            provenance.sha256(),
            List.of(event),
            List.of(),
            provenance.sources());
    return date(read, new EventRecord(log), event, "");
  }

  private static EventReport report(Print print, DateRange when) {
    return new EventReport(
        when, "stated", "", "", print.sourceId(), print.printed(), true, "", print.line());
  }

  private static Optional<DateRange> day(Print print) {
    try {
      return Optional.of(DateRange.parse(print.printed()));
    } catch (DateTimeException undated) {
      return Optional.empty();
    }
  }
}
