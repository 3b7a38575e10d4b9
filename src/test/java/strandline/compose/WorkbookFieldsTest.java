package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Cell;
import strandline.report.Report;
import strandline.report.Report.Profile;
import strandline.report.Table;

/** What a spec says of its workbooks: for whom, which columns are computed, which notes. */
class WorkbookFieldsTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));

  private static final String FRAME =
      """
      title: T
      subtitle: S
      edition: 2024-09
      as-of: 2024-09-30
      published: 2026-11-21
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      series:
        flow: { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Cuba } }
        area-year: { dataset: arrivals, measure: encounters, per: us-fiscal-year, where: { area: Nationwide } }
        area-month: { dataset: arrivals, measure: encounters, per: month, where: { area: Nationwide } }
      """;

  private static DataPackage data;

  @BeforeAll
  static void readData() throws IOException {
    data =
        new DataPackageReader()
            .read(
                path -> Files.newInputStream(PROJECT.resolve(path)),
                "datasets/datapackage.json",
                new Problems());
  }

  private static Report report(String rest) {
    byte[] spec = (FRAME + rest).getBytes(StandardCharsets.UTF_8);
    return new ReportComposer().compose("t", "t.yaml", spec, data, new Problems()).report();
  }

  private static List<String> problems(String rest) {
    try {
      report(rest);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static String showing(String... entries) {
    String show = "sections:\n  - id: s\n    title: S\n    show:\n";
    return show + "      - " + String.join("\n      - ", entries) + "\n";
  }

  private static String deriving(String item) {
    return showing("data-table: { id: a, title: A, series: [flow], derive: [" + item + "] }");
  }

  private static final String TABLE = showing("data-table: { id: a, title: A, series: [flow] }");

  @Test
  void theWorkbookIsTheAnalystsWhereNothingIsSaid() {
    assertThat(report(TABLE).making().profiles()).containsExactly(Profile.ANALYST);
    assertThat(report("workbook: [publication, analyst]\n" + TABLE).making().profiles())
        .containsExactly(Profile.PUBLICATION, Profile.ANALYST);
  }

  @Test
  void anUnknownKindOfWorkbookIsRefused() {
    assertThat(problems("workbook: [public]\n" + TABLE))
        .anyMatch(
            line ->
                line.contains(
                    "\"public\" is no kind of workbook; write some of analyst, publication, or"
                        + " leave it out"));
  }

  @Test
  void notesAreNumberedByFirstUse() {
    Report report =
        report(
            "notes:\n  - { id: late, text: L }\n  - { id: early, text: E }\n"
                + showing(
                    "data-table: { id: a, title: A, series: [flow], notes: [early] }",
                    "data-table: { id: b, title: B, series: [flow], notes: [late, early] }"));
    assertThat(report.notes()).extracting(Report.Note::id).containsExactly("early", "late");
  }

  @Test
  void everyColumnOfEveryDatasetIsDescribed() {
    Report.Making making = report(TABLE).making();
    assertThat(making.dictionary())
        .filteredOn(column -> column.file().equals("datasets/interdictions.csv"))
        .extracting(Report.Described::column)
        .startsWith("period", "nationality", "measure", "print", "value", "status");
    assertThat(making.dictionary())
        .filteredOn(column -> column.column().equals("print"))
        .first()
        .satisfies(
            column -> {
              assertThat(column.type()).isEqualTo("integer");
              assertThat(column.constraints())
                  .isEqualTo("required; at least 1; part of what names a row");
            });
    assertThat(making.dictionary()).noneMatch(column -> column.meaning().isBlank());
    assertThat(making.used())
        .filteredOn(used -> used.name().equals("flow"))
        .first()
        .satisfies(used -> assertThat(used.prints()).isGreaterThan(used.taken()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          { id: x, title: X } | a derived column that says 0 ways to compute it; write one of sum, months, mean, share, index, growth, difference
          { id: x, title: X, sum: [flow] } | adds up one column; name two
          { id: x, title: X, mean: flow, periods: 1 } | a mean of 1; write 2 periods or more
          { id: x, title: X, mean: flaw, periods: 3 } | "flaw" names no column of this table; did you mean "flow"?
          { id: x, title: X, index: flow, base: 2o12 } | "2o12" is no period; write it as FY2014
          { id: x, title: X, months: area-month, table: none } | "none" names no table; there are: a
          """)
  void whatIsWrongInADerivedColumnIsSaid(String item, String message) {
    assertThat(problems(deriving(item))).anyMatch(line -> line.contains(message));
  }

  @Test
  void monthsThatTheirTableDoesNotShowAreRefused() {
    String year =
        "data-table: { id: y, title: Y, series: [area-year], derive: [{ id: m, title: M, months:"
            + " area-month, table: shown }] }";
    String from = "data-table: { id: shown, title: M, series: [area-month], from: ";
    assertThat(problems(showing(year, from + "2020-12 }")))
        .anyMatch(
            line ->
                line.contains(
                    "column m adds up months of area-month that table shown does not show; let that"
                        + " table begin earlier and end later, or name another"));
    Table table = report(showing(year, from + "2019-10 }")).table("y").orElseThrow();
    // As published: the twelve months of each year add up to it, but for FY2020, which has a break.
    assertThat(table.total("m")).isGreaterThan(0);
    for (List<Cell> row : table.rows()) {
      Cell sum = row.get(table.indexOf("m"));
      if (sum instanceof Cell.Number number) {
        assertThat(number.value())
            .isEqualTo(((Cell.Number) row.get(table.indexOf("area-year"))).value());
      }
    }
  }

  @Test
  void aColumnWithAGapIsNotAddedUp() {
    assertThat(report(TABLE).table("a").orElseThrow().totals()).isEmpty();
    String known = "data-table: { id: a, title: A, series: [flow], from: FY2010, to: FY2014 }";
    Table table = report(showing(known)).table("a").orElseThrow();
    assertThat(table.totals()).containsExactly("flow");
    assertThat(table.total("flow")).isEqualTo(1082 + 1979 + 1870 + 2129 + 3722);
  }
}
