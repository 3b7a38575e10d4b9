package strandline.render.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import strandline.render.Palette;
import strandline.render.chart.Plot.Run;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Shape;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/** What each mark looks like over given scales, and the room that it takes from words. */
public final class MarkShapes implements Mark.Visitor<Void> {
  /** Values that are shown as less than certain: hollow, pale or dashed. */
  public static final Set<Status> DOUBTFUL =
      Collections.unmodifiableSet(
          EnumSet.of(
              Status.PROVISIONAL,
              Status.ESTIMATED,
              Status.AT_LEAST,
              Status.AT_MOST,
              Status.PARTIAL));

  private static final double RADIUS = 2.4;
  private static final double DOT = 4.4;
  private static final int MOST_HOLLOW = 40;
  private static final List<Double> DOUBTFUL_DASH = List.of(1.6, 2.0);

  private final List<Element> under = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Element> levels = new ArrayList<>();
  private final List<Element> over = new ArrayList<>();
  private final List<Box> solids = new ArrayList<>();
  private final Map<String, Datum> ends = new LinkedHashMap<>();
  private final Map<Datum, Palette> bounds = new LinkedHashMap<>();
  private final Chart chart;
  private final Scales scales;
  private final List<String> names;
  private final BarShapes barShapes;
  private final TileShapes tileShapes;

  /**
   * Shapes marks over scales.
   *
   * @param chart the chart, whose names give the colours
   * @param marks those of its marks that stand in this plot
   * @param scales the scales of the plot
   */
  public MarkShapes(Chart chart, List<Mark> marks, Scales scales) {
    this.chart = chart;
    this.scales = scales;
    names = Looks.names(chart);
    barShapes = new BarShapes(chart, marks, scales);
    tileShapes = new TileShapes(chart, scales);
    marks.forEach(mark -> mark.accept(this));
    over.addAll(barShapes.edges());
    over.addAll(tileShapes.edges());
    solids.addAll(barShapes.solids());
  }

  /**
   * Returns the chart.
   *
   * @return the chart, whose names give the colours
   */
  public Chart chart() {
    return chart;
  }

  /**
   * Returns the plot with its lines, areas and dots.
   *
   * @return the scales and the runs
   */
  public Plot plot() {
    return new Plot(scales, runs);
  }

  /**
   * Returns what lies under the marks.
   *
   * @return shaded periods
   */
  public List<Element> under() {
    return under;
  }

  /**
   * Returns levels that lie under lines and points; bars would hide them, so there they lie over.
   *
   * @return horizontal rules
   */
  public List<Element> levels() {
    return levels;
  }

  /**
   * Returns what lies over the marks.
   *
   * @return hollow points, intervals, dashed edges
   */
  public List<Element> over() {
    return over;
  }

  /**
   * Returns what words keep off.
   *
   * @return boxes on the page
   */
  public List<Box> solids() {
    return solids;
  }

  /**
   * Returns the bars.
   *
   * @return drawn ones and places of missing ones
   */
  public BarShapes bars() {
    return barShapes;
  }

  /**
   * Returns the tiles.
   *
   * @return drawn ones and places of missing ones
   */
  public List<TileShapes.Tile> tiles() {
    return tileShapes.tiles();
  }

  /**
   * Returns the last value of each line that has a colour.
   *
   * @return by name, in order of the marks
   */
  public Map<String, Datum> ends() {
    return ends;
  }

  /**
   * Returns the values that are bounds and stand on a line or alone, with their colours.
   *
   * @return in order of the marks
   */
  public Map<Datum, Palette> bounds() {
    return bounds;
  }

