package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/** {@code base-table}: one period against every other period as its base. */
public final class BaseTable implements Word {
  /** Makes the word. */
  public BaseTable() {}

  @Override
  public String word() {
    return "base-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields);
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Period> at = named.flatMap(n -> scope.comparable(fields, "at", n.series()));
    if (at.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    Observation to = series.at(at.get()).orElseThrow();
    return common
        .table(
            Labels.covering(common.title(), series.first(), series.last()),
            Sentence.of(TableKey.BASE_SUMMARY).with("period", at.get().label()),
            columns(series, at.get()),
            rows(series, to),
            series.provenance().preferredSources().stream().map(s -> s.id()).toList())
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static List<Column> columns(Series series, Period at) {
    Quantity unit = Quantity.name(series.measure().unit());
    List<Column> columns = new ArrayList<>();
    columns.add(
        Column.time(
            "period",
            Labels.text(Sentence.of(TableKey.BASE_PERIOD).with("period", Labels.length(at)))));
    columns.add(
        Column.number("base", Labels.text(Sentence.of(TableKey.BASE_VALUE).with("unit", unit)), 0));
    columns.add(
        Column.number("value", Labels.text(Labels.withUnit(Quantity.name(at.label()), unit)), 0));
    columns.addAll(Ratios.columns("value", "base"));
    return columns;
  }

  private static List<List<Cell>> rows(Series series, Observation to) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Observation from : series.comparable()) {
      if (!from.period().equals(to.period()) && from.value() > 0) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Time(from.period()));
        Origin base = Origin.of(series, from.period());
        Origin value = Origin.of(series, to.period());
        row.add(new Cell.Number(from.value(), 0, from.status(), base));
        row.add(new Cell.Number(to.value(), 0, to.status(), value));
        row.addAll(Ratios.cells(from.value(), from.status(), to.value(), to.status(), base, value));
        rows.add(row);
      }
    }
    return rows;
  }
}
