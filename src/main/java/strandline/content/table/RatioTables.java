package strandline.content.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import strandline.analysis.Comparability;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.count.CountRatio;
import strandline.analysis.count.RatioOfCounts;
import strandline.claim.check.PrintPair;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/** The words for tables in which the ratio of two figures stands with its exact interval. */
public final class RatioTables {
  private static final RatioOfCounts METHOD = RatioOfCounts.withDefaults();
  private static final int DECIMALS = 3;

  private RatioTables() {}

  /**
   * {@code base-table}: one period against every other period as its base.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the blocks; none after a problem
   */
  public static List<Block> base(Fields fields, Scope scope) {
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
        columnsOfBase(series, at.get()),
        rows(series, to),
        Cells.sources(List.of(series)));
  }

  private static List<Column> columnsOfBase(Series series, Period at) {
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
    columns.addAll(columns("value", "base"));
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
        row.addAll(cells(series, from, to));
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * {@code readings-table}: one comparison under every print of either figure, the pair from one
   * source among them, each with its ratio.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the blocks; none after a problem
   */
  public static List<Block> readings(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    return ofPrints(fields, scope, printed -> readings(common, printed));
  }

  private static List<Block> readings(TableFields common, Printed printed) {
    return common.block(
        common.named(),
        Sentence.of("table.readings-summary")
            .with("to", Quantity.period(printed.to()))
            .with("from", Quantity.period(printed.from())),
        columnsOfReadings(printed.series(), printed.from(), printed.to()),
        printed.pairs().stream().map(pair -> row(printed.series(), pair)).toList(),
        printed.sourceIds());
  }

  /**
   * The prints of two figures of a series whose ratio may be read.
   *
   * @param series the series
   * @param from the period of the base
   * @param to the period of the other figure
   * @param pairs a print of each, in their order
   */
  public record Printed(Series series, Period from, Period to, List<PrintPair> pairs) {
    /**
     * Returns the sources of all prints.
     *
     * @return each id once, sorted
     */
    public List<String> sourceIds() {
      return pairs.stream().flatMap(p -> p.sourceIds().stream()).distinct().sorted().toList();
    }
  }

  /**
   * Shows the ratio of the two figures that {@code series}, {@code from} and {@code to} name under
   * every print of either.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @param shown makes the blocks
   * @return the blocks; none after a problem, or the reason where there is no ratio
   */
  public static List<Block> ofPrints(
      Fields fields, Scope scope, Function<Printed, List<Block>> shown) {
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Period> from = named.flatMap(n -> scope.comparable(fields, "from", n.series()));
    Optional<Period> to = named.flatMap(n -> scope.comparable(fields, "to", n.series()));
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    Series series = named.get().series();
    return Comparability.ofRatio(series, from.get(), to.get())
        .map(apart -> scope.notShown(fields, "to", apart))
        .orElseGet(
            () ->
                shown.apply(
                    new Printed(
                        series, from.get(), to.get(), PrintPair.of(series, from.get(), to.get()))));
  }

  private static List<Column> columnsOfReadings(Series series, Period from, Period to) {
    Quantity unit = Quantity.name(series.measure().unit());
    Quantity later = Quantity.name(to.label());
    Quantity earlier = Quantity.name(from.label());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("reading", Labels.text("table.reading")));
    int decimals = Cells.decimals(series);
    columns.add(Column.number("later", Labels.text(Labels.withUnit(later, unit)), decimals));
    columns.add(Column.number("earlier", Labels.text(Labels.withUnit(earlier, unit)), decimals));
    columns.addAll(columns("later", "earlier"));
    columns.add(
        Column.text(
            "printed", Labels.text(Sentence.of("table.later-printed-by").with("period", later))));
    columns.add(Column.text("why", Labels.text("table.why-taken")));
    columns.add(Column.text("row", Labels.text("table.row")));
    return columns;
  }

  private static List<Cell> row(Series series, PrintPair pair) {
    Cell.Number later = printed(series, pair.later());
    Cell.Number earlier = printed(series, pair.earlier());
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(Labels.text(pair.label())));
    row.add(later);
    row.add(earlier);
    row.addAll(cells(earlier, later));
    row.add(Cell.text(Cells.source(series, pair.later())));
    row.add(Cell.text(pair.later().reason()));
    row.add(Cell.text(Cells.origin(series, pair.later())));
    return row;
  }

  private static Cell.Number printed(Series series, Print print) {
    return new Cell.Number(
        print.value(), Cells.decimals(series), print.status(), Cells.printed(series, print));
  }

  /** Returns the ratio as a formula of two columns, and the ends of its interval. */
  private static List<Column> columns(String numerator, String denominator) {
    return List.of(
        Column.derived(
            "ratio",
            Labels.text("table.ratio"),
            DECIMALS,
            new Formula.Quotient(numerator, denominator)),
        Column.number("low", Labels.text("table.ratio-low"), DECIMALS),
        Column.number("high", Labels.text("table.ratio-high"), DECIMALS));
  }

  /** Returns the three cells of two figures of a series, blank where they do not compare. */
  private static List<Cell> cells(Series series, Observation from, Observation to) {
    return Comparability.ofRatio(series, from, to)
        .map(reason -> Collections.nCopies(3, Cell.notApplicable(Labels.text(reason))))
        .orElseGet(() -> cells(cell(series, from), cell(series, to)));
  }

  private static Cell.Number cell(Series series, Observation one) {
    return new Cell.Number(one.value(), 0, one.status(), Origin.of(series, one.period()));
  }

  /** Returns the three cells; the interval is missing where a value is no exact count. */
  private static List<Cell> cells(Cell.Number from, Cell.Number to) {
    Origin interval =
        Origin.calculated(Labels.text("table.origin-of-interval"), from.origin(), to.origin());
    Outcome<Interval> ratio =
        from.status().isExact() && to.status().isExact()
            ? METHOD.between(from.value(), to.value()).map(CountRatio::central)
            : Outcome.declined(Sentence.of("table.no-ratio-interval"));
    return List.of(
        Cell.number(to.value() / from.value(), DECIMALS, Origin.FORMULA),
        Cells.of(ratio.map(Interval::low), DECIMALS, interval),
        Cells.of(ratio.map(Interval::high), DECIMALS, interval));
  }
}
