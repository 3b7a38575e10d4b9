package strandline.render.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import strandline.render.Refusal;
import strandline.render.chart.Looks;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.Scales;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.series.Measure;

/**
 * One attempt to lay a figure out: first what stands round the plot, then the scales, then what
 * stands in it.
 */
final class SceneLayout {
  private static final double LEAST_BAR = 1;
  private static final double LEAST_HEIGHT = 80;
  private static final double LEAST_SMALL_HEIGHT = 50;
  private static final double LEAST_ROW = 5;
  private static final Paragraph TICK = Ticks.STYLE;

  private final Figure figure;
  private final Chart chart;
  private final FigurePage sheet;
  private final Set<String> leftOut;
  private final double[] domain;
  private final Scales.Vertical vertical;
  private final NamedEnds ends;
  private final boolean hasPanels;
  private final String unit;
  final Canvas canvas;

  /**
   * Prepares one attempt.
   *
   * @param headroom how much of the marks' height stays empty above them
   * @param outside names of lines that stand right of the plot
   * @param leftOut what the note says is left out; events among it are not tried
   */
  SceneLayout(
      Figure figure, FigurePage sheet, double headroom, Set<String> outside, Set<String> leftOut) {
    this.figure = figure;
    this.chart = figure.chart();
    this.sheet = sheet;
    this.leftOut = leftOut;
    domain = Scales.horizontal(figure);
    vertical = Scales.vertical(chart, headroom);
    ends = new NamedEnds(chart, sheet.width(), domain, outside);
    hasPanels = Panels.areIn(chart);
    unit = unit();
    canvas = new Canvas(chart);
  }

  Scene scene() {
    List<Mark.Rule> keyed = hasPanels ? Looks.marks(chart, Mark.Rule.class) : List.of();
    boolean hasEndNames = !hasPanels && ends.areShown();
    Frame frame =
        new Frame(figure, sheet, Legend.of(chart, hasEndNames, keyed), Dropped.note(leftOut));
    canvas.words.addAll(frame.words);
    if (chart.x() instanceof Chart.XAxis.Names) {
      double top = frame.top + unitAbove(frame.top);
      new NamedRows(figure, sheet).draw(top, frame.bottom, canvas);
    } else if (hasPanels) {
      panels(frame);
    } else {
      plain(frame);
    }
    canvas.over.addAll(frame.swatches);
    return new Scene(
        sheet.page(), canvas.plots, canvas.under, canvas.over, canvas.words, canvas.dropped);
  }

  /** Returns the page with room for a row of every name. */
  FigurePage grown() {
    Frame frame = new Frame(figure, sheet, Legend.of(chart, false, List.of()), "");
    double above = unit.isEmpty() ? 2 : TICK.lineHeight() + 3;
    return new NamedRows(figure, sheet).grown(frame, above);
  }

  private void plain(Frame frame) {
    double left = Frame.MARGIN + tickWidth();
    double right = sheet.width() - Frame.MARGIN - ends.width() - (ends.width() > 0 ? 6 : 4);
    requireRight(right - left);
    Scales flat = new Scales(new Box(left, 0, right - left, 1), domain[0], domain[1], vertical);
    Ticks ticks = new Ticks(figure, flat, frame.bottom, 2, sheet.width() - 2);
    double foot = frame.bottom - ticks.place();
    canvas.words.addAll(ticks.words);
    canvas.dropped.addAll(ticks.dropped);
    double most = foot - frame.top - leastHeight();
    List<Mark.Rule> shown = shown();
    EventRows events = events(shown, flat, !unit.isEmpty(), most);
    boolean isUnitAbove = !unit.isEmpty() && !events.dropped().isEmpty();
    double above = isUnitAbove ? TICK.lineHeight() + 2 : 0;
    if (isUnitAbove) {
      events = events(shown, flat, false, most - above);
    }
    events.dropped().stream()
        .map(rule -> Dropped.event("page.no-room-above", rule))
        .forEach(canvas.dropped::add);
    double least = unit.isEmpty() ? 4 : TICK.lineHeight() + 7.5;
    double top = frame.top + above + Math.max(events.height(), least);
    requireHeight(foot - top);
    Box plot = Scales.fitted(new Box(left, tenth(top), right - left, foot - tenth(top)));
    double baseline = isUnitAbove ? frame.top + above - 5 : plot.y() - 8.5;
    unit(baseline);
    Scales scales = new Scales(plot, domain[0], domain[1], vertical);
    rules(events, scales);
    PlottedMarks shapes = new PlottedMarks(chart, chart.marks(), scales);
    requireWidth(shapes);
    List<Double> crossing = events.blocks().stream().map(EventRows.Block::x).toList();
    canvas.draw(shapes, chart.marks(), true, crossing, ends.of(shapes));
  }

  private void panels(Frame frame) {
    double width = sheet.width() - 2 * Frame.MARGIN - 4;
    double below = TICK.lineHeight() + 5;
    double top = frame.top + unitAbove(frame.top);
    Box area = new Box(Frame.MARGIN, top, width, frame.bottom - top);
    Panels panels = Panels.of(chart, area, tickWidth(), below);
    if (panels.panels().isEmpty()) {
      double needed = Panels.neededHeight(chart, width, tickWidth(), below);
      long high = sheet.page().heightMm() + sheet.millimetres(needed - area.height());
      refuse("has no room for its panels; show fewer, or draw it " + high + " mm high");
    }
    List<Mark.Rule> shown = shown();
    panels.panels().forEach(panel -> panel(panel, shown, below));
  }

