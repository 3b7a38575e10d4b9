package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.count.Gap;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
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
import strandline.series.Event;
import strandline.series.Period;

/**
 * {@code gap-chart}: each event as a point in time, as high as the days since the one before it,
 * with the long gaps shaded.
 */
public final class GapChart implements Word {
  private static final double DAYS_A_YEAR = 365.2425;
  private static final double HALF_A_YEAR = DAYS_A_YEAR / 2;

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
    FigureFields common =
        FigureFields.of(fields, scope, Sentence.of(ChartKey.TIME_BETWEEN).with("kind", set.kind()));
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
        Sentence.of(ChartKey.DAYS_FROM_EACH)
            .with("kind", set.kind())
            .with("title", set.log().title());
    return common.block(
        new FigureFields.Words(
            Labels.text(subtitle), alt(set, gaps), AltText.limited(sentences(set, gaps))),
        set.sourceIds(),
        chart(set, gaps, shaded));
  }

  private static Chart chart(EventSet set, List<Gap> gaps, List<Gap> shaded) {
    List<Mark> marks = new ArrayList<>();
    shaded.forEach(gap -> marks.add(shade(gap)));
    marks.add(new Mark.Level(Labels.text(ChartKey.HALF_A_YEAR), HALF_A_YEAR));
    marks.add(new Mark.Points(Labels.text(ChartKey.DAYS_SINCE), "most", points(set, gaps)));
    Period first = year(gaps.get(0).from());
    Period last = year(gaps.get(gaps.size() - 1).to());
    return new Chart(
        Timeline.axis(first, last), YAxis.counts(Labels.text(ChartKey.DAYS)), false, marks);
  }

  private static List<Datum> points(EventSet set, List<Gap> gaps) {
    return gaps.stream()
        .map(
            gap ->
                new Datum(
                    Labels.text(date(gap)),
                    Timeline.at(gap.to().when()),
                    gap.mostDays(),
                    GapTable.status(gap),
                    GapTable.origin(set, gap)))
        .toList();
  }

  private static Mark shade(Gap gap) {
    Quantity years = Quantity.fixed(gap.mostDays() / DAYS_A_YEAR, 1);
    String label = Labels.text(Sentence.of(ChartKey.YEARS).with("n", years));
    return new Mark.Shade(label, Timeline.at(gap.from().when()), Timeline.at(gap.to().when()));
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

  private static Sentence alt(EventSet set, List<Gap> gaps) {
    Gap longest = gaps.stream().max(Comparator.comparingLong(Gap::mostDays)).orElseThrow();
    return Sentence.of(ChartKey.LONGEST_GAP)
        .with("kind", set.kind())
        .with("n", days(set, longest))
        .with("date", date(longest));
  }

  private static List<Sentence> sentences(EventSet set, List<Gap> gaps) {
    List<Sentence> each = new ArrayList<>(List.of(AltText.stopped(alt(set, gaps))));
    gaps.forEach(
        gap ->
            each.add(Sentence.of(ChartKey.GAP).with("date", date(gap)).with("n", days(set, gap))));
    return each;
  }
}
