package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import strandline.render.Palette;
import strandline.render.chart.Plot;
import strandline.render.chart.Scales;
import strandline.render.chart.Traced;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Words;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Status;

class SceneTest {
  private static final double GAP = Double.NaN;

  /** What is drawn stands where the scales say. */
  @Test
  void marksAreDrawnOverTheScalesOfTheScene() {
    Scene scene = Figures.scene(Figures.counts(line(3, 7, 1, 9, 4, 4, 8, 2, 6, 5)));
    List<double[]> corners = corners(drawn(scene, Palette.DARK_BLUE).get(0));
    assertThat(corners).hasSize(10);
    double[] values = {3, 7, 1, 9, 4, 4, 8, 2, 6, 5};
    for (int i = 0; i < 10; i++) {
      assertThat(corners.get(i)[0]).isCloseTo(scene.scales().x(2000.5 + i), within(1e-9));
      assertThat(corners.get(i)[1]).isCloseTo(scene.scales().y(values[i]), within(1e-9));
    }
  }

  @Test
  void logarithmicScalesAgreeToo() {
    Chart.YAxis y = new Chart.YAxis("people", 0, false, true);
    Scene scene = Figures.scene(Figures.of("A title", y, 3, line(3, 7000, 150)));
    List<double[]> corners = corners(drawn(scene, Palette.DARK_BLUE).get(0));
    assertThat(corners.get(0)[1]).isCloseTo(scene.scales().y(3), within(1e-9));
    assertThat(corners.get(1)[1]).isCloseTo(scene.scales().y(7000), within(1e-9));
    assertThat(scene.words()).extracting("text").contains("1,000");
  }

  /** Readers count in fives and tens, whatever year comes first. */
  @Test
  void ofManyYearsTheRoundOnesAreNamed() {
    Mark level = line(IntStream.range(0, 117).mapToDouble(i -> 5 + i % 3).toArray());
    Scene scene = Figures.scene(Figures.of("A title", Chart.YAxis.counts("people"), 117, level));
    List<String> years =
        scene.words().stream().map(words -> words.text()).filter(w -> w.matches("\\d{4}")).toList();
    assertThat(years).contains("2000", "2100").hasSizeGreaterThan(5);
    assertThat(years).allMatch(year -> Integer.parseInt(year) % 10 == 0);
  }

  @Test
  void gapsAreNotJoined() {
    Scene scene = Figures.scene(Figures.counts(line(3, 7, GAP, 9, 4, GAP, 8)));
    List<Traced> lines = drawn(scene, Palette.DARK_BLUE);
    double gapLeft = scene.scales().x(2001.5);
    double gapRight = scene.scales().x(2003.5);
    for (Traced line : lines) {
      Rectangle2D bounds = line.path().getBounds2D();
      boolean crosses = bounds.getMinX() < gapLeft + 1 && bounds.getMaxX() > gapRight - 1;
      assertThat(crosses && bounds.getMinX() < gapRight - 2).isFalse();
    }
    assertThat(scene.runs()).extracting("kind").contains(Plot.Run.Kind.DOTS);
  }

  @Test
  void barsStandOnZeroWhateverTheAxisSays() {
    Chart.YAxis y = new Chart.YAxis("people", 0, false, false);
    Scene scene = Figures.scene(Figures.of("A title", y, 3, bars(900, 950, 1000)));
    assertThat(scene.scales().y().min()).isZero();
    for (Traced bar : drawn(scene, Palette.DARK_BLUE)) {
      double ground = scene.scales().y(0);
      assertThat(bar.path().getBounds2D().getMaxY()).isCloseTo(ground, within(1e-9));
    }
  }

  @Test
  void barsBelowZeroHangFromIt() {
    Scene scene = Figures.scene(Figures.counts(bars(-5, 10, -2)));
    assertThat(scene.scales().y().min()).isLessThanOrEqualTo(-5);
    List<Traced> bars = drawn(scene, Palette.DARK_BLUE);
    double ground = scene.scales().y(0);
    assertThat(bars.get(0).path().getBounds2D().getMinY()).isCloseTo(ground, within(1e-9));
    assertThat(bars.get(1).path().getBounds2D().getMaxY()).isCloseTo(ground, within(1e-9));
    assertThat(scene.words()).extracting("text").contains("\u22125");
  }

