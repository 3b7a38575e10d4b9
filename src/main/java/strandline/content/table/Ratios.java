package strandline.content.table;

import java.util.Collections;
import java.util.List;
import strandline.analysis.Comparability;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.count.CountRatio;
import strandline.analysis.count.RatioOfCounts;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.language.Sentence;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/** The columns in which a ratio of two counts stands with its exact interval. */
final class Ratios {
  private static final RatioOfCounts METHOD = RatioOfCounts.withDefaults();
  private static final int DECIMALS = 3;

  private Ratios() {}

  /** Returns the ratio as a formula of two columns, and the ends of its interval. */
  static List<Column> columns(String numerator, String denominator) {
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
  static List<Cell> cells(Series series, Observation from, Observation to) {
    return Comparability.ofRatio(series, from, to)
        .map(reason -> Collections.nCopies(3, Cell.notApplicable(Labels.text(reason))))
        .orElseGet(() -> cells(cell(series, from), cell(series, to)));
  }

  private static Cell.Number cell(Series series, Observation one) {
    return new Cell.Number(one.value(), 0, one.status(), Origin.of(series, one.period()));
  }

  /** Returns the three cells; the interval is missing where a value is no exact count. */
  static List<Cell> cells(Cell.Number from, Cell.Number to) {
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
