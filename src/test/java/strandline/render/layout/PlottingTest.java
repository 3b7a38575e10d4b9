package strandline.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.series.Origin;
import strandline.series.Status;

/** When a figure's picture stands beside its native chart. */
class PlottingTest {
  private static Figure figure(String... labels) {
    List<Mark> lines = new ArrayList<>();
    for (String year : labels) {
      lines.add(
          new Mark.Line(
              year,
              "value",
              List.of(
                  new Mark.Datum(year + "-01", 0, 1, Status.NORMAL, Origin.UNKNOWN),
                  new Mark.Datum(year + "-02", 1, 2, Status.NORMAL, Origin.UNKNOWN)),
              false));
    }
    Chart chart =
        new Chart(
            new Chart.XAxis.Categories(List.of("Jan", "Feb")),
            Chart.YAxis.counts("people"),
            false,
            lines);
    return new Figure(
        "f",
        "A title",
        "people by month",
        "Line chart.",
        "",
        "t",
        chart,
        "",
        List.of("s"),
        Figure.Size.MEMO,
        "A title");
  }

  @Test
  void oneLineAfterAnotherIsANativeChartAlone() {
    assertThat(Plotting.needsPicture(figure("2013"))).isFalse();
    assertThat(Plotting.needsPicture(figure("2013", "2013"))).isFalse();
  }

  @Test
  void yearsOneAboveTheOtherAreShownByThePictureToo() {
    assertThat(Plotting.needsPicture(figure("2013", "2014"))).isTrue();
  }
}
