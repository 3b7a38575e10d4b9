package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/** {@code base-table}: one period against every other period as its base. */
public final class BaseTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Period> at = named.flatMap(n -> scope.comparable(fields, "at", n.series()));
    if (at.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    Observation to = series.at(at.get()).orElseThrow();
    return common.block(
        Labels.covering(common.title(), series.first(), series.last()),
        Sentence.of("table.base-summary").with("period", Quantity.period(at.get())),
        columns(series, at.get()),
        rows(series, to),
        Cells.sources(List.of(series)));
  }

  private static List<Column> columns(Series series, Period at) {
    Quantity unit = Quantity.name(series.measure().unit());
    List<Column> columns = new ArrayList<>();
    columns.add(
        Column.time(
            "period",
            Labels.text(Sentence.of("table.base-period").with("period", Labels.length(at)))));
    int decimals = Cells.decimals(series);
    String base = Labels.text(Sentence.of("table.base-value").with("unit", unit));
    String value = Labels.text(Labels.withUnit(Quantity.name(at.label()), unit));
    columns.add(Column.number("base", base, decimals));
    columns.add(Column.number("value", value, decimals));
    columns.addAll(Ratios.columns("value", "base"));
    return columns;
  }

  private static List<List<Cell>> rows(Series series, Observation to) {
    List<List<Cell>> rows = new ArrayList<>();
    int decimals = Cells.decimals(series);
    for (Observation from : series.comparable()) {
      if (!from.period().equals(to.period()) && from.value() > 0) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Time(from.period()));
        row.add(Cells.of(from, series, decimals));
        row.add(Cells.of(to, series, decimals));
        row.addAll(Ratios.cells(series, from, to));
        rows.add(row);
      }
    }
    return rows;
  }
}
