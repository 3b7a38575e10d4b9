package strandline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * The reasons why series and figures are not added up or compared. Tables, charts, findings and
 * claims all ask here, so that what one of them refuses no other shows.
 *
 * <table>
 * <caption>What is asked of two things</caption>
 * <tr><td>{@link #ofTerms}</td><td>a sum, a difference, a stack, a share: one unit, one
 * calendar</td></tr>
 * <tr><td>{@link #between}</td><td>a change, growth, an index, a ratio of two figures of one
 * series: whole figures, neither bound nor part, with no break of method between them</td></tr>
 * <tr><td>{@link #ofBase}</td><td>a ratio or a per cent of two figures: a base above zero and no
 * smaller than the measure's least base, and no figure below zero</td></tr>
 * <tr><td>{@link #broken}</td><td>the break alone, where the figures are held otherwise</td></tr>
 * </table>
 */
public final class Comparability {
  private Comparability() {}

  /**
   * Returns the reason why two series are neither added nor subtracted nor stacked.
   *
   * @param one a series
   * @param other another
   * @return nothing when they have one unit and one calendar
   */
  public static Optional<Sentence> ofTerms(Series one, Series other) {
    return ofUnits(one.measure().unit(), other.measure().unit())
        .or(() -> ofPeriods(one.first(), other.first()));
  }

  /**
   * Returns the reason why numbers of one period are neither added nor subtracted.
   *
   * @param one a unit
   * @param other another
   * @return nothing when they are the same
   */
  public static Optional<Sentence> ofUnits(String one, String other) {
    return one.equals(other) ? Optional.empty() : different("change.different-units", one, other);
  }

  private static Optional<Sentence> different(String key, String one, String other) {
    return Optional.of(Sentence.of(key).with("one", one).with("other", other));
  }

  /**
   * Returns what happened at a break.
   *
   * @param at the break
   * @return such as {@code the way of measuring changed in fiscal 2020}
   */
  public static Sentence change(Measure.Break at) {
    return Sentence.of(at.isOfMethod() ? "values.method-changed" : "values.rules-changed")
        .with("period", Quantity.period(at.at()));
  }

  private static Sentence of(String key, Observation one) {
    return Sentence.of(key).with("period", Quantity.period(one.period()));
  }

  private static Optional<Sentence> ofPeriods(Period from, Period to) {
    return from.isAlike(to)
        ? Optional.empty()
        : different("change.do-not-compare", from.toString(), to.toString())
            .map(
                sentence ->
                    sentence.with("one-basis", from.basis()).with("other-basis", to.basis()));
  }

  /**
   * Returns the reason why two figures of a series have no change, growth, index or ratio.
   *
   * @param series the series
   * @param from one observation of it
   * @param to another, before or after it
   * @return nothing when both are whole figures and were measured in one way
   */
  public static Optional<Sentence> between(Series series, Observation from, Observation to) {
    return ofPeriods(from.period(), to.period())
        .or(() -> ofFigure(from))
        .or(() -> ofFigure(to))
        .or(
            () ->
                from.period().equals(to.period())
                    ? Optional.of(of("change.with-itself", from))
                    : Optional.empty())
        .or(() -> broken(series, from.period(), to.period()));
  }

  /**
   * Returns the reason why two figures of a series have no ratio.
   *
   * @param series the series
   * @param from the base
   * @param to the figure over it
   * @return nothing when they compare and the base is large enough
   */
  public static Optional<Sentence> ofRatio(Series series, Observation from, Observation to) {
    return between(series, from, to).or(() -> ofBase(series, from, to));
  }

  /**
   * Says why no ratio of two periods of a series can be read.
   *
   * @param series the series
   * @param from the period of the base, which the series has
   * @param to the other, which the series has
   * @return the reason; nothing when they have a ratio
   */
  public static Optional<Sentence> ofRatio(Series series, Period from, Period to) {
    return ofRatio(series, series.at(from).orElseThrow(), series.at(to).orElseThrow());
  }

  /**
   * Returns the reason why no ratio and no per cent is taken of a figure to a base.
   *
   * @param series the series
   * @param from the base, with a value
   * @param to the figure over it, with a value
   * @return nothing when the base is large enough and neither is below zero, on a scale with a zero
   */
  public static Optional<Sentence> ofBase(Series series, Observation from, Observation to) {
    if (!series.measure().hasZero()) {
      return Optional.of(
          Sentence.of("change.no-zero").with("unit", Quantity.name(series.measure().unit())));
    }
    if (from.value() == 0) {
      return Optional.of(of("change.from-0", from));
    }
    if (from.value() < 0 || to.value() < 0) {
      return Optional.of(of("change.below-0", from.value() < 0 ? from : to));
    }
    double least = series.measure().leastBase();
    return from.value() < least
        ? Optional.of(
            of("change.few-for-ratio", from)
                .with("value", Quantity.number(from.value()).from(Origin.of(series, from.period())))
                .with("least", Quantity.number(least)))
        : Optional.empty();
  }

  /**
   * Returns the reason why a figure enters no change, sum, ratio or trend.
   *
   * @param one an observation
   * @return nothing when it is the figure of a whole period
   */
  public static Optional<Sentence> ofFigure(Observation one) {
    Status status = one.status();
    if (one.isComparable()) {
      return Optional.empty();
    }
    if (!one.hasValue()) {
      return Optional.of(of("values.period-without-value", one).with("meaning", status.meaning()));
    }
    return Optional.of(
        status == Status.PARTIAL
            ? of("change.part", one)
            : of("change.bound", one)
                .with("sign", status.shorthand())
                .with("value", Quantity.number(one.value())));
  }

  /**
   * Returns the change in the way of measuring that lies between two periods: one that the measure
   * declares, or a figure that its publisher marks as a break.
   *
   * @param series the series
   * @param one a period
   * @param other another, before or after it
   * @return what changed; nothing when both were measured in one way
   */
  public static Optional<Sentence> broken(Series series, Period one, Period other) {
    Optional<Sentence> declared =
        declared(series, one, other).stream()
            .filter(Measure.Break::isOfMethod)
            .findFirst()
            .map(Comparability::words);
    return declared.or(
        () ->
            series.observations().stream()
                .filter(o -> o.status() == Status.BREAK && lies(o.period(), one, other))
                .findFirst()
                .map(o -> of("change.marked-break", o)));
  }

  private static List<Measure.Break> declared(Series series, Period one, Period other) {
    return series.measure().breaksFor(one).stream()
        .filter(b -> lies(b.on(one).at(), one, other))
        .toList();
  }

  /** Says whether a break at a period divides two others. */
  private static boolean lies(Period at, Period one, Period other) {
    Period early = one.compareTo(other) < 0 ? one : other;
    Period late = early.equals(one) ? other : one;
    return at.isAlike(early) && at.compareTo(early) > 0 && at.compareTo(late) <= 0;
  }

  private static Sentence words(Measure.Break at) {
    return Sentence.of("change.break-between")
        .with("words", change(at))
        .with("reason", at.reason().replaceFirst("\\.$", ""));
  }

  /**
   * Returns what to know of two figures that do compare.
   *
   * @param series the series
   * @param from an observation
   * @param to another
   * @return breaks of the rules between them, and statuses other than as published
   */
  public static List<Sentence> cautions(Series series, Observation from, Observation to) {
    List<Sentence> cautions = new ArrayList<>();
    declared(series, from.period(), to.period()).forEach(at -> cautions.add(words(at)));
    for (Observation one : List.of(from, to)) {
      if (one.status() != Status.NORMAL && one.status() != Status.REVISED) {
        cautions.add(of("change.status", one).with("meaning", one.status().meaning()));
      }
    }
    return List.copyOf(cautions);
  }
}
