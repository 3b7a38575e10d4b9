package strandline.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import strandline.render.Palette;
import strandline.render.chart.Plot.Run;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Shape;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.report.Thinning;
import strandline.series.Status;

/** The marks of one plot: as runs for XChart, and as the room that they take from words. */
public final class PlottedMarks {
  /** Values that are shown as less than certain: hollow, pale or dashed. */
  public static final Set<Status> DOUBTFUL =
      Set.of(Status.PROVISIONAL, Status.ESTIMATED, Status.AT_LEAST, Status.AT_MOST, Status.PARTIAL);

  private static final double RADIUS = 2.4;
  private static final double DOT = 4.4;

  /** The width of the line of a hollow point, in points. */
  static final double RING_WIDTH = 1.2;

  private static final int MOST_HOLLOW = 40;

  /** From so many on, words keep off a place on a line once. */
  private static final int MOST_PLACES = 10_000;

  private static final List<Double> DOUBTFUL_DASH = List.of(1.6, 2.0);

  private final List<Shape> shades = new ArrayList<>();
  private final List<Run> bands = new ArrayList<>();
  private final List<Run> lines = new ArrayList<>();
  private final List<Run> rings = new ArrayList<>();
  private final List<Run> levels = new ArrayList<>();
  private final List<Box> solids = new ArrayList<>();
  private final Set<Long> places = new HashSet<>();
  private final Map<String, Datum> ends = new LinkedHashMap<>();
  private final Map<Datum, Palette> bounds = new LinkedHashMap<>();
  private final Chart chart;
  private final Scales scales;
  private final List<String> names;
  private final BarPlaces barPlaces;
  private final TilePlaces tilePlaces;

  /**
   * Reads marks over scales.
   *
   * @param chart the chart, whose names give the colours
   * @param marks those of its marks that stand in this plot
   * @param scales the scales of the plot
   */
  public PlottedMarks(Chart chart, List<Mark> marks, Scales scales) {
    this.chart = chart;
    this.scales = scales;
    names = Looks.names(chart);
    barPlaces = new BarPlaces(chart, marks, scales);
    tilePlaces = new TilePlaces(chart, scales);
    marks.forEach(this::add);
    solids.addAll(barPlaces.solids());
  }

