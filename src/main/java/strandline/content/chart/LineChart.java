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
import strandline.series.Series;

/**
 * {@code line-chart}: one line a series through its periods, broken at gaps and at breaks of the
 * measure, with events, and with single known values as points where {@code points} lists series.
 */
public final class LineChart implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<NamedSeries> series = scope.manySeries(fields);
    return series.isEmpty() ? List.of() : blocks(fields, scope, series);
  }

  private static List<Block> blocks(Fields fields, Scope scope, List<NamedSeries> named) {
    List<NamedSeries> shown = scope.windows(fields, named);
    List<Series> series = shown.stream().map(NamedSeries::series).toList();
    Series main = series.get(0);
    FigureFields common = FigureFields.of(fields, scope, series);
    if (shown.isEmpty() || !Marks.share(fields, scope, shown, Marks.MOST_SERIES)) {
      return List.of();
    }
    boolean isLog = fields.flag("logarithmic", false);
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, series));
    List<String> points = fields.texts("points");
    shown.forEach(
        s -> {
          if (points.contains(s.name())) {
            marks.add(
                new Mark.Points(Marks.lineName(s, shown), s.name(), Timeline.data(s.series())));
          } else {
            marks.addAll(Marks.lines(Marks.lineName(s, shown), s.name(), s.series()));
          }
        });
    Marks.bracket(fields, scope, main).ifPresent(marks::add);
    marks.addAll(Marks.labels(fields, scope, main));
    YAxis y =
        isLog
            ? new YAxis(
                Labels.text(Sentence.of("chart.logarithmic").with("unit", Labels.units(series))),
                Marks.axis(series).decimals(),
                false,
                true)
            : Marks.axis(series);
    Chart chart = new Chart(Timeline.axis(main.first(), main.last()), y, false, marks);
    return common.block(
        "chart.line-chart", Labels.subtitle(series), series, Marks.words(marks), chart);
  }
}
