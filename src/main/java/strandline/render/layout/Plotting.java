package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.render.formula.Derivation;
import strandline.render.formula.Placed;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Table.Column;

/**
 * The native chart of a figure. There is one only where every drawn value stands in a cell of the
 * figure's table and nothing else would be drawn; a chart that shows other values would be a lie.
 */
final class Plotting {
  private final Placed placed;
  private final Figure figure;

  private Plotting(Placed placed, Figure figure) {
    this.placed = placed;
    this.figure = figure;
  }

  /** The values of a mark that a native chart can show. */
  private record Values(Shape shape, String columnId, List<Mark.Datum> data) {}

  /** Returns the chart, or nothing where the cells cannot show it. */
  static Optional<Plot> of(Placed placed, Figure figure, String name) {
    return new Plotting(placed, figure).plot(name);
  }

  /** Says whether the figure has marks that a native chart cannot show. */
  static boolean needsPicture(Figure figure) {
    return figure.chart().marks().stream().anyMatch(mark -> values(mark).isEmpty());
  }

  private Optional<Plot> plot(String name) {
    List<Values> series =
        figure.chart().marks().stream().flatMap(mark -> values(mark).stream()).toList();
    if (series.isEmpty()) {
      return Optional.empty();
    }
    return placed.table().columns().stream()
        .filter(column -> column.kind() == Column.Kind.TIME || column.kind() == Column.Kind.TEXT)
        .flatMap(labels -> plot(name, series, labels).stream())
        .findFirst();
  }

  private Optional<Plot> plot(String name, List<Values> series, Column labels) {
    TreeMap<Integer, String> rows = rows(series, labels);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int first = rows.firstKey();
    int last = rows.lastKey();
    List<Run> runs = new ArrayList<>();
    for (Values one : series) {
      if (!standsInCells(one, labels, first, last)) {
        return Optional.empty();
      }
      runs.add(run(one, first, last));
    }
    Chart chart = figure.chart();
    Chart.YAxis y = chart.y();
    List<String> texts = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      texts.add(label(labels, row));
    }
    Cells categories = placed.cells(labels.id(), first, last);
    return Optional.of(
        new Plot(
            name,
            figure.title(),
            figure.altText(),
            labels.title(),
            categories,
            texts,
            y.title(),
            y.decimals(),
            y.fromZero(),
            y.logarithmic(),
            chart.isStacked(),
            runs));
  }

  /** Returns the rows that the labels stand in; none when a label has no row or two. */
  private TreeMap<Integer, String> rows(List<Values> series, Column labels) {
    TreeMap<Integer, String> rows = new TreeMap<>();
    Map<String, Integer> byLabel = new TreeMap<>();
    for (int row = 0; row < placed.table().rows().size(); row++) {
      String label = label(labels, row);
      byLabel.merge(label, row, (a, b) -> -1);
    }
    for (Values one : series) {
      for (Mark.Datum datum : one.data()) {
        int row = byLabel.getOrDefault(datum.label(), -1);
        if (row < 0) {
          return new TreeMap<>();
        }
        rows.put(row, datum.label());
      }
    }
    return rows;
  }

  private boolean standsInCells(Values one, Column labels, int first, int last) {
    Map<String, Double> drawn = new TreeMap<>();
    one.data().forEach(datum -> drawn.put(datum.label(), datum.y()));
    boolean isNumeric =
        placed.table().columns().stream()
            .anyMatch(c -> c.id().equals(one.columnId()) && c.kind() == Column.Kind.NUMBER);
    for (int row = first; isNumeric && row <= last; row++) {
      double cell = placed.number(one.columnId(), row);
      double value = drawn.getOrDefault(label(labels, row), Double.NaN);
      boolean isGap = Double.isNaN(cell) && Double.isNaN(value);
      if (!isGap && !Derivation.agree(cell, value)) {
        return false;
      }
    }
    return isNumeric;
  }

  private Run run(Values one, int first, int last) {
    List<Double> values = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      values.add(placed.number(one.columnId(), row));
    }
    String title = placed.table().columns().get(placed.table().indexOf(one.columnId())).title();
    Cells cells = placed.cells(one.columnId(), first, last);
    return new Run(one.shape(), placed.header(one.columnId()), title, cells, values);
  }

  private String label(Column labels, int row) {
    Cell cell = placed.table().rows().get(row).get(placed.table().indexOf(labels.id()));
    if (cell instanceof Cell.Time time) {
      return time.period().label();
    }
    return cell instanceof Cell.Text text ? text.text() : "";
  }

  private static Optional<Values> values(Mark mark) {
    if (mark instanceof Mark.Line line) {
      return Optional.of(new Values(Shape.LINE, line.columnId(), line.data()));
    }
    if (mark instanceof Mark.Bars bars) {
      return Optional.of(new Values(Shape.BARS, bars.columnId(), bars.data()));
    }
    if (mark instanceof Mark.Points points) {
      return Optional.of(new Values(Shape.POINTS, points.columnId(), points.data()));
    }
    return Optional.empty();
  }
}
