package strandline.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.report.Cell;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Period;

class PlacedTableTest {
  private static PlacedTable placed(String gate) {
    List<Column> columns =
        List.of(
            Column.number("a", "North " + gate, 0),
            Column.number("b", "East " + gate, 0),
            Column.number("c", "South " + gate, 0));
    Cell one = Cell.count(1, Origin.UNKNOWN);
    Table table =
        new Table(
            "visits",
            "Visits",
            "Visits by gate.",
            columns,
            List.of(List.of(one, one, one)),
            List.of(),
            List.of("book"));
    return PlacedTable.of(table, "Visits by gate", "Visits", "Garden", 5);
  }

  /** A sum writes them twice, and no formula has more than 250 characters. */
  @Test
  void columnsWithLongTitlesAreNamedByTheirCells() {
    List<String> all = List.of("a", "b", "c");
    assertThat(placed("gate").thisRow(all, 0))
        .isEqualTo("Visits[[#This Row],[North gate]:[South gate]]");
    assertThat(placed("gate of the old garden by the river (people)").thisRow(all, 0))
        .isEqualTo("'Visits by gate'!$A$7:$C$7");
  }

  private static PlacedTable byPeriod(String... periods) {
    List<Column> columns =
        List.of(Column.time("when", "When"), Column.number("visits", "Visits", 0));
    List<List<Cell>> rows =
        Stream.of(periods)
            .map(
                label ->
                    List.<Cell>of(
                        new Cell.Time(Period.parse(label)), Cell.count(7, Origin.UNKNOWN)))
            .toList();
    Table table =
        new Table("visits", "Visits", "Visits.", columns, rows, List.of(), List.of("book"));
    return PlacedTable.of(table, "Visits", "Visits", "Garden", 5);
  }

  /** Even a year before a spreadsheet counts days. */
  @Test
  void formulasFindACalendarYearByItsNumber() {
    PlacedTable years = byPeriod("1850", "1851");
    assertThat(years.hasFirstDays(years.table().columns().get(0))).isFalse();
    assertThat(years.position("visits")).isEqualTo(1);
    assertThat(years.lookup("visits", years.key(Period.parse("1850"))))
        .isEqualTo("AVERAGEIFS(Visits[Visits],Visits[When],1850)");
  }

  @Test
  void formulasFindAFiscalYearByItsFirstDay() {
    PlacedTable years = byPeriod("FY2014", "FY2015");
    assertThat(years.hasFirstDays(years.table().columns().get(0))).isTrue();
    assertThat(years.position("visits")).isEqualTo(2);
    assertThat(years.lookup("visits", years.key(Period.parse("FY2014"))))
        .isEqualTo("AVERAGEIFS(Visits[Visits],Visits[First day],DATE(2013,10,1))");
  }
}
