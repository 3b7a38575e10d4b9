package strandline.content.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import strandline.analysis.Points;
import strandline.analysis.model.Decomposition;
import strandline.analysis.model.Stl;
import strandline.content.Scope;
import strandline.content.SentenceNumbers;
import strandline.content.Word;
import strandline.content.chart.ModelBlocks.Fit;
import strandline.content.chart.ModelBlocks.Told;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.series.Period;

/** {@code season-chart}: a monthly series without its season, and how strong the season is. */
public final class SeasonChart implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return ModelBlocks.of(fields, scope)
        .map(
            model ->
                Stl.periodic()
                    .decompose(
                        Points.of(model.series()), model.series().first().frequency().seasons())
                    .fold(
                        found -> show(model, found),
                        reason -> model.declined(Sentence.of("chart.season"), reason)))
        .orElse(List.of());
  }

  private static List<Block> show(ModelBlocks model, Decomposition found) {
    List<Period> periods = found.points().periods();
    List<Fit> fits =
        List.of(
            new Fit("adjusted", "chart.adjusted", List.of(byPeriod(periods, found.adjusted()))),
            new Fit("trend", "chart.trend", List.of(byPeriod(periods, found.trend()))));
    return model.show(
        "chart.season-chart",
        new Told(found.sentence(), SentenceNumbers.of(found)),
        fits,
        List.of());
  }

  /** Returns values by their period. */
  static Map<Period, Double> byPeriod(List<Period> periods, List<Double> values) {
    Map<Period, Double> map = new TreeMap<>();
    for (int i = 0; i < periods.size(); i++) {
      map.put(periods.get(i), values.get(i));
    }
    return map;
  }
}
