package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.prose.Dates;
import strandline.prose.Numbers;
import strandline.report.Mark;
import strandline.series.Measure.Break;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.event.DateRange;
import strandline.series.event.Event;

/** The marks that charts of series share: pieces of a line, rules, and the asked comparison. */
final class Marks {
  private Marks() {}

  /** Returns the rules for breaks and for the events that the fields ask for. */
  static List<Mark> rules(Fields fields, Scope scope, List<Series> series) {
    List<Mark> rules = new ArrayList<>(breaks(series));
    Optional<EventSet> events = scope.events(fields, "events");
    Series main = series.get(0);
    events.ifPresent(set -> rules.addAll(events(set, main.first(), main.last())));
    return rules;
  }

  private static List<Mark> events(EventSet set, Period first, Period last) {
    List<Mark> rules = new ArrayList<>();
    DateRange window = new DateRange(first.start(), last.end());
    for (Event event : set.events()) {
      if (window.contains(event.when())) {
        String label = event.label().isBlank() ? event.id() : event.label();
        String date = Dates.shortKnown(event.when().label());
        rules.add(new Mark.Rule(label, date, Timeline.at(event.when()), false));
      }
    }
    return rules;
  }

  private static List<Mark> breaks(List<Series> series) {
    return series.stream()
        .flatMap(s -> s.breaks().stream())
        .filter(Break::isOfMethod)
        .map(Marks::rule)
        .distinct()
        .toList();
  }

  private static Mark rule(Break change) {
    String date = "from " + Labels.words(change.at());
    return new Mark.Rule(change.label(), date, Timeline.start(change.at()), true);
  }

  /**
   * Returns the bracket that the field {@code compare: {from, to}} asks for, if both have values.
   */
  static Optional<Mark> bracket(Fields fields, Scope scope, Series series) {
    Optional<Fields> compare = fields.optional("compare").map(n -> n.fields(scope.problems()));
    Optional<Observation> from = compare.flatMap(c -> scope.observation(c, "from", series));
    Optional<Observation> to = compare.flatMap(c -> scope.observation(c, "to", series));
    compare.ifPresent(Fields::done);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isComparable() || !to.get().isComparable() || from.get().value() == 0) {
      scope.complain(
          fields.at("compare"),
          "not-comparable",
          from.get().period() + " and " + to.get().period() + " do not compare",
          "choose two periods with whole values");
      return Optional.empty();
    }
    String text = "×" + Numbers.fixed(to.get().value() / from.get().value(), 2);
    return Optional.of(
        new Mark.Bracket(text, Timeline.datum(from.get()), Timeline.datum(to.get())));
  }

  /** Returns a line, cut where the measure's way of counting changes. */
  static List<Mark> lines(String name, String columnId, Series series) {
    List<Mark> pieces = new ArrayList<>();
    Series rest = series;
    for (Break change : series.breaks().stream().filter(Break::isOfMethod).toList()) {
      pieces.add(line(name, columnId, rest.between(rest.first(), change.at().plus(-1))));
      rest = rest.between(change.at(), series.last());
    }
    pieces.add(line(name, columnId, rest));
    return pieces;
  }

  private static Mark line(String name, String columnId, Series series) {
    return new Mark.Line(name, columnId, Timeline.data(series));
  }

  /** Says in words what rules and brackets mark. */
  static List<String> words(List<Mark> marks) {
    List<String> words = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Rule rule) {
        words.add(rule.label() + " (" + rule.date() + ")");
      } else if (mark instanceof Mark.Bracket bracket) {
        words.add(
            bracket.text() + " from " + bracket.from().label() + " to " + bracket.to().label());
      } else if (mark instanceof Mark.Shade shade) {
        words.add(shade.label());
      } else if (mark instanceof Mark.Level level) {
        words.add(level.label());
      }
    }
    return words;
  }
}
