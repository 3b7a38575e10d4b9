package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import strandline.edition.Revision.Kind;
import strandline.input.Json;
import strandline.language.Numbers;

/**
 * Everything that differs between two editions.
 *
 * @param since the name of the older edition
 * @param all every difference, rows first
 */
public record Revisions(String since, List<Revision> all) {
  /** How many verdicts are named in the summary. */
  private static final int NAMED = 3;

  /** Copies. */
  public Revisions {
    all = List.copyOf(all);
  }

  /**
   * Returns the differences of one kind.
   *
   * @param kind the kind
   * @return in order
   */
  public List<Revision> of(Kind kind) {
    return all.stream().filter(revision -> revision.kind() == kind).toList();
  }

  private String count(Kind kind, String word) {
    return of(kind).size() + " " + word;
  }

  /**
   * Returns the differences in five lines.
   *
   * @return what became of rows, verdicts, findings, figures, and the largest revision
   */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "rows since "
            + since
            + ": "
            + listed(
                count(Kind.ROW_ADDED, "added"),
                count(Kind.ROW_REMOVED, "removed"),
                count(Kind.VALUE_REVISED, "revised"),
                count(Kind.STATUS_CHANGED, "with another status"),
                count(Kind.ROW_REWORDED, "reworded")));
    lines.add("verdicts: " + count(Kind.VERDICT_CHANGED, "changed") + verdicts());
    lines.add(
        "findings: "
            + listed(
                count(Kind.FINDING_NEW, "new"),
                count(Kind.FINDING_GONE, "gone"),
                count(Kind.FINDING_CHANGED, "changed")));
    lines.add(
        "figures: "
            + listed(
                count(Kind.FIGURE_NEW, "new"),
                count(Kind.FIGURE_GONE, "gone"),
                count(Kind.FIGURE_CHANGED, "changed"))
            + "; headline numbers: "
            + count(Kind.HEADLINE_CHANGED, "changed"));
    lines.add("largest revision: " + largest().map(Revisions::inWords).orElse("none"));
    return lines;
  }

  /**
   * Returns what a quiet run tells too: rows that are gone, verdicts that changed, findings and
   * figures that fell.
   *
   * @return a line for each of them that there is, in a fixed order
   */
  public List<String> alarms() {
    List<String> alarms = new ArrayList<>();
    if (!of(Kind.ROW_REMOVED).isEmpty()) {
      alarms.add("rows removed since " + since + ": " + of(Kind.ROW_REMOVED).size());
    }
    if (!of(Kind.VERDICT_CHANGED).isEmpty()) {
      alarms.add("verdicts changed: " + of(Kind.VERDICT_CHANGED).size() + verdicts());
    }
    for (Kind gone : List.of(Kind.FINDING_GONE, Kind.FIGURE_GONE)) {
      of(gone).stream()
          .map(one -> (gone == Kind.FINDING_GONE ? "finding gone: " : "figure gone: ") + one.what())
          .forEach(alarms::add);
    }
    return alarms;
  }

  private static String listed(String... parts) {
    return String.join(", ", parts);
  }

  private String verdicts() {
    List<Revision> changed = of(Kind.VERDICT_CHANGED);
    String named =
        changed.stream()
            .limit(NAMED)
            .map(claim -> claim.what() + ": " + claim.before() + " → " + claim.after())
            .collect(Collectors.joining("; "));
    String more = changed.size() > NAMED ? "; and " + (changed.size() - NAMED) + " more" : "";
    return changed.isEmpty() ? "" : " (" + named + more + ")";
  }

  private Optional<Revision> largest() {
    Comparator<Revision> bySize =
        Comparator.comparingDouble(one -> Math.abs(one.percent().getAsDouble()));
    return of(Kind.VALUE_REVISED).stream()
        .filter(revision -> revision.percent().isPresent())
        .max(bySize);
  }

  private static String inWords(Revision one) {
    String change = Numbers.signed(one.percent().getAsDouble(), 1);
    return one.what() + ": " + one.before() + " → " + one.after() + " (" + change + " per cent)";
  }

  /**
   * Returns the differences as the content of {@code changes.json}.
   *
   * @return an object with a schema, counts by kind, the summary and every difference
   */
  public JsonNode json() {
    ObjectNode counts = Json.object();
    for (Kind kind : Kind.values()) {
      counts.put(kind.words(), of(kind).size());
    }
    return Json.object()
        .put("schema", "strandline-changes-1")
        .put("since", since)
        .<ObjectNode>set("counts", counts)
        .<ObjectNode>set("summary", Json.texts(summary()))
        .<ObjectNode>set("changes", Json.array(all.stream().map(Revisions::json).toList()));
  }

  private static JsonNode json(Revision one) {
    return Json.object()
        .put("kind", one.kind().words())
        .put("where", one.where())
        .put("what", one.what())
        .<ObjectNode>set("before", either(one.from(), one.before()))
        .<ObjectNode>set("after", either(one.to(), one.after()))
        .<ObjectNode>set("percent", number(one.percent()));
  }

  private static JsonNode either(OptionalDouble number, String words) {
    return number.isPresent() ? number(number) : TextNode.valueOf(words);
  }

  private static JsonNode number(OptionalDouble number) {
    return number.isPresent() ? Json.number(number.getAsDouble()) : NullNode.instance;
  }
}
