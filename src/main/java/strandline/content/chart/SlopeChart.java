package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.change.Changes;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/** {@code slope-chart}: each series as a line from its value in one period to that in another. */
public final class SlopeChart implements Word {
  private static final Sentence TYPE = Sentence.of("chart.slope-chart");

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<NamedSeries> named = scope.manySeries(fields);
    if (named.isEmpty() || !Marks.share(fields, scope, named, Marks.MOST_SERIES)) {
      return List.of();
    }
    Optional<Observation> from = scope.observation(fields, "from", named.get(0).series());
    Optional<Observation> to = scope.observation(fields, "to", named.get(0).series());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    List<Period> ends = List.of(from.get().period(), to.get().period());
    if (ends.get(1).compareTo(ends.get(0)) <= 0) {
      scope.complain(
          fields.at("from"),
          "not-comparable",
          ends.get(0) + " is not before " + ends.get(1),
          "choose an earlier and a later period");
      return List.of();
    }
    for (NamedSeries one : named) {
      Optional<Sentence> apart =
          Changes.between(one.series(), ends.get(0), ends.get(1))
              .fold(change -> Optional.empty(), Optional::of);
      if (apart.isPresent()) {
        return scope.notShown(fields, "from", apart.get());
      }
    }
    return blocks(fields, scope, named, ends);
  }

  private static List<Block> blocks(
      Fields fields, Scope scope, List<NamedSeries> named, List<Period> ends) {
    List<Series> series = named.stream().map(NamedSeries::series).toList();
    int decimals = Marks.axis(series).decimals();
    Sentence span =
        Sentence.of("chart.and")
            .with("first", Quantity.period(ends.get(0)))
            .with("last", Quantity.period(ends.get(1)));
    FigureFields common =
        FigureFields.of(
            fields,
            scope,
            Sentence.of("chart.at").with("measure", Labels.common(series)).with("span", span));
    List<Mark> marks = new ArrayList<>();
    List<Mark> labels = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (NamedSeries one : named) {
      List<Datum> data = data(one.series(), ends);
      Quantity first = AltText.number(data.get(0), decimals);
      Quantity last = AltText.number(data.get(1), decimals);
      marks.add(new Mark.Line(Marks.name(one, named) + " " + Labels.text(last), one.name(), data));
      labels.add(new Mark.Label(Labels.text(first), data.get(0)));
      sentences.add(
          Sentence.of("chart.slope")
              .with("series", one.label(named))
              .with("first", first)
              .with("last", last));
    }
    marks.addAll(labels);
    return common.block(
        new FigureFields.Words(
            Labels.text(Labels.subtitle(series)),
            AltText.fitted(
                Sentence.of("chart.slope-span")
                    .with("type", TYPE)
                    .with("from", Quantity.period(ends.get(0)))
                    .with("to", Quantity.period(ends.get(1))),
                sentences),
            AltText.described(
                Sentence.of("chart.slope-of").with("type", TYPE).with("span", span),
                sentences,
                List.of())),
        FigureFields.sources(series),
        new Chart(
            new Chart.XAxis.Categories(
                ends.stream().map(Quantity::period).map(Labels::text).toList()),
            Marks.axis(series),
            false,
            marks));
  }

  private static List<Datum> data(Series series, List<Period> ends) {
    List<Datum> data = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Observation at = series.at(ends.get(i)).orElseThrow();
      data.add(
          new Datum(
              ends.get(i).label(), i, at.value(), at.status(), Origin.of(series, ends.get(i))));
    }
    return data;
  }
}
