package strandline.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import strandline.claim.Verdict;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.report.Report;
import strandline.series.Series;

/**
 * A finished report, with what became of its claims.
 *
 * @param report the report
 * @param claims in the order of the spec
 * @param verdicts the same with their whole evidence
 * @param series the series that the report takes, by the names that its spec gives them
 */
public record Composition(
    Report report, List<Judged> claims, List<Verdict> verdicts, Map<String, Series> series) {
  /**
   * A claim and its verdict.
   *
   * @param id the claim's id
   * @param says the sentence
   * @param verdict in words, such as {@code holds with reservation}
   * @param holds whether it stands, with reservation or without, as of the day that it was said and
   *     as of today
   * @param mustHold whether publication stops when it does not
   * @param reason one sentence
   */
  public record Judged(
      String id, String says, String verdict, boolean holds, boolean mustHold, String reason) {
    /** The verdict, and that it is no longer so where it has come to be false since it was said. */
    private String outcome() {
      boolean wasTrue = verdict.startsWith("holds") && !holds;
      return wasTrue
          ? Language.english().text(Sentence.of("compose.no-longer").with("verdict", verdict))
          : verdict;
    }
  }

  /** Copies. */
  public Composition {
    claims = List.copyOf(claims);
    verdicts = List.copyOf(verdicts);
    series = Collections.unmodifiableMap(new TreeMap<>(series));
  }

  /**
   * Makes a composition whose verdicts are known in words alone.
   *
   * @param report the report
   * @param claims in the order of the spec
   */
  public Composition(Report report, List<Judged> claims) {
    this(report, claims, List.of(), Map.of());
  }

  /**
   * Says which verdicts are other than those of an earlier edition.
   *
   * @param before the claims of the earlier edition
   * @param now the claims of this one
   * @return a sentence without a full stop for each change, in the order of this edition
   */
  public static List<String> changes(List<Judged> before, List<Judged> now) {
    List<String> changes = new ArrayList<>();
    for (Judged claim : now) {
      before.stream()
          .filter(last -> last.id().equals(claim.id()))
          .filter(last -> !last.outcome().equals(claim.outcome()))
          .map(last -> change(last, claim))
          .forEach(changes::add);
    }
    return changes;
  }

  private static String change(Judged last, Judged claim) {
    return Language.english()
        .text(
            Sentence.of("compose.verdict-changed")
                .with("claim", claim.id())
                .with("before", last.outcome())
                .with("why-before", last.reason())
                .with("now", claim.outcome())
                .with("why", claim.reason()));
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
