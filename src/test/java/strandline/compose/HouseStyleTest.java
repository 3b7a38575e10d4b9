package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.render.Palette;
import strandline.render.chart.Looks;
import strandline.render.chart.Plot;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.Traced;
import strandline.render.figure.ChartRenderer;
import strandline.render.figure.Scene;
import strandline.render.picture.Picture;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Words;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/**
 * The rules of the house, asked of every figure of the report that ships and of the example of
 * every word, in every size. That the colours are apart for every kind of colour vision and in grey
 * print is asked of the palette in {@code PaletteTest}.
 */
class HouseStyleTest {
  /** A figure with its layout. */
  private record Laid(EveryFigure.Shown shown, Scene scene) {
    Chart chart() {
      return shown.figure().chart();
    }
  }

  private static final List<Laid> ALL = new ArrayList<>();
  private static final Map<EveryFigure.Shown, String> REFUSED = new LinkedHashMap<>();

  @BeforeAll
  static void layOut() throws IOException {
    for (EveryFigure.Shown shown : EveryFigure.all()) {
      ChartRenderer renderer = new ChartRenderer(shown.page());
      try {
        ALL.add(new Laid(shown, renderer.scene(shown.report(), shown.figure())));
      } catch (IllegalArgumentException e) {
        REFUSED.put(shown, e.getMessage());
      }
    }
    assertThat(ALL.size()).isGreaterThan(80);
  }

  /** Every figure fits every size; on a lower page it is refused, and the size said would do. */
  @Test
  void whatDoesNotFitIsRefusedWithTheSizeThatWouldDo() {
    assertThat(REFUSED).isEmpty();
    EveryFigure.Shown panels =
        ALL.stream()
            .map(Laid::shown)
            .filter(shown -> shown.toString().equals("cuban-migration by-nationality-panels half"))
            .findFirst()
            .orElseThrow();
    Page low = new Page(panels.page().widthMm(), 30);
    Throwable refused =
        catchThrowable(() -> new ChartRenderer(low).scene(panels.report(), panels.figure()));
    Matcher size = Pattern.compile("draw it (\\d+) mm high").matcher(refused.getMessage());
    assertThat(size.find()).as(refused.getMessage()).isTrue();
    Page page = new Page(low.widthMm(), Integer.parseInt(size.group(1)));
    assertThat(new ChartRenderer(page).scene(panels.report(), panels.figure())).isNotNull();
  }

  private static void forEach(java.util.function.Consumer<Laid> rule) {
    for (Laid laid : ALL) {
      try {
        rule.accept(laid);
      } catch (AssertionError e) {
        throw new AssertionError(laid.shown() + ": " + e.getMessage(), e);
      }
    }
  }

  @Test
  void titlesHaveAtMostFifteenWordsAndNoFullStop() {
    forEach(
        laid -> {
          for (String title :
              List.of(laid.shown().figure().title(), laid.shown().figure().shortTitle())) {
            assertThat(title.split(" ").length).isLessThanOrEqualTo(15);
            assertThat(title).doesNotEndWith(".");
          }
        });
  }

  @Test
  void subtitleSaysMeasureAndPeriodBasis() {
    forEach(
        laid ->
            assertThat(laid.shown().figure().subtitle())
                .matches("(?s).*(year|month|period|by date|one point|calendar|fiscal).*"));
  }

  @Test
  void textHasNinePointsInItsFinalSize() {
    forEach(
        laid ->
            laid.scene()
                .words()
                .forEach(
                    word -> assertThat(word.size()).as(word.text()).isGreaterThanOrEqualTo(9)));
  }

  @Test
  void noTwoWordsMeetAndNoneLeavesThePage() {
    forEach(
        laid -> {
          Box page =
              new Box(0, 0, laid.scene().page().width(), laid.scene().page().height()).grown(-0.5);
          List<Box> boxes = laid.scene().words().stream().map(Words::box).toList();
          List<String> meetings = new ArrayList<>();
          for (int i = 0; i < boxes.size(); i++) {
            String text = laid.scene().words().get(i).text();
            if (!page.holds(boxes.get(i))) {
              meetings.add(text + " leaves the page");
            }
            for (int k = 0; k < i; k++) {
              if (boxes.get(i).meets(boxes.get(k))) {
                meetings.add(text + " meets " + laid.scene().words().get(k).text());
              }
            }
          }
          assertThat(meetings).isEmpty();
        });
  }

