package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Period;

/** {@code index-table}: series beside their indexes to one base period, as live formulas. */
public final class IndexTable implements Word {
  /** How many decimals an index is shown with. */
  public static final int DECIMALS = 1;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    return IndexValues.of(fields, scope)
        .map(
            index -> {
              Period first = index.series().get(0).series().first();
              Period last = index.series().get(0).series().last();
              return common.block(
                  Labels.covering(common.title(), first, last),
                  Sentence.of("table.index-summary").with("base", Quantity.period(index.base())),
                  columns(index, first),
                  Stream.iterate(first, p -> p.compareTo(last) <= 0, p -> p.plus(1))
                      .map(period -> row(index, period))
                      .toList(),
                  Cells.sources(index.series().stream().map(NamedSeries::series).toList()));
            })
        .orElse(List.of());
  }

  /** Returns the id of the column that holds the index of a series. */
  public static String columnId(NamedSeries one) {
    return one.name() + "-index";
  }

  private static List<Column> columns(IndexValues index, Period first) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.time("period", Labels.periodHeader(first)));
    columns.addAll(NamedSeries.columns(index.series()));
    String base = index.base().label();
    for (NamedSeries one : index.series()) {
      String title =
          Labels.text(
              Sentence.of("table.index-of")
                  .with("series", one.label(index.series()))
                  .with("base", base));
      columns.add(
          Column.derived(columnId(one), title, DECIMALS, new Formula.IndexTo(one.name(), base)));
    }
    return columns;
  }

  private static List<Cell> row(IndexValues index, Period period) {
    List<Cell> row = new ArrayList<>(List.of(new Cell.Time(period)));
    for (NamedSeries one : index.series()) {
      row.add(DataTable.value(period, one.series(), Cells.decimals(one.series())));
    }
    for (NamedSeries one : index.series()) {
      row.add(
          one.series()
              .at(period)
              .map(o -> Cells.of(index.index(one.series(), o), DECIMALS, Origin.FORMULA))
              .orElse(Cell.missing(Labels.text("table.not-reached"))));
    }
    return row;
  }
}
