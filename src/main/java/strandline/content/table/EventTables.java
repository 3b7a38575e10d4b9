package strandline.content.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Origin;

/** The words for tables of events. */
public final class EventTables {
  private static final int FIRST_DAY = 1;

  private EventTables() {}

  /**
   * {@code events-table}: one row an event, with its date as precisely as it is known; of one log
   * or of several, in order of time.
   *
   * @param fields the word's fields
   * @param scope the events that they name
   * @return the table; none after a problem
   */
  public static List<Block> events(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    List<EventSet> sets = sets(fields, scope);
    if (sets.isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (EventSet set : sets) {
      set.events().forEach(event -> rows.add(row(event, set)));
      sources.addAll(set.sourceIds());
    }
    rows.sort(Comparator.comparing(row -> ((Cell.Date) row.get(FIRST_DAY)).date()));
    return common.block(
        common.named(),
        Sentence.of("table.events-summary"),
        columnsOfEvents(),
        rows,
        List.copyOf(sources));
  }

  private static List<Column> columnsOfEvents() {
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
        known(event.when()),
        new Cell.Date(event.when().first()),
        new Cell.Date(event.when().last()),
        Cell.text(set.log().word(event.kind())),
        said(
            isConfirmed
                ? what
                : Labels.text(Sentence.of("table.not-confirmed").with("what", what))),
        said(event.preferred().place()),
        said(event.preferred().basis()),
        Cell.count(
            event.reports().size(),
            new Origin.Counted(
                "reports",
                event.reports().stream()
                    .<Origin>map(report -> new Origin.Row(set.log().file(), report.line()))
                    .toList(),
                new Origin.Row(set.log().file(), 0))),
        printedBy(set.log(), event.preferred()),
        origin(set.log(), event.preferred()));
  }

  /**
   * {@code conflicts-table}: every version of every event whose reports give different dates.
   *
   * @param fields the word's fields
   * @param scope the events that they name
   * @return the table; none after a problem
   */
  public static List<Block> conflicts(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
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
    return common.block(
        common.named(),
        Sentence.of("table.conflicts-summary"),
        columnsOfReports(),
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

  private static List<Column> columnsOfReports() {
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
        known(report.when()),
        new Cell.Date(report.when().first()),
        new Cell.Date(report.when().last()),
        said(report.place()),
        said(report.text()),
        Cell.text(Labels.text(report.preferred() ? "table.yes" : "table.no")),
        said(report.reason()),
        printedBy(set.log(), report),
        origin(set.log(), report));
  }

  /** Returns the events that a field lists, or the one it names. */
  static List<EventSet> sets(Fields fields, Scope scope) {
    List<EventSet> sets = new ArrayList<>();
    Optional<Node> node = fields.required("events");
    boolean isOne = node.filter(Node::isText).isPresent();
    for (Node each : isOne ? List.of(node.get()) : fields.items("events")) {
      String name = each.text(scope.problems());
      EventSet set = scope.events().get(name);
      if (set == null) {
        scope.unknown(each.location(), "events", name, scope.events().keySet());
      } else {
        sets.add(set);
      }
    }
    return sets;
  }

  /** Returns the date as precisely as it is known, in words. */
  static Cell known(DateRange when) {
    return Cell.text(Labels.text(new Quantity.Day(when.label())));
  }

  /** Returns a text, or that the report does not say. */
  static Cell said(String text) {
    return Cell.text(text.isBlank() ? Labels.text("table.not-stated") : text);
  }

  /** Returns who printed a report and when. */
  static Cell printedBy(EventLog log, EventReport report) {
    String publisher =
        log.source(report.sourceId()).map(s -> s.publisher()).orElse(report.sourceId());
    return Cell.text(publisher + (report.printed().isEmpty() ? "" : ", " + report.printed()));
  }

  /** Returns the row of the file. */
  static Cell origin(EventLog log, EventReport report) {
    return Cell.text(log.file() + ":" + report.line());
  }
}
