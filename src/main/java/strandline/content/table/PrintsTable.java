package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
import strandline.series.Provenance.Print;
import strandline.series.Series;

/**
 * {@code prints-table}: every print of one period's figures, or of all periods, and which of them
 * is taken and why.
 */
public final class PrintsTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    boolean isOfAll = fields.optional("at").isEmpty();
    // The prints of all periods are listed and not compared, so that calendars may meet.
    List<NamedSeries> named =
        isOfAll
            ? fields.items("series").stream().flatMap(node -> scope.named(node).stream()).toList()
            : scope.manySeries(fields);
    if (named.isEmpty()) {
      return List.of();
    }
    Optional<Period> at =
        isOfAll ? Optional.empty() : scope.period(fields, "at", named.get(0).series());
    int decimals =
        Cells.decimals(
            named.stream()
                .flatMap(one -> one.series().provenance().prints().stream())
                .mapToDouble(Print::value));
    List<List<Cell>> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (NamedSeries one : named) {
      List<Period> periods =
          isOfAll
              ? one.series().observations().stream().map(Observation::period).toList()
              : at.stream().toList();
      for (Period period : periods) {
        for (Print print : one.series().provenance().prints(period)) {
          rows.add(row(one.series(), period, print, decimals));
          sources.add(print.sourceId());
        }
      }
    }
    return common.block(
        common.named(),
        isOfAll
            ? Sentence.of("table.all-prints-summary")
            : Sentence.of("table.prints-summary")
                .with("period", at.map(Quantity::period).orElse(Quantity.name(""))),
        columns(decimals),
        rows,
        List.copyOf(sources));
  }

  private static List<Column> columns(int decimals) {
    return List.of(
        Column.text("measure", Labels.text("table.measure")),
        Column.text("period", Labels.text("table.period")),
        Column.number("value", Labels.text("table.value"), decimals),
        Column.text("qualifier", Labels.text("table.how-exact")),
        Column.text("covers", Labels.text("table.covers")),
        Column.text("taken", Labels.text("table.taken")),
        Column.text("reason", Labels.text("table.why")),
        Column.text("source", Labels.text("table.printed-by")),
        Column.text("row", Labels.text("table.row")));
  }

  private static List<Cell> row(Series series, Period period, Print print, int decimals) {
    return List.of(
        Cell.text(Labels.sentenceCase(series.label())),
        Cell.text(period.label()),
        print.status().hasValue()
            ? new Cell.Number(print.value(), decimals, print.status(), Cells.printed(series, print))
            : new Cell.Missing(
                print.status(),
                print.reason().isBlank() ? print.status().meaning() : print.reason()),
        Cell.text(
            print.qualifier().isBlank() ? Labels.text("table.without-value") : print.qualifier()),
        Cell.text(print.covers().isBlank() ? Labels.text("table.whole-period") : print.covers()),
        Cell.text(Labels.text(print.preferred() ? "table.yes" : "table.no")),
        Cell.text(print.reason().isBlank() ? Labels.text("table.only-print") : print.reason()),
        Cell.text(Cells.source(series, print)),
        Cell.text(Cells.origin(series, print)));
  }
}
