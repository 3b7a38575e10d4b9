package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

  /**
   * Returns the differences in five lines.
   *
   * @return what became of rows, verdicts, findings, figures, and the largest revision
   */
  public List<String> summary() {
    return List.of(
        counts(
            "rows since %s: %s added, %s removed, %s revised, %s with another status, %s reworded",
            since,
            Kind.ROW_ADDED,
            Kind.ROW_REMOVED,
            Kind.VALUE_REVISED,
            Kind.STATUS_CHANGED,
            Kind.ROW_REWORDED),
        counts("verdicts: %s changed", Kind.VERDICT_CHANGED) + verdicts(),
        counts(
            "findings: %s new, %s gone, %s changed",
            Kind.FINDING_NEW, Kind.FINDING_GONE, Kind.FINDING_CHANGED),
        counts(
            "figures: %s new, %s gone, %s changed; headline numbers: %s changed",
            Kind.FIGURE_NEW, Kind.FIGURE_GONE, Kind.FIGURE_CHANGED, Kind.HEADLINE_CHANGED),
        "largest revision: " + largest().map(Revisions::inWords).orElse("none"));
  }

  private String counts(String line, Object... parts) {
    Object[] shown =
        Arrays.stream(parts).map(part -> part instanceof Kind k ? of(k).size() : part).toArray();
    return String.format(Locale.ROOT, line, shown);
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

  private String verdicts() {
    List<Revision> changed = of(Kind.VERDICT_CHANGED);
    String named =
        changed.stream()
            .limit(NAMED)
            .map(
                claim -> claim.what() + ": " + claim.before().text() + " → " + claim.after().text())
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
    String both = one.before().text() + " → " + one.after().text();
    return one.what() + ": " + both + " (" + change + " per cent)";
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
        .<ObjectNode>set("before", one.before().json())
        .<ObjectNode>set("after", one.after().json())
        .<ObjectNode>set("percent", percent(one.percent()));
  }

  private static JsonNode percent(OptionalDouble number) {
    return number.isPresent() ? Json.number(number.getAsDouble()) : NullNode.instance;
  }
}
