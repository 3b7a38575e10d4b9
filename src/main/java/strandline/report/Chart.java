package strandline.report;

import java.util.List;

/**
 * Marks over two shared scales. There is no list of chart types: what is drawn follows from the
 * marks.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param isStacked whether several marks of bars stand on each other
 * @param marks drawn in this order, rules and shades first
 */
public record Chart(XAxis x, YAxis y, boolean isStacked, List<Mark> marks) {
  /** The horizontal axis. */
  public sealed interface XAxis {
    /**
     * Time, in decimal years, proportional.
     *
     * @param from where it begins
     * @param to where it ends
     * @param ticks what is written where, in order
     */
    record Time(double from, double to, List<Tick> ticks) implements XAxis {}

    /**
     * Categories, at 0, 1, 2 …
     *
     * @param names their names in order
     */
    record Categories(List<String> names) implements XAxis {}

    /**
     * Names below each other, at 0, 1, 2 … from the top; bars run from them to the right, over the
     * scale of the values.
     *
     * @param names the names in order
     */
    record Names(List<String> names) implements XAxis {}
  }

  /**
   * A tick of the time axis.
   *
   * @param at where it stands
   * @param label what is written there; the renderer may leave out labels that do not fit
   */
  public record Tick(double at, String label) {}

  /**
   * The vertical axis.
   *
   * @param title the measure and unit, such as {@code people}
   * @param decimals how many decimals its numbers show
   * @param fromZero whether zero is on it; bars need it
   * @param logarithmic whether it is logarithmic; never with bars
   */
  public record YAxis(String title, int decimals, boolean fromZero, boolean logarithmic) {
    /**
     * Returns the axis of a count: from zero, no decimals.
     *
     * @param title the unit
     * @return the axis
     */
    public static YAxis counts(String title) {
      return new YAxis(title, 0, true, false);
    }
  }
}
