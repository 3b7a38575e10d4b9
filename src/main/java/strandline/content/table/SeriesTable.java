package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.analysis.Estimate;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.analysis.describe.Summary;
import strandline.analysis.trend.LogLinearTrend;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.TheilSen;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
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
 * A table with a row for each series: what it spans, how many values it has, and statistics. That
 * there are too few points is a result too.
 *
 * @param summary the sentence of the table
 * @param columns the columns of the statistics
 * @param statistics their cells of a series
 */
public record SeriesTable(
    String summary, List<Column> columns, Function<Series, List<Cell>> statistics) implements Word {
  /**
   * Returns {@code growth-table}: the total, the mean of the changes from period to period, and the
   * growth a year of a straight line through the logarithms.
   */
  public static SeriesTable growth() {
    return new SeriesTable(
        "table.growth-summary",
        List.of(
            number("total", "table.total", 0),
            number("mean-change", "table.mean-change", 1),
            number("growth", "table.growth", 2),
            number("low", "table.growth-low", 2),
            number("high", "table.growth-high", 2),
            number("p", "table.growth-p", 4),
            number("fit", "table.r-squared", 3)),
        SeriesTable::growth);
  }

  /**
   * Returns {@code trend-table}: whether there is a trend (Mann–Kendall) and how steep it is
   * (Theil–Sen), in numbers and in words.
   */
  public static SeriesTable trend() {
    return new SeriesTable(
        "table.trend-summary",
        List.of(
            number("p", "table.trend-p", 4),
            number("tau", "table.tau", 3),
            number("slope", "table.slope", 1),
            number("low", "table.slope-low", 1),
            number("high", "table.slope-high", 1),
            Column.text("words", Labels.text("table.in-words"))),
        SeriesTable::trend);
  }

  private static Column number(String id, String title, int decimals) {
    return Column.number(id, Labels.text(title), decimals);
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<NamedSeries> all =
        fields.items("series").stream().flatMap(node -> scope.named(node).stream()).toList();
    List<Column> titled = new ArrayList<>();
    titled.add(Column.text("series", Labels.text("table.series")));
    titled.add(Column.text("span", Labels.text("table.periods")));
    titled.add(number("n", "table.values", 0));
    titled.addAll(columns);
    TableFields common = TableFields.of(fields, scope);
    return common.block(
        common.named(),
        Sentence.of(summary),
        titled,
        all.stream().map(one -> row(one, all)).toList(),
        Cells.sources(all.stream().map(NamedSeries::series).toList()));
  }

  private List<Cell> row(NamedSeries one, List<NamedSeries> all) {
    Series series = one.series();
    Origin whole = Origin.ofWhole("values", series);
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(Labels.sentenceCase(one.label(all))));
    row.add(Cell.text(Labels.text(Labels.range(series.first(), series.last()))));
    row.add(Cell.count(series.comparable().size(), whole));
    row.addAll(statistics.apply(series));
    return row;
  }

  private static List<Cell> growth(Series series) {
    Outcome<LogLinearTrend.Result> fitted = LogLinearTrend.withDefaults().fit(Points.of(series));
    Outcome<Estimate> grown = fitted.flatMap(LogLinearTrend.Result::testedGrowth);
    Origin whole = Origin.ofWhole("growth", series);
    return List.of(
        cell(total(series), Cells.decimals(series), whole),
        cell(meanChange(series), 1, whole),
        cell(grown.map(found -> 100 * found.value()), 2, whole),
        cell(grown.map(found -> 100 * found.interval().low()), 2, whole),
        cell(grown.map(found -> 100 * found.interval().high()), 2, whole),
        cell(fitted.map(found -> found.log().testedSlope().p()), 4, whole),
        cell(fitted.map(found -> found.log().fit().rSquared()), 3, whole));
  }

  private static Outcome<Double> total(Series series) {
    return series.comparable().isEmpty()
        ? Outcome.declined(Sentence.of("table.no-value"))
        : Summary.of(Points.of(series)).map(Summary::sum);
  }

  private static Outcome<Double> meanChange(Series series) {
    double[] found =
        Changes.each(series).stream()
            .flatMap(
                change ->
                    change.flatMap(Change::perCent).fold(Stream::of, reason -> Stream.empty()))
            .mapToDouble(Double::doubleValue)
            .toArray();
    return found.length == 0
        ? Outcome.declined(Sentence.of("table.no-change"))
        : Points.of(IntStream.range(0, found.length).asDoubleStream().toArray(), found)
            .flatMap(Summary::of)
            .map(Summary::mean);
  }

  private static List<Cell> trend(Series series) {
    Outcome<MannKendall.Result> test = MannKendall.withDefaults().fit(Points.of(series));
    Outcome<TheilSen.Result> slope = TheilSen.withDefaults().fit(Points.of(series));
    Origin whole = Origin.ofWhole("trend", series);
    int decimals = Cells.decimals(series) + 1;
    Sentence said =
        test.fold(
            MannKendall.Result::sentence,
            reason -> Sentence.of("table.no-test").with("reason", reason));
    Sentence steep =
        slope.fold(
            TheilSen.Result::sentence,
            reason -> Sentence.of("table.no-slope").with("reason", reason));
    return List.of(
        cell(test.map(MannKendall.Result::verdictP), 4, whole),
        cell(test.map(found -> found.score().tauB()), 3, whole),
        cell(slope.map(s -> s.slope().value()), decimals, whole),
        cell(slope.map(s -> s.slope().interval().low()), decimals, whole),
        cell(slope.map(s -> s.slope().interval().high()), decimals, whole),
        Cell.text(Labels.text(Sentence.all(List.of(said, steep)))));
  }

  private static Cell cell(Outcome<Double> outcome, int decimals, Origin origin) {
    Outcome<Double> ended =
        outcome.flatMap(
            value ->
                Double.isFinite(value)
                    ? Outcome.found(value)
                    : Outcome.declined(Sentence.of("table.no-end")));
    return Cells.of(ended, decimals, origin);
  }
}
