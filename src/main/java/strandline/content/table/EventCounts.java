package strandline.content.table;

import java.util.List;
import java.util.Optional;
import strandline.analysis.count.EventSelection;
import strandline.analysis.count.YearlyCounts;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.series.Calendar;
import strandline.series.Measure;
import strandline.series.Measure.Aggregation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * Yearly counts of events as a series, from the fields {@code per}, {@code from} and {@code to}.
 */
public final class EventCounts {
  private static final int MOST_YEARS = 1_000;

  private EventCounts() {}

  /**
   * Counts the events on the calendar and in the years of a series.
   *
   * @param fields the word's fields, for the place of a problem
   * @param scope takes the problem
   * @param set events of one kind
   * @param like a yearly series
   * @return the counts, or nothing after a problem
   */
  public static Optional<Series> alike(Fields fields, Scope scope, EventSet set, Series like) {
    if (set.kind().isEmpty() || like.first().frequency() != Period.Frequency.YEAR) {
      scope.complain(
          fields.at("events"),
          "not-yearly",
          "events are counted by year and kind, not beside " + like.label(),
          "name events of one kind and a yearly series");
      return Optional.empty();
    }
    return Optional.of(
        new YearlyCounts(EventSelection.ofKind(set.kind()), like.first().calendar())
            .series(set.log(), measure(set), like.first().yearNumber(), like.last().yearNumber()));
  }

  /** Counts by the fields {@code per}, {@code from} and {@code to}. */
  public static Optional<Series> of(Fields fields, Scope scope, EventSet set) {
    Optional<Calendar> calendar = Calendar.ofWord(fields.text("per", ""));
    int first = fields.wholeNumber("from", 0);
    int last = fields.wholeNumber("to", 0);
    if (set.kind().isEmpty()) {
      scope.complain(
          fields.at("events"),
          "no-kind",
          "\"" + set.name() + "\" holds events of several kinds",
          "give it a kind under events, such as kind: round");
      return Optional.empty();
    }
    if (first < 1 || last < first || last - first >= MOST_YEARS) {
      scope.complain(
          fields.at("from"),
          "empty-window",
          "from "
              + first
              + " to "
              + last
              + (last < first ? " is no span of years" : " is longer than 1,000 years"),
          "write the first and the last year, such as from: 1999 and to: 2024");
      return Optional.empty();
    }
    Calendar years = calendar.orElse(Calendar.CALENDAR_YEAR);
    return Optional.of(
        new YearlyCounts(EventSelection.ofKind(set.kind()), years)
            .series(set.log(), measure(set), first, last));
  }

  /** The rows of the events of a set that fall into a period. */
  public static Origin origin(EventSet set, Period period) {
    return Origin.counted(
        "events",
        set.log(),
        set.log().ofKind(set.kind()).stream()
            .filter(event -> period.contains(event.when().first()))
            .toList());
  }

  private static Measure measure(EventSet set) {
    String plural = Labels.text(Sentence.of("label.kinds").with("kind", set.kind()));
    return new Measure(
        set.name(),
        set.log().title(),
        plural,
        Labels.text(Sentence.of("table.events-held").with("kind", set.kind())),
        plural,
        Aggregation.SUM,
        List.of());
  }
}
