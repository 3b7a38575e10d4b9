package strandline.analysis.count;

import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.language.CountKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
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
      return Outcome.declined(
          Sentence.of(CountKey.OVERLAP)
              .with("one", before.toString())
              .with("other", after.toString()));
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
  public Sentence sentence() {
    Interval interval = ratio.central();
    boolean isDecided = !interval.contains(1);
    CountKey found = ratio.ratio() > 1 ? CountKey.MORE_OFTEN : CountKey.LESS_OFTEN;
    CountKey from0 = isDecided ? CountKey.MORE_OFTEN_FROM_0 : CountKey.UNDECIDED_FROM_0;
    CountKey other = isDecided ? found : CountKey.RATES_UNDECIDED;
    return Sentence.of(before.events() == 0 ? from0 : other)
        .with("after", Quantity.number(after.rate().value()))
        .with("after-window", after.window().toString())
        .with("before", Quantity.number(before.rate().value()))
        .with("before-window", before.window().toString())
        .with("ratio", Quantity.number(ratio.ratio()))
        .with("interval", interval.quantity())
        .with("p", Quantity.p(ratio.pCentral()));
  }
}
