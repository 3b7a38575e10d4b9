package strandline.content.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Event;
import strandline.series.Origin;

/**
 * {@code events-table}: one row an event, with its date as precisely as it is known; of one log or
 * of several, in order of time.
 */
public final class EventsTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    List<EventSet> sets = EventCells.sets(fields, scope);
    if (sets.isEmpty()) {
      return List.of();
    }
    List<Dated> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (EventSet set : sets) {
      set.events().forEach(event -> rows.add(new Dated(event.when().first(), row(event, set))));
      sources.addAll(set.sourceIds());
    }
    rows.sort(Comparator.comparing(Dated::first));
    return common.block(
        common.named(),
        Sentence.of("table.events-summary"),
        columns(),
        rows.stream().map(Dated::cells).toList(),
        List.copyOf(sources));
  }

  private record Dated(LocalDate first, List<Cell> cells) {}

  private static List<Column> columns() {
    return List.of(
        Column.text("known", Labels.text("table.date-known")),
        Column.date("first", Labels.text("table.first-day")),
        Column.date("last", Labels.text("table.last-day")),
        Column.text("kind", Labels.text("table.kind")),
        Column.text("what", Labels.text("table.what-happened")),
        Column.text("place", Labels.text("table.place")),
        Column.text("basis", Labels.text("table.basis")),
        Column.number("reports", Labels.text("table.reports"), 0),
        Column.text("source", Labels.text("table.printed-by")),
        Column.text("row", Labels.text("table.row")));
  }

  private static List<Cell> row(Event event, EventSet set) {
    String text = event.preferred().text();
    String what = text.isBlank() ? event.label() : text;
    boolean isConfirmed = !event.held().equals("unconfirmed");
    return List.of(
        EventCells.known(event.when()),
        new Cell.Date(event.when().first()),
        new Cell.Date(event.when().last()),
        Cell.text(set.log().word(event.kind())),
        EventCells.said(
            isConfirmed
                ? what
                : Labels.text(Sentence.of("table.not-confirmed").with("what", what))),
        EventCells.said(event.preferred().place()),
        EventCells.said(event.preferred().basis()),
        Cell.count(
            event.reports().size(),
            new Origin.Counted(
                "reports",
                event.reports().stream()
                    .<Origin>map(report -> new Origin.Row(set.log().file(), report.line()))
                    .toList(),
                new Origin.Row(set.log().file(), 0))),
        EventCells.printedBy(set.log(), event.preferred()),
        EventCells.origin(set.log(), event.preferred()));
  }
}
