package strandline.render.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.knowm.xchart.internal.chartpart.AxesChart;
import strandline.render.picture.Picture.Page;

/**
 * An XChart chart at its place on the page.
 *
 * @param chart the chart, of a whole number of units each way
 * @param x its left edge in points
 * @param y its upper edge in points
 */
public record ChartLayer(AxesChart<?, ?> chart, double x, double y) {
  /** XChart's units in pixels: its error bars are one unit wide, which is a point on paper. */
  static final int PIXELS = 4;

  /** XChart's units in points of a memo. */
  public static final double UNIT = PIXELS * 72.0 / Page.DPI;

  /** Paints the chart on a page whose unit is a pixel of a memo. */
  void paint(Graphics2D page) {
    AffineTransform before = page.getTransform();
    double pixels = Page.DPI / 72.0;
    page.translate(x * pixels, y * pixels);
    // A whole number of pixels: Java versions round other scales differently.
    page.scale(PIXELS, PIXELS);
    chart.paint(page, chart.getWidth(), chart.getHeight());
    page.setTransform(before);
  }

  /**
   * Returns where XChart draws a value, as it says after it has painted.
   *
   * @param value the value on the horizontal axis
   * @return in points from the left of the page
   */
  public double x(double value) {
    return x + chart.getScreenXFromChart(value) * UNIT;
  }

  /**
   * Returns where XChart draws a value, as it says after it has painted.
   *
   * @param value the value on the vertical axis
   * @return in points from the top of the page
   */
  public double y(double value) {
    return y + chart.getScreenYFromChart(value) * UNIT;
  }
}
