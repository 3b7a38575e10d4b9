package strandline.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.render.Palette;
import strandline.render.chart.Plot.Run;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/** The places of bars that run to the right, a row for each name. */
public final class RowPlaces {
  static final double BAR_SHARE = 0.74;

  /**
   * A bar, or the place of one whose value is missing.
   *
   * @param datum its value
   * @param box where it stands; of no width when it is missing
   */
  public record Row(Datum datum, Box box) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Run> edges = new ArrayList<>();
  private final Scales scales;
  private final List<String> names;

  /**
   * Places the bars of a chart.
   *
   * @param chart the chart
   * @param scales the horizontal scale of the values; upward the rows, counted from below
   * @param ticks where upright gridlines stand
   */
  public RowPlaces(Chart chart, Scales scales, List<Double> ticks) {
    this.scales = scales;
    names = Looks.barNames(chart);
    List<Spot> grid = new ArrayList<>();
    ticks.forEach(tick -> scales.upright(tick, grid));
    runs.add(new Run(Run.Kind.GRID, "grid", grid, Palette.GRID, 0.6, List.of()));
    Looks.marks(chart, Mark.Bars.class).forEach(this::add);
    List<Spot> axis = new ArrayList<>();
    scales.upright(base(), axis);
    runs.add(new Run(Run.Kind.GRID, "axis", axis, Palette.TEXT, 0.8, List.of()));
    runs.addAll(edges);
  }

  private double base() {
    return Math.min(Math.max(0, scales.xMin()), scales.xMax());
  }

  private void add(Mark.Bars mark) {
    Palette colour = Looks.colour(names, mark.name());
    Map<Palette, List<Spot>> fills = new LinkedHashMap<>();
    fills.put(colour, new ArrayList<>());
    List<Spot> dashed = new ArrayList<>();
    for (Datum datum : mark.data()) {
      double middle = scales.y().max() - datum.x() - 0.5;
      double height = Math.abs(scales.y(1) - scales.y(0)) * BAR_SHARE / names.size();
      double top = scales.y(middle) + (names.indexOf(mark.name()) - names.size() / 2.0) * height;
      double from = scales.x(datum.isDrawn() ? Math.min(base(), datum.y()) : base());
      double to = scales.x(datum.isDrawn() ? Math.max(base(), datum.y()) : base());
      Box box = new Box(from, top, to - from, height);
      rows.add(new Row(datum, box));
      boolean isDoubtful = PlottedMarks.DOUBTFUL.contains(datum.status());
      if (datum.isDrawn()) {
        fills
            .computeIfAbsent(isDoubtful ? Palette.PALE_BLUE : colour, c -> new ArrayList<>())
            .add(new Spot(datum.y(), middle));
      }
      if (datum.isDrawn() && isDoubtful && box.width() > 1) {
        scales.outline(box.grown(-0.4), dashed);
      }
    }
    fills.forEach(
        (fill, spots) -> runs.add(new Run(Run.Kind.ROWS, mark.name(), spots, fill, 0, List.of())));
    if (!dashed.isEmpty()) {
      edges.add(new Run(Run.Kind.GRID, "edges", dashed, colour, 0.8, List.of(2.4, 1.6)));
    }
  }

  /**
   * Returns every bar.
   *
   * @return in order of the marks
   */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /**
   * Returns the plot.
   *
   * @return with all that XChart draws
   */
  public Plot plot() {
    return new Plot(scales, runs, null);
  }
}
