package strandline.content.claim;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import strandline.claim.Check;
import strandline.claim.check.CountCheck;
import strandline.claim.check.DateCheck;
import strandline.claim.check.RatioCheck;
import strandline.claim.check.RatioWord;
import strandline.claim.check.ValueCheck;
import strandline.content.EventSet;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.prose.Numbers;
import strandline.series.Period;
import strandline.series.event.DateRange;
import strandline.series.event.Event;

/** Reads one check of a claim: a single word with its fields. */
final class CheckReader {
  private interface Reader {
    Optional<Check> read(Fields fields);
  }

  private final Scope scope;
  private final Map<String, Reader> words = new TreeMap<>();

  CheckReader(Scope scope) {
    this.scope = scope;
    words.put("value", this::value);
    words.put("ratio", this::ratio);
    words.put("count", this::count);
    words.put("date", this::date);
  }

  /** Reads {@code word: {fields}}. */
  Optional<Check> read(Node node) {
    Fields entry = node.fields(scope.problems());
    if (entry.keys().size() != 1) {
      scope.complain(
          node.location(),
          "not-one-word",
          "a check of " + entry.keys().size() + " words",
          "write one word a check, such as - value: {series: …, at: …, is: …}");
      return Optional.empty();
    }
    String word = entry.keys().iterator().next();
    if (!words.containsKey(word)) {
      scope.unknown(entry.at(word), "check", word, words.keySet());
      return Optional.empty();
    }
    Fields fields = entry.required(word).orElseThrow().fields(scope.problems());
    Optional<Check> check = words.get(word).read(fields);
    fields.done();
    return check;
  }

  private Optional<Check> value(Fields fields) {
    Optional<NamedSeries> series = scope.oneSeries(fields);
    Optional<Period> at = series.flatMap(s -> requiredPeriod(fields, "at", s));
    String text = fields.text("is");
    String reading = fields.text("reading", "");
    Optional<Double> is = number(fields, "is", text);
    if (series.isEmpty() || at.isEmpty() || is.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ValueCheck(series.get().series(), at.get(), is.get(), decimals(text), reading));
  }

  private Optional<Check> ratio(Fields fields) {
    Optional<NamedSeries> series = scope.oneSeries(fields);
    Optional<Period> from = series.flatMap(s -> requiredPeriod(fields, "from", s));
    Optional<Period> to = series.flatMap(s -> requiredPeriod(fields, "to", s));
    String says = fields.text("is");
    String reading = fields.text("reading", "");
    Optional<DoublePredicate> meaning = meaning(fields, says);
    if (from.isEmpty() || to.isEmpty() || meaning.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RatioCheck(series.get().series(), from.get(), to.get(), says, meaning.get(), reading));
  }

  private Optional<DoublePredicate> meaning(Fields fields, String says) {
    Optional<RatioWord> word = RatioWord.of(says);
    if (word.isPresent()) {
      return Optional.of(word.get()::fits);
    }
    if (!says.matches("\\d+(\\.\\d+)?")) {
      scope.unknown(
          fields.at("is"),
          "ratio",
          says,
          List.of("doubled", "tripled", "halved", "about-doubled", "more-than-doubled", "1.99"));
      return Optional.empty();
    }
    int decimals = decimals(says);
    return Optional.of(
        ratio ->
            Numbers.rounded(ratio, decimals)
                    .compareTo(Numbers.rounded(Double.parseDouble(says), decimals))
                == 0);
  }

  private Optional<Check> count(Fields fields) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    Optional<DateRange> within = range(fields, "in");
    int is = fields.wholeNumber("is", -1);
    String reading = fields.text("reading", "");
    if (is < 0) {
      scope.complain(fields.at("is"), "no-number", "says no number of events", "write is: 2");
    }
    if (events.isEmpty() || within.isEmpty() || is < 0) {
      return Optional.empty();
    }
    EventSet set = events.get();
    return Optional.of(new CountCheck(set.log(), set.kind(), within.get(), is, reading));
  }

  private Optional<Check> date(Fields fields) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    String id = fields.text("event");
    Optional<DateRange> is = range(fields, "is");
    String weekday = fields.text("weekday", "");
    String reading = fields.text("reading", "");
    Optional<Event> event = events.flatMap(set -> set.log().event(id));
    if (events.isPresent() && event.isEmpty()) {
      scope.unknown(
          fields.at("event"),
          "event",
          id,
          events.get().log().events().stream().map(Event::id).toList());
    }
    return event.isEmpty() || is.isEmpty()
        ? Optional.empty()
        : Optional.of(new DateCheck(event.get(), is.get(), weekday, reading));
  }

  private Optional<DateRange> range(Fields fields, String key) {
    String text = fields.text(key);
    try {
      String[] ends = text.split("/", 2);
      DateRange first = DateRange.parse(ends[0]);
      return Optional.of(
          ends.length == 1 ? first : new DateRange(first.first(), DateRange.parse(ends[1]).last()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      scope.complain(
          fields.at(key),
          "bad-date",
          "\"" + text + "\" is no date",
          "write a year, a month, a day, or two of them with a slash: 2010, 2010-02, 2009-01/2010-06");
      return Optional.empty();
    }
  }

  private Optional<Period> requiredPeriod(Fields fields, String key, NamedSeries series) {
    return fields.required(key).isEmpty()
        ? Optional.empty()
        : scope.period(fields, key, series.series());
  }

  private Optional<Double> number(Fields fields, String key, String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.of(Double.parseDouble(text));
    }
    scope.complain(
        fields.at(key),
        "no-number",
        "\"" + text + "\" is not a number",
        "write it as 3722 or 1.99");
    return Optional.empty();
  }

  private static int decimals(String text) {
    return text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
  }
}
