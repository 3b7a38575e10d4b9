package strandline.content;

import strandline.analysis.Outcome;
import strandline.report.Cell;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Provenance.Print;
import strandline.series.Series;

/** Cells that several words make in the same way. */
public final class Cells {
  private Cells() {}

  /**
   * Returns the cell of an observation.
   *
   * @param observation the observation
   * @param series the series that it stands in, for the reason of a missing value
   * @return a number with its status, or a missing value with its reason
   */
  public static Cell of(Observation observation, Series series) {
    return observation.hasValue()
        ? new Cell.Number(
            observation.value(), 0, observation.status(), Origin.of(series, observation.period()))
        : new Cell.Missing(observation.status(), reason(observation, series));
  }

  private static String reason(Observation observation, Series series) {
    return series
        .provenance()
        .preferred(observation.period())
        .map(Print::reason)
        .filter(reason -> !reason.isBlank())
        .orElse(observation.status().meaning());
  }

  /**
   * Returns the cell of something computed.
   *
   * @param outcome a number, or why there is none
   * @param decimals how many decimals are shown
   * @return a number, or a missing value with the reason
   */
  public static Cell of(Outcome<Double> outcome, int decimals, Origin origin) {
    return outcome.fold(
        value -> Cell.number(value, decimals, origin),
        reason -> Cell.notApplicable(Labels.text(reason)));
  }

  /**
   * Returns the row of the file that a print stands in.
   *
   * @param series the series
   * @param print the print
   * @return such as {@code datasets/talks.csv:12}
   */
  public static String origin(Series series, Print print) {
    return series.provenance().place(print);
  }

  /**
   * Returns who printed a figure and when.
   *
   * @param series the series
   * @param print the print
   * @return such as {@code Associated Press, 2014-10}
   */
  public static String source(Series series, Print print) {
    return series
        .provenance()
        .source(print.sourceId())
        .map(s -> s.publisher() + (print.printed().isEmpty() ? "" : ", " + print.printed()))
        .orElse(print.sourceId());
  }

  /** The row of one print, whether or not the series takes it. */
  public static Origin printed(Series series, Print print) {
    return new Origin.Row(series.provenance().file(), print.line());
  }
}