  @Override
  public Void line(Mark.Line mark) {
    List<Spot> firm = new ArrayList<>();
    List<Spot> faint = new ArrayList<>();
    List<Spot> alone = new ArrayList<>();
    List<Datum> data = mark.data();
    for (int i = 0; i < data.size(); i++) {
      Datum here = data.get(i);
      boolean joinsBack = i > 0 && here.isDrawn() && data.get(i - 1).isDrawn();
      boolean joinsOn = i + 1 < data.size() && here.isDrawn() && data.get(i + 1).isDrawn();
      if (joinsBack) {
        segment(data.get(i - 1), here, DOUBTFUL.contains(here.status()) ? faint : firm);
      } else if (here.isDrawn() && !joinsOn) {
        alone.add(new Spot(here.x(), here.y()));
        solids.add(around(here, RADIUS));
      }
    }
    Palette colour = mark.isContext() ? Palette.GREY : Looks.colour(names, mark.name());
    List<Double> dash = mark.isContext() ? List.of() : Looks.dash(names, mark.name());
    addRun(Run.Kind.LINE, firm, colour, mark.isContext() ? 0.8 : 1.7, dash);
    addRun(Run.Kind.LINE, faint, colour, mark.isContext() ? 0.8 : 1.4, DOUBTFUL_DASH);
    addRun(Run.Kind.DOTS, alone, colour, DOT, List.of());
    hollow(data, colour);
    if (!mark.isContext()) {
      data.stream().filter(Datum::isDrawn).forEach(datum -> ends.put(mark.name(), datum));
    }
    return null;
  }

  private void segment(Datum from, Datum to, List<Spot> into) {
    Spot start = new Spot(from.x(), from.y());
    if (into.isEmpty() || !into.get(into.size() - 1).equals(start)) {
      if (!into.isEmpty()) {
        into.add(new Spot(from.x(), Double.NaN));
      }
      into.add(start);
    }
    into.add(new Spot(to.x(), to.y()));
    double length =
        Math.hypot(scales.x(to.x()) - scales.x(from.x()), scales.y(to.y()) - scales.y(from.y()));
    int steps = (int) Math.ceil(length / 3) + 1;
    for (int i = 0; i <= steps; i++) {
      double share = i / (double) steps;
      double x = scales.x(from.x()) * (1 - share) + scales.x(to.x()) * share;
      double y = scales.y(from.y()) * (1 - share) + scales.y(to.y()) * share;
      solids.add(new Box(x - 1, y - 1, 2, 2));
    }
  }

  private void addRun(
      Run.Kind kind, List<Spot> spots, Palette colour, double width, List<Double> dash) {
    if (!spots.isEmpty()) {
      runs.add(new Run(kind, List.copyOf(spots), colour, width, dash));
    }
  }

  private void hollow(List<Datum> data, Palette colour) {
    List<Datum> doubtful =
        data.stream().filter(d -> d.isDrawn() && DOUBTFUL.contains(d.status())).toList();
    boolean isCrowded = doubtful.size() > MOST_HOLLOW || nearest(doubtful) < 3 * RADIUS;
    for (Datum datum : doubtful) {
      boolean isBound = datum.status() == Status.AT_LEAST || datum.status() == Status.AT_MOST;
      if (isBound || !isCrowded) {
        Box ring = around(datum, RADIUS);
        Ellipse2D circle = new Ellipse2D.Double(ring.x(), ring.y(), ring.width(), ring.height());
        over.add(Shape.filled(circle, Palette.WHITE));
        over.add(Shape.stroked(circle, colour, 1.2));
        solids.add(ring);
      }
      if (isBound) {
        bounds.put(datum, colour);
      }
    }
  }

