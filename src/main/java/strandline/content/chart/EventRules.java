package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import strandline.content.EventSet;
import strandline.prose.Dates;
import strandline.report.Mark;
import strandline.series.Measure.Break;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.event.Event;

/** Rules for the events and for the breaks in a series that lie within a figure's window. */
public final class EventRules {
  private EventRules() {}

  /**
   * Returns the rules of events.
   *
   * @param set the events that the spec chose
   * @param first the figure's first period
   * @param last the figure's last period
   * @return in order of date
   */
  public static List<Mark> of(EventSet set, Period first, Period last) {
    List<Mark> rules = new ArrayList<>();
    for (Event event : set.events()) {
      if (first.start().compareTo(event.when().first()) <= 0
          && last.end().compareTo(event.when().last()) >= 0) {
        String label = event.label().isBlank() ? event.id() : event.label();
        String date = Dates.shortKnown(event.when().label());
        rules.add(new Mark.Rule(label, date, Timeline.at(event.when()), false));
      }
    }
    return rules;
  }

  /**
   * Returns the breaks of the series, each once.
   *
   * @param series the series of the figure
   * @return in order of period
   */
  public static List<Mark> breaks(List<Series> series) {
    return series.stream()
        .flatMap(s -> s.breaks().stream())
        .distinct()
        .map(EventRules::rule)
        .distinct()
        .toList();
  }

  private static Mark rule(Break change) {
    String date = "from " + strandline.content.Labels.words(change.at());
    return new Mark.Rule(change.label(), date, Timeline.start(change.at()), true);
  }
}
