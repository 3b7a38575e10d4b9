package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Table;
import strandline.series.Origin;
import strandline.series.Status;

/** The report that ships, composed from the datasets that ship. */
class CubanMigrationTest {
  private static Composition composition;

  @BeforeAll
  static void compose() throws IOException {
    Path project = Path.of(System.getProperty("strandline.project"));
    Problems problems = new Problems();
    DataPackage data =
        new DataPackageReader()
            .read(
                path -> Files.newInputStream(project.resolve(path)),
                "datasets/datapackage.json",
                problems);
    byte[] spec = Files.readAllBytes(project.resolve("reports/cuban-migration.yaml"));
    composition =
        new ReportComposer()
            .compose("cuban-migration", "reports/cuban-migration.yaml", spec, data, problems);
    assertThat(problems.all()).isEmpty();
  }

  private static Table table(String id) {
    return composition.report().table(id).orElseThrow();
  }

  private static double number(String table, String row, String column) {
    Table found = table(table);
    return found.rows().stream()
        .filter(cells -> text(cells.get(0)).equals(row))
        .map(cells -> cells.get(found.indexOf(column)))
        .map(cell -> ((Cell.Number) cell).value())
        .findFirst()
        .orElseThrow();
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Time time ? time.period().label() : ((Cell.Text) cell).text();
  }

  private static List<String> texts(String table, String column) {
    Table found = table(table);
    return found.rows().stream().map(row -> text(row.get(found.indexOf(column)))).toList();
  }

