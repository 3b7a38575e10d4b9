package strandline.claim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.prose.Numbers;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * {@code ratio}: a later figure over an earlier one is what a word or a number says. The check is
 * tried again on every other print of either figure and on pairs from one source.
 *
 * @param series the series
 * @param from the earlier period
 * @param to the later period
 * @param says what is said, in words
 * @param meaning whether a ratio fits it
 * @param reading how we read the sentence's measure, when that is not plain; else empty
 */
public record RatioCheck(
    Series series, Period from, Period to, String says, DoublePredicate meaning, String reading)
    implements Check {

  @Override
  public Judgement judge() {
    Optional<Observation> first = series.at(from).filter(Observation::isComparable);
    Optional<Observation> second = series.at(to).filter(Observation::isComparable);
    if (first.isEmpty() || second.isEmpty() || first.get().value() <= 0) {
      String missing = (first.isEmpty() ? from : to).label();
      return Judgement.undecidable("No whole figure above zero is known for " + missing + ".");
    }
    double ratio = second.get().value() / first.get().value();
    List<String> reservations = new ArrayList<>(Prints.weakness(series, from));
    reservations.addAll(Prints.weakness(series, to));
    if (!reading.isBlank()) {
      reservations.add(reading);
    }
    return Judgement.of(
        meaning.test(ratio),
        evidence(first.get(), second.get(), ratio),
        reservations,
        readings(),
        sources());
  }

  private String evidence(Observation first, Observation second, double ratio) {
    return "The "
        + series.label()
        + " goes from "
        + Numbers.whole(first.value())
        + " in "
        + from.label()
        + " to "
        + Numbers.whole(second.value())
        + " in "
        + to.label()
        + ", a ratio of "
        + Numbers.fixed(ratio, 3)
        + ".";
  }

  private List<String> sources() {
    return Stream.concat(Prints.sources(series, from).stream(), Prints.sources(series, to).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<Reading> readings() {
    return PrintPair.of(series, from, to).stream()
        .map(pair -> new Reading(pair.label(), pair.ratio(), meaning.test(pair.ratio())))
        .toList();
  }
}
