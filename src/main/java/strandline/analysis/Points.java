package strandline.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The comparable values of a series at their periods, or plain numbers at plain times, in order of
 * time and ready for a method. Bounds, parts of a period and missing values are left out: a gap is
 * never a zero. Immutable; arrays are copied in and out.
 *
 * <p>A series of which every second, tenth or other n-th period has a value, and no other, is its
 * own frequency: its step is that many periods, and it has no gaps.
 */
public final class Points {
  private static final double SQUARABLE = 1e150;
  private static final double SUBTRACTABLE = 1e300;
  private static final double WHOLE = 0x1p53;
  private static final int ROUNDING = 16;
  private static final Median MEDIAN = Median.withDefaults();

  /** What the values are values of. */
  private record Subject(
      Quantity label,
      String unit,
      boolean isCount,
      List<Measure.Break> breaks,
      List<Sentence> cautions) {
    static final Subject PLAIN =
        new Subject(Sentence.of("values.the-series"), "", false, List.of(), List.of());
  }

  /** Where the values stand; the stride is how many periods make a step. */
  private record Axis(
      double[] times, double[] steps, int stride, List<Period> periods, Sentence span) {}

  private final Subject subject;
  private final Axis axis;
  private final double[] values;
  private final List<Origin> origins;

  private Points(Subject subject, Axis axis, double[] values, List<Origin> origins) {
    this.subject = subject;
    this.axis = axis;
    this.values = values;
    this.origins = origins;
  }

  /**
   * Returns plain numbers at plain times.
   *
   * @param times in years, or in any unit that the reader knows
   * @param values as many
   * @return the points, or the reason why they are none: a number that is not finite, or times that
   *     do not rise
   * @throws IllegalArgumentException when there are not as many times as values
   */
  public static Outcome<Points> of(double[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(times.length + " times, " + values.length + " values");
    }
    for (int i = 0; i < times.length; i++) {
      boolean isFinite = Double.isFinite(times[i]) && Double.isFinite(values[i]);
      if (!isFinite || (i > 0 && times[i] <= times[i - 1])) {
        return Outcome.declined(
            Sentence.of(isFinite ? "values.not-rising" : "values.not-finite")
                .with("place", Quantity.place(i + 1)));
      }
    }
    return Outcome.found(plain(times.clone(), values.clone()));
  }

  /**
   * Returns plain numbers, an equal step apart.
   *
   * @param values the numbers; {@link #checked} says whether a method may have them
   * @return the points at the times 1, 2, 3 and so on
   */
  public static Points inOrder(double... values) {
    double[] times = IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
    return plain(times, values.clone());
  }

  private static Points plain(double[] times, double[] values) {
    Sentence span = Sentence.of("values.span-of-values").with("n", Quantity.count(times.length));
    return new Points(Subject.PLAIN, new Axis(times, times, 1, List.of(), span), values, List.of());
  }

  /**
   * Returns the comparable observations of a series.
   *
   * <p>The time of a period is its year's number on its own calendar plus the part of that year
   * before it: 2014 for 2014 and for FY2014, 2014.5 for 2014-07; that of a day or a week is the
   * part of its calendar year before its first day. Each kind of observation left out, each
   * declared break and each value that is rounded or estimated becomes a caution.
   *
   * @param series the series
   * @return the points, perhaps none
   */
  public static Points of(Series series) {
    List<Observation> kept = series.comparable();
    List<Period> periods = kept.stream().map(Observation::period).toList();
    int stride = Period.stride(periods);
    Period start = stride > 1 ? periods.get(0) : series.first();
    Axis axis =
        new Axis(
            periods.stream().mapToDouble(Points::time).toArray(),
            periods.stream().mapToDouble(p -> start.until(p) / stride + 1.0).toArray(),
            stride,
            periods,
            span(series, periods, stride));
    Subject subject =
        new Subject(
            Quantity.name(series.label()),
            series.measure().unit(),
            series.measure().isCount(),
            series.breaks().stream().filter(Measure.Break::isOfMethod).toList(),
            Cautions.of(series, periods, stride));
    return new Points(
        subject,
        axis,
        kept.stream().mapToDouble(Observation::value).toArray(),
        periods.stream().map(period -> Origin.of(series, period)).toList());
  }

