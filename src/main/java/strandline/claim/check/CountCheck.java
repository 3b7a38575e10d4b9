package strandline.claim.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Unit;
import strandline.claim.Standing;
import strandline.claim.Stated;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventReport;
import strandline.series.Origin;

/**
 * {@code count}: a number of events of one kind lies within an interval, or within each of its
 * calendar years. Events known not to have been held do not count. Where the record does not cover
 * the interval, where the interval is not over, where a date is too coarse or where events are not
 * confirmed, nothing is decided; a covered year with another number contradicts a number for each
 * year whatever the others are.
 *
 * @param record the events
 * @param kind the kind that is counted
 * @param within the days
 * @param is the number that the sentence says
 * @param eachYear whether each calendar year must have that number
 */
public record CountCheck(
    EventRecord record, String kind, DateRange within, int is, boolean eachYear) implements Check {
  private static final Origin SAID = new Origin.Declared("is");

  @Override
  public Stated stated() {
    return Stated.exactly(is, Unit.PLAIN).and(Stated.on(within));
  }

  @Override
  public Check asOf(LocalDate day) {
    return new CountCheck(record.asOf(day), kind, within, is, eachYear);
  }

  @Override
  public Judgement judge() {
    return eachYear ? years() : one(within);
  }

  private Judgement one(DateRange interval) {
    if (!record.log().covers(kind, interval)) {
      return Judgement.undecidable(
          Sentence.of("check.not-covered").with("interval", EventRecord.date(interval)));
    }
    if (!record.isOver(interval)) {
      return Judgement.undecidable(
          Sentence.of("check.not-over").with("interval", EventRecord.date(interval)));
    }
    List<Event> held = in(record.held(kind), interval);
    long unsure = in(record.unconfirmed(kind), interval).size() + astride(interval);
    if (unsure > 0 && is >= held.size() && is <= held.size() + unsure) {
      return Judgement.undecidable(
          Sentence.of("check.unsure")
              .with("unsure", Quantity.count(unsure))
              .with("kind", kind)
              .with("interval", EventRecord.date(interval)));
    }
    return Judgement.of(held.size() == is, evidence(interval, held))
        .restingOn(
            held.stream().map(record::support).toList(), record.rows(held.toArray(Event[]::new)))
        .triedOn(readings(interval, held.size()));
  }

  /** The count as taken, and with every other version of one event's date. */
  private List<AlternativeReading> readings(DateRange interval, int taken) {
    List<AlternativeReading> readings = new ArrayList<>();
    readings.add(
        new AlternativeReading(Kind.PRINT, Sentence.of("check.taken"), taken, taken == is));
    for (Event event : record.held(kind)) {
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

  private AlternativeReading reading(Event event, DateRange when, int count) {
    Sentence label =
        Sentence.of("check.dated").with("event", event.id()).with("date", EventRecord.date(when));
    return new AlternativeReading(Kind.PRINT, label, count, count == is);
  }

  private static List<Event> in(List<Event> events, DateRange interval) {
    return events.stream().filter(event -> interval.contains(event.when())).toList();
  }

  private long astride(DateRange interval) {
    return record.held(kind).stream()
        .filter(e -> interval.overlaps(e.when()) && !interval.contains(e.when()))
        .count();
  }

  private Sentence evidence(DateRange interval, List<Event> held) {
    List<Sentence> dates = held.stream().map(event -> EventRecord.date(event.when())).toList();
    Origin origin = Origin.counted(kind, record.log(), held);
    return Sentence.of("check.counted")
        .with("interval", EventRecord.date(interval))
        .with("held", Quantity.count(held.size()).from(origin))
        .with("kind", kind)
        .with("dates", Quantity.joined(dates, Joint.COMMA))
        .with("number", Quantity.count(is).from(SAID));
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
    Sentence covered = covered(first, years, decided.size(), other);
    if (other.isEmpty() && decided.size() < years) {
      return Judgement.undecidable(covered);
    }
    return Judgement.of(other.isEmpty(), covered)
        .restingOn(
            decided.stream().flatMap(j -> j.supports().stream()).toList(),
            decided.stream().flatMap(j -> j.rows().stream()).toList());
  }

  private Sentence covered(int first, long years, int decided, List<String> other) {
    Origin searched = new Origin.Row(record.log().file(), 0);
    return Sentence.of(other.isEmpty() ? "check.each-year" : "check.other-years")
        .with("years", Quantity.count(years).from(SAID))
        .with("first", String.valueOf(first))
        .with("last", String.valueOf(first + years - 1))
        .with("covered", Quantity.count(decided).from(searched))
        .with("other", Quantity.count(other.size()).from(searched))
        .with("each", Quantity.count(is).from(SAID))
        .with("kind", kind)
        .with("which", Quantity.joined(other.stream().map(Quantity::name).toList(), Joint.COMMA));
  }
}
