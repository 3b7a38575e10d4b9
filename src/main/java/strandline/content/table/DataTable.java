package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Measure;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/**
 * {@code data-table}: one row a period, one column a series. With a single series each row also
 * says how many prints there are, who printed the one taken, and where it stands in the file. The
 * list {@code derive} asks for computed columns; a last row adds up the columns where that makes
 * sense.
 */
public final class DataTable implements Word {
  private static final int FEWEST_ADDED = 3;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    List<NamedSeries> series = scope.manySeries(fields);
    if (series.isEmpty()) {
      return List.of();
    }
    List<NamedSeries> shown = scope.windows(fields, series);
    List<Period> periods = periods(shown);
    Period first = periods.get(0);
    Period last = periods.get(periods.size() - 1);
    List<Derived.Extra> extras = Derived.of(fields, scope, shown);
    List<Column> columns = columns(shown, extras, first);
    return common
        .table(
            Labels.covering(common.title(), first, last),
            summary(shown, first),
            columns,
            periods.stream().map(period -> row(period, shown, columns, extras)).toList(),
            Cells.sources(shown.stream().map(NamedSeries::series).toList()))
        .map(table -> table.totalling(totals(shown, extras, periods.size())))
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static List<Period> periods(List<NamedSeries> series) {
    Period first =
        series.stream().map(s -> s.series().first()).min(Period::compareTo).orElseThrow();
    Period last = series.stream().map(s -> s.series().last()).max(Period::compareTo).orElseThrow();
    return Stream.iterate(first, p -> p.compareTo(last) <= 0, p -> p.plus(1)).toList();
  }

  private static Sentence summary(List<NamedSeries> series, Period first) {
    return Sentence.of("table.data-summary")
        .with(
            "series",
            Quantity.joined(
                series.stream()
                    .map(s -> Quantity.name(Labels.sentenceCase(s.series().label())))
                    .toList(),
                Joint.SEMICOLON))
        .with("basis", first.basis());
  }

  private static List<Column> columns(
      List<NamedSeries> series, List<Derived.Extra> extras, Period first) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.time("period", Labels.periodHeader(first)));
    columns.addAll(NamedSeries.columns(series));
    extras.forEach(extra -> columns.add(extra.column()));
    if (series.size() == 1) {
      columns.add(Column.number("prints", Labels.text("table.prints"), 0));
      columns.add(Column.text("source", Labels.text("table.printed-by")));
      columns.add(Column.text("row", Labels.text("table.row")));
    }
    return columns;
  }

  private static List<Cell> row(
      Period period, List<NamedSeries> series, List<Column> columns, List<Derived.Extra> extras) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Time(period));
    for (int i = 0; i < series.size(); i++) {
      row.add(value(period, series.get(i).series(), columns.get(i + 1).decimals()));
    }
    extras.forEach(extra -> row.add(extra.cell(period)));
    if (series.size() == 1) {
      row.addAll(trace(period, series.get(0).series()));
    }
    return row;
  }

  /** A column is added up where it counts in one way throughout and no period is left out. */
  private static List<String> totals(
      List<NamedSeries> series, List<Derived.Extra> extras, int periods) {
    List<String> totals = new ArrayList<>();
    series.stream()
        .filter(s -> addsUp(s.series(), periods))
        .map(NamedSeries::name)
        .forEach(totals::add);
    extras.stream()
        .filter(extra -> !extra.parts().isEmpty() && totals.containsAll(extra.parts()))
        .map(extra -> extra.column().id())
        .forEach(totals::add);
    return totals;
  }

  private static boolean addsUp(Series series, int periods) {
    return series.measure().isCount()
        && series.breaks().stream().noneMatch(Measure.Break::isOfMethod)
        && periods >= FEWEST_ADDED
        && series.comparable().size() == periods;
  }

  /** Returns the cell of a period, which the series may not reach. */
  static Cell value(Period period, Series series, int decimals) {
    return series
        .at(period)
        .map(o -> Cells.of(o, series, decimals))
        .orElse(Cell.missing(Labels.text("table.not-reached")));
  }

  private static List<Cell> trace(Period period, Series series) {
    Optional<Print> print = series.provenance().preferred(period);
    return List.of(
        Cell.count(
            series.provenance().prints(period).stream().filter(p -> p.status().hasValue()).count(),
            Origin.of(series, period)),
        Cell.text(print.map(p -> Cells.source(series, p)).orElse(Labels.text("table.no-row"))),
        Cell.text(print.map(p -> Cells.origin(series, p)).orElse(Labels.text("table.no-row"))));
  }
}