  private static Sentence span(Series series, List<Period> periods, int stride) {
    Period first = periods.isEmpty() ? series.first() : periods.get(0);
    Period last = periods.isEmpty() ? series.last() : periods.get(periods.size() - 1);
    return Sentence.of(stride > 1 ? "values.span-of-every" : "values.span")
        .with("first", Quantity.wholePeriod(first))
        .with("last", Quantity.wholePeriod(last))
        .with("stride", Quantity.place(stride));
  }

  /**
   * Refuses points of which a period between the first and the last is missing.
   *
   * @return these points, or the first period that is missing
   */
  public Outcome<Points> unbroken() {
    for (int i = 1; i < periods().size(); i++) {
      Period expected = periods().get(i - 1).plus(stride());
      if (!expected.equals(periods().get(i))) {
        return Outcome.declined(
            Sentence.of("values.period-missing").with("period", Quantity.period(expected)));
      }
    }
    return Outcome.found(this);
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
    return period.yearNumber() + period.monthOfYear() / 12.0;
  }

  /**
   * Says whether a method may have the values.
   *
   * @param fewest how many it needs at least
   * @param most how many it takes at most
   * @return the points themselves, or the reason: too few, too many, not finite, all the same, or
   *     the same but for rounding
   */
  public Outcome<Points> checked(int fewest, int most) {
    return all(Double::isFinite, "values.value-not-finite")
        .flatMap(points -> points.counted(fewest, most));
  }

  private Outcome<Points> counted(int fewest, int most) {
    if (size() < fewest || size() > most) {
      return Outcome.declined(
          Sentence.of(size() < fewest ? "values.too-few" : "values.too-many")
              .with("n", Quantity.count(size()))
              .with("least", Quantity.count(fewest))
              .with("most", Quantity.count(most)));
    }
    if (isConstant()) {
      return Outcome.declined(Sentence.of("values.all-the-same").with("value", value(0)));
    }
    return isRounding()
        ? Outcome.declined(Sentence.of("values.rounding-only"))
        : Outcome.found(this);
  }

