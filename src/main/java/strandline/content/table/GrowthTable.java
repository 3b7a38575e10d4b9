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
import strandline.language.Sentence;
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
        .eachSeries(fields, scope, TableKey.GROWTH_SUMMARY, columns(), this::row);
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("series", Labels.text(TableKey.SERIES)),
        Column.text("span", Labels.text(TableKey.PERIODS)),
        Column.number("n", Labels.text(TableKey.VALUES), 0),
        Column.number("total", Labels.text(TableKey.TOTAL), 0),
        Column.number("mean-change", Labels.text(TableKey.MEAN_CHANGE), 1),
        Column.number("growth", Labels.text(TableKey.GROWTH), 2),
        Column.number("low", Labels.text(TableKey.GROWTH_LOW), 2),
        Column.number("high", Labels.text(TableKey.GROWTH_HIGH), 2),
        Column.number("p", Labels.text(TableKey.GROWTH_P), 4),
        Column.number("fit", Labels.text(TableKey.R_SQUARED), 3));
  }

  private List<Cell> row(Series series) {
    Outcome<Result> fitted = growth.fit(series);
    Origin whole = Origin.ofWhole("growth", series);
    return List.of(
        Cell.text(Labels.sentenceCase(series.label())),
        Cell.text(Labels.text(Labels.range(series.first(), series.last()))),
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
        ? Outcome.declined(Sentence.of(TableKey.NO_VALUE))
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
        ? Outcome.declined(Sentence.of(TableKey.NO_CHANGE))
        : Points.of(IntStream.range(0, found.length).asDoubleStream().toArray(), found)
            .flatMap(Summary::of)
            .map(Summary::mean);
  }
}
