package strandline.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that somebody said, or that the report itself prints, with what it says of the data.
 *
 * @param id a slug, unique in the report
 * @param says the sentence
 * @param cited the id of the source that said it; empty when it is the report's own
 * @param said the last day on which it can have been said; empty when it is the report's own
 * @param shown where the report shows its figures
 * @param mustHold whether the report is not published when it does not hold
 * @param scope what of it the data can test
 * @param checks at least one, unless it is out of scope
 */
public record Claim(
    String id,
    String says,
    String cited,
    Optional<LocalDate> said,
    Shown shown,
    boolean mustHold,
    Scope scope,
    List<NotedCheck> checks) {

  /**
   * Where the report shows the figures of a sentence.
   *
   * @param table the id of the table that they stand in; may be empty
   * @param figure the id of the figure that shows them; may be empty
   */
  public record Shown(String table, String figure) {}

  /**
   * What of a sentence the data can test.
   *
   * @param limit what they cannot
   * @param why why not, in a sentence; empty where the limit says it
   */
  public record Scope(Limit limit, String why) {
    /** What keeps figures from deciding a sentence. */
    public enum Limit {
      /** Nothing. */
      NONE,
      /** It names a cause, which no figure can decide. */
      CAUSAL,
      /** It is true by the way in which it is read, whatever the figures are. */
      CIRCULAR,
      /** Its figures are right and its words are not. */
      MISLEADING,
      /** No dataset can test it. */
      OUTSIDE
    }

    /**
     * Returns the scope of a sentence that the data can test as it stands.
     *
     * @return the scope
     */
    public static Scope whole() {
      return new Scope(Limit.NONE, "");
    }

    /**
     * Says whether no dataset can test it.
     *
     * @return true when there is a reason
     */
    public boolean isOutside() {
      return limit == Limit.OUTSIDE;
    }

    /** Returns the best that can be said of a sentence that stands by its figures. */
    Standing best() {
      return switch (limit) {
        case NONE -> Standing.HOLDS;
        case MISLEADING -> Standing.MISLEADING;
        case CAUSAL, CIRCULAR -> Standing.UNDECIDABLE;
        case OUTSIDE -> Standing.OUT_OF_SCOPE;
      };
    }
  }

  /** Copies, and checks that there is something to check, or a reason why not. */
  public Claim {
    checks = List.copyOf(checks);
    if (checks.isEmpty() != scope.isOutside()) {
      throw new IllegalArgumentException("claim " + id + " needs either checks or a reason");
    }
  }

  /**
   * Judges every check as of the day that it was said and as of today, today being all that the
   * data hold.
   *
   * @return the verdict
   */
  public Verdict judge() {
    List<Judgement> now = checks.stream().map(this::judged).toList();
    List<Judgement> then =
        said.map(day -> checks.stream().map(check -> judged(check.asOf(day))).toList()).orElse(now);
    return new Verdict(this, then, now);
  }

  private Judgement judged(Check check) {
    return check.judge().judgedAgainst(cited);
  }
}
