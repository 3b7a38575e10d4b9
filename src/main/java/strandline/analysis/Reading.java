package strandline.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.ValuesKey;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The comparable values of a series in their order, each with its period, or plain numbers counted
 * from 1. Bounds, parts of a period and missing values are left out: a gap is never a zero.
 */
public final class Reading {
  private static final double LARGEST = 1e150;

  private final Quantity name;
  private final double[] values;
  private final List<Period> periods;
  private final List<Measure.Break> breaks;
  private final List<Origin> origins;

  private Reading(
      Quantity name,
      double[] values,
      List<Period> periods,
      List<Measure.Break> breaks,
      List<Origin> origins) {
    this.name = name;
    this.values = values.clone();
    this.periods = List.copyOf(periods);
    this.breaks = List.copyOf(breaks);
    this.origins = List.copyOf(origins);
  }

  /**
   * Returns plain numbers, an equal step apart.
   *
   * @param values the numbers; {@link #checked} says whether a method may have them
   * @return the reading, whose labels are {@code observation 1} and so on
   */
  public static Reading of(double... values) {
    Sentence name = Sentence.of(ValuesKey.THE_SERIES);
    return new Reading(name, values, List.of(), List.of(), List.of());
  }

  /**
   * Returns what can be compared in a series, gaps left out.
   *
   * @param series the series
   * @return the reading, possibly empty
   */
  public static Reading of(Series series) {
    List<Observation> kept = series.comparable();
    return new Reading(
        Quantity.name(series.label()),
        kept.stream().mapToDouble(Observation::value).toArray(),
        kept.stream().map(Observation::period).toList(),
        series.breaks().stream().filter(Measure.Break::isOfMethod).toList(),
        kept.stream().map(one -> Origin.of(series, one.period())).toList());
  }

  /**
   * Returns what can be compared in a series, for a method that needs every period.
   *
   * @param series the series; periods without a comparable value at either end are left out
   * @return the reading, or a reason that names the first period missing between its ends
   */
  public static Outcome<Reading> unbroken(Series series) {
    Reading reading = of(series);
    for (int i = 1; i < reading.size(); i++) {
      Period expected = reading.periods.get(i - 1).plus(1);
      if (!expected.equals(reading.periods.get(i))) {
        return Outcome.declined(
            Sentence.of(ValuesKey.PERIOD_MISSING).with("period", expected.label()));
      }
    }
    return Outcome.found(reading);
  }

