package strandline.render.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import strandline.render.Palette;
import strandline.render.chart.Plot.Run;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/**
 * The places of bars over given scales: beside each other or on each other, those that are compared
 * darker.
 */
public final class BarPlaces {
  private static final double BAR_SHARE = 0.74;

  /** How far a bar may stand from its place on the axis, as a share of the distance of two bars. */
  private static final double MOST_OFF = 0.1;

  private static final int MOST_PARTS = 64;

  /**
   * A bar that is drawn, or the place of one whose value is missing.
   *
   * @param datum its value
   * @param box where it stands; of no height when it is missing
   * @param isCompared whether a bracket ends there
   */
  public record Bar(Datum datum, Box box, boolean isCompared) {}

  /**
   * The slots of a chart's bars on x: XChart gives each category the same width. Months, which are
   * not equally long, stand in equal slots; bars at irregular times stand in the nearest of slots
   * that are finer than their distance.
   *
   * @param first the middle of the first slot
   * @param step the width of a slot
   * @param count how many there are
   * @param fill the share of a slot that bars fill; over 1 where slots are finer than bars
   * @param names the names of the bars
   * @param isStacked whether bars of several names stand on each other
   */
  public record Slots(
      double first, double step, int count, double fill, List<String> names, boolean isStacked) {
    static Slots of(Chart chart) {
      List<String> names = Looks.barNames(chart);
      if (chart.x() instanceof Chart.XAxis.Categories categories) {
        int count = categories.names().size();
        return new Slots(0, 1, count, BAR_SHARE, names, chart.isStacked());
      }
      TreeSet<Double> xs = new TreeSet<>();
      Looks.marks(chart, Mark.Bars.class).forEach(m -> m.data().forEach(d -> xs.add(d.x())));
      double pitch = Looks.pitch(chart);
      for (int parts = 1; ; parts *= 2) {
        double span = xs.last() - xs.first();
        int count = (int) Math.round(span / pitch * parts) + 1;
        double step = count == 1 ? pitch : span / (count - 1);
        double fill = BAR_SHARE * pitch / step;
        Slots slots = new Slots(xs.first(), step, count, fill, names, chart.isStacked());
        boolean isNear =
            xs.stream().allMatch(x -> Math.abs(slots.middle(x) - x) <= MOST_OFF * pitch);
        if (isNear || parts == MOST_PARTS) {
          return slots;
        }
      }
    }

    /** Returns the place of a value's slot, from 0. */
    int place(double x) {
      return (int) Math.round((x - first) / step);
    }

    /** Returns the middle of a value's slot. */
    double middle(double x) {
      return first + place(x) * step;
    }

    /** Returns how many bars stand beside each other in a slot. */
    int beside() {
      return isStacked ? 1 : Math.max(1, names.size());
    }
  }

  private final List<Bar> bars = new ArrayList<>();
  private final List<Box> solids = new ArrayList<>();
  private final Map<String, Map<Palette, List<Spot>>> values = new LinkedHashMap<>();
  private final Map<Palette, List<Spot>> edges = new LinkedHashMap<>();
  private final List<Spot> seams = new ArrayList<>();
  private final Chart chart;
  private final Scales scales;
  private final List<String> names;
  private final Slots slots;
  private final List<Datum> compared = new ArrayList<>();
  private final Map<Double, double[]> stacks = new HashMap<>();

  BarPlaces(Chart chart, List<Mark> marks, Scales scales) {
    this.chart = chart;
    this.scales = scales;
    names = Looks.names(chart);
    slots = Looks.barNames(chart).isEmpty() ? null : Slots.of(chart);
    Looks.of(marks.stream(), Mark.Bracket.class)
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

  /** Returns the slots of the bars; null when there are none. */
  Slots slots() {
    return slots;
  }

  /**
   * Returns the width of one bar.
   *
   * @return in points; 0 when there are none
   */
  public double width() {
    return slots == null
        ? 0
        : Math.abs(scales.x(slots.step() * slots.fill()) - scales.x(0)) / slots.beside();
  }

  /** Returns the bars, then the white seams between those that stand on each other. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    values.forEach(
        (name, fills) ->
            fills.forEach(
                (fill, spots) ->
                    runs.add(new Run(Run.Kind.BARS, name, spots, fill, 0, List.of()))));
    if (!seams.isEmpty()) {
      runs.add(new Run(Run.Kind.GRID, "seams", seams, Palette.WHITE, 0.7, List.of()));
    }
    return runs;
  }

  /** Returns the dashed edges of bars that are less than certain. */
  List<Run> edges() {
    List<Run> runs = new ArrayList<>();
    edges.forEach(
        (colour, spots) ->
            runs.add(new Run(Run.Kind.GRID, "edges", spots, colour, 0.8, List.of(2.4, 1.6))));
    return runs;
  }

  void add(Mark.Bars mark) {
    for (Datum datum : mark.data()) {
      double base = datum.isDrawn() ? stackedOn(datum) : scales.base();
      double top =
          datum.isDrawn() ? base + (chart.isStacked() ? datum.y() : datum.y() - base) : base;
      double upper = scales.y(Math.max(base, top));
      double height = Math.max(0, scales.y(Math.min(base, top)) - upper);
      Box box = new Box(start(mark.name(), datum.x()), upper, width(), height);
      bars.add(new Bar(datum, box, isCompared(datum)));
      if (datum.isDrawn()) {
        bar(mark.name(), datum, box);
        seam(box, base);
      }
    }
  }

  private double start(String name, double x) {
    int place = chart.isStacked() ? 0 : slots.names().indexOf(name);
    return scales.x(slots.middle(x)) + (place - slots.beside() / 2.0) * width();
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

  private void bar(String name, Datum datum, Box box) {
    Palette colour = colour(name, datum);
    boolean isDoubtful = PlottedMarks.DOUBTFUL.contains(datum.status());
    values
        .computeIfAbsent(name, n -> new LinkedHashMap<>())
        .computeIfAbsent(isDoubtful ? Palette.PALE_BLUE : colour, c -> new ArrayList<>())
        .add(new Spot(datum.x(), datum.y()));
    if (isDoubtful && box.height() > 1) {
      Box inside = new Box(box.x() + 0.4, box.y() + 0.4, box.width() - 0.8, box.height() - 0.4);
      scales.outline(inside, edges.computeIfAbsent(colour, c -> new ArrayList<>()));
    }
    solids.add(box);
  }

  private void seam(Box box, double base) {
    if (chart.isStacked() && base != 0) {
      seams.add(new Spot(scales.valueX(box.x()), base));
      seams.add(new Spot(scales.valueX(box.right()), base));
      seams.add(new Spot(scales.valueX(box.right()), Double.NaN));
    }
  }

  private boolean isCompared(Datum datum) {
    return compared.stream().anyMatch(end -> end.x() == datum.x() && end.y() == datum.y());
  }

  private Palette colour(String name, Datum datum) {
    boolean isContext = slots.names().size() == 1 && !compared.isEmpty() && !isCompared(datum);
    return isContext ? Palette.MUTED_BLUE : Looks.colour(names, name);
  }
}
