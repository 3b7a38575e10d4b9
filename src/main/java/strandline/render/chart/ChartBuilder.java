package strandline.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import strandline.render.Palette;
import strandline.render.chart.Plot.Run;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;

/**
 * The builder of the XChart charts of one plot.
 *
 * <p>Rule: runs that follow each other share a chart where one kind of chart draws them: an {@link
 * XYChart} draws lines, points, intervals and the grid (XChart places gridlines by itself, so that
 * ours are a series), a {@link CategoryChart} bars, a {@link HeatMapChart} tiles.
 */
final class ChartBuilder {
  private static final double UNIT = ChartLayer.UNIT;

  /** XChart clips to its plot; half a point at the edge must stay. */
  private static final int BLEED = 6;

  /** XChart leaves a plot out that is narrower than 30 units. */
  private static final int LEAST_WIDTH = 32;

  private final Plot plot;
  private final int width;
  private final int height;
  private final List<ChartLayer> layers = new ArrayList<>();

  ChartBuilder(Plot plot) {
    this.plot = plot;
    width = (int) Math.round(box().width() / UNIT);
    height = (int) Math.round(box().height() / UNIT);
  }

  private Box box() {
    return plot.scales().plot();
  }

  private Scales.Vertical vertical() {
    return plot.scales().y();
  }

  List<ChartLayer> layers() {
    List<Run> alike = new ArrayList<>();
    for (Run run : plot.runs()) {
      if (!alike.isEmpty() && family(alike.get(0)) != family(run)) {
        build(alike);
        alike.clear();
      }
      alike.add(run);
    }
    if (!alike.isEmpty()) {
      build(alike);
    }
    return List.copyOf(layers);
  }

  /** The kind that stands for all that share its kind of chart. */
  private static Run.Kind family(Run run) {
    return switch (run.kind()) {
      case BARS, ROWS, TILES -> run.kind();
      default -> Run.Kind.LINE;
    };
  }

  private void build(List<Run> alike) {
    switch (family(alike.get(0))) {
      case BARS -> bars(alike);
      case ROWS ->
          looks(alike, alike.stream().map(Run::name).distinct().toList()).forEach(this::rows);
      case TILES -> alike.forEach(this::tiles);
      default -> lines(alike);
    }
  }

  private void lines(List<Run> runs) {
    int across = width + 2 * BLEED;
    int down = height + 2 * BLEED;
    XYChart chart = new XYChart(across, down, new HouseTheme());
    double per = (plot.scales().xMax() - plot.scales().xMin()) / width;
    chart.getStyler().setXAxisMin(plot.scales().xMin() - BLEED * per);
    chart.getStyler().setXAxisMax(plot.scales().xMax() + BLEED * per);
    chart.getStyler().setYAxisLogarithmic(vertical().isLogarithmic());
    heights(chart.getStyler(), down);
    for (Run run : runs) {
      series(chart, run);
    }
    layers.add(new ChartLayer(chart, box().x() - BLEED * UNIT, box().y() - BLEED * UNIT));
  }

  /** Lets a vertical axis of some units run beyond the plot, at the plot's own scale. */
  private void heights(AxesChartStyler styler, double units) {
    double low = vertical().linear(vertical().min());
    double high = vertical().linear(vertical().max());
    double beyond = (units - height) / 2 * (high - low) / height;
    styler.setYAxisMin(value(low - beyond)).setYAxisMax(value(high + beyond));
  }

  private double value(double linear) {
    return vertical().isLogarithmic() ? Math.pow(10, linear) : linear;
  }

  private void series(XYChart chart, Run run) {
    XYSeries series = run.kind() == Run.Kind.INTERVALS ? intervals(chart, run) : points(chart, run);
    Color colour = HouseTheme.colour(run.colour());
    series.setMarker(marker(run)).setMarkerColor(colour);
    series.setLineColor(colour).setFillColor(colour);
    XYSeriesRenderStyle style =
        switch (run.kind()) {
          case GRID, LEVEL, LINE -> XYSeriesRenderStyle.Line;
          default -> XYSeriesRenderStyle.Scatter;
        };
    series.setLineStyle(style == XYSeriesRenderStyle.Line ? stroke(run) : SeriesLines.NONE);
    series.setXYSeriesRenderStyle(style);
  }

