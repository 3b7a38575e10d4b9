package strandline.content.table;

import java.util.List;
import java.util.Optional;
import strandline.content.EventSet;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Event;
import strandline.series.Origin;

/** {@code events-table}: one row an event, with its date as precisely as it is known. */
public final class EventsTable implements Word {
  /** Makes the word. */
  public EventsTable() {}

  @Override
  public String word() {
    return "events-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields);
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    return events
        .flatMap(
            set ->
                common.table(
                    common.title(),
                    "One row an event; where only a month or year is known both its ends stand.",
                    columns(),
                    set.events().stream().map(event -> row(event, set)).toList(),
                    set.sourceIds()))
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("known", "Date as known"),
        Column.date("first", "First possible day"),
        Column.date("last", "Last possible day"),
        Column.text("kind", "Kind"),
        Column.text("what", "What happened"),
        Column.text("place", "Place"),
        Column.text("basis", "How the date is known"),
        Column.number("reports", "Reports (number)", 0),
        Column.text("source", "Printed by"),
        Column.text("row", "Row of the dataset"));
  }

  private static List<Cell> row(Event event, EventSet set) {
    String text = event.preferred().text();
    String held = event.held().equals("unconfirmed") ? " Holding not confirmed." : "";
    return List.of(
        EventRows.known(event.when()),
        new Cell.Date(event.when().first()),
        new Cell.Date(event.when().last()),
        Cell.text(event.kind()),
        EventRows.said((text.isBlank() ? event.label() : text) + held),
        EventRows.said(event.preferred().place()),
        EventRows.said(event.preferred().basis()),
        Cell.count(
            event.reports().size(),
            new Origin.Counted(
                "reports",
                event.reports().stream()
                    .<Origin>map(report -> new Origin.Row(set.log().file(), report.line()))
                    .toList(),
                new Origin.Row(set.log().file(), 0))),
        EventRows.printedBy(set.log(), event.preferred()),
        EventRows.origin(set.log(), event.preferred()));
  }
}
