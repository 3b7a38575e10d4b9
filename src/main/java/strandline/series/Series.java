package strandline.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.series.Measure.Break;
import strandline.series.Provenance.Print;

/**
 * A regular run of observations of one measure: one for each period from the first to the last. A
 * gap is an observation without a value, never a period left out.
 *
 * @param measure what is counted
 * @param members the member of each dimension, such as {@code area → Nationwide}; sorted by name
 * @param observations at least one; consecutive periods of one frequency and calendar
 * @param provenance where the values come from
 */
public record Series(
    Measure measure,
    Map<String, String> members,
    List<Observation> observations,
    Provenance provenance) {

  private static final String MARKED = Status.BREAK.meaning();

  /** Copies, and checks that the periods are consecutive. */
  public Series {
    members = java.util.Collections.unmodifiableMap(new TreeMap<>(members));
    observations = List.copyOf(observations);
    if (observations.isEmpty()) {
      throw new IllegalArgumentException("a series has at least one observation");
    }
    for (int i = 1; i < observations.size(); i++) {
      if (!observations.get(i).period().equals(observations.get(i - 1).period().plus(1))) {
        throw new IllegalArgumentException(
            "no period follows " + observations.get(i - 1).period() + " in " + measure.id());
      }
    }
  }

  /**
   * Returns the first period.
   *
   * @return the period
   */
  public Period first() {
    return observations.get(0).period();
  }

  /**
   * Returns the last period.
   *
   * @return the period
   */
  public Period last() {
    return observations.get(observations.size() - 1).period();
  }

  /**
   * Returns what is known about a period.
   *
   * @param period any period
   * @return the observation, or nothing when the period lies outside or on another calendar
   */
  public Optional<Observation> at(Period period) {
    if (!period.isAlike(first())) {
      return Optional.empty();
    }
    long index = first().until(period);
    return index < 0 || index >= observations.size()
        ? Optional.empty()
        : Optional.of(observations.get((int) index));
  }

  /**
   * Returns the observations that may enter a change, a ratio or a trend.
   *
   * @return without bounds, parts of a period and missing values; in order
   */
  public List<Observation> comparable() {
    return observations.stream().filter(Observation::isComparable).toList();
  }

  /**
   * Returns the part between two periods.
   *
   * @param from the first period to keep
   * @param to the last period to keep
   * @return a series
   * @throws IllegalArgumentException when nothing is left
   */
  public Series between(Period from, Period to) {
    List<Observation> kept =
        observations.stream()
            .filter(o -> o.period().compareTo(from) >= 0 && o.period().compareTo(to) <= 0)
            .toList();
    return new Series(measure, members, kept, provenance);
  }

  /**
   * Returns the same series with other observations, for instance with another print of a figure.
   *
   * @param changed consecutive observations
   * @return a series
   */
  public Series with(List<Observation> changed) {
    return new Series(measure, members, changed, provenance);
  }

  /**
   * Returns the series without what was printed after a day: of each period the figure that was
   * printed last before it, and no value where there is none.
   *
   * @param day the day
   * @return the same where nothing was
   */
  public Series printedBy(LocalDate day) {
    Map<Boolean, List<Print>> isLater =
        provenance.prints().stream()
            .collect(
                Collectors.partitioningBy(
                    print -> !print.printed().isEmpty() && !print.isPrintedBy(day)));
    if (isLater.get(true).isEmpty()) {
      return this;
    }
    List<Print> kept = new ArrayList<>(isLater.get(false));
    Map<Period, Print> last = new HashMap<>();
    kept.forEach(print -> last.put(print.period(), print));
    Set<Period> lost =
        isLater.get(true).stream()
            .filter(Print::preferred)
            .map(Print::period)
            .collect(Collectors.toSet());
    lost.retainAll(observations.stream().map(Observation::period).collect(Collectors.toSet()));
    kept.replaceAll(
        print ->
            lost.contains(print.period()) && print.equals(last.get(print.period()))
                ? print.taken()
                : print);
    List<Observation> known =
        observations.stream()
            .map(
                one ->
                    lost.contains(one.period())
                        ? Optional.ofNullable(last.get(one.period()))
                            .map(p -> new Observation(one.period(), p.value(), p.status()))
                            .orElse(Observation.missing(one.period(), Status.NOT_AVAILABLE))
                        : one)
            .toList();
    Provenance before =
        new Provenance(
            provenance.dataset(),
            provenance.file(),
            provenance.sha256(),
            kept,
            provenance.sources());
    return new Series(measure, members, known, before);
  }

  /**
   * Returns the same series with another least base of ratios and per cents.
   *
   * @param least the least count that one is taken of
   * @return a series
   */
  public Series withLeastBase(double least) {
    return new Series(measure.withLeastBase(least), members, observations, provenance);
  }

  /**
   * Returns the breaks of the measure that lie after the first period and not after the last, and
   * those that its publisher marks with the status {@link Status#BREAK}.
   *
   * @return in order
   */
  public List<Measure.Break> breaks() {
    List<Measure.Break> all = measure.breaksFor(first()).stream().map(b -> b.on(first())).toList();
    Stream<Measure.Break> declared =
        all.stream().filter(b -> b.at().compareTo(first()) > 0 && b.at().compareTo(last()) <= 0);
    Set<Period> known = all.stream().map(Break::at).collect(Collectors.toSet());
    Stream<Measure.Break> marked =
        observations.stream()
            .skip(1)
            .filter(one -> one.status() == Status.BREAK && !known.contains(one.period()))
            .map(one -> new Break(one.period(), MARKED, MARKED));
    return Stream.concat(declared, marked).sorted(Comparator.comparing(Break::at)).toList();
  }

  /**
   * Returns the measure and members in words.
   *
   * @return such as {@code encounters nationwide}; a member without words stands in brackets
   */
  public String label() {
    return measure.label(measure.shortTitle(), members.values());
  }

  /**
   * Says whether the values seem to be counted from the beginning of each year: they never fall but
   * in one month of each year, and then by more than half.
   *
   * @return false for years, and where fewer than two such falls are there
   */
  public boolean seemsYearToDate() {
    Set<Integer> months = new HashSet<>();
    int falls = 0;
    boolean areDeep = true;
    Observation before = null;
    for (Observation one : observations) {
      if (one.status().hasValue()) {
        if (before != null && one.value() < before.value()) {
          falls++;
          months.add(one.period().firstMonth().getMonthValue());
          areDeep &= one.value() * 2 < before.value();
        }
        before = one;
      }
    }
    boolean arePartsOfYears = first().frequency() != Period.Frequency.YEAR;
    return arePartsOfYears
        && falls > 1
        && areDeep
        && months.size() == 1
        && observations.size() > 4 * falls;
  }
}
