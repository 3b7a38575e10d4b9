package strandline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.claim.Verdict;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Language;
import strandline.report.Cell;
import strandline.report.Report.Headline;
import strandline.report.Report.KeyPoint;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Period;

/**
 * Reads what stands on the first screen: key points, each the sentence of a claim that must hold,
 * and figures, each a cell of one of the report's tables.
 */
final class HeadlineReader {
  private static final int MOST_POINTS = 6;

  private final Scope scope;
  private final List<Table> tables;

  HeadlineReader(Scope scope, List<Section> sections) {
    this.scope = scope;
    this.tables =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .toList();
  }

  /** Reads the claims of {@code key-points}; a report has six at most. */
  List<KeyPoint> keyPoints(Fields spec) {
    List<String> ids =
        spec.optional("key-points").isPresent() ? spec.texts("key-points") : List.of();
    List<KeyPoint> points = new ArrayList<>();
    for (String id : ids) {
      Optional<Verdict> verdict = scope.verdict(spec.at("key-points"), id);
      verdict.filter(found -> !found.claim().mustHold()).ifPresent(found -> refuseOpen(spec, id));
      verdict.ifPresent(found -> points.add(new KeyPoint(found.claim().says(), id)));
    }
    if (ids.size() > MOST_POINTS) {
      scope.complain(
          spec.at("key-points"),
          "too-many",
          "there are " + ids.size() + " key points",
          "keep the " + MOST_POINTS + " that matter most; tables and claims hold the others");
    }
    return points;
  }

  private void refuseOpen(Fields spec, String id) {
    scope.complain(
        spec.at("key-points"),
        "no-gate",
        "the key point " + id + " could be published when it does not hold",
        "give its claim gate: must-hold");
  }

  List<Headline> read(List<Node> nodes) {
    List<Headline> headlines = new ArrayList<>();
    for (Node node : nodes) {
      read(node.fields(scope.problems())).ifPresent(headlines::add);
    }
    return headlines;
  }

  private Optional<Headline> read(Fields fields) {
    String label = fields.text("label");
    String unit = fields.required("unit").map(node -> node.text(scope.problems())).orElse("");
    String says = fields.text("says");
    String verdict = verdict(fields);
    String tableId = fields.text("table");
    String columnId = fields.text("column");
    Optional<Table> table = table(fields, tableId);
    String asked = fields.text("at");
    String at = table.map(found -> row(found, columnId, asked)).orElse(asked);
    Optional<Cell.Number> number = table.flatMap(found -> number(fields, found, columnId, at));
    return number.map(
        cell -> new Headline(label, cell, unit, verdict, says, tableId, columnId, at));
  }

  private String verdict(Fields fields) {
    String claim = fields.text("claim", "");
    return claim.isEmpty()
        ? ""
        : scope
            .verdict(fields.at("claim"), claim)
            .map(verdict -> Language.english().text(verdict.standing()))
            .orElse("");
  }

  private Optional<Table> table(Fields fields, String id) {
    Optional<Table> found = tables.stream().filter(table -> table.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      scope.unknown(fields.at("table"), "table", id, tables.stream().map(Table::id).toList());
    }
    return found;
  }

  private Optional<Cell.Number> number(Fields fields, Table table, String columnId, String at) {
    List<String> columns = table.columns().stream().map(Column::id).toList();
    if (!columns.contains(columnId)) {
      scope.unknown(fields.at("column"), "column of " + table.id(), columnId, columns);
      return Optional.empty();
    }
    List<String> rows = table.rows().stream().map(row -> key(row.get(0))).toList();
    if (!rows.contains(at)) {
      scope.unknown(fields.at("at"), "row of " + table.id(), at, rows);
      return Optional.empty();
    }
    Cell cell = table.rows().get(rows.indexOf(at)).get(table.indexOf(columnId));
    if (cell instanceof Cell.Number number) {
      return Optional.of(number);
    }
    scope.complain(
        fields.at("column"),
        "no-number",
        columnId + " of " + at + " in " + table.id() + " is no number",
        "choose a cell with a number");
    return Optional.empty();
  }

  /** Returns what stands in the first column of a row that may be asked for as the latest. */
  private static String row(Table table, String columnId, String at) {
    boolean isThere = table.columns().stream().anyMatch(column -> column.id().equals(columnId));
    if (!isThere || !Scope.isLatest(at)) {
      return at;
    }
    int column = table.indexOf(columnId);
    return table.rows().stream()
        .filter(row -> row.get(0) instanceof Cell.Time)
        .filter(row -> row.get(column) instanceof Cell.Number number && fits(number, at))
        .map(row -> ((Cell.Time) row.get(0)).period())
        .max(Comparator.naturalOrder())
        .map(Period::label)
        .orElse(at);
  }

  private static boolean fits(Cell.Number number, String at) {
    return at.equals(Scope.LATEST_PART) || number.status().isComparable();
  }

  private static String key(Cell cell) {
    if (cell instanceof Cell.Time time) {
      return time.period().label();
    }
    return cell instanceof Cell.Text text ? text.text() : "";
  }
}
