package strandline.analysis.count;

import java.util.Optional;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The exact comparison of two Poisson counts x₁ and x₂ over exposures t₁ and t₂.
 *
 * <p>Given their sum, x₁ is binomial with share π = ρt₁/(ρt₁ + t₂), where ρ is the ratio of the
 * rates; an exact interval for π gives one for ρ = (π/(1 − π))·(t₂/t₁). The central interval is
 * Clopper and Pearson's (R's {@code poisson.test(c(x1, x2), c(t1, t2))}); the other inverts the
 * minimum-likelihood test (R's {@code exactci::poisson.exact(tsmethod = "minlike")}). Przyborowski
 * and Wilenski, Biometrika 31 (1940), doi:10.1093/biomet/31.3-4.313; Fay, "Two-sided exact tests
 * and matching confidence intervals", The R Journal 2 (2010), doi:10.32614/RJ-2010-008.
 *
 * <p>Assumes independent events; counts of people who travel together vary more, see {@link
 * Dispersion}. Declines for values that are not counts: negative, not whole, rounded, bounded,
 * estimated or missing; for a base of 0, of which nothing is a multiple; for unlike periods. Rates
 * compare from a base of 0, too, but not as a ratio.
 *
 * @param level of the intervals, between 0 and 1
 */
public record RatioOfCounts(double level) {
  /** The largest count for which the distributions of the library are trusted. */
  private static final double LARGEST = 1e9;

  /** Checks the level. */
  public RatioOfCounts {
    Interval.checked(level);
  }

  /**
   * Returns the method at 95 %.
   *
   * @return the method
   */
  public static RatioOfCounts withDefaults() {
    return new RatioOfCounts(0.95);
  }

  /**
   * Compares two counts over equal exposures.
   *
   * @param from the count in the denominator
   * @param to the count in the numerator
   * @return the ratio to/from with its intervals, or why there is none
   */
  public Outcome<CountRatio> between(double from, double to) {
    return between(from, 1, to, 1)
        .flatMap(
            found ->
                from == 0 ? Outcome.declined(Sentence.of("count.base-0")) : Outcome.found(found));
  }

  /**
   * Compares two rates.
   *
   * @param from the count in the denominator
   * @param fromExposure its exposure, above 0, such as days
   * @param to the count in the numerator
   * @param toExposure its exposure in the same unit
   * @return the ratio of the rates with its intervals, or why there is none
   */
  public Outcome<CountRatio> between(
      double from, double fromExposure, double to, double toExposure) {
    Optional<Sentence> refusal = refusal(from).or(() -> refusal(to));
    if (refusal.isPresent()) {
      return Outcome.declined(refusal.get());
    }
    if (!(fromExposure > 0 && toExposure > 0)) {
      return Outcome.declined(Sentence.of("count.no-exposure"));
    }
    return from + to == 0
        ? Outcome.declined(Sentence.of("count.both-0"))
        : Outcome.found(ratio((long) to, (long) from, fromExposure / toExposure));
  }

  private CountRatio ratio(long x, long base, double exposures) {
    MinimumLikelihood test = new MinimumLikelihood(x, x + base);
    double even = 1 / (1 + exposures);
    double alpha = 1 - level;
    Interval likely =
        new Interval(
            exposures * odds(test.lowEnd(alpha)),
            base == 0 ? Double.POSITIVE_INFINITY : exposures * odds(test.highEnd(alpha)),
            level);
    return new CountRatio(
        base,
        x,
        exposures * x / base,
        central(x, base, exposures),
        likely,
        test.pCentral(even),
        test.p(even),
        Origin.UNKNOWN);
  }

  /** The exposures are those of the denominator over those of the numerator. */
  Interval central(double x, double base, double exposures) {
    double tail = (1 - level) / 2;
    double low = x == 0 ? 0 : odds(Quantiles.beta(tail, x, base + 1));
    double high =
        base == 0 ? Double.POSITIVE_INFINITY : 1 / odds(Quantiles.beta(tail, base, x + 1));
    return new Interval(exposures * low, exposures * high, level);
  }

  private static Optional<Sentence> refusal(double count) {
    if (!Double.isFinite(count) || count < 0) {
      return refusal("count.not-a-count", Quantity.number(count));
    }
    if (count > LARGEST) {
      return refusal("count.above-largest", Quantity.number(count))
          .map(sentence -> sentence.with("largest", Quantity.number(LARGEST)));
    }
    return count == Math.rint(count)
        ? Optional.empty()
        : refusal("count.not-whole", Quantity.number(count));
  }

  private static Optional<Sentence> refusal(String key, Quantity value) {
    return Optional.of(Sentence.of(key).with("value", value));
  }

  private static Optional<Sentence> refusal(Series series, Observation observation) {
    boolean areCounts = series.observations().stream().noneMatch(one -> one.value() < 0);
    if (!series.measure().isCount() || !areCounts) {
      return refusal("count.not-a-count", Quantity.name(series.measure().title()));
    }
    if (observation.hasValue() && observation.status().isExact()) {
      return refusal(observation.value());
    }
    String key = observation.hasValue() ? "count.not-exact" : "values.period-without-value";
    return Optional.of(
        Sentence.of(key)
            .with("period", Quantity.period(observation.period()))
            .with("meaning", observation.status().meaning()));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  /**
   * Compares two observations of a series.
   *
   * @param series the series
   * @param from the base
   * @param to the period compared with it
   * @return the ratio to/from with its intervals, or why there is none
   */
  public Outcome<CountRatio> between(Series series, Period from, Period to) {
    Optional<Observation> first = series.at(from);
    Optional<Observation> second = series.at(to);
    if (first.isEmpty() || second.isEmpty()) {
      return Outcome.declined(
          Sentence.of("count.no-period")
              .with("period", Quantity.period(first.isEmpty() ? from : to))
              .with("series", series.label()));
    }
    Origin origin = Origin.calculated("ratio", Origin.of(series, from), Origin.of(series, to));
    return refusal(series, first.get())
        .or(() -> refusal(series, second.get()))
        .<Outcome<CountRatio>>map(Outcome::declined)
        .orElseGet(() -> between(first.get().value(), second.get().value()))
        .map(ratio -> ratio.from(origin));
  }

  /**
   * Compares two observations of a series with the interval widened by the overdispersion that the
   * series shows about its log-linear trend.
   *
   * <p>The counts are taken for x/φ events of weight φ, with φ not below 1, so the variance of a
   * count is φ times its mean; at φ = 1 the interval is the exact central one.
   *
   * @param series the series
   * @param from the base
   * @param to the period compared with it
   * @return both intervals and which to believe, or why there is none
   */
  public Outcome<WidenedRatio> widened(Series series, Period from, Period to) {
    return between(series, from, to)
        .flatMap(ratio -> Dispersion.of(Points.of(series)).map(phi -> widen(ratio, phi)));
  }

  private WidenedRatio widen(CountRatio ratio, Dispersion.Found dispersion) {
    double phi = Math.max(1, dispersion.phi());
    return new WidenedRatio(ratio, central(ratio.to() / phi, ratio.from() / phi, 1), dispersion);
  }
}
