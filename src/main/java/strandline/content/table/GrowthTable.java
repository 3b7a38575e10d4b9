package strandline.content.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.analysis.describe.Summary;
import strandline.analysis.trend.LogLinearTrend;
import strandline.analysis.trend.LogLinearTrend.Result;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * {@code growth-table}: for each series its total, the mean of the changes from period to period,
 * and the growth a year of a straight line through the logarithms. That there are too few points is
 * a result too.
 */
public final class GrowthTable implements Word {
  private final Changes changes = Changes.withDefaults();
  private final LogLinearTrend growth = LogLinearTrend.withDefaults();

  /** Makes the word. */
  public GrowthTable() {}

  @Override
  public String word() {
    return "growth-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return TableFields.of(fields)
        .eachSeries(
            fields,
            scope,
            "Total, mean change and steady growth (log-linear least squares) of each series.",
            columns(),
            this::row);
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("series", "Series"),
        Column.text("span", "Periods"),
        Column.number("n", "Values (number)", 0),
        Column.number("total", "Total (units)", 0),
        Column.number("mean-change", "Mean change on the period before (per cent)", 1),
        Column.number("growth", "Growth (per cent a year)", 2),
        Column.number("low", "95 per cent interval of the growth from (per cent a year)", 2),
        Column.number("high", "95 per cent interval of the growth to (per cent a year)", 2),
        Column.number("p", "Two-sided p, Newey–West (number)", 4),
        Column.number("fit", "R squared (number)", 3));
  }

  private List<Cell> row(Series series) {
    Outcome<Result> fitted = growth.fit(series);
    Origin whole = Origin.ofWhole("growth", series);
    return List.of(
        Cell.text(Labels.sentenceCase(series.label())),
        Cell.text(Labels.range(series.first(), series.last())),
        Cell.count(series.comparable().size(), whole),
        Cells.of(total(series), 0, whole),
        Cells.of(meanChange(series), 1, whole),
        Cells.of(fitted.map(found -> 100 * found.robustGrowth().value()), 2, whole),
        Cells.of(fitted.map(found -> 100 * found.robustGrowth().interval().low()), 2, whole),
        Cells.of(fitted.map(found -> 100 * found.robustGrowth().interval().high()), 2, whole),
        Cells.of(fitted.map(found -> found.log().robustSlope().p()), 4, whole),
        Cells.of(fitted.map(found -> found.log().fit().rSquared()), 3, whole));
  }

  private static Outcome<Double> total(Series series) {
    return series.comparable().isEmpty()
        ? Outcome.notEstimable("no period has a value")
        : Summary.of(series).map(Summary::sum);
  }

  private Outcome<Double> meanChange(Series series) {
    double[] found =
        changes.each(series).stream()
            .flatMap(
                step ->
                    step.change()
                        .flatMap(Change::perCent)
                        .fold(Stream::of, reason -> Stream.empty()))
            .mapToDouble(Double::doubleValue)
            .toArray();
    return found.length == 0
        ? Outcome.notEstimable("no period has a value before it to compare with")
        : Points.of(IntStream.range(0, found.length).asDoubleStream().toArray(), found)
            .flatMap(Summary::of)
            .map(Summary::mean);
  }
}
