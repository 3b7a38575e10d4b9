package strandline.content.chart;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.analysis.Comparability;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.count.CountRatio;
import strandline.analysis.count.RatioOfCounts;
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
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * {@code interval-chart}: the ratio of one period to every other, as a point with its exact
 * interval, on a logarithmic scale where double and half lie as far from one.
 */
public final class IntervalChart implements Word {
  private static final RatioOfCounts METHOD = RatioOfCounts.withDefaults();
  private static final String TYPE = "chart.interval-chart";
  private static final int DECIMALS = 2;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
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
    return blocks(fields, scope, series, dots);
  }

  private static List<Block> blocks(Fields fields, Scope scope, Series series, Dots dots) {
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
        Sentence.of("chart.of-the").with("type", Sentence.of(TYPE)).with("subject", subject);
    String apart =
        dots.apart.stream()
            .map(why -> Labels.sentenceCase(Labels.text(why)) + ".")
            .collect(joining(" "));
    return common
        .noting(apart)
        .block(
            new FigureFields.Words(
                Labels.text(subtitle),
                AltText.brief(TYPE, subject, dots.ratios, DECIMALS),
                AltText.described(type, dots.sentences(), List.of())),
            FigureFields.sources(List.of(series)),
            new Chart(
                new Chart.XAxis.Categories(dots.names),
                new YAxis(Labels.text("chart.times-logarithmic"), DECIMALS, false, true),
                false,
                marks));
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
