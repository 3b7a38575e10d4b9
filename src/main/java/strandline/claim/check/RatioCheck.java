package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.language.Numbers;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * {@code ratio}: a later figure over an earlier one is what a word or a number says. The check is
 * tried again on every other print of either figure and on pairs from one source, at other
 * roundings, on other calendars and measures, and from every other base period.
 *
 * @param subject the series
 * @param from the earlier period
 * @param to the later period
 * @param meaning what a ratio must be
 * @param notes how we read the sentence's measure, when that is not plain; else empty
 */
public record RatioCheck(
    Subject subject, Period from, Period to, Meaning meaning, List<String> notes) implements Check {

  /**
   * What is said of a ratio.
   *
   * @param says the word or number
   * @param factor the number that it stands for; NaN for words that give a range
   * @param fits whether a ratio is what it says
   */
  public record Meaning(String says, double factor, DoublePredicate fits) {}

  /** Copies. */
  public RatioCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "ratio";
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject
        .asOf(day)
        .<Check>map(known -> new RatioCheck(known, from, to, meaning, notes))
        .orElseGet(() -> new Unknown(word(), to));
  }

  @Override
  public Judgement judge() {
    Optional<Observation> first = subject.whole(from).filter(o -> o.value() > 0);
    Optional<Observation> second = subject.whole(to);
    if (first.isEmpty() || second.isEmpty()) {
      String missing = Subject.words(first.isEmpty() ? from : to);
      return Judgement.undecidable("No whole figure above zero is known for " + missing + ".");
    }
    Optional<String> apart = subject.apart(from, to);
    if (apart.isPresent()) {
      return Judgement.undecidable(apart.get());
    }
    double ratio = second.get().value() / first.get().value();
    boolean agrees = meaning.fits().test(ratio);
    return Judgement.of(agrees, evidence(first.get(), second.get(), ratio), notes)
        .restingOn(
            List.of(
                subject.support(from, v -> meaning.fits().test(second.get().value() / v) == agrees),
                subject.support(to, v -> meaning.fits().test(v / first.get().value()) == agrees)),
            Stream.concat(subject.rows(from).stream(), subject.rows(to).stream()).toList())
        .triedOn(new RatioReadings(subject, from, to, meaning).all(ratio))
        .giving(
            new Fact("figure of " + from, first.get().value()),
            new Fact("figure of " + to, second.get().value()),
            new Fact("ratio", ratio));
  }

  private String evidence(Observation first, Observation second, double ratio) {
    return "The "
        + subject.series().label()
        + " goes from "
        + Subject.figure(first.value())
        + " in "
        + Subject.words(from)
        + " to "
        + Subject.figure(second.value())
        + " in "
        + Subject.words(to)
        + ", a ratio of "
        + Numbers.fixed(ratio, 3)
        + ".";
  }
}