  /**
   * Says whether a method may have the values.
   *
   * @param fewest how many it needs at least
   * @param most how many it takes at most
   * @return the reading itself, or the reason: too few, too many, not finite, all the same
   */
  public Outcome<Reading> checked(int fewest, int most) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        return Outcome.declined(Sentence.of(ValuesKey.VALUE_NOT_FINITE).with("at", label(i)));
      }
    }
    if (values.length < fewest) {
      return Outcome.declined(
          Sentence.of(ValuesKey.TOO_FEW)
              .with("n", Quantity.count(values.length))
              .with("least", Quantity.count(fewest)));
    }
    if (values.length > most) {
      return Outcome.declined(
          Sentence.of(ValuesKey.TOO_MANY)
              .with("n", Quantity.count(values.length))
              .with("most", Quantity.count(most)));
    }
    return Arrays.stream(values).allMatch(value -> value == values[0])
        ? Outcome.declined(Sentence.of(ValuesKey.ALL_THE_SAME).with("value", value(0)))
        : Outcome.found(this);
  }

  /**
   * Refuses values whose squares would leave the range of a double.
   *
   * @return the reading itself, or a reason that names the first value beyond 1e150
   */
  public Outcome<Reading> squarable() {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= LARGEST)) {
        return Outcome.declined(of(ValuesKey.VALUE_TOO_LARGE, i));
      }
    }
    return Outcome.found(this);
  }

  /**
   * Refuses values that have no logarithm.
   *
   * @return the reading itself, or a reason that names the first value that is not above 0
   */
  public Outcome<Reading> above0() {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0)) {
        return Outcome.declined(of(ValuesKey.NOT_ABOVE_0, i));
      }
    }
    return Outcome.found(this);
  }

  /**
   * Refuses values on both sides of a declared break in the way of measuring.
   *
   * @return the reading itself, or a reason that names the break
   */
  public Outcome<Reading> withoutBreak() {
    return breaks.isEmpty()
        ? Outcome.found(this)
        : Outcome.declined(
            Sentence.of(ValuesKey.MEASURING_CHANGED)
                .with("period", breaks.get(0).at().label())
                .with("label", breaks.get(0).label()));
  }

  private Sentence of(ValuesKey key, int index) {
    return Sentence.of(key).with("at", label(index)).with("value", value(index));
  }

  /**
   * Returns what a sentence adds about breaks in the way of measuring.
   *
   * @return one sentence, or none when there is no break
   */
  public List<Sentence> cautions() {
    return breaks.isEmpty()
        ? List.of()
        : List.of(
            Sentence.of(ValuesKey.MEASURING_CAUTION)
                .with(
                    "periods", Quantity.names(breaks.stream().map(b -> b.at().label()).toList())));
  }

  /**
   * Returns the origin of a number that a method computes from all values.
   *
   * @param method the method's name
   * @return a calculation from each value; unknown for plain numbers
   */
  public Origin origin(String method) {
    return origins.isEmpty() ? Origin.UNKNOWN : new Origin.Calculated(method, origins);
  }

  /**
   * Returns a value for a sentence.
   *
   * @param index from 0
   * @return the value with its origin
   */
  public Quantity.Number value(int index) {
    Quantity.Number value = Quantity.number(values[index]);
    return origins.isEmpty() ? value : value.from(origins.get(index));
  }

  /**
   * Returns the name for a sentence.
   *
   * @return the label of the series, or {@code the series}
   */
  public Quantity name() {
    return name;
  }

  /**
   * Returns how many values there are.
   *
   * @return 0 or more
   */
  public int size() {
    return values.length;
  }

  /**
   * Returns a value.
   *
   * @param index from 0
   * @return the value
   */
  public double at(int index) {
    return values[index];
  }

  /**
   * Returns the values in a new array.
   *
   * @return the values in their order
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns the periods.
   *
   * @return one for each value, or none for plain numbers
   */
  public List<Period> periods() {
    return periods;
  }

  /**
   * Returns how many periods a year holds.
   *
   * @return 12, 4 or 1, a mean for days and weeks, or nothing for plain numbers
   */
  public Optional<Double> perYear() {
    return periods.stream().findFirst().map(period -> period.frequency().perYear());
  }

  /**
   * Returns the times on which the values stand.
   *
   * @return years since the first period, gaps counted; for plain numbers 0, 1, 2 and so on
   */
  public double[] times() {
    return IntStream.range(0, size()).mapToDouble(this::time).toArray();
  }

  private double time(int index) {
    return periods.isEmpty()
        ? index
        : periods.get(0).until(periods.get(index)) / perYear().orElse(1.0);
  }

  /**
   * Returns the label of a value.
   *
   * @param index from 0; one outside the reading is counted on, gaps not counted
   * @return such as {@code FY2014}, or {@code observation 28} for plain numbers
   */
  public Quantity label(int index) {
    if (periods.isEmpty()) {
      return Sentence.of(ValuesKey.OBSERVATION).with("place", Quantity.place(index + 1));
    }
    int inside = Math.max(0, Math.min(size() - 1, index));
    return Quantity.name(periods.get(inside).plus(index - inside).label());
  }

  /**
   * Returns the labels of some values.
   *
   * @param indices from 0
   * @return their labels in the same order
   */
  public Quantity.Items labels(List<Integer> indices) {
    return Quantity.list(indices.stream().map(this::label).toList());
  }

  /**
   * Returns the same periods with other values, such as logarithms.
   *
   * @param changed as many values
   * @return the reading
   */
  public Reading with(double[] changed) {
    if (changed.length != values.length) {
      throw new IllegalArgumentException(changed.length + " values for " + values.length);
    }
    return new Reading(name, changed, periods, breaks, origins);
  }

  /** Compares name, values, periods and breaks. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Reading that
        && name.equals(that.name)
        && Arrays.equals(values, that.values)
        && periods.equals(that.periods)
        && breaks.equals(that.breaks);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return name.in(Language.english()) + " " + Arrays.toString(values);
  }
}
