package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import strandline.render.Palette;
import strandline.render.chart.BarPlaces;
import strandline.render.chart.ChartLayer;
import strandline.render.chart.Looks;
import strandline.render.chart.Plot;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.Scales;
import strandline.render.figure.ChartRenderer;
import strandline.render.figure.Scene;
import strandline.render.picture.Picture;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * Every value of every shipped figure is in a series of the XChart charts that draw it, and nothing
 * else draws one: what is not words or a chart is furniture, which is asked for its number, its
 * colours and its place.
 */
class DataAreSeriesTest {
  /** Series that draw no value: gridlines, the axis, white seams, dashed edges. */
  private static final Set<String> LINES = Set.of("grid", "axis", "seams", "edges");

  /** What is drawn round the data, as it looks. */
  private enum Kind {
    SHADE,
    RULE,
    TICK,
    BRACKET,
    LEADER,
    HALO,
    STATUS,
    SWATCH;

    /**
     * Returns what a shape is by its layer, colour, dash and place; null when it looks like none.
     */
    static Kind of(Picture.Shape shape, Scene scene) {
      boolean isUnder = scene.under().contains(shape);
      boolean isDashed = !shape.dash().isEmpty();
      Rectangle2D bounds = shape.path().getBounds2D();
      DoubleStream tops = scene.plots().stream().mapToDouble(p -> p.scales().plot().y());
      DoubleStream feet = scene.plots().stream().mapToDouble(p -> p.scales().plot().bottom());
      if (!isUnder && bounds.getMaxY() <= tops.min().orElseThrow()) {
        return SWATCH;
      }
      if (is(shape.fill(), Palette.SHADE) || is(shape.fill(), Palette.WHITE)) {
        return isUnder && is(shape.fill(), Palette.SHADE) ? SHADE : isUnder ? null : HALO;
      }
      if (is(shape.line(), Palette.ORANGE)) {
        return isDashed ? null : BRACKET;
      }
      if (isDashed) {
        boolean isEdge = is(shape.line(), Palette.WHITE) || is(shape.line(), Palette.GREY);
        return isEdge ? STATUS : is(shape.line(), Palette.QUIET_TEXT) ? RULE : null;
      }
      if (!is(shape.line(), Palette.GREY)) {
        return null;
      }
      boolean isBelow = feet.anyMatch(foot -> Math.abs(foot - bounds.getMinY()) < 1e-6);
      return isUnder ? RULE : isBelow && bounds.getWidth() == 0 ? TICK : LEADER;
    }

    private static boolean is(Integer colour, Palette other) {
      return colour != null && colour == other.rgb();
    }
  }

  private record Laid(EveryFigure.Shown shown, Scene scene) {
    Chart chart() {
      return shown.figure().chart();
    }
  }

  /** A value in a series, with the name of the mark that it belongs to. */
  private record Plotted(String name, double x, double y) {}

  private static final List<Laid> ALL = new ArrayList<>();

  @BeforeAll
  static void layOut() throws IOException {
    for (EveryFigure.Shown shown : EveryFigure.all()) {
      if (shown.size() != Figure.Size.HALF) {
        Scene scene = new ChartRenderer(shown.page()).scene(shown.report(), shown.figure());
        ALL.add(new Laid(shown, scene));
      }
    }
    assertThat(ALL.size()).isGreaterThan(50);
  }

  @Test
  void everyValueIsInASeriesOfXChart() {
    int values = 0;
    for (Laid laid : ALL) {
      List<Plotted> plotted = new ArrayList<>();
      laid.scene().plots().forEach(plot -> plotted.addAll(plotted(plot)));
      List<Plotted> expected = expected(laid.chart(), laid.scene());
      assertThat(expected).as("%s", laid.shown()).isNotEmpty();
      assertThat(distinct(plotted)).as("%s", laid.shown()).isEqualTo(distinct(expected));
      values += expected.size();
    }
    assertThat(values).isGreaterThan(2500);
  }

  private static List<String> distinct(List<Plotted> values) {
    return values.stream()
        .map(v -> v.name() + String.format(java.util.Locale.ROOT, " %.6f %.9g", v.x(), v.y()))
        .distinct()
        .sorted()
        .toList();
  }

