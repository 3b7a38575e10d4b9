package strandline.content.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.claim.check.PrintPair;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Numbers;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.XAxis;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/** {@code readings-chart}: the ratio of one comparison under every print, as points. */
public final class ReadingsChart implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Period> from = named.flatMap(n -> scope.comparable(fields, "from", n.series()));
    Optional<Period> to = named.flatMap(n -> scope.comparable(fields, "to", n.series()));
    double level = fields.number("level", Double.NaN);
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    Optional<Sentence> apart = Comparability.ofRatio(series, from.get(), to.get());
    if (apart.isPresent()) {
      return scope.notShown(fields, "to", apart.get());
    }
    List<PrintPair> pairs = PrintPair.of(series, from.get(), to.get());
    Sentence subject =
        Sentence.of("chart.over")
            .with("series", named.get().series().label())
            .with("to", Quantity.period(to.get()))
            .with("from", Quantity.period(from.get()));
    FigureFields common =
        FigureFields.of(fields, scope, Sentence.of("chart.readings-of").with("subject", subject));
    return common.block(
        new FigureFields.Words(
            Labels.text(Sentence.of("chart.reading-a-point").with("subject", subject)),
            alt(subject, pairs),
            description(subject, pairs)),
        pairs.stream().flatMap(p -> p.sourceIds().stream()).distinct().sorted().toList(),
        chart(named.get().series(), pairs, level));
  }

  private static Chart chart(Series series, List<PrintPair> pairs, double level) {
    List<Mark> marks = new ArrayList<>();
    if (!Double.isNaN(level)) {
      marks.add(
          new Mark.Level(
              Labels.text(
                  Sentence.of("chart.level-in-times").with("level", Quantity.fixed(level, 0))),
              level));
    }
    List<Datum> data = new ArrayList<>();
    for (PrintPair pair : pairs) {
      Origin origin =
          Origin.calculated(
              "ratio", Cells.printed(series, pair.earlier()), Cells.printed(series, pair.later()));
      data.add(new Datum(label(pair), data.size(), pair.ratio(), pair.later().status(), origin));
    }
    marks.add(new Mark.Points(Labels.text("chart.ratio"), "ratio", data));
    data.forEach(d -> marks.add(new Mark.Label("×" + Numbers.fixed(d.y(), 3), d)));
    XAxis x = new XAxis.Categories(pairs.stream().map(ReadingsChart::category).toList());
    return new Chart(x, new YAxis(Labels.text("chart.times"), 2, false, false), false, marks);
  }

  private static String label(PrintPair pair) {
    return Labels.text(pair.label());
  }

  private static String category(PrintPair pair) {
    return Numbers.whole(pair.later().value()) + " / " + Numbers.whole(pair.earlier().value());
  }

  private static Sentence alt(Sentence subject, List<PrintPair> pairs) {
    DoubleSummaryStatistics ratios =
        pairs.stream().mapToDouble(PrintPair::ratio).summaryStatistics();
    return Sentence.of("chart.readings")
        .with("subject", subject)
        .with("n", Quantity.count(pairs.size()))
        .with("lowest", Quantity.fixed(ratios.getMin(), 3))
        .with("highest", Quantity.fixed(ratios.getMax(), 3));
  }

  private static Sentence description(Sentence subject, List<PrintPair> pairs) {
    List<Sentence> readings =
        pairs.stream()
            .map(
                pair ->
                    Sentence.of("chart.reading")
                        .with("label", pair.label())
                        .with("ratio", Quantity.fixed(pair.ratio(), 3)))
            .toList();
    return Sentence.of("chart.each-reading")
        .with("subject", subject)
        .with("readings", Quantity.joined(readings, Quantity.Items.Joint.SEMICOLON));
  }
}
