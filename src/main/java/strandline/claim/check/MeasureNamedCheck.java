package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * {@code measure-named}: the sentence names one measure; its figure is looked for there and in
 * another. It holds where a print of the named measure has the figure, is misleading as worded
 * where only the other measure has it, and does not hold where neither has.
 *
 * @param named the series of the measure that the sentence names
 * @param figure the series in which its figure is found
 * @param at the period
 * @param is the amount that the sentence says
 */
public record MeasureNamedCheck(
    CheckedSeries named, CheckedSeries figure, Period at, StatedNumber is) implements Check {
  @Override
  public Stated stated() {
    return named.stated(List.of(at)).and(figure.stated(List.of(at))).and(Stated.of(is, Unit.PLAIN));
  }

  @Override
  public Check asOf(LocalDate day) {
    Optional<CheckedSeries> first = named.asOf(day);
    Optional<CheckedSeries> second = figure.asOf(day);
    return first.isEmpty() || second.isEmpty()
        ? new UnknownFigure(at)
        : new MeasureNamedCheck(first.get(), second.get(), at, is);
  }

  @Override
  public Judgement judge() {
    if (has(named)) {
      return judgement(named, evidence("check.measure-named"), List.of());
    }
    if (has(figure)) {
      return judgement(figure, evidence("check.measure-other"), List.of(knownOf())).misleading();
    }
    return figure.whole(at).isEmpty()
        ? UnknownFigure.of(at)
        : Judgement.of(false, evidence("check.measure-neither"))
            .restingOn(List.of(figure.support(at)), figure.rows(at));
  }

  private boolean has(CheckedSeries subject) {
    return subject.prints(at).stream().anyMatch(print -> is.fits(print.value()));
  }

  private Sentence evidence(String key) {
    Sentence evidence =
        Sentence.of(key)
            .with("measure", name(named))
            .with("other", name(figure))
            .with("said", is.sentence())
            .with("period", Quantity.period(at));
    return key.equals("check.measure-neither")
        ? evidence
        : named
            .whole(at)
            .map(found -> evidence.with("named-figure", named.figure(at, found.value())))
            .orElse(evidence);
  }

  private Judgement judgement(
      CheckedSeries subject, Sentence evidence, List<Sentence> reservations) {
    return Judgement.of(true, evidence, reservations)
        .restingOn(List.of(subject.support(at, is::fits)), subject.rows(at))
        .triedOn(subject.readings(at, is::fits));
  }

  private Sentence knownOf() {
    Optional<Observation> known = named.whole(at);
    Sentence about =
        Sentence.of(known.isPresent() ? "check.measure-known" : "check.measure-unknown")
            .with("measure", name(named))
            .with("period", Quantity.period(at));
    return known.map(found -> about.with("value", named.figure(at, found.value()))).orElse(about);
  }

  private static String name(CheckedSeries subject) {
    return subject.series().measure().shortTitle();
  }
}