  @Test
  void doubtfulValuesLookDifferent() {
    List<Datum> data = new ArrayList<>(Figures.yearly(3, 4, 5, 6));
    data.set(3, new Datum("2003", 2003.5, 6, Status.PROVISIONAL, Origin.UNKNOWN));
    data.set(1, new Datum("2001", 2001.5, 4, Status.AT_LEAST, Origin.UNKNOWN));
    Scene scene = Figures.scene(Figures.counts(new Mark.Line("people", "c", data)));
    assertThat(scene.runs()).anyMatch(run -> !run.dash().isEmpty());
    assertThat(scene.words()).extracting("text").contains("at least 4");
    assertThat(drawn(scene, Palette.WHITE)).hasSize(2);
  }

  @Test
  void theNoteSaysOnlyWhatIsDrawn() {
    List<Datum> data = new ArrayList<>(Figures.yearly(3, 4, 5));
    data.set(1, new Datum("2001", 2001.5, 4, Status.PROVISIONAL, Origin.UNKNOWN));
    assertThat(note(new Mark.Points("people", "c", data))).isEqualTo("Hollow: provisional.");
    assertThat(note(new Mark.Line("people", "c", data)))
        .isEqualTo("Hollow or dashed: provisional.");
    assertThat(note(new Mark.Bars("people", "c", data)))
        .isEqualTo("Pale, with a dashed edge: provisional.");
    assertThat(note(new Mark.Bars("people", "c", data), new Mark.Points("visits", "d", data)))
        .isEqualTo("Hollow, pale or dashed: provisional.");
    assertThat(note(line(3, 4))).isEmpty();
  }

  private static String note(Mark... marks) {
    return Legend.doubtful(Figures.counts(marks).chart());
  }

  /** On narrow bars a value beside its bar would seem to be its neighbour's. */
  @Test
  void aValueStandsOverItsOwnBar() {
    double[] heights = IntStream.range(0, 40).mapToDouble(i -> i == 30 ? 6182 : 100).toArray();
    List<Datum> data = new ArrayList<>(Figures.yearly(heights));
    data.set(31, new Datum("2031", 2031.5, 7000, Status.AT_LEAST, Origin.UNKNOWN));
    Scene scene =
        Figures.scene(
            Figures.of(
                "A title",
                Chart.YAxis.counts("people"),
                40,
                new Mark.Bars("people", "c", data),
                new Mark.Label("6,182", data.get(30))),
            Page.PHONE);
    Words value =
        scene.words().stream().filter(w -> w.text().equals("6,182")).findFirst().orElseThrow();
    double half = 0.37 * (scene.scales().x(2001) - scene.scales().x(2000));
    assertThat(value.box().right()).isCloseTo(scene.scales().x(2030.5) + half, within(0.1));
    assertThat(value.box().bottom()).isBetween(scene.scales().y(6182) - 10, scene.scales().y(6182));
  }

  @Test
  void bracketsJoinComparedBarsWhichStandOut() {
    Scene scene =
        Figures.scene(
            Figures.counts(
                bars(5, 6, 7, 12),
                new Mark.Bracket("×2.0", Figures.at(2001.5, 6), Figures.at(2003.5, 12))));
    assertThat(drawn(scene, Palette.DARK_BLUE)).hasSize(2);
    assertThat(drawn(scene, Palette.MUTED_BLUE)).hasSize(2);
    assertThat(scene.words()).extracting("text").contains("×2.0");
    assertThat(scene.dropped()).isEmpty();
  }

  @Test
  void onePointIsAChart() {
    assertThat(drawn(Figures.scene(Figures.counts(line(7))), Palette.DARK_BLUE)).hasSize(1);
    assertThat(drawn(Figures.scene(Figures.counts(bars(7))), Palette.DARK_BLUE)).hasSize(1);
  }

  @Test
  void equalAndHugeAndTinyValuesAreCharts() {
    assertThat(Figures.scene(Figures.counts(line(5, 5, 5))).words())
        .extracting("text")
        .contains("0");
    assertThat(Figures.scene(Figures.counts(bars(0, 0, 0))).scales().y().max()).isPositive();
    Scene huge = Figures.scene(Figures.counts(line(1e12, 2.5e12)));
    assertThat(huge.words()).extracting("text").contains("0.5 trillion", "2.5 trillion");
    Chart.YAxis y = new Chart.YAxis("people", 3, false, false);
    Scene tiny = Figures.scene(Figures.of("A title", y, 2, line(0.001, 0.004)));
    assertThat(tiny.words()).extracting("text").contains("0.001", "0.004");
  }

