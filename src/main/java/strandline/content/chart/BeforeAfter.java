package strandline.content.chart;

import java.util.List;
import java.util.Optional;
import strandline.analysis.change.InterruptedSeries;
import strandline.analysis.change.Interruption;
import strandline.content.EventSet;
import strandline.content.Scope;
import strandline.content.SentenceNumbers;
import strandline.content.Word;
import strandline.content.chart.ModelBlocks.Fit;
import strandline.content.chart.ModelBlocks.Told;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.series.Event;
import strandline.series.Period;

/**
 * {@code before-after}: the line before and the line after a dated event, and where the first would
 * have gone. It shows association, never cause.
 */
public final class BeforeAfter implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    String id = fields.text("event");
    Optional<Event> event = events.flatMap(set -> set.log().event(id));
    if (events.isPresent() && event.isEmpty()) {
      scope.unknown(
          fields.at("event"), "event", id, events.get().events().stream().map(Event::id).toList());
    }
    return event
        .flatMap(e -> ModelBlocks.of(fields, scope).map(model -> show(model, e)))
        .orElse(List.of());
  }

  private static List<Block> show(ModelBlocks model, Event event) {
    String name = event.label().isBlank() ? event.id() : event.label();
    return InterruptedSeries.withDefaults()
        .fit(model.series(), event.when(), name)
        .fold(
            found -> show(model, found),
            reason -> model.declined(Sentence.of("chart.comparison").with("event", name), reason));
  }

  private static List<Block> show(ModelBlocks model, Interruption found) {
    List<Period> periods = found.points().periods();
    List<Period> after = periods.subList(found.before(), periods.size());
    Fit fitted =
        new Fit(
            "fitted",
            "chart.fitted-lines",
            List.of(
                SeasonChart.byPeriod(
                    periods.subList(0, found.before()), found.fitted().subList(0, found.before())),
                SeasonChart.byPeriod(
                    after, found.fitted().subList(found.before(), periods.size()))));
    Fit counterfactual =
        new Fit(
            "counterfactual",
            "chart.carried-on",
            List.of(SeasonChart.byPeriod(after, found.counterfactual())));
    return model.show(
        "chart.before-after",
        new Told(found.sentence(), SentenceNumbers.of(found)),
        List.of(fitted, counterfactual),
        List.of());
  }
}