  private double nearest(List<Datum> data) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < data.size(); i++) {
      nearest = Math.min(nearest, scales.x(data.get(i).x()) - scales.x(data.get(i - 1).x()));
    }
    return nearest;
  }

  private Box around(Datum datum, double radius) {
    double x = scales.x(datum.x());
    double y = scales.y(datum.y());
    return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public Void bars(Mark.Bars mark) {
    barShapes
        .add(mark)
        .forEach((colour, spots) -> addRun(Run.Kind.AREA, spots, colour, 0, List.of()));
    return null;
  }

  @Override
  public Void points(Mark.Points mark) {
    List<Datum> drawn = mark.data().stream().filter(Datum::isDrawn).toList();
    List<Spot> firm = new ArrayList<>();
    for (Datum datum : drawn) {
      if (!DOUBTFUL.contains(datum.status())) {
        firm.add(new Spot(datum.x(), datum.y()));
      }
      solids.add(around(datum, RADIUS));
    }
    addRun(Run.Kind.DOTS, firm, Looks.colour(names, mark.name()), DOT, List.of());
    hollow(drawn, Looks.colour(names, mark.name()));
    return null;
  }

  @Override
  public Void band(Mark.Band mark) {
    List<Spot> outline = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= mark.low().size(); i++) {
      boolean isGap =
          i == mark.low().size() || !mark.low().get(i).isDrawn() || !mark.high().get(i).isDrawn();
      if (isGap) {
        outline(mark, start, i, outline);
        start = i + 1;
      }
    }
    if (!outline.isEmpty()) {
      runs.add(0, new Run(Run.Kind.AREA, List.copyOf(outline), Palette.PALE_BLUE, 0, List.of()));
    }
    return null;
  }

  private static void outline(Mark.Band mark, int from, int to, List<Spot> outline) {
    if (to - from < 2) {
      return;
    }
    mark.low().subList(from, to).forEach(low -> outline.add(new Spot(low.x(), low.y())));
    for (int i = to - 1; i >= from; i--) {
      outline.add(new Spot(mark.high().get(i).x(), mark.high().get(i).y()));
    }
    outline.add(new Spot(mark.low().get(from).x(), Double.NaN));
  }

  @Override
  public Void rule(Mark.Rule mark) {
    return null;
  }

  @Override
  public Void level(Mark.Level mark) {
    double y = scales.y(mark.y());
    Line2D line = new Line2D.Double(scales.plot().x(), y, scales.plot().right(), y);
    (Looks.barNames(chart).isEmpty() ? levels : over)
        .add(Shape.stroked(line, Palette.ORANGE, 1.2, 4.0, 2.0));
    return null;
  }

  @Override
  public Void shade(Mark.Shade mark) {
    double from = scales.x(Math.max(mark.fromX(), scales.xMin()));
    double to = scales.x(Math.min(mark.toX(), scales.xMax()));
    if (to > from) {
      Box plot = scales.plot();
      Rectangle2D area = new Rectangle2D.Double(from, plot.y(), to - from, plot.height());
      under.add(Shape.filled(area, Palette.SHADE));
    }
    return null;
  }

  @Override
  public Void bracket(Mark.Bracket mark) {
    return null;
  }

  @Override
  public Void label(Mark.Label mark) {
    return null;
  }

  @Override
  public Void intervals(Mark.Intervals mark) {
    Palette colour = Looks.colour(names, mark.name());
    for (int i = 0; i < mark.low().size(); i++) {
      Datum low = mark.low().get(i);
      Datum high = mark.high().get(i);
      if (low.isDrawn() && high.isDrawn()) {
        double x = scales.x(low.x());
        double top = scales.y(high.y());
        double bottom = scales.y(low.y());
        Path2D path = new Path2D.Double(new Line2D.Double(x, bottom, x, top));
        path.append(new Line2D.Double(x - RADIUS, bottom, x + RADIUS, bottom), false);
        path.append(new Line2D.Double(x - RADIUS, top, x + RADIUS, top), false);
        under.add(Shape.stroked(path, colour, 1.1));
        solids.add(new Box(x - RADIUS, top, 2 * RADIUS, bottom - top));
      }
    }
    return null;
  }

  @Override
  public Void tiles(Mark.Tiles mark) {
    tileShapes
        .add(mark)
        .forEach((colour, spots) -> addRun(Run.Kind.AREA, spots, colour, 0, List.of()));
    return null;
  }

  /** A panel is a plot of its own; its marks are shaped there. */
  @Override
  public Void panel(Mark.Panel mark) {
    return null;
  }
}