  /** What a chart says is plotted. */
  private static List<Plotted> expected(Chart chart, Scene scene) {
    List<Plotted> expected = new ArrayList<>();
    Looks.all(chart)
        .forEach(
            mark -> {
              if (mark instanceof Mark.Line line) {
                line.data().forEach(datum -> add(line.name(), datum, expected));
              } else if (mark instanceof Mark.Points points) {
                points.data().forEach(datum -> add(points.name(), datum, expected));
              } else if (mark instanceof Mark.Bars bars) {
                bars.data().stream()
                    .map(datum -> inSlot(datum, scene.plots().get(0).slots()))
                    .forEach(datum -> add(bars.name(), datum, expected));
              } else if (mark instanceof Mark.Intervals intervals) {
                ends(intervals.name(), intervals.low(), intervals.high(), expected);
              } else if (mark instanceof Mark.Level level) {
                expected.add(new Plotted(level.label(), scene.scales().xMin(), level.y()));
                expected.add(new Plotted(level.label(), scene.scales().xMax(), level.y()));
              } else if (mark instanceof Mark.Tiles tiles) {
                tiles.rows().forEach(r -> r.data().forEach(d -> add(tiles.name(), d, expected)));
              }
            });
    return expected;
  }

  /** Bars stand in the middle of slots of equal width, which years and months are not quite. */
  private static Datum inSlot(Datum datum, BarPlaces.Slots slots) {
    long place = Math.round((datum.x() - slots.first()) / slots.step());
    double middle = slots.first() + place * slots.step();
    assertThat(middle).isCloseTo(datum.x(), within(0.1 * slots.step() * slots.fill() / 0.74));
    return new Datum(datum.label(), middle, datum.y(), datum.status(), datum.origin());
  }

  private static void ends(String name, List<Datum> low, List<Datum> high, List<Plotted> into) {
    for (int i = 0; i < low.size(); i++) {
      if (low.get(i).isDrawn() && high.get(i).isDrawn()) {
        add(name, low.get(i), into);
        add(name, high.get(i), into);
      }
    }
  }

  private static void add(String name, Datum datum, List<Plotted> into) {
    if (datum.isDrawn()) {
      into.add(new Plotted(name, datum.x(), datum.y()));
    }
  }

  private static List<Plotted> plotted(Plot plot) {
    List<Plotted> plotted = new ArrayList<>();
    for (ChartLayer layer : plot.layers()) {
      if (layer.chart() instanceof XYChart chart) {
        chart.getSeriesCollection().forEach(series -> add(series, plotted));
      } else if (layer.chart() instanceof CategoryChart chart) {
        chart.getSeriesCollection().forEach(series -> add(plot, series, plotted));
      } else {
        add(plot, (HeatMapChart) layer.chart(), plotted);
      }
    }
    return plotted;
  }

  private static String name(String series) {
    return series.substring(series.indexOf(' ') + 1);
  }

  private static void add(XYSeries series, List<Plotted> into) {
    String name = name(series.getName());
    for (int i = 0; i < series.getXData().length && !LINES.contains(name); i++) {
      double y = series.getYData()[i];
      double half = series.getExtraValues() == null ? 0 : series.getExtraValues()[i];
      DoubleStream ends = half == 0 ? DoubleStream.of(y) : DoubleStream.of(y - half, y + half);
      double x = series.getXData()[i];
      ends.filter(end -> !Double.isNaN(end)).forEach(end -> into.add(new Plotted(name, x, end)));
    }
  }

