package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.claim.AlternativeReading;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * {@code change}: a figure rose or fell between two periods, and if said by how much: by a number,
 * or by so many per cent of the earlier figure.
 *
 * @param subject the series
 * @param from the earlier period
 * @param to the later period
 * @param says which way, and by how much
 */
public record ChangeCheck(CheckedSeries subject, Period from, Period to, Says says)
    implements Check {
  private static final double PER_CENT = 100;

  /**
   * What is said of a change.
   *
   * @param rose whether it rose; else it fell
   * @param by by how much, without a sign; empty when that is not said
   * @param isPerCent whether {@code by} is in per cent of the earlier figure
   */
  public record Says(boolean rose, Optional<StatedNumber> by, boolean isPerCent) {
    private boolean fits(double first, double second) {
      double size = size(first, second);
      return size > 0 && by.map(amount -> amount.fits(size)).orElse(true);
    }

    private double size(double first, double second) {
      double difference = rose ? second - first : first - second;
      return isPerCent ? PER_CENT * difference / first : difference;
    }
  }

  @Override
  public Stated stated() {
    Stated by =
        says.by()
            .map(amount -> Stated.of(amount, says.isPerCent() ? Unit.PER_CENT : Unit.PLAIN))
            .orElse(Stated.NOTHING);
    return Stated.span(from, to)
        .and(subject.stated(List.of(from, to)))
        .and(by)
        .and(Stated.of(says.rose() ? Term.ROSE : Term.FELL));
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject.asOf(day, to, known -> new ChangeCheck(known, from, to, says));
  }

  @Override
  public Judgement judge() {
    Optional<Observation> first = subject.whole(from);
    Optional<Observation> second = subject.whole(to);
    Optional<Sentence> apart = subject.apart(from, to);
    if (apart.isPresent()) {
      return Judgement.undecidable(apart.get());
    }
    if (first.isEmpty() || second.isEmpty()) {
      return bounded(first.or(() -> subject.bound(from)), second.or(() -> subject.bound(to)));
    }
    Optional<Sentence> refusal = subject.refusesRatio(first.get(), second.get());
    if (says.isPerCent() && refusal.isPresent()) {
      return Judgement.undecidable(refusal.get());
    }
    double before = first.get().value();
    double after = second.get().value();
    return Judgement.of(says.fits(before, after), evidence(before, after))
        .restingOn(
            List.of(
                subject.support(from, v -> says.fits(v, after) == says.fits(before, after)),
                subject.support(to, v -> says.fits(before, v) == says.fits(before, after))),
            subject.rows(from, to))
        .triedOn(readings(before, after));
  }

  /** What bounds decide: which way it went, where one figure lies beyond the other's bound. */
  private Judgement bounded(Optional<Observation> first, Optional<Observation> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return UnknownFigure.of(first.isEmpty() ? from : to);
    }
    Observation one = first.get();
    Observation other = second.get();
    boolean rose =
        other.value() > one.value()
            && one.status() != Status.AT_LEAST
            && other.status() != Status.AT_MOST;
    boolean fell =
        other.value() < one.value()
            && one.status() != Status.AT_MOST
            && other.status() != Status.AT_LEAST;
    boolean isRefuted = says.rose() ? fell : rose;
    if (!rose && !fell || says.by().isPresent() && !isRefuted) {
      return UnknownFigure.of(one.isComparable() ? to : from);
    }
    Sentence evidence =
        Sentence.of(rose ? "check.rose" : "check.fell")
            .with("series", subject.series().label())
            .with("before", subject.shown(one))
            .with("from", Quantity.period(from))
            .with("after", subject.shown(other))
            .with("to", Quantity.period(to))
            .with("by", Quantity.name(""))
            .with("size", Quantity.name(""));
    return Judgement.of(!isRefuted, evidence)
        .restingOn(List.of(subject.support(one), subject.support(other)), subject.rows(from, to));
  }

  private Sentence evidence(double before, double after) {
    String way = after > before ? "check.rose" : after < before ? "check.fell" : "check.stayed";
    Series series = subject.series();
    Origin origin = Origin.calculated("change", Origin.of(series, from), Origin.of(series, to));
    Quantity size = new Quantity.Number(size(before, after), Style.fixed(1), origin);
    boolean isSaid = before > 0 && after != before;
    return Sentence.of(way)
        .with("series", series.label())
        .with("before", subject.figure(from, before))
        .with("from", Quantity.period(from))
        .with("after", subject.figure(to, after))
        .with("to", Quantity.period(to))
        .with("by", isSaid ? Sentence.of("check.by").with("size", size) : Quantity.name(""))
        .with("size", isSaid ? Quantity.name("") : size);
  }

  /** The size in per cent of the earlier figure. */
  private static double size(double before, double after) {
    return Math.abs(PER_CENT * (after - before) / before);
  }

  private List<AlternativeReading> readings(double before, double after) {
    double size = says.size(before, after);
    List<AlternativeReading> roundings =
        says.by()
            .filter(amount -> size > 0)
            .map(amount -> amount.roundings(size))
            .orElse(List.of());
    PairReadings pair = new PairReadings(subject, from, to, says::fits);
    return Stream.of(roundings.stream(), pair.prints(), pair.neighbours(), pair.bases())
        .flatMap(readings -> readings)
        .toList();
  }
}
