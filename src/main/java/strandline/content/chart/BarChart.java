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
 * {@code bar-chart}: one bar a period, from zero, with events, breaks and the asked comparison as a
 * bracket.
 */
public final class BarChart implements Word {
  /** Makes the word. */
  public BarChart() {}

  @Override
  public String word() {
    return "bar-chart";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return scope.oneSeries(fields).map(named -> blocks(fields, scope, named)).orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, NamedSeries named) {
    Series series = scope.window(fields, named.series());
    Sentence neutral =
        Labels.covering(Labels.sentenceCase(series.label()), series.first(), series.last());
    FigureFields common = FigureFields.of(fields, scope, neutral);
    String short_ = series.measure().shortTitle();
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, List.of(series)));
    marks.add(new Mark.Bars(short_, named.name(), Timeline.data(series)));
    Marks.bracket(fields, scope, series).ifPresent(marks::add);
    marks.addAll(Marks.labels(fields, scope, series));
    Chart chart =
        new Chart(
            Timeline.axis(series.first(), series.last()),
            YAxis.counts(series.measure().unit()),
            false,
            marks);
    return common
        .figure(
            ChartKey.BAR_CHART, Labels.subtitle(series), List.of(series), Marks.words(marks), chart)
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }
}
