package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Wording;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/** The reasons why two values do not compare, and what to say when they do only with care. */
final class Comparability {
  private Comparability() {}

  /** Returns the reason why two series do not compare. */
  static Optional<String> refusal(Series from, Series to) {
    Measure one = from.measure();
    Measure other = to.measure();
    if (!one.id().equals(other.id())) {
      return Optional.of(
          "\"" + one.title() + "\" and \"" + other.title() + "\" are different measures");
    }
    if (!one.unit().equals(other.unit())) {
      return Optional.of(one.unit() + " and " + other.unit() + " are different units");
    }
    return from.members().equals(to.members())
        ? refusal(from.first(), to.first())
        : Optional.of(from.label() + " and " + to.label() + " are different members");
  }

  private static Optional<String> refusal(Period from, Period to) {
    return from.isAlike(to)
        ? Optional.empty()
        : Optional.of(
            from + " (" + from.basis() + ") and " + to + " (" + to.basis() + ") do not compare");
  }

  /** Returns the reason why two observations do not compare. */
  static Optional<String> refusal(Observation from, Observation to) {
    return refusal(from.period(), to.period())
        .or(() -> refusal(from))
        .or(() -> refusal(to))
        .or(
            () ->
                from.period().equals(to.period())
                    ? Optional.of(from.period() + " is compared with itself")
                    : Optional.empty());
  }

  private static Optional<String> refusal(Observation one) {
    Status status = one.status();
    if (one.isComparable()) {
      return Optional.empty();
    }
    if (!one.hasValue()) {
      return Optional.of(one.period() + " has no value: " + status.meaning());
    }
    String value = Wording.number(one.value());
    return Optional.of(
        status == Status.PARTIAL
            ? one.period() + " covers a part of its period, which does not compare with a whole one"
            : one.period() + " is a bound (" + status.shorthand() + " " + value + "), no value");
  }

  /** Returns what to know of two observations that do compare. */
  static List<String> cautions(Series series, Observation from, Observation to) {
    List<String> cautions = new ArrayList<>();
    Period early = from.period().compareTo(to.period()) < 0 ? from.period() : to.period();
    Period late = early.equals(from.period()) ? to.period() : from.period();
    for (Measure.Break at : series.measure().breaks()) {
      boolean lies =
          at.at().isAlike(early) && at.at().compareTo(early) > 0 && at.at().compareTo(late) <= 0;
      if (lies) {
        cautions.add(at.words() + ": " + at.reason().replaceFirst("\\.$", ""));
      }
    }
    for (Observation one : List.of(from, to)) {
      if (one.status() != Status.NORMAL && one.status() != Status.REVISED) {
        cautions.add(one.period() + ": " + one.status().meaning());
      }
    }
    return List.copyOf(cautions);
  }
}
