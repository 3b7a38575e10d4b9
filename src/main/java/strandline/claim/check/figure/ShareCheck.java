package strandline.claim.check.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.check.Subject;
import strandline.claim.check.Unknown;
import strandline.prose.Numbers;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * {@code share}: the part of a whole is an amount in per cent, {@code most} (above 50), {@code
 * half} (rounds to 50) or {@code almost-all} (95 or more).
 *
 * @param part the series of the part
 * @param whole the series of the whole, of the same measure
 * @param at the period
 * @param says what is said, in words
 * @param meaning whether a share in per cent fits it
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record ShareCheck(
    Subject part,
    Subject whole,
    Period at,
    String says,
    DoublePredicate meaning,
    List<String> notes)
    implements Check {
  private static final double PER_CENT = 100;

  /** Copies. */
  public ShareCheck {
    notes = List.copyOf(notes);
  }

  /**
   * Returns the meaning of a spec's word.
   *
   * @param word {@code most}, {@code half} or {@code almost-all}
   * @return whether a share in per cent fits it; nothing for another word
   */
  public static Optional<DoublePredicate> meaning(String word) {
    return switch (word) {
      case "most" -> Optional.of(share -> share > 50);
      case "half" -> Optional.of(share -> share >= 49.5 && share < 50.5);
      case "almost-all" -> Optional.of(share -> share >= 95);
      default -> Optional.empty();
    };
  }

  @Override
  public String word() {
    return "share";
  }

  @Override
  public Check asOf(LocalDate day) {
    Optional<Subject> known = part.asOf(day);
    Optional<Subject> all = whole.asOf(day);
    return known.isEmpty() || all.isEmpty()
        ? new Unknown(word(), at)
        : new ShareCheck(known.get(), all.get(), at, says, meaning, notes);
  }

  @Override
  public Judgement judge() {
    Optional<Observation> some = part.whole(at);
    Optional<Observation> all = whole.whole(at).filter(o -> o.value() > 0);
    if (some.isEmpty() || all.isEmpty()) {
      return Unknown.of(at);
    }
    double share = PER_CENT * some.get().value() / all.get().value();
    String evidence =
        Subject.figure(some.get().value())
            + " of "
            + Subject.figure(all.get().value())
            + " in "
            + Subject.words(at)
            + " is "
            + Numbers.fixed(share, 1)
            + " per cent.";
    return Judgement.of(meaning.test(share), evidence, notes)
        .restingOn(
            List.of(part.support(at), whole.support(at)),
            Stream.concat(part.rows(at).stream(), whole.rows(at).stream()).toList());
  }
}
