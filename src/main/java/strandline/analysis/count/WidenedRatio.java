package strandline.analysis.count;

import strandline.analysis.Interval;
import strandline.analysis.Wording;

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
   * @return the widened one when the counts vary more than Poisson's, else the exact one
   */
  public Interval believed() {
    return dispersion.isOverdispersed() ? widened : ratio.central();
  }

  /**
   * Returns the result in plain words, with the interval to believe.
   *
   * @return sentences
   */
  public String sentence() {
    String which =
        dispersion.isOverdispersed()
            ? " Believe the wider one: " + Wording.interval(widened)
            : " The exact interval may be believed; the wider one is "
                + Wording.number(widened.low())
                + " to "
                + Wording.number(widened.high());
    String one =
        dispersion.isOverdispersed() && widened.contains(1)
            ? ", which does not exclude that nothing changed."
            : ".";
    return ratio.sentence() + " " + dispersion.sentence() + which + one;
  }
}
