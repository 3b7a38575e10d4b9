package strandline.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import strandline.claim.AlternativeReading;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Sensitivity;
import strandline.claim.Verdict;
import strandline.input.Json;
import strandline.language.Language;
import strandline.language.Sentence;

/** The verdicts on claims as JSON, for programs. */
public final class VerdictJson {
  private static final Language ENGLISH = Language.english();

  private VerdictJson() {}

  /**
   * Returns the verdicts on every claim of some reports.
   *
   * @param reports the reports by id, in order
   * @return the document that {@code src/site/markdown/claims.md} describes
   */
  public static JsonNode of(Map<String, Composition> reports) {
    List<JsonNode> all = new ArrayList<>();
    reports.forEach((id, report) -> report.verdicts().forEach(v -> all.add(json(id, report, v))));
    return Json.object().<ObjectNode>set("claims", Json.array(all));
  }

  private static JsonNode json(String id, Composition report, Verdict verdict) {
    Claim claim = verdict.claim();
    return Json.object()
        .put("report", id)
        .put("edition", report.report().cover().edition())
        .put("id", claim.id())
        .put("says", claim.says())
        .put("cited", claim.cited())
        .put("said", claim.said().map(Object::toString).orElse(null))
        .put("mustHold", claim.mustHold())
        .put("verdict", ENGLISH.text(verdict.standing()))
        .put("today", ENGLISH.text(verdict.today()))
        .put("stands", verdict.stands())
        .put("reason", String.join(" ", ENGLISH.texts(verdict.reasons())))
        .<ObjectNode>set("evidence", each(claim, verdict, VerdictJson::evidence))
        .<ObjectNode>set("sensitivity", each(claim, verdict, VerdictJson::sensitivity));
  }

  private interface OfCheck {
    JsonNode json(String word, Judgement judgement);
  }

  private static JsonNode each(Claim claim, Verdict verdict, OfCheck part) {
    List<JsonNode> parts = new ArrayList<>();
    for (int i = 0; i < claim.checks().size(); i++) {
      parts.add(part.json(claim.checks().get(i).word(), verdict.judgements().get(i)));
    }
    return Json.array(parts);
  }

  private static JsonNode evidence(String word, Judgement judgement) {
    return Json.object()
        .put("check", word)
        .put("verdict", ENGLISH.text(judgement.standing()))
        .put("says", ENGLISH.text(judgement.evidence()))
        .<ObjectNode>set("reservations", Json.texts(each(judgement.reservations())))
        .<ObjectNode>set(
            "numbers",
            Json.array(
                judgement.facts().stream()
                    .map(
                        f ->
                            Json.object()
                                .put("what", f.what().in(ENGLISH))
                                .<ObjectNode>set("value", Json.number(f.value())))
                    .toList()))
        .<ObjectNode>set("sources", Json.texts(judgement.sourceIds()))
        .<ObjectNode>set(
            "rows",
            Json.array(
                judgement.rows().stream()
                    .map(
                        row ->
                            Json.object()
                                .put("at", row.place())
                                .put("says", ENGLISH.text(row.says())))
                    .toList()));
  }

  private static JsonNode sensitivity(String word, Judgement judgement) {
    String says = String.join(" ", each(Sensitivity.of(judgement.readings())));
    return Json.object()
        .put("check", word)
        .put("says", says)
        .<ObjectNode>set(
            "readings",
            Json.array(judgement.readings().stream().map(VerdictJson::reading).toList()));
  }

  private static List<String> each(List<Sentence> sentences) {
    return sentences.stream().map(ENGLISH::text).toList();
  }

  private static JsonNode reading(AlternativeReading reading) {
    return Json.object()
        .put("kind", ENGLISH.text(reading.kind()))
        .put("reading", ENGLISH.text(reading.label()))
        .<ObjectNode>set(
            "value",
            Double.isNaN(reading.value()) ? NullNode.instance : Json.number(reading.value()))
        .put("agrees", reading.agrees());
  }
}
