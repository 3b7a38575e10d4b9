package strandline.content.table;

import java.util.ArrayList;
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
import strandline.series.EventReport;

/** {@code conflicts-table}: every version of every event whose reports give different dates. */
public final class ConflictsTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    List<List<Cell>> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (EventSet set : EventCells.sets(fields, scope)) {
      for (Event event : set.events()) {
        if (differs(event)) {
          event.reports().forEach(report -> rows.add(row(event, report, set)));
          event.reports().forEach(report -> sources.add(report.sourceId()));
        }
      }
    }
    return common.block(
        common.named(),
        Sentence.of("table.conflicts-summary"),
        columns(),
        rows,
        List.copyOf(sources));
  }

  private static boolean differs(Event event) {
    return event.reports().stream().map(EventReport::when).distinct().count() > 1
        || event.reports().stream()
                .map(EventReport::place)
                .filter(p -> !p.isBlank())
                .distinct()
                .count()
            > 1;
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("event", Labels.text("table.event")),
        Column.text("known", Labels.text("table.date-given")),
        Column.date("first", Labels.text("table.first-day")),
        Column.date("last", Labels.text("table.last-day")),
        Column.text("place", Labels.text("table.place-given")),
        Column.text("says", Labels.text("table.source-says")),
        Column.text("taken", Labels.text("table.taken")),
        Column.text("reason", Labels.text("table.why")),
        Column.text("source", Labels.text("table.printed-by")),
        Column.text("row", Labels.text("table.row")));
  }

  private static List<Cell> row(Event event, EventReport report, EventSet set) {
    return List.of(
        Cell.text(event.id()),
        EventCells.known(report.when()),
        new Cell.Date(report.when().first()),
        new Cell.Date(report.when().last()),
        EventCells.said(report.place()),
        EventCells.said(report.text()),
        Cell.text(Labels.text(report.preferred() ? "table.yes" : "table.no")),
        EventCells.said(report.reason()),
        EventCells.printedBy(set.log(), report),
        EventCells.origin(set.log(), report));
  }
}
