package strandline.render.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Table.Column;

/**
 * The native chart of a figure, where it tells the truth of it: all that the figure draws are
 * lines, bars and points of whole columns of its table, and none of their values is a bound or
 * covers a part of its period, which a native chart would draw like any other. Events, shades,
 * brackets and labels are the picture's own.
 *
 * @param placed the figure's table
 * @param figure the figure
 * @param drawn those of its marks of columns that draw something
 */
record Plotting(PlacedTable placed, Figure figure, List<Mark.OfColumn> drawn) {
  /**
   * Returns the native chart of a figure.
   *
   * @param placed its table
   * @param figure the figure
   * @return nothing where a native chart would show something else
   */
  static Optional<Plot> of(PlacedTable placed, Figure figure) {
    List<Mark.OfColumn> drawn =
        figure.chart().marks().stream()
            .filter(Mark.OfColumn.class::isInstance)
            .map(Mark.OfColumn.class::cast)
            .filter(mark -> mark.data().stream().anyMatch(Mark.Datum::isDrawn))
            .toList();
    Plotting plotting = new Plotting(placed, figure, drawn);
    return plotting.isTrue() ? plotting.labels().flatMap(plotting::plot) : Optional.empty();
  }

  private boolean isTrue() {
    boolean isOfNames = figure.chart().x() instanceof Chart.XAxis.Names;
    boolean hasOther =
        figure.chart().marks().stream()
            .anyMatch(
                mark ->
                    mark instanceof Mark.Level
                        || mark instanceof Mark.Intervals
                        || mark instanceof Mark.Tiles
                        || mark instanceof Mark.Panel);
    List<Mark.Datum> data = drawn.stream().flatMap(mark -> mark.data().stream()).toList();
    // Several periods one above the other would stand one after another in a native chart.
    long places = data.stream().mapToDouble(Mark.Datum::x).distinct().count();
    long labels = data.stream().map(Mark.Datum::label).distinct().count();
    return !drawn.isEmpty()
        && !isOfNames
        && !hasOther
        && labels <= places
        && data.stream().filter(Mark.Datum::isDrawn).allMatch(d -> d.status().isComparable());
  }

  /** Returns the column in which every label of the drawn values is found once. */
  private Optional<Column> labels() {
    List<String> texts =
        drawn.stream().flatMap(mark -> mark.data().stream()).map(Mark.Datum::label).toList();
    return placed.table().columns().stream()
        .filter(column -> column.kind() == Column.Kind.TIME || column.kind() == Column.Kind.TEXT)
        .filter(column -> rows(column).keySet().containsAll(texts))
        .findFirst();
  }

  /** Returns the rows by their label; a label that stands twice finds none. */
  private TreeMap<String, Integer> rows(Column labels) {
    TreeMap<String, Integer> rows = new TreeMap<>();
    TreeSet<String> twice = new TreeSet<>();
    for (int row = 0; row < placed.table().rows().size(); row++) {
      String label = label(labels, row);
      if (rows.putIfAbsent(label, row) != null) {
        twice.add(label);
      }
    }
    rows.keySet().removeAll(twice);
    return rows;
  }

  private String label(Column labels, int row) {
    Cell cell = placed.table().rows().get(row).get(placed.table().indexOf(labels.id()));
    return cell instanceof Cell.Time time
        ? time.period().label()
        : cell instanceof Cell.Text text ? text.text() : "";
  }

  private Optional<Plot> plot(Column labels) {
    TreeMap<String, Integer> rows = rows(labels);
    TreeSet<Integer> places = new TreeSet<>();
    drawn.forEach(mark -> mark.data().forEach(datum -> places.add(rows.get(datum.label()))));
    int first = places.first();
    int last = places.last();
    List<String> colours = drawn.stream().map(Mark.OfColumn::columnId).distinct().toList();
    List<Run> runs = new ArrayList<>();
    for (Mark.OfColumn mark : drawn) {
      if (!standsInCells(mark, rows, first, last)) {
        return Optional.empty();
      }
      runs.add(run(mark, colours.indexOf(mark.columnId()), first, last));
    }
    Chart.YAxis y = figure.chart().y();
    List<String> texts = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      texts.add(label(labels, row));
    }
    return Optional.of(
        new Plot(
            Language.english().text(Sentence.of("page.chart-of").with("figure", figure.id())),
            figure.title(),
            figure.altText(),
            labels.title(),
            placed.cells(labels.id(), first, last),
            texts,
            y.title(),
            y.decimals(),
            y.fromZero(),
            y.logarithmic(),
            figure.chart().isStacked(),
            runs));
  }

  private Optional<Column> column(Mark.OfColumn mark) {
    return placed.table().columns().stream()
        .filter(c -> c.id().equals(mark.columnId()) && c.kind() == Column.Kind.NUMBER)
        .findFirst();
  }

  /** Says whether the cells between two rows hold what is drawn there, and nothing else. */
  private boolean standsInCells(
      Mark.OfColumn mark, Map<String, Integer> rows, int first, int last) {
    if (column(mark).isEmpty()) {
      return false;
    }
    List<Double> values =
        new ArrayList<>(Collections.nCopies(placed.table().rows().size(), Double.NaN));
    mark.data().forEach(datum -> values.set(rows.get(datum.label()), datum.y()));
    for (int row = first; row <= last; row++) {
      double cell = placed.number(mark.columnId(), row);
      boolean isGap = Double.isNaN(cell) && Double.isNaN(values.get(row));
      if (!isGap && !Derivation.agree(cell, values.get(row))) {
        return false;
      }
    }
    return true;
  }

  private Run run(Mark.OfColumn mark, int colour, int first, int last) {
    List<Double> values = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      values.add(placed.number(mark.columnId(), row));
    }
    Shape shape =
        mark instanceof Mark.Line
            ? Shape.LINE
            : mark instanceof Mark.Bars ? Shape.BARS : Shape.POINTS;
    String title = column(mark).orElseThrow().title();
    return new Run(
        shape,
        colour,
        placed.header(mark.columnId()),
        title,
        placed.cells(mark.columnId(), first, last),
        values);
  }
}
