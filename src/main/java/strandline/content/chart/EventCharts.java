package strandline.content.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.count.Gap;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.table.EventCounts;
import strandline.content.table.GapTable;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Calendar;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/** The words for figures of dated events. */
public final class EventCharts {
  private static final double DAYS_A_YEAR = 365.2425;

  private EventCharts() {}

  /**
   * {@code frequency-chart}: bars of how many events a year, against the number that was expected,
   * with the years shaded that the record does not cover.
   *
   * @param fields the word's fields
   * @param scope the events that they name
   * @return the figure; none after a problem
   */
  public static List<Block> frequency(Fields fields, Scope scope) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    Optional<Series> counts = events.flatMap(set -> EventCounts.of(fields, scope, set));
    int expected = fields.wholeNumber("expected", 0);
    if (counts.isEmpty()) {
      return List.of();
    }
    Series series = counts.get();
    String plural = Labels.sentenceCase(series.measure().shortTitle());
    FigureFields common =
        FigureFields.of(fields, scope, Labels.covering(plural, series.first(), series.last()));
    Sentence held =
        Sentence.of("chart.events-held")
            .with("title", series.measure().title())
            .with("events", plural.toLowerCase(java.util.Locale.ROOT))
            .with("basis", series.first().basis());
    return common.block(
        new FigureFields.Words(
            Labels.text(held),
            AltText.brief("chart.bar-chart", List.of(series)),
            AltText.full(
                "chart.bar-chart",
                List.of(series),
                expected > 0 ? List.of(expectation(expected)) : List.of())),
        events.get().sourceIds(),
        chart(series, events.get(), expected));
  }

  private static Chart chart(Series series, EventSet set, int expected) {
    List<Mark> marks = new ArrayList<>(shades(series));
    if (expected > 0) {
      marks.add(new Mark.Level(Labels.text(expectation(expected)), expected));
    }
    marks.add(new Mark.Bars(series.measure().shortTitle(), set.name(), Timeline.data(series)));
    return new Chart(
        Timeline.axis(series.first(), series.last()),
        YAxis.counts(series.measure().unit()),
        false,
        marks);
  }

  private static Sentence expectation(int expected) {
    return Sentence.of("chart.expected")
        .with("n", Quantity.count(expected).from(new Origin.Declared("expected")));
  }

  private static List<Mark> shades(Series series) {
    List<Mark> shades = new ArrayList<>();
    Observation first = null;
    Observation last = null;
    for (Observation o : series.observations()) {
      if (!o.hasValue()) {
        first = first == null ? o : first;
        last = o;
      } else if (first != null) {
        shades.add(shade(first, last));
        first = null;
      }
    }
    if (first != null) {
      shades.add(shade(first, last));
    }
    return shades;
  }

  private static Mark shade(Observation first, Observation last) {
    return new Mark.Shade(
        Labels.text("chart.not-known"),
        Timeline.start(first.period()),
        Timeline.end(last.period()));
  }

  /**
   * {@code gap-chart}: each event as a point on one line of time, with the long gaps, and the time
   * that the record does not cover, shaded and named.
   *
   * @param fields the word's fields
   * @param scope the events that they name
   * @return the figure; none after a problem
   */
  public static List<Block> gaps(Fields fields, Scope scope) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    int since = fields.wholeNumber("since", 1);
    double longerThan = fields.number("longer-than", 2);
    if (events.isEmpty()) {
      return List.of();
    }
    EventSet set = events.get();
    List<Gap> gaps = GapTable.since(set, since);
    FigureFields common =
        FigureFields.of(fields, scope, Sentence.of("chart.time-between").with("kind", set.kind()));
    if (gaps.isEmpty()) {
      scope.complain(
          fields.at("since"), "no-gap", "fewer than two events since " + since, "begin earlier");
      return List.of();
    }
    List<Gap> shaded =
        gaps.stream()
            .filter(g -> g.covered() && g.fewestDays() > longerThan * DAYS_A_YEAR)
            .toList();
    Sentence subtitle =
        Sentence.of("chart.days-from-each")
            .with("kind", set.kind())
            .with("title", set.log().title());
    return common.block(
        new FigureFields.Words(
            Labels.text(subtitle),
            alt(common.title(), shaded),
            AltText.limited(sentences(set, gaps))),
        set.sourceIds(),
        chart(set, gaps, shaded));
  }

  private static Chart chart(EventSet set, List<Gap> gaps, List<Gap> shaded) {
    List<Mark> marks = new ArrayList<>();
    shaded.forEach(
        gap -> marks.add(shade(Labels.text(named(gap)), gap.from().when(), gap.to().when())));
    marks.addAll(unknown(set, gaps.get(0).from().when().first()));
    List<Event> events = new ArrayList<>(List.of(gaps.get(0).from()));
    gaps.forEach(gap -> events.add(gap.to()));
    String name = Labels.text(Sentence.of("label.kinds").with("kind", set.kind()));
    marks.add(
        new Mark.Points(name, "to", events.stream().map(event -> point(set, event)).toList()));
    Chart.XAxis.Time axis = Timeline.axis(year(events.get(0)), year(events.get(events.size() - 1)));
    return new Chart(axis, YAxis.counts(""), false, marks);
  }

  private static Datum point(EventSet set, Event event) {
    boolean isDay = event.when().first().equals(event.when().last());
    return new Datum(
        Labels.text(new Quantity.Day(event.when().label())),
        Timeline.at(event.when()),
        1,
        isDay ? Status.NORMAL : Status.ESTIMATED,
        Origin.of(set.log(), event));
  }

  private static Mark shade(String label, DateRange from, DateRange to) {
    return new Mark.Shade(label, Timeline.at(from), Timeline.at(to));
  }

  /** The time between two intervals that the record covers, from a day on. */
  private static List<Mark> unknown(EventSet set, LocalDate since) {
    List<DateRange> covered =
        set.log().coverage().stream()
            .filter(one -> one.kind().equals(set.kind()) && one.interval().last().isAfter(since))
            .map(EventLog.Coverage::interval)
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 1; i < covered.size(); i++) {
      LocalDate last = covered.get(i - 1).last();
      LocalDate next = covered.get(i).first();
      if (last.plusDays(1).isBefore(next)) {
        DateRange from = new DateRange(last, last);
        marks.add(shade(Labels.text("chart.not-known"), from, new DateRange(next, next)));
      }
    }
    return marks;
  }

  private static Sentence named(Gap gap) {
    return Sentence.of("chart.years")
        .with("n", Quantity.fixed(gap.mostDays() / DAYS_A_YEAR, 1))
        .with("from", month(gap.from()))
        .with("to", month(gap.to()));
  }

  /** A date as precisely as it is known, but no more precisely than to the month. */
  private static Quantity month(Event event) {
    String label = event.when().label();
    return new Quantity.Day(label.substring(0, Math.min(label.length(), 7)));
  }

  private static Period year(Event event) {
    return Period.year(event.when().first().getYear(), Calendar.CALENDAR_YEAR);
  }

  private static Quantity date(Gap gap) {
    return new Quantity.Day(gap.to().when().label());
  }

  private static Quantity days(EventSet set, Gap gap) {
    return Quantity.count(gap.mostDays()).from(GapTable.origin(set, gap));
  }

  private static Sentence alt(String title, List<Gap> shaded) {
    List<Quantity> parts = new ArrayList<>(List.of(Quantity.name(title)));
    shaded.forEach(gap -> parts.add(named(gap)));
    return AltText.fitted(Sentence.of("chart.time-line"), parts);
  }

  private static List<Sentence> sentences(EventSet set, List<Gap> gaps) {
    List<Sentence> each = new ArrayList<>(List.of(AltText.stopped(Sentence.of("chart.time-line"))));
    gaps.forEach(
        gap ->
            each.add(Sentence.of("chart.gap").with("date", date(gap)).with("n", days(set, gap))));
    return each;
  }
}
