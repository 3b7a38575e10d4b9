package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.DescriptorText;

/**
 * Small projects by chance, from a seed: whatever the data, the texts and the spec, a run publishes
 * or refuses with a reason; it never ends as a bug, and never in the program's own audit.
 *
 * <p>A few projects with each build; more on demand, by {@code mvn test -Dtest=RandomProjectsTest
 * -Dstrandline.campaign=projects}, with {@code -Dstrandline.projects=500} as the default number.
 */
final class RandomProjectsTest {
  private static final int EACH_BUILD = 10;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T22:05:00Z"), ZoneOffset.UTC);

  private static final List<String> TEXTS =
      List.of(
          "Boats",
          "History",
          "=1+1",
          "_x0041_",
          "国家统计局 年鉴",
          "الهجرة",
          "הגירה מקובה",
          "😀 arrivals",
          "a \"quoted\" name",
          "two\nlines",
          "[brackets] 'and' #marks",
          "{x} %s",
          "",
          "  ",
          "word ".repeat(60).strip(),
          "Donaudampfschifffahrt".repeat(15));

  private static final List<String> IDS =
      List.of(
          "b", "history", "../run", "a/b", "con", "two words", "", "ü-1", "x".repeat(80), "T-T");

  /** Each word with its fields; {@code FIRST} and {@code LAST} stand for periods. */
  private static final List<String> WORDS =
      List.of(
          "data-table: { series: [s], derive: [{ id: d, title: D, index: s, base: FIRST },"
              + " { id: e, title: E, growth: s, base: FIRST }] }",
          "data-table: { series: [s, o], derive: [{ id: d, title: D, share: s, of: o },"
              + " { id: e, title: E, sum: [s, o] }, { id: f, title: F, mean: s, periods: 2 }] }",
          "data-table: { series: [s, later, twin] }",
          "change-table: { series: s, base: FIRST, rolling: 2 }",
          "base-table: { series: s, at: LAST }",
          "doublings-table: { series: s, within: 2, from: FIRST, to: LAST }",
          "growth-table: { series: [s, twin, o] }",
          "trend-table: { series: [s, r] }",
          "index-table: { series: [s, o], base: FIRST }",
          "readings-table: { series: s, from: FIRST, to: LAST }",
          "prints-table: { series: [s, o], at: LAST }",
          "events-table: { events: all }",
          "gap-table: { events: gales }",
          "conflicts-table: { events: [all] }",
          "frequency-table: { events: gales, from: 1860, to: 1999, expected: 1 }",
          "bar-chart: { series: s, events: all, labels: [FIRST] }",
          "bar-chart: { series: s, compare: { from: FIRST, to: LAST } }",
          "bar-chart: { series: [s, o, later], at: LAST }",
          "line-chart: { series: [s, o, twin], events: all }",
          "line-chart: { series: [s], logarithmic: true }",
          "line-chart: { series: [s, r] }",
          "stacked-chart: { series: [s, o] }",
          "small-multiples: { series: [s, o] }",
          "slope-chart: { series: [s, o], from: FIRST, to: LAST }",
          "index-chart: { series: [s, o], base: FIRST }",
          "interval-chart: { series: s, at: LAST }",
          "readings-chart: { series: s, from: FIRST, to: LAST }",
          "control-chart: { series: s }",
          "breaks-chart: { series: s }",
          "breaks-chart: { series: s, method: join-points }",
          "season-chart: { series: s }",
          "year-lines: { series: s }",
          "month-map: { series: s }",
          "season-panels: { series: s }",
          "before-after: { series: s, events: all, event: e1 }",
          "compare-series: { series: [s, o], lags: 1 }",
          "frequency-chart: { events: gales, from: 1890, to: 1910 }",
          "gap-chart: { events: gales }",
          "findings: { series: s, table: t }",
          "key-findings: { of: [{ series: s, table: t }] }");

