package strandline.render.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import strandline.render.Palette;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/** Lays a figure out: first what stands round the plot, then the scales, then what stands in it. */
final class SceneLayout {
  private static final int MOST_SERIES = 8;
  private static final int MOST_END_NAMES = 6;
  private static final double LEAST_PLOT_HEIGHT = 80;
  private static final double LEAST_BAR = 1;
  private static final double LEAST_END_WIDTH = 66;
  private static final double MOST_END_WIDTH = 96;
  private static final double HEADROOM_STEP = 0.06;
  private static final double MOST_HEADROOM = 0.6;
  private static final Paragraph TICK = FrameLayout.TICK;
  private static final Paragraph END = new Paragraph(Typeface.REGULAR, 9, Palette.TEXT);

  private final Figure figure;
  private final Chart chart;
  private final Page page;
  private final List<String> names;
  private final double headroom;
  private final List<Words> words = new ArrayList<>();
  private final List<Element> under = new ArrayList<>();
  private final List<Element> over = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private boolean lacksHeadroom;

  private SceneLayout(Figure figure, Page page, double headroom) {
    this.figure = figure;
    this.chart = figure.chart();
    this.page = page;
    this.headroom = headroom;
    names = MarkShapes.names(chart);
  }

  /**
   * Lays a figure out; the vertical scale grows until brackets and values have room above the
   * marks.
   *
   * @throws IllegalArgumentException when there is nothing to draw or it does not fit the page
   */
  static Scene of(Figure figure, List<String> citations, Page page) {
    requireDrawable(figure);
    Scene best = null;
    for (double headroom = 0; headroom <= MOST_HEADROOM; headroom += HEADROOM_STEP) {
      SceneLayout layout = new SceneLayout(figure, page, headroom);
      Scene scene = layout.scene(citations);
      if (best == null || scene.dropped().size() < best.dropped().size()) {
        best = scene;
      }
      if (!layout.lacksHeadroom) {
        break;
      }
    }
    return best;
  }

  private static void requireDrawable(Figure figure) {
    Chart chart = figure.chart();
    long drawn = Scales.values(chart).filter(Datum::isDrawn).count();
    require(drawn > 0, figure, "has no value to draw; leave it out and say why in words");
    int names = MarkShapes.names(chart).size();
    require(
        names <= MOST_SERIES,
        figure,
        "has " + names + " series, at most " + MOST_SERIES + " can be told apart; split it");
    boolean hasBars = !MarkShapes.barNames(chart).isEmpty();
    require(!(hasBars && chart.y().logarithmic()), figure, "has bars on a logarithmic scale");
    require(
        !chart.y().logarithmic() || Scales.values(chart).allMatch(d -> !d.isDrawn() || d.y() > 0),
        figure,
        "has a value that is not above zero on a logarithmic scale");
    Paragraph title = new Paragraph(Typeface.BOLD, 11, Palette.TEXT);
    Stream.of(figure.title(), figure.subtitle(), figure.footnote(), chart.y().title())
        .forEach(title::requireShown);
    names(chart).forEach(END::requireShown);
  }

  private static Stream<String> names(Chart chart) {
    Stream<String> ticks =
        chart.x() instanceof Chart.XAxis.Time time
            ? time.ticks().stream().map(Chart.Tick::label)
            : ((Chart.XAxis.Categories) chart.x()).names().stream();
    Stream<String> marks =
        chart.marks().stream()
            .flatMap(
                mark ->
                    mark instanceof Mark.Rule rule
                        ? Stream.of(rule.label(), rule.date())
                        : mark instanceof Mark.Shade shade
                            ? Stream.of(shade.label())
                            : mark instanceof Mark.Level level
                                ? Stream.of(level.label())
                                : mark instanceof Mark.Label label
                                    ? Stream.of(label.text())
                                    : mark instanceof Mark.Bracket bracket
                                        ? Stream.of(bracket.text())
                                        : Stream.<String>empty());
    return Stream.of(ticks, marks, MarkShapes.names(chart).stream()).flatMap(part -> part);
  }

