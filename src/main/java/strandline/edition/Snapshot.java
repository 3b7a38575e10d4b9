package strandline.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.compose.Composition.Judged;
import strandline.input.Json;
import strandline.input.JsonWriter;
import strandline.input.Sha256;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Table;

/**
 * What an edition says, kept in its record so that the next one can be compared with it.
 *
 * @param headlines the numbers of the first screen by label
 * @param verdicts the verdicts by claim
 * @param findings the sentences that the program wrote, by id
 * @param figures a hash of each figure's words and of the table behind it, by id
 */
public record Snapshot(
    Map<String, Double> headlines,
    Map<String, String> verdicts,
    Map<String, String> findings,
    Map<String, String> figures) {

  /** Copies in order. */
  public Snapshot {
    headlines = Collections.unmodifiableMap(new LinkedHashMap<>(headlines));
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * Returns what a report says.
   *
   * @param report the report
   * @param claims its claims
   * @return the snapshot
   */
  public static Snapshot of(Report report, List<Judged> claims) {
    Map<String, Double> headlines = new LinkedHashMap<>();
    report.headlines().forEach(line -> headlines.put(line.label(), line.value()));
    Map<String, String> verdicts = new LinkedHashMap<>();
    claims.forEach(claim -> verdicts.put(claim.id(), claim.verdict()));
    Map<String, String> findings = new LinkedHashMap<>();
    report.statements().stream()
        .filter(statement -> statement.verdict().isEmpty())
        .forEach((Block.Statement statement) -> findings.put(statement.id(), statement.text()));
    Map<String, String> figures = new LinkedHashMap<>();
    report.figures().forEach(figure -> figures.put(figure.id(), hash(report, figure)));
    return new Snapshot(headlines, verdicts, findings, figures);
  }

  /**
   * Returns what an edition's record says that it said.
   *
   * @param record the content of its {@code run.json}
   * @return the snapshot; what the record lacks is empty
   */
  public static Snapshot of(Json record) {
    Json says = record.at("says");
    Map<String, Double> headlines = new LinkedHashMap<>();
    says.at("headlines")
        .list()
        .forEach(line -> headlines.put(line.at("label").string(), line.at("value").real()));
    return new Snapshot(
        headlines,
        texts(record.at("claims"), "verdict"),
        texts(says.at("findings"), "text"),
        texts(says.at("figures"), "sha256"));
  }

  private static Map<String, String> texts(Json array, String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    array.list().forEach(item -> texts.put(item.at("id").string(), item.at(member).string()));
    return texts;
  }

  /**
   * Returns the part of an edition's record that is not there already: all but the verdicts.
   *
   * @return to stand in the record as {@code says}
   */
  public Json json() {
    List<Json> lines = new ArrayList<>();
    headlines.forEach(
        (label, value) ->
            lines.add(Json.object().with("label", label).with("value", Json.number(value))));
    return Json.object()
        .with("headlines", Json.array(lines))
        .with("findings", array(findings, "text"))
        .with("figures", array(figures, "sha256"));
  }

  private static Json array(Map<String, String> texts, String member) {
    List<Json> items = new ArrayList<>();
    texts.forEach((id, text) -> items.add(Json.object().with("id", id).with(member, text)));
    return Json.array(items);
  }

  /** JSON, because it writes a double in the same digits on every JDK. */
  private static String hash(Report report, Figure figure) {
    Json words =
        Json.array(
            List.of(
                Json.text(figure.title()),
                Json.text(figure.subtitle()),
                Json.text(figure.description()),
                Json.text(figure.footnote())));
    Json table = report.table(figure.tableId()).map(Snapshot::cells).orElse(Json.nothing());
    return Sha256.of(new JsonWriter().bytes(Json.array(List.of(words, table))));
  }

  private static Json cells(Table table) {
    return Json.array(
        table.rows().stream()
            .map(row -> Json.array(row.stream().map(cell -> cell.accept(new AsJson())).toList()))
            .toList());
  }

  /** A cell with all that a reader sees of it. */
  private static final class AsJson implements Cell.Visitor<Json> {
    @Override
    public Json text(Cell.Text cell) {
      return Json.text(cell.text());
    }

    @Override
    public Json number(Cell.Number cell) {
      return Json.array(List.of(Json.number(cell.value()), Json.text(cell.status().word())));
    }

    @Override
    public Json time(Cell.Time cell) {
      return Json.text(cell.period().label());
    }

    @Override
    public Json date(Cell.Date cell) {
      return Json.text(cell.date().toString());
    }

    @Override
    public Json link(Cell.Link cell) {
      return Json.array(List.of(Json.text(cell.text()), Json.text(cell.target())));
    }

    @Override
    public Json missing(Cell.Missing cell) {
      return Json.array(List.of(Json.text(cell.reason().word()), Json.text(cell.why())));
    }
  }
}
