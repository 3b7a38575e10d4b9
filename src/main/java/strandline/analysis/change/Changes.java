package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The comparison of values of a series: of a stated pair, or of each period with the one before it.
 *
 * <p>Declines when a value is missing, a bound or a part of a period, and when frequencies or
 * calendars differ, and across a break of method; a break of the rules is among the cautions. A
 * ratio and a per cent need a base, see {@link Comparability#ofBase}.
 */
public final class Changes {
  private Changes() {}

  /**
   * Compares two periods of a series.
   *
   * @param series the series
   * @param from the base
   * @param to the period compared with it
   * @return the change, or why there is none
   */
  public static Outcome<Change> between(Series series, Period from, Period to) {
    Optional<Observation> first = series.at(from);
    Optional<Observation> second = series.at(to);
    return first.isEmpty() || second.isEmpty()
        ? Outcome.declined(outside(first.isEmpty() ? from : to, series))
        : between(series, first.get(), second.get());
  }

  private static Sentence outside(Period period, Series series) {
    Sentence sentence =
        period.isAlike(series.first())
            ? Sentence.of("change.outside")
                .with("first", Quantity.period(series.first()))
                .with("last", Quantity.period(series.last()))
            : Sentence.of("change.no-period")
                .with("basis", period.basis())
                .with("other-basis", series.first().basis());
    return sentence.with("period", Quantity.period(period));
  }

  private static Outcome<Change> between(Series series, Observation from, Observation to) {
    return Comparability.between(series, from, to)
        .map(Outcome::<Change>declined)
        .orElseGet(
            () ->
                Outcome.found(
                    new Change(series, from, to, Comparability.cautions(series, from, to))));
  }

  /**
   * Compares every period with the one before it.
   *
   * @param series the series
   * @return a change for each period of the series, in order, or why there is none
   */
  public static List<Outcome<Change>> each(Series series) {
    List<Outcome<Change>> changes = new ArrayList<>();
    for (Observation to : series.observations()) {
      Period base = to.period().plus(-1);
      changes.add(
          series
              .at(base)
              .map(from -> between(series, from, to))
              .orElseGet(
                  () ->
                      Outcome.declined(
                          Sentence.of("change.begins-after")
                              .with("period", Quantity.period(base)))));
    }
    return changes;
  }
}
