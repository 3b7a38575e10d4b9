package strandline.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.language.ValuesKey;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * The values of a series at their times, ready for a method: finite, in order of time, without the
 * gaps. Immutable; its arrays are copied in and out.
 */
public final class Points {
  private final double[] times;
  private final double[] steps;
  private final double stepsPerUnit;
  private final double[] values;
  private final Quantity label;
  private final String unit;
  private final Sentence span;
  private final List<Sentence> cautions;

  private Points(
      double[] times,
      double[] steps,
      double stepsPerUnit,
      double[] values,
      Quantity label,
      String unit,
      Sentence span,
      List<Sentence> cautions) {
    this.times = times;
    this.steps = steps;
    this.stepsPerUnit = stepsPerUnit;
    this.values = values;
    this.label = label;
    this.unit = unit;
    this.span = span;
    this.cautions = List.copyOf(cautions);
  }

  /**
   * Returns plain numbers as points.
   *
   * @param times in years, or in any unit that the reader knows
   * @param values as many
   * @return the points, or the reason why they are none: a number that is not finite, or times that
   *     do not rise
   * @throws IllegalArgumentException when there are not as many times as values
   */
  public static Outcome<Points> of(double[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(times.length + " times for " + values.length + " values");
    }
    for (int i = 0; i < times.length; i++) {
      if (!Double.isFinite(times[i]) || !Double.isFinite(values[i])) {
        return Outcome.declined(at(ValuesKey.NOT_FINITE, i));
      }
      if (i > 0 && times[i] <= times[i - 1]) {
        return Outcome.declined(at(ValuesKey.NOT_RISING, i));
      }
    }
    Sentence span = Sentence.of(ValuesKey.SPAN_OF_VALUES).with("n", Quantity.count(times.length));
    Sentence label = Sentence.of(ValuesKey.THE_SERIES);
    return Outcome.found(
        new Points(times.clone(), times.clone(), 1, values.clone(), label, "", span, List.of()));
  }

  /**
   * Returns the comparable observations of a series at their times in years.
   *
   * <p>The time of a period is its year's number on its own calendar plus the part of that year
   * before it: 2014 for 2014 and for FY2014, 2014.5 for 2014-07; that of a day or a week is the
   * part of its calendar year before its first day. Bounds, parts of a period and missing values
   * are left out and leave a gap in time; each kind left out, each declared break and each value
   * that is rounded or estimated becomes a caution.
   *
   * @param series the series
   * @return the points, perhaps none
   */
  public static Points of(Series series) {
    List<Observation> kept = series.comparable();
    double[] times = kept.stream().mapToDouble(o -> time(o.period())).toArray();
    double[] values = kept.stream().mapToDouble(Observation::value).toArray();
    Period first = kept.isEmpty() ? series.first() : kept.get(0).period();
    Period last = kept.isEmpty() ? series.last() : kept.get(kept.size() - 1).period();
    double[] steps =
        kept.stream().mapToDouble(o -> series.first().until(o.period()) + 1.0).toArray();
    double perYear = series.first().frequency().perYear();
    return new Points(
        times,
        steps,
        perYear,
        values,
        Quantity.name(series.label()),
        series.measure().unit(),
        Sentence.of(ValuesKey.SPAN).with("first", first.toString()).with("last", last.toString()),
        cautions(series));
  }

  /**
   * Returns the time of a period.
   *
   * @param period the period
   * @return in years, such as 2014.5 for 2014-07
   */
  public static double time(Period period) {
    if (period.frequency().compareTo(Period.Frequency.MONTH) < 0) {
      LocalDate day = period.start();
      return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    }
    int months =
        Math.floorMod(period.firstMonth().getMonthValue() - period.calendar().firstMonth(), 12);
    return period.yearNumber() + months / 12.0;
  }

  private static List<Sentence> cautions(Series series) {
    List<Sentence> cautions = new ArrayList<>();
    for (Measure.Break at : series.breaks()) {
      cautions.add(
          Sentence.of(ValuesKey.BREAK).with("words", at.words()).with("label", at.label()));
    }
    long out =
        series.observations().stream().filter(o -> o.hasValue() && !o.isComparable()).count();
    long gaps = series.observations().stream().filter(o -> !o.hasValue()).count();
    long soft =
        series.observations().stream()
            .filter(o -> o.status() == Status.ROUNDED || o.status() == Status.ESTIMATED)
            .count();
    addCount(cautions, out, ValuesKey.LEFT_OUT);
    addCount(cautions, gaps, ValuesKey.NO_VALUE);
    addCount(cautions, soft, ValuesKey.SOFT);
    return cautions;
  }

  private static void addCount(List<Sentence> cautions, long count, ValuesKey key) {
    if (count > 0) {
      cautions.add(
          Sentence.of(key)
              .with(
                  "n", new Quantity.Number(count, new Style(Style.Form.BARE, 0), Origin.UNKNOWN)));
    }
  }

  private static Sentence at(ValuesKey key, int index) {
    return Sentence.of(key).with("place", Quantity.place(index + 1));
  }

  /**
   * Returns how many there are.
   *
   * @return 0 or more
   */
  public int size() {
    return values.length;
  }

  /**
   * Returns the times.
   *
   * @return a fresh array, rising
   */
  public double[] times() {
    return times.clone();
  }

  /**
   * Returns the times as whole numbers of periods, which are exact where parts of a year are not.
   *
   * @return a fresh array, 1 for the first period of the series; the times themselves for plain
   *     numbers
   */
  public double[] steps() {
    return steps.clone();
  }

  /**
   * Returns how many steps one unit of time has.
   *
   * @return 12 for months, 4 for quarters, 1 for years and for plain numbers
   */
  public double stepsPerUnit() {
    return stepsPerUnit;
  }

  /**
   * Returns the values.
   *
   * @return a fresh array, finite
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns what the values are.
   *
   * @return such as {@code flow at sea}
   */
  public Quantity label() {
    return label;
  }

  /**
   * Returns the unit in the plural.
   *
   * @return such as {@code people}; empty when unknown
   */
  public String unit() {
    return unit;
  }

  /**
   * Returns the first and last period in words.
   *
   * @return such as {@code FY2007 to FY2019}
   */
  public Sentence span() {
    return span;
  }

  /**
   * Returns what a reader should know of the values.
   *
   * @return sentences without a full stop
   */
  public List<Sentence> cautions() {
    return cautions;
  }

  /**
   * Says why the values cannot be squared as doubles.
   *
   * @return a reason that names the first value beyond 1e150, or says that values which differ do
   *     so by less than 1e-150; nothing when they can
   */
  public Optional<Sentence> unsquarable() {
    Optional<Sentence> large = beyond(1e150, ValuesKey.TOO_LARGE_TO_SQUARE);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    boolean isClose = !isConstant() && sorted[sorted.length - 1] - sorted[0] < 1e-150;
    return large.isPresent() || !isClose ? large : Optional.of(Sentence.of(ValuesKey.TOO_CLOSE));
  }

  /**
   * Says why the values cannot be subtracted from each other as doubles.
   *
   * @return a reason that names the first value beyond 1e300; nothing when they can
   */
  public Optional<Sentence> unsubtractable() {
    return beyond(1e300, ValuesKey.TOO_LARGE_TO_SUBTRACT);
  }

  private Optional<Sentence> beyond(double largest, ValuesKey key) {
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) > largest) {
        return Optional.of(at(key, i).with("value", Quantity.number(values[i])));
      }
    }
    return Optional.empty();
  }

  /**
   * Says whether all values are the same.
   *
   * @return true for fewer than two values, too
   */
  public boolean isConstant() {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
