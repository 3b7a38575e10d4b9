package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * {@code bar-chart}: one bar a period, from zero, with events, breaks and the asked comparison as a
 * bracket; with {@code at}, one bar a series in that period, the largest first.
 */
public final class BarChart implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return fields.keys().contains("at")
        ? names(fields, scope, scope.manySeries(fields))
        : scope.oneSeries(fields).map(named -> periods(fields, scope, named)).orElse(List.of());
  }

  private static List<Block> periods(Fields fields, Scope scope, NamedSeries named) {
    Series series = scope.window(fields, named.series());
    FigureFields common = FigureFields.of(fields, scope, List.of(series));
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, List.of(series)));
    marks.add(new Mark.Bars(series.measure().shortTitle(), named.name(), Timeline.data(series)));
    Marks.bracket(fields, scope, series).ifPresent(marks::add);
    marks.addAll(Marks.labels(fields, scope, series));
    Chart chart =
        new Chart(
            Timeline.axis(series.first(), series.last()),
            Marks.axis(List.of(series)),
            false,
            marks);
    return common.block(
        "chart.bar-chart",
        Labels.subtitle(List.of(series)),
        List.of(series),
        Marks.words(marks),
        chart);
  }

  private static List<Block> names(Fields fields, Scope scope, List<NamedSeries> named) {
    if (named.isEmpty() || !Marks.share(fields, scope, named, Integer.MAX_VALUE)) {
      return List.of();
    }
    Optional<Period> at = scope.period(fields, "at", named.get(0).series());
    return at.map(period -> names(fields, scope, named, period)).orElse(List.of());
  }

  private static List<Block> names(Fields fields, Scope scope, List<NamedSeries> named, Period at) {
    List<Series> series = named.stream().map(NamedSeries::series).toList();
    Sentence subject =
        Sentence.of("chart.names-at")
            .with("measure", Labels.sentenceCase(Labels.common(series)))
            .with("period", Quantity.period(at));
    FigureFields common = FigureFields.of(fields, scope, subject);
    int decimals = Marks.axis(series).decimals();
    List<NamedSeries> sorted =
        named.stream().sorted(Comparator.comparingDouble(one -> -height(one, at))).toList();
    List<Datum> data =
        IntStream.range(0, sorted.size()).mapToObj(i -> datum(sorted.get(i), i, at)).toList();
    List<String> names = sorted.stream().map(one -> Marks.name(one, named)).toList();
    List<Sentence> sentences =
        IntStream.range(0, data.size())
            .filter(i -> data.get(i).isDrawn())
            .mapToObj(
                i ->
                    Sentence.of("chart.reading")
                        .with("label", names.get(i))
                        .with("ratio", AltText.number(data.get(i), decimals)))
            .toList();
    Chart chart =
        new Chart(
            new Chart.XAxis.Names(names),
            Marks.axis(series),
            false,
            List.of(new Mark.Bars(Labels.common(series), "", data)));
    FigureFields.Words words =
        new FigureFields.Words(
            Labels.text(Labels.subtitle(series)),
            AltText.fitted(Sentence.of("chart.bar-chart"), parts(subject, sentences)),
            AltText.described(
                Sentence.of("chart.bar-chart"), parts(subject, sentences), List.of()));
    return common.block(words, FigureFields.sources(series), chart);
  }

  private static List<Quantity> parts(Sentence subject, List<Sentence> sentences) {
    List<Quantity> parts = new ArrayList<>(List.of(subject));
    parts.addAll(sentences);
    return parts;
  }

  private static double height(NamedSeries one, Period at) {
    double value = one.series().at(at).map(Observation::value).orElse(Double.NaN);
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private static Datum datum(NamedSeries one, int place, Period at) {
    return one.series()
        .at(at)
        .map(o -> Timeline.datum(one.series(), o))
        .map(d -> new Datum(one.label(List.of()), place, d.y(), d.status(), d.origin()))
        .orElse(
            new Datum(
                one.label(List.of()),
                place,
                Double.NaN,
                Status.NOT_AVAILABLE,
                strandline.series.Origin.UNKNOWN));
  }
}
