package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.analysis.change.Doublings;
import strandline.analysis.change.Doublings.Found;
import strandline.analysis.change.Doublings.Kind;
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
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * {@code doublings-table}: every doubling and halving within a number of periods, maximal ones
 * only, and the pair that was asked for.
 */
public final class DoublingsTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    int within = fields.wholeNumber("within", 3);
    Optional<NamedSeries> named = scope.oneSeries(fields);
    if (named.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    List<List<Cell>> rows = new ArrayList<>();
    asked(fields, scope, series).ifPresent(rows::add);
    new Doublings(Math.max(1, within)).in(series).forEach(found -> rows.add(row(series, found)));
    if (rows.isEmpty()) {
      Sentence none =
          Sentence.of("table.no-doubling")
              .with("series", series.label())
              .with("n", Quantity.count(within));
      return List.of(new Block.Paragraph(Labels.text(none)));
    }
    return common.block(
        Labels.covering(common.title(), series.first(), series.last()),
        Sentence.of("table.doublings-summary").with("n", Quantity.count(within)),
        columns(series),
        rows,
        Cells.sources(List.of(series)));
  }

  private static Optional<List<Cell>> asked(Fields fields, Scope scope, Series series) {
    if (fields.optional("from").isEmpty()) {
      return Optional.empty();
    }
    Optional<Observation> from = scope.observation(fields, "from", series);
    Optional<Observation> to = scope.observation(fields, "to", series);
    return from.isEmpty() || to.isEmpty() || !from.get().isComparable() || !to.get().isComparable()
        ? Optional.empty()
        : Optional.of(row(series, "table.pair-asked-for", from.get(), to.get()));
  }

  private static List<Column> columns(Series series) {
    String unit = series.measure().unit();
    return List.of(
        Column.text("kind", Labels.text("table.what-it-is")),
        Column.text("from", Labels.text("table.from")),
        Column.text("to", Labels.text("table.to")),
        Column.number("periods", Labels.text("table.periods-between"), 0),
        Column.number(
            "earlier",
            Labels.text(Sentence.of("table.value-at-first").with("unit", unit)),
            Cells.decimals(series)),
        Column.number(
            "later",
            Labels.text(Sentence.of("table.value-at-last").with("unit", unit)),
            Cells.decimals(series)),
        Column.derived(
            "ratio", Labels.text("table.ratio"), 3, new Formula.Quotient("later", "earlier")));
  }

  private static List<Cell> row(Series series, Found found) {
    String kind = found.kind() == Kind.DOUBLING ? "table.doubling" : "table.halving";
    return row(series, kind, found.from(), found.to());
  }

  private static List<Cell> row(Series series, String kind, Observation from, Observation to) {
    Origin earlier = Origin.of(series, from.period());
    Origin later = Origin.of(series, to.period());
    int decimals = Cells.decimals(series);
    return List.of(
        Cell.text(Labels.text(kind)),
        Cell.text(from.period().label()),
        Cell.text(to.period().label()),
        Cell.count(
            from.period().until(to.period()),
            Origin.calculated(Labels.text("table.origin-of-periods"), earlier, later)),
        Cells.of(from, series, decimals),
        Cells.of(to, series, decimals),
        Cells.of(
            Changes.between(series, from.period(), to.period()).flatMap(Change::ratio),
            3,
            Origin.FORMULA));
  }
}
