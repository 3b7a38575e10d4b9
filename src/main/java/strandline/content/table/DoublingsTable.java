package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.change.Doublings;
import strandline.analysis.change.Doublings.Found;
import strandline.analysis.change.Doublings.Kind;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
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
  /** Makes the word. */
  public DoublingsTable() {}

  @Override
  public String word() {
    return "doublings-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields);
    int within = fields.wholeNumber("within", 3);
    Optional<NamedSeries> named = scope.oneSeries(fields);
    if (named.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    List<List<Cell>> rows = new ArrayList<>();
    asked(fields, scope, series).ifPresent(rows::add);
    Doublings.within(Math.max(1, within)).in(series).forEach(found -> rows.add(row(series, found)));
    if (rows.isEmpty()) {
      String none = " shows no doubling or halving within " + within + " periods.";
      return List.of(new Block.Paragraph(Labels.sentenceCase(series.label()) + none));
    }
    return common
        .table(
            Labels.covering(common.title(), series.first(), series.last()),
            "From trough to peak or peak to trough within "
                + within
                + " periods, the longest stretches only, after the pair that was asked for.",
            columns(series),
            rows,
            series.provenance().preferredSources().stream().map(s -> s.id()).toList())
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static Optional<List<Cell>> asked(Fields fields, Scope scope, Series series) {
    if (fields.optional("from").isEmpty()) {
      return Optional.empty();
    }
    Optional<Observation> from = scope.observation(fields, "from", series);
    Optional<Observation> to = scope.observation(fields, "to", series);
    return from.isEmpty() || to.isEmpty() || !from.get().isComparable() || !to.get().isComparable()
        ? Optional.empty()
        : Optional.of(row(series, "the pair that was asked for", from.get(), to.get()));
  }

  private static List<Column> columns(Series series) {
    String unit = " (" + series.measure().unit() + ")";
    return List.of(
        Column.text("kind", "What it is"),
        Column.text("from", "From"),
        Column.text("to", "To"),
        Column.number("periods", "Periods (number)", 0),
        Column.number("earlier", "Value at first" + unit, 0),
        Column.number("later", "Value at last" + unit, 0),
        Column.derived("ratio", "Ratio (times)", 3, new Formula.Quotient("later", "earlier")));
  }

  private static List<Cell> row(Series series, Found found) {
    String kind = found.kind() == Kind.DOUBLING ? "doubling" : "halving";
    return row(series, kind, found.from(), found.to());
  }

  private static List<Cell> row(Series series, String kind, Observation from, Observation to) {
    Origin earlier = Origin.of(series, from.period());
    Origin later = Origin.of(series, to.period());
    return List.of(
        Cell.text(kind),
        Cell.text(from.period().label()),
        Cell.text(to.period().label()),
        Cell.count(
            from.period().until(to.period()), Origin.calculated("periods between", earlier, later)),
        new Cell.Number(from.value(), 0, from.status(), earlier),
        new Cell.Number(to.value(), 0, to.status(), later),
        Cell.number(to.value() / from.value(), 3, Origin.FORMULA));
  }
}
