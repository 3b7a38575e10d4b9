package strandline.claim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.prose.Numbers;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/**
 * {@code value}: the figure of one period is a number, after rounding the figure to the decimals of
 * that number. A bound or a missing figure decides nothing.
 *
 * @param series the series
 * @param at the period
 * @param is the number that the sentence says
 * @param decimals how many decimals the sentence gives
 * @param reading how we read the sentence's measure, when that is not plain; else empty
 */
public record ValueCheck(Series series, Period at, double is, int decimals, String reading)
    implements Check {

  @Override
  public Judgement judge() {
    Optional<Observation> found = series.at(at).filter(Observation::isComparable);
    if (found.isEmpty()) {
      return Judgement.undecidable("No whole figure is known for " + at.label() + ".");
    }
    double value = found.get().value();
    String evidence =
        "The "
            + series.label()
            + " of "
            + at.label()
            + " is "
            + Numbers.fixed(value, decimals)
            + ".";
    List<String> reservations = new ArrayList<>(Prints.weakness(series, at));
    if (!reading.isBlank()) {
      reservations.add(reading);
    }
    return Judgement.of(
        agrees(value), evidence, reservations, readings(), Prints.sources(series, at));
  }

  private boolean agrees(double value) {
    return Numbers.rounded(value, decimals).compareTo(Numbers.rounded(is, decimals)) == 0;
  }

  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (Print print : Prints.comparable(series, at)) {
      if (readings.stream().noneMatch(r -> r.value() == print.value())) {
        String label = "print of " + (print.printed().isEmpty() ? "unknown date" : print.printed());
        readings.add(new Reading(label, print.value(), agrees(print.value())));
      }
    }
    return readings;
  }
}