  /** Writes the unit over a plot, and returns how much height it takes. */
  private double unitAbove(double top) {
    unit(top + TICK.size() * 0.8);
    return unit.isEmpty() ? 2 : TICK.lineHeight() + 3;
  }

  private void unit(double baseline) {
    if (!unit.isEmpty()) {
      canvas.words.add(TICK.at(unit, Frame.MARGIN, baseline));
    }
  }

  private void panel(Panels.Panel panel, List<Mark.Rule> shown, double below) {
    Box box = panel.plot();
    Box plot = Scales.fitted(new Box(box.x(), tenth(box.y()), box.width(), box.height()));
    Scales scales = new Scales(plot, domain[0], domain[1], vertical);
    for (int i = 0; i < panel.title().size(); i++) {
      double line = (panel.title().size() - 1 - i) * Panels.TITLE.lineHeight();
      canvas.words.add(Panels.TITLE.at(panel.title().get(i), plot.x(), plot.y() - 5 - line));
    }
    if (panel.isLowest()) {
      double bottom = plot.bottom() + below;
      Ticks ticks = new Ticks(figure, scales, bottom, plot.x() - 3, plot.right() + 3);
      ticks.place();
      canvas.words.addAll(ticks.words);
    }
    List<Double> crossing = new ArrayList<>();
    for (Mark.Rule rule : shown) {
      double x = scales.x(rule.x());
      crossing.add(x);
      canvas.rule(rule.isBreak(), new Line2D.Double(x, plot.y(), x, plot.bottom()));
    }
    PlottedMarks shapes = new PlottedMarks(chart, panel.marks(), scales);
    requireWidth(shapes);
    canvas.draw(shapes, panel.marks(), panel.isFirst(), crossing, List.of());
  }

  private static double tenth(double length) {
    return Math.floor(length * 10) / 10;
  }

  private void refuse(String why) {
    throw new Refusal("figure " + figure.id() + " " + why);
  }

  private double leastHeight() {
    int rows =
        Looks.marks(chart, Mark.Tiles.class).stream().mapToInt(tiles -> tiles.rows().size()).sum();
    return Math.max(sheet.isSmall() ? LEAST_SMALL_HEIGHT : LEAST_HEIGHT, rows * LEAST_ROW);
  }

  private void requireHeight(double height) {
    double lacking = leastHeight() - height;
    if (lacking > 1e-6) {
      long needed = sheet.page().heightMm() + sheet.millimetres(lacking);
      refuse(
          "leaves no height for its plot; shorten its note or title, or draw it "
              + needed
              + " mm high");
    }
  }

  private void requireRight(double width) {
    double lacking = sheet.width() / 4 - width;
    if (lacking > 0) {
      long needed = sheet.page().widthMm() + sheet.millimetres(lacking * 4 / 3 + 1);
      refuse(
          "leaves no width for its plot; shorten the names beside it, or draw it "
              + needed
              + " mm wide");
    }
  }

  private void requireWidth(PlottedMarks shapes) {
    double width = shapes.bars().width();
    if (!shapes.bars().bars().isEmpty() && width < LEAST_BAR) {
      long needed = Math.round(Math.ceil(sheet.page().widthMm() * LEAST_BAR / width));
      refuse("has bars too narrow to see; draw it " + needed + " mm wide");
    }
  }

  private double tickWidth() {
    Stream<String> labels =
        Scales.hasValueAxis(chart)
            ? vertical.ticks().stream().map(vertical::label)
            : Looks.marks(chart, Mark.Tiles.class).stream()
                .flatMap(tiles -> tiles.rows().stream())
                .map(row -> Paragraph.clean(row.name()));
    return 4 + labels.mapToDouble(TICK::width).max().orElse(2);
  }

  /** The unit of the vertical scale, unless the subtitle has said it or nobody says what it is. */
  private String unit() {
    String title = Paragraph.clean(chart.y().title());
    boolean isSaid =
        title.equals(Measure.UNSAID_UNIT)
            || !sheet.isSmall()
                && figure
                    .subtitle()
                    .toLowerCase(Locale.ROOT)
                    .contains(title.toLowerCase(Locale.ROOT));
    return isSaid ? "" : TICK.lines(title, sheet.width() - 2 * Frame.MARGIN).get(0);
  }

  private List<Mark.Rule> shown() {
    List<Mark.Rule> shown = new ArrayList<>();
    for (Mark.Rule rule : Looks.marks(chart, Mark.Rule.class)) {
      String noRoom = Dropped.event("page.no-room-above", rule);
      if (rule.x() < domain[0] || rule.x() > domain[1]) {
        canvas.dropped.add(Dropped.event("page.outside-axis", rule));
      } else if (leftOut.contains(noRoom)) {
        canvas.dropped.add(noRoom);
      } else {
        shown.add(rule);
      }
    }
    return shown;
  }

  private EventRows events(
      List<Mark.Rule> shown, Scales flat, boolean isBesideUnit, double mostHeight) {
    Box said = new Box(Frame.MARGIN, -17, TICK.width(unit) + 3, 17);
    List<Box> taken = isBesideUnit ? List.of(said) : List.of();
    double right = sheet.width() - Frame.MARGIN / 2;
    return EventRows.place(shown, flat::x, Frame.MARGIN / 2, right, taken, mostHeight);
  }

  private void rules(EventRows events, Scales scales) {
    double y = scales.plot().y();
    for (EventRows.Block block : events.blocks()) {
      double top = y + block.top() + 1;
      Line2D line = new Line2D.Double(block.x(), top, block.x(), scales.plot().bottom());
      canvas.rule(block.rule().isBreak(), line);
      block.words().forEach(word -> canvas.words.add(word.lowered(y)));
    }
  }
}
