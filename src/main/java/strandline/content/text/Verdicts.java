package strandline.content.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Verdict;
import strandline.content.Labels;
import strandline.language.Language;
import strandline.language.NamedNumber;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.series.Origin;
import strandline.series.Source;

/** Verdicts as statements of a report. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * Returns a verdict as a statement.
   *
   * @param verdict the verdict
   * @param source the source that said it, if it is cited
   * @return the statement, with its evidence and reservations as reasons
   */
  public static Block.Statement statement(Verdict verdict, Optional<Source> source) {
    Claim claim = verdict.claim();
    List<String> reasons = new ArrayList<>();
    source.ifPresent(
        s ->
            reasons.add(
                Labels.text(Sentence.of("finding.said-by").with("citation", s.citation()))));
    reasons.addAll(Language.english().texts(verdict.reasons()));
    return new Block.Statement(
        "claim-" + claim.id(),
        claim.says(),
        Language.english().text(verdict.standing()),
        reasons,
        claim.shown().table(),
        List.of(),
        numbers(verdict),
        claim.shown().figure());
  }

  /**
   * The numbers of the reasons: as of the day that it was said, and as of today where they differ.
   */
  private static List<NamedNumber> numbers(Verdict verdict) {
    List<NamedNumber> numbers = new ArrayList<>();
    add(numbers, verdict.claim(), verdict.judgements());
    if (verdict.standing() != verdict.today()) {
      add(numbers, verdict.claim(), verdict.now());
    }
    Set<String> seen = new HashSet<>();
    return numbers.stream()
        .filter(one -> seen.add(Labels.text(one.what()) + " " + one.value()))
        .toList();
  }

  private static void add(List<NamedNumber> numbers, Claim claim, List<Judgement> judgements) {
    for (int i = 0; i < judgements.size(); i++) {
      String word = claim.checks().get(i).word();
      Origin origin = origin(claim, judgements.get(i));
      judgements.get(i).numbers().stream()
          .map(
              named ->
                  new NamedNumber(
                      Sentence.of("number.of-check").with("check", word).with("what", named.what()),
                      named.value(),
                      own(named, origin)))
          .forEach(numbers::add);
    }
  }

  /** A number's own origin where that is figures or things that were counted. */
  private static Origin own(NamedNumber named, Origin ofCheck) {
    Origin own = named.origin();
    return own instanceof Origin.Printed
            || own instanceof Origin.Calculated
            || own instanceof Origin.Counted
        ? own
        : ofCheck;
  }

  /** The rows that the evidence rests on; the claim itself where it rests on none. */
  private static Origin origin(Claim claim, Judgement judgement) {
    return judgement.rows().isEmpty()
        ? new Origin.Declared("claim " + claim.id())
        : new Origin.Calculated(
            "check",
            judgement.rows().stream()
                .<Origin>map(row -> new Origin.Row(row.file(), row.line()))
                .distinct()
                .toList());
  }
}
