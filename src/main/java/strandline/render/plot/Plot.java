package strandline.render.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import strandline.render.Palette;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Trace;

/**
 * A plot area with the marks that XChart draws in it.
 *
 * @param scales from values to points on the page
 * @param runs what is drawn, from the bottom up
 */
public record Plot(Scales scales, List<Run> runs) {

  /**
   * Marks of one look, drawn by XChart.
   *
   * @param kind what is drawn
   * @param spots positions in data units; a y of NaN ends a line or an area
   * @param colour the colour of the line, the dot or the inside
   * @param width the width of a line or the diameter of a dot in points; 0 for an area
   * @param dash dashes and gaps in points
   */
  public record Run(Kind kind, List<Spot> spots, Palette colour, double width, List<Double> dash) {
    /** What is drawn. */
    public enum Kind {
      /** A line through the spots. */
      LINE,
      /** Filled polygons. */
      AREA,
      /** Round points. */
      DOTS
    }

    /** Copies. */
    public Run {
      spots = List.copyOf(spots);
      dash = List.copyOf(dash);
    }

    private Run zoomed(double zoom) {
      List<Double> dashes = dash.stream().map(length -> length * zoom).toList();
      return new Run(kind, spots, colour, width * zoom, dashes);
    }
  }

  /**
   * A position in data units.
   *
   * @param x on the horizontal scale
   * @param y on the vertical scale
   */
  public record Spot(double x, double y) {}

  /** How many of XChart's whole units make a point. */
  private static final int FINENESS = 20;

  /** XChart clips to its plot; half a dot at the edge must stay. */
  private static final int BLEED = 6 * FINENESS;

  /** Copies. */
  public Plot {
    runs = List.copyOf(runs);
  }

  /**
   * Returns the same plot larger.
   *
   * @param zoom how much larger
   * @return with every length and place on the page multiplied
   */
  public Plot zoomed(double zoom) {
    Box box = scales.plot();
    Box larger = new Box(box.x() * zoom, box.y() * zoom, box.width() * zoom, box.height() * zoom);
    return new Plot(
        new Scales(larger, scales.xMin(), scales.xMax(), scales.y()),
        runs.stream().map(run -> run.zoomed(zoom)).toList());
  }

  /**
   * Draws the marks.
   *
   * @return shapes on the page, from the bottom up
   */
  public List<Element> elements() {
    if (runs.isEmpty()) {
      return List.of();
    }
    int width = (int) Math.round(scales.plot().width() * FINENESS) + 2 * BLEED;
    int height = (int) Math.round(scales.plot().height() * FINENESS) + 2 * BLEED;
    AffineTransform toPage = new AffineTransform();
    toPage.translate(scales.plot().x(), scales.plot().y());
    toPage.scale(1.0 / FINENESS, 1.0 / FINENESS);
    toPage.translate(-BLEED, -BLEED);
    Trace trace = new Trace(toPage);
    chart(width, height).paint(trace, width, height);
    return trace.elements();
  }

  /** Returns the chart that draws the marks, with its own decoration switched off. */
  private XYChart chart(int width, int height) {
    XYChart chart = new XYChart(width, height);
    double dot =
        runs.stream()
            .filter(run -> run.kind() == Run.Kind.DOTS)
            .mapToDouble(Run::width)
            .max()
            .orElse(1);
    style(chart.getStyler(), dot);
    double xPer = (scales.xMax() - scales.xMin()) / (width - 2 * BLEED) * BLEED;
    Scales.Vertical y = scales.y();
    double low = y.linear(y.min());
    double high = y.linear(y.max());
    double yPer = (high - low) / (height - 2 * BLEED) * BLEED;
    chart.getStyler().setXAxisMin(scales.xMin() - xPer).setXAxisMax(scales.xMax() + xPer);
    chart.getStyler().setYAxisMin(low - yPer).setYAxisMax(high + yPer);
    for (int i = 0; i < runs.size(); i++) {
      add(chart, "run " + i, runs.get(i));
    }
    return chart;
  }

  private void add(XYChart chart, String name, Run run) {
    double[] xs = run.spots().stream().mapToDouble(Spot::x).toArray();
    double[] ys = run.spots().stream().mapToDouble(s -> scales.y().linear(s.y())).toArray();
    XYSeries series = chart.addSeries(name, xs, ys);
    Color colour = new Color(run.colour().rgb());
    boolean isLine = run.kind() == Run.Kind.LINE;
    Marker marker = run.kind() == Run.Kind.DOTS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE;
    series.setMarker(marker).setMarkerColor(colour);
    series.setLineColor(colour).setFillColor(colour);
    series.setLineStyle(isLine ? stroke(run) : SeriesLines.NONE);
    series.setXYSeriesRenderStyle(
        switch (run.kind()) {
          case LINE -> XYSeries.XYSeriesRenderStyle.Line;
          case AREA -> XYSeries.XYSeriesRenderStyle.PolygonArea;
          case DOTS -> XYSeries.XYSeriesRenderStyle.Scatter;
        });
  }

  private static BasicStroke stroke(Run run) {
    float width = (float) run.width() * FINENESS;
    if (run.dash().isEmpty()) {
      return new BasicStroke(width);
    }
    float[] dash = new float[run.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = run.dash().get(i).floatValue() * FINENESS;
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  private static void style(XYStyler style, double dot) {
    Color none = new Color(0, 0, 0, 0);
    style.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(0);
    style.setChartBackgroundColor(none).setPlotBackgroundColor(none);
    style.setPlotBorderVisible(false).setPlotBorderColor(none).setPlotContentSize(1);
    style.setPlotGridLinesVisible(false).setPlotMargin(0);
    style.setXAxisTicksVisible(false).setYAxisTicksVisible(false);
    style.setXAxisTitleVisible(false).setYAxisTitleVisible(false);
    style.setPlotTicksMarksVisible(false).setAntiAlias(true);
    style.setAxisTickPadding(0).setAxisTickMarkLength(0);
    style.setMarkerSize((int) Math.round(dot * FINENESS));
  }
}
