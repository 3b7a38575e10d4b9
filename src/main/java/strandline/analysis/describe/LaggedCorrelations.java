package strandline.analysis.describe;

import java.util.List;
import java.util.Locale;
import strandline.analysis.Estimate;
import strandline.analysis.Wording;

/**
 * The rank correlations of two series at lags.
 *
 * @param lags each lag, in rising order; at a positive one the second series comes later
 * @param bothTrend whether both series rise or fall with time, so that they correlate anyway
 * @param first the name of the first series
 * @param second the name of the second series
 */
public record LaggedCorrelations(List<AtLag> lags, boolean bothTrend, String first, String second) {
  private static final double ALPHA = 0.05;

  /**
   * The correlation at one lag.
   *
   * @param lag how many periods the second series comes later
   * @param pairs how many pairs of values
   * @param rho Spearman's rho with its interval at the effective size
   * @param p the two-sided p-value as if the pairs were independent
   * @param effectivePairs how many independent pairs they are worth
   * @param effectiveP the two-sided p-value at the effective size
   */
  public record AtLag(
      int lag, int pairs, Estimate rho, double p, double effectivePairs, double effectiveP) {}

  /** Copies the list. */
  public LaggedCorrelations {
    lags = List.copyOf(lags);
  }

  /**
   * Returns the correlation without a lag.
   *
   * @return the middle one
   */
  public AtLag together() {
    return lags.get(lags.size() / 2);
  }

  /**
   * Returns the correlation farthest from 0.
   *
   * @return the one at the shortest such lag
   */
  public AtLag strongest() {
    AtLag best = together();
    for (AtLag candidate : lags) {
      double more = Math.abs(candidate.rho().value()) - Math.abs(best.rho().value());
      boolean nearer = Math.abs(candidate.lag()) < Math.abs(best.lag());
      if (more > 0 || (more == 0 && nearer)) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Returns the correlations in plain words.
   *
   * @return one to three sentences
   */
  public String sentence() {
    return now() + later() + warning();
  }

  private String now() {
    AtLag at = together();
    String numbers = " (" + numbers(at) + ").";
    if (at.effectiveP() >= ALPHA) {
      return String.format(
          Locale.ROOT,
          "There is insufficient evidence that %s and %s move together%s",
          first,
          second,
          numbers);
    }
    return String.format(
        Locale.ROOT,
        "%s and %s move %s%s",
        first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1),
        second,
        at.rho().value() > 0 ? "together" : "in opposite directions",
        numbers);
  }

  private static String numbers(AtLag at) {
    return String.format(
        Locale.ROOT,
        "Spearman's rho %.2f, %s, %s with %d pairs worth %s",
        at.rho().value(),
        Wording.interval(at.rho().interval()),
        Wording.p(at.effectiveP()),
        at.pairs(),
        Wording.number(at.effectivePairs()));
  }

  private String later() {
    AtLag at = strongest();
    if (lags.size() == 1) {
      return "";
    }
    return at.lag() == 0
        ? String.format(Locale.ROOT, " Of %d lags looked at, none is stronger.", lags.size())
        : String.format(
            Locale.ROOT,
            " Of %d lags looked at, the strongest is %s with %s later by %s; the strongest of"
                + " several is stronger by chance.",
            lags.size(),
            String.format(Locale.ROOT, "%.2f", at.rho().value()),
            at.lag() > 0 ? second : first,
            Wording.count(Math.abs(at.lag()), "period"));
  }

  private String warning() {
    return bothTrend
        ? " Both have a trend, and two series that do correlate whether they are related or not."
        : "";
  }
}