  private static final List<IntToDoubleFunction> VALUES =
      List.of(
          i -> 0,
          i -> 5,
          i -> Double.NaN,
          i -> i,
          i -> 3 + i % 4,
          i -> -500 + 300 * (i % 5),
          i -> 0.00021 * (i + 1),
          i -> 1_000_000_000.25 + i,
          i -> 1e-12 * i,
          i -> 1e13 * (i + 1),
          i -> i % 3 == 0 ? Double.NaN : 100 * i * i,
          i -> i == 0 ? 0 : 1000 - 7 * i,
          i -> 120 + 40 * Math.sin(i) + i);

  @TempDir Path folder;

  private Random random;
  private boolean isMonthly;
  private int first;
  private int count;

  @Test
  void noDataAndNoSpecEndAsABug() throws IOException {
    boolean isCampaign = "projects".equals(System.getProperty("strandline.campaign"));
    int projects = isCampaign ? Integer.getInteger("strandline.projects", 500) : EACH_BUILD;
    int start = isCampaign ? Integer.getInteger("strandline.seed", 1) : 1;
    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> codes = new TreeMap<>();
    for (int seed = start; seed < start + projects; seed++) {
      random = new Random(seed);
      Path project = folder.resolve("p" + seed);
      write(project);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(said, true, UTF_8);
      String[] arguments = {"run", "--quiet", "--project", project.toString()};
      int code = Main.run(arguments, new Console(out, out), CLOCK);
      codes.merge(code, 1, Integer::sum);
      if (isCampaign) {
        String line = said.toString(UTF_8).lines().findFirst().orElse("");
        System.out.println("random project " + seed + ": exit " + code + " " + line);
      }
      if (code == 70 || code == 7) {
        String spec = Files.readString(project.resolve("reports/r.yaml"));
        wrong.add("seed " + seed + ", exit " + code + "\n" + said.toString(UTF_8) + spec);
      }
    }
    if (isCampaign) {
      System.out.println("random projects: exit codes " + codes);
    }
    assertThat(wrong).isEmpty();
    assertThat(codes).as("some are published").containsKey(0);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Mostly plain, so that a project gets past its first text. */
  private String text(String plain) {
    return random.nextInt(16) == 0 ? one(TEXTS) : plain;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private String period(int i) {
    int month = first * 12 + i;
    return isMonthly
        ? String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1)
        : String.valueOf(first + i);
  }

  private void write(Path project) throws IOException {
    Files.createDirectories(project.resolve("datasets"));
    Files.createDirectories(project.resolve("reports"));
    isMonthly = random.nextInt(3) == 0;
    first = one(List.of(1492, 1868, 1995, 2012));
    count = one(List.of(1, 2, 3, 6, 15, 40));
    Files.writeString(project.resolve("datasets/datapackage.json"), descriptor());
    Files.writeString(project.resolve("datasets/boats.csv"), boats());
    Files.writeString(project.resolve("datasets/storms.csv"), storms());
    Files.writeString(
        project.resolve("datasets/sources.csv"),
        "id,title,publisher,published,url,standing\n"
            + "log,"
            + cell(text("A log"))
            + ","
            + cell(text("A harbour"))
            + ",2014-05,"
            + one(List.of("", "https://example.org/", "https://example.org/" + "y".repeat(2_100)))
            + ",primary\n");
    Files.writeString(project.resolve("reports/r.yaml"), spec());
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String boats() {
    StringBuilder rows =
        new StringBuilder("period,area,measure,print,value,status,qualifier,source,preferred\n");
    for (String area : List.of("North", "South")) {
      for (String measure : List.of("seen", "rate")) {
        IntToDoubleFunction values = one(VALUES);
        for (int i = 0; i < count; i++) {
          double value = values.applyAsDouble(i);
          boolean isMissing = Double.isNaN(value);
          boolean isBound = i > 0 && i < count - 1 && random.nextInt(15) == 0;
          String status = isBound ? "at-least" : random.nextInt(9) == 0 ? "provisional" : "normal";
          rows.append(
              String.join(
                  ",",
                  period(i),
                  area,
                  measure,
                  "1",
                  isMissing
                      ? ""
                      : new java.math.BigDecimal(value)
                          .round(new java.math.MathContext(12))
                          .stripTrailingZeros()
                          .toPlainString(),
                  isMissing ? "not-available" : status,
                  isMissing ? "" : isBound ? "at-least" : "exact",
                  "log",
                  "true"));
          rows.append('\n');
        }
      }
    }
    return rows.toString();
  }

  private String storms() {
    StringBuilder rows =
        new StringBuilder("storm,kind,date,precision,basis,held,label,source,preferred\n");
    int events = one(List.of(1, 3, 30));
    for (int i = 1; i <= events; i++) {
      int year = one(List.of(1492, 1868, 1898, 1900, 1995, 2012, 2013));
      rows.append("e").append(i).append(',').append(i % 3 == 2 ? "calm" : "gale").append(',');
      rows.append(
          one(List.of(year + ",year", year + "-02,month", year + "-02-2" + i % 9 + ",day")));
      rows.append(",stated,yes,").append(cell(text("Storm " + i))).append(",log,true\n");
    }
    return rows.toString();
  }

  private String spec() {
    StringBuilder spec = new StringBuilder();
    for (String key : List.of("title", "subtitle", "next-update", "geography", "contact")) {
      spec.append(key).append(": ").append(quoted(text("Some words"))).append('\n');
    }
    spec.append("edition: 2024-12\nas-of: 2024-12-31\npublished: 2025-01-10\nlicence: CC BY 4.0\n");
    spec.append("keywords: [boats]\npictures: [svg]\n");
    spec.append("workbook: ").append(random.nextInt(20) == 0 ? "[]" : "[analyst]").append('\n');
    String per = ", per: " + (isMonthly ? "month" : "calendar-year");
    spec.append("series:\n");
    for (String line :
        List.of(
            "s: { dataset: boats, measure: seen, where: { area: North }",
            "twin: { dataset: boats, measure: seen, where: { area: North }",
            "later: { dataset: boats, measure: seen, where: { area: North }, from: "
                + quoted(period(count / 2)),
            "o: { dataset: boats, measure: seen, where: { area: South }",
            "r: { dataset: boats, measure: rate, where: { area: North }")) {
      spec.append("  ").append(line).append(per).append(" }\n");
    }
    spec.append("events:\n  all: { dataset: storms }\n  gales: { dataset: storms, kind: gale }\n");
    spec.append("sections:\n  - id: main\n    title: ").append(quoted(text("Main"))).append('\n');
    spec.append("    show:\n      - data-table: { id: t, title: ").append(quoted(text("Figures")));
    spec.append(", series: [s, o] }\n");
    int words = 1 + random.nextInt(3);
    String shown = IntStream.range(0, words).mapToObj(this::word).collect(Collectors.joining());
    return spec.append(shown).toString();
  }

  private String word(int i) {
    String word = one(WORDS);
    String id = random.nextInt(30) == 0 ? one(IDS) : "w" + i;
    boolean hasTitle = !word.contains("findings");
    String title = hasTitle ? "title: " + quoted(text("A title")) + ", " : "";
    String own = "id: " + quoted(id) + ", " + title;
    boolean isChart = word.contains("chart:") || word.matches("(small|year|month|season-p).*");
    boolean isModel = word.matches("(control|breaks|season)-chart.*");
    String table = isChart && !isModel ? "table: t, " : "";
    return "      - "
        + word.replaceFirst("\\{ ", "{ " + own + table)
            .replace("FIRST", quoted(period(0)))
            .replace("LAST", quoted(period(count - 1)))
        + "\n";
  }

  private String descriptor() {
    String title = quoted(text("Boats"));
    String measures =
        """
        {"id": "seen", "title": MEASURE, "definition": "Boats.", "unit": UNIT,
         "aggregation": "sum"},
        {"id": "rate", "title": "A rate", "definition": "A rate.", "unit": "per cent",
         "aggregation": "none"}"""
            .replace("MEASURE", quoted(text("Boats seen")))
            .replace("UNIT", quoted(text("boats")));
    return DescriptorText.of(
        DescriptorText.observations("boats", title, "area", measures),
        DescriptorText.events(
            "storms",
            "storm",
            """
            {"type": "gale", "from": "1890", "to": "1999-12-31", "reason": "Logs."}"""));
  }
}