  /**
   * Returns the scales.
   *
   * @return those of the plot
   */
  public Scales scales() {
    return scales;
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
   * Returns the plot with all that XChart draws: gridlines, bands and intervals, bars or tiles,
   * lines and points, the axis, hollow points. Levels lie under lines and points, but over bars,
   * which would hide them.
   *
   * @return the scales and the runs
   */
  public Plot plot() {
    boolean hasTiles = !tilePlaces.tiles().isEmpty();
    boolean hasBars = !Looks.barNames(chart).isEmpty();
    List<Run> runs = new ArrayList<>();
    runs.addAll(hasTiles ? List.of() : grid());
    runs.addAll(bands);
    runs.addAll(hasBars ? List.of() : levels);
    runs.addAll(barPlaces.runs());
    runs.addAll(tilePlaces.runs());
    runs.addAll(lines);
    runs.addAll(hasTiles ? List.of() : List.of(axis()));
    runs.addAll(barPlaces.edges());
    runs.addAll(rings);
    runs.addAll(hasBars ? levels : List.of());
    return new Plot(scales, runs, barPlaces.slots());
  }

  private List<Run> grid() {
    List<Spot> spots = new ArrayList<>();
    for (double tick : Scales.hasValueAxis(chart) ? scales.y().ticks() : List.<Double>of()) {
      scales.across(tick, spots);
    }
    return spots.isEmpty()
        ? List.of()
        : List.of(new Run(Run.Kind.GRID, "grid", spots, Palette.GRID, 0.6, List.of()));
  }

  private Run axis() {
    boolean isZero = scales.base() == 0 && Scales.hasValueAxis(chart);
    List<Spot> spots = new ArrayList<>();
    scales.across(scales.base(), spots);
    Palette colour = isZero ? Palette.TEXT : Palette.GREY;
    return new Run(Run.Kind.GRID, "axis", spots, colour, isZero ? 0.8 : 0.6, List.of());
  }

  /**
   * Returns the shaded periods, which lie under everything.
   *
   * @return in order of the marks
   */
  public List<Shape> shades() {
    return shades;
  }

  /**
   * Returns the dashed edges of tiles.
   *
   * @return in order of the marks
   */
  public List<Shape> edges() {
    return tilePlaces.edges();
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
  public BarPlaces bars() {
    return barPlaces;
  }

  /**
   * Returns the tiles.
   *
   * @return drawn ones and places of missing ones
   */
  public List<TilePlaces.Tile> tiles() {
    return tilePlaces.tiles();
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

  /** Says whether there are more values than eight for each point of the plot's width. */
  private boolean isDense(List<Datum> data) {
    return data.size() > 8 * scales.plot().width();
  }

  /** The half point of the page that a place lies in. */
  private static long at(double place) {
    return (long) Math.floor(2 * place);
  }

  /** Rules, brackets and labels come with the words; a panel is a plot of its own. */
  private void add(Mark mark) {
    if (mark instanceof Mark.Line line) {
      line(line);
    } else if (mark instanceof Mark.Bars bars) {
      barPlaces.add(bars);
    } else if (mark instanceof Mark.Points points) {
      points(points);
    } else if (mark instanceof Mark.Intervals intervals) {
      intervals(intervals);
    } else if (mark instanceof Mark.Tiles tiles) {
      tilePlaces.add(tiles);
    } else if (mark instanceof Mark.Shade shade) {
      shade(shade);
    } else if (mark instanceof Mark.Level level) {
      List<Spot> spots = new ArrayList<>();
      scales.across(level.y(), spots);
      levels.add(
          new Run(Run.Kind.LEVEL, level.label(), spots, Palette.ORANGE, 1.2, List.of(4.0, 2.0)));
    }
  }

  private void line(Mark.Line mark) {
    List<Spot> firm = new ArrayList<>();
    List<Spot> faint = new ArrayList<>();
    List<Spot> alone = new ArrayList<>();
    List<Datum> all = mark.data();
    List<Datum> data =
        isDense(all)
            ? Thinning.line(all, i -> at(scales.x(all.get(i).x()))).stream().map(all::get).toList()
            : all;
    Set<Datum> lone = new HashSet<>();
    for (int i = 0; i < data.size(); i++) {
      Datum here = data.get(i);
      boolean joinsBack = i > 0 && here.isDrawn() && data.get(i - 1).isDrawn();
      boolean joinsOn = i + 1 < data.size() && here.isDrawn() && data.get(i + 1).isDrawn();
      if (joinsBack) {
        segment(data.get(i - 1), here, DOUBTFUL.contains(here.status()) ? faint : firm);
      } else if (here.isDrawn() && !joinsOn) {
        if (DOUBTFUL.contains(here.status())) {
          lone.add(here);
        } else {
          alone.add(new Spot(here.x(), here.y()));
        }
        solids.add(around(here, RADIUS));
      }
    }
    Palette colour = mark.isContext() ? Palette.GREY : Looks.colour(names, mark.name());
    List<Double> dash = mark.isContext() ? List.of() : Looks.dash(names, mark.name());
    String name = mark.name();
    double width = mark.isContext() ? 0.8 : 1.7;
    add(lines, new Run(Run.Kind.LINE, name, firm, colour, width, dash));
    add(lines, new Run(Run.Kind.LINE, name, faint, colour, Math.min(width, 1.4), DOUBTFUL_DASH));
    add(lines, new Run(Run.Kind.DOTS, name, alone, colour, DOT, List.of()));
    hollow(name, data, lone, colour);
    if (!mark.isContext()) {
      data.stream().filter(Datum::isDrawn).forEach(datum -> ends.put(mark.name(), datum));
    }
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
      if (places.add(Math.round(x) * 100_000L + Math.round(y)) || places.size() < MOST_PLACES) {
        solids.add(new Box(x - 1, y - 1, 2, 2));
      }
    }
  }

  private static void add(List<Run> runs, Run run) {
    if (!run.spots().isEmpty()) {
      runs.add(run);
    }
  }

  /** Where they would touch, only bounds and values that no line joins are drawn hollow. */
  private void hollow(String name, List<Datum> data, Set<Datum> lone, Palette colour) {
    List<Datum> doubtful =
        data.stream().filter(d -> d.isDrawn() && DOUBTFUL.contains(d.status())).toList();
    boolean isCrowded = doubtful.size() > MOST_HOLLOW || nearest(doubtful) < 3 * RADIUS;
    List<Spot> spots = new ArrayList<>();
    for (Datum datum : doubtful) {
      boolean isBound = datum.status() == Status.AT_LEAST || datum.status() == Status.AT_MOST;
      if (isBound || !isCrowded || lone.contains(datum)) {
        spots.add(new Spot(datum.x(), datum.y()));
        solids.add(around(datum, RADIUS));
      }
      if (isBound) {
        bounds.put(datum, colour);
      }
    }
    add(rings, new Run(Run.Kind.RINGS, name, spots, colour, 2 * RADIUS, List.of()));
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

  private void points(Mark.Points mark) {
    List<Datum> known = mark.data().stream().filter(Datum::isDrawn).toList();
    List<Datum> drawn =
        isDense(mark.data())
            ? Thinning.points(known, d -> List.of(at(scales.x(d.x())), at(scales.y(d.y()))))
            : known;
    List<Spot> firm = new ArrayList<>();
    for (Datum datum : drawn) {
      if (!DOUBTFUL.contains(datum.status())) {
        firm.add(new Spot(datum.x(), datum.y()));
      }
      solids.add(around(datum, RADIUS));
    }
    Palette colour = Looks.colour(names, mark.name());
    add(lines, new Run(Run.Kind.DOTS, mark.name(), firm, colour, DOT, List.of()));
    hollow(mark.name(), drawn, Set.copyOf(drawn), colour);
  }

  private void shade(Mark.Shade mark) {
    double from = scales.x(Math.max(mark.fromX(), scales.xMin()));
    double to = scales.x(Math.min(mark.toX(), scales.xMax()));
    if (to > from) {
      Box plot = scales.plot();
      Rectangle2D area = new Rectangle2D.Double(from, plot.y(), to - from, plot.height());
      shades.add(Shape.filled(area, Palette.SHADE));
    }
  }

  private void intervals(Mark.Intervals mark) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < mark.low().size(); i++) {
      Datum low = mark.low().get(i);
      Datum high = mark.high().get(i);
      if (low.isDrawn() && high.isDrawn()) {
        spots.addAll(List.of(new Spot(low.x(), low.y()), new Spot(high.x(), high.y())));
        double top = scales.y(high.y());
        solids.add(new Box(scales.x(low.x()) - RADIUS, top, 2 * RADIUS, scales.y(low.y()) - top));
      }
    }
    Palette colour = Looks.colour(names, mark.name());
    add(bands, new Run(Run.Kind.INTERVALS, mark.name(), spots, colour, 1, List.of()));
  }
}
