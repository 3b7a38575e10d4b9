package strandline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.claim.Claim.Scope.Limit;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * What the data say to a claim.
 *
 * <p>It stands as of the day that it was said, as good as the worst of its checks. What could not
 * be decided then and can be now stands as of today, with reservation at best. A sentence that
 * names a cause or is true by its own reading cannot be decided, whatever its figures say for it;
 * where they say otherwise it does not hold.
 *
 * @param claim the claim
 * @param then what each check found as of the day that it was said, in order; the same as {@code
 *     now} when the sentence is the report's own
 * @param now what each check found in all of the data, in order
 */
public record Verdict(Claim claim, List<Judgement> then, List<Judgement> now) {
  /**
   * Returns the standing.
   *
   * @return as of the day that it was said
   */
  public Standing standing() {
    Standing said = isDecidedLater() ? Standing.HOLDS_WITH_RESERVATION.and(today()) : worst(then);
    return limited(said);
  }

  /**
   * Returns the standing as of today.
   *
   * @return in all of the data
   */
  public Standing today() {
    return limited(worst(now));
  }

  /**
   * Says whether the sentence may be printed as true today.
   *
   * @return true when it stands as of the day that it was said and as of today
   */
  public boolean stands() {
    return standing().stands() && today().stands();
  }

  /**
   * Returns the judgements that the standing follows from.
   *
   * @return those of the day that it was said, or of today when nothing could be decided then
   */
  public List<Judgement> judgements() {
    return isDecidedLater() ? now : then;
  }

  private boolean isDecidedLater() {
    return worst(then) == Standing.UNDECIDABLE && worst(now) != Standing.UNDECIDABLE;
  }

  private Standing limited(Standing found) {
    return claim.scope().best().and(found);
  }

  private static Standing worst(List<Judgement> judgements) {
    return judgements.stream().map(Judgement::standing).reduce(Standing.HOLDS, Standing::and);
  }

  /**
   * Returns evidence, reservations, sensitivity and what later changed.
   *
   * @return at least one sentence; two may have one text
   */
  public List<Sentence> reasons() {
    if (claim.scope().isOutside()) {
      return List.of(Judgement.written(claim.scope().why()));
    }
    boolean isReserved = standing() == Standing.HOLDS_WITH_RESERVATION;
    List<Sentence> reasons = new ArrayList<>();
    for (Judgement judgement : judgements()) {
      reasons.add(isReserved && reasons.isEmpty() ? reserved(judgement) : judgement.evidence());
      reasons.addAll(isReserved ? List.of() : judgement.reservations());
      reasons.addAll(Sensitivity.of(judgement.readings()));
    }
    if (claim.scope().limit() == Limit.CAUSAL) {
      reasons.add(Sentence.of("claim.cause"));
    } else if (!claim.scope().why().isEmpty()) {
      reasons.add(Judgement.written(claim.scope().why()));
    }
    later().filter(then -> !isReserved || !isDecidedLater()).ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  /** The first sentence of a verdict with reservation, which names what is reserved. */
  private Sentence reserved(Judgement first) {
    List<Sentence> all =
        Stream.concat(
                judgements().stream().flatMap(judgement -> judgement.reservations().stream()),
                isDecidedLater() ? later().stream() : Stream.empty())
            .distinct()
            .map(one -> Sentence.of("claim.reservation").with("text", one))
            .toList();
    return all.isEmpty()
        ? first.evidence()
        : Sentence.of("claim.with-reservations")
            .with("evidence", first.evidence())
            .with("n", Quantity.count(all.size()))
            .with("reservations", Quantity.joined(all, Quantity.Items.Joint.SEMICOLON));
  }

  /** Says what changed between the day that it was said and today. */
  private Optional<Sentence> later() {
    if (claim.said().isEmpty()) {
      return Optional.empty();
    }
    Quantity day = Quantity.day(claim.said().get());
    if (isDecidedLater()) {
      return Optional.of(
          Sentence.of("claim.decided-later").with("day", day).with("then", firstUndecided()));
    }
    if (standing() == today()) {
      return Optional.empty();
    }
    List<Sentence> changes = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(then.get(i))) {
        changes.add(now.get(i).evidence());
      }
    }
    return Optional.of(
        Sentence.of("claim.changed-later")
            .with("day", day)
            .with("standing", Sentence.of(today()))
            .with("changes", Sentence.all(changes)));
  }

  private Sentence firstUndecided() {
    return then.stream()
        .filter(judgement -> judgement.standing() == Standing.UNDECIDABLE)
        .map(Judgement::evidence)
        .findFirst()
        .orElseThrow();
  }
}
