package strandline.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import strandline.render.SampleReport;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Words;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * Over random figures, no two words meet, none leaves the page, and none covers the end of a line.
 */
class LabelsNeverOverlapTest {
  private static final int FIGURES = 200;
  private static final String[] WORDS = {
    "talks",
    "suspended",
    "interceptions",
    "at",
    "sea",
    "of",
    "the",
    "Cuban",
    "programme",
    "ends",
    "a"
  };

  @Test
  void inTheSampleReport() {
    ChartRenderer renderer = new ChartRenderer();
    for (Figure figure : SampleReport.report().figures()) {
      check(figure, renderer.scene(SampleReport.report(), figure), figure.id());
    }
  }

  @Test
  void inRandomFigures() {
    List<String> refused = new ArrayList<>();
    for (int seed = 0; seed < FIGURES; seed++) {
      Figure figure = figure(new Random(seed));
      try {
        check(figure, Figures.scene(figure), "seed " + seed);
      } catch (IllegalArgumentException e) {
        refused.add("seed " + seed + ": " + e.getMessage());
      }
    }
    assertThat(refused).hasSizeLessThan(FIGURES / 10);
    assertThat(refused)
        .allMatch(message -> message.matches(".*(mm (wide|high)|split it|in words).*"));
  }

  @Test
  void fortyEventsInTenYearsAreThinnedAndSaid() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      marks.add(new Mark.Rule("event number " + i, "1 Jan " + i, 2000.1 + i * 0.24, false));
    }
    marks.add(new Mark.Line("people", "c", Figures.yearly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
    Figure figure = Figures.counts(marks.toArray(Mark[]::new));
    Scene scene = Figures.scene(figure);
    check(figure, scene, "forty events");
    assertThat(scene.dropped()).isNotEmpty().hasSizeLessThan(36);
    assertThat(scene.dropped().get(scene.dropped().size() - 1))
        .isEqualTo("event \"event number 39\": no room above the plot");
  }

  private static void check(Figure figure, Scene scene, String what) {
    Box page = new Box(0, 0, scene.page().width(), scene.page().height());
    List<Words> words = scene.words();
    for (int i = 0; i < words.size(); i++) {
      Box box = words.get(i).box();
      assertThat(page.holds(box)).as("%s: %s on the page", what, words.get(i)).isTrue();
      assertThat(words.get(i).size()).isGreaterThanOrEqualTo(8);
      for (int k = 0; k < i; k++) {
        assertThat(box.meets(words.get(k).box()))
            .as("%s: %s and %s", what, words.get(i), words.get(k))
            .isFalse();
      }
      for (Datum end : ends(figure)) {
        double x = scene.scales().x(end.x());
        double y = scene.scales().y(end.y());
        assertThat(box.meets(new Box(x - 1, y - 1, 2, 2)))
            .as("%s: %s and the end at %s", what, words.get(i), end)
            .isFalse();
      }
    }
  }

  private static List<Datum> ends(Figure figure) {
    List<Datum> ends = new ArrayList<>();
    for (Mark mark : figure.chart().marks()) {
      if (mark instanceof Mark.Line line) {
        List<Datum> drawn = line.data().stream().filter(Datum::isDrawn).toList();
        if (!drawn.isEmpty()) {
          ends.add(drawn.get(drawn.size() - 1));
        }
      }
    }
    return ends;
  }

  private static Figure figure(Random random) {
    int years = 2 + random.nextInt(24);
    List<Mark> marks = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      double x = 2000 + random.nextDouble() * years;
      marks.add(new Mark.Rule(text(random, 5), "1 Jan 2000", x, random.nextInt(5) == 0));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      double from = 2000 + random.nextDouble() * years;
      marks.add(new Mark.Shade(text(random, 6), from, from + random.nextDouble() * 5));
    }
    double scale = Math.pow(10, random.nextInt(13) - 1);
    boolean hasBars = random.nextBoolean();
    int series = 1 + random.nextInt(hasBars ? 3 : 5);
    for (int i = 0; i < series; i++) {
      List<Datum> data = data(random, years, scale);
      String name = text(random, 4) + " " + i;
      marks.add(hasBars ? new Mark.Bars(name, "c", data) : new Mark.Line(name, "c", data));
      Datum first = data.get(random.nextInt(years));
      Datum second = data.get(random.nextInt(years));
      if (random.nextInt(3) == 0 && first.isDrawn() && second.isDrawn() && first != second) {
        marks.add(new Mark.Bracket("×1.99", first, second));
      }
      if (random.nextInt(3) == 0 && first.isDrawn()) {
        marks.add(new Mark.Label(text(random, 4), first));
      }
    }
    if (random.nextInt(3) == 0) {
      marks.add(new Mark.Level(text(random, 4), scale * random.nextDouble()));
    }
    boolean isStacked = hasBars && random.nextBoolean();
    List<Chart.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      ticks.add(new Chart.Tick(2000.5 + i, (random.nextInt(9) == 0 ? "FY" : "") + (2000 + i)));
    }
    Chart.YAxis y =
        new Chart.YAxis(text(random, 3), scale < 10 ? 2 : 0, random.nextBoolean(), false);
    Chart chart = new Chart(new Chart.XAxis.Time(2000, 2000 + years, ticks), y, isStacked, marks);
    return Figures.of(text(random, 22), chart);
  }

  private static List<Datum> data(Random random, int years, double scale) {
    List<Datum> data = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      boolean isGap = random.nextInt(8) == 0;
      double value =
          isGap ? Double.NaN : scale * (random.nextDouble() - (random.nextInt(9) == 0 ? 0.5 : 0));
      Status[] statuses = {Status.NORMAL, Status.NORMAL, Status.ESTIMATED, Status.AT_LEAST};
      Status status = isGap ? Status.NOT_AVAILABLE : statuses[random.nextInt(4)];
      data.add(new Datum("" + (2000 + i), 2000.5 + i, value, status));
    }
    return data;
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i > 1 ? " " : "");
    }
    return text.toString();
  }
}
