package strandline.analysis.count;

import java.util.List;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * The ratio of two counts with its exact interval and the one that allows for overdispersion.
 *
 * @param ratio the ratio with its exact intervals
 * @param widened the central interval of counts whose variance is φ times their mean
 * @param dispersion how far the series varies about its trend
 */
public record WidenedRatio(CountRatio ratio, Interval widened, Dispersion.Found dispersion) {

  /**
   * Returns the interval that the series gives reason to believe.
   *
   * @return the widened one when the counts vary more than Poisson's, else the exact one; declined
   *     when it is too wide to say anything
   */
  public Outcome<Interval> believed() {
    Interval interval = dispersion.isOverdispersed() ? widened : ratio.central();
    return interval.isTooWideForRatio()
        ? Outcome.declined(Sentence.of("count.believe-none"))
        : Outcome.found(interval);
  }

  /**
   * Returns the result in plain words, with the interval to believe.
   *
   * @return sentences
   */
  public Sentence sentence() {
    return Sentence.several(List.of(ratio.sentence(), dispersion.sentence(), believe()))
        .from(ratio.origin());
  }

  private Sentence believe() {
    return believed().fold(this::believe, reason -> reason);
  }

  private Sentence believe(Interval interval) {
    if (dispersion.isOverdispersed()) {
      return Sentence.of(
              interval.contains(1) ? "count.believe-wider-undecided" : "count.believe-wider")
          .with("interval", interval.quantity());
    }
    return Sentence.of(
            widened.isTooWideForRatio() ? "count.believe-only-exact" : "count.believe-exact")
        .with("low", Quantity.number(widened.low()))
        .with("high", Quantity.number(widened.high()));
  }
}
