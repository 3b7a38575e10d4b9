package strandline.content.chart;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.analysis.Comparability;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.count.CountRatio;
import strandline.analysis.count.RatioOfCounts;
import strandline.claim.check.PrintPair;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.table.RatioTables;
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
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/** The words for figures of the ratio of two figures. */
public final class RatioCharts {
  private static final RatioOfCounts METHOD = RatioOfCounts.withDefaults();
  private static final int DECIMALS = 2;

  private RatioCharts() {}

  /**
   * {@code interval-chart}: the ratio of one period to every other, as a point with its exact
   * interval, on a logarithmic scale where double and half lie as far from one.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the figure; none after a problem
   */
  public static List<Block> intervals(Fields fields, Scope scope) {
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Period> at = named.flatMap(n -> scope.comparable(fields, "at", n.series()));
    if (at.isEmpty()) {
      return List.of();
    }
    Series series = scope.window(fields, named.get().series());
    Observation to = named.get().series().at(at.get()).orElseThrow();
    Dots dots = new Dots(named.get().series(), to);
    series.comparable().forEach(dots::add);
    if (dots.ratios.isEmpty()) {
      Sentence none = Sentence.of("chart.no-other-value").with("series", series.label());
      return scope.notShown(fields, "at", dots.apart.stream().findFirst().orElse(none));
    }
    return intervals(fields, scope, series, dots);
  }

  private static List<Block> intervals(Fields fields, Scope scope, Series series, Dots dots) {
    Sentence subject =
        Sentence.of("chart.over-each")
            .with("series", series.label())
            .with("period", Quantity.period(dots.to.period()));
    FigureFields common =
        FigureFields.of(fields, scope, Sentence.of("chart.ratios-of").with("subject", subject));
    double level = fields.number("level", 1);
    if (level <= 0) {
      scope.complain(
          fields.at("level"), "bad-number", "a level of " + level, "write one above zero");
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    Sentence times =
        Sentence.of("chart.level-in-times")
            .with("level", Quantity.fixed(level, level % 1 == 0 ? 0 : 1));
    String ratio = Labels.text("chart.ratio");
    marks.add(new Mark.Level(Labels.text(times), level));
    marks.add(new Mark.Intervals(ratio, dots.low, dots.high));
    marks.add(new Mark.Points(ratio, "ratio", dots.ratios));
    dots.ratios.forEach(d -> marks.add(new Mark.Label("×" + Numbers.fixed(d.y(), DECIMALS), d)));
    Sentence subtitle = Sentence.of("chart.ratio-with-interval").with("subject", subject);
    Sentence type =
        Sentence.of("chart.of-the")
            .with("type", Sentence.of("chart.interval-chart"))
            .with("subject", subject);
    String apart =
        dots.apart.stream()
            .map(why -> Labels.sentenceCase(Labels.text(why)) + ".")
            .collect(joining(" "));
    return common
        .noting(apart)
        .block(
            new FigureFields.Words(
                Labels.text(subtitle),
                AltText.brief("chart.interval-chart", subject, dots.ratios, DECIMALS),
                AltText.described(type, dots.sentences(), List.of())),
            FigureFields.sources(List.of(series)),
            new Chart(
                new Chart.XAxis.Categories(dots.names),
                new YAxis(Labels.text("chart.times-logarithmic"), DECIMALS, false, true),
                false,
                marks));
  }

  /**
   * {@code readings-chart}: the ratio of one comparison under every print, as points.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the figure; none after a problem
   */
  public static List<Block> readings(Fields fields, Scope scope) {
    double level = fields.number("level", Double.NaN);
    return RatioTables.ofPrints(fields, scope, printed -> readings(fields, scope, printed, level));
  }

  private static List<Block> readings(
      Fields fields, Scope scope, RatioTables.Printed printed, double level) {
    List<PrintPair> pairs = printed.pairs();
    Sentence subject =
        Sentence.of("chart.over")
            .with("series", printed.series().label())
            .with("to", Quantity.period(printed.to()))
            .with("from", Quantity.period(printed.from()));
    FigureFields common =
        FigureFields.of(fields, scope, Sentence.of("chart.readings-of").with("subject", subject));
    return common.block(
        new FigureFields.Words(
            Labels.text(Sentence.of("chart.reading-a-point").with("subject", subject)),
            alt(subject, pairs),
            description(subject, pairs)),
        printed.sourceIds(),
        chart(printed.series(), pairs, level));
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
    XAxis x = new XAxis.Categories(pairs.stream().map(RatioCharts::category).toList());
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

  /** The ratios to one period, with their intervals. */
  private static final class Dots {
    private final Series series;

    private final Observation to;
    private final List<String> names = new ArrayList<>();
    private final List<Datum> ratios = new ArrayList<>();
    private final List<Datum> low = new ArrayList<>();
    private final List<Datum> high = new ArrayList<>();

    /** Why other periods have none, each reason once. */
    private final Set<Sentence> apart = new LinkedHashSet<>();

    private Dots(Series series, Observation to) {
      this.series = series;
      this.to = to;
    }

    private void add(Observation from) {
      if (from.period().equals(to.period())) {
        return;
      }
      Optional<Sentence> refusal = Comparability.ofRatio(series, from, to);
      if (refusal.isPresent()) {
        apart.add(refusal.get());
        return;
      }
      String label = from.period().label();
      double x = names.size();
      names.add(Labels.text(Quantity.period(from.period())));
      Origin origin =
          Origin.calculated(
              "ratio", Origin.of(series, from.period()), Origin.of(series, to.period()));
      ratios.add(new Datum(label, x, to.value() / from.value(), from.status(), origin));
      Optional<Interval> ends =
          Optional.of(METHOD.between(from.value(), to.value()))
              .filter(any -> from.status().isExact() && to.status().isExact())
              .flatMap(Outcome::result)
              .map(CountRatio::central)
              .filter(interval -> interval.low() > 0 && Double.isFinite(interval.high()));
      boolean isDrawn = ends.isPresent();
      Status status = isDrawn ? Status.NORMAL : Status.NOT_APPLICABLE;
      low.add(new Datum(label, x, ends.map(Interval::low).orElse(Double.NaN), status, origin));
      high.add(new Datum(label, x, ends.map(Interval::high).orElse(Double.NaN), status, origin));
    }

    private List<Sentence> sentences() {
      List<Sentence> sentences = new ArrayList<>();
      for (int i = 0; i < ratios.size(); i++) {
        boolean isDrawn = low.get(i).isDrawn();
        Sentence ratio =
            Sentence.of(isDrawn ? "chart.interval-of" : "chart.no-interval-of")
                .with("period", names.get(i))
                .with("ratio", AltText.number(ratios.get(i), DECIMALS));
        sentences.add(
            isDrawn
                ? ratio
                    .with("low", AltText.number(low.get(i), DECIMALS))
                    .with("high", AltText.number(high.get(i), DECIMALS))
                : ratio);
      }
      sentences.addAll(apart);
      return sentences;
    }
  }
}
