package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.series.Series;

/** {@code small-multiples}: a panel for each series, all on the same two scales. */
public final class SmallMultiples implements Word {
  private static final int MOST_PANELS = 12;
  private static final String TYPE = "chart.small-multiples";

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<NamedSeries> named = scope.manySeries(fields);
    return named.isEmpty() || !Marks.share(fields, scope, named, MOST_PANELS)
        ? List.of()
        : blocks(fields, scope, scope.windows(fields, named));
  }

  private static List<Block> blocks(Fields fields, Scope scope, List<NamedSeries> shown) {
    List<Series> series = shown.stream().map(NamedSeries::series).toList();
    Series main = series.get(0);
    FigureFields common = FigureFields.of(fields, scope, series);
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, series));
    List<Quantity> words = Marks.words(marks);
    String name = main.measure().shortTitle();
    for (NamedSeries one : shown) {
      marks.add(
          new Mark.Panel(
              Labels.sentenceCase(Marks.name(one, shown)),
              Marks.lines(name, one.name(), one.series())));
    }
    return common.block(
        TYPE,
        Labels.subtitle(series),
        series,
        words,
        new Chart(Timeline.axis(main.first(), main.last()), Marks.axis(series), false, marks));
  }
}
