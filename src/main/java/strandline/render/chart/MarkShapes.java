package strandline.render.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import strandline.render.Palette;
import strandline.render.chart.Scene.Run;
import strandline.render.chart.Scene.Spot;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Shape;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/** What each mark looks like over given scales, and the room that it takes from words. */
final class MarkShapes implements Mark.Visitor<Void> {
  /** Values that are shown as less than certain: hollow, pale or dashed. */
  static final Set<Status> DOUBTFUL =
      EnumSet.of(
          Status.PROVISIONAL, Status.ESTIMATED, Status.AT_LEAST, Status.AT_MOST, Status.PARTIAL);

  private static final double BAR_SHARE = 0.74;
  private static final double RADIUS = 2.4;
  private static final int MOST_HOLLOW = 40;
  private static final List<Double> DOUBTFUL_DASH = List.of(1.6, 2.0);

  /** Dashes go with colours as the second cue. */
  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(7.0, 2.5), List.of(3.0, 2.0), List.of(8.0, 2.0, 2.0, 2.0));

  /**
   * A bar that was drawn, or the place of one whose value is missing.
   *
   * @param datum its value
   * @param box where it stands; of no height when it is missing
   * @param isCompared whether a bracket ends there
   */
  record Bar(Datum datum, Box box, boolean isCompared) {}

  final List<Element> under = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();

  /** Levels under lines and points; bars would hide them, so there they lie over. */
  final List<Element> levels = new ArrayList<>();

  final List<Element> over = new ArrayList<>();

  /** What words keep off. */
  final List<Box> solids = new ArrayList<>();

  final List<Bar> bars = new ArrayList<>();

  /** The last value of each named line, in order of the marks. */
  final Map<String, Datum> ends = new LinkedHashMap<>();

  /** Values that are bounds and stand on a line or alone, with their colours. */
  final Map<Datum, Palette> bounds = new LinkedHashMap<>();

  private final Chart chart;
  private final Scales scales;
  private final List<String> names;
  private final List<String> barNames;
  private final double pitch;
  private final List<Datum> compared = new ArrayList<>();
  private final Map<Double, double[]> stacks = new HashMap<>();

  MarkShapes(Chart chart, Scales scales) {
    this.chart = chart;
    this.scales = scales;
    names = names(chart);
    barNames = barNames(chart);
    pitch = pitch(chart);
    marks(chart, Mark.Bracket.class)
        .forEach(bracket -> compared.addAll(List.of(bracket.from(), bracket.to())));
    chart.marks().forEach(mark -> mark.accept(this));
  }

  Chart chart() {
    return chart;
  }

  /** Returns the names of what holds values, each once, in order. */
  static List<String> names(Chart chart) {
    return chart.marks().stream().map(MarkShapes::name).filter(n -> n != null).distinct().toList();
  }

  /** Returns the marks of one kind, in order. */
  static <M extends Mark> List<M> marks(Chart chart, Class<M> kind) {
    return chart.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String name(Mark mark) {
    if (mark instanceof Mark.Line line) {
      return line.name();
    }
    if (mark instanceof Mark.Bars bars) {
      return bars.name();
    }
    return mark instanceof Mark.Points points ? points.name() : null;
  }

  static List<String> barNames(Chart chart) {
    return marks(chart, Mark.Bars.class).stream().map(Mark.Bars::name).distinct().toList();
  }

  /** Returns the least distance of two bars on x; 1 when there is at most one. */
  static double pitch(Chart chart) {
    TreeSet<Double> xs = new TreeSet<>();
    marks(chart, Mark.Bars.class).forEach(mark -> mark.data().forEach(datum -> xs.add(datum.x())));
    double least = Double.POSITIVE_INFINITY;
    for (Double x : xs) {
      Double next = xs.higher(x);
      least = next == null ? least : Math.min(least, next - x);
    }
    return Double.isInfinite(least) ? 1 : least;
  }

  static Palette colour(List<String> names, String name) {
    return Palette.series().get(names.indexOf(name) % Palette.series().size());
  }

  static List<Double> dash(List<String> names, String name) {
    int index = names.indexOf(name);
    return DASHES.get((index + index / DASHES.size()) % DASHES.size());
  }

  /** Returns the width of one bar in points. */
  double barWidth() {
    int beside = chart.isStacked() ? 1 : Math.max(1, barNames.size());
    return Math.abs(scales.x(pitch) - scales.x(0)) * BAR_SHARE / beside;
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
      }
    }
    Palette colour = colour(names, mark.name());
    addRun(Run.Kind.LINE, firm, colour, 1.7, dash(names, mark.name()));
    addRun(Run.Kind.LINE, faint, colour, 1.4, DOUBTFUL_DASH);
    addRun(Run.Kind.DOTS, alone, colour, 0, List.of());
    hollow(data, colour);
    data.stream().filter(Datum::isDrawn).forEach(datum -> ends.put(mark.name(), datum));
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
    Map<Palette, List<Spot>> fills = new LinkedHashMap<>();
    for (Datum datum : mark.data()) {
      double x = barStart(mark.name(), datum.x());
      double base = datum.isDrawn() ? stackedOn(datum) : scales.base();
      double top =
          datum.isDrawn() ? base + (chart.isStacked() ? datum.y() : datum.y() - base) : base;
      double upper = scales.y(Math.max(base, top));
      double gap = chart.isStacked() && barNames.size() > 1 ? 0.6 : 0;
      double height = Math.max(0, scales.y(Math.min(base, top)) - upper - gap);
      Box box = new Box(x, upper + gap, barWidth(), height);
      bars.add(new Bar(datum, box, isCompared(datum)));
      if (datum.isDrawn()) {
        bar(mark.name(), datum, box, fills);
      }
    }
    fills.forEach((colour, spots) -> addRun(Run.Kind.AREA, spots, colour, 0, List.of()));
    return null;
  }

  private double barStart(String name, double x) {
    int beside = chart.isStacked() ? 1 : barNames.size();
    int place = chart.isStacked() ? 0 : barNames.indexOf(name);
    return scales.x(x) + (place - beside / 2.0) * barWidth();
  }

  private double stackedOn(Datum datum) {
    if (!chart.isStacked()) {
      return scales.base();
    }
    double[] sums = stacks.computeIfAbsent(datum.x(), x -> new double[2]);
    int side = datum.y() < 0 ? 1 : 0;
    double base = sums[side];
    sums[side] += datum.y();
    return base;
  }

  private void bar(String name, Datum datum, Box box, Map<Palette, List<Spot>> fills) {
    Palette colour = barColour(name, datum);
    boolean isDoubtful = DOUBTFUL.contains(datum.status());
    Palette fill = isDoubtful ? Palette.PALE_BLUE : colour;
    List<Spot> spots = fills.computeIfAbsent(fill, c -> new ArrayList<>());
    double left = valueX(box.x());
    double right = valueX(box.right());
    double low = valueY(box.bottom());
    double high = valueY(box.y());
    spots.add(new Spot(left, low));
    spots.add(new Spot(left, high));
    spots.add(new Spot(right, high));
    spots.add(new Spot(right, low));
    spots.add(new Spot(right, Double.NaN));
    if (isDoubtful && box.height() > 1) {
      Rectangle2D inside =
          new Rectangle2D.Double(
              box.x() + 0.4, box.y() + 0.4, box.width() - 0.8, box.height() - 0.4);
      over.add(Shape.stroked(inside, colour, 0.8, 2.4, 1.6));
    }
    solids.add(box);
  }

  private boolean isCompared(Datum datum) {
    return compared.stream().anyMatch(end -> end.x() == datum.x() && end.y() == datum.y());
  }

  private Palette barColour(String name, Datum datum) {
    boolean isContext = barNames.size() == 1 && !compared.isEmpty() && !isCompared(datum);
    return isContext ? Palette.MUTED_BLUE : colour(names, name);
  }

  private double valueX(double x) {
    return scales.xMin()
        + (x - scales.plot().x()) / scales.plot().width() * (scales.xMax() - scales.xMin());
  }

  /** Bars are never logarithmic. */
  private double valueY(double y) {
    double share = (scales.plot().bottom() - y) / scales.plot().height();
    return scales.y().min() + share * (scales.y().max() - scales.y().min());
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
    addRun(Run.Kind.DOTS, firm, colour(names, mark.name()), 0, List.of());
    hollow(drawn, colour(names, mark.name()));
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
    (barNames.isEmpty() ? levels : over).add(Shape.stroked(line, Palette.ORANGE, 1.2, 4.0, 2.0));
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
}
