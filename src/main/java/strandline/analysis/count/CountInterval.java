package strandline.analysis.count;

import java.util.Locale;
import java.util.Optional;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Wording;
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
        .<Outcome<Estimate>>map(Outcome::notEstimable)
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
        .<Outcome<Estimate>>map(Outcome::notEstimable)
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

  static Optional<String> refusal(double count) {
    if (!Double.isFinite(count) || count < 0) {
      return Optional.of(Wording.number(count) + " is not a count");
    }
    if (count > LARGEST) {
      return Optional.of(
          Wording.number(count) + " is above " + Wording.number(LARGEST) + ", the largest count");
    }
    return count == Math.rint(count)
        ? Optional.empty()
        : Optional.of(Wording.number(count) + " is not a whole number, so not a count");
  }

  static Optional<String> refusal(Series series, Observation observation) {
    if (!series.measure().isCount()) {
      return Optional.of(series.measure().title() + " is not a count");
    }
    if (!observation.hasValue()) {
      return Optional.of(observation.period() + " has no value: " + observation.status().meaning());
    }
    return observation.status().isExact()
        ? refusal(observation.value())
        : Optional.of(
            String.format(
                Locale.ROOT,
                "no Poisson interval on rounded, bounded or estimated values: %s is %s",
                observation.period(),
                observation.status().meaning()));
  }

  /**
   * Writes a count with its interval in plain words.
   *
   * @param unit what is counted, in the plural
   * @param estimate the count with its interval
   * @return one sentence
   */
  public static String sentence(String unit, Estimate estimate) {
    return Wording.sentence(Wording.number(estimate.value()) + " " + unit).strip()
        + ", "
        + Wording.interval(estimate.interval())
        + " if counts were Poisson (Garwood).";
  }
}
