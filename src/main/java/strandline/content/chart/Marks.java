package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.content.Cells;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.language.Dates;
import strandline.language.Numbers;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.Measure;
import strandline.series.Measure.Break;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The marks that charts of series share: pieces of a line, rules, shaded periods, labels, and the
 * asked comparison.
 */
public final class Marks {
  private static final int MOST_EVENTS = 3;

  /** How many series one plot can tell apart by colour and dash. */
  public static final int MOST_SERIES = 8;

  private Marks() {}

  /**
   * Returns what a series is called beside the others of its figure.
   *
   * @param one the series
   * @param all every series of the figure
   * @return its members where the measure is the same for all; otherwise the measure
   */
  public static String name(NamedSeries one, List<NamedSeries> all) {
    String title = one.series().measure().shortTitle();
    long same = all.stream().filter(s -> s.series().measure().shortTitle().equals(title)).count();
    String members = one.distinction(all);
    return same == 1 ? title : same == all.size() && !members.isEmpty() ? members : one.label(all);
  }

  /** Returns the name of a line, where a member is called as sentences call it. */
  static String lineName(NamedSeries one, List<NamedSeries> all) {
    String name = name(one, all);
    boolean isMember = name.equals(one.distinction(all));
    return isMember ? one.series().measure().words().getOrDefault(name, name) : name;
  }

  /**
   * Says whether one plot can show series: few enough to tell apart, and on one scale. Counts of
   * different things share a scale; amounts of different units do not.
   *
   * @param fields the word's fields
   * @param scope takes the problem
   * @param named the series
   * @param most how many there may be
   * @return whether it can
   */
  static boolean share(Fields fields, Scope scope, List<NamedSeries> named, int most) {
    Measure main = named.get(0).series().measure();
    for (NamedSeries one : named) {
      Measure other = one.series().measure();
      if (!other.unit().equals(main.unit()) && !(other.isCount() && main.isCount())) {
        scope.complain(
            fields.at("series"),
            "two-units",
            named.get(0).name()
                + " is in "
                + main.unit()
                + " and "
                + one.name()
                + " in "
                + other.unit()
                + ", which share no scale",
            "show them in two charts, or as indexes in an index-chart");
        return false;
      }
    }
    return FigureFields.areFew(fields, scope, named.size(), most);
  }

  /** Returns the vertical axis of series: from zero, with the decimals that their values need. */
  static YAxis axis(List<Series> series) {
    int decimals = series.stream().mapToInt(Cells::decimals).max().orElse(0);
    return new YAxis(Labels.units(series), decimals, true, false);
  }

  /**
   * Returns what lies behind the values: the periods that {@code shade} lists, breaks of method,
   * and the events that the fields ask for.
   *
   * @param fields the word's fields
   * @param scope the events
   * @param series every series shown, the main one first
   * @return shades, then rules in order of kind and date
   */
  public static List<Mark> rules(Fields fields, Scope scope, List<Series> series) {
    List<Mark> rules = new ArrayList<>(shades(fields, scope, series.get(0)));
    rules.addAll(breaks(series));
    Optional<EventSet> events = scope.events(fields, "events");
    Series main = series.get(0);
    events.ifPresent(set -> rules.addAll(events(set, main.first(), main.last())));
    long many = rules.stream().filter(Mark.Rule.class::isInstance).count();
    if (many > MOST_EVENTS) {
      scope
          .problems()
          .add(
              Problem.warning(
                  fields.location(),
                  "many-events",
                  many + " events and breaks in one picture",
                  "keep the " + MOST_EVENTS + " that a reader needs"));
    }
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

  private static List<Mark> shades(Fields fields, Scope scope, Series main) {
    List<Mark> shades = new ArrayList<>();
    for (Node node : fields.items("shade")) {
      Fields shade = node.fields(scope.problems());
      Optional<Period> from = scope.period(shade, "from", main);
      Optional<Period> to = scope.period(shade, "to", main);
      String label = shade.text("label");
      if (from.isPresent() && to.isPresent()) {
        shades.add(new Mark.Shade(label, Timeline.start(from.get()), Timeline.end(to.get())));
      }
    }
    return shades;
  }

  /**
   * Returns a label with the value of each period that {@code labels} lists.
   *
   * @param fields the word's fields
   * @param scope takes problems
   * @param series the series whose values are written
   * @return one mark a period that has a value
   */
  public static List<Mark> labels(Fields fields, Scope scope, Series series) {
    List<Mark> labels = new ArrayList<>();
    for (Node node : fields.items("labels")) {
      String text = node.text(scope.problems());
      Optional<Observation> found = Scope.periodOf(text, series).flatMap(series::at);
      if (found.isEmpty() || !found.get().hasValue()) {
        scope.complain(
            node.location(),
            "no-value",
            "\"" + text + "\" has no value in " + series.label(),
            "label a period that is known");
      } else if (found.get().isComparable()) {
        labels.add(
            new Mark.Label(
                Numbers.fixed(found.get().value(), Cells.decimals(series)),
                Timeline.datum(series, found.get())));
      }
    }
    return labels;
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
    Sentence date = Sentence.of("chart.from-period").with("period", Quantity.period(change.at()));
    return new Mark.Rule(change.label(), Labels.text(date), Timeline.start(change.at()), true);
  }

  /**
   * Returns the bracket that the field {@code compare: {from, to}} asks for, if both have values.
   */
  static Optional<Mark> bracket(Fields fields, Scope scope, Series series) {
    Optional<Fields> compare = fields.optional("compare").map(n -> n.fields(scope.problems()));
    Optional<Observation> from = compare.flatMap(c -> scope.observation(c, "from", series));
    Optional<Observation> to = compare.flatMap(c -> scope.observation(c, "to", series));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sentence> apart = Comparability.ofRatio(series, from.get(), to.get());
    if (apart.isPresent()) {
      scope.doNotCompare(fields, "compare", apart.get());
      return Optional.empty();
    }
    String text = "×" + Numbers.fixed(to.get().value() / from.get().value(), 2);
    return Optional.of(
        new Mark.Bracket(
            text, Timeline.datum(series, from.get()), Timeline.datum(series, to.get())));
  }

  /**
   * Returns a line, cut where the measure's way of counting changes.
   *
   * @param name what it shows
   * @param columnId the column that holds the values
   * @param series the series
   * @return one mark a piece
   */
  public static List<Mark> lines(String name, String columnId, Series series) {
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

  /**
   * Says in words what rules and brackets mark.
   *
   * @param marks the marks of a figure
   * @return a few words each
   */
  public static List<Quantity> words(List<Mark> marks) {
    List<Quantity> words = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Rule rule) {
        words.add(Sentence.of("chart.rule").with("label", rule.label()).with("date", rule.date()));
      } else if (mark instanceof Mark.Bracket bracket) {
        words.add(
            Sentence.of("chart.bracket")
                .with("ratio", bracket.text())
                .with("first", AltText.period(bracket.from()))
                .with("last", AltText.period(bracket.to())));
      } else if (mark instanceof Mark.Shade shade) {
        words.add(Quantity.name(shade.label()));
      } else if (mark instanceof Mark.Level level) {
        words.add(Quantity.name(level.label()));
      }
    }
    return words;
  }
}
