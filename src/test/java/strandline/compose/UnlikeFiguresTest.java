package strandline.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.DescriptorText;
import strandline.analysis.Comparability;
import strandline.content.Labels;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Table;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;

/** Figures of a hospital that are not added up or compared: every word refuses them alike. */
class UnlikeFiguresTest {
  private static final String DECLARED =
      "the way of measuring changed in 2015: Admissions are coded anew";
  private static final String MARKED =
      "the way of measuring changed in 2016, which its publisher marks as a break";
  private static final String MOVED =
      "the way of measuring changed in March 2014, which its publisher marks as a break";
  private static final String PART =
      "2018 covers a part of its period, which does not compare with a whole one";

  private static final String DESCRIPTOR =
      """
      {"name": "p", "resources": [
        SOURCES,
        {"name": "ward", "path": "ward.csv", "title": "Ward", "schema": {"fields": [
          {"name": "period"}, {"name": "measure"}, {"name": "print", "type": "integer"},
          {"name": "value", "type": "number"}, {"name": "status"}, {"name": "qualifier"},
          {"name": "source"}, {"name": "preferred", "type": "boolean"}]},
         "strandline": {"kind": "observations", "period": "period", "dimensions": [],
          "measure": "measure", "print": "print", "value": "value", "status": "status",
          "qualifier": "qualifier", "source": "source", "preferred": "preferred",
          "measures": [
           {"id": "admissions", "title": "Admissions", "definition": "Admissions.",
            "unit": "patients", "aggregation": "sum"},
           {"id": "discharges", "title": "Discharges", "definition": "Discharges.",
            "unit": "patients", "aggregation": "sum"},
           {"id": "fatality", "title": "Fatality", "definition": "Deaths in a hundred.",
            "unit": "per cent", "aggregation": "none"}],
          "breaks": [{"measure": "admissions", "at": "2015", "label": "New codes",
           "reason": "Admissions are coded anew."}]}}]}
      """
          .replace("SOURCES", DescriptorText.SOURCES);

  private static final String FRAME =
      """
      title: T
      subtitle: S
      edition: 2018-06
      as-of: 2018-06-30
      published: 2018-07-21
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      series:
        admissions: { dataset: ward, measure: admissions, per: calendar-year }
        discharges: { dataset: ward, measure: discharges, per: calendar-year }
        fatality: { dataset: ward, measure: fatality, per: calendar-year }
        months: { dataset: ward, measure: admissions, per: month }
        moves: { dataset: ward, measure: discharges, per: month }
      sections:
        - id: s
          title: S
          show:
            - data-table: { id: t, title: A, series: [admissions, discharges, fatality] }
            - data-table: { id: m, title: A, series: [months, moves] }
      """;

  private static DataPackage data;

  private static void rows(StringBuilder csv, String measure, int broken, double... values) {
    for (int i = 0; i < values.length; i++) {
      int year = 2012 + i;
      String status = year == 2018 ? "partial" : year == broken ? "break" : "normal";
      csv.append(String.join(",", "" + year, measure, "1", "" + values[i], status));
      csv.append(",exact,log,true\n");
    }
  }

  @BeforeAll
  static void readData() throws IOException {
    StringBuilder csv =
        new StringBuilder("period,measure,print,value,status,qualifier,source,preferred\n");
    rows(csv, "admissions", 0, 200, 210, 220, 330, 340, 350, 160);
    rows(csv, "discharges", 2016, 100, 110, 120, 130, 440, 450, 160);
    rows(csv, "fatality", 0, 2.5, 2.4, 2.3, 2.2, 2.1, 2.0, 1.9);
    for (int i = 0; i < 48; i++) {
      String month = String.format("%d-%02d", 2013 + i / 12, 1 + i % 12);
      String status = i == 14 ? "break" : "normal";
      csv.append(month).append(",admissions,1,").append(20 + i).append(",normal,exact,log,true\n");
      csv.append(month).append(",discharges,1,").append(9 + i).append(",");
      csv.append(status).append(",exact,log,true\n");
    }
    String sources =
        "id,title,publisher,published,url,standing\nlog,A log,A ward,2018-07,,primary\n";
    Map<String, byte[]> files =
        Map.of(
            "datapackage.json", DESCRIPTOR.getBytes(UTF_8),
            "sources.csv", sources.getBytes(UTF_8),
            "ward.csv", csv.toString().getBytes(UTF_8));
    Problems problems = new Problems();
    data = new DataPackageReader().read(RawPackage.folder(files), "datapackage.json", problems);
  }

