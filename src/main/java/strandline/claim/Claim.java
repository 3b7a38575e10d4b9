package strandline.claim;

import java.util.List;

/**
 * A sentence that somebody said, or that the report itself prints, with what it says of the data.
 *
 * @param id a slug, unique in the report
 * @param says the sentence
 * @param cited the id of the source that said it; empty when it is the report's own
 * @param table the id of the report's table that its figures stand in; may be empty
 * @param mustHold whether the report is not published when it does not hold
 * @param checks at least one
 */
public record Claim(
    String id, String says, String cited, String table, boolean mustHold, List<Check> checks) {
  /** Copies, and checks that there is something to check. */
  public Claim {
    checks = List.copyOf(checks);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no check");
    }
  }

  /**
   * Judges every check.
   *
   * @return the verdict: as good as the worst of its checks
   */
  public Verdict judge() {
    List<Judgement> judgements = checks.stream().map(Check::judge).toList();
    Standing worst =
        judgements.stream().map(Judgement::standing).reduce(Standing.HOLDS, Standing::and);
    return new Verdict(this, worst, judgements);
  }
}