  private static XYSeries points(XYChart chart, Run run) {
    double[] xs = run.spots().stream().mapToDouble(Spot::x).toArray();
    double[] ys = run.spots().stream().mapToDouble(Spot::y).toArray();
    return chart.addSeries(name(chart.getSeriesCollection().size(), run), xs, ys);
  }

  /** XChart's error bars reach as far up as down, in values: they stand round the middle. */
  private static XYSeries intervals(XYChart chart, Run run) {
    int count = run.spots().size() / 2;
    double[] xs = new double[count];
    double[] middles = new double[count];
    double[] halves = new double[count];
    for (int i = 0; i < count; i++) {
      double low = run.spots().get(2 * i).y();
      double high = run.spots().get(2 * i + 1).y();
      xs[i] = run.spots().get(2 * i).x();
      middles[i] = (low + high) / 2;
      halves[i] = (high - low) / 2;
    }
    return chart.addSeries(name(chart.getSeriesCollection().size(), run), xs, middles, halves);
  }

  private static String name(int place, Run run) {
    return place + " " + run.name();
  }

  private Marker marker(Run run) {
    double diameter = run.width() / UNIT;
    return switch (run.kind()) {
      case DOTS -> RoundMarker.dot(diameter);
      case RINGS -> RoundMarker.hollow(diameter, PlottedMarks.RING_WIDTH / UNIT);
      default -> SeriesMarkers.NONE;
    };
  }

