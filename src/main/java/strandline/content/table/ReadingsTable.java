package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.claim.check.PrintPair;
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
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/**
 * {@code readings-table}: one comparison under every print of either figure, the pair from one
 * source among them, each with its ratio.
 */
public final class ReadingsTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Period> from = named.flatMap(n -> scope.comparable(fields, "from", n.series()));
    Optional<Period> to = named.flatMap(n -> scope.comparable(fields, "to", n.series()));
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    Optional<Sentence> apart = Comparability.ofRatio(series, from.get(), to.get());
    if (apart.isPresent()) {
      return scope.notShown(fields, "to", apart.get());
    }
    List<PrintPair> pairs = PrintPair.of(series, from.get(), to.get());
    return common.block(
        common.named(),
        Sentence.of("table.readings-summary")
            .with("to", Quantity.period(to.get()))
            .with("from", Quantity.period(from.get())),
        columns(series, from.get(), to.get()),
        pairs.stream().map(pair -> row(series, pair)).toList(),
        pairs.stream().flatMap(p -> p.sourceIds().stream()).distinct().sorted().toList());
  }

  private static List<Column> columns(Series series, Period from, Period to) {
    Quantity unit = Quantity.name(series.measure().unit());
    Quantity later = Quantity.name(to.label());
    Quantity earlier = Quantity.name(from.label());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("reading", Labels.text("table.reading")));
    int decimals = Cells.decimals(series);
    columns.add(Column.number("later", Labels.text(Labels.withUnit(later, unit)), decimals));
    columns.add(Column.number("earlier", Labels.text(Labels.withUnit(earlier, unit)), decimals));
    columns.addAll(Ratios.columns("later", "earlier"));
    columns.add(
        Column.text(
            "printed", Labels.text(Sentence.of("table.later-printed-by").with("period", later))));
    columns.add(Column.text("why", Labels.text("table.why-taken")));
    columns.add(Column.text("row", Labels.text("table.row")));
    return columns;
  }

  private static List<Cell> row(Series series, PrintPair pair) {
    Cell.Number later = cell(series, pair.later());
    Cell.Number earlier = cell(series, pair.earlier());
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(Labels.text(pair.label())));
    row.add(later);
    row.add(earlier);
    row.addAll(Ratios.cells(earlier, later));
    row.add(Cell.text(Cells.source(series, pair.later())));
    row.add(Cell.text(pair.later().reason()));
    row.add(Cell.text(Cells.origin(series, pair.later())));
    return row;
  }

  private static Cell.Number cell(Series series, Print print) {
    return new Cell.Number(
        print.value(), Cells.decimals(series), print.status(), Cells.printed(series, print));
  }
}
