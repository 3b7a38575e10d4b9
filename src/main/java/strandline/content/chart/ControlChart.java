package strandline.content.chart;

import java.util.List;
import strandline.analysis.describe.XmR;
import strandline.content.Scope;
import strandline.content.SentenceNumbers;
import strandline.content.Word;
import strandline.content.chart.ModelBlocks.Told;
import strandline.input.Fields;
import strandline.language.Numbers;
import strandline.report.Block;
import strandline.report.Mark;

/** {@code control-chart}: which values lie outside what the series' own steps lead to expect. */
public final class ControlChart implements Word {
  /** Makes the word. */
  public ControlChart() {}

  @Override
  public String word() {
    return "control-chart";
  }

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return ModelBlocks.of(fields, scope)
        .map(
            model ->
                XmR.withDefaults()
                    .chart(model.series())
                    .fold(
                        found ->
                            model.show(
                                "Control chart",
                                new Told(found.sentence(), SentenceNumbers.of(found)),
                                List.of(),
                                limits(found)),
                        reason -> model.declined("control limit", reason)))
        .orElse(List.of());
  }

  private static List<Mark> limits(XmR.Chart found) {
    Mark centre = new Mark.Level("mean " + Numbers.whole(found.centre()), found.centre());
    Mark high = new Mark.Level("upper limit " + Numbers.whole(found.high()), found.high());
    return found.low() > 0
        ? List.of(
            centre, high, new Mark.Level("lower limit " + Numbers.whole(found.low()), found.low()))
        : List.of(centre, high);
  }
}
