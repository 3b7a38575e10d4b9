package strandline.analysis.describe;

import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Estimate;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;

/**
 * The rank correlations of two series at lags.
 *
 * @param lags each lag, in rising order; at a positive one the second series comes later
 * @param bothTrend whether both series rise or fall with time, so that they correlate anyway
 * @param first the name of the first series
 * @param second the name of the second series
 * @param origin the values of both series
 */
public record LaggedCorrelations(
    List<AtLag> lags, boolean bothTrend, Quantity first, Quantity second, Origin origin) {
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
  public Sentence sentence() {
    List<Sentence> all = new ArrayList<>();
    all.add(now());
    if (lags.size() > 1) {
      all.add(later());
    }
    if (bothTrend) {
      all.add(Sentence.of("describe.both-trend"));
    }
    return Sentence.several(all).from(origin);
  }

  private Sentence now() {
    AtLag at = together();
    String moves = at.rho().value() > 0 ? "describe.move-together" : "describe.move-oppositely";
    return Sentence.of(at.effectiveP() >= ALPHA ? "describe.move-undecided" : moves)
        .with("first", first)
        .with("second", second)
        .with("rho", twoDecimals(at.rho().value()))
        .with("interval", at.rho().interval().quantity())
        .with("p", Quantity.p(at.effectiveP()))
        .with("pairs", Quantity.place(at.pairs()))
        .with("effective", Quantity.number(at.effectivePairs()));
  }

  private Sentence later() {
    AtLag at = strongest();
    Quantity n = Quantity.place(lags.size());
    return at.lag() == 0
        ? Sentence.of("describe.none-stronger").with("n", n)
        : Sentence.of("describe.strongest")
            .with("n", n)
            .with("rho", twoDecimals(at.rho().value()))
            .with("series", at.lag() > 0 ? second : first)
            .with("lag", Quantity.count(Math.abs(at.lag())));
  }

  private static Quantity twoDecimals(double value) {
    return new Quantity.Number(value, new Style(Style.Form.BARE, 2), Origin.UNKNOWN);
  }
}