  @Test
  void footerNamesTheSourceAndOnALargerPictureTheDay() {
    forEach(
        laid -> {
          String said = said(laid.scene());
          assertThat(said).containsPattern("Sources?: ");
          if (laid.shown().size() != strandline.report.Figure.Size.HALF) {
            assertThat(said).contains("As of");
            assertThat(said.contains("Note:"))
                .isEqualTo(
                    !laid.shown().figure().footnote().isBlank()
                        || said.matches(".*(Hollow|Pale|dashed).*: .*")
                        || said.contains("Left out for lack of room"));
          }
        });
  }

  private static String said(Scene scene) {
    return String.join(" ", scene.words().stream().map(Words::text).toList());
  }

  @Test
  void marksHaveAtMostFourColoursEachThreeToOneWithThePage() {
    Set<Palette> pale = EnumSet.of(Palette.PALE_BLUE);
    forEach(
        laid -> {
          Set<Palette> used = EnumSet.noneOf(Palette.class);
          laid.scene().runs().stream()
              .filter(run -> run.kind() != Plot.Run.Kind.GRID)
              .map(Plot.Run::colour)
              .forEach(used::add);
          boolean isTiled = !Looks.marks(laid.chart(), Mark.Tiles.class).isEmpty();
          assertThat(isTiled ? Palette.ramp() : allowed()).containsAll(used);
          used.removeAll(pale);
          used.forEach(c -> assertThat(contrast(c.rgb(), 0xFFFFFF)).as("%s", c).isGreaterThan(3));
          used.removeAll(Set.of(Palette.GREY, Palette.MUTED_BLUE));
          assertThat(used.size()).isLessThanOrEqualTo(4);
        });
  }

  private static List<Palette> allowed() {
    return Stream.concat(
            Palette.series().stream(),
            Stream.of(Palette.GREY, Palette.MUTED_BLUE, Palette.PALE_BLUE))
        .toList();
  }

  @Test
  void wordsHaveAContrastOfFourAndAHalfWithWhatLiesBehindThem() {
    forEach(
        laid -> {
          List<Traced> fills = fills(laid.scene());
          for (Words word : laid.scene().words()) {
            double x = word.x() + word.width() / 2;
            double y = word.baseline() - word.size() * 0.3;
            int behind = 0xFFFFFF;
            for (Traced fill : fills) {
              behind = fill.path().contains(x, y) ? fill.colour() : behind;
            }
            assertThat(contrast(word.colour().rgb(), behind))
                .as(word.text() + " on " + Integer.toHexString(behind))
                .isGreaterThanOrEqualTo(4.5);
          }
        });
  }

  /** Everything that is filled, from the bottom up. */
  private static List<Traced> fills(Scene scene) {
    List<Traced> fills = new ArrayList<>(fills(scene.under()));
    scene.plots().forEach(plot -> fills.addAll(Traced.of(plot)));
    fills.addAll(fills(scene.over()));
    return fills.stream().filter(Traced::isFilled).toList();
  }

  private static List<Traced> fills(List<Picture.Shape> shapes) {
    return shapes.stream()
        .filter(shape -> shape.fill() != null)
        .map(shape -> new Traced(shape.path(), shape.fill(), true))
        .toList();
  }

  @Test
  void seriesHaveASecondCueBesideTheirColour() {
    forEach(
        laid -> {
          List<String> names = Looks.lineNames(laid.chart());
          List<String> all = Looks.names(laid.chart());
          Set<String> looks = new TreeSet<>();
          names.forEach(n -> looks.add(Looks.colour(all, n) + " " + Looks.dash(all, n)));
          assertThat(looks).hasSize(names.size());
          Set<List<Double>> dashes = new java.util.HashSet<>();
          names.stream().limit(4).forEach(n -> dashes.add(Looks.dash(all, n)));
          assertThat(dashes).hasSize(Math.min(4, names.size()));
        });
  }

  @Test
  void barsStandOnZero() {
    forEach(
        laid -> {
          if (!Looks.barNames(laid.chart()).isEmpty()) {
            laid.scene()
                .plots()
                .forEach(plot -> assertThat(plot.scales().y().min()).isLessThanOrEqualTo(0));
          }
        });
  }

