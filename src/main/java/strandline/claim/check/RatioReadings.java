package strandline.claim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.claim.check.RatioCheck.Meaning;
import strandline.claim.check.Subject.Neighbour;
import strandline.series.Observation;
import strandline.series.Period;

/** The other readings of one ratio. */
record RatioReadings(Subject subject, Period from, Period to, Meaning meaning) {
  private static final List<String> PLACES =
      List.of("to a whole number", "to one decimal", "to two decimals");

  List<Reading> all(double ratio) {
    List<Reading> readings = new ArrayList<>();
    for (PrintPair pair : PrintPair.of(subject.series(), from, to)) {
      readings.add(reading(Kind.PRINT, pair.label(), pair.ratio()));
    }
    readings.addAll(roundings(ratio));
    subject.neighbours().forEach(neighbour -> on(neighbour).ifPresent(readings::add));
    subject.neighbours().forEach(neighbour -> mixed(neighbour).ifPresent(readings::add));
    readings.addAll(bases());
    return readings;
  }

  private Reading reading(Kind kind, String label, double ratio) {
    return new Reading(kind, label, ratio, meaning.fits().test(ratio));
  }

  private List<Reading> roundings(double ratio) {
    List<Reading> readings = new ArrayList<>();
    if (!Double.isNaN(meaning.factor())) {
      Amount factor = new Amount(Amount.How.IS, meaning.factor(), 0);
      int coarsest = meaning.factor() < 1 ? 1 : 0; // a half is no whole number
      for (int places = coarsest; places < PLACES.size(); places++) {
        boolean agrees = factor.isAt(ratio, places);
        readings.add(new Reading(Kind.ROUNDING, PLACES.get(places), ratio, agrees));
      }
    }
    return readings;
  }

  private Optional<Reading> on(Neighbour neighbour) {
    Optional<Observation> first = neighbour.whole(from).filter(o -> o.value() > 0);
    Optional<Observation> second = neighbour.whole(to);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(
            reading(
                neighbour.kind(), neighbour.label(), second.get().value() / first.get().value()));
  }

  /** What a reader gets who takes the earlier figure from another measure. */
  private Optional<Reading> mixed(Neighbour neighbour) {
    double last = subject.whole(to).orElseThrow().value();
    return neighbour
        .whole(from)
        .filter(o -> neighbour.kind() == Kind.MEASURE && o.value() > 0)
        .map(
            o ->
                reading(
                    Kind.MIXED,
                    "over " + Subject.figure(o.value()) + ", " + neighbour.label(),
                    last / o.value()));
  }

  private List<Reading> bases() {
    double last = subject.whole(to).orElseThrow().value();
    return subject.series().comparable().stream()
        .filter(o -> !o.period().equals(from) && o.period().compareTo(to) < 0 && o.value() > 0)
        .filter(o -> subject.apart(o.period(), to).isEmpty())
        .map(o -> reading(Kind.BASE, "from " + Subject.words(o.period()), last / o.value()))
        .toList();
  }
}
