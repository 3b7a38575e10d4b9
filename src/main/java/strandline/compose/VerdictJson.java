package strandline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.claim.Sensitivity;
import strandline.claim.Verdict;
import strandline.input.Json;

/** The verdicts on claims as JSON, for programs. */
public final class VerdictJson {
  private static final String SCHEMA = "strandline-check-1";

  private VerdictJson() {}

  /**
   * Returns the verdicts on every claim of some reports.
   *
   * @param reports the reports by id, in order
   * @return the document that {@code src/site/markdown/claims.md} describes
   */
  public static Json of(Map<String, Composition> reports) {
    List<Json> all = new ArrayList<>();
    reports.forEach((id, report) -> report.verdicts().forEach(v -> all.add(json(id, report, v))));
    return Json.object().with("schema", SCHEMA).with("claims", Json.array(all));
  }

  private static Json json(String id, Composition report, Verdict verdict) {
    Claim claim = verdict.claim();
    return Json.object()
        .with("report", id)
        .with("edition", report.report().cover().edition())
        .with("id", claim.id())
        .with("says", claim.says())
        .with("cited", claim.cited())
        .with("said", claim.said().map(day -> Json.text(day.toString())).orElse(Json.nothing()))
        .with("mustHold", claim.mustHold())
        .with("verdict", verdict.standing().words())
        .with("today", verdict.today().words())
        .with("stands", verdict.stands())
        .with("reason", String.join(" ", verdict.reasons()))
        .with("evidence", each(claim, verdict, VerdictJson::evidence))
        .with("sensitivity", each(claim, verdict, VerdictJson::sensitivity));
  }

  private interface OfCheck {
    Json json(String word, Judgement judgement);
  }

  private static Json each(Claim claim, Verdict verdict, OfCheck part) {
    List<Json> parts = new ArrayList<>();
    for (int i = 0; i < claim.checks().size(); i++) {
      parts.add(part.json(claim.checks().get(i).word(), verdict.judgements().get(i)));
    }
    return Json.array(parts);
  }

  private static Json evidence(String word, Judgement judgement) {
    return Json.object()
        .with("check", word)
        .with("verdict", judgement.standing().words())
        .with("says", judgement.evidence())
        .with(
            "reservations", Json.array(judgement.reservations().stream().map(Json::text).toList()))
        .with(
            "numbers",
            Json.array(
                judgement.facts().stream()
                    .map(
                        f ->
                            Json.object()
                                .with("what", f.what())
                                .with("value", Json.number(f.value())))
                    .toList()))
        .with("sources", Json.array(judgement.sourceIds().stream().map(Json::text).toList()))
        .with(
            "rows",
            Json.array(
                judgement.rows().stream()
                    .map(row -> Json.object().with("at", row.place()).with("says", row.says()))
                    .toList()));
  }

  private static Json sensitivity(String word, Judgement judgement) {
    String says = Sensitivity.of(judgement.readings()).stream().collect(Collectors.joining(" "));
    return Json.object()
        .with("check", word)
        .with("says", says)
        .with(
            "readings",
            Json.array(judgement.readings().stream().map(VerdictJson::reading).toList()));
  }

  private static Json reading(Reading reading) {
    return Json.object()
        .with("kind", reading.kind().words())
        .with("reading", reading.label())
        .with(
            "value", Double.isNaN(reading.value()) ? Json.nothing() : Json.number(reading.value()))
        .with("agrees", reading.agrees());
  }
}
