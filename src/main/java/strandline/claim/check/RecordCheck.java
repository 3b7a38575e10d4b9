package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.claim.AlternativeReading;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Stated;
import strandline.claim.check.CheckedSeries.Neighbour;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * {@code record}: the figure of one period is above, or below, every other one: ever, within a
 * window, or since a period, which itself does not count, and neither does what came later. A
 * figure that only shares the first place holds with reservation; so does a record said to be for
 * ever, because what came before the series is not tested, and one with periods that are not known.
 * A lower bound above a highest figure breaks it, as an upper bound below a lowest one does; and a
 * figure of which only a bound is known is a record where the bound is.
 *
 * @param subject the series
 * @param at the period
 * @param isHighest whether it is said to be the highest; else the lowest
 * @param window the periods that it is held against
 */
public record RecordCheck(CheckedSeries subject, Period at, boolean isHighest, Window window)
    implements Check {
  private static final int MOST_NAMED = 3;

  /**
   * The periods that a record is held against.
   *
   * @param since the period after which they begin; they end with the record. Empty for no such end
   * @param from the first of them; empty for the series' first
   * @param to the last of them; empty for the series' last
   */
  public record Window(Optional<Period> since, Optional<Period> from, Optional<Period> to) {
    private boolean holds(Period period, Period at) {
      return since.map(p -> period.compareTo(p) > 0 && period.compareTo(at) <= 0).orElse(true)
          && from.map(p -> period.compareTo(p) >= 0).orElse(true)
          && to.map(p -> period.compareTo(p) <= 0).orElse(true);
    }

    private boolean isEver() {
      return since.isEmpty() && from.isEmpty();
    }

    private Period first(Series series) {
      return from.or(() -> since.map(p -> p.plus(1))).orElse(series.first());
    }

    private Period last(Series series, Period at) {
      return to.or(() -> since.map(p -> at)).orElse(series.last());
    }
  }

  @Override
  public Stated stated() {
    Series series = subject.series();
    return subject
        .stated(List.of(at))
        .and(Stated.at(List.of(window.first(series), window.last(series, at))))
        .and(Stated.at(window.since().stream().toList()))
        .and(Stated.of(isHighest ? Term.HIGHEST : Term.LOWEST));
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject.asOf(day, at, known -> new RecordCheck(known, at, isHighest, window));
  }

  @Override
  public Judgement judge(List<Sentence> notes) {
    return judge().noting(notes, List.of());
  }

  @Override
  public Judgement judge() {
    Optional<Observation> found = subject.whole(at).or(() -> subject.bound(at));
    if (found.isEmpty() || isOpen(found.get())) {
      return UnknownFigure.of(at);
    }
    double value = found.get().value();
    List<Observation> beyond = beyond(subject.series(), value);
    return Judgement.of(beyond.isEmpty(), evidence(value, beyond), reservations(value))
        .restingOn(
            List.of(
                found.get().isComparable()
                    ? subject.support(
                        at, v -> beyond(subject.series(), v).isEmpty() == beyond.isEmpty())
                    : subject.support(found.get())),
            subject.rows(at))
        .triedOn(readings());
  }

  /**
   * Says whether a bound leaves it open: a figure of at least so many is highest where no other is
   * higher, and not lowest where another is lower.
   */
  private boolean isOpen(Observation known) {
    boolean isTowards = known.status() == (isHighest ? Status.AT_LEAST : Status.AT_MOST);
    return !known.isComparable() && isTowards != beyond(subject.series(), known.value()).isEmpty();
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
        .filter(o -> window.holds(o.period(), at))
        .toList();
  }

  private Sentence evidence(double value, List<Observation> beyond) {
    List<Sentence> named = beyond.stream().limit(MOST_NAMED).map(this::named).toList();
    Quantity.Number more = Quantity.place(Math.max(0, beyond.size() - MOST_NAMED));
    boolean areMore = more.value() > 0;
    return Sentence.of(key(beyond.isEmpty()))
        .with("series", subject.series().label())
        .with("period", Quantity.period(at))
        .with("figure", subject.shown(subject.series().at(at).orElseThrow()))
        .with("first", Quantity.period(window.first(subject.series())))
        .with("last", Quantity.period(window.last(subject.series(), at)))
        .with("beyond", Quantity.joined(named, Joint.COMMA))
        .with(
            "others",
            areMore ? Sentence.of("check.and-more").with("more", more) : Quantity.name(""))
        .with("more", areMore ? Quantity.name("") : more)
        .with("unknown", unknown());
  }

  private String key(boolean isRecord) {
    if (isHighest) {
      return isRecord ? "check.highest" : "check.not-highest";
    }
    return isRecord ? "check.lowest" : "check.not-lowest";
  }

  private Quantity.Number unknown() {
    return Quantity.place(
        (int)
            others(subject.series()).stream()
                .filter(o -> o.status() == Status.NOT_AVAILABLE || mayBeBeyond(o))
                .count());
  }

  private boolean mayBeBeyond(Observation other) {
    double value = subject.series().at(at).orElseThrow().value();
    return other.status() == (isHighest ? Status.AT_LEAST : Status.AT_MOST)
        && beyond(subject.series().between(other.period(), other.period()), value).isEmpty();
  }

  private Sentence named(Observation other) {
    return Sentence.of("check.has")
        .with("period", Quantity.period(other.period()))
        .with("figure", subject.figure(other.period(), other.value()));
  }

  private List<Sentence> reservations(double value) {
    List<Sentence> said = new ArrayList<>();
    Series series = subject.series();
    if (window.isEver()) {
      said.add(Sentence.of("check.begins").with("period", Quantity.period(series.first())));
    }
    series.breaks().stream()
        .filter(b -> b.isOfMethod())
        .map(b -> Sentence.of("check.break-within").with("break", Comparability.change(b)))
        .forEach(said::add);
    List<Quantity> shared =
        others(series).stream()
            .filter(o -> o.isComparable() && o.value() == value)
            .map(o -> Quantity.period(o.period()))
            .toList();
    if (!shared.isEmpty()) {
      said.add(Sentence.of("check.shared").with("periods", Quantity.joined(shared, Joint.COMMA)));
    }
    Quantity.Number unknown = unknown();
    if (unknown.value() > 0) {
      said.add(Sentence.of("check.periods-unknown").with("n", unknown));
    }
    return said;
  }

  private List<AlternativeReading> readings() {
    List<AlternativeReading> readings =
        new ArrayList<>(subject.readings(at, v -> beyond(subject.series(), v).isEmpty()));
    readings.removeIf(reading -> reading.kind() != AlternativeReading.Kind.PRINT);
    for (Neighbour neighbour : subject.neighbours()) {
      if (neighbour.series().first().isAlike(at)) {
        neighbour
            .whole(at)
            .map(
                o ->
                    new AlternativeReading(
                        neighbour.kind(),
                        Sentence.of("check.neighbour-from")
                            .with("neighbour", neighbour.label())
                            .with("period", Quantity.period(neighbour.series().first())),
                        o.value(),
                        beyond(neighbour.series(), o.value()).isEmpty()))
            .ifPresent(readings::add);
      }
    }
    return readings;
  }
}
