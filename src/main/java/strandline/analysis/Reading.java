package strandline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The comparable values of a series in their order, each with its period, or plain numbers counted
 * from 1. Bounds, parts of a period and missing values are left out: a gap is never a zero.
 */
public final class Reading {
  private static final double LARGEST = 1e150;

  private final String name;
  private final double[] values;
  private final List<Period> periods;
  private final List<Measure.Break> breaks;

  private Reading(String name, double[] values, List<Period> periods, List<Measure.Break> breaks) {
    this.name = name;
    this.values = values.clone();
    this.periods = List.copyOf(periods);
    this.breaks = List.copyOf(breaks);
  }

  /**
   * Returns plain numbers, an equal step apart.
   *
   * @param values the numbers; {@link #checked} says whether a method may have them
   * @return the reading, whose labels are {@code observation 1} and so on
   */
  public static Reading of(double... values) {
    return new Reading("the series", values, List.of(), List.of());
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
        series.label(),
        kept.stream().mapToDouble(Observation::value).toArray(),
        kept.stream().map(Observation::period).toList(),
        series.breaks().stream().filter(Measure.Break::isOfMethod).toList());
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
        return Outcome.notEstimable(
            expected.label() + " has no comparable value, and the method needs every period");
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
        return Outcome.notEstimable("the value of " + label(i) + " is not a finite number");
      }
    }
    if (values.length < fewest) {
      return Outcome.notEstimable(
          Wording.count(values.length, "value")
              + ", and the method needs "
              + Wording.number(fewest));
    }
    if (values.length > most) {
      return Outcome.notEstimable(
          Wording.count(values.length, "value")
              + ", and the method stops at "
              + Wording.number(most));
    }
    return Arrays.stream(values).allMatch(value -> value == values[0])
        ? Outcome.notEstimable("all values are the same, " + Wording.number(values[0]))
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
        return Outcome.notEstimable(
            "the value of "
                + label(i)
                + " is "
                + Wording.number(values[i])
                + ", too large to square");
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
        return Outcome.notEstimable(
            "the value of "
                + label(i)
                + " is "
                + Wording.number(values[i])
                + ", and a logarithm needs a value above 0");
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
        : Outcome.notEstimable(
            "the way of measuring changed in "
                + breaks.get(0).at().label()
                + " ("
                + breaks.get(0).label()
                + "), and the method needs one way of measuring");
  }

  /**
   * Returns what a sentence adds about breaks in the way of measuring.
   *
   * @return a sentence with a blank before it, or an empty text when there is no break
   */
  public String caution() {
    return breaks.isEmpty()
        ? ""
        : " The way of measuring changed in "
            + Wording.list(breaks.stream().map(b -> b.at().label()).toList())
            + ", so a change there may be the measuring's.";
  }

  /**
   * Returns the name for a sentence.
   *
   * @return the label of the series, or {@code the series}
   */
  public String name() {
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
   * @return 12, 4 or 1, or nothing for plain numbers
   */
  public Optional<Integer> perYear() {
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
        : periods.get(0).until(periods.get(index)) / (double) perYear().orElse(1);
  }

  /**
   * Returns the label of a value.
   *
   * @param index from 0; one outside the reading is counted on, gaps not counted
   * @return such as {@code FY2014}, or {@code observation 28} for plain numbers
   */
  public String label(int index) {
    if (periods.isEmpty()) {
      return "observation " + (index + 1);
    }
    int inside = Math.max(0, Math.min(size() - 1, index));
    return periods.get(inside).plus(index - inside).label();
  }

  /**
   * Returns the labels of some values.
   *
   * @param indices from 0
   * @return their labels in the same order
   */
  public List<String> labels(List<Integer> indices) {
    List<String> labels = new ArrayList<>();
    indices.forEach(index -> labels.add(label(index)));
    return List.copyOf(labels);
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
    return new Reading(name, changed, periods, breaks);
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
    return name + " " + Arrays.toString(values);
  }
}
