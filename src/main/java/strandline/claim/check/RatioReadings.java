package strandline.claim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.StatedNumber;
import strandline.claim.check.CheckedSeries.Neighbour;
import strandline.claim.check.RatioCheck.Meaning;
import strandline.language.CheckKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;

/** The other readings of one ratio. */
record RatioReadings(CheckedSeries subject, Period from, Period to, Meaning meaning) {
  private static final List<CheckKey> PLACES =
      List.of(CheckKey.TO_WHOLE_NUMBER, CheckKey.TO_ONE_DECIMAL, CheckKey.TO_TWO_DECIMALS);

  List<AlternativeReading> all(double ratio) {
    List<AlternativeReading> readings = new ArrayList<>();
    for (PrintPair pair : PrintPair.of(subject.series(), from, to)) {
      readings.add(reading(Kind.PRINT, pair.label(), pair.ratio()));
    }
    readings.addAll(roundings(ratio));
    subject.neighbours().forEach(neighbour -> on(neighbour).ifPresent(readings::add));
    subject.neighbours().forEach(neighbour -> mixed(neighbour).ifPresent(readings::add));
    readings.addAll(bases());
    return readings;
  }

  private AlternativeReading reading(Kind kind, Sentence label, double ratio) {
    return new AlternativeReading(kind, label, ratio, meaning.fits().test(ratio));
  }

  private List<AlternativeReading> roundings(double ratio) {
    List<AlternativeReading> readings = new ArrayList<>();
    if (!Double.isNaN(meaning.factor())) {
      StatedNumber factor = new StatedNumber(StatedNumber.How.IS, meaning.factor(), 0);
      int coarsest = meaning.factor() < 1 ? 1 : 0; // a half is no whole number
      for (int places = coarsest; places < PLACES.size(); places++) {
        boolean agrees = factor.isAt(ratio, places);
        readings.add(
            new AlternativeReading(Kind.ROUNDING, Sentence.of(PLACES.get(places)), ratio, agrees));
      }
    }
    return readings;
  }

  private Optional<AlternativeReading> on(Neighbour neighbour) {
    return neighbour
        .pair(from, to)
        .map(pair -> reading(neighbour.kind(), neighbour.label(), pair.ratio()));
  }

  /** What a reader gets who takes the earlier figure from another measure. */
  private Optional<AlternativeReading> mixed(Neighbour neighbour) {
    double last = subject.whole(to).orElseThrow().value();
    return neighbour
        .whole(from)
        .filter(o -> neighbour.kind() == Kind.MEASURE && o.value() > 0)
        .map(
            o ->
                reading(
                    Kind.MIXED,
                    Sentence.of(CheckKey.OVER)
                        .with("figure", figure(neighbour, o))
                        .with("neighbour", neighbour.label()),
                    last / o.value()));
  }

  private static Quantity figure(Neighbour neighbour, Observation found) {
    return new CheckedSeries(neighbour.series(), List.of()).figure(found.period(), found.value());
  }

  static Sentence from(Period period) {
    return Sentence.of(CheckKey.FROM_PERIOD).with("period", CheckedSeries.period(period));
  }

  private List<AlternativeReading> bases() {
    double last = subject.whole(to).orElseThrow().value();
    return subject.series().comparable().stream()
        .filter(o -> !o.period().equals(from) && o.period().compareTo(to) < 0 && o.value() > 0)
        .filter(o -> subject.apart(o.period(), to).isEmpty())
        .map(o -> reading(Kind.BASE, from(o.period()), last / o.value()))
        .toList();
  }
}
