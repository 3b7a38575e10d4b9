package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Quantity;
import strandline.report.Cell;
import strandline.series.DateRange;
import strandline.series.EventLog;
import strandline.series.EventReport;

/** Cells that the tables of events share. */
final class EventCells {
  private EventCells() {}

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
