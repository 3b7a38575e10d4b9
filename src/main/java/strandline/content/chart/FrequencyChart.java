package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.content.table.EventCounts;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * {@code frequency-chart}: bars of how many events a year, against the number that was expected,
 * with the years shaded that the record does not cover.
 */
public final class FrequencyChart implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    Optional<Series> counts = events.flatMap(set -> EventCounts.of(fields, scope, set));
    int expected = fields.wholeNumber("expected", 0);
    if (counts.isEmpty()) {
      return List.of();
    }
    Series series = counts.get();
    String plural = Labels.sentenceCase(series.measure().shortTitle());
    FigureFields common =
        FigureFields.of(fields, scope, Labels.covering(plural, series.first(), series.last()));
    Sentence held =
        Sentence.of("chart.events-held")
            .with("title", series.measure().title())
            .with("events", plural.toLowerCase(java.util.Locale.ROOT))
            .with("basis", series.first().basis());
    return common.block(
        new FigureFields.Words(
            Labels.text(held),
            AltText.brief("chart.bar-chart", List.of(series)),
            AltText.full(
                "chart.bar-chart",
                List.of(series),
                expected > 0 ? List.of(expectation(expected)) : List.of())),
        events.get().sourceIds(),
        chart(series, events.get(), expected));
  }

  private static Chart chart(Series series, EventSet set, int expected) {
    List<Mark> marks = new ArrayList<>(shades(series));
    if (expected > 0) {
      marks.add(new Mark.Level(Labels.text(expectation(expected)), expected));
    }
    marks.add(new Mark.Bars(series.measure().shortTitle(), set.name(), Timeline.data(series)));
    return new Chart(
        Timeline.axis(series.first(), series.last()),
        YAxis.counts(series.measure().unit()),
        false,
        marks);
  }

  private static Sentence expectation(int expected) {
    return Sentence.of("chart.expected")
        .with("n", Quantity.count(expected).from(new Origin.Declared("expected")));
  }

  private static List<Mark> shades(Series series) {
    List<Mark> shades = new ArrayList<>();
    Observation first = null;
    Observation last = null;
    for (Observation o : series.observations()) {
      if (!o.hasValue()) {
        first = first == null ? o : first;
        last = o;
      } else if (first != null) {
        shades.add(shade(first, last));
        first = null;
      }
    }
    if (first != null) {
      shades.add(shade(first, last));
    }
    return shades;
  }

  private static Mark shade(Observation first, Observation last) {
    return new Mark.Shade(
        Labels.text("chart.not-known"),
        Timeline.start(first.period()),
        Timeline.end(last.period()));
  }
}
