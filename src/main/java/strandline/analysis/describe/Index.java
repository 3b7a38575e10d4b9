package strandline.analysis.describe;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Outcome;
import strandline.language.DescribeKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * A series as an index: each value as a multiple of the value of a base period, which is 100.
 *
 * @param series what it is an index of
 * @param base the base
 * @param steps one for each period of the series
 */
public record Index(Series series, Observation base, List<Step> steps) {
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
      return Outcome.declined(
          Sentence.of(DescribeKey.NOT_COMPARABLE)
              .with("period", base.toString())
              .with("series", series.label()));
    }
    double value = found.get().value();
    return value > 0
        ? Outcome.found(new Index(series, found.get(), steps(series, found.get())))
        : Outcome.declined(
            Sentence.of(DescribeKey.NO_BASE)
                .with("period", base.toString())
                .with("value", Quantity.number(value).from(Origin.of(series, base))));
  }

  private static List<Step> steps(Series series, Observation base) {
    return series.observations().stream()
        .map(
            one ->
                new Step(
                    one.period(),
                    one.isComparable()
                        ? Outcome.found(100 * one.value() / base.value())
                        : Outcome.declined(
                            Sentence.of(DescribeKey.WITHOUT_VALUE)
                                .with("period", one.period().toString())
                                .with("meaning", one.status().meaning()))))
        .toList();
  }

  /**
   * Returns what the index is in plain words.
   *
   * @return one sentence
   */
  public Sentence sentence() {
    return Sentence.of(DescribeKey.INDEX)
        .with("series", series.label())
        .with("period", base.period().toString())
        .with("value", Quantity.number(base.value()).from(Origin.of(series, base.period())));
  }
}
