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
            ? Sentence.of(TableKey.ALL_PRINTS_SUMMARY)
            : Sentence.of(TableKey.PRINTS_SUMMARY)
                .with("period", at.map(Quantity::period).orElse(Quantity.name(""))),
        columns(decimals),
        rows,
        List.copyOf(sources));
  }

  private static List<Column> columns(int decimals) {
    return List.of(
        Column.text("measure", Labels.text(TableKey.MEASURE)),
        Column.text("period", Labels.text(TableKey.PERIOD)),
        Column.number("value", Labels.text(TableKey.VALUE), decimals),
        Column.text("qualifier", Labels.text(TableKey.HOW_EXACT)),
        Column.text("covers", Labels.text(TableKey.COVERS)),
        Column.text("taken", Labels.text(TableKey.TAKEN)),
        Column.text("reason", Labels.text(TableKey.WHY)),
        Column.text("source", Labels.text(TableKey.PRINTED_BY)),
        Column.text("row", Labels.text(TableKey.ROW)));
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
            print.qualifier().isBlank() ? Labels.text(TableKey.WITHOUT_VALUE) : print.qualifier()),
        Cell.text(print.covers().isBlank() ? Labels.text(TableKey.WHOLE_PERIOD) : print.covers()),
        Cell.text(Labels.text(print.preferred() ? TableKey.YES : TableKey.NO)),
        Cell.text(print.reason().isBlank() ? Labels.text(TableKey.ONLY_PRINT) : print.reason()),
        Cell.text(Cells.source(series, print)),
        Cell.text(Cells.origin(series, print)));
  }
}
