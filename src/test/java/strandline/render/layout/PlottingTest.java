package strandline.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.render.sheet.Drawing;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Table;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Status;

/** When a native chart tells the truth of a figure. */
class PlottingTest {
  private static final List<String> MONTHS = List.of("2013-01", "2013-02", "2014-01", "2014-02");

  private static Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      rows.add(
          List.of(new Cell.Time(Period.parse(MONTHS.get(i))), Cell.count(10 + i, Origin.UNKNOWN)));
    }
    return new Table(
        "t",
        "Rain by month",
        "Each month.",
        List.of(Table.Column.time("month", "Month"), Table.Column.number("rain", "Rain", 0)),
        rows,
        List.of(),
        List.of("s"));
  }

  private static Mark.Datum datum(int row, double x, Status status) {
    return new Mark.Datum(MONTHS.get(row), x, 10 + row, status, Origin.UNKNOWN);
  }

  private static Optional<Drawing.Plot> plot(Mark... marks) {
    Chart chart =
        new Chart(
            new Chart.XAxis.Categories(List.of("Jan", "Feb")),
            Chart.YAxis.counts("mm"),
            false,
            List.of(marks));
    Figure figure =
        new Figure(
            "f",
            "A title",
            "mm by month",
            "Line chart.",
            "",
            "t",
            chart,
            "",
            List.of("s"),
            Figure.Size.MEMO,
            "A title");
    PlacedTable placed = PlacedTable.of(table(), "T", "T", "", PlacedTable.ALONE);
    return Plotting.of(placed, figure);
  }

  private static Mark.Line line(Mark.Datum... data) {
    return new Mark.Line("Rain", "rain", List.of(data), false);
  }

  @Test
  void oneLineOfWholeCellsIsANativeChart() {
    Drawing.Plot plot =
        plot(line(datum(0, 0, Status.NORMAL), datum(1, 1, Status.NORMAL))).orElseThrow();
    assertThat(plot.labels()).containsExactly("2013-01", "2013-02");
    assertThat(plot.runs()).hasSize(1);
    // The column of first days stands between the months and the rain.
    assertThat(plot.runs().get(0).cells().reference()).isEqualTo("'T'!$C$7:$C$8");
  }

  @Test
  void yearsOneAboveTheOtherAreShownByThePicture() {
    assertThat(
            plot(
                line(datum(0, 0, Status.NORMAL), datum(1, 1, Status.NORMAL)),
                line(datum(2, 0, Status.NORMAL), datum(3, 1, Status.NORMAL))))
        .isEmpty();
  }

  @Test
  void aBoundWouldLookLikeAnyOtherValue() {
    assertThat(plot(line(datum(0, 0, Status.NORMAL), datum(1, 1, Status.AT_LEAST)))).isEmpty();
    assertThat(plot(line(datum(0, 0, Status.NORMAL), datum(1, 1, Status.ROUNDED)))).isPresent();
  }

  @Test
  void aLineThatBreaksOffWouldBeJoined() {
    Mark.Line first = line(datum(0, 0, Status.NORMAL), datum(1, 1, Status.NORMAL));
    Mark.Line second = line(datum(2, 2, Status.NORMAL), datum(3, 3, Status.NORMAL));
    assertThat(plot(first, second)).isEmpty();
  }

  @Test
  void anExpectedNumberStandsInNoCell() {
    Mark.Line drawn = line(datum(0, 0, Status.NORMAL), datum(1, 1, Status.NORMAL));
    assertThat(plot(drawn, new Mark.Level("expected", 12))).isEmpty();
  }
}
