package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import strandline.content.EventSet;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Event;
import strandline.series.EventReport;

/** {@code conflicts-table}: every version of every event whose reports give different dates. */
public final class ConflictsTable implements Word {
  /** Makes the word. */
  public ConflictsTable() {}

  @Override
  public String word() {
    return "conflicts-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields);
    List<List<Cell>> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (EventSet set : sets(fields, scope)) {
      for (Event event : set.events()) {
        if (differs(event)) {
          event.reports().forEach(report -> rows.add(row(event, report, set)));
          event.reports().forEach(report -> sources.add(report.sourceId()));
        }
      }
    }
    return common
        .table(
            common.title(),
            "Every date that a source gives for an event on which sources differ, and the one taken.",
            columns(),
            rows,
            List.copyOf(sources))
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static List<EventSet> sets(Fields fields, Scope scope) {
    List<EventSet> sets = new ArrayList<>();
    for (Node node : fields.items("events")) {
      String name = node.text(scope.problems());
      EventSet set = scope.events().get(name);
      if (set == null) {
        scope.unknown(node.location(), "events", name, scope.events().keySet());
      } else {
        sets.add(set);
      }
    }
    return sets;
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
        Column.text("event", "Event"),
        Column.text("known", "Date given"),
        Column.date("first", "First possible day"),
        Column.date("last", "Last possible day"),
        Column.text("place", "Place given"),
        Column.text("says", "What the source says"),
        Column.text("taken", "Taken"),
        Column.text("reason", "Why"),
        Column.text("source", "Printed by"),
        Column.text("row", "Row of the dataset"));
  }

  private static List<Cell> row(Event event, EventReport report, EventSet set) {
    return List.of(
        Cell.text(event.id()),
        EventRows.known(report.when()),
        new Cell.Date(report.when().first()),
        new Cell.Date(report.when().last()),
        EventRows.said(report.place()),
        EventRows.said(report.text()),
        Cell.text(report.preferred() ? "yes" : "no"),
        EventRows.said(report.reason()),
        EventRows.printedBy(set.log(), report),
        EventRows.origin(set.log(), report));
  }
}