  @Test
  void scalesHaveAtMostSevenTicksAndTenGridlinesAcrossAPlot() {
    forEach(
        laid -> {
          for (Plot plot : laid.scene().plots()) {
            assertThat(plot.scales().y().ticks().size()).isLessThanOrEqualTo(7);
            List<Plot.Run> grids =
                plot.runs().stream().filter(run -> run.name().equals("grid")).toList();
            assertThat(grids).allMatch(run -> run.colour() == Palette.GRID);
            long lines =
                grids.stream()
                    .flatMap(run -> run.spots().stream())
                    .filter(spot -> Double.isNaN(spot.y()))
                    .count();
            assertThat(lines).isLessThanOrEqualTo(10);
          }
        });
  }

  @Test
  void gapsAreNotJoinedAndBreaksAreNotCrossed() {
    forEach(
        laid -> {
          List<Double> breaks =
              Looks.marks(laid.chart(), Mark.Rule.class).stream()
                  .filter(Mark.Rule::isBreak)
                  .map(Mark.Rule::x)
                  .toList();
          for (Plot.Run run : laid.scene().runs()) {
            for (int i = 1; i < run.spots().size(); i++) {
              Plot.Spot from = run.spots().get(i - 1);
              Plot.Spot to = run.spots().get(i);
              boolean isDrawn = !Double.isNaN(from.y()) && !Double.isNaN(to.y());
              if (run.kind() == Plot.Run.Kind.LINE && isDrawn) {
                boolean isCrossed = breaks.stream().anyMatch(at -> from.x() < at && at < to.x());
                if (isCrossed || !joinsNeighbours(laid.chart(), from, to)) {
                  throw new AssertionError("a line from " + from + " to " + to);
                }
              }
            }
          }
        });
  }

  /** Every drawn piece joins two values that stand next to each other in one line's data. */
  private static boolean joinsNeighbours(Chart chart, Plot.Spot from, Plot.Spot to) {
    for (Mark.Line line : Looks.marks(chart, Mark.Line.class)) {
      List<Datum> data = line.data();
      for (int i = 1; i < data.size(); i++) {
        if (is(data.get(i - 1), from) && is(data.get(i), to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean is(Datum datum, Plot.Spot spot) {
    return datum.x() == spot.x() && datum.y() == spot.y();
  }

  @Test
  void whatIsLessThanCertainIsDrawnDifferently() {
    int doubtful = 0;
    for (Laid laid : ALL) {
      boolean isDoubtful =
          Stream.concat(Looks.values(laid.chart()), Looks.tiles(laid.chart()))
              .anyMatch(d -> d.isDrawn() && PlottedMarks.DOUBTFUL.contains(d.status()));
      if (isDoubtful) {
        doubtful++;
        boolean isShown =
            laid.scene().over().stream()
                    .filter(shape -> shape.line() != null && !shape.dash().isEmpty())
                    .anyMatch(edge -> edge.line() == Palette.WHITE.rgb())
                || laid.scene().runs().stream()
                    .anyMatch(
                        run ->
                            run.kind() == Plot.Run.Kind.RINGS
                                || run.kind() != Plot.Run.Kind.LEVEL && !run.dash().isEmpty());
        assertThat(isShown).as("%s", laid.shown()).isTrue();
      }
    }
    assertThat(doubtful).isPositive();
  }

  @Test
  void annotationsAreShortAndDated() {
    forEach(
        laid -> {
          for (Mark.Rule rule : Looks.marks(laid.chart(), Mark.Rule.class)) {
            assertThat(rule.label().length()).isLessThanOrEqualTo(50);
            assertThat(rule.date()).containsPattern("\\d{4}");
          }
        });
  }

  @Test
  void noMarkLeavesItsPlot() {
    forEach(
        laid -> {
          for (Plot plot : laid.scene().plots()) {
            Box room = plot.scales().plot().grown(4);
            for (Traced traced : Traced.of(plot)) {
              Rectangle2D b = traced.path().getBounds2D();
              assertThat(room.holds(new Box(b.getX(), b.getY(), b.getWidth(), b.getHeight())))
                  .as(Arrays.asList(b, room).toString())
                  .isTrue();
            }
          }
        });
  }

  @Test
  void alternativeTextFitsAndSaysWhatKindOfPictureItIs() {
    forEach(
        laid -> {
          String alt = laid.shown().figure().altText();
          assertThat(alt.length()).isBetween(20, 150);
          assertThat(alt.toLowerCase(java.util.Locale.ROOT))
              .containsPattern("chart|plot|map|panels|time line")
              .doesNotContain("image of", "picture of");
          assertThat(laid.shown().figure().description().length())
              .isGreaterThanOrEqualTo(alt.length() / 2);
        });
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double share = (rgb >> (16 - 8 * i) & 0xFF) / 255.0;
      sum +=
          weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
