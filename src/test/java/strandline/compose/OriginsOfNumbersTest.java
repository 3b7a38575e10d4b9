package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import strandline.explain.Evidence;
import strandline.explain.Explainer;
import strandline.render.layout.Layout;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.report.Report;

/** Every number of the report that ships leads to rows of files. */
final class OriginsOfNumbersTest {
  /** As many as the report had when the origins were introduced; it may grow. */
  private static final int FEWEST_CELLS = 1800;

  private static final int FEWEST_POINTS = 340;

  private static List<Sheet> sheets(Report report) {
    return Layout.sheets(report, Report.Profile.ANALYST);
  }

  private static boolean isNumber(Entry entry) {
    return entry instanceof Entry.Number || entry instanceof Entry.Live;
  }

  /** The addresses of the cells of a sheet that hold a number or a formula. */
  private static List<String> numbers(Sheet sheet) {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < sheet.grids().size(); i++) {
      Grid grid = sheet.grids().get(i);
      List<List<Entry>> rows = new ArrayList<>(grid.rows());
      grid.totals().ifPresent(rows::add);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (isNumber(rows.get(row).get(column))) {
            int line = sheet.headerRow(i) + 2 + row;
            addresses.add("'" + sheet.name() + "'!" + Drawing.Cells.letters(column) + line);
          }
        }
      }
    }
    return addresses;
  }

  @Test
  void everyNumberInACellLeadsToRowsOfFiles() throws IOException {
    Report report = CubanProject.compose().report();
    List<Sheet> sheets = sheets(report);
    Explainer explainer = new Explainer(report, sheets);
    int explained = 0;
    List<String> unexplained = new ArrayList<>();
    for (Sheet sheet : sheets) {
      for (String address : numbers(sheet)) {
        List<Evidence.Row> rows = explainer.rows(address);
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.sha256().isEmpty())) {
          unexplained.add(address);
        } else {
          explained++;
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(explained).isGreaterThan(FEWEST_CELLS);
  }

  @Test
  void everyPointOfAFigureLeadsToRowsOfFiles() throws IOException {
    Report report = CubanProject.compose().report();
    Explainer explainer = new Explainer(report, sheets(report));
    int explained = 0;
    List<String> unexplained = new ArrayList<>();
    for (var figure : report.figures()) {
      for (Evidence.Part part : explainer.figure(figure.id()).parts()) {
        if (part.rows().isEmpty()) {
          unexplained.add(figure.id() + ": " + part.place() + " " + part.label());
        } else {
          explained++;
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(explained).isGreaterThan(FEWEST_POINTS);
  }

  @Test
  void everyNumberOfASentenceLeadsToRowsOfFiles() throws IOException {
    Report report = CubanProject.compose().report();
    Explainer explainer = new Explainer(report, sheets(report));
    List<Evidence.Part> numbers =
        report.statements().stream()
            .flatMap(said -> explainer.sentence(said.id()).orElseThrow().parts().stream())
            .toList();
    assertThat(numbers).filteredOn(number -> number.rows().isEmpty()).isEmpty();
    assertThat(numbers).hasSizeGreaterThan(300);
  }

  private static final String EQUAL =
      """
      title: Series alike
      subtitle: For tests
      edition: 2024-09
      as-of: 2024-09-30
      published: 2026-11-21
      next-update: None
      geography: Straits of Florida
      contact: the maintainers
      licence: CC BY 4.0
      language: en-GB
      keywords: [Cuba, test]
      pictures: [svg]
      series:
        flow: { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Cuba } }
        later: { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Haiti } }
      sections:
        - id: sea
          title: At sea
          show:
            - data-table: { id: both, title: Cubans at sea, series: [flow, later],
                derive: [ { id: %s, title: "%s", difference: flow, less: later } ] }
      """;

  /** Gives Haiti the figure of Cuba in FY2014. */
  private static Explainer explainer(String id, String title) throws IOException {
    String data =
        CubanProject.text("datasets/interdictions.csv")
            .replace("FY2014,Haiti,flow,2,5478,", "FY2014,Haiti,flow,2,3722,");
    Report report =
        CubanProject.compose(
                Map.of(
                    "reports/cuban-migration.yaml",
                    EQUAL.formatted(id, title),
                    "datasets/interdictions.csv",
                    data))
            .report();
    return new Explainer(report, sheets(report));
  }

  private static List<String> places(Explainer explainer, String address) {
    return explainer.rows(address).stream().map(Evidence.Row::place).distinct().toList();
  }

  @Test
  void equalFiguresOfOneYearLeadToTheirOwnRows() throws IOException {
    Explainer explainer = explainer("gap", "Gap");
    int line = 7;
    while (!explainer.cell("Both!A" + line).facts().toString().contains("FY2014")) {
      line++;
    }
    Evidence cuba = explainer.cell("Both!C" + line);
    Evidence haiti = explainer.cell("Both!E" + line);
    assertThat(cuba.parts().get(0).value()).isEqualTo("3722");
    assertThat(haiti.parts().get(0).value()).isEqualTo("3722");
    assertThat(cuba.parts().get(0).rows().get(0).place()).endsWith("interdictions.csv:15");
    assertThat(haiti.parts().get(0).rows().get(0).place()).endsWith("interdictions.csv:62");
  }

  @Test
  void aRenamedColumnLeadsToTheSameRows() throws IOException {
    Explainer first = explainer("gap", "Gap");
    Explainer second = explainer("less", "What is left (net)");
    for (int line = 7; line < 20; line++) {
      for (String column : List.of("C", "D", "E", "F", "G")) {
        String address = "Both!" + column + line;
        assertThat(places(second, address)).as(address).isEqualTo(places(first, address));
      }
    }
  }
}
