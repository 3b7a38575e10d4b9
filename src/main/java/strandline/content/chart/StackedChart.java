package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/** {@code stacked-chart}: the parts of a whole as bars on each other, one bar a period. */
public final class StackedChart implements Word {
  /** Parts are told apart by colour alone. */
  private static final int MOST_PARTS = 4;

  /** Makes the word. */
  public StackedChart() {}

  @Override
  public String word() {
    return "stacked-chart";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<NamedSeries> named = scope.manySeries(fields);
    if (named.size() < 2) {
      scope.complain(
          fields.at("series"), "one-part", "a stack of one part", "name two series or more");
      return List.of();
    }
    if (!FigureFields.areFew(fields, scope, named.size(), MOST_PARTS)) {
      return List.of();
    }
    List<Series> series = scope.windows(fields, named).stream().map(NamedSeries::series).toList();
    Series main = series.get(0);
    Sentence neutral = Labels.covering(main.measure().title(), main.first(), main.last());
    FigureFields common = FigureFields.of(fields, scope, neutral);
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, series));
    for (int i = 0; i < series.size(); i++) {
      String member = String.join(", ", series.get(i).members().values());
      marks.add(new Mark.Bars(member, named.get(i).name(), Timeline.data(series.get(i))));
    }
    if (fields.flag("totals", true)) {
      marks.addAll(totals(series));
    }
    Chart chart =
        new Chart(
            Timeline.axis(main.first(), main.last()),
            YAxis.counts(main.measure().unit()),
            true,
            marks);
    Sentence subtitle = Labels.commonSubtitle(main);
    return common
        .figure(ChartKey.STACKED_CHART, subtitle, series, Marks.words(marks), chart)
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  /** The sum over each bar whose parts are all known; a bar with a missing part has none. */
  private static List<Mark> totals(List<Series> series) {
    List<Mark> totals = new ArrayList<>();
    for (Observation first : series.get(0).observations()) {
      List<Observation> parts =
          series.stream().flatMap(s -> s.at(first.period()).stream()).toList();
      boolean isWhole =
          parts.size() == series.size()
              && parts.stream().allMatch(o -> o.isComparable() && o.value() >= 0);
      double sum = parts.stream().mapToDouble(Observation::value).sum();
      if (isWhole) {
        List<Origin> origins = series.stream().map(s -> Origin.of(s, first.period())).toList();
        Datum top =
            new Datum(
                first.period().label(),
                Timeline.at(first.period()),
                sum,
                first.status(),
                new Origin.Calculated("sum", origins));
        totals.add(new Mark.Label(Labels.text(AltText.number(top, 0)), top));
      }
    }
    return totals;
  }
}
