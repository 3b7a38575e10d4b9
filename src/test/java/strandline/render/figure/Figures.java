package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import strandline.render.picture.Picture.Page;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Status;

/** Small figures for tests. */
final class Figures {
  private Figures() {}

  static Datum at(double x, double y) {
    Status status = Double.isNaN(y) ? Status.NOT_AVAILABLE : Status.NORMAL;
    return new Datum("" + x, x, y, status, Origin.UNKNOWN);
  }

  /** Values at 2000.5, 2001.5 and so on. */
  static List<Datum> yearly(double... values) {
    List<Datum> data = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      data.add(at(2000.5 + i, values[i]));
    }
    return data;
  }

  static Figure of(String title, Chart.YAxis y, int years, Mark... marks) {
    List<Chart.Tick> ticks =
        IntStream.range(0, years)
            .mapToObj(i -> new Chart.Tick(2000.5 + i, "" + (2000 + i)))
            .toList();
    return of(
        title,
        new Chart(new Chart.XAxis.Time(2000, 2000 + years, ticks), y, false, List.of(marks)));
  }

  static Figure of(String title, Chart chart) {
    return new Figure(
        "figure",
        title,
        "people, calendar years",
        "Chart.",
        "Chart.",
        "t",
        chart,
        "",
        List.of("s"),
        Figure.Size.MEMO,
        title);
  }

  static Figure counts(Mark... marks) {
    return of("A title", Chart.YAxis.counts("people"), 10, marks);
  }

  static Scene scene(Figure figure) {
    return scene(figure, Page.MEMO);
  }

  static Scene scene(Figure figure, Page page) {
    return Attempts.of(
        figure, new FigurePage(page, List.of("Publisher, Title (2024)"), "30 September 2024"));
  }
}
