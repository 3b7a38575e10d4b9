package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.DescriptorText;

/** Data that are right and unusual are published with what can be said of them, or refused. */
final class PlainDataTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T22:05:00Z"), ZoneOffset.UTC);

  private static final String COVER =
      """
      title: Ferries
      subtitle: Passengers of a ferry
      edition: 2020-12
      as-of: 2020-12-31
      published: 2021-01-10
      next-update: None
      geography: A strait
      contact: the harbour
      licence: CC BY 4.0
      keywords: [ferries]
      pictures: [svg]
      series:
        s: { dataset: ferries, measure: people, per: calendar-year, where: { ship: Ada } }
        again: { dataset: ferries, measure: people, per: calendar-year, where: { ship: Ada }, from: 2016 }
        o: { dataset: ferries, measure: people, per: calendar-year, where: { ship: Bob } }
        load: { dataset: ferries, measure: load, per: calendar-year, where: { ship: Ada } }
      events:
        wrecks: { dataset: wrecks }
      sections:
        - id: main
          title: Main
          show:
            - data-table: { id: t, title: Passengers, series: [s, o] }
      """;

  @TempDir Path project;

  private int code;
  private String said;

  @BeforeEach
  void writePackage() throws IOException {
    Files.createDirectories(project.resolve("datasets"));
    Files.createDirectories(project.resolve("reports"));
    Files.writeString(
        project.resolve("datasets/datapackage.json"),
        DescriptorText.of(
            DescriptorText.observations(
                "ferries",
                "\"Ferries\"",
                "ship",
                """
                {"id": "people", "title": "Passengers", "definition": "People.", "unit": "people",
                 "aggregation": "sum"},
                {"id": "load", "title": "Load", "definition": "A rate.", "unit": "per cent",
                 "aggregation": "none"}"""),
            DescriptorText.events(
                "wrecks",
                "wreck",
                """
                {"type": "wreck", "from": "1800", "to": "2020-12-31", "reason": "Logs."}""")));
    Files.writeString(
        project.resolve("datasets/wrecks.csv"),
        """
        wreck,kind,date,precision,basis,held,label,source,preferred
        a,wreck,1868-03-02,day,stated,yes,The Ada I,log,true
        b,wreck,1900-02-28,day,stated,yes,The Ada II,log,true
        c,wreck,2016-05-01,day,stated,yes,The Bob,log,true
        """);
    source("A log");
    ferries(40, 44, 48);
  }

  private void source(String title) throws IOException {
    Files.writeString(
        project.resolve("datasets/sources.csv"),
        "id,title,publisher,published,url,standing\nlog," + title + ",A harbour,2021,,primary\n");
  }

  /** The passengers of both ships from 2015 on; the other carries twice as many. */
  private void ferries(double... values) throws IOException {
    StringBuilder rows = new StringBuilder(DescriptorText.HEADER.replace("DIMENSION", "ship"));
    for (int i = 0; i < values.length; i++) {
      row(rows, 2015 + i, "Ada,people", values[i]);
      row(rows, 2015 + i, "Bob,people", 2 * values[i]);
      row(rows, 2015 + i, "Ada,load", values[i] / 100_000);
    }
    Files.writeString(project.resolve("datasets/ferries.csv"), rows.toString());
  }

  private static void row(StringBuilder rows, int year, String what, double value) {
    String number = java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    rows.append(year).append(',').append(what).append(",1,").append(number);
    rows.append(",normal,exact,log,true\n");
  }

  private void run(String... words) throws IOException {
    StringBuilder spec = new StringBuilder(COVER);
    for (String word : words) {
      spec.append("      - ").append(word).append('\n');
    }
    runSpec(spec.toString());
  }

  private void runSpec(String spec) throws IOException {
    Files.writeString(project.resolve("reports/r.yaml"), spec);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(all, true, UTF_8);
    String[] arguments = {"run", "--quiet", "--project", project.toString()};
    code = Main.run(arguments, new Console(out, out), CLOCK);
    said = all.toString(UTF_8);
  }

  private String published(String file) throws IOException {
    assertThat(code).as(said).isZero();
    return Files.readString(project.resolve("reports/r/current").resolve(file));
  }

  private String card(String figure, String member) throws IOException {
    return new ObjectMapper()
        .readTree(published("charts/" + figure + ".json"))
        .get(member)
        .asText();
  }

  private String twin(String table) throws IOException {
    return published("tables/" + table + ".csv");
  }

  @Test
  void aRatioToZeroIsLeftOutWithItsReason() throws IOException {
    ferries(0, 50, 80);
    run("change-table: { id: c, title: Changes, series: s, base: 2015 }");
    assertThat(twin("c").lines().findFirst())
        .hasValue(
            "Calendar year,Passengers (Ada) (people),Change (people),Change (people) status,"
                + "Change (per cent),Change (per cent) status,What to know");
    assertThat(published("run.json")).doesNotContain("NaN");
  }

  @Test
  void nothingIsComparedAcrossZero() throws IOException {
    ferries(-500, 800, -300, 1000);
    run(
        "doublings-table: { id: d, title: Doublings, series: s, within: 3, from: 2016, to: 2017 }",
        "data-table: { id: i, title: Indexed, series: [s, o], derive: ["
            + "{ id: x, title: Index, index: s, base: 2016 },"
            + " { id: g, title: Growth, growth: s, base: 2015 },"
            + " { id: h, title: Share, share: s, of: o }] }");
    assertThat(twin("d")).contains("the pair that was asked for,2016,2017,1,800,-300");
    assertThat(twin("d")).doesNotContain("-0.375").doesNotContain("halving");
    assertThat(twin("i"))
        .contains("no share, index or growth is given where a figure is below zero")
        .doesNotContain("-37.5");
  }

  @Test
  void countsBelowTenLeaveThePerCentOut() throws IOException {
    ferries(3, 4, 2);
    run("change-table: { id: c, title: Changes, series: s, base: 2015 }");
    assertThat(twin("c").lines().findFirst().orElse("")).doesNotContain("per cent");
  }

  @Test
  void zeroOnALogarithmicScaleIsAGapThatTheNoteTells() throws IOException {
    ferries(40, 0, 48);
    run("line-chart: { id: l, table: t, series: [s], logarithmic: true }");
    assertThat(card("l", "caption"))
        .contains("A logarithmic scale cannot show values of zero and below: 2016.");
  }

  @Test
  void seriesOfOneMeasureAreToldApartByTheirNames() throws IOException {
    run(
        "data-table: { id: w, title: Alike, series: [s, again] }",
        "line-chart: { id: l, table: w, series: [s, again] }");
    assertThat(twin("w").lines().findFirst().orElse(""))
        .contains("\"Passengers (Ada), s (people)\",\"Passengers (Ada), again (people)\"");
    assertThat(card("l", "title")).isEqualTo("Passengers (Ada), 2015 to 2017");
  }

  @Test
  void aChartOfSeveralMembersIsTitledAndDescribedByWhatTheyShare() throws IOException {
    run("line-chart: { id: l, table: t, series: [s, o] }");
    assertThat(card("l", "title")).isEqualTo("Passengers, 2015 to 2017");
    assertThat(card("l", "alternativeText"))
        .isEqualTo(
            "Line chart: Passengers, 2015 to 2017; Ada highest 48 (2017);"
                + " Bob highest 96 (2017)");
  }

  @Test
  void aStackOfSomePartsNamesTheOthersAndPrintsNoTotal() throws IOException {
    Path file = project.resolve("datasets/ferries.csv");
    String third = "2015,Cid,people,1,7,normal,exact,log,true\n";
    Files.writeString(file, Files.readString(file) + third);
    run("stacked-chart: { id: k, table: t, series: [s, o] }");
    assertThat(card("k", "caption"))
        .contains("Left out of the bars: Cid; the bars do not add up to the whole.");
    assertThat(published("charts/k.svg")).doesNotContain(">120<");
    Files.writeString(file, Files.readString(file).replace(third, ""));
    run("stacked-chart: { id: k, table: t, series: [s, o] }");
    assertThat(published("charts/k.svg")).contains(">120<");
  }

  @Test
  void barsOfNamesAreRowsInOrderOfTheirValues() throws IOException {
    run("bar-chart: { id: n, table: t, series: [s, o], at: 2017 }");
    assertThat(card("n", "title")).isEqualTo("Passengers, 2017");
    assertThat(card("n", "alternativeText"))
        .isEqualTo("Bar chart: Passengers, 2017; Bob 96; Ada 48");
    assertThat(published("charts/n.svg")).contains(">Bob<", ">Ada<", ">96<");
  }

  @Test
  void decimalsFollowTheValues() throws IOException {
    ferries(21, 34, 52);
    run(
        "data-table: { id: r, title: Load, series: [load] }",
        "bar-chart: { id: b, table: r, series: load }");
    assertThat(card("b", "alternativeText"))
        .contains("highest 0.00052 (2017); lowest 0.00021 (2015)");
  }

  @Test
  void amountsOfTwoUnitsShareNoPlot() throws IOException {
    run("line-chart: { id: l, table: t, series: [s, load] }");
    assertThat(code).isEqualTo(2);
    assertThat(said)
        .contains(
            "s is in people and load in per cent, which share no scale; show them in two charts, or"
                + " as indexes in an index-chart");
  }

  @Test
  void daysBeforeMarch1900AreTextsThatSort() throws IOException {
    run("events-table: { id: e, title: Wrecks, events: wrecks }");
    assertThat(twin("e"))
        .contains(
            "2 March 1868,1868-03-02,\"written as text, because a workbook counts no day before"
                + " March 1900\"")
        .contains("28 February 1900,1900-02-28,")
        .contains("1 May 2016,2016-05-01,");
  }

  @Test
  void charactersThatTheTypefaceLacksAreNamedByTheirScript() throws IOException {
    source("国家统计局");
    run("bar-chart: { id: b, table: t, series: s }");
    assertThat(published("charts/b.svg"))
        .contains("Source: A harbour, [Han]")
        .contains("A word in brackets replaces characters that the typeface lacks");
    assertThat(card("b", "source")).contains("国家统计局");
  }

  @Test
  void aSheetIsNeverCalledAsExcelCallsItsOwn() throws IOException {
    run("data-table: { id: history, title: A history, series: [s] }");
    assertThat(published("audit.json")).doesNotContain("\"History\"");
    run("data-table: { id: HISTORY, title: A history, series: [s] }");
    assertThat(code).as(said).isZero();
  }

  @Test
  void twoTablesOfOneTitleArePublished() throws IOException {
    run(
        "data-table: { id: one, title: The same, series: [s] }",
        "data-table: { id: two, title: The same, series: [s] }");
    assertThat(code).as(said).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../run", "a/b", "a.b", "two words", "-a", "/tmp/x", "a\\\\b"})
  void anIdThatCannotNameAFileIsRefused(String id) throws IOException {
    run("bar-chart: { id: \"" + id + "\", table: t, series: s }");
    assertThat(code).as(said).isEqualTo(2);
    assertThat(said)
        .contains("reports/r.yaml:24:")
        .contains(
            "cannot be an id, which names files; write at most 64 letters, digits, hyphens and"
                + " underscores, a letter or digit first");
  }

  @ParameterizedTest
  @CsvSource({
    "title: Ferries, title: \"  \", an empty title; write some words",
    "contact: the harbour, contact: \"\", an empty contact; write some words",
    "pictures: [svg], pictures: [], lists no format of pictures",
    "pictures: [svg], sizes: [], lists no further size of figures",
    "pictures: [svg], sizes: memo, 'sizes \"memo\" is not known; there are half, slide, phone'",
    "pictures: [svg], workbook: [], lists no kind of workbook",
    "title: Main, title: \"\", an empty title; write some words",
  })
  void emptyTextsAndListsAreRefusedInTheirPlace(String right, String wrong, String expected)
      throws IOException {
    runSpec(COVER.replace(right, wrong));
    assertThat(code).as(said).isEqualTo(2);
    assertThat(said).contains("reports/r.yaml:").contains(expected);
  }
}
