package strandline.content;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import strandline.analysis.Outcome;
import strandline.report.Cell;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;

/** Cells that several words make in the same way. */
public final class Cells {
  private static final int USUAL = 3;
  private static final int MOST = 15;

  private Cells() {}

  /**
   * Returns the cell of an observation.
   *
   * @param observation the observation
   * @param series the series that it stands in, for the reason of a missing value
   * @param decimals how many decimals are shown
   * @return a number with its status, or a missing value with its reason
   */
  public static Cell of(Observation observation, Series series, int decimals) {
    return observation.hasValue()
        ? new Cell.Number(
            observation.value(),
            decimals,
            observation.status(),
            Origin.of(series, observation.period()))
        : new Cell.Missing(observation.status(), reason(observation, series));
  }

  /** Returns how many decimals the values of a series are shown with. */
  public static int decimals(Series series) {
    return decimals(series.observations().stream().mapToDouble(Observation::value));
  }

  /**
   * Returns how many decimals values are shown with: as many as they are printed with, but no more
   * than leave the smallest four significant digits, and at most fifteen.
   *
   * @param values any; what is not a number does not count
   * @return from 0
   */
  public static int decimals(DoubleStream values) {
    double[] broken =
        values.filter(Double::isFinite).map(Math::abs).filter(v -> v != Math.rint(v)).toArray();
    int printed =
        Arrays.stream(broken)
            .mapToInt(v -> BigDecimal.valueOf(v).stripTrailingZeros().scale())
            .max()
            .orElse(0);
    double least = Arrays.stream(broken).min().orElse(1);
    int enough = USUAL - Math.min(0, (int) Math.floor(Math.log10(least)));
    return Math.min(MOST, Math.min(printed, enough));
  }

  /** Returns the ids of the sources that series were read from, each once. */
  public static List<String> sources(Collection<Series> series) {
    return series.stream()
        .flatMap(one -> one.provenance().preferredSources().stream())
        .map(Source::id)
        .distinct()
        .sorted()
        .toList();
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
        value ->
            Double.isFinite(value)
                ? Cell.number(value, decimals, origin)
                : Cell.notApplicable(Labels.text("label.not-finite")),
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
    return new Origin.Row(series.provenance().file(print), print.line());
  }
}
