package strandline.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import strandline.input.Fields;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Source;

/** Reads a resource of events: one row for each report of an event. */
final class EventReader implements DataPackageReader.RowReader {
  private static final List<String> PRECISIONS = List.of("year", "month", "day");

  private final Problems problems;
  private final ColumnRoles layout;
  private final List<EventLog.Coverage> coverage = new ArrayList<>();
  private final List<Node> coverageNodes;

  EventReader(TableResource resource, Fields fields, Problems problems) {
    this.problems = problems;
    layout =
        new ColumnRoles(resource, fields, problems)
            .require("event", "type", "date", "source", "preferred")
            .allow("precision", "basis", "held", "place", "label", "text")
            .allow("printed", "reason", "note")
            .fill("event", "type", "date", "source", "preferred");
    layout.expect("preferred", type -> type == Field.Type.BOOLEAN, "boolean");
    coverageNodes = fields.items("coverage");
    coverageNodes.forEach(node -> readCoverage(node.fields(problems)));
  }

  private void readCoverage(Fields fields) {
    String type = fields.text("type");
    Optional<DateRange> from = date(fields, "from");
    Optional<DateRange> to = date(fields, "to");
    String reason = fields.text("reason");
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (to.get().last().isBefore(from.get().first())) {
      String found = "the coverage ends on " + to.get() + ", before it begins";
      layout.error(
          fields.at("to"), "bad-interval", found, "write a day from " + from.get() + " on");
      return;
    }
    DateRange interval = new DateRange(from.get().first(), to.get().last());
    coverage.add(new EventLog.Coverage(type, interval, reason));
  }

  private Optional<DateRange> date(Fields fields, String key) {
    String text = fields.text(key);
    Optional<DateRange> date = DateRange.tryParse(text);
    if (date.isEmpty()) {
      String found = key + " \"" + text + "\" is no date";
      layout.error(fields.at(key), "bad-date", found, "write it as 2014, 2014-07 or 2014-07-09");
    }
    return date;
  }

  @Override
  public ColumnRoles layout() {
    return layout;
  }

  @Override
  public List<RecordChecker.Rule> rules() {
    return List.of(
        layout.date("date"),
        layout.date("printed"),
        layout.words("precision", "unknown-precision", PRECISIONS),
        layout.words(
            "basis", "unknown-basis", List.of("stated", "inferred", "announced", "reported")),
        layout.words("held", "unknown-held", List.of("yes", "no", "unconfirmed")));
  }

  /** Checks what rows say together, and returns the events that are whole. */
  EventLog read(CheckedTable table, String sha256, Map<String, Source> sources) {
    Map<String, List<Integer>> events = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      String id = layout.text(table, "event", row);
      events.computeIfAbsent(id, e -> new ArrayList<>()).add(row);
      checkPrecision(table, row);
    }
    List<Event> whole = new ArrayList<>();
    events.forEach((id, rows) -> event(table, id, rows).ifPresent(whole::add));
    checkCoverage(table);
    List<Source> named =
        whole.stream()
            .flatMap(event -> event.reports().stream())
            .map(EventReport::sourceId)
            .distinct()
            .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
            .toList();
    TableResource resource = layout.resource();
    return new EventLog(
        resource.name(),
        resource.title(),
        resource.path(),
        sha256,
        whole,
        coverage,
        named,
        layout.words());
  }

  private void checkPrecision(CheckedTable table, int row) {
    String date = layout.text(table, "date", row);
    String right = PRECISIONS.get((date.length() - 4) / 3);
    String precision = layout.text(table, "precision", row);
    if (layout.has("precision") && !precision.equals(right)) {
      String found = "precision \"" + precision + "\" stands beside the date \"" + date + "\"";
      String remedy = "write " + right + ", or the date as precisely as it says";
      layout.error(layout.at(table, "precision", row), "date-precision", found, remedy);
    }
  }

  private void checkCoverage(CheckedTable table) {
    TreeSet<String> kinds = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      kinds.add(layout.text(table, "type", row));
    }
    layout.checkWords(kinds);
    for (Node node : coverageNodes) {
      Fields fields = node.fields(new Problems());
      String type = fields.text("type");
      if (!kinds.contains(type)) {
        String found = "no event is of the kind \"" + type + "\"";
        layout.error(fields.at("type"), "unknown-kind", found, NearestWord.remedy(type, kinds));
      }
    }
  }

  private Optional<Event> event(CheckedTable table, String id, List<Integer> rows) {
    boolean alike = isAlike(table, id, rows, "type") && isAlike(table, id, rows, "held");
    layout.checkReasons(table, "report", rows);
    boolean isTaken = layout.checkPreferred(table, "report", id, rows);
    int row = rows.stream().filter(r -> layout.isPreferred(table, r)).findFirst().orElse(0);
    List<EventReport> reports = rows.stream().map(r -> report(table, r)).toList();
    return alike && isTaken
        ? Optional.of(
            new Event(
                id,
                layout.text(table, "type", row),
                label(table, row, rows),
                layout.text(table, "held", row),
                reports))
        : Optional.empty();
  }

  private String label(CheckedTable table, int preferred, List<Integer> rows) {
    return Stream.concat(Stream.of(preferred), rows.stream())
        .map(row -> layout.text(table, "label", row))
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  private boolean isAlike(CheckedTable table, String id, List<Integer> rows, String role) {
    int first = rows.get(0);
    for (int row : rows) {
      if (!layout.text(table, role, row).equals(layout.text(table, role, first))) {
        String column = layout.column(role);
        String found = column + " \"" + layout.text(table, role, row) + "\" of " + id;
        String other = " is \"" + layout.text(table, role, first) + "\" in line ";
        String message = found + other + table.line(first);
        String remedy = "write the same in every report of one event, or give it another id";
        layout.error(layout.at(table, role, row), "kind-differs", message, remedy);
        return false;
      }
    }
    return true;
  }

  private EventReport report(CheckedTable table, int row) {
    return new EventReport(
        table.range(layout.column("date"), row),
        layout.text(table, "basis", row),
        layout.text(table, "place", row),
        layout.text(table, "text", row),
        layout.text(table, "source", row),
        layout.text(table, "printed", row),
        table.flag(layout.column("preferred"), row),
        layout.text(table, "reason", row),
        table.line(row));
  }
}
