package strandline.analysis.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import strandline.analysis.Points;
import strandline.analysis.model.Coefficient;
import strandline.analysis.model.LeastSquaresFit;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * What changed in a series at an event.
 *
 * @param points what was fitted
 * @param before how many values lie before the event
 * @param event what the event is called
 * @param lag the lag of the Newey–West standard errors
 * @param start the regression with time counted from the event: level, slope before, change of
 *     level, change of slope
 * @param end the same regression with the change of level at the last period
 */
public record Interruption(
    Points points,
    int before,
    Quantity event,
    int lag,
    LeastSquaresFit start,
    LeastSquaresFit end) {
  /**
   * Returns the distance of the two lines at the first period after.
   *
   * @return in the unit of the values
   */
  public Coefficient levelChange() {
    return start.neweyWestTested(lag).get(2);
  }

  /**
   * Returns the change of the slope.
   *
   * @return per period
   */
  public Coefficient slopeChange() {
    return start.neweyWestTested(lag).get(3);
  }

  /**
   * Returns the distance of the two lines at the last period.
   *
   * @return in the unit of the values
   */
  public Coefficient changeAtEnd() {
    return end.neweyWestTested(lag).get(2);
  }

  /**
   * Returns the fitted lines.
   *
   * @return the height at each value
   */
  public List<Double> fitted() {
    return Arrays.stream(start.fitted()).boxed().toList();
  }

  /**
   * Returns where the line before would have gone on.
   *
   * @return the height at each value from the event on
   */
  public List<Double> counterfactual() {
    double[] line = start.estimates();
    return IntStream.range(before, points.size()).mapToObj(i -> line[0] + line[1] * i).toList();
  }

  /**
   * Returns the result in plain words.
   *
   * @return four sentences
   */
  public Sentence sentence() {
    return Sentence.several(List.of(level(), slope(), atEnd(), Sentence.of("change.association")))
        .from(points.origin("interruption"));
  }

  private Sentence level() {
    Coefficient change = levelChange();
    boolean isLower = change.value() < 0;
    String clear = isLower ? "change.level-lower" : "change.level-higher";
    String undecided = isLower ? "change.level-undecided-lower" : "change.level-undecided-higher";
    return Sentence.of(isClear(change) ? clear : undecided)
        .with("start", points.label(before))
        .with("event", event)
        .with("series", points.label())
        .with("level", Quantity.number(change.value()))
        .with("lag", Quantity.place(lag))
        .with("interval", change.interval().quantity())
        .with("p", Quantity.p(change.p()));
  }

  private Sentence slope() {
    Coefficient change = slopeChange();
    return Sentence.of(isClear(change) ? "change.slope-changed" : "change.slope-undecided")
        .with("slope", Quantity.number(change.value()))
        .with("interval", change.interval().quantity())
        .with("p", Quantity.p(change.p()));
  }

  private Sentence atEnd() {
    Coefficient change = changeAtEnd();
    return Sentence.of(change.value() < 0 ? "change.end-lower" : "change.end-higher")
        .with("end", points.label(points.size() - 1))
        .with("difference", Quantity.number(change.value()))
        .with("interval", change.interval().quantity());
  }

  private static boolean isClear(Coefficient coefficient) {
    return !coefficient.interval().contains(0);
  }
}
