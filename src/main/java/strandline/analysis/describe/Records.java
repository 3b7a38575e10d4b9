package strandline.analysis.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Wording;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The highest and lowest values of a series, and the periods that set a new high or low.
 *
 * @param label what they are records of
 * @param unit its unit, in the plural
 * @param first the first observation that counts
 * @param last the last observation that counts
 * @param highest the observations that share the highest value, in order
 * @param lowest the observations that share the lowest value, in order
 * @param newHighs the observations above every one before them; the first does not count
 * @param newLows the observations below every one before them; the first does not count
 * @param cautions what a reader should know, such as gaps and bounds that were left out
 */
public record Records(
    String label,
    String unit,
    Observation first,
    Observation last,
    List<Observation> highest,
    List<Observation> lowest,
    List<Observation> newHighs,
    List<Observation> newLows,
    List<String> cautions) {

  /** Copies the lists. */
  public Records {
    highest = List.copyOf(highest);
    lowest = List.copyOf(lowest);
    newHighs = List.copyOf(newHighs);
    newLows = List.copyOf(newLows);
    cautions = List.copyOf(cautions);
  }

  /**
   * Finds the records of a series among its comparable values.
   *
   * @param series the series
   * @return the records; declined below 2 values and when all are equal
   */
  public static Outcome<Records> of(Series series) {
    List<Observation> values = series.comparable();
    if (values.size() < 2) {
      return Outcome.notEstimable(
          "too few points: " + Wording.count(values.size(), "value") + ", and a record needs 2");
    }
    Points points = Points.of(series);
    return points.isConstant()
        ? Outcome.notEstimable("all values are equal, so none is a record")
        : Outcome.found(records(series, values, points.cautions()));
  }

  private static Records records(Series series, List<Observation> values, List<String> cautions) {
    double high = values.stream().mapToDouble(Observation::value).max().orElseThrow();
    double low = values.stream().mapToDouble(Observation::value).min().orElseThrow();
    return new Records(
        series.label(),
        series.measure().unit(),
        values.get(0),
        values.get(values.size() - 1),
        values.stream().filter(o -> o.value() == high).toList(),
        values.stream().filter(o -> o.value() == low).toList(),
        beyondAllBefore(values, 1),
        beyondAllBefore(values, -1),
        cautions);
  }

  private static List<Observation> beyondAllBefore(List<Observation> values, int sign) {
    List<Observation> found = new ArrayList<>();
    Observation extreme = values.get(0);
    for (Observation one : values) {
      if (sign * one.value() > sign * extreme.value()) {
        found.add(one);
        extreme = one;
      }
    }
    return found;
  }

  /**
   * How far back one has to go from a period to find a value as high or as low.
   *
   * @param label what it is a value of
   * @param of the observation
   * @param asHigh the latest earlier observation that is as high or higher, if there is one
   * @param asLow the latest earlier observation that is as low or lower, if there is one
   * @param begins the first observation that counts
   * @param unknown the periods in between that have no comparable value
   */
  public record Since(
      String label,
      Observation of,
      Optional<Observation> asHigh,
      Optional<Observation> asLow,
      Observation begins,
      List<Period> unknown) {
    /** Copies the list. */
    public Since {
      unknown = List.copyOf(unknown);
    }

    /**
     * Says whether the value is remarkable as a high rather than as a low.
     *
     * @return true when a value as high lies further back than one as low
     */
    public boolean isHigh() {
      return asLow.isPresent()
          && (asHigh.isEmpty() || asHigh.get().period().compareTo(asLow.get().period()) < 0);
    }

    /**
     * Returns the finding in plain words.
     *
     * @return one sentence, and a note when periods in between are not known
     */
    public String sentence() {
      Optional<Observation> since = isHigh() ? asHigh : asLow;
      String back =
          since
              .map(o -> " since " + o.period() + " (" + Wording.number(o.value()) + ")")
              .orElse(" since the series begins in " + begins.period());
      String gaps = unknown.stream().map(Period::label).collect(Collectors.joining(", "));
      return Wording.sentence(label)
          + " in "
          + of.period()
          + " ("
          + Wording.number(of.value())
          + ") was the "
          + (isHigh() ? "highest" : "lowest")
          + back
          + "."
          + (unknown.isEmpty() ? "" : " Note: not known in " + gaps + ".");
    }
  }

  /**
   * Looks back from a period.
   *
   * @param series the series
   * @param period a period of it
   * @return how far back a value as high and one as low lie; declined when the period has no
   *     comparable value or none before it has
   */
  public static Outcome<Since> since(Series series, Period period) {
    Optional<Observation> of = series.at(period).filter(Observation::isComparable);
    if (of.isEmpty()) {
      return Outcome.notEstimable(period + " has no comparable value in " + series.label());
    }
    List<Observation> before =
        series.comparable().stream().filter(o -> o.period().compareTo(period) < 0).toList();
    return before.isEmpty()
        ? Outcome.notEstimable("no value before " + period + " is known")
        : Outcome.found(since(series, of.get(), before));
  }

  private static Since since(Series series, Observation of, List<Observation> before) {
    Optional<Observation> high =
        before.stream().filter(o -> o.value() >= of.value()).reduce((a, b) -> b);
    Optional<Observation> low =
        before.stream().filter(o -> o.value() <= of.value()).reduce((a, b) -> b);
    Since found = new Since(series.label(), of, high, low, before.get(0), List.of());
    Period from = (found.isHigh() ? high : low).orElse(before.get(0)).period();
    List<Period> unknown =
        series.observations().stream()
            .filter(o -> !o.isComparable())
            .map(Observation::period)
            .filter(p -> p.compareTo(from) > 0 && p.compareTo(of.period()) < 0)
            .toList();
    return new Since(series.label(), of, high, low, before.get(0), unknown);
  }

  /**
   * Returns the records in plain words.
   *
   * @return one sentence, and a note when there are cautions
   */
  public String sentence() {
    return Wording.sentence(label)
        + " was highest in "
        + list(highest)
        + " and lowest in "
        + list(lowest)
        + ", from "
        + first.period()
        + " to "
        + last.period()
        + "."
        + Wording.note(cautions);
  }

  private static String list(List<Observation> same) {
    return same.stream().map(o -> o.period().label()).collect(Collectors.joining(", "))
        + " ("
        + Wording.number(same.get(0).value())
        + ")";
  }
}
