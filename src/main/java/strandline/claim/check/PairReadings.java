package strandline.claim.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.check.CheckedSeries.Neighbour;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Period;

/**
 * The other readings of a comparison of two periods.
 *
 * @param subject the series
 * @param from the earlier period
 * @param to the later period, whose whole figure is known
 * @param agrees whether an earlier and a later figure are what is said
 */
record PairReadings(
    CheckedSeries subject, Period from, Period to, BiPredicate<Double, Double> agrees) {

  private AlternativeReading reading(Kind kind, Sentence label, double earlier, double later) {
    return new AlternativeReading(kind, label, later / earlier, agrees.test(earlier, later));
  }

  private double last() {
    return subject.whole(to).orElseThrow().value();
  }

  Stream<AlternativeReading> prints() {
    return PrintPair.of(subject.series(), from, to).stream()
        .map(p -> reading(Kind.PRINT, p.label(), p.earlier().value(), p.later().value()));
  }

  Stream<AlternativeReading> neighbours() {
    return subject.neighbours().stream()
        .flatMap(
            other ->
                other.pair(from, to).stream()
                    .map(p -> reading(other.kind(), other.label(), p.earlier(), p.later())));
  }

  /** What a reader gets who takes the earlier figure from another measure. */
  Stream<AlternativeReading> mixed() {
    return subject.neighbours().stream()
        .filter(other -> other.kind() == Kind.MEASURE)
        .flatMap(other -> mixed(other).stream());
  }

  private Optional<AlternativeReading> mixed(Neighbour other) {
    CheckedSeries measure = new CheckedSeries(other.series(), List.of());
    return other
        .whole(from)
        .filter(o -> o.value() > 0)
        .map(
            o ->
                reading(
                    Kind.MIXED,
                    Sentence.of("check.over")
                        .with("figure", measure.figure(o.period(), o.value()))
                        .with("neighbour", other.label()),
                    o.value(),
                    last()));
  }

  /** What a reader gets who begins at another period. */
  Stream<AlternativeReading> bases() {
    return subject.series().comparable().stream()
        .filter(o -> !o.period().equals(from) && o.period().compareTo(to) < 0 && o.value() > 0)
        .filter(o -> subject.apart(o.period(), to).isEmpty())
        .map(o -> reading(Kind.BASE, from(o.period()), o.value(), last()));
  }

  static Sentence from(Period period) {
    return Sentence.of("check.from-period").with("period", Quantity.period(period));
  }
}
