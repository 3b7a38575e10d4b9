package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.compose.Composition.Judged;
import strandline.input.Json;
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
  public static Snapshot of(JsonNode record) {
    JsonNode says = record.path("says");
    Map<String, Double> headlines = new LinkedHashMap<>();
    says.path("headlines")
        .forEach(
            line -> headlines.put(line.path("label").asText(""), line.path("value").asDouble()));
    return new Snapshot(
        headlines,
        texts(record.path("claims"), "verdict"),
        texts(says.path("findings"), "text"),
        texts(says.path("figures"), "sha256"));
  }

  private static Map<String, String> texts(JsonNode array, String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    array.forEach(item -> texts.put(item.path("id").asText(""), item.path(member).asText("")));
    return texts;
  }

  /**
   * Returns the part of an edition's record that is not there already: all but the verdicts.
   *
   * @return to stand in the record as {@code says}
   */
  public JsonNode json() {
    List<JsonNode> lines = new ArrayList<>();
    headlines.forEach(
        (label, value) ->
            lines.add(
                Json.object().put("label", label).<ObjectNode>set("value", Json.number(value))));
    return Json.object()
        .<ObjectNode>set("headlines", Json.array(lines))
        .<ObjectNode>set("findings", array(findings, "text"))
        .<ObjectNode>set("figures", array(figures, "sha256"));
  }

  private static JsonNode array(Map<String, String> texts, String member) {
    List<JsonNode> items = new ArrayList<>();
    texts.forEach((id, text) -> items.add(Json.object().put("id", id).put(member, text)));
    return Json.array(items);
  }

  /** JSON, because it writes a double in the same digits on every JDK. */
  private static String hash(Report report, Figure figure) {
    JsonNode words =
        Json.texts(
            List.of(figure.title(), figure.subtitle(), figure.description(), figure.footnote()));
    JsonNode table = report.table(figure.tableId()).map(Snapshot::cells).orElse(NullNode.instance);
    return Sha256.of(Json.bytes(Json.array(List.of(words, table))));
  }

  private static JsonNode cells(Table table) {
    return Json.array(
        table.rows().stream()
            .map(row -> Json.array(row.stream().map(Snapshot::json).toList()))
            .toList());
  }

  /** A cell with all that a reader sees of it. */
  private static JsonNode json(Cell cell) {
    if (cell instanceof Cell.Number number) {
      TextNode status = TextNode.valueOf(number.status().word());
      return Json.array(List.of(Json.number(number.value()), status));
    } else if (cell instanceof Cell.Missing missing) {
      return Json.texts(List.of(missing.reason().word(), missing.why()));
    }
    return TextNode.valueOf(
        cell instanceof Cell.Time time
            ? time.period().label()
            : cell instanceof Cell.Date date ? date.date().toString() : ((Cell.Text) cell).text());
  }
}
