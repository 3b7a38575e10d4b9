package strandline.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.render.Palette;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Shape;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/** Bars over given scales: beside each other or on each other, those that are compared darker. */
public final class BarShapes {
  private static final double BAR_SHARE = 0.74;

  /**
   * A bar that was drawn, or the place of one whose value is missing.
   *
   * @param datum its value
   * @param box where it stands; of no height when it is missing
   * @param isCompared whether a bracket ends there
   */
  public record Bar(Datum datum, Box box, boolean isCompared) {}

  private final List<Bar> bars = new ArrayList<>();
  private final List<Box> solids = new ArrayList<>();
  private final List<Element> edges = new ArrayList<>();
  private final Chart chart;
  private final Scales scales;
  private final List<String> names;
  private final List<String> barNames;
  private final double pitch;
  private final List<Datum> compared = new ArrayList<>();
  private final Map<Double, double[]> stacks = new HashMap<>();

  BarShapes(Chart chart, List<Mark> marks, Scales scales) {
    this.chart = chart;
    this.scales = scales;
    names = Looks.names(chart);
    barNames = Looks.barNames(chart);
    pitch = Looks.pitch(chart);
    marks.stream()
        .filter(Mark.Bracket.class::isInstance)
        .map(Mark.Bracket.class::cast)
        .forEach(bracket -> compared.addAll(List.of(bracket.from(), bracket.to())));
  }

  /**
   * Returns every bar.
   *
   * @return in order of the marks
   */
  public List<Bar> bars() {
    return List.copyOf(bars);
  }

  /** Returns what words keep off. */
  List<Box> solids() {
    return solids;
  }

  /** Returns the dashed edges of bars that are less than certain. */
  List<Element> edges() {
    return edges;
  }

  /**
   * Returns the width of one bar.
   *
   * @return in points
   */
  public double width() {
    int beside = chart.isStacked() ? 1 : Math.max(1, barNames.size());
    return Math.abs(scales.x(pitch) - scales.x(0)) * BAR_SHARE / beside;
  }

  /** Returns the outlines of a mark's bars by their colour. */
  Map<Palette, List<Spot>> add(Mark.Bars mark) {
    Map<Palette, List<Spot>> fills = new LinkedHashMap<>();
    for (Datum datum : mark.data()) {
      double base = datum.isDrawn() ? stackedOn(datum) : scales.base();
      double top =
          datum.isDrawn() ? base + (chart.isStacked() ? datum.y() : datum.y() - base) : base;
      double upper = scales.y(Math.max(base, top));
      double gap = chart.isStacked() && barNames.size() > 1 ? 0.6 : 0;
      double height = Math.max(0, scales.y(Math.min(base, top)) - upper - gap);
      Box box = new Box(start(mark.name(), datum.x()), upper + gap, width(), height);
      bars.add(new Bar(datum, box, isCompared(datum)));
      if (datum.isDrawn()) {
        bar(mark.name(), datum, box, fills);
      }
    }
    return fills;
  }

  private double start(String name, double x) {
    int beside = chart.isStacked() ? 1 : barNames.size();
    int place = chart.isStacked() ? 0 : barNames.indexOf(name);
    return scales.x(x) + (place - beside / 2.0) * width();
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
    Palette colour = colour(name, datum);
    boolean isDoubtful = MarkShapes.DOUBTFUL.contains(datum.status());
    Palette fill = isDoubtful ? Palette.PALE_BLUE : colour;
    scales.outline(box, fills.computeIfAbsent(fill, c -> new ArrayList<>()));
    if (isDoubtful && box.height() > 1) {
      Rectangle2D inside =
          new Rectangle2D.Double(
              box.x() + 0.4, box.y() + 0.4, box.width() - 0.8, box.height() - 0.4);
      edges.add(Shape.stroked(inside, colour, 0.8, 2.4, 1.6));
    }
    solids.add(box);
  }

  private boolean isCompared(Datum datum) {
    return compared.stream().anyMatch(end -> end.x() == datum.x() && end.y() == datum.y());
  }

  private Palette colour(String name, Datum datum) {
    boolean isContext = barNames.size() == 1 && !compared.isEmpty() && !isCompared(datum);
    return isContext ? Palette.MUTED_BLUE : Looks.colour(names, name);
  }
}
