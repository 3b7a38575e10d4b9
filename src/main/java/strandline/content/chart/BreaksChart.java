package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import strandline.analysis.Points;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.content.Scope;
import strandline.content.SentenceNumbers;
import strandline.content.Word;
import strandline.content.chart.ModelBlocks.Fit;
import strandline.content.chart.ModelBlocks.Told;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.series.Period;

/**
 * {@code breaks-chart}: when a series changed, as shifts of its level or as segments of steady
 * growth.
 */
public final class BreaksChart implements Word {
  private static final List<String> METHODS = List.of("level-shifts", "join-points");

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    String method = fields.text("method", "level-shifts");
    if (!METHODS.contains(method)) {
      scope.unknown(fields.at("method"), "method", method, METHODS);
      return List.of();
    }
    return ModelBlocks.of(fields, scope)
        .map(model -> method.equals("join-points") ? joinPoints(model) : levelShifts(model))
        .orElse(List.of());
  }

  private static List<Block> levelShifts(ModelBlocks model) {
    return LevelShifts.withDefaults()
        .find(Points.of(model.series()))
        .fold(
            found -> {
              List<Period> periods = found.partition().points().periods();
              Fit level = new Fit("level", "chart.level", levels(found, periods));
              return model.show(
                  "chart.levels-chart",
                  new Told(found.sentence(), SentenceNumbers.of(found)),
                  List.of(level),
                  List.of());
            },
            reason -> model.declined(Sentence.of("chart.shift-of-level"), reason));
  }

  private static List<Map<Period, Double>> levels(LevelShifts.Result found, List<Period> periods) {
    List<Map<Period, Double>> pieces = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(1));
    found.partition().positions().forEach(position -> starts.add(position + 1));
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : periods.size() + 1;
      Map<Period, Double> piece = new TreeMap<>();
      for (int at = starts.get(i); at < end; at++) {
        piece.put(periods.get(at - 1), found.partition().means().get(i));
      }
      pieces.add(piece);
    }
    return pieces;
  }

  private static List<Block> joinPoints(ModelBlocks model) {
    return JoinPoints.withDefaults()
        .fit(Points.of(model.series()))
        .fold(
            found -> {
              Map<Period, Double> line =
                  SeasonChart.byPeriod(found.points().periods(), found.fitted());
              Fit fit = new Fit("fitted", "chart.segments", "chart.fitted", List.of(line));
              return model.show(
                  "chart.segments-chart",
                  new Told(found.sentence(), SentenceNumbers.of(found)),
                  List.of(fit),
                  List.of());
            },
            reason -> model.declined(Sentence.of("chart.segment-of-growth"), reason));
  }
}
