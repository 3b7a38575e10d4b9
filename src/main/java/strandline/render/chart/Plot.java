package strandline.render.chart;

import java.util.List;
import strandline.render.Palette;
import strandline.render.picture.Picture.Drawing;

/**
 * A plot area with what XChart draws over its scales.
 *
 * @param scales from values to points on the page
 * @param runs what is drawn, from the bottom up
 * @param slots where bars stand; null when there are none
 */
public record Plot(Scales scales, List<Run> runs, BarPlaces.Slots slots) {
  /**
   * Marks of one look, which become a series of an XChart chart.
   *
   * @param kind what is drawn
   * @param name the name of the mark that they belong to
   * @param spots positions in data units; a y of NaN ends a line or an area
   * @param colour the colour of the line, the dot or the inside
   * @param width the width of a line or the diameter of a dot in points; 0 for an area
   * @param dash dashes and gaps in points
   */
  public record Run(
      Kind kind, String name, List<Spot> spots, Palette colour, double width, List<Double> dash) {
    /** What is drawn. */
    public enum Kind {
      /** Gridlines, the axis, and other straight lines that join no values. */
      GRID,
      /** A level: a horizontal line at a value of its own. */
      LEVEL,
      /** A line through the spots. */
      LINE,
      /** Round points. */
      DOTS,
      /** Hollow round points. */
      RINGS,
      /** Intervals; their spots are a lower and an upper end in turn. */
      INTERVALS,
      /** Bars from zero or on each other. */
      BARS,
      /** Bars that run to the right: x is the value, y the middle of its row. */
      ROWS,
      /** Tiles: x and y are the middle of a tile. */
      TILES
    }
  }

  /**
   * A value and its position in data units.
   *
   * @param x on the horizontal scale
   * @param y on the vertical scale
   * @param value the value; of tiles alone it is not y
   */
  public record Spot(double x, double y, double value) {
    /**
     * Creates the position of a value that is its own height.
     *
     * @param x on the horizontal scale
     * @param y the value
     */
    public Spot(double x, double y) {
      this(x, y, y);
    }
  }

  /**
   * Builds the XChart charts that draw the marks.
   *
   * @return from the bottom up; one, or several over each other where kinds of charts mix
   */
  public List<ChartLayer> layers() {
    return new ChartBuilder(this).layers();
  }

  /**
   * Returns the marks as XChart draws them; the charts are built once.
   *
   * @return to be painted on a page
   */
  public Drawing drawing() {
    List<ChartLayer> layers = layers();
    return new Drawing(
        graphics -> {
          // XChart lays a chart out anew whenever it paints it.
          synchronized (layers) {
            layers.forEach(layer -> layer.paint(graphics));
          }
        });
  }
}