  private static void add(Plot plot, CategorySeries series, List<Plotted> into) {
    double[] values = series.getYData();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        double x = plot.slots().first() + i * plot.slots().step();
        into.add(new Plotted(name(series.getName()), x, values[i]));
      }
    }
  }

  private static void add(Plot plot, HeatMapChart chart, List<Plotted> into) {
    for (Number[] tile : chart.getHeatMapSeries().getHeatData()) {
      double x = plot.scales().xMin() + 0.5 + tile[0].intValue();
      into.add(new Plotted(chart.getHeatMapSeries().getName(), x, tile[2].doubleValue()));
    }
  }

  @Test
  void xchartDrawsWhereTheScalesAndTheTickLabelsAre() {
    for (Laid laid : ALL) {
      for (Plot plot : laid.scene().plots()) {
        for (ChartLayer layer : painted(plot)) {
          Scales scales = plot.scales();
          if (layer.chart() instanceof HeatMapChart) {
            assertThat(layer.x()).isEqualTo(scales.plot().x());
            assertThat(layer.chart().getWidth() * ChartLayer.UNIT)
                .isCloseTo(scales.plot().width(), within(1e-6));
            continue;
          }
          for (double y : scales.y().ticks()) {
            assertThat(layer.y(y)).as("%s", laid.shown()).isCloseTo(scales.y(y), within(1e-6));
          }
          for (double x : new double[] {scales.xMin(), scales.xMax()}) {
            if (layer.chart() instanceof XYChart) {
              assertThat(layer.x(x)).as("%s", laid.shown()).isCloseTo(scales.x(x), within(1e-6));
            }
          }
          for (int i = 0; layer.chart() instanceof CategoryChart && i < plot.slots().count(); i++) {
            double middle = plot.slots().first() + i * plot.slots().step();
            assertThat(layer.x(i + 0.5))
                .as("%s", laid.shown())
                .isCloseTo(scales.x(middle), within(1e-6));
          }
        }
      }
    }
  }

  private static List<ChartLayer> painted(Plot plot) {
    Graphics2D scratch = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB).createGraphics();
    List<ChartLayer> layers = plot.layers();
    layers.forEach(l -> l.chart().paint(scratch, l.chart().getWidth(), l.chart().getHeight()));
    return layers;
  }

  /** A mark that somebody draws by hand looks like no kind, or is one too many. */
  @Test
  void whateverElseIsDrawnIsOfAKnownKind() {
    for (Laid laid : ALL) {
      Scene scene = laid.scene();
      List<Picture.Shape> shapes =
          Stream.concat(scene.under().stream(), scene.over().stream()).toList();
      Map<Class<?>, Long> elements =
          scene.elements().stream()
              .collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
      assertThat(elements.getOrDefault(Picture.Shape.class, 0L)).isEqualTo(shapes.size());
      assertThat(elements.get(Picture.Drawing.class)).isEqualTo(scene.plots().size());
      assertThat(shapes)
          .allSatisfy(
              shape -> assertThat(Kind.of(shape, scene)).as("%s", laid.shown()).isNotNull());
      Map<Kind, Long> counts =
          shapes.stream()
              .collect(Collectors.groupingBy(s -> Kind.of(s, scene), Collectors.counting()));
      most(laid, scene)
          .forEach(
              (kind, most) ->
                  assertThat(counts.getOrDefault(kind, 0L))
                      .as(laid.shown() + " " + kind)
                      .isLessThanOrEqualTo(most));
    }
  }

  private static Map<Kind, Long> most(Laid laid, Scene scene) {
    Chart chart = laid.chart();
    long plots = scene.plots().size();
    Function<Class<? extends Mark>, Long> marks = kind -> (long) Looks.marks(chart, kind).size();
    long ticks = chart.x() instanceof Chart.XAxis.Time time ? time.ticks().size() : 0;
    long unsure =
        Looks.tiles(chart)
            .filter(d -> !d.isDrawn() || PlottedMarks.DOUBTFUL.contains(d.status()))
            .filter(d -> d.status() != Status.NOT_APPLICABLE)
            .count();
    Map<Kind, Long> most = new EnumMap<>(Kind.class);
    most.put(Kind.SHADE, marks.apply(Mark.Shade.class) * plots);
    most.put(Kind.RULE, marks.apply(Mark.Rule.class) * plots);
    most.put(Kind.TICK, ticks * plots);
    most.put(Kind.BRACKET, marks.apply(Mark.Bracket.class) * plots);
    most.put(Kind.LEADER, marks.apply(Mark.Level.class) + Looks.lineNames(chart).size());
    most.put(Kind.HALO, (long) scene.words().size());
    most.put(Kind.STATUS, unsure);
    return most;
  }
}
