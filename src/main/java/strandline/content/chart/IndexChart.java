package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.content.table.IndexTable;
import strandline.content.table.IndexValues;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.series.Series;

/** {@code index-chart}: series as lines with one period as 100, so that their growth compares. */
public final class IndexChart implements Word {
  private static final String TYPE = "chart.index-chart";

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return IndexValues.of(fields, scope)
        .filter(i -> FigureFields.areFew(fields, scope, i.series().size(), Marks.MOST_SERIES))
        .map(
            index ->
                index
                    .apart()
                    .map(reason -> scope.notShown(fields, "base", reason))
                    .orElseGet(() -> blocks(fields, scope, index)))
        .orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, IndexValues index) {
    List<Series> series = index.series().stream().map(NamedSeries::series).toList();
    Series main = series.get(0);
    Sentence scale = Sentence.of("chart.index-scale").with("base", Quantity.period(index.base()));
    FigureFields common =
        FigureFields.of(
            fields,
            scope,
            Labels.covering(
                Sentence.of("chart.indexes").with("scale", scale), main.first(), main.last()));
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, series));
    marks.add(new Mark.Level(Labels.text(scale), 100));
    List<Quantity> sentences = new ArrayList<>();
    for (NamedSeries one : index.series()) {
      List<Mark.Datum> data = index.data(one.series());
      marks.add(new Mark.Line(Marks.lineName(one, index.series()), IndexTable.columnId(one), data));
      sentences.add(
          AltText.sentence(
              Sentence.of("chart.index-of").with("series", one.label(index.series())),
              data,
              IndexTable.DECIMALS));
    }
    Sentence scaled = Sentence.of("chart.scaled").with("series", main.label()).with("scale", scale);
    Sentence subject = Labels.covering(scaled, main.first(), main.last());
    Sentence by =
        Sentence.of("chart.index-by")
            .with("scale", scale)
            .with("period", Labels.wholeLength(main.first()));
    return common.block(
        new FigureFields.Words(
            Labels.text(by),
            AltText.brief(TYPE, subject, index.data(main), IndexTable.DECIMALS),
            AltText.described(Sentence.of(TYPE), sentences, Marks.words(marks))),
        FigureFields.sources(series),
        new Chart(
            Timeline.axis(main.first(), main.last()),
            new YAxis(Labels.text("chart.index"), IndexTable.DECIMALS, true, false),
            false,
            marks));
  }
}