  private static Report report(String entry) {
    byte[] spec = (FRAME + "      - " + entry + "\n").getBytes(UTF_8);
    return new ReportComposer().compose("t", "t.yaml", spec, data, new Problems()).report();
  }

  private static List<String> problems(String entry) {
    try {
      report(entry);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static String word(Cell cell) {
    return cell instanceof Cell.Missing missing
        ? missing.why()
        : cell instanceof Cell.Number number ? String.format("%.1f", number.value()) : "";
  }

  private static List<String> column(String entry, String id) {
    Table table = report(entry).tables().get(2);
    int at = table.columns().stream().map(Table.Column::id).toList().indexOf(id);
    return table.rows().stream().map(row -> word(row.get(at))).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sum: [admissions, discharges, fatality]|admissions and fatality",
        "difference: admissions, less: fatality|admissions and fatality",
        "share: discharges, of: fatality|discharges and fatality",
      })
  void unlikeUnitsAreNotAddedUp(String derive, String two) {
    String table = "data-table: { id: a, title: A, series: [admissions, discharges, fatality],";
    String one = "t\\.yaml:23:\\d+: " + two + ": patients and per cent are different units;";
    assertThat(problems(table + " derive: [{ id: d, title: D, " + derive + " }] }"))
        .hasSize(1)
        .first()
        .matches(said -> said.matches(one + " name columns of one unit"), one);
  }

  @Test
  void aColumnThatIsComputedHasItsOwnUnit() {
    String derive =
        "data-table: { id: a, title: A, series: [admissions, discharges], derive: ["
            + "{ id: i, title: I, share: discharges, of: admissions },"
            + " { id: d, title: D, difference: admissions, less: i }] }";
    assertThat(problems(derive))
        .singleElement()
        .asString()
        .endsWith(
            "admissions and i: patients and per cent are different units; name columns of one unit");
    String like =
        "data-table: { id: a, title: A, series: [fatality, discharges], derive: ["
            + "{ id: d, title: D, sum: [discharges, discharges] }] }";
    assertThat(report(like).tables().get(2).columns().get(3).title()).isEqualTo("D (patients)");
  }

  @Test
  void anIndexAndAGrowthStopAtABreakAndAtAPart() {
    String table =
        "data-table: { id: a, title: A, series: [admissions, discharges], derive: ["
            + "{ id: i, title: I, index: admissions, base: 2014 },"
            + " { id: g, title: G, growth: discharges, base: 2014 },"
            + " { id: b, title: B, sum: [admissions, discharges] },"
            + " { id: j, title: J, index: b, base: 2014 }] }";
    assertThat(column(table, "i"))
        .containsExactly("90.9", "95.5", "100.0", DECLARED, DECLARED, DECLARED, PART);
    assertThat(column(table, "g").subList(3, 7)).containsExactly("8.3", MARKED, MARKED, PART);
    assertThat(column(table, "b").subList(0, 2)).containsExactly("300.0", "320.0");
    assertThat(column(table, "j"))
        .containsExactly("88.2", "94.1", "100.0", DECLARED, DECLARED, DECLARED, PART);
  }

  @Test
  void changesIndexesAndRatiosSayTheSame() {
    assertThat(column("change-table: { id: a, title: A, series: discharges, base: 2014 }", "ratio"))
        .containsExactly("0.8", "0.9", "1.0", "1.1", MARKED, MARKED, PART);
    assertThat(
            column(
                "index-table: { id: a, title: A, series: [discharges], base: 2014 }",
                "discharges-index"))
        .containsExactly("83.3", "91.7", "100.0", "108.3", MARKED, MARKED, PART);
    String base = "base-table: { id: a, title: A, series: discharges, at: 2014 }";
    assertThat(column(base, "ratio")).containsExactly("1.2", "1.1", "0.9", MARKED, MARKED);
    assertThat(column(base, "high")).endsWith(MARKED, MARKED);
  }

  @Test
  void aChartOfRatiosLeavesOutWhatDoesNotCompareAndSaysWhy() {
    Figure figure =
        report("interval-chart: { id: a, title: A, table: t, series: discharges, at: 2014 }")
            .figures()
            .get(0);
    Mark.Points points =
        figure.chart().marks().stream()
            .filter(Mark.Points.class::isInstance)
            .map(Mark.Points.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(points.data()).extracting(Mark.Datum::label).containsExactly("2012", "2013", "2015");
    assertThat(figure.footnote())
        .isEqualTo("The way of measuring changed in 2016, which its publisher marks as a break.");
    assertThat(figure.description()).endsWith(MARKED + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "slope-chart: { id: a, title: A, table: t, series: [fatality], from: 2016, to: 2014 }|2016 is not before 2014; choose an earlier and a later period",
        "stacked-chart: { id: a, title: A, table: t, series: [admissions, fatality] }|admissions and fatality: patients and per cent are different units; stack series of one unit and calendar",
      })
  void aChartThatComparesThemIsRefused(String entry, String said) {
    assertThat(problems(entry)).anyMatch(one -> one.startsWith("t.yaml:23:") && one.endsWith(said));
  }

  /** New data may make them so: it is no error of the spec, and a claim may name the figure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "slope-chart: { id: a, title: A, table: t, series: [admissions], from: 2014, to: 2016 }|the way of measuring changed in 2015: Admissions are coded anew",
        "slope-chart: { id: a, title: A, table: t, series: [discharges], from: 2014, to: 2016 }|the way of measuring changed in 2016, which its publisher marks as a break",
        "slope-chart: { id: a, title: A, table: t, series: [fatality], from: 2014, to: 2018 }|2018 covers a part of its period, which does not compare with a whole one",
        "interval-chart: { id: a, title: A, table: t, series: fatality, at: 2018 }|2018 covers a part of its period, which does not compare with a whole one",
        "index-chart: { id: a, title: A, table: t, series: [fatality], base: 2018 }|2018 covers a part of its period, which does not compare with a whole one",
        "readings-chart: { id: a, title: A, table: t, series: fatality, from: 2014, to: 2018 }|2018 covers a part of its period, which does not compare with a whole one",
        "readings-table: { id: a, title: A, series: admissions, from: 2014, to: 2016 }|the way of measuring changed in 2015: Admissions are coded anew",
        "readings-table: { id: a, title: A, series: fatality, from: 2014, to: 2018 }|2018 covers a part of its period, which does not compare with a whole one",
      })
  void whatComparesThemSaysInWordsWhyItDoesNot(String entry, String reason) {
    String place = entry.contains("-table") ? "table: a" : "figure: a";
    String claim =
        "claims: [{ id: c, says: Admissions were 220 in 2014., "
            + place
            + ", checks: [{ value: { series: admissions, at: 2014, is: 220 } }] }]\n";
    Problems problems = new Problems();
    byte[] spec =
        (FRAME.replace("sections:", claim + "sections:") + "      - " + entry + "\n")
            .getBytes(UTF_8);
    Report report = new ReportComposer().compose("t", "t.yaml", spec, data, problems).report();
    assertThat(report.sections().get(0).blocks())
        .contains(new Block.Paragraph("“A” is not shown: " + reason + "."));
    assertThat(problems.all())
        .singleElement()
        .asString()
        .endsWith(": " + reason + "; choose periods with whole values and no break between");
  }

  @Test
  void tablesKeepTheirFiguresAndLeaveWhatDoesNotCompareBlank() {
    String base = "base-table: { id: a, title: A, series: fatality, at: 2018 }";
    assertThat(column(base, "base")).startsWith("2.5", "2.4");
    assertThat(report(base).tables().get(2).columns())
        .extracting(Table.Column::id)
        .containsExactly("period", "base", "value");
    String index = "index-table: { id: a, title: A, series: [fatality], base: 2018 }";
    assertThat(column(index, "fatality")).startsWith("2.5", "2.4");
  }

  @Test
  void aBreakAmongTheMonthsDividesTheirYears() {
    String months =
        "data-table: { id: a, title: A, series: [fatality], derive: ["
            + "{ id: y, title: Y, months: months, table: m },"
            + " { id: i, title: I, index: y, base: 2013 }] }";
    assertThat(column(months, "i"))
        .startsWith("not all of its twelve months have a whole figure", "100.0", "147.1", DECLARED);
    String marked = months.replace("months: months", "months: moves");
    assertThat(column(marked, "i"))
        .startsWith("not all of its twelve months have a whole figure", "100.0", MOVED, MOVED);
  }

  @Test
  void aMeanAndTwelveMonthsStopAtABreak() {
    String table =
        "data-table: { id: a, title: A, series: [admissions, discharges], derive: ["
            + "{ id: r, title: R, mean: admissions, periods: 2 },"
            + " { id: n, title: N, months: moves, table: m }] }";
    assertThat(column(table, "r").subList(1, 5))
        .containsExactly("205.0", "215.0", DECLARED, "335.0");
    assertThat(column(table, "n").subList(1, 4)).containsExactly("174.0", MOVED, "462.0");
    String rolling =
        "change-table: { id: a, title: A, series: discharges, base: 2012, rolling: 3 }";
    assertThat(column(rolling, "rolling").subList(2, 6))
        .containsExactly("110.0", "120.0", MARKED, MARKED);
  }

  /** A break that is declared by years divides the months, and the other way round. */
  @Test
  void aBreakDividesTheMeasureOnEveryCalendar() {
    String table = "change-table: { id: a, title: A, series: months, base: 2014-12 }";
    assertThat(column(table, "ratio").subList(21, 26))
        .containsExactly("1.0", "1.0", "1.0", DECLARED, DECLARED);
    Measure.Break january = new Measure.Break(Period.parse("2023-01"), "New", "New rules.");
    Measure measure =
        new Measure("m", "M", "m", "M.", "people", Measure.Aggregation.SUM, List.of(january));
    for (String year : List.of("FY2023", "2023")) {
      Period at = Period.parse(year);
      List<Observation> years = List.of(Observation.of(at.plus(-1), 10), Observation.of(at, 20));
      Series series =
          new Series(
              measure, Map.of(), years, new Provenance("d", "d.csv", "", List.of(), List.of()));
      assertThat(series.breaks()).extracting(b -> b.at().label()).containsExactly(year);
      assertThat(Comparability.broken(series, at.plus(-1), at).map(Labels::text))
          .contains("the way of measuring changed in January 2023: New rules");
    }
  }

  /** March 2020 lies in FY2020, so that both tell of one change; months begin with the shorter. */
  @Test
  void aBreakThatIsDeclaredTwiceIsOne() {
    Measure.Break year = new Measure.Break(Period.parse("FY2020"), "A", "A.");
    Measure.Break month = new Measure.Break(Period.parse("2020-03"), "A", "A.");
    Measure measure =
        new Measure("m", "M", "m", "M.", "people", Measure.Aggregation.SUM, List.of(year, month));
    assertThat(measure.breaksFor(Period.parse("FY2019"))).containsExactly(year);
    assertThat(measure.breaksFor(Period.parse("2019-10"))).containsExactly(month);
    assertThat(measure.breaksFor(Period.parse("2019"))).containsExactly(month);
  }
}
