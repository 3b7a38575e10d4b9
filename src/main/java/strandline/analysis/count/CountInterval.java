package strandline.analysis.count;

import java.util.Optional;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.language.CountKey;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.ValuesKey;
import strandline.series.Observation;
import strandline.series.Series;

/**
 * Garwood's exact interval for the mean of one Poisson count x: from half the α/2 quantile of
 * chi-squared with 2x degrees of freedom to half its 1 − α/2 quantile with 2x + 2.
 *
 * <p>Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936),
 * doi:10.1093/biomet/28.3-4.437; R's {@code poisson.test(x)$conf.int}. Assumes that events happen
 * one by one, independently; counts of people who travel together vary more.
 *
 * <p>Declines for values that are not counts: negative, not whole, rounded, bounded, estimated or
 * missing, and measures that are no counts.
 */
public final class CountInterval {
  private static final double LARGEST = 1e9;

  private final double level;

  private CountInterval(double level) {
    this.level = Interval.checked(level);
  }

  /**
   * Returns the method at 95 %.
   *
   * @return the method
   */
  public static CountInterval withDefaults() {
    return new CountInterval(0.95);
  }

  /**
   * Returns the method at another level.
   *
   * @param level between 0 and 1
   * @return the method
   */
  public CountInterval withLevel(double level) {
    return new CountInterval(level);
  }

  /**
   * Puts the interval round a count.
   *
   * @param count the count
   * @return the count with its interval, or why there is none
   */
  public Outcome<Estimate> of(double count) {
    return refusal(count)
        .<Outcome<Estimate>>map(Outcome::declined)
        .orElseGet(() -> Outcome.found(interval(count, 1)));
  }

  /**
   * Puts the interval round a period's count.
   *
   * @param series the series
   * @param observation one of its observations
   * @return the count with its interval, or why there is none
   */
  public Outcome<Estimate> of(Series series, Observation observation) {
    return refusal(series, observation)
        .<Outcome<Estimate>>map(Outcome::declined)
        .orElseGet(() -> of(observation.value()));
  }

  /** Takes the count for x/φ Poisson events of weight φ. */
  Estimate interval(double count, double dispersion) {
    double x = count / dispersion;
    double tail = (1 - level) / 2;
    double low = x == 0 ? 0 : Quantiles.gamma(tail, x) * dispersion;
    double high = Quantiles.gammaUpper(tail, x + 1) * dispersion;
    return new Estimate(count, new Interval(low, high, level));
  }

  static Optional<Sentence> refusal(double count) {
    if (!Double.isFinite(count) || count < 0) {
      return refusal(CountKey.NOT_A_COUNT, Quantity.number(count));
    }
    if (count > LARGEST) {
      return refusal(CountKey.ABOVE_LARGEST, Quantity.number(count))
          .map(sentence -> sentence.with("largest", Quantity.number(LARGEST)));
    }
    return count == Math.rint(count)
        ? Optional.empty()
        : refusal(CountKey.NOT_WHOLE, Quantity.number(count));
  }

  private static Optional<Sentence> refusal(CountKey key, Quantity value) {
    return Optional.of(Sentence.of(key).with("value", value));
  }

  static Optional<Sentence> refusal(Series series, Observation observation) {
    if (!series.measure().isCount()) {
      return refusal(CountKey.NOT_A_COUNT, Quantity.name(series.measure().title()));
    }
    if (observation.hasValue() && observation.status().isExact()) {
      return refusal(observation.value());
    }
    Key key = observation.hasValue() ? CountKey.NOT_EXACT : ValuesKey.PERIOD_WITHOUT_VALUE;
    return Optional.of(
        Sentence.of(key)
            .with("period", observation.period().toString())
            .with("meaning", observation.status().meaning()));
  }

  /**
   * Writes a count with its interval in plain words.
   *
   * @param unit what is counted, in the plural
   * @param estimate the count with its interval
   * @return one sentence
   */
  public static Sentence sentence(String unit, Estimate estimate) {
    return Sentence.of(CountKey.GARWOOD)
        .with("count", Quantity.number(estimate.value()))
        .with("unit", unit)
        .with("interval", estimate.interval().quantity());
  }
}
