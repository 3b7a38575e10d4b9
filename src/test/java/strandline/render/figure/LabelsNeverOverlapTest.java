package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.render.SampleReport;
import strandline.render.chart.Looks;
import strandline.render.chart.Plot;
import strandline.render.chart.Traced;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Words;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Status;

/**
 * Over random figures of every kind of mark in random sizes, no two words meet, none leaves the
 * page, and none covers a line, a dot or a bar.
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
      Figure figure = figure(new SplittableRandom(seed));
      try {
        check(figure, Figures.scene(figure, page(seed)), "seed " + seed);
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
    String said = String.join(" ", scene.words().stream().map(Words::text).toList());
    assertThat(said)
        .contains("Note: Left out for lack of room: event “event number ")
        .containsPattern("; and \\d+ more\\.");
  }

  private static Page page(int seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<Page> pages = List.of(Page.MEMO, Page.HALF, Page.SLIDE);
    int choice = random.nextInt(4);
    return choice < 3
        ? pages.get(choice)
        : new Page(90 + random.nextInt(170), 70 + random.nextInt(90));
  }

  private static void check(Figure figure, Scene scene, String what) {
    double zoom = scene.page().zoom();
    Box page = new Box(0, 0, scene.page().width() / zoom, scene.page().height() / zoom).grown(-0.5);
    List<Words> words = scene.words();
    List<Box> boxes = words.stream().map(Words::box).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (!page.holds(boxes.get(i)) || words.get(i).size() < 9) {
        found.add(words.get(i) + " is small or leaves the page");
      }
      for (int k = 0; k < i; k++) {
        if (boxes.get(i).meets(boxes.get(k))) {
          found.add(words.get(i) + " meets " + words.get(k));
        }
      }
    }
    boolean isTiled = !Looks.marks(figure.chart(), Mark.Tiles.class).isEmpty();
    for (Box mark : isTiled ? List.<Box>of() : marks(figure, scene)) {
      for (int i = 0; i < boxes.size(); i++) {
        if (boxes.get(i).meets(mark)) {
          found.add(words.get(i) + " covers " + mark);
        }
      }
    }
    assertThat(found).as(what + " " + scene.page()).isEmpty();
  }

  /** The bars as XChart draws them. */
  private static Stream<Box> bars(Plot plot) {
    List<Plot.Run> bars =
        plot.runs().stream().filter(run -> run.kind() == Plot.Run.Kind.BARS).toList();
    return Traced.of(new Plot(plot.scales(), bars, plot.slots())).stream()
        .map(traced -> traced.path().getBounds2D())
        .map(
            b ->
                new Box(
                    b.getX() + 0.1,
                    b.getY() + 0.1,
                    Math.max(0, b.getWidth() - 0.2),
                    Math.max(0, b.getHeight() - 0.2)));
  }

  /** Small boxes along every line, round every dot, and every bar; a band may lie under words. */
  private static List<Box> marks(Figure figure, Scene scene) {
    List<Box> boxes = new ArrayList<>();
    boolean hasBars = !Looks.barNames(figure.chart()).isEmpty();
    for (Plot plot : scene.plots()) {
      for (Plot.Run run : plot.runs()) {
        for (int i = 0; i < run.spots().size(); i++) {
          Plot.Spot spot = run.spots().get(i);
          if (Double.isNaN(spot.y())) {
            continue;
          }
          double x = plot.scales().x(spot.x());
          double y = plot.scales().y(spot.y());
          if (run.kind() == Plot.Run.Kind.DOTS) {
            boxes.add(new Box(x - 1, y - 1, 2, 2));
          } else if (run.kind() == Plot.Run.Kind.LINE) {
            boxes.add(new Box(x - 0.4, y - 0.4, 0.8, 0.8));
          }
        }
      }
      if (hasBars) {
        bars(plot).forEach(boxes::add);
      }
    }
    return boxes;
  }

  private static Figure figure(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> panels(random);
      case 1 -> tiles(random);
      case 2 -> categories(random);
      default -> timeline(random);
    };
  }

  private static Figure panels(SplittableRandom random) {
    int years = 2 + random.nextInt(24);
    int count = 1 + random.nextInt(12);
    List<Mark> marks = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      marks.add(
          new Mark.Rule(text(random, 4), "1 Jan 2000", 2000 + random.nextDouble() * years, false));
    }
    boolean hasBars = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      List<Datum> data = data(random, years, 1e4);
      Mark mark = hasBars ? new Mark.Bars("n", "c", data) : new Mark.Line("n", "c", data);
      marks.add(new Mark.Panel(text(random, 3), List.of(mark)));
    }
    return onTime(random, years, 1e4, false, marks);
  }

  private static Figure tiles(SplittableRandom random) {
    int columns = 1 + random.nextInt(12);
    double scale = Math.pow(10, random.nextInt(8));
    List<Mark.Tiles.Row> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(16); i > 0; i--) {
      List<Datum> data = new ArrayList<>();
      for (Datum datum : data(random, columns, scale)) {
        data.add(new Datum(datum.label(), data.size(), datum.y(), datum.status(), Origin.UNKNOWN));
      }
      rows.add(new Mark.Tiles.Row("FY" + (2030 - i), data));
    }
    return onCategories(random, columns, List.of(new Mark.Tiles("n", "c", rows)), false);
  }

  private static Figure categories(SplittableRandom random) {
    int columns = 2 + random.nextInt(12);
    List<Mark> marks = new ArrayList<>();
    List<Datum> low = new ArrayList<>();
    List<Datum> dots = new ArrayList<>();
    List<Datum> high = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      double value = 1 + random.nextDouble() * 9;
      low.add(new Datum("c" + i, i, value * 0.8, Status.NORMAL, Origin.UNKNOWN));
      dots.add(new Datum("c" + i, i, value, Status.NORMAL, Origin.UNKNOWN));
      high.add(new Datum("c" + i, i, value * 1.3, Status.NORMAL, Origin.UNKNOWN));
    }
    if (random.nextBoolean()) {
      marks.add(new Mark.Level("two times", 2));
      marks.add(new Mark.Intervals("n", low, high));
      marks.add(new Mark.Points("n", "c", dots));
    } else {
      marks.add(new Mark.Line("other years", "c", high, true));
      marks.add(new Mark.Line(text(random, 3) + " 1", "c", dots));
      marks.add(new Mark.Line(text(random, 3) + " 2", "c", low));
    }
    dots.forEach(dot -> marks.add(new Mark.Label("×" + Math.round(dot.y() * 100) / 100.0, dot)));
    return onCategories(random, columns, marks, true);
  }

  private static Figure onCategories(
      SplittableRandom random, int columns, List<Mark> marks, boolean hasNumbers) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      names.add(random.nextInt(3) == 0 ? "FY201" + i : "Jan");
    }
    Chart.YAxis y = new Chart.YAxis(hasNumbers ? "times" : "", 0, hasNumbers, false);
    Chart chart = new Chart(new Chart.XAxis.Categories(names), y, false, marks);
    return Figures.of(text(random, 15), chart);
  }

  private static Figure timeline(SplittableRandom random) {
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
    return onTime(random, years, scale, isStacked, marks);
  }

  private static Figure onTime(
      SplittableRandom random, int years, double scale, boolean isStacked, List<Mark> marks) {
    List<Chart.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      ticks.add(new Chart.Tick(2000.5 + i, (random.nextInt(9) == 0 ? "FY" : "") + (2000 + i)));
    }
    Chart.YAxis y =
        new Chart.YAxis(text(random, 3), scale < 10 ? 2 : 0, random.nextBoolean(), false);
    Chart chart = new Chart(new Chart.XAxis.Time(2000, 2000 + years, ticks), y, isStacked, marks);
    return Figures.of(text(random, 15), chart);
  }

  private static List<Datum> data(SplittableRandom random, int years, double scale) {
    List<Datum> data = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      boolean isGap = random.nextInt(8) == 0;
      double value =
          isGap ? Double.NaN : scale * (random.nextDouble() - (random.nextInt(9) == 0 ? 0.5 : 0));
      Status[] statuses = {Status.NORMAL, Status.NORMAL, Status.ESTIMATED, Status.AT_LEAST};
      Status status = isGap ? Status.NOT_AVAILABLE : statuses[random.nextInt(4)];
      data.add(new Datum("" + (2000 + i), 2000.5 + i, value, status, Origin.UNKNOWN));
    }
    return data;
  }

  private static String text(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i > 1 ? " " : "");
    }
    return text.toString();
  }
}
