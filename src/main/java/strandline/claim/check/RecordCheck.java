package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.claim.Reading;
import strandline.claim.check.Subject.Neighbour;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * {@code record}: the figure of one period is above, or below, every other one, ever or since a
 * period. A figure that only shares the first place holds with reservation; so does a record said
 * to be for ever, because what came before the series is not tested, and one with periods that are
 * not known. A lower bound above a highest figure breaks it, as an upper bound below a lowest one
 * does.
 *
 * @param subject the series
 * @param at the period
 * @param isHighest whether it is said to be the highest; else the lowest
 * @param since the first period that it is held against; empty for ever
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record RecordCheck(
    Subject subject, Period at, boolean isHighest, Optional<Period> since, List<String> notes)
    implements Check {
  private static final int MOST_NAMED = 3;

  /** Copies. */
  public RecordCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "record";
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject
        .asOf(day)
        .<Check>map(known -> new RecordCheck(known, at, isHighest, since, notes))
        .orElseGet(() -> new Unknown(word(), at));
  }

  @Override
  public Judgement judge() {
    Optional<Observation> found = subject.whole(at);
    if (found.isEmpty()) {
      return Unknown.of(at);
    }
    double value = found.get().value();
    List<Observation> beyond = beyond(subject.series(), value);
    return Judgement.of(beyond.isEmpty(), evidence(value, beyond), reservations(value))
        .restingOn(
            List.of(
                subject.support(
                    at, v -> beyond(subject.series(), v).isEmpty() == beyond.isEmpty())),
            subject.rows(at))
        .triedOn(readings())
        .giving(facts(value, beyond));
  }

  private List<Observation> beyond(Series series, double value) {
    int sign = isHighest ? 1 : -1;
    Status bound = isHighest ? Status.AT_LEAST : Status.AT_MOST;
    return others(series).stream()
        .filter(o -> o.isComparable() || o.status() == bound)
        .filter(o -> sign * o.value() > sign * value)
        .toList();
  }

  private List<Observation> others(Series series) {
    return series.observations().stream()
        .filter(o -> !o.period().equals(at))
        .filter(o -> since.map(p -> o.period().compareTo(p) >= 0).orElse(true))
        .toList();
  }

  private String evidence(double value, List<Observation> beyond) {
    Period begins = since.orElse(subject.series().first());
    String start =
        "The "
            + subject.series().label()
            + " of "
            + Subject.words(at)
            + " is "
            + Subject.figure(value);
    String end = " from " + Subject.words(begins) + " to " + Subject.words(subject.series().last());
    String word = isHighest ? "highest" : "lowest";
    if (beyond.isEmpty()) {
      return start + ", the " + word + end + ".";
    }
    String named =
        beyond.stream().limit(MOST_NAMED).map(this::named).collect(Collectors.joining(", "));
    String more =
        beyond.size() > MOST_NAMED ? " and " + (beyond.size() - MOST_NAMED) + " more" : "";
    return start + ", not the " + word + end + ": " + named + more + ".";
  }

  private Fact[] facts(double value, List<Observation> beyond) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("figure of " + at, value));
    beyond.stream()
        .limit(MOST_NAMED)
        .map(other -> new Fact("figure of " + other.period(), other.value()))
        .forEach(facts::add);
    facts.add(
        new Fact("figures beyond it that are not named", Math.max(0, beyond.size() - MOST_NAMED)));
    facts.add(new Fact("periods that are not known", unknown()));
    return facts.toArray(Fact[]::new);
  }

  private long unknown() {
    return others(subject.series()).stream()
        .filter(o -> o.status() == Status.NOT_AVAILABLE)
        .count();
  }

  private String named(Observation other) {
    return Subject.words(other.period()) + " has " + Subject.figure(other.value());
  }

  private List<String> reservations(double value) {
    List<String> said = new ArrayList<>(notes);
    if (since.isEmpty()) {
      said.add(
          "The series begins in "
              + Subject.words(subject.series().first())
              + "; what came before is not tested.");
    }
    subject.series().breaks().stream()
        .filter(b -> b.isOfMethod())
        .map(b -> "Within the series " + b.words() + ".")
        .forEach(said::add);
    List<Observation> others = others(subject.series());
    String shared =
        others.stream()
            .filter(o -> o.isComparable() && o.value() == value)
            .map(o -> Subject.words(o.period()))
            .collect(Collectors.joining(", "));
    if (!shared.isEmpty()) {
      said.add("It shares the place with " + shared + ".");
    }
    long unknown = unknown();
    if (unknown > 0) {
      said.add(unknown + (unknown == 1 ? " period is" : " periods are") + " not known.");
    }
    return said;
  }

  private List<Reading> readings() {
    List<Reading> readings =
        new ArrayList<>(subject.readings(at, v -> beyond(subject.series(), v).isEmpty()));
    readings.removeIf(reading -> reading.kind() != Reading.Kind.PRINT);
    for (Neighbour neighbour : subject.neighbours()) {
      if (neighbour.series().first().isAlike(at)) {
        neighbour
            .whole(at)
            .map(
                o ->
                    new Reading(
                        neighbour.kind(),
                        neighbour.label() + " from " + Subject.words(neighbour.series().first()),
                        o.value(),
                        beyond(neighbour.series(), o.value()).isEmpty()))
            .ifPresent(readings::add);
      }
    }
    return readings;
  }
}
