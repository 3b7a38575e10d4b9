package strandline.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.language.Quantity;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Calendar;
import strandline.series.Period;

class NumbersTableTest {
  private static final Block.Statement FINDING =
      new Block.Statement(
          "growth",
          "The harvest grew by 12 tonnes.",
          "",
          List.of(),
          "harvest",
          List.of(),
          List.of(new Quantity.Named(Quantity.name("growth"), Quantity.number(12))),
          "");

  private static Table table(String id, List<Column> columns, List<List<Cell>> rows) {
    return new Table(id, "Harvest", "The harvest.", columns, rows, List.of(), List.of("office"));
  }

  private static Table of(String id, Period... periods) {
    return table(
        id,
        List.of(Column.time("period", "Period")),
        List.of(periods).stream().map(period -> List.<Cell>of(new Cell.Time(period))).toList());
  }

  private static Table numbers(Block... blocks) {
    Section section = NumbersTable.of(List.of(new Section("s", "S", List.of(blocks)))).get();
    return (Table) section.blocks().get(0);
  }

  @Test
  void theTitleSaysWhichMonthsTheTablesCover() {
    Table years =
        of(
            "years",
            Period.year(1987, Calendar.CALENDAR_YEAR),
            Period.year(1988, Calendar.CALENDAR_YEAR));
    Table months = of("months", Period.month(YearMonth.of(1989, 3)));
    assertThat(numbers(years, FINDING).title())
        .isEqualTo("Numbers of the findings and claims, January 1987 to December 1988");
    assertThat(numbers(months, FINDING, years).title())
        .isEqualTo("Numbers of the findings and claims, January 1987 to March 1989");
  }

  @Test
  void withoutAPeriodTheTitleSaysNoMonths() {
    Table names =
        table("names", List.of(Column.text("crop", "Crop")), List.of(List.of(Cell.text("barley"))));
    assertThat(numbers(names, FINDING).title()).isEqualTo("Numbers of the findings and claims");
  }
}
