package strandline.render.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import strandline.render.Palette;
import strandline.render.chart.Looks;
import strandline.render.chart.Plot;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.Scales;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;
import strandline.report.Chart;
import strandline.report.Mark;

/** A scene while it is made: plots with their marks, other shapes and words. */
final class Canvas {
  private static final Paragraph TICK = Ticks.STYLE;

  final List<Plot> plots = new ArrayList<>();
  final List<Words> words = new ArrayList<>();
  final List<Shape> under = new ArrayList<>();
  final List<Shape> over = new ArrayList<>();
  final List<String> dropped = new ArrayList<>();

  /** Names that found no place beside the ends of their lines. */
  final List<String> moved = new ArrayList<>();

  boolean lacksHeadroom;

  private final Chart chart;

  Canvas(Chart chart) {
    this.chart = chart;
  }

  /**
   * Draws one plot.
   *
   * @param shapes its marks
   * @param marks what stands in it
   * @param hasNumbers whether the numbers of the vertical scale stand beside it
   * @param crossing where event rules cross it
   * @param ends names at ends
   */
  void draw(
      PlottedMarks shapes,
      List<Mark> marks,
      boolean hasNumbers,
      List<Double> crossing,
      List<EndNames.Name> ends) {
    Scales scales = shapes.scales();
    under.addAll(0, shapes.shades());
    if (hasNumbers) {
      numbers(scales);
    }
    if (Looks.marks(chart, Mark.Tiles.class).isEmpty()) {
      calendar(scales);
    }
    rows(scales);
    plots.add(shapes.plot());
    over.addAll(shapes.edges());
    new InsideLabels(shapes, this).place(marks, crossing, ends);
  }

  /** Draws an upright rule: dashed and in front where a series breaks, else behind. */
  void rule(boolean isBreak, Line2D line) {
    if (isBreak) {
      over.add(Shape.stroked(line, Palette.QUIET_TEXT, 1.6, 5.0, 3.0));
    } else {
      under.add(Shape.stroked(line, Palette.GREY, 0.8));
    }
  }

  /** The numbers beside the gridlines. */
  private void numbers(Scales scales) {
    Box plot = scales.plot();
    for (double tick : Scales.hasValueAxis(chart) ? scales.y().ticks() : List.<Double>of()) {
      String label = scales.y().label(tick);
      if (isRoomy(scales, tick)) {
        double baseline = scales.y(tick) + TICK.size() * 0.35;
        words.add(TICK.at(label, plot.x() - 4 - TICK.width(label), baseline));
      }
    }
  }

  /** On a low plot only every second or third number has room; zero is among them. */
  private static boolean isRoomy(Scales scales, double tick) {
    List<Double> ticks = scales.y().ticks();
    int zero = Math.max(0, ticks.indexOf(0.0));
    double height = Math.abs(scales.y(ticks.get(0)) - scales.y(ticks.get(ticks.size() - 1)));
    double step = height / Math.max(1, ticks.size() - 1);
    int every = (int) Math.max(1, Math.ceil((TICK.size() + 1) / Math.max(step, 0.1)));
    return (ticks.indexOf(tick) - zero) % every == 0;
  }

  private void rows(Scales scales) {
    for (Mark.Tiles tiles : Looks.marks(chart, Mark.Tiles.class)) {
      int count = tiles.rows().size();
      double step = scales.plot().height() / count;
      int every = (int) Math.max(1, Math.ceil((TICK.size() + 1) / step));
      for (int row = 0; row < count; row += every) {
        String name = Paragraph.clean(tiles.rows().get(row).name());
        double y = scales.y(count - row - 0.5) + TICK.size() * 0.35;
        words.add(TICK.at(name, scales.plot().x() - 4 - TICK.width(name), y));
      }
    }
  }

  private void calendar(Scales scales) {
    Box plot = scales.plot();
    if (chart.x() instanceof Chart.XAxis.Time time) {
      for (Chart.Tick tick : time.ticks()) {
        double x = scales.x(tick.at());
        if (x >= plot.x() - 0.1 && x <= plot.right() + 0.1) {
          Line2D line = new Line2D.Double(x, plot.bottom(), x, plot.bottom() + 3);
          over.add(Shape.stroked(line, Palette.GREY, 0.6));
        }
      }
    }
  }
}
