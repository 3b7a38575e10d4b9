package strandline.render.chart;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.theme.AbstractBaseTheme;
import strandline.render.Palette;

/**
 * The look of the house as an XChart theme: nothing but the marks. Titles, legends, ticks and their
 * labels are words, which stand round the plot as real text; the plot fills its chart to the edge.
 */
final class HouseTheme extends AbstractBaseTheme {
  private static final Color NONE = new Color(255, 255, 255, 0);
  private static final Font UNSEEN = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

  static Color colour(Palette colour) {
    return new Color(colour.rgb());
  }

  @Override
  public Color getChartBackgroundColor() {
    return NONE;
  }

  @Override
  public Color getPlotBackgroundColor() {
    return NONE;
  }

  @Override
  public double getPlotContentSize() {
    return 1;
  }

  @Override
  public boolean isErrorBarsColorSeriesColor() {
    return true;
  }

  @Override
  public int getChartPadding() {
    return 0;
  }

  @Override
  public int getPlotMargin() {
    return 0;
  }

  @Override
  public boolean isLegendVisible() {
    return false;
  }

  @Override
  public boolean isXAxisTicksVisible() {
    return false;
  }

  @Override
  public boolean isYAxisTicksVisible() {
    return false;
  }

  /** Less than the least height of a plot: XChart says no places on an axis that is shorter. */
  @Override
  public int getXAxisTickMarkSpacingHint() {
    return 30;
  }

  /** As small as can be: XChart lays out labels that nobody sees until they fit their places. */
  @Override
  public Font getAxisTickLabelsFont() {
    return UNSEEN;
  }

  @Override
  public boolean isPlotTicksMarksVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridVerticalLinesVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridHorizontalLinesVisible() {
    return false;
  }

  @Override
  public boolean isPlotBorderVisible() {
    return false;
  }
}
