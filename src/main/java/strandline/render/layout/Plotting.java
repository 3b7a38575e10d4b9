package strandline.render.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import strandline.language.Key;
import strandline.language.LabelKey;
import strandline.language.Language;
import strandline.language.PageKey;
import strandline.language.Sentence;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Names;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Table.Column;
import strandline.series.Origin;

/**
 * The native chart of a figure. Every drawn value stands in a cell: in the figure's table where its
 * column is drawn whole, otherwise among the chart's own values below it.
 */
final class Plotting {
  private final PlacedTable placed;
  private final Figure figure;

  private Plotting(PlacedTable placed, Figure figure) {
    this.placed = placed;
    this.figure = figure;
  }

  /**
   * A mark that a native chart can show.
   *
   * @param shape how it is drawn
   * @param name what it is
   * @param columnId the table's column that holds its values; empty when none does
   * @param data its values; none for a level
   * @param level the height of a level; otherwise NaN
   */
  private record Values(
      Shape shape, String name, String columnId, List<Mark.Datum> data, double level) {}

  /** Charts of one sheet, and what they need beside the table. */
  record Plots(List<Optional<Plot>> plots, Optional<Grid> values) {}

  /**
   * Returns the charts of a table's figures, each where the cells can show it.
   *
   * @param placed the table
   * @param figures its figures in order
   * @param names gives the second table its name
   */
  static Plots of(PlacedTable placed, List<Figure> figures, Names names) {
    List<Optional<Plot>> plots = new ArrayList<>();
    Optional<ChartValues> shared = Optional.empty();
    for (Figure figure : figures) {
      Plotting plotting = new Plotting(placed, figure);
      Optional<Column> labels = plotting.labels();
      if (shared.isEmpty() && labels.isPresent()) {
        shared =
            Optional.of(
                new ChartValues(
                    placed, labels.get(), names.table(placed.table().id() + "-chart-values")));
      }
      ChartValues values = shared.orElse(null);
      plots.add(labels.map(column -> plotting.plot(column, values)));
    }
    return new Plots(plots, shared.flatMap(ChartValues::grid));
  }

  /**
   * Says whether the figure has marks that a native chart cannot show, or shows several periods one
   * above the other, where a native chart has the rows of the table one after another.
   */
  static boolean needsPicture(Figure figure) {
    List<Mark.Datum> drawn =
        figure.chart().marks().stream()
            .flatMap(mark -> values(mark).stream().flatMap(List::stream))
            .flatMap(one -> one.data().stream())
            .toList();
    long places = drawn.stream().mapToDouble(Mark.Datum::x).distinct().count();
    long labels = drawn.stream().map(Mark.Datum::label).distinct().count();
    return labels > places
        || figure.chart().x() instanceof Chart.XAxis.Names
        || figure.chart().marks().stream().anyMatch(mark -> values(mark).isEmpty());
  }

  /** Returns the column in which every label of the drawn values is found once. */
  private Optional<Column> labels() {
    List<String> drawn =
        all().stream().flatMap(one -> one.data().stream()).map(Mark.Datum::label).toList();
    return placed.table().columns().stream()
        .filter(column -> column.kind() == Column.Kind.TIME || column.kind() == Column.Kind.TEXT)
        .filter(
            column -> !drawn.isEmpty() && !isOfNames() && rows(column).keySet().containsAll(drawn))
        .findFirst();
  }

  /** What is drawn; a line without a value would be an empty column. */
  private List<Values> all() {
    return figure.chart().marks().stream()
        .flatMap(mark -> values(mark).stream().flatMap(List::stream))
        .filter(
            one -> one.shape() == Shape.RULE || one.data().stream().anyMatch(Mark.Datum::isDrawn))
        .toList();
  }

  private Optional<Column> column(Values one) {
    return placed.table().columns().stream()
        .filter(c -> c.id().equals(one.columnId()) && c.kind() == Column.Kind.NUMBER)
        .findFirst();
  }

  /** Returns the rows by their label; a label that stands twice finds none. */
  private TreeMap<String, Integer> rows(Column labels) {
    TreeMap<String, Integer> rows = new TreeMap<>();
    TreeSet<String> twice = new TreeSet<>();
    ChartValues texts = new ChartValues(placed, labels, "");
    for (int row = 0; row < placed.table().rows().size(); row++) {
      if (rows.putIfAbsent(texts.label(row), row) != null) {
        twice.add(texts.label(row));
      }
    }
    rows.keySet().removeAll(twice);
    return rows;
  }

  private Plot plot(Column labels, ChartValues values) {
    TreeMap<String, Integer> rows = rows(labels);
    TreeSet<Integer> drawn = new TreeSet<>();
    all().forEach(one -> one.data().forEach(datum -> drawn.add(rows.get(datum.label()))));
    int first = drawn.first();
    int last = drawn.last();
    List<String> colours = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (Values one : all()) {
      String key = one.columnId().isEmpty() ? one.name() : one.columnId();
      if (!colours.contains(key) && one.shape() != Shape.RULE) {
        colours.add(key);
      }
      int colour = Math.max(0, colours.indexOf(key));
      runs.add(
          standsInCells(one, rows, first, last)
              ? fromTable(one, colour, first, last)
              : fromValues(one, colour, rows, values, first, last));
    }
    return plot(labels, runs, values, first, last);
  }