  /**
   * Refuses values whose squares would leave the range of a double.
   *
   * @return the points themselves, or a reason that names the first value beyond 1e150, or says
   *     that values which differ do so by less than 1e-150
   */
  public Outcome<Points> squarable() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    boolean isClose = !isConstant() && sorted[sorted.length - 1] - sorted[0] < 1 / SQUARABLE;
    return all(v -> Math.abs(v) <= SQUARABLE, "values.too-large-to-square")
        .flatMap(
            p -> isClose ? Outcome.declined(Sentence.of("values.too-close")) : Outcome.found(p));
  }

  /**
   * Refuses values that cannot be subtracted from each other as doubles.
   *
   * @return the points themselves, or a reason that names the first value beyond 1e300
   */
  public Outcome<Points> subtractable() {
    return all(v -> Math.abs(v) <= SUBTRACTABLE, "values.too-large-to-subtract");
  }

  /**
   * Refuses values that have no logarithm.
   *
   * @return the points themselves, or a reason that names the first value that is not above 0
   */
  public Outcome<Points> above0() {
    return all(v -> v > 0, "values.not-above-0");
  }

  /**
   * Refuses values on both sides of a declared break in the way of measuring.
   *
   * @return the points themselves, or a reason that names the break
   */
  public Outcome<Points> withoutBreak() {
    return subject.breaks().stream()
        .findFirst()
        .map(
            first ->
                Outcome.<Points>declined(
                    Sentence.of("values.measuring-changed")
                        .with("period", Quantity.period(first.at()))
                        .with("label", first.label())))
        .orElseGet(() -> Outcome.found(this));
  }

  private Outcome<Points> all(DoublePredicate good, String otherwise) {
    for (int i = 0; i < values.length; i++) {
      if (!good.test(values[i])) {
        return Outcome.declined(
            Sentence.of(otherwise).with("at", label(i)).with("value", value(i)));
      }
    }
    return Outcome.found(this);
  }

  /**
   * Says whether all values are the same.
   *
   * @return true for fewer than two values, too
   */
  public boolean isConstant() {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /**
   * Says whether the values differ by no more than rounding may have put there.
   *
   * @return true when the largest and the smallest lie within 16 units of the last binary digit;
   *     false for whole numbers up to 2⁵³, which are exact
   */
  public boolean isRounding() {
    boolean areWhole =
        Arrays.stream(values).allMatch(v -> v == Math.rint(v) && Math.abs(v) <= WHOLE);
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    return !areWhole && high - low <= ROUNDING * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
  }

  /**
   * Returns the median absolute deviation times 1.4826, R's {@code mad}.
   *
   * @param centre what the values deviate from, such as their median
   * @return 0 or more
   */
  public double deviation(double centre) {
    return deviation(values, centre);
  }

  /**
   * Returns the median absolute deviation of numbers times 1.4826, R's {@code mad}.
   *
   * @param values the numbers
   * @param centre what they deviate from, such as their median
   * @return 0 or more
   */
  public static double deviation(double[] values, double centre) {
    return 1.4826 * MEDIAN.evaluate(Arrays.stream(values).map(v -> Math.abs(v - centre)).toArray());
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
   * Returns what the values are, for a sentence.
   *
   * @return such as {@code flow at sea}, or {@code the series} for plain numbers
   */
  public Quantity label() {
    return subject.label();
  }

  /** {@return the unit in the plural} */
  public String unit() {
    return subject.unit();
  }

  /**
   * Says whether the values are counts, which are never below 0.
   *
   * @return false for plain numbers
   */
  public boolean areCounts() {
    return subject.isCount();
  }

  /**
   * Returns the first and last period in words.
   *
   * @return such as {@code FY2007 to FY2019}
   */
  public Sentence span() {
    return axis.span();
  }

  /**
   * Returns what a reader should know of the values.
   *
   * @return sentences without a full stop
   */
  public List<Sentence> cautions() {
    return subject.cautions();
  }

  /**
   * Returns what a sentence about a change adds about breaks in the way of measuring.
   *
   * @return one whole sentence, or none when there is no break
   */
  public List<Sentence> measuring() {
    List<Quantity> at = subject.breaks().stream().map(b -> Quantity.period(b.at())).toList();
    return at.isEmpty()
        ? List.of()
        : List.of(Sentence.of("values.measuring-caution").with("periods", Quantity.list(at)));
  }

  /** {@return how many there are} */
  public int size() {
    return values.length;
  }

  /**
   * Returns the values.
   *
   * @return a fresh array
   */
  public double[] values() {
    return values.clone();
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
   * Returns the periods.
   *
   * @return one for each value, or none for plain numbers
   */
  public List<Period> periods() {
    return axis.periods();
  }

  /**
   * Returns the times.
   *
   * @return a fresh array, rising
   */
  public double[] times() {
    return axis.times().clone();
  }

  /**
   * Returns the times as whole numbers of steps, which are exact where parts of a year are not.
   *
   * @return a fresh array, 1 for the first period of the series; the times themselves for plain
   *     numbers
   */
  public double[] steps() {
    return axis.steps().clone();
  }

  /**
   * Returns the times since the first value.
   *
   * @return a fresh array, 0 first, in years or in the unit of plain times
   */
  public double[] elapsed() {
    double[] steps = axis.steps();
    return Arrays.stream(steps).map(step -> (step - steps[0]) / stepsPerUnit()).toArray();
  }

  /** {@return how many periods make a step} */
  public int stride() {
    return axis.stride();
  }

  /**
   * Returns how many steps one unit of time has.
   *
   * @return 12 for months, 4 for quarters, 1 for years and for plain numbers, 0.1 for every tenth
   *     year
   */
  public double stepsPerUnit() {
    return perYear().orElse(1.0) / stride();
  }

  /**
   * Returns how many periods a year holds.
   *
   * @return 12, 4 or 1, or nothing for plain numbers
   */
  public Optional<Double> perYear() {
    return periods().stream().findFirst().map(period -> period.frequency().perYear());
  }

  /**
   * Returns the label of a value.
   *
   * @param index from 0; one outside the points is counted on, gaps not counted
   * @return such as {@code FY2014}, or {@code observation 28} for plain numbers
   */
  public Quantity label(int index) {
    if (periods().isEmpty()) {
      return Sentence.of("values.observation").with("place", Quantity.place(index + 1));
    }
    int inside = Math.max(0, Math.min(size() - 1, index));
    return Quantity.period(periods().get(inside).plus((long) stride() * (index - inside)));
  }

  /**
   * Returns the labels of some values, of many the first five.
   *
   * @param indices from 0
   * @return their labels in the same order
   */
  public Quantity.Items labels(List<Integer> indices) {
    return Few.of(indices.stream().map(this::label).toList(), Quantity.Items.Joint.AND);
  }

  @Override
  public String toString() {
    return label() + " " + Arrays.toString(values);
  }
}