  private static void require(boolean condition, Figure figure, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("figure " + figure.id() + " " + otherwise);
    }
  }

  private <M extends Mark> List<M> marks(Class<M> kind) {
    return MarkShapes.marks(chart, kind);
  }

  private Scene scene(List<String> citations) {
    FrameLayout frame = new FrameLayout(figure, citations, page, key());
    Scales.Vertical vertical = Scales.vertical(chart, headroom);
    double left = FrameLayout.MARGIN + tickWidth(vertical);
    double right = page.width() - FrameLayout.MARGIN - endWidth() - (endWidth() > 0 ? 6 : 4);
    double[] domain = Scales.horizontal(figure);
    Scales flat = new Scales(new Box(left, 0, right - left, 1), domain[0], domain[1], vertical);
    double foot = frame.bottom - frame.ticks(flat);
    words.addAll(frame.words);
    dropped.addAll(frame.dropped);
    List<Words> unit = unit(frame.top);
    List<Mark.Rule> shown = shown(flat);
    EventRows events = events(shown, flat, unit);
    boolean isUnitAbove = !unit.isEmpty() && !events.dropped().isEmpty();
    if (isUnitAbove) {
      events = events(shown, flat, List.of());
      frame.top += TICK.lineHeight() + 2;
    }
    events
        .dropped()
        .forEach(r -> dropped.add("event \"" + r.label() + "\": no room above the plot"));
    double top = frame.top + Math.max(events.height(), unit.isEmpty() ? 4 : TICK.lineHeight() + 5);
    requireHeight(foot - top);
    Box plot = new Box(left, tenth(top), tenth(right - left), tenth(foot - top));
    Scales scales = new Scales(plot, domain[0], domain[1], vertical);
    MarkShapes shapes = new MarkShapes(chart, scales);
    requireWidth(shapes);
    under.addAll(shapes.under);
    grid(scales);
    under.addAll(shapes.levels);
    ground(scales);
    double baseline = isUnitAbove ? frame.top - 5 : plot.y() - 6;
    unit.forEach(word -> words.add(TICK.at(word.text(), word.x(), baseline)));
    rules(events, scales);
    over.addAll(shapes.over);
    inside(scales, shapes, events);
    over.addAll(frame.swatches);
    return new Scene(page, scales, under, shapes.runs, over, words, dropped);
  }

  private static double tenth(double length) {
    return Math.floor(length * 10) / 10;
  }

  private void requireHeight(double height) {
    if (height < LEAST_PLOT_HEIGHT) {
      long needed =
          Math.round(Math.ceil(page.heightMm() + (LEAST_PLOT_HEIGHT - height) * 25.4 / 72));
      require(
          false,
          figure,
          "leaves no height for its plot; shorten its note or title, or draw it "
              + needed
              + " mm high");
    }
  }

  private void requireWidth(MarkShapes shapes) {
    if (!shapes.bars.isEmpty() && shapes.barWidth() < LEAST_BAR) {
      long needed = Math.round(Math.ceil(page.widthMm() * LEAST_BAR / shapes.barWidth()));
      require(false, figure, "has bars too narrow to see; draw it " + needed + " mm wide");
    }
  }

  /** Names stand at the ends of lines; in a key when there are too many, and for bars and bands. */
  private List<FrameLayout.Entry> key() {
    List<FrameLayout.Entry> entries = new ArrayList<>();
    for (String name : names) {
      Mark mark = chart.marks().stream().filter(m -> isNamed(m, name)).findFirst().orElseThrow();
      boolean isLine = mark instanceof Mark.Line;
      if (names.size() > 1 && !(isLine && hasEndNames())) {
        entries.add(
            new FrameLayout.Entry(
                name,
                MarkShapes.colour(names, name),
                isLine
                    ? Scene.Run.Kind.LINE
                    : mark instanceof Mark.Bars ? Scene.Run.Kind.AREA : Scene.Run.Kind.DOTS,
                MarkShapes.dash(names, name)));
      }
    }
    marks(Mark.Band.class).stream()
        .map(Mark.Band::name)
        .distinct()
        .forEach(
            name ->
                entries.add(
                    new FrameLayout.Entry(
                        name, Palette.PALE_BLUE, Scene.Run.Kind.AREA, List.of())));
    return entries;
  }

  private static boolean isNamed(Mark mark, String name) {
    return mark instanceof Mark.Line line && line.name().equals(name)
        || mark instanceof Mark.Bars bars && bars.name().equals(name)
        || mark instanceof Mark.Points points && points.name().equals(name);
  }

  private List<String> lineNames() {
    return marks(Mark.Line.class).stream().map(Mark.Line::name).distinct().toList();
  }

  private boolean hasEndNames() {
    int levels = marks(Mark.Level.class).size();
    return names.size() > 1
        && lineNames().size() + levels <= MOST_END_NAMES
        && lineNames().stream().allMatch(name -> endLines(name).size() <= 2);
  }

  /** Two short lines cost the plot less width than one long line. */
  private static List<String> endLines(String name) {
    List<String> narrow = END.lines(name, LEAST_END_WIDTH);
    return narrow.size() <= 2 ? narrow : END.lines(name, MOST_END_WIDTH);
  }

  private List<String> endTexts() {
    List<String> texts = new ArrayList<>();
    if (hasEndNames()) {
      texts.addAll(lineNames());
    }
    marks(Mark.Level.class).forEach(level -> texts.add(level.label()));
    return texts;
  }

  private double endWidth() {
    return endTexts().stream()
        .flatMap(text -> endLines(text).stream())
        .mapToDouble(END::width)
        .max()
        .orElse(0);
  }

  private double tickWidth(Scales.Vertical vertical) {
    return Scales.hasValueAxis(chart)
        ? 4
            + vertical.ticks().stream()
                .mapToDouble(t -> TICK.width(vertical.label(t)))
                .max()
                .orElse(0)
        : 6;
  }

  /** The unit of the vertical scale, unless the subtitle has said it. */
  private List<Words> unit(double top) {
    String title = Paragraph.clean(chart.y().title());
    boolean isSaid =
        figure
            .subtitle()
            .toLowerCase(java.util.Locale.ROOT)
            .contains(title.toLowerCase(java.util.Locale.ROOT));
    return isSaid || title.isEmpty() ? List.of() : List.of(TICK.at(title, FrameLayout.MARGIN, top));
  }

  private List<Mark.Rule> shown(Scales flat) {
    List<Mark.Rule> shown = new ArrayList<>();
    for (Mark.Rule rule : marks(Mark.Rule.class)) {
      if (rule.x() >= flat.xMin() && rule.x() <= flat.xMax()) {
        shown.add(rule);
      } else {
        dropped.add("event \"" + rule.label() + "\": outside the time axis");
      }
    }
    return shown;
  }

  private EventRows events(List<Mark.Rule> shown, Scales flat, List<Words> unit) {
    List<Box> taken = unit.stream().map(w -> new Box(w.x(), -15, w.width() + 3, 15)).toList();
    double right = page.width() - FrameLayout.MARGIN / 2;
    return EventRows.place(shown, flat::x, FrameLayout.MARGIN / 2, right, taken);
  }

  private void rules(EventRows events, Scales scales) {
    double y = scales.plot().y();
    for (EventRows.Block block : events.blocks()) {
      Line2D line =
          new Line2D.Double(block.x(), y + block.top() + 1, block.x(), scales.plot().bottom());
      if (block.rule().isBreak()) {
        over.add(Shape.stroked(line, Palette.QUIET_TEXT, 1.6, 5.0, 3.0));
      } else {
        under.add(Shape.stroked(line, Palette.GREY, 0.8));
      }
      for (Words word : block.words()) {
        words.add(
            new Words(
                word.text(),
                word.face(),
                word.size(),
                word.colour(),
                word.x(),
                word.baseline() + y));
      }
    }
  }

  private void grid(Scales scales) {
    Box plot = scales.plot();
    for (double tick : Scales.hasValueAxis(chart) ? scales.y().ticks() : List.<Double>of()) {
      double y = scales.y(tick);
      under.add(Shape.stroked(new Line2D.Double(plot.x(), y, plot.right(), y), Palette.GRID, 0.6));
      String label = scales.y().label(tick);
      words.add(TICK.at(label, plot.x() - 4 - TICK.width(label), y + TICK.size() * 0.35));
    }
  }

  private void ground(Scales scales) {
    Box plot = scales.plot();
    double y = scales.y(scales.base());
    boolean isZero = scales.base() == 0 && Scales.hasValueAxis(chart);
    over.add(
        Shape.stroked(
            new Line2D.Double(plot.x(), y, plot.right(), y),
            isZero ? Palette.TEXT : Palette.GREY,
            isZero ? 0.8 : 0.6));
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

  private void inside(Scales scales, MarkShapes shapes, EventRows events) {
    InsideLabels labels = new InsideLabels(scales, shapes, chart.y().decimals());
    marks(Mark.Shade.class)
        .forEach(shade -> labels.tint(scales.x(shade.fromX()), scales.x(shade.toX())));
    labels.values(chart.isStacked());
    marks(Mark.Bracket.class).forEach(labels::bracket);
    marks(Mark.Level.class).forEach(level -> labels.keepOff(line(scales, level)));
    labels.ends(endNames(scales, shapes), scales.plot().right() + 6, scales.plot().bottom() + 3);
    Box plot = scales.plot();
    events.blocks().forEach(b -> labels.shun(new Box(b.x() - 0.5, plot.y(), 1, plot.height())));
    shapes.bounds.forEach(labels::bound);
    marks(Mark.Label.class).forEach(labels::label);
    marks(Mark.Shade.class).forEach(labels::shade);
    over.addAll(labels.lines);
    words.addAll(labels.words);
    dropped.addAll(labels.dropped);
    lacksHeadroom = labels.lacksHeadroom;
  }

  private static Box line(Scales scales, Mark.Level level) {
    return new Box(scales.plot().x(), scales.y(level.y()) - 1, scales.plot().width(), 2);
  }

  private List<InsideLabels.EndName> endNames(Scales scales, MarkShapes shapes) {
    List<InsideLabels.EndName> ends = new ArrayList<>();
    if (hasEndNames()) {
      for (String name : lineNames()) {
        Datum last = shapes.ends.get(name);
        if (last != null) {
          ends.add(
              new InsideLabels.EndName(
                  endLines(name),
                  MarkShapes.colour(names, name),
                  scales.x(last.x()),
                  scales.y(last.y())));
        }
      }
    }
    for (Mark.Level level : marks(Mark.Level.class)) {
      ends.add(
          new InsideLabels.EndName(
              endLines(level.label()), Palette.ORANGE, scales.plot().right(), scales.y(level.y())));
    }
    return ends;
  }
}