  private Plot plot(Column labels, List<Run> runs, ChartValues values, int first, int last) {
    Chart chart = figure.chart();
    Chart.YAxis y = chart.y();
    List<String> texts = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      texts.add(values.label(row));
    }
    return new Plot(
        text(Sentence.of(PageKey.CHART_OF).with("figure", figure.id())),
        figure.title(),
        figure.altText(),
        labels.title(),
        placed.cells(labels.id(), first, last),
        texts,
        y.title(),
        y.decimals(),
        y.fromZero(),
        y.logarithmic(),
        chart.isStacked(),
        runs);
  }

  private boolean standsInCells(Values one, Map<String, Integer> rows, int first, int last) {
    List<Double> drawn = drawn(one, rows);
    boolean isNumeric = column(one).isPresent();
    for (int row = first; isNumeric && row <= last; row++) {
      double cell = placed.number(one.columnId(), row);
      double value = drawn.get(row);
      boolean isGap = Double.isNaN(cell) && Double.isNaN(value);
      if (!isGap && !Derivation.agree(cell, value)) {
        return false;
      }
    }
    return isNumeric;
  }

  /** Returns what is drawn at each row of the table; NaN where nothing is. */
  private List<Double> drawn(Values one, Map<String, Integer> rows) {
    List<Double> drawn =
        new ArrayList<>(Collections.nCopies(placed.table().rows().size(), one.level()));
    one.data().forEach(datum -> drawn.set(rows.get(datum.label()), datum.y()));
    return drawn;
  }

  private Run fromTable(Values one, int colour, int first, int last) {
    List<Double> values = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      values.add(placed.number(one.columnId(), row));
    }
    String title = column(one).orElseThrow().title();
    Cells cells = placed.cells(one.columnId(), first, last);
    return new Run(one.shape(), colour, placed.header(one.columnId()), title, cells, values);
  }

  private Run fromValues(
      Values one, int colour, Map<String, Integer> rows, ChartValues values, int first, int last) {
    List<Double> drawn = drawn(one, rows);
    Optional<Column> column = column(one);
    String title =
        column
            .map(c -> range(c.title().replaceAll("\\s*\\([^()]*\\)$", ""), one.data()))
            .orElse(one.name());
    int decimals = column.map(Column::decimals).orElse(decimals(drawn));
    Map<Integer, Origin> origins = new HashMap<>();
    one.data().forEach(datum -> origins.put(rows.get(datum.label()), datum.origin()));
    Origin level = new Origin.Declared(one.name());
    List<ChartValues.Point> points = new ArrayList<>();
    for (int row = 0; row < drawn.size(); row++) {
      points.add(new ChartValues.Point(drawn.get(row), origins.getOrDefault(row, level)));
    }
    values.add(title, decimals, points, column.map(Column::id));
    return new Run(
        one.shape(),
        colour,
        values.header(),
        values.title(),
        values.cells(first, last),
        drawn.subList(first, last + 1));
  }

  private static String range(String what, List<Mark.Datum> data) {
    Sentence range =
        Sentence.of(LabelKey.RANGE)
            .with("first", data.get(0).label())
            .with("last", data.get(data.size() - 1).label());
    return text(Sentence.of(LabelKey.COVERING).with("what", what).with("range", range));
  }

  private static String text(Sentence sentence) {
    return Language.english().text(sentence);
  }

  private static int decimals(List<Double> values) {
    return values.stream().allMatch(v -> Double.isNaN(v) || v == Math.rint(v)) ? 0 : 1;
  }

  /** Names below each other are bars of one period from several columns. */
  private boolean isOfNames() {
    return figure.chart().x() instanceof Chart.XAxis.Names;
  }

  private static Optional<List<Values>> values(Mark mark) {
    if (mark instanceof Mark.OfColumn one) {
      Shape shape =
          mark instanceof Mark.Line
              ? Shape.LINE
              : mark instanceof Mark.Bars ? Shape.BARS : Shape.POINTS;
      return Optional.of(
          List.of(new Values(shape, one.name(), one.columnId(), one.data(), Double.NaN)));
    }
    if (mark instanceof Mark.Level level) {
      return Optional.of(List.of(new Values(Shape.RULE, level.label(), "", List.of(), level.y())));
    }
    if (mark instanceof Mark.Band band) {
      return Optional.of(
          List.of(
              bound(PageKey.BAND_FROM, band, band.low()),
              bound(PageKey.BAND_TO, band, band.high())));
    }
    return Optional.empty();
  }

  private static Values bound(Key key, Mark.Band band, List<Mark.Datum> data) {
    String name = text(Sentence.of(key).with("band", band.name()));
    return new Values(Shape.RULE, name, "", data, Double.NaN);
  }
}
