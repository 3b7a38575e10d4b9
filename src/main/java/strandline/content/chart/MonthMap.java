package strandline.content.chart;

import java.util.List;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark.Datum;
import strandline.report.Mark.Tiles;

/** {@code month-map}: a monthly series as tiles, a column a month and a row a year. */
public final class MonthMap implements Word {
  private static final String TYPE = "Heat map of months and years";

  /** Makes the word. */
  public MonthMap() {}

  @Override
  public String word() {
    return "month-map";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return Years.of(fields, scope).map(years -> blocks(fields, scope, years)).orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, Years years) {
    String neutral =
        Labels.covering(
            Labels.sentenceCase(years.series().label()),
            years.series().first(),
            years.series().last());
    FigureFields common = FigureFields.of(fields, scope, neutral);
    List<Tiles.Row> rows =
        years.years().stream()
            .map(year -> new Tiles.Row(years.label(year), years.data(year)))
            .toList();
    List<String> sentences = rows.stream().map(MonthMap::sentence).toList();
    return common.block(
        fields.text("subtitle", years.subtitle()),
        List.of(years.series()),
        AltText.brief(TYPE, years.series()),
        AltText.described(TYPE, sentences, List.of()),
        new Chart(
            new Chart.XAxis.Categories(years.months()),
            YAxis.counts(""),
            false,
            List.of(new Tiles(years.series().measure().shortTitle(), years.named().name(), rows))));
  }

  private static String sentence(Tiles.Row row) {
    List<String> known =
        row.data().stream().filter(Datum::isDrawn).map(d -> AltText.dated(d, 0)).toList();
    return row.name() + ": " + (known.isEmpty() ? "no value known" : String.join(", ", known));
  }
}
