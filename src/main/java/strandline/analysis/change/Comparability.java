package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.language.ChangeKey;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.ValuesKey;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/** The reasons why two values do not compare, and what to say when they do only with care. */
final class Comparability {
  private Comparability() {}

  /** Returns the reason why two series do not compare. */
  static Optional<Sentence> refusal(Series from, Series to) {
    Measure one = from.measure();
    Measure other = to.measure();
    if (!one.id().equals(other.id())) {
      return different(ChangeKey.DIFFERENT_MEASURES, one.title(), other.title());
    }
    if (!one.unit().equals(other.unit())) {
      return different(ChangeKey.DIFFERENT_UNITS, one.unit(), other.unit());
    }
    return from.members().equals(to.members())
        ? refusal(from.first(), to.first())
        : different(ChangeKey.DIFFERENT_MEMBERS, from.label(), to.label());
  }

  private static Optional<Sentence> different(ChangeKey key, String one, String other) {
    return Optional.of(Sentence.of(key).with("one", one).with("other", other));
  }

  private static Sentence of(Key key, Observation one) {
    return Sentence.of(key).with("period", one.period().toString());
  }

  private static Optional<Sentence> refusal(Period from, Period to) {
    return from.isAlike(to)
        ? Optional.empty()
        : different(ChangeKey.DO_NOT_COMPARE, from.toString(), to.toString())
            .map(
                sentence ->
                    sentence.with("one-basis", from.basis()).with("other-basis", to.basis()));
  }

  /** Returns the reason why two observations do not compare. */
  static Optional<Sentence> refusal(Observation from, Observation to) {
    return refusal(from.period(), to.period())
        .or(() -> refusal(from))
        .or(() -> refusal(to))
        .or(
            () ->
                from.period().equals(to.period())
                    ? Optional.of(of(ChangeKey.WITH_ITSELF, from))
                    : Optional.empty());
  }

  private static Optional<Sentence> refusal(Observation one) {
    Status status = one.status();
    if (one.isComparable()) {
      return Optional.empty();
    }
    if (!one.hasValue()) {
      return Optional.of(of(ValuesKey.PERIOD_WITHOUT_VALUE, one).with("meaning", status.meaning()));
    }
    return Optional.of(
        status == Status.PARTIAL
            ? of(ChangeKey.PART, one)
            : of(ChangeKey.BOUND, one)
                .with("sign", status.shorthand())
                .with("value", Quantity.number(one.value())));
  }

  /** Returns what to know of two observations that do compare. */
  static List<Sentence> cautions(Series series, Observation from, Observation to) {
    List<Sentence> cautions = new ArrayList<>();
    Period early = from.period().compareTo(to.period()) < 0 ? from.period() : to.period();
    Period late = early.equals(from.period()) ? to.period() : from.period();
    for (Measure.Break at : series.measure().breaks()) {
      boolean lies =
          at.at().isAlike(early) && at.at().compareTo(early) > 0 && at.at().compareTo(late) <= 0;
      if (lies) {
        cautions.add(
            Sentence.of(ChangeKey.BREAK_BETWEEN)
                .with("words", at.words())
                .with("reason", at.reason().replaceFirst("\\.$", "")));
      }
    }
    for (Observation one : List.of(from, to)) {
      if (one.status() != Status.NORMAL && one.status() != Status.REVISED) {
        cautions.add(of(ChangeKey.STATUS, one).with("meaning", one.status().meaning()));
      }
    }
    return List.copyOf(cautions);
  }
}
