package strandline.analysis.change;

import java.util.List;
import java.util.Locale;
import strandline.analysis.Reading;
import strandline.analysis.Wording;
import strandline.analysis.model.Coefficient;

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
    String event,
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
  public String sentence() {
    return level() + slope() + end() + caution();
  }

  private String level() {
    String start = reading.label(before);
    String method =
        String.format(
            Locale.ROOT,
            " (interrupted time series, Newey–West errors with lag %d, %s, %s).",
            lag,
            Wording.interval(levelChange.interval()),
            Wording.p(levelChange.p()));
    return isClear(levelChange)
        ? String.format(
            Locale.ROOT,
            "From %s on, when %s came, the level of %s was %s %s than the line before it leads"
                + " to%s",
            start,
            event,
            reading.name(),
            size(levelChange),
            side(levelChange),
            method)
        : String.format(
            Locale.ROOT,
            "There is insufficient evidence to identify a change of the level of %s from %s on,"
                + " when %s came: it was %s %s than the line before it leads to%s",
            reading.name(),
            start,
            event,
            size(levelChange),
            side(levelChange),
            method);
  }

  private String slope() {
    String numbers =
        String.format(
            Locale.ROOT,
            "%s a period (%s, %s).",
            Wording.number(slopeChange.value()),
            Wording.interval(slopeChange.interval()),
            Wording.p(slopeChange.p()));
    return isClear(slopeChange)
        ? " The slope changed by " + numbers
        : " No change of slope can be told from none: " + numbers;
  }

  private String end() {
    return String.format(
        Locale.ROOT,
        " In %s the series' line is %s %s than the line before, carried on, would be (%s).",
        reading.label(reading.size() - 1),
        size(changeAtEnd),
        side(changeAtEnd),
        Wording.interval(changeAtEnd.interval()));
  }

  private static String caution() {
    return " This is an association in time; other things that changed then would show the same.";
  }

  private static boolean isClear(Coefficient coefficient) {
    return !coefficient.interval().contains(0);
  }

  private static String size(Coefficient coefficient) {
    return Wording.number(Math.abs(coefficient.value()));
  }

  private static String side(Coefficient coefficient) {
    return coefficient.value() < 0 ? "lower" : "higher";
  }
}
