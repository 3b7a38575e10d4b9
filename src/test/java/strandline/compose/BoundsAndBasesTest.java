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
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Language;
import strandline.report.Table;

/** Bounds in prose, the least base of a report, and the reservation of a verdict; on ferries. */
class BoundsAndBasesTest {
  private static final String MEASURES =
      """
      {"id": "boats", "title": "Boats", "definition": "Boats seen.", "unit": "boats",
       "aggregation": "sum"}""";

  private static final String SPEC =
      """
      title: Boats
      subtitle: Two harbours
      context: [Two harbours]
      edition: 2018-12
      as-of: 2018-12-31
      published: 2019-01-10
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      LEAST
      series:
        north: { dataset: ferries, measure: boats, per: calendar-year, where: { harbour: North } }
        south: { dataset: ferries, measure: boats, per: calendar-year, where: { harbour: South } }
      claims:
        - id: twice
          says: Boats in the north doubled from 2014 to 2015.
          checks: [{ ratio: { series: north, from: 2014, to: 2015, is: doubled } }]
        - id: south
          says: The south had 40 boats in 2016 and more in 2017.
          checks:
            - value: { series: south, at: 2016, is: 40 }
            - change: { series: south, from: 2016, to: 2017, is: rose }
      sections:
        - id: s
          title: S
          show:
            - data-table: { id: t, title: TITLE, series: [north, south] }
            - change-table: { id: c, title: Changes, series: north, base: 2014 }
            - text: { says: "TEXT" }
      """;

  private static DataPackage data;

  @BeforeAll
  static void read() throws IOException {
    StringBuilder csv = new StringBuilder(DescriptorText.HEADER.replace("DIMENSION", "harbour"));
    int[] north = {4, 8, 30, 80, 7000};
    int[] south = {20, 30, 40, 50, 60};
    for (int i = 0; i < north.length; i++) {
      String status = i == 4 ? "at-least" : "normal";
      String source = i == 2 ? "paper" : "log";
      String row = (2014 + i) + ",%s,boats,1,%d,%s,exact,%s,true\n";
      csv.append(String.format(row, "North", north[i], status, "log"));
      csv.append(String.format(row, "South", south[i], "normal", source));
    }
    String sources =
        "id,title,publisher,published,url,standing\nlog,A log,A port,2019-01,,primary\n"
            + "paper,An article,A paper,2019-01,,press\n";
    Map<String, byte[]> files =
        Map.of(
            "datapackage.json",
                DescriptorText.of(
                        DescriptorText.observations("ferries", "\"Ferries\"", "harbour", MEASURES))
                    .getBytes(UTF_8),
            "sources.csv", sources.getBytes(UTF_8),
            "ferries.csv", csv.toString().getBytes(UTF_8));
    Problems problems = new Problems();
    data = new DataPackageReader().read(RawPackage.folder(files), "datapackage.json", problems);
  }

  private static Composition composed(String title, String text, String least) {
    String spec =
        SPEC.replace("TITLE", title).replace("TEXT", text).replace("LEAST", least).strip() + "\n";
    return new ReportComposer().compose("r", "r.yaml", spec.getBytes(UTF_8), data, new Problems());
  }

  /** 4 boats are too few for a ratio; 30 are enough, and 80 over 30 is 2.667. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014 | 2016 | No interval is put round the ratio of 2014 to 2016: 2014 has 4, and fewer than"
            + " 10 give neither a ratio nor a per cent.",
        "2016 | 2017 | 2.67 times",
      })
  void findingsSayNoRatioOfASmallBase(String from, String to, String said) {
    String findings = "findings: { id: f, table: c, series: north, from: " + from + ", to: " + to;
    String spec =
        SPEC.replace("TITLE", "Boats")
            .replace("LEAST", "")
            .replace("text: { says: \"TEXT\"", findings);
    Composition composition =
        new ReportComposer().compose("r", "r.yaml", spec.getBytes(UTF_8), data, new Problems());
    assertThat(composition.report().statements())
        .filteredOn(one -> one.id().equals("f-ratio"))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains(said));
  }

  private static List<String> problems(String title, String text, String least) {
    try {
      composed(title, text, least);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems().stream().filter(Problem::isError).map(Problem::toString).toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two harbours | More than 70 boats were there in 2017.",
        "Boats | At least 7,000 boats were there in 2018.",
        "Boats | Fewer than 25 boats were there in 2014.",
        "Boats of 2 harbours | The north had 80.",
      })
  void whatFiguresKeepMayBeSaid(String title, String text) {
    assertThat(problems(title, text, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Three harbours | W. | \"Three\" is",
        "Boats | More than 90 boats were there in 2017. | \"More than 90\" is",
        "Boats | More than 70 boats were there. | \"More than 70\" is",
        "Boats | 7,000 boats were there in 2018. | \"7,000\" is",
        "Boats | At least 9,000 boats were there in 2018. | \"At least 9,000\" is",
      })
  void whatNoFigureKeepsIsRefused(String title, String text, String found) {
    assertThat(problems(title, text, ""))
        .singleElement()
        .asString()
        .endsWith(
            found
                + " bound to no value, claim or date; name the claim under states:, or list the"
                + " words under context: where they are quoted");
  }

  private static List<String> columns(Composition made) {
    Table table = made.report().tables().get(1);
    return table.columns().stream().map(Table.Column::id).toList();
  }

  private static String verdict(Composition made, int at) {
    return made.claims().get(at).verdict() + ": " + made.claims().get(at).reason();
  }

  @Test
  void aReportDeclaresItsLeastBaseForClaimsAndTables() {
    Composition usual = composed("Boats", "W.", "");
    assertThat(verdict(usual, 0))
        .isEqualTo(
            "cannot be decided: 2014 has 4, and fewer than 10 give neither a ratio nor a per cent.");
    assertThat(columns(usual)).doesNotContain("ratio");
    Composition declared = composed("Boats", "W.", "least-base: 4");
    assertThat(verdict(declared, 0)).startsWith("holds: ");
    assertThat(columns(declared)).contains("ratio");
    assertThat(problems("Boats", "W.", "least-base: -1"))
        .containsExactly(
            "r.yaml:12:13: a least base of -1 is below 0; write the least count that a ratio or a"
                + " per cent is taken of, such as 10");
  }

  @Test
  void aVerdictWithReservationNamesItInItsFirstSentence() {
    List<String> said =
        Language.english().texts(composed("Boats", "W.", "").verdicts().get(1).reasons());
    assertThat(said.get(0))
        .isEqualTo(
            "In 2016 the figure for Boats (South) was 40, with one reservation (2016 rests on one secondary"
                + " source: A paper).");
    assertThat(said).noneMatch(reason -> reason.startsWith("2016 rests"));
  }

  /** One of several series does not stand for the others. */
  @Test
  void theTextOfAChartOfTwoNamesBoth() {
    String figure = "{ id: l, table: t, series: [north, south] }";
    String text = "W.\" }\n      - line-chart: " + figure + "\n      - text: { says: \"W.";
    assertThat(composed("Boats", text, "").report().figures().get(0).altText())
        .isEqualTo(
            "Line chart: Boats, 2014 to 2018; North highest at least 7,000 (2018);"
                + " South highest 60 (2018)");
  }
}
