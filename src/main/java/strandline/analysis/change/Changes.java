package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.language.ChangeKey;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The method that compares values of a series: a stated pair, or each period with the one a lag
 * before it.
 *
 * <p>Declines when a value is missing, a bound or a part of a period, and when measures, units,
 * members, frequencies or calendars differ, and across a break of method; a break of the rules is
 * among the cautions. A per cent of a count needs a base of at least a minimum, 10 unless stated.
 */
public final class Changes {
  private final int lag;
  private final double minimum;

  private Changes(int lag, double minimum) {
    if (lag < 1 || !(minimum >= 0)) {
      throw new IllegalArgumentException("lag " + lag + ", minimum " + minimum);
    }
    this.lag = lag;
    this.minimum = minimum;
  }

  /**
   * One period of a series with its change.
   *
   * @param period the period
   * @param change the change against the period a lag before, or why there is none
   */
  public record Step(Period period, Outcome<Change> change) {}

  /**
   * Returns the method with a lag of one period and a minimum of 10.
   *
   * @return the method
   */
  public static Changes withDefaults() {
    return new Changes(1, 10);
  }

  /**
   * Returns the method with another lag.
   *
   * @param lag in periods, 1 or more; 12 compares months with those of the year before
   * @return the method
   */
  public Changes withLag(int lag) {
    return new Changes(lag, minimum);
  }

  /**
   * Returns the method with another minimum.
   *
   * @param minimum the least count that a per cent may be taken of, 0 or more
   * @return the method
   */
  public Changes withMinimum(double minimum) {
    return new Changes(lag, minimum);
  }

  /**
   * Compares two periods of a series.
   *
   * @param series the series
   * @param from the base
   * @param to the period compared with it
   * @return the change, or why there is none
   */
  public Outcome<Change> between(Series series, Period from, Period to) {
    return between(series, from, series, to);
  }

  /**
   * Compares a period of one series with a period of another, which must measure the same.
   *
   * @param base the series of the base
   * @param from the base
   * @param other the other series
   * @param to the period compared with it
   * @return the change, or why there is none
   */
  public Outcome<Change> between(Series base, Period from, Series other, Period to) {
    Optional<Sentence> refusal = Comparability.ofSeries(base, other);
    Optional<Observation> first = base.at(from);
    Optional<Observation> second = other.at(to);
    if (refusal.isPresent()) {
      return Outcome.declined(refusal.get());
    }
    if (first.isEmpty() || second.isEmpty()) {
      Period outside = first.isEmpty() ? from : to;
      return Outcome.declined(outside(outside, base));
    }
    return between(base, first.get(), other, second.get());
  }

  private static Sentence outside(Period period, Series series) {
    Sentence sentence =
        period.isAlike(series.first())
            ? Sentence.of(ChangeKey.OUTSIDE)
                .with("first", series.first().toString())
                .with("last", series.last().toString())
            : Sentence.of(ChangeKey.NO_PERIOD)
                .with("basis", period.basis())
                .with("other-basis", series.first().basis());
    return sentence.with("period", period.toString());
  }

  private Outcome<Change> between(Series base, Observation from, Series series, Observation to) {
    Optional<Sentence> refusal = Comparability.between(series, from, to);
    double least = series.measure().isCount() ? minimum : 0;
    List<Sentence> cautions = Comparability.cautions(series, from, to);
    return refusal.isPresent()
        ? Outcome.declined(refusal.get())
        : Outcome.found(new Change(base, from, series, to, least, cautions));
  }

  /**
   * Compares every period with the one a lag before it.
   *
   * @param series the series
   * @return a step for each period of the series, in order
   */
  public List<Step> each(Series series) {
    List<Step> steps = new ArrayList<>();
    for (Observation to : series.observations()) {
      Period base = to.period().plus(-lag);
      Outcome<Change> change =
          series
              .at(base)
              .map(from -> between(series, from, series, to))
              .orElseGet(
                  () ->
                      Outcome.declined(
                          Sentence.of(ChangeKey.BEGINS_AFTER).with("period", base.toString())));
      steps.add(new Step(to.period(), change));
    }
    return List.copyOf(steps);
  }
}
