package strandline.analysis.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.analysis.Few;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.DescribeKey;
import strandline.language.Quantity;
import strandline.language.Quantity.Items;
import strandline.language.Sentence;
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
    List<Sentence> cautions) {

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
      return Outcome.declined(
          Sentence.of(DescribeKey.TOO_FEW_FOR_RECORD).with("n", Quantity.count(values.size())));
    }
    Points points = Points.of(series);
    return points.isConstant()
        ? Outcome.declined(Sentence.of(DescribeKey.NO_RECORD))
        : Outcome.found(records(series, values, points.cautions()));
  }

  private static Records records(Series series, List<Observation> values, List<Sentence> cautions) {
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
    public Sentence sentence() {
      Optional<Observation> since = isHigh() ? asHigh : asLow;
      Sentence sentence =
          since
              .map(
                  o ->
                      Sentence.of(isHigh() ? DescribeKey.HIGHEST_SINCE : DescribeKey.LOWEST_SINCE)
                          .with("since", o.period().toString())
                          .with("before", Quantity.number(o.value())))
              .orElseGet(
                  () ->
                      Sentence.of(
                              isHigh()
                                  ? DescribeKey.HIGHEST_SINCE_BEGIN
                                  : DescribeKey.LOWEST_SINCE_BEGIN)
                          .with("since", begins.period().toString()));
      return sentence
          .with("series", label)
          .with("period", of.period().toString())
          .with("value", Quantity.number(of.value()))
          .with("unknown", periods(unknown.stream()));
    }
  }

  private static Quantity periods(Stream<Period> periods) {
    return Few.of(periods.map(period -> Quantity.name(period.label())).toList(), Items.Joint.COMMA);
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
      return Outcome.declined(
          Sentence.of(DescribeKey.NOT_COMPARABLE)
              .with("period", period.toString())
              .with("series", series.label()));
    }
    List<Observation> before =
        series.comparable().stream().filter(o -> o.period().compareTo(period) < 0).toList();
    return before.isEmpty()
        ? Outcome.declined(Sentence.of(DescribeKey.NONE_BEFORE).with("period", period.toString()))
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
  public Sentence sentence() {
    return Sentence.of(DescribeKey.RECORDS)
        .with("series", label)
        .with("high-periods", periods(highest.stream().map(Observation::period)))
        .with("high", Quantity.number(highest.get(0).value()))
        .with("low-periods", periods(lowest.stream().map(Observation::period)))
        .with("low", Quantity.number(lowest.get(0).value()))
        .with("first", first.period().toString())
        .with("last", last.period().toString())
        .with("cautions", Quantity.joined(cautions, Items.Joint.SEMICOLON));
  }
}
