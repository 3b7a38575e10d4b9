package strandline.content.chart;

import java.util.List;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark.Datum;
import strandline.report.Mark.Tiles;

/** {@code month-map}: a monthly series as tiles, a column a month and a row a year. */
public final class MonthMap implements Word {
  private static final String TYPE = "chart.month-map";

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return Years.of(fields, scope).map(years -> blocks(fields, scope, years)).orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, Years years) {
    FigureFields common = FigureFields.of(fields, scope, List.of(years.series()));
    List<Tiles.Row> rows =
        years.years().stream().map(year -> new Tiles.Row(year.label(), years.data(year))).toList();
    int decimals = Cells.decimals(years.series());
    List<Sentence> sentences = rows.stream().map(row -> sentence(row, decimals)).toList();
    return common.block(
        new FigureFields.Words(
            Labels.text(years.subtitle()),
            AltText.brief(TYPE, List.of(years.series())),
            AltText.described(Sentence.of(TYPE), sentences, List.of())),
        FigureFields.sources(List.of(years.series())),
        new Chart(
            new Chart.XAxis.Categories(years.months()),
            new YAxis("", decimals, true, false),
            false,
            List.of(new Tiles(years.series().measure().shortTitle(), years.named().name(), rows))));
  }

  private static Sentence sentence(Tiles.Row row, int decimals) {
    List<Sentence> known =
        row.data().stream().filter(Datum::isDrawn).map(d -> AltText.dated(d, decimals)).toList();
    return Sentence.of("chart.months-of-year")
        .with("year", row.name())
        .with(
            "values",
            known.isEmpty()
                ? Sentence.of("chart.no-value-known")
                : Quantity.joined(known, Quantity.Items.Joint.COMMA));
  }
}
