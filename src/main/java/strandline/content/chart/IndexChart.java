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
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.series.Series;

/** {@code index-chart}: series as lines with one period as 100, so that their growth compares. */
public final class IndexChart implements Word {
  private static final String TYPE = "Index chart";

  /** Makes the word. */
  public IndexChart() {}

  @Override
  public String word() {
    return "index-chart";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return IndexValues.of(fields, scope)
        .filter(i -> FigureFields.areFew(fields, scope, i.series().size(), Marks.MOST_SERIES))
        .map(index -> blocks(fields, scope, index))
        .orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, IndexValues index) {
    List<Series> series = index.series().stream().map(NamedSeries::series).toList();
    Series main = series.get(0);
    String scale = index.base() + " = 100";
    FigureFields common =
        FigureFields.of(
            fields, scope, Labels.covering("Indexes, " + scale, main.first(), main.last()));
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, series));
    marks.add(new Mark.Level(scale, 100));
    List<String> sentences = new ArrayList<>();
    for (NamedSeries one : index.series()) {
      List<Mark.Datum> data = index.data(one.series());
      marks.add(new Mark.Line(Marks.name(one, index.series()), IndexTable.columnId(one), data));
      sentences.add(
          AltText.sentence("Index of " + one.series().label(), data, IndexTable.DECIMALS));
    }
    String subject = Labels.covering(main.label() + ", " + scale, main.first(), main.last());
    String per = Labels.commonSubtitle(main);
    return common.block(
        fields.text("subtitle", "Index, " + scale + per.substring(per.lastIndexOf(" by "))),
        series,
        AltText.brief(TYPE, subject, index.data(main), IndexTable.DECIMALS),
        AltText.described(TYPE, sentences, Marks.words(marks)),
        new Chart(
            Timeline.axis(main.first(), main.last()),
            new YAxis("index", IndexTable.DECIMALS, true, false),
            false,
            marks));
  }
}
