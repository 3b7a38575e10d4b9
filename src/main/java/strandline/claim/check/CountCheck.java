package strandline.claim.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.claim.Standing;
import strandline.language.Numbers;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventReport;

/**
 * {@code count}: a number of events of one kind lies within an interval, or within each of its
 * calendar years. Events known not to have been held do not count. Where the record does not cover
 * the interval, where the interval is not over, where a date is too coarse or where events are not
 * confirmed, nothing is decided; a covered year with another number contradicts a number for each
 * year whatever the others are.
 *
 * @param chronicle the events
 * @param kind the kind that is counted
 * @param within the days
 * @param is the number that the sentence says
 * @param eachYear whether each calendar year must have that number
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record CountCheck(
    Chronicle chronicle,
    String kind,
    DateRange within,
    int is,
    boolean eachYear,
    List<String> notes)
    implements Check {
  /** Copies. */
  public CountCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "count";
  }

  @Override
  public Check asOf(LocalDate day) {
    return new CountCheck(chronicle.asOf(day), kind, within, is, eachYear, notes);
  }

  @Override
  public Judgement judge() {
    return eachYear ? years() : one(within);
  }

  private Judgement one(DateRange interval) {
    if (!chronicle.log().covers(kind, interval)) {
      return Judgement.undecidable(
          "The record does not cover all of " + Chronicle.words(interval) + ".");
    }
    if (!chronicle.isOver(interval)) {
      return Judgement.undecidable(Chronicle.words(interval) + " was not over.");
    }
    List<Event> held = in(chronicle.held(kind), interval);
    long unsure = in(chronicle.unconfirmed(kind), interval).size() + astride(interval);
    if (unsure > 0 && is >= held.size() && is <= held.size() + unsure) {
      return Judgement.undecidable(
          "It is not sure whether "
              + Numbers.of(unsure, kind, kind + "s")
              + " more fell within "
              + Chronicle.words(interval)
              + ".");
    }
    return Judgement.of(held.size() == is, evidence(interval, held), notes)
        .restingOn(
            held.stream().map(chronicle::support).toList(),
            held.stream().flatMap(event -> chronicle.rows(event).stream()).toList())
        .triedOn(readings(interval, held.size()))
        .giving(new Fact("events held", held.size()), new Fact("number of the sentence", is));
  }

  /** The count as taken, and with every other version of one event's date. */
  private List<Reading> readings(DateRange interval, int taken) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(Kind.PRINT, "taken", taken, taken == is));
    for (Event event : chronicle.held(kind)) {
      int without = taken - (interval.contains(event.when()) ? 1 : 0);
      event.reports().stream()
          .map(EventReport::when)
          .filter(when -> !when.equals(event.when()))
          .filter(when -> interval.overlaps(when) || interval.overlaps(event.when()))
          .distinct()
          .map(when -> reading(event, when, without + (interval.contains(when) ? 1 : 0)))
          .forEach(readings::add);
    }
    return readings;
  }

  private Reading reading(Event event, DateRange when, int count) {
    String label = event.id() + " dated " + Chronicle.words(when);
    return new Reading(Kind.PRINT, label, count, count == is);
  }

  private static List<Event> in(List<Event> events, DateRange interval) {
    return events.stream().filter(event -> interval.contains(event.when())).toList();
  }

  private long astride(DateRange interval) {
    return chronicle.held(kind).stream()
        .filter(e -> interval.overlaps(e.when()) && !interval.contains(e.when()))
        .count();
  }

  private String evidence(DateRange interval, List<Event> held) {
    String dates =
        held.stream().map(e -> Chronicle.words(e.when())).collect(Collectors.joining(", "));
    return "The record of "
        + Chronicle.words(interval)
        + " has "
        + Numbers.of(held.size(), kind, kind + "s")
        + (held.isEmpty() ? "." : ": " + dates + ".");
  }

  private Judgement years() {
    List<Judgement> decided = new ArrayList<>();
    List<String> other = new ArrayList<>();
    int first = within.first().getYear();
    long years = ChronoUnit.YEARS.between(within.first(), within.last()) + 1;
    for (int year = first; year < first + years; year++) {
      Judgement judgement = one(DateRange.parse(String.valueOf(year)));
      if (judgement.standing() != Standing.UNDECIDABLE) {
        decided.add(judgement);
      }
      if (judgement.standing() == Standing.DOES_NOT_HOLD) {
        other.add(String.valueOf(year));
      }
    }
    String covered = covered(first, years, decided.size(), other);
    if (other.isEmpty() && decided.size() < years) {
      return Judgement.undecidable(covered);
    }
    return Judgement.of(other.isEmpty(), covered, notes)
        .restingOn(
            decided.stream().flatMap(j -> j.supports().stream()).toList(),
            decided.stream().flatMap(j -> j.rows().stream()).toList())
        .giving(
            new Fact("years", years),
            new Fact("years that the record covers", decided.size()),
            new Fact("years with another number", other.size()));
  }

  private String covered(int first, long years, int decided, List<String> other) {
    return "Of the "
        + years
        + " years from "
        + first
        + " to "
        + (first + years - 1)
        + " the record covers "
        + decided
        + "; "
        + (other.isEmpty()
            ? "each has " + Numbers.of(is, kind, kind + "s") + "."
            : Numbers.inWords(other.size())
                + " of them have another number than "
                + Numbers.inWords(is)
                + ": "
                + String.join(", ", other)
                + ".");
  }
}