  @Test
  void accentedTextIsDrawnAndOtherScriptsAreNamed() {
    Chart.YAxis y = Chart.YAxis.counts("people");
    Scene scene = Figures.scene(Figures.of("Señal de Åland: Cana\u0303", y, 3, line(1, 2, 3)));
    assertThat(scene.words()).extracting("text").contains("Señal de Åland: Canã");
    assertThat(Figures.scene(Figures.of("שלום 3", y, 3, line(1, 2, 3))).words())
        .extracting("text")
        .contains("[Hebrew] 3");
  }

  @Test
  void aFigureWithoutAValueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.scene(Figures.counts(line(GAP, GAP))))
        .withMessage("figure figure has no value to draw; leave it out and say why in words");
  }

  @Test
  void aTitleThatDoesNotFitIsRefusedWithTheSizeThatWouldDo() {
    String title = "many words ".repeat(28).strip();
    Chart.YAxis y = Chart.YAxis.counts("people");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.scene(Figures.of(title, y, 3, line(1, 2, 3))))
        .withMessageMatching(
            "figure figure: its title has 307 characters and does not fit 2 lines of 159 mm;"
                + " shorten it, or draw it 3\\d\\d mm wide");
  }

  @Test
  void fiveHundredSeriesAreRefused() {
    Mark[] lines =
        IntStream.range(0, 500)
            .mapToObj(i -> new Mark.Line("series " + i, "c", Figures.yearly(1, i)))
            .toArray(Mark[]::new);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.scene(Figures.counts(lines)))
        .withMessage("figure figure has 500 series, at most 8 can be told apart; split it");
  }

  @Test
  void barsTooNarrowToSeeAreRefusedWithTheWidthThatWouldDo() {
    Mark bars = new Mark.Bars("people", "c", Figures.yearly(new double[900]));
    Figure figure = Figures.of("A title", Chart.YAxis.counts("people"), 900, bars);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.scene(figure))
        .withMessageMatching("figure figure has bars too narrow to see; draw it \\d{3} mm wide");
  }

  @Test
  void aLogarithmicScaleRefusesZeroAndBars() {
    Chart.YAxis y = new Chart.YAxis("people", 0, false, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.scene(Figures.of("A title", y, 3, line(1, 0, 3))))
        .withMessage("figure figure has a value that is not above zero on a logarithmic scale");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.scene(Figures.of("A title", y, 3, bars(1, 2, 3))))
        .withMessage("figure figure has bars on a logarithmic scale");
  }

  @Test
  void aValueOutsideTheTimeAxisIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Figures.scene(Figures.of("A title", Chart.YAxis.counts("people"), 1, line(1, 2))))
        .withMessage("figure figure has a value at 2001.5, outside its time axis");
  }

  @Test
  void anEventOutsideTheTimeAxisIsLeftOutAndSaid() {
    Scene scene =
        Figures.scene(Figures.counts(line(1, 2), new Mark.Rule("later", "2050", 2050, false)));
    assertThat(scene.dropped()).containsExactly("event \"later\": outside the time axis");
  }

  @Test
  void theVerticalScaleHasAtMostSevenTicks() {
    for (double high = 1; high < 1e6; high *= 1.37) {
      assertThat(Scales.linear(0, high, 0).ticks()).hasSizeBetween(2, 7);
      assertThat(Scales.linear(-high / 3, high, 2).ticks()).hasSizeBetween(3, 7);
      assertThat(Scales.logarithmic(1, 1 + high).ticks()).hasSizeBetween(2, 7);
    }
  }

  private static Mark line(double... values) {
    return new Mark.Line("people", "c", Figures.yearly(values));
  }

  private static Mark bars(double... values) {
    return new Mark.Bars("people", "c", Figures.yearly(values));
  }

  /** The shapes of one colour that XChart drew. */
  private static List<Traced> drawn(Scene scene, Palette colour) {
    return scene.plots().stream()
        .flatMap(plot -> Traced.of(plot).stream())
        .filter(traced -> traced.is(colour))
        .toList();
  }

  private static List<double[]> corners(Traced shape) {
    List<double[]> corners = new ArrayList<>();
    for (PathIterator i = shape.path().getPathIterator(null); !i.isDone(); i.next()) {
      double[] at = new double[6];
      i.currentSegment(at);
      corners.add(at);
    }
    return corners;
  }
}
