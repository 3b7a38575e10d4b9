package strandline.analysis.change;

import java.util.List;
import strandline.analysis.Reading;
import strandline.analysis.model.Coefficient;
import strandline.language.ChangeKey;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * What changed in a series at an event.
 *
 * @param levelChange the distance of the two lines at the first period after, in the unit of the
 *     values
 * @param slopeChange the change of the slope, per period
 * @param changeAtEnd the distance of the two lines at the last period
 * @param slopeBefore the slope before the event, per period
 * @param lag the lag of the Newey–West standard errors
 * @param durbinWatson the Durbin–Watson statistic of the residuals, near 2 without autocorrelation
 * @param before how many values lie before the event
 * @param fitted the fitted lines at each value
 * @param counterfactual for each value from the event on, where the line before would have been
 * @param event what the event is called
 * @param reading what was fitted
 */
public record Interruption(
    Coefficient levelChange,
    Coefficient slopeChange,
    Coefficient changeAtEnd,
    Coefficient slopeBefore,
    int lag,
    double durbinWatson,
    int before,
    List<Double> fitted,
    List<Double> counterfactual,
    Quantity event,
    Reading reading) {
  /** Copies the lists. */
  public Interruption {
    fitted = List.copyOf(fitted);
    counterfactual = List.copyOf(counterfactual);
  }

  /**
   * Returns the result in plain words.
   *
   * @return four sentences
   */
  public Sentence sentence() {
    return Sentence.several(List.of(level(), slope(), end(), Sentence.of(ChangeKey.ASSOCIATION)))
        .from(reading.origin("interruption"));
  }

  private Sentence level() {
    boolean isLower = levelChange.value() < 0;
    ChangeKey clear = isLower ? ChangeKey.LEVEL_LOWER : ChangeKey.LEVEL_HIGHER;
    ChangeKey undecided =
        isLower ? ChangeKey.LEVEL_UNDECIDED_LOWER : ChangeKey.LEVEL_UNDECIDED_HIGHER;
    return Sentence.of(isClear(levelChange) ? clear : undecided)
        .with("start", reading.label(before))
        .with("event", event)
        .with("series", reading.name())
        .with("level", Quantity.number(levelChange.value()))
        .with("lag", Quantity.place(lag))
        .with("interval", levelChange.interval().quantity())
        .with("p", Quantity.p(levelChange.p()));
  }

  private Sentence slope() {
    return Sentence.of(isClear(slopeChange) ? ChangeKey.SLOPE_CHANGED : ChangeKey.SLOPE_UNDECIDED)
        .with("slope", Quantity.number(slopeChange.value()))
        .with("interval", slopeChange.interval().quantity())
        .with("p", Quantity.p(slopeChange.p()));
  }

  private Sentence end() {
    return Sentence.of(changeAtEnd.value() < 0 ? ChangeKey.END_LOWER : ChangeKey.END_HIGHER)
        .with("end", reading.label(reading.size() - 1))
        .with("difference", Quantity.number(changeAtEnd.value()))
        .with("interval", changeAtEnd.interval().quantity());
  }

  private static boolean isClear(Coefficient coefficient) {
    return !coefficient.interval().contains(0);
  }
}