  @Test
  void hasItsFigures() {
    Report report = composition.report();
    assertThat(report.figures()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(report.figures())
        .extracting(Figure::id)
        .contains("flow", "interdictions", "gaps-chart", "how-they-came-chart");
  }

  @Test
  void flowOfFy2014IsTwiceThatOfFy2012() {
    assertThat(number("flow-changes", "FY2014", "ratio")).isEqualTo(3722.0 / 1870);
    // R 4.2, stats::poisson.test(c(3722, 1870), c(1, 1))$conf.int: 1.88230110194587,
    // 2.10519869037892
    assertThat(number("flow-versions", "3,722 over 1,870 (used)", "low"))
        .isCloseTo(1.88230110194587, within(1e-9));
    assertThat(number("flow-versions", "3,722 over 1,870 (used)", "high"))
        .isCloseTo(2.10519869037892, within(1e-9));
  }

  @Test
  void everyPrintGivesItsOwnRatio() {
    Table readings = table("flow-versions");
    assertThat(readings.rows())
        .extracting(
            row -> Math.round(1000 * ((Cell.Number) row.get(readings.indexOf("ratio"))).value()))
        .containsExactlyInAnyOrder(1990L, 2107L, 1966L, 2086L, 1995L);
    assertThat(texts("flow-versions", "reading"))
        .contains("3,731 over 1,870 (both from one source)");
  }

  @Test
  void intervalIsGivenForExactCountsOnly() {
    Table readings = table("flow-versions");
    List<Cell> about =
        readings.rows().stream()
            .filter(row -> text(row.get(0)).startsWith("3,900"))
            .findFirst()
            .orElseThrow();
    assertThat(about.get(readings.indexOf("low"))).isInstanceOf(Cell.Missing.class);
  }

  @Test
  void boundEntersNoChange() throws IOException {
    String spec = "reports/cuban-migration.yaml";
    String more =
        CubanProject.text(spec)
            .replace(
                "      - bar-chart:\n          id: interdictions\n",
                "      - change-table: { id: stops, title: Stops, series: interdictions, base: FY2010 }\n"
                    + "      - bar-chart:\n          id: interdictions\n");
    Table changes = CubanProject.compose(Map.of(spec, more)).report().table("stops").orElseThrow();
    List<Cell> last = changes.rows().get(changes.rows().size() - 1);
    assertThat(text(last.get(0))).isEqualTo("FY2023");
    assertThat(last.get(1))
        .isInstanceOfSatisfying(
            Cell.Number.class,
            number -> {
              assertThat(number.value()).isEqualTo(7000);
              assertThat(number.status()).isEqualTo(Status.AT_LEAST);
              assertThat(number.origin())
                  .isInstanceOfSatisfying(
                      Origin.Printed.class, origin -> assertThat(origin.prints()).isNotEmpty());
            });
    assertThat(last.get(changes.indexOf("change"))).isInstanceOf(Cell.Missing.class);
    assertThat(last.get(changes.indexOf("ratio"))).isInstanceOf(Cell.Missing.class);
  }

  @Test
  void roundsAreCountedWithinTheRecordAlone() {
    assertThat(number("rounds-by-year", "2009", "rounds")).isEqualTo(1);
    assertThat(number("rounds-by-year", "2013", "rounds")).isEqualTo(1);
    assertThat(number("rounds-by-year", "2022", "rounds")).isEqualTo(2);
    assertThat(number("rounds-by-year", "2012", "rounds")).isZero();
    Table rounds = table("rounds-by-year");
    assertThat(rounds.rows())
        .filteredOn(row -> row.get(1) instanceof Cell.Missing)
        .extracting(row -> text(row.get(0)))
        .containsExactly("1995", "1996", "1997", "1998", "1999", "2001", "2002", "2016");
  }

  @Test
  void gapsBetweenMonthsAreRanges() {
    assertThat(number("gaps", "17 July 2013", "most")).isEqualTo(917);
    assertThat(number("gaps", "21 April 2022", "most")).isEqualTo(1380);
    assertThat(number("gaps", "11 December 2017", "fewest")).isEqualTo(225);
    assertThat(number("gaps", "11 December 2017", "most")).isEqualTo(254);
  }

  @Test
  void everyVersionOfAConflictIsShown() {
    assertThat(texts("conflicting-dates", "known"))
        .contains(
            "7 January 2004",
            "January 2004",
            "2003",
            "3 December 2009",
            "4 December 2009",
            "9 December 2009");
  }

  @Test
  void arrivalsBeginWithWhatTheyCount() {
    Block first =
        composition.report().sections().stream()
            .filter(section -> section.id().equals("arrivals"))
            .findFirst()
            .orElseThrow()
            .blocks()
            .get(0);
    assertThat(((Block.Paragraph) first).text())
        .startsWith("Encounters count stops and not people");
    assertThat(composition.report().notes())
        .extracting(Report.Note::text)
        .anyMatch(text -> text.contains("people paroled on arrival at airports"));
  }

  @Test
  void calendarsNeverMeetInATable() {
    for (Table table : composition.report().tables()) {
      long bases =
          table.rows().stream()
              .flatMap(List::stream)
              .filter(Cell.Time.class::isInstance)
              .map(cell -> ((Cell.Time) cell).period().basis())
              .distinct()
              .count();
      assertThat(bases).as(table.id()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void noLineCrossesMarch2020() {
    double march = 2020 + 60.0 / 366;
    composition.report().figures().stream()
        .flatMap(figure -> figure.chart().marks().stream())
        .filter(Mark.Line.class::isInstance)
        .map(mark -> ((Mark.Line) mark))
        .filter(
            line ->
                line.columnId().startsWith("encounters") || line.columnId().startsWith("border"))
        .forEach(
            line -> {
              boolean before = line.data().stream().anyMatch(d -> d.isDrawn() && d.x() < march);
              boolean after = line.data().stream().anyMatch(d -> d.isDrawn() && d.x() > march);
              boolean yearly = line.data().stream().anyMatch(d -> d.label().startsWith("FY"));
              assertThat(before && after && !yearly).as(line.name()).isFalse();
            });
  }

  @Test
  void doublingClaimHoldsWithReservation() {
    assertThat(composition.claims())
        .filteredOn(Composition.Judged::mustHold)
        .isNotEmpty()
        .allMatch(Composition.Judged::holds);
  }
}
