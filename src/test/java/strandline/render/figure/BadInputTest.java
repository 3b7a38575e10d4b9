package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strandline.compose.Words;
import strandline.content.EventSet;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.render.picture.Picture.Page;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.series.Calendar;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Status;

/** Every word that makes a figure gives a chart or a clear refusal, whatever it is given. */
class BadInputTest {
  private static final String A_CHART = "a chart";

  /** Each word with its fields; {@code FIRST} and {@code LAST} stand for periods. */
  private static final Map<String, String> WORDS = words();

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("bar-chart", "series: years, compare: { from: FIRST, to: LAST }");
    words.put("line-chart", "series: [years, others]");
    words.put("stacked-chart", "series: [years, others]");
    words.put("index-chart", "series: [years, others], base: FIRST");
    words.put("small-multiples", "series: [years, others]");
    words.put("slope-chart", "series: [years, others], from: FIRST, to: LAST");
    words.put("interval-chart", "series: years, at: LAST");
    words.put("readings-chart", "series: years, from: FIRST, to: LAST");
    words.put("breaks-chart", "series: years");
    words.put("control-chart", "series: years");
    words.put("before-after", "series: years, events: events, event: e0");
    words.put("year-lines", "series: months");
    words.put("month-map", "series: months");
    words.put("season-panels", "series: months");
    words.put("season-chart", "series: months");
    words.put("frequency-chart", "events: events, per: calendar-year, from: 2000, to: 2009");
    words.put("gap-chart", "events: events, since: 2000");
    return words;
  }

  static Stream<String> everyWord() {
    return WORDS.keySet().stream();
  }

  @Test
  void everyWordThatMakesAFigureIsHere() {
    List<String> figures =
        Words.all().keySet().stream()
            .filter(w -> w.matches(".*-(chart|lines|map|panels|multiples)|before-after"))
            .toList();
    assertThat(WORDS.keySet()).containsExactlyInAnyOrderElementsOf(figures);
  }

  /** How values come about, and how many years and events there are. */
  private record Shape(int years, int events, IntToDoubleFunction value) {}

  private static final Shape GOOD = new Shape(10, 12, i -> 100 + 37 * (i % 5) + i);

  @ParameterizedTest
  @MethodSource("everyWord")
  void goodInputIsAChart(String word) {
    List<String> outcomes = outcomes(word, GOOD, "A title");
    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes).allMatch(o -> o.equals(A_CHART) || o.startsWith("No "));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void onePoint(String word) {
    check(outcomes(word, new Shape(1, 1, i -> 7), "A title"));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void noPoint(String word) {
    List<String> outcomes = outcomes(word, new Shape(1, 0, i -> Double.NaN), "A title");
    check(outcomes);
    assertThat(outcomes).doesNotContain(A_CHART);
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void allMissing(String word) {
    List<String> outcomes = outcomes(word, new Shape(10, 0, i -> Double.NaN), "A title");
    check(outcomes);
    assertThat(outcomes).doesNotContain(A_CHART);
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void allEqual(String word) {
    check(outcomes(word, new Shape(10, 12, i -> 5), "A title"));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void allZero(String word) {
    check(outcomes(word, new Shape(10, 12, i -> 0), "A title"));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void negative(String word) {
    check(outcomes(word, new Shape(10, 12, i -> -50 - 13 * (i % 4)), "A title"));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void millionsOfMillions(String word) {
    check(outcomes(word, new Shape(10, 12, i -> 1e12 * (1 + i % 3)), "A title"));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void aTitleOfThreeHundredCharacters(String word) {
    List<String> outcomes = outcomes(word, GOOD, "many words ".repeat(28).strip());
    check(outcomes);
    assertThat(outcomes).doesNotContain(A_CHART);
    String fifteen = "interdictionsatseaandland ".repeat(15).strip();
    assertThat(outcomes(word, GOOD, fifteen)).doesNotContain(A_CHART);
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void rightToLeftTextIsDrawnAsTheNameOfItsScript(String word) {
    List<String> outcomes = outcomes(word, GOOD, "הגירה מקובה");
    assertThat(outcomes).allMatch(o -> o.equals(A_CHART) || o.startsWith("No "));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void accentedTextIsDrawn(String word) {
    List<String> outcomes = outcomes(word, GOOD, "Señales de Åland: más cañas");
    assertThat(outcomes).allMatch(o -> o.equals(A_CHART) || o.startsWith("No "));
  }

  @ParameterizedTest
  @MethodSource("everyWord")
  void fiveHundredSeriesAreRefused(String word) {
    String many =
        IntStream.range(0, 500).mapToObj(i -> "s" + i).collect(Collectors.joining(", ", "[", "]"));
    String fields =
        WORDS.get(word).contains("series:")
            ? WORDS.get(word).replaceFirst("series: (\\[[^]]*]|\\w+)", "series: " + many)
            : WORDS.get(word) + ", series: " + many;
    List<String> outcomes = outcomes(word, fields, GOOD, "A title");
    check(outcomes);
    assertThat(outcomes).doesNotContain(A_CHART);
  }

  /** A refusal says what would be right. */
  private static void check(List<String> outcomes) {
    assertThat(outcomes)
        .isNotEmpty()
        .allMatch(
            o ->
                o.equals(A_CHART)
                    || o.startsWith("No ")
                    || o.matches("(?s).*; .{8,}")
                    || o.contains("not known to this word"));
  }

  private static List<String> outcomes(String word, Shape shape, String title) {
    return outcomes(word, WORDS.get(word), shape, title);
  }

  /** What a spec gets: a chart in every size, or the sentences that refuse it. */
  private static List<String> outcomes(String word, String fields, Shape shape, String title) {
    Problems problems = new Problems();
    String last = String.valueOf(1999 + shape.years());
    String spec =
        ("{ id: f, table: t, title: \"" + title + "\", " + fields + " }")
            .replace("FIRST", "2000")
            .replace("LAST", last);
    if (word.matches("breaks-chart|control-chart|before-after|season-chart")) {
      spec = spec.replace("table: t, ", "figure-title: \"" + title + "\", ");
    }
    Fields read =
        new YamlReader()
            .read("spec.yaml", spec.getBytes(StandardCharsets.UTF_8), problems)
            .orElseThrow()
            .fields(problems);
    List<Block> blocks = Words.all().get(word).blocks(read, scope(shape, problems));
    if (problems.all().isEmpty()) {
      read.done();
    }
    List<String> outcomes = new ArrayList<>();
    problems.all().stream().map(BadInputTest::sentence).forEach(outcomes::add);
    for (Block block : outcomes.isEmpty() ? blocks : List.<Block>of()) {
      if (block instanceof Figure figure) {
        outcomes.addAll(drawn(figure));
      } else if (block instanceof Block.Paragraph paragraph) {
        outcomes.add(paragraph.text());
      }
    }
    return outcomes;
  }

  private static String sentence(Problem problem) {
    return problem.message() + "; " + problem.remedy();
  }

  private static List<String> drawn(Figure figure) {
    List<String> outcomes = new ArrayList<>();
    for (Page page : List.of(Page.MEMO, Page.HALF, Page.SLIDE)) {
      try {
        Scene scene =
            Attempts.of(
                figure, new FigurePage(page, List.of("Publisher, Title"), "1 January 2020"));
        assertThat(scene.elements()).isNotEmpty();
        outcomes.add(A_CHART);
      } catch (IllegalArgumentException e) {
        outcomes.add(e.getMessage());
      }
    }
    return outcomes;
  }

  private static Scope scope(Shape shape, Problems problems) {
    Map<String, Series> series = new TreeMap<>();
    double[] values =
        IntStream.range(0, shape.years()).mapToDouble(shape.value()::applyAsDouble).toArray();
    double[] months =
        IntStream.range(0, shape.years() * 12).mapToDouble(shape.value()::applyAsDouble).toArray();
    Period january = Period.month(YearMonth.of(2000, 1));
    Period year = Period.year(2000, Calendar.CALENDAR_YEAR);
    series.put("years", series("Cuba", year, values));
    series.put("others", series("Elsewhere", year, values));
    series.put("months", series("Cuba", january, months));
    for (int i = 0; i < 500; i++) {
      series.put("s" + i, series("Place " + i, year, values));
    }
    return new Scope(
        series, Map.of("events", events(shape.events())), Map.of(), List.of(SOURCE), problems);
  }

  private static final Source SOURCE =
      new Source("s", "Title", "Publisher", "2020", "", Source.Standing.PRIMARY);

  private static Series series(String member, Period first, double[] values) {
    Measure measure =
        new Measure(
            "m",
            "People seen",
            "people seen",
            "People.",
            "people",
            Measure.Aggregation.SUM,
            List.of());
    List<Observation> observations = new ArrayList<>();
    List<Print> prints = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Period period = first.plus(i);
      boolean isMissing = Double.isNaN(values[i]);
      Status status = isMissing ? Status.NOT_AVAILABLE : Status.NORMAL;
      observations.add(new Observation(period, values[i], status));
      prints.add(
          new Print(
              period,
              values[i],
              status,
              "exact",
              "",
              "s",
              "2020",
              true,
              "only print",
              new Provenance.Lines("", i + 2, i + 2)));
    }
    Provenance from = new Provenance("d", "d.csv", "0".repeat(64), prints, List.of(SOURCE));
    return new Series(measure, Map.of("place", member), observations, from);
  }

  private static EventSet events(int count) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < Math.max(1, count); i++) {
      LocalDate day = LocalDate.of(2000 + i * 9 / 12, 1 + i % 12, 3);
      EventReport report =
          new EventReport(
              new DateRange(day, day),
              "stated",
              "Havana",
              "A round.",
              "s",
              "2020",
              true,
              "",
              i + 2);
      events.add(new Event("e" + i, "round", "Round " + i, "held", List.of(report)));
    }
    List<EventLog.Coverage> coverage =
        count == 0
            ? List.of()
            : List.of(
                new EventLog.Coverage(
                    "round",
                    new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2009, 12, 31)),
                    "all found"));
    EventLog log =
        new EventLog(
            "talks", "Talks", "talks.csv", "0".repeat(64), events, coverage, List.of(SOURCE));
    return new EventSet(
        "events",
        log,
        "round",
        count == 0 ? List.of() : Arrays.asList(events.toArray(Event[]::new)));
  }
}
