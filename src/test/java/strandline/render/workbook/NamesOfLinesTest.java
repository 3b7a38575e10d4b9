package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;

/** Ferries and buses of a town: their lines are named at their ends, or by a legend. */
class NamesOfLinesTest {
  private static Run line(String name, int column, Double... values) {
    Cells header = new Cells("Trips", column, 0, 0);
    Cells cells = new Cells("Trips", column, 1, values.length);
    return new Run(Drawing.Shape.LINE, column - 1, header, name, cells, List.of(values));
  }

  private static String chart(Run... runs) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFChart chart =
          workbook
              .createSheet("Trips")
              .createDrawingPatriarch()
              .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 1, 1));
      List<String> years = Stream.of("2021", "2022", "2023").toList();
      Cells categories = new Cells("Trips", 0, 1, 3);
      Plot plot =
          new Plot(
              "Chart",
              "Trips",
              "Trips.",
              "Year",
              categories,
              years,
              "trips",
              0,
              true,
              false,
              false,
              List.of(runs));
      new ChartWriter(plot, chart).write();
      assertThat(chart.getCTChart().getPlotArea().getLineChartArray(0).validate()).isTrue();
      return chart.getCTChart().xmlText();
    }
  }

  @Test
  void linesWhoseEndsLieApartAreNamedThere() throws IOException {
    String chart =
        chart(line("Ferries", 1, 10.0, 30.0, 90.0), line("Buses", 2, 40.0, 20.0, Double.NaN));
    assertThat(chart).doesNotContain("legendPos");
    assertThat(chart.split("showSerName val=\"true\"", -1)).hasSize(3);
    assertThat(chart.split("dLbl><char:idx val=\"1\"/>", -1)).hasSize(2);
    assertThat(chart.split("dLbl><char:idx val=\"2\"/>", -1)).hasSize(2);
  }

  @Test
  void endsThatMeetAreLeftToALegend() throws IOException {
    String chart = chart(line("Ferries", 1, 10.0, 30.0, 90.0), line("Buses", 2, 40.0, 20.0, 86.0));
    assertThat(chart).contains("legendPos").doesNotContain("showSerName val=\"true\"");
  }
}
