package strandline.compose;

import java.util.List;
import strandline.report.Report;

/**
 * A finished report, with what became of its claims.
 *
 * @param report the report
 * @param claims in the order of the spec
 */
public record Composition(Report report, List<Judged> claims) {
  /**
   * A claim and its verdict.
   *
   * @param id the claim's id
   * @param says the sentence
   * @param verdict in words, such as {@code holds with reservation}
   * @param holds whether it stands, with reservation or without
   * @param mustHold whether publication stops when it does not
   * @param reason one sentence
   */
  public record Judged(
      String id, String says, String verdict, boolean holds, boolean mustHold, String reason) {}

  /** Copies. */
  public Composition {
    claims = List.copyOf(claims);
  }

  /**
   * Returns the claims that stop publication.
   *
   * @return those that must hold and do not
   */
  public List<Judged> broken() {
    return claims.stream().filter(claim -> claim.mustHold() && !claim.holds()).toList();
  }
}