  private BasicStroke stroke(Run run) {
    float lineWidth = (float) (run.width() / UNIT);
    if (run.dash().isEmpty()) {
      return new BasicStroke(lineWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[run.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) (run.dash().get(i) / UNIT);
    }
    return new BasicStroke(lineWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  /**
   * XChart sets the series of a chart beside each other. Bars of one name that look different, such
   * as doubtful ones, stand in the same place: in a chart over the first.
   */
  private void bars(List<Run> runs) {
    BarPlaces.Slots slots = plot.slots();
    if (slots.beside() == 1) {
      bars(runs, slots);
      return;
    }
    looks(runs, slots.names()).forEach(beside -> bars(beside, slots));
  }

  /** Returns for each look a run of every name; one without marks where a name lacks the look. */
  private static List<List<Run>> looks(List<Run> runs, List<String> names) {
    Map<String, List<Run>> byName = new LinkedHashMap<>();
    names.forEach(name -> byName.put(name, new ArrayList<>()));
    runs.forEach(run -> byName.get(run.name()).add(run));
    int most = byName.values().stream().mapToInt(List::size).max().orElse(0);
    List<List<Run>> looks = new ArrayList<>();
    for (int look = 0; look < most; look++) {
      List<Run> beside = new ArrayList<>();
      for (Map.Entry<String, List<Run>> entry : byName.entrySet()) {
        boolean hasLook = look < entry.getValue().size();
        beside.add(
            hasLook
                ? entry.getValue().get(look)
                : new Run(Run.Kind.BARS, entry.getKey(), List.of(), Palette.WHITE, 0, List.of()));
      }
      looks.add(beside);
    }
    return looks;
  }

  /** XChart sets the first category at the top; a value of zero is a bar of no length. */
  private void rows(List<Run> runs) {
    HorizontalBarChart chart = new HorizontalBarChart(width, height, new HouseTheme());
    chart.getStyler().setXAxisMin(plot.scales().xMin()).setXAxisMax(plot.scales().xMax());
    chart.getStyler().setAvailableSpaceFill(RowPlaces.BAR_SHARE).setLabelsVisible(false);
    int count = (int) Math.round(vertical().max());
    List<String> places = IntStream.range(0, count).mapToObj(Integer::toString).toList();
    for (int i = 0; i < runs.size(); i++) {
      List<Number> values = new ArrayList<>(Collections.nCopies(count, 0.0));
      for (Spot spot : runs.get(i).spots()) {
        values.set((int) Math.round(count - 0.5 - spot.y()), spot.x());
      }
      Color colour = HouseTheme.colour(runs.get(i).colour());
      chart.addSeries(name(i, runs.get(i)), values, places).setFillColor(colour);
    }
    layers.add(new ChartLayer(chart, box().x(), box().y()));
  }

  private void bars(List<Run> runs, BarPlaces.Slots slots) {
    Scales scales = plot.scales();
    double wide = slots.count() * slots.step() / (scales.xMax() - scales.xMin()) * width;
    int across = Math.max(LEAST_WIDTH, (int) Math.ceil(wide - 1e-9));
    int down = height + 2 * BLEED;
    CategoryChart chart = new CategoryChart(across, down, new HouseTheme());
    double share = wide / across;
    chart.getStyler().setPlotContentSize(share);
    chart.getStyler().setAvailableSpaceFill(slots.fill());
    chart.getStyler().setStacked(slots.isStacked());
    chart.getStyler().setOverlapped(!slots.isStacked() && slots.beside() == 1);
    heights(chart.getStyler(), share * down);
    List<String> places = IntStream.range(0, slots.count()).mapToObj(Integer::toString).toList();
    for (int i = 0; i < runs.size(); i++) {
      List<Number> values = new ArrayList<>(Collections.nCopies(slots.count(), null));
      runs.get(i).spots().forEach(spot -> values.set(slots.place(spot.x()), spot.value()));
      Color colour = HouseTheme.colour(runs.get(i).colour());
      chart.addSeries(name(i, runs.get(i)), places, values).setFillColor(colour);
    }
    double middle = scales.x(slots.first() + (slots.count() - 1) * slots.step() / 2);
    layers.add(new ChartLayer(chart, middle - across * UNIT / 2, box().y() - BLEED * UNIT));
  }

  /** Classes of tiles end where values do; XChart's ranges are equal: a chart for each class. */
  private void tiles(Run run) {
    Scales scales = plot.scales();
    HeatMapChart chart = new HeatMapChart(width, height, new HouseTheme());
    Color colour = HouseTheme.colour(run.colour());
    chart.getStyler().setRangeColors(new Color[] {colour, colour});
    List<Integer> columns =
        IntStream.range(0, (int) Math.round(scales.xMax() - scales.xMin())).boxed().toList();
    List<Integer> rows = IntStream.range(0, (int) Math.round(vertical().max())).boxed().toList();
    List<Number[]> values = new ArrayList<>();
    for (Spot spot : run.spots()) {
      values.add(
          new Number[] {
            (int) Math.floor(spot.x() - scales.xMin()), (int) Math.floor(spot.y()), spot.value()
          });
    }
    chart.addSeries(run.name(), columns, rows, values);
    layers.add(new ChartLayer(chart, box().x(), box().y()));
  }

  /**
   * A round marker of XChart with a diameter of its own, filled or hollow; XChart's own have one
   * size for a whole chart.
   */
  private static final class RoundMarker extends Marker {
    private final double diameter;
    private final BasicStroke ring;

    private RoundMarker(double diameter, BasicStroke ring) {
      this.diameter = diameter;
      this.ring = ring;
    }

    static RoundMarker dot(double diameter) {
      return new RoundMarker(diameter, null);
    }

    static RoundMarker hollow(double diameter, double width) {
      return new RoundMarker(diameter, new BasicStroke((float) width));
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
      Ellipse2D circle =
          new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
      if (ring == null) {
        g.fill(circle);
        return;
      }
      Color colour = g.getColor();
      g.setColor(Color.WHITE);
      g.fill(circle);
      g.setColor(colour);
      g.setStroke(ring);
      g.draw(circle);
    }
  }
}
