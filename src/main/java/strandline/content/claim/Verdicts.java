package strandline.content.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.claim.Claim;
import strandline.claim.Verdict;
import strandline.report.Block;
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
    source.ifPresent(s -> reasons.add("Said by " + s.citation() + "."));
    reasons.addAll(verdict.reasons());
    return new Block.Statement(
        "claim-" + claim.id(),
        claim.says(),
        verdict.standing().words(),
        reasons,
        claim.table(),
        List.of());
  }
}
