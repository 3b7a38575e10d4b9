package strandline.content.text;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Judgement;
import strandline.claim.StatedNumber;
import strandline.claim.check.CheckedSeries;
import strandline.claim.check.CheckedSeries.Neighbour;
import strandline.content.EventSet;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.text.ClaimReader.Names;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The fields of one check, read as what they stand for; what is wrong becomes a located problem.
 */
record CheckFields(Fields fields, Scope scope, Optional<Names> before) {
  /** Returns the series that {@code series} names, with its neighbours. */
  Optional<CheckedSeries> subject() {
    return subject("series");
  }

  /** Returns the series that a field names. */
  Optional<CheckedSeries> subject(String key) {
    return fields.required(key).flatMap(this::named);
  }

  private Optional<CheckedSeries> named(Node node) {
    return before.isPresent()
        ? unread(node, "series", before.get().series())
        : scope.named(node).map(this::subject);
  }

  /** Before the data are read a name can be known, and what it stands for cannot. */
  private <T> Optional<T> unread(Node node, String what, Collection<String> names) {
    String name = node.text(scope.problems());
    if (!name.isEmpty() && !names.contains(name)) {
      scope.unknown(node.location(), what, name, names);
    }
    return Optional.empty();
  }

  /** Returns the series that a list names, all of one measure and calendar. */
  List<CheckedSeries> subjects(String key) {
    List<CheckedSeries> found = new ArrayList<>();
    List<Node> asked = fields.items(key);
    asked.forEach(node -> named(node).ifPresent(found::add));
    if (asked.isEmpty()) {
      complain(key, "no-series", "lists no series", "name at least one");
    }
    return found;
  }

  private CheckedSeries subject(NamedSeries named) {
    Series main = named.series();
    List<Neighbour> neighbours = new ArrayList<>();
    for (Series other : scope.series().values()) {
      boolean isThere =
          neighbours.stream()
              .anyMatch(
                  n ->
                      n.series().measure().equals(other.measure())
                          && n.series().first().isAlike(other.first()));
      kind(main, other)
          .filter(kind -> !isThere)
          .ifPresent(kind -> neighbours.add(new Neighbour(kind, other)));
    }
    double least = scope.leastBase(fields, main.measure().leastBase());
    return new CheckedSeries(main.withLeastBase(least), neighbours);
  }

  private static Optional<Kind> kind(Series main, Series other) {
    if (!main.provenance().dataset().equals(other.provenance().dataset())
        || !main.members().equals(other.members())
        || main.first().frequency() != other.first().frequency()) {
      return Optional.empty();
    }
    boolean sameMeasure = main.measure().id().equals(other.measure().id());
    boolean sameCalendar = main.first().isAlike(other.first());
    if (sameMeasure && sameCalendar) {
      return Optional.empty(); // itself, or a part of itself
    }
    return Optional.of(sameMeasure ? Kind.CALENDAR : Kind.MEASURE);
  }

  /** Says whether two series may be added or divided: one unit, one measure, one calendar. */
  boolean areAlike(String key, CheckedSeries first, CheckedSeries second) {
    Series a = first.series();
    Series b = second.series();
    if (a.measure().id().equals(b.measure().id()) && Comparability.ofTerms(a, b).isEmpty()) {
      return true;
    }
    complain(
        key,
        "unlike-measures",
        basis(a) + " and " + basis(b) + " are unlike",
        "compare series of one measure on one calendar");
    return false;
  }

  private static String basis(Series series) {
    return series.label() + " by " + series.first().basis();
  }

  /** Returns a period that must be one of the series'. */
  Optional<Period> period(String key, CheckedSeries subject) {
    return fields.required(key).isEmpty()
        ? Optional.empty()
        : scope.period(fields, key, subject.series());
  }

  /** Returns two periods, the first before the second. */
  Optional<List<Period>> periods(CheckedSeries subject) {
    Optional<Period> from = period("from", subject);
    Optional<Period> to = period("to", subject);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().compareTo(to.get()) >= 0) {
      complain(
          "to",
          "not-later",
          "to " + to.get() + " is not after from " + from.get(),
          "exchange them");
      return Optional.empty();
    }
    return Optional.of(List.of(from.get(), to.get()));
  }

  /** Adds a problem at a field. */
  void complain(String key, String kind, String message, String remedy) {
    scope.complain(fields.at(key), kind, message, remedy);
  }

  /** Returns the amount that {@code is} gives. */
  Optional<StatedNumber> amount(String key) {
    String text = fields.text(key);
    Optional<StatedNumber> amount = StatedNumber.parse(text);
    if (amount.isEmpty() && !text.isEmpty()) {
      complain(
          key,
          "no-number",
          "\"" + text + "\" is not a number",
          "write it as 3722, 1.99, about 3700 or more than 30000, without thousands separators");
    }
    return amount;
  }

  /** Returns how we read the sentence, when that is not plain. */
  List<Sentence> notes() {
    String reading = fields.text("reading", "");
    return reading.isBlank() ? List.of() : List.of(Judgement.written(reading));
  }

  /** Returns one of some words. */
  Optional<String> oneOf(String key, List<String> words) {
    String text = fields.text(key);
    if (words.contains(text)) {
      return Optional.of(text);
    }
    if (!text.isEmpty()) {
      scope.unknown(fields.at(key), "word for " + key, text, words);
    }
    return Optional.empty();
  }

  /** Returns the events that {@code events} names. */
  Optional<EventSet> events() {
    return before.isPresent()
        ? fields.required("events").flatMap(node -> unread(node, "events", before.get().events()))
        : scope.requiredEvents(fields, "events");
  }

  /** Returns one of the events that {@code events} names. */
  Optional<Event> event(String key, EventSet events) {
    String id = fields.text(key);
    Optional<Event> event = events.log().event(id);
    if (event.isEmpty() && !id.isEmpty()) {
      scope.unknown(
          fields.at(key), "event", id, events.log().events().stream().map(Event::id).toList());
    }
    return event;
  }

  /** Returns a range of days. */
  Optional<DateRange> range(String key) {
    String text = fields.text(key);
    try {
      String[] ends = text.split("/", 2);
      DateRange first = DateRange.parse(ends[0]);
      return Optional.of(
          ends.length == 1 ? first : new DateRange(first.first(), DateRange.parse(ends[1]).last()));
    } catch (DateTimeException | IllegalArgumentException e) {
      if (!text.isEmpty()) {
        complain(
            key,
            "bad-date",
            "\"" + text + "\" is no date",
            "write a year, a month, a day, or two of them with a slash: 2010, 2010-02,"
                + " 2009-01/2010-06");
      }
      return Optional.empty();
    }
  }
}
