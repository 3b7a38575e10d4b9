package strandline.content.table;

import java.util.List;
import strandline.analysis.Outcome;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.TheilSen;
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
 * {@code trend-table}: for each series whether there is a trend (Mann–Kendall) and how steep it is
 * (Theil–Sen), in numbers and in words. That there are too few points is a result too.
 */
public final class TrendTable implements Word {
  private static final MannKendall TEST = MannKendall.withDefaults();
  private static final TheilSen SLOPE = TheilSen.withDefaults();

  /** Makes the word. */
  public TrendTable() {}

  @Override
  public String word() {
    return "trend-table";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return TableFields.of(fields)
        .eachSeries(fields, scope, TableKey.TREND_SUMMARY, columns(), TrendTable::row);
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("series", Labels.text(TableKey.SERIES)),
        Column.text("span", Labels.text(TableKey.PERIODS)),
        Column.number("n", Labels.text(TableKey.VALUES), 0),
        Column.number("p", Labels.text(TableKey.TREND_P), 4),
        Column.number("tau", Labels.text(TableKey.TAU), 3),
        Column.number("slope", Labels.text(TableKey.SLOPE), 1),
        Column.number("low", Labels.text(TableKey.SLOPE_LOW), 1),
        Column.number("high", Labels.text(TableKey.SLOPE_HIGH), 1),
        Column.text("words", Labels.text(TableKey.IN_WORDS)));
  }

  private static List<Cell> row(Series series) {
    Outcome<MannKendall.Result> test = TEST.fit(series);
    Outcome<TheilSen.Result> slope = SLOPE.fit(series);
    Origin whole = Origin.ofWhole("trend", series);
    return List.of(
        Cell.text(Labels.sentenceCase(series.label())),
        Cell.text(Labels.text(Labels.range(series.first(), series.last()))),
        Cell.count(series.comparable().size(), whole),
        cell(test.map(MannKendall.Result::verdictP), 4, whole),
        cell(test.map(MannKendall.Result::tauB), 3, whole),
        cell(slope.map(s -> s.slope().value()), 1, whole),
        cell(slope.map(s -> s.slope().interval().low()), 1, whole),
        cell(slope.map(s -> s.slope().interval().high()), 1, whole),
        Cell.text(words(test, slope)));
  }

  private static Cell cell(Outcome<Double> outcome, int decimals, Origin origin) {
    return strandline.content.Cells.of(
        outcome.flatMap(
            value ->
                Double.isFinite(value)
                    ? Outcome.found(value)
                    : Outcome.declined(Sentence.of(TableKey.NO_END))),
        decimals,
        origin);
  }

  private static String words(Outcome<MannKendall.Result> test, Outcome<TheilSen.Result> slope) {
    Sentence trend =
        test.fold(
            MannKendall.Result::sentence,
            reason -> Sentence.of(TableKey.NO_TEST).with("reason", reason));
    Sentence steep =
        slope.fold(
            TheilSen.Result::sentence,
            reason -> Sentence.of(TableKey.NO_SLOPE).with("reason", reason));
    return Labels.text(Sentence.all(List.of(trend, steep)));
  }
}
