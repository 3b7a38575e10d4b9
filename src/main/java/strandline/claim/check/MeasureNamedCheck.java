package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * {@code measure-named}: the sentence names one measure; its figure is looked for there and in
 * another. It holds where a print of the named measure has the figure, holds with reservation where
 * only the other measure has it, and does not hold where neither has.
 *
 * @param named the series of the measure that the sentence names
 * @param figure the series in which its figure is found
 * @param at the period
 * @param is the amount that the sentence says
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record MeasureNamedCheck(
    Subject named, Subject figure, Period at, Amount is, List<String> notes) implements Check {
  /** Copies. */
  public MeasureNamedCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "measure-named";
  }

  @Override
  public Check asOf(LocalDate day) {
    Optional<Subject> first = named.asOf(day);
    Optional<Subject> second = figure.asOf(day);
    return first.isEmpty() || second.isEmpty()
        ? new Unknown(word(), at)
        : new MeasureNamedCheck(first.get(), second.get(), at, is, notes);
  }

  @Override
  public Judgement judge() {
    if (has(named)) {
      return judgement(named, "A print of the " + name(named) + " gives " + words() + ".", notes);
    }
    if (has(figure)) {
      String evidence =
          "The sentence names the "
              + name(named)
              + "; "
              + words()
              + " is the "
              + name(figure)
              + ".";
      return judgement(
          figure, evidence, Stream.concat(Stream.of(knownOf()), notes.stream()).toList());
    }
    Optional<Observation> known = figure.whole(at);
    return known.isEmpty()
        ? Unknown.of(at)
        : Judgement.of(
                false,
                "Neither the "
                    + name(named)
                    + " nor the "
                    + name(figure)
                    + " gives "
                    + words()
                    + ".",
                notes)
            .restingOn(List.of(figure.support(at)), figure.rows(at))
            .giving(new Fact("number of the sentence", is.number()));
  }

  private boolean has(Subject subject) {
    return subject.prints(at).stream().anyMatch(print -> is.fits(print.value()));
  }

  private Judgement judgement(Subject subject, String evidence, List<String> reservations) {
    return Judgement.of(true, evidence, reservations)
        .restingOn(List.of(subject.support(at, is::fits)), subject.rows(at))
        .triedOn(subject.readings(at, is::fits))
        .giving(
            new Fact("number of the sentence", is.number()),
            new Fact(
                "figure of the measure named",
                named.whole(at).map(o -> o.value()).orElse(Double.NaN)));
  }

  private String knownOf() {
    return named
        .whole(at)
        .map(
            o ->
                "The "
                    + name(named)
                    + " of "
                    + Subject.words(at)
                    + " is "
                    + Subject.figure(o.value()))
        .orElse("No whole figure of the " + name(named) + " is known for " + Subject.words(at))
        .concat(".");
  }

  private String words() {
    return is.words() + " in " + Subject.words(at);
  }

  private static String name(Subject subject) {
    Measure measure = subject.series().measure();
    return measure.shortTitle();
  }
}
