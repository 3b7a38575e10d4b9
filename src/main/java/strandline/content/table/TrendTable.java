package strandline.content.table;

import java.util.List;
import strandline.analysis.Outcome;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.TheilSen;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Language;
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
        .eachSeries(
            fields,
            scope,
            "Whether each series has a trend (Mann–Kendall) and how steep it is (Theil–Sen).",
            columns(),
            TrendTable::row);
  }

  private static List<Column> columns() {
    return List.of(
        Column.text("series", "Series"),
        Column.text("span", "Periods"),
        Column.number("n", "Values (number)", 0),
        Column.number("p", "Mann–Kendall two-sided p (number)", 4),
        Column.number("tau", "Kendall's tau-b (number)", 3),
        Column.number("slope", "Theil–Sen slope (units a year)", 1),
        Column.number("low", "95 per cent interval of the slope from (units a year)", 1),
        Column.number("high", "95 per cent interval of the slope to (units a year)", 1),
        Column.text("words", "In words"));
  }

  private static List<Cell> row(Series series) {
    Outcome<MannKendall.Result> test = TEST.fit(series);
    Outcome<TheilSen.Result> slope = SLOPE.fit(series);
    Origin whole = Origin.ofWhole("trend", series);
    return List.of(
        Cell.text(Labels.sentenceCase(series.label())),
        Cell.text(Labels.range(series.first(), series.last())),
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
                    : Outcome.notEstimable("the interval has no end on this side")),
        decimals,
        origin);
  }

  private static String words(Outcome<MannKendall.Result> test, Outcome<TheilSen.Result> slope) {
    String trend =
        test.fold(
            found -> found.sentence().in(Language.english()),
            reason -> "No test: " + reason.in(Language.english()) + ".");
    String steep =
        slope.fold(
            found -> found.sentence().in(Language.english()),
            reason -> "No slope: " + reason.in(Language.english()) + ".");
    return trend + " " + steep;
  }
}
