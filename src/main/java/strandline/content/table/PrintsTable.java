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
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/**
 * {@code prints-table}: every print of one period's figures, and which of them is taken and why.
 */
public final class PrintsTable implements Word {
  /** Makes the word. */
  public PrintsTable() {}

  @Override
  public String word() {
    return "prints-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields);
    List<NamedSeries> named = scope.manySeries(fields);
    if (named.isEmpty() || fields.required("at").isEmpty()) {
      return List.of();
    }
    Optional<Period> at = scope.period(fields, "at", named.get(0).series());
    List<List<Cell>> rows = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    for (NamedSeries one : named) {
      for (Print print : at.map(one.series().provenance()::prints).orElse(List.of())) {
        rows.add(row(one.series(), print));
        sources.add(print.sourceId());
      }
    }
    return common
        .table(
            common.title(),
            "Every print that was found of the figures of "
                + at.map(Labels::words).orElse("")
                + ", with the one that the series takes.",
            columns(),
            rows,
            List.copyOf(sources))
        .<List<Block>>map(List::of)
        .orElse(List.of());
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("measure", "Measure"),
        Column.number("value", "Value (number)", 0),
        Column.text("qualifier", "How exact"),
        Column.text("covers", "Covers"),
        Column.text("taken", "Taken"),
        Column.text("reason", "Why"),
        Column.text("source", "Printed by"),
        Column.text("row", "Row of the dataset"));
  }

  private static List<Cell> row(Series series, Print print) {
    return List.of(
        Cell.text(Labels.sentenceCase(series.label())),
        print.status().hasValue()
            ? new Cell.Number(print.value(), 0, print.status(), Cells.printed(series, print))
            : new Cell.Missing(print.status(), print.reason()),
        Cell.text(print.qualifier().isBlank() ? "no value" : print.qualifier()),
        Cell.text(print.covers().isBlank() ? "the whole period" : print.covers()),
        Cell.text(print.preferred() ? "yes" : "no"),
        Cell.text(print.reason().isBlank() ? "only print" : print.reason()),
        Cell.text(Cells.source(series, print)),
        Cell.text(Cells.origin(series, print)));
  }
}
