package strandline.claim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Source.Standing;

/** What the prints of a figure tell about how firmly it stands. */
final class Prints {
  private Prints() {}

  /** Returns the prints of a period that may stand in a comparison. */
  static List<Print> comparable(Series series, Period period) {
    return series.provenance().prints(period).stream()
        .filter(print -> print.status().isComparable())
        .toList();
  }

  /** Returns the ids of the sources that print the value taken for a period. */
  static List<String> sources(Series series, Period period) {
    Optional<Print> taken = series.provenance().preferred(period);
    return comparable(series, period).stream()
        .filter(print -> taken.map(t -> t.value() == print.value()).orElse(false))
        .map(Print::sourceId)
        .distinct()
        .sorted()
        .toList();
  }

  /** Says that a value rests on one secondary source, when it does. */
  static List<String> weakness(Series series, Period period) {
    List<String> said = new ArrayList<>();
    List<String> ids = sources(series, period);
    Optional<Source> only =
        ids.size() == 1 ? series.provenance().source(ids.get(0)) : Optional.empty();
    only.filter(source -> source.standing().compareTo(Standing.MIRROR) > 0)
        .map(
            source ->
                period.label() + " rests on one secondary source: " + source.publisher() + ".")
        .ifPresent(said::add);
    return said;
  }
}
