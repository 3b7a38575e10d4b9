package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import strandline.compose.Composition.Judged;
import strandline.edition.Revision.Kind;
import strandline.edition.Revision.Said;
import strandline.input.Json;
import strandline.input.Sha256;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.report.Table;

/**
 * What an edition says, kept in its record so that the next one can be compared with it.
 *
 * @param parts what each part of it says, by id or label
 */
public record Snapshot(Map<Part, Map<String, Said>> parts) {
  /** A part of what an edition says, in the order of telling. */
  public enum Part {
    /** The verdicts, by claim. */
    CLAIMS("id", "verdict", Kind.CLAIM_NEW, Kind.CLAIM_GONE, Kind.VERDICT_CHANGED),
    /** The sentences that the program wrote, by id. */
    FINDINGS("id", "text", Kind.FINDING_NEW, Kind.FINDING_GONE, Kind.FINDING_CHANGED),
    /** A hash of each figure's words and of the table behind it, by id. */
    FIGURES("id", "sha256", Kind.FIGURE_NEW, Kind.FIGURE_GONE, Kind.FIGURE_CHANGED),
    /** The numbers of the first screen, by label. */
    HEADLINES("label", "value", Kind.HEADLINE_NEW, Kind.HEADLINE_GONE, Kind.HEADLINE_CHANGED);

    private final String key;
    private final String member;
    private final Kind isNew;
    private final Kind isGone;
    private final Kind isOther;

    Part(String key, String member, Kind isNew, Kind isGone, Kind isOther) {
      this.key = key;
      this.member = member;
      this.isNew = isNew;
      this.isGone = isGone;
      this.isOther = isOther;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What else than verdicts an edition's record keeps, in the order of the record. */
  private static final List<Part> KEPT = List.of(Part.HEADLINES, Part.FINDINGS, Part.FIGURES);

  /**
   * Returns what a report says.
   *
   * @param report the report
   * @param claims its claims
   * @return the snapshot
   */
  public static Snapshot of(Report report, List<Judged> claims) {
    Snapshot says = new Snapshot(new EnumMap<>(Part.class));
    report.headlines().forEach(it -> says.put(Part.HEADLINES, it.label(), Said.of(it.value())));
    claims.forEach(it -> says.put(Part.CLAIMS, it.id(), new Said(it.verdict())));
    report.statements().stream()
        .filter(it -> it.verdict().isEmpty())
        .forEach(it -> says.put(Part.FINDINGS, it.id(), new Said(it.text())));
    report.figures().forEach(it -> says.put(Part.FIGURES, it.id(), new Said(hash(report, it))));
    return says;
  }

  /**
   * Returns what an edition's record says that it said.
   *
   * @param record the content of its {@code run.json}
   * @return the snapshot; what the record lacks is empty
   */
  public static Snapshot of(JsonNode record) {
    Snapshot says = new Snapshot(new EnumMap<>(Part.class));
    for (Part part : Part.values()) {
      JsonNode holder = KEPT.contains(part) ? record.path("says") : record;
      for (JsonNode item : holder.path(part.word())) {
        JsonNode said = item.path(part.member);
        boolean isNumber = part == Part.HEADLINES;
        says.put(
            part,
            item.path(part.key).asText(""),
            isNumber ? Said.of(said.asDouble()) : new Said(said.asText("")));
      }
    }
    return says;
  }

  private void put(Part part, String name, Said said) {
    parts.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(name, said);
  }

  private Map<String, Said> of(Part part) {
    return parts.getOrDefault(part, Map.of());
  }

  /**
   * Returns the part of an edition's record that is not there already: all but the verdicts.
   *
   * @return to stand in the record as {@code says}
   */
  public JsonNode json() {
    ObjectNode says = Json.object();
    for (Part part : KEPT) {
      ArrayNode items = says.putArray(part.word());
      of(part)
          .forEach(
              (name, said) -> items.addObject().put(part.key, name).set(part.member, said.json()));
    }
    return says;
  }

  /** Returns what another edition says otherwise. */
  List<Revision> differing(Snapshot after) {
    List<Revision> found = new ArrayList<>();
    for (Part part : Part.values()) {
      Map<String, Said> old = of(part);
      Map<String, Said> now = after.of(part);
      Map<String, Said> all = new LinkedHashMap<>(now);
      old.forEach(all::putIfAbsent);
      all.keySet().stream()
          .filter(name -> !Objects.equals(old.get(name), now.get(name)))
          .map(name -> revision(part, name, old.get(name), now.get(name)))
          .forEach(found::add);
    }
    return found;
  }

  /** The hash of a figure says nothing to a reader. */
  private static Revision revision(Part part, String name, Said old, Said now) {
    Kind kind = old == null ? part.isNew : now == null ? part.isGone : part.isOther;
    boolean isTold = part != Part.FIGURES;
    Said before = old == null || !isTold ? Said.NOTHING : old;
    Said after = now == null || !isTold ? Said.NOTHING : now;
    return new Revision(kind, part.word(), name, before, after, true);
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
