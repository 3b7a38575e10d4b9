package strandline.analysis.describe;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Outcome;
import strandline.analysis.Wording;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * A series as an index: each value as a multiple of the value of a base period, which is 100.
 *
 * @param label what it is an index of
 * @param base the base
 * @param steps one for each period of the series
 */
public record Index(String label, Observation base, List<Step> steps) {
  /** Copies the list. */
  public Index {
    steps = List.copyOf(steps);
  }

  /**
   * One period of the index.
   *
   * @param period the period
   * @param value 100 · value/base, or why there is none
   */
  public record Step(Period period, Outcome<Double> value) {}

  /**
   * Makes an index.
   *
   * @param series the series
   * @param base the period that is 100
   * @return the index; declined when the base has no comparable value above 0
   */
  public static Outcome<Index> of(Series series, Period base) {
    Optional<Observation> found = series.at(base).filter(Observation::isComparable);
    if (found.isEmpty()) {
      return Outcome.notEstimable(base + " has no comparable value in " + series.label());
    }
    double value = found.get().value();
    return value > 0
        ? Outcome.found(new Index(series.label(), found.get(), steps(series, found.get())))
        : Outcome.notEstimable(base + " is " + Wording.number(value) + ", which is no base");
  }

  private static List<Step> steps(Series series, Observation base) {
    return series.observations().stream()
        .map(
            one ->
                new Step(
                    one.period(),
                    one.isComparable()
                        ? Outcome.found(100 * one.value() / base.value())
                        : Outcome.notEstimable(
                            one.period() + " has no comparable value: " + one.status().meaning())))
        .toList();
  }

  /**
   * Returns what the index is in plain words.
   *
   * @return one sentence
   */
  public String sentence() {
    return Wording.sentence(label)
        + " as an index, "
        + base.period()
        + " ("
        + Wording.number(base.value())
        + ") = 100.";
  }
}
