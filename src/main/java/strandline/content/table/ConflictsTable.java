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
        Sentence.of(TableKey.CONFLICTS_SUMMARY),
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
        Column.text("event", Labels.text(TableKey.EVENT)),
        Column.text("known", Labels.text(TableKey.DATE_GIVEN)),
        Column.date("first", Labels.text(TableKey.FIRST_DAY)),
        Column.date("last", Labels.text(TableKey.LAST_DAY)),
        Column.text("place", Labels.text(TableKey.PLACE_GIVEN)),
        Column.text("says", Labels.text(TableKey.SOURCE_SAYS)),
        Column.text("taken", Labels.text(TableKey.TAKEN)),
        Column.text("reason", Labels.text(TableKey.WHY)),
        Column.text("source", Labels.text(TableKey.PRINTED_BY)),
        Column.text("row", Labels.text(TableKey.ROW)));
  }

  private static List<Cell> row(Event event, EventReport report, EventSet set) {
    return List.of(
        Cell.text(event.id()),
        EventCells.known(report.when()),
        new Cell.Date(report.when().first()),
        new Cell.Date(report.when().last()),
        EventCells.said(report.place()),
        EventCells.said(report.text()),
        Cell.text(Labels.text(report.preferred() ? TableKey.YES : TableKey.NO)),
        EventCells.said(report.reason()),
        EventCells.printedBy(set.log(), report),
        EventCells.origin(set.log(), report));
  }
}
