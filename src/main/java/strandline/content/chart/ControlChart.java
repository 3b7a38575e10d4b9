package strandline.content.chart;

import java.util.List;
import strandline.analysis.Points;
import strandline.analysis.describe.XmR;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.SentenceNumbers;
import strandline.content.Word;
import strandline.content.chart.ModelBlocks.Told;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.report.Block;
import strandline.report.Mark;

/** {@code control-chart}: which values lie outside what the series' own steps lead to expect. */
public final class ControlChart implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return ModelBlocks.of(fields, scope)
        .map(
            model ->
                XmR.chart(Points.of(model.series()))
                    .fold(
                        found ->
                            model.show(
                                "chart.control-chart",
                                new Told(found.sentence(), SentenceNumbers.of(found)),
                                List.of(),
                                limits(model, found)),
                        reason -> model.declined(Sentence.of("chart.control-limit"), reason)))
        .orElse(List.of());
  }

  private static List<Mark> limits(ModelBlocks model, XmR.Chart found) {
    Mark centre = level(model, "chart.mean", found.centre());
    Mark high = level(model, "chart.upper-limit", found.high());
    return found.low() > 0
        ? List.of(centre, high, level(model, "chart.lower-limit", found.low()))
        : List.of(centre, high);
  }

  private static Mark level(ModelBlocks model, String key, double value) {
    Quantity number =
        new Quantity.Number(value, Style.fixed(Cells.decimals(model.series())), model.origin());
    return new Mark.Level(Labels.text(Sentence.of(key).with("value", number)), value);
  }
}
