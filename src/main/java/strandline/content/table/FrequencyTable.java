package strandline.content.table;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Outcome;
import strandline.content.Cells;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * {@code frequency-table}: how many events a year, beside the number that was expected; a year that
 * the record does not cover is not known, a covered one without an event is zero.
 */
public final class FrequencyTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    Optional<Series> counts = events.flatMap(set -> EventCounts.of(fields, scope, set));
    int expected = fields.wholeNumber("expected", 0);
    return counts
        .map(
            series ->
                common.block(
                    Labels.covering(common.title(), series.first(), series.last()),
                    Sentence.of("table.frequency-summary").with("basis", series.first().basis()),
                    columns(events.get(), series),
                    series.observations().stream()
                        .map(o -> row(events.get(), o, expected))
                        .toList(),
                    events.get().sourceIds()))
        .orElse(List.of());
  }

  private static List<Column> columns(EventSet set, Series series) {
    return List.of(
        Column.time("period", Labels.periodHeader(series.first())),
        Column.number(
            set.name(),
            Labels.text(Sentence.of("table.events-number").with("kind", set.kind())),
            0),
        Column.number("expected", Labels.text("table.expected"), 0),
        Column.derived(
            "difference",
            Labels.text("table.difference"),
            0,
            new Formula.Difference(set.name(), "expected")));
  }

  private static List<Cell> row(EventSet set, Observation count, int expected) {
    Cell value =
        count.hasValue()
            ? new Cell.Number(
                count.value(), 0, count.status(), EventCounts.origin(set, count.period()))
            : new Cell.Missing(count.status(), Labels.text("table.not-covered"));
    Outcome<Double> difference =
        count.isComparable()
            ? Outcome.found(count.value() - expected)
            : Outcome.declined(Sentence.of("table.count-not-known"));
    return List.of(
        new Cell.Time(count.period()),
        value,
        Cell.count(expected, new Origin.Declared("expected")),
        Cells.of(difference, 0, Origin.FORMULA));
  }
}
