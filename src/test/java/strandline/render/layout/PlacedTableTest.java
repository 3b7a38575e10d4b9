package strandline.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.report.Cell;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Origin;

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
}
