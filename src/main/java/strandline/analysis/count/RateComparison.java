package strandline.analysis.count;

import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.Wording;
import strandline.series.DateRange;
import strandline.series.EventLog;

/**
 * The rates of events in two regimes and their ratio, exact for Poisson events over covered time
 * (see {@link RatioOfCounts}). Says whether events came more often, never why.
 *
 * @param before the rate in the first regime
 * @param after the rate in the second
 * @param ratio after over before, with exact intervals
 */
public record RateComparison(Rate before, Rate after, CountRatio ratio) {

  /**
   * Compares two regimes at 95 %.
   *
   * @param log the events
   * @param selection which of them count
   * @param before the days of the first regime
   * @param after the days of the second, apart from the first
   * @return the comparison; declined when the regimes overlap, when one has no covered day, and
   *     when neither has an event
   */
  public static Outcome<RateComparison> of(
      EventLog log, EventSelection selection, DateRange before, DateRange after) {
    if (before.overlaps(after)) {
      return Outcome.notEstimable("the regimes " + before + " and " + after + " overlap");
    }
    return Rate.of(log, selection, before)
        .flatMap(one -> Rate.of(log, selection, after).flatMap(other -> compare(one, other)));
  }

  private static Outcome<RateComparison> compare(Rate before, Rate after) {
    return RatioOfCounts.withDefaults()
        .between(before.events(), before.years(), after.events(), after.years())
        .map(ratio -> new RateComparison(before, after, ratio));
  }

  /**
   * Returns the comparison in plain words.
   *
   * @return one sentence
   */
  public String sentence() {
    Interval interval = ratio.central();
    String verdict =
        interval.contains(1)
            ? "insufficient evidence that the rates differ"
            : ratio.ratio() > 1 ? "events came more often" : "events came less often";
    return Wording.number(after.rate().value())
        + " a year in "
        + after.window()
        + " against "
        + Wording.number(before.rate().value())
        + " a year in "
        + before.window()
        + ": "
        + verdict
        + " (ratio "
        + Wording.number(ratio.ratio())
        + ", exact "
        + Wording.interval(interval)
        + ", "
        + Wording.p(ratio.pCentral())
        + ", conditional binomial).";
  }
}
