package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.count.Gaps.Gap;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.content.table.GapTable;
import strandline.input.Fields;
import strandline.language.Dates;
import strandline.language.Numbers;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Calendar;
import strandline.series.Event;
import strandline.series.Period;

/**
 * {@code gap-chart}: each event as a point in time, as high as the days since the one before it,
 * with the long gaps shaded.
 */
public final class GapChart implements Word {
  private static final double DAYS_A_YEAR = 365.2425;
  private static final double HALF_A_YEAR = DAYS_A_YEAR / 2;

  /** Makes the word. */
  public GapChart() {}

  @Override
  public String word() {
    return "gap-chart";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    int since = fields.wholeNumber("since", 1);
    double longerThan = fields.number("longer-than", 2);
    if (events.isEmpty()) {
      return List.of();
    }
    EventSet set = events.get();
    List<Gap> gaps = GapTable.since(set, since);
    FigureFields common = FigureFields.of(fields, scope, "Time between " + set.kind() + "s");
    if (gaps.isEmpty()) {
      scope.complain(
          fields.at("since"), "no-gap", "fewer than two events since " + since, "begin earlier");
      return List.of();
    }
    List<Gap> shaded =
        gaps.stream()
            .filter(g -> g.covered() && g.fewestDays() > longerThan * DAYS_A_YEAR)
            .toList();
    return common
        .figure(
            "Days from each "
                + set.kind()
                + " to the one before it, by date; "
                + Labels.sentenceCase(set.log().title()),
            alt(set, gaps),
            description(set, gaps),
            set.sourceIds(),
            chart(set, gaps, shaded))
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static Chart chart(EventSet set, List<Gap> gaps, List<Gap> shaded) {
    List<Mark> marks = new ArrayList<>();
    shaded.forEach(gap -> marks.add(shade(gap)));
    marks.add(new Mark.Level("half a year, as expected", HALF_A_YEAR));
    marks.add(new Mark.Points("days since the one before", "most", points(set, gaps)));
    Period first = year(gaps.get(0).from());
    Period last = year(gaps.get(gaps.size() - 1).to());
    return new Chart(Timeline.axis(first, last), YAxis.counts("days"), false, marks);
  }

  private static List<Datum> points(EventSet set, List<Gap> gaps) {
    return gaps.stream()
        .map(
            gap ->
                new Datum(
                    Dates.known(gap.to().when().label()),
                    Timeline.at(gap.to().when()),
                    gap.mostDays(),
                    GapTable.status(gap),
                    GapTable.origin(set, gap)))
        .toList();
  }

  private static Mark shade(Gap gap) {
    String years = Numbers.fixed(gap.mostDays() / DAYS_A_YEAR, 1) + " years";
    return new Mark.Shade(years, Timeline.at(gap.from().when()), Timeline.at(gap.to().when()));
  }

  private static Period year(Event event) {
    return Period.year(event.when().first().getYear(), Calendar.CALENDAR_YEAR);
  }

  private static String alt(EventSet set, List<Gap> gaps) {
    Gap longest = gaps.stream().max(Comparator.comparingLong(Gap::mostDays)).orElseThrow();
    return "Dot plot of the days between "
        + set.kind()
        + "s; the longest gap is "
        + Numbers.whole(longest.mostDays())
        + " days, to "
        + Dates.known(longest.to().when().label());
  }

  private static String description(EventSet set, List<Gap> gaps) {
    return alt(set, gaps)
        + ". "
        + String.join(
            " ",
            gaps.stream()
                .map(
                    g ->
                        Dates.known(g.to().when().label())
                            + ": "
                            + Numbers.whole(g.mostDays())
                            + " days.")
                .toList());
  }
}
