package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.claim.AlternativeReading;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.claim.StatedNumber.How;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Status;

/**
 * {@code value}: the figure of one period is an amount. A bound or a missing figure decides
 * nothing.
 *
 * @param subject the series
 * @param at the period
 * @param is the amount that the sentence says
 */
public record ValueCheck(CheckedSeries subject, Period at, StatedNumber is) implements Check {
  @Override
  public Stated stated() {
    return subject.stated(List.of(at)).and(Stated.of(is, Unit.PLAIN)).and(perCent());
  }

  /** A figure of a measure in per cent may be said as such. */
  private Stated perCent() {
    return subject.series().measure().isPerCent() ? Stated.of(is, Unit.PER_CENT) : Stated.NOTHING;
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject.asOf(day, at, known -> new ValueCheck(known, at, is));
  }

  @Override
  public Judgement judge(List<Sentence> notes) {
    return judge().noting(notes, List.of());
  }

  @Override
  public Judgement judge() {
    Optional<Observation> found = subject.whole(at);
    if (found.isEmpty()) {
      return subject
          .part(at)
          .map(this::partial)
          .or(() -> subject.bound(at).map(this::bounded))
          .orElseGet(() -> UnknownFigure.of(at));
    }
    double value = found.get().value();
    boolean agrees = is.fits(value);
    return Judgement.of(agrees, evidence(agrees, written(value)))
        .restingOn(
            List.of(agrees ? subject.support(at, is::fits) : subject.support(at)), subject.rows(at))
        .triedOn(readings(value));
  }

  /** A part of a period that is what the sentence says decides with reservation. */
  private Judgement partial(Observation part) {
    if (!is.fits(part.value())) {
      return UnknownFigure.of(at);
    }
    Sentence caveat = Sentence.of("check.covers-part").with("period", Quantity.period(at));
    return Judgement.of(true, evidence(true, written(part.value())), List.of(caveat))
        .restingOn(List.of(subject.support(part)), subject.rows(at));
  }

  /** What a bound decides; one that the sentence says itself decides with reservation. */
  private Judgement bounded(Observation known) {
    Optional<Boolean> decided = is.decides(known.value(), known.status() == Status.AT_LEAST);
    if (decided.isEmpty()) {
      return UnknownFigure.of(at);
    }
    List<Sentence> reservations = new ArrayList<>();
    Sentence bound = Sentence.of("check.bound").with("period", Quantity.period(at));
    if (!is.fits(known.value()) && decided.get()) {
      reservations.add(bound.with("bound", subject.shown(known)));
    }
    return Judgement.of(decided.get(), evidence(decided.get(), subject.shown(known)), reservations)
        .restingOn(List.of(subject.support(known)), subject.rows(at));
  }

  private Sentence evidence(boolean agrees, Quantity value) {
    return Sentence.of(agrees ? "check.value-is" : "check.value-is-not")
        .with("series", subject.series().label())
        .with("period", Quantity.period(at))
        .with("value", value)
        .with("said", is.sentence());
  }

  private Quantity.Number written(double value) {
    Quantity.Number figure = subject.figure(at, value);
    return is.how() == How.IS
        ? new Quantity.Number(value, Style.fixed(is.decimals()), figure.origin())
        : figure;
  }

  private List<AlternativeReading> readings(double value) {
    List<AlternativeReading> readings = new ArrayList<>(subject.readings(at, is::fits));
    readings.addAll(is.roundings(value));
    return readings;
  }
}
