package strandline.bench.chart;

import strandline.series.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import strandline.render.figure.ChartRenderer;
import strandline.render.figure.FigureFormat;
import strandline.render.picture.Picture;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.report.Report;
import strandline.report.Table;
import strandline.series.Source;
import strandline.series.Status;

/**
 * The eight charts of {@code src/bench/chart/values.py} as PNG of 1606 × 898 pixels and as SVG: one
 * process, which {@code src/bench/chart/measure.py} runs beside matplotlib's. Arguments: the values
 * and an empty folder.
 */
public final class EightCharts {
  private static final Picture.Page PAGE = new Picture.Page(136, 76);

  private static final Map<String, String> TITLES =
      Map.of(
          "c1", "Interdictions at sea",
          "c2", "Interdictions: change on the year, per cent",
          "c3", "Talks per year",
          "c4", "Encounters per month",
          "c5", "Encounters by citizenship",
          "c6", "Ten largest citizenships",
          "c7", "Month by fiscal year",
          "c8", "Five largest, logarithmic scale");

  private EightCharts() {}

  private record Value(String x, double y) {}

  /**
   * Draws.
   *
   * @param arguments the values and the folder
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, Map<String, List<Value>>> charts = read(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    ChartRenderer renderer = new ChartRenderer(PAGE);
    for (Map.Entry<String, Map<String, List<Value>>> chart : charts.entrySet()) {
      Figure figure = figure(chart.getKey(), chart(chart.getKey(), chart.getValue()));
      Picture picture = renderer.picture(report(figure), figure);
      for (FigureFormat format : List.of(FigureFormat.PNG, FigureFormat.SVG)) {
        Path file = folder.resolve(chart.getKey() + "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
          format.write(picture, out);
        }
      }
    }
  }

  private static Map<String, Map<String, List<Value>>> read(Path file) throws IOException {
    Map<String, Map<String, List<Value>>> charts = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      charts
          .computeIfAbsent(cells[0], c -> new LinkedHashMap<>())
          .computeIfAbsent(cells[1], s -> new ArrayList<>())
          .add(new Value(cells[2], Double.parseDouble(cells[3])));
    }
    return charts;
  }

  private static Chart chart(String id, Map<String, List<Value>> series) {
    return switch (id) {
      case "c2", "c3" -> times(id, series, true);
      case "c5" -> times(id, series, true);
      case "c6" -> categories(series);
      case "c7" -> tiles(series);
      default -> times(id, series, false);
    };
  }

  private static Chart times(String id, Map<String, List<Value>> series, boolean areBars) {
    List<Mark> marks = new ArrayList<>();
    double first = Double.MAX_VALUE;
    double last = 0;
    for (Map.Entry<String, List<Value>> one : series.entrySet()) {
      List<Datum> data = new ArrayList<>();
      for (Value value : one.getValue()) {
        double x = Double.parseDouble(value.x) + (id.equals("c4") ? 0 : 0.5);
        first = Math.min(first, Math.floor(x));
        last = Math.max(last, Math.floor(x) + 1);
        data.add(new Datum(value.x, x, value.y, Status.NORMAL, Origin.UNKNOWN));
      }
      marks.add(areBars ? bars(one.getKey(), data) : line(one.getKey(), data));
    }
    List<Chart.Tick> ticks =
        IntStream.range((int) first, (int) last)
            .mapToObj(year -> new Chart.Tick(year + 0.5, "" + year))
            .toList();
    boolean isLog = id.equals("c8");
    Chart.YAxis y = new Chart.YAxis("people", 0, !isLog, isLog);
    return new Chart(new Chart.XAxis.Time(first, last, ticks), y, id.equals("c5"), marks);
  }

  private static Mark bars(String name, List<Datum> data) {
    return new Mark.Bars(name, "v", data);
  }

  private static Mark line(String name, List<Datum> data) {
    return new Mark.Line(name, "v", data);
  }

  private static Chart categories(Map<String, List<Value>> series) {
    List<Value> values = series.get("Encounters");
    List<String> names = values.stream().map(Value::x).toList();
    Mark bars = bars("Encounters", data(values));
    return new Chart(
        new Chart.XAxis.Categories(names), Chart.YAxis.counts("people"), false, List.of(bars));
  }

  private static List<Datum> data(List<Value> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Datum(values.get(i).x, i, values.get(i).y, Status.NORMAL, Origin.UNKNOWN))
        .toList();
  }

  private static Chart tiles(Map<String, List<Value>> series) {
    List<String> months = series.values().iterator().next().stream().map(Value::x).toList();
    List<Mark.Tiles.Row> rows =
        series.entrySet().stream()
            .map(one -> new Mark.Tiles.Row(one.getKey(), data(one.getValue())))
            .toList();
    return new Chart(
        new Chart.XAxis.Categories(months),
        Chart.YAxis.counts(""),
        false,
        List.of(new Mark.Tiles("Encounters", "v", rows)));
  }

  private static Figure figure(String id, Chart chart) {
    String title = TITLES.get(id);
    return new Figure(
        id,
        title,
        "Made up",
        title,
        title + ".",
        "t",
        chart,
        "",
        List.of("s"),
        Figure.Size.MEMO,
        title);
  }

  private static Report report(Figure figure) {
    Table table =
        new Table(
            "t",
            "Values",
            "Values.",
            List.of(Table.Column.text("v", "Value")),
            List.of(List.of(new Cell.Text("made up"))),
            List.of(),
            List.of("s"));
    Source source = new Source("s", "Values", "Nobody", "", "", Source.Standing.INFERRED);
    Report.Cover cover =
        new Report.Cover("Bench", "Bench", "", "", "", "", "", "", "", "en", List.of());
    return new Report(
        "bench",
        cover,
        List.of(),
        List.of(new Report.Section("all", "All", List.of(table, figure))),
        List.of(),
        List.of(source),
        List.of());
  }
}
