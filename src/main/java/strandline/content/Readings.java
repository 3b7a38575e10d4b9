package strandline.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.input.Fields;
import strandline.prose.Numbers;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/** The pairs of prints under which one comparison can be read. */
public final class Readings {
  private Readings() {}

  /**
   * One pair of prints.
   *
   * @param earlier the print of the earlier period
   * @param later the print of the later period
   */
  public record Pair(Print earlier, Print later) {
    /**
     * Returns the ratio.
     *
     * @return later over earlier
     */
    public double ratio() {
      return later.value() / earlier.value();
    }

    /**
     * Says whether both figures were printed by one source.
     *
     * @return true when they were
     */
    public boolean isOneSource() {
      return earlier.sourceId().equals(later.sourceId());
    }

    /**
     * Returns the reading in words.
     *
     * @return such as {@code 3,722 (taken)} or {@code 3,731 (one source)}
     */
    public String label() {
      boolean taken = earlier.preferred() && later.preferred();
      String how = taken ? "taken" : isOneSource() ? "one source" : later.status().word();
      String printed = later.printed().isEmpty() ? "undated" : later.printed();
      return Numbers.whole(later.value())
          + " over "
          + Numbers.whole(earlier.value())
          + " ("
          + (how.equals("normal") ? "printed " + printed : how)
          + ")";
    }

    /**
     * Returns the sources of both prints.
     *
     * @return ids
     */
    public List<String> sourceIds() {
      return Stream.of(earlier.sourceId(), later.sourceId()).distinct().toList();
    }
  }

  /**
   * Returns every pair of different values, the one that the series takes first.
   *
   * @param series the series
   * @param from the earlier period
   * @param to the later period
   * @return pairs of whole, unbounded prints, equal ratios once
   */
  public static List<Pair> of(Series series, Period from, Period to) {
    List<Pair> pairs = new ArrayList<>();
    for (Print later : prints(series, to)) {
      for (Print earlier : prints(series, from)) {
        Pair pair = new Pair(earlier, later);
        if (earlier.value() > 0 && pairs.stream().noneMatch(p -> p.ratio() == pair.ratio())) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static List<Print> prints(Series series, Period period) {
    return series.provenance().prints(period).stream()
        .filter(print -> print.status().isComparable())
        .sorted(java.util.Comparator.comparing(print -> !print.preferred()))
        .toList();
  }

  /**
   * Returns the period that a field must name, when it has a whole value above zero.
   *
   * @param fields the word's fields
   * @param key the field
   * @param named the series
   * @param scope takes the problem
   * @return the period, or nothing after a problem
   */
  public static Optional<Period> period(
      Fields fields, String key, NamedSeries named, Scope scope) {
    Optional<Observation> found = scope.observation(fields, key, named.series());
    found
        .filter(o -> !o.isComparable() || o.value() <= 0)
        .ifPresent(
            o ->
                scope.complain(
                    fields.at(key),
                    "not-comparable",
                    o.period() + " has no whole value above zero",
                    "choose a period that has one"));
    return found.filter(o -> o.isComparable() && o.value() > 0).map(Observation::period);
  }
}
