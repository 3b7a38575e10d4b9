package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.language.CheckKey;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventReport;

/**
 * {@code first-since}: an event is the first of its kind since a day, month or year, which held the
 * one before it. Where the record does not cover the time between, or an event in it is not
 * confirmed, nothing is decided.
 *
 * @param chronicle the record
 * @param event the event
 * @param since where the one before it must lie
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record FirstSinceCheck(
    Chronicle chronicle, Event event, DateRange since, List<Sentence> notes) implements Check {
  /** Copies. */
  public FirstSinceCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "first-since";
  }

  @Override
  public Check asOf(LocalDate day) {
    return new FirstSinceCheck(chronicle.asOf(day), event, since, notes);
  }

  @Override
  public Judgement judge() {
    if (!chronicle.knows(event)) {
      return Judgement.undecidable(Sentence.of(CheckKey.NOT_HAPPENED));
    }
    Optional<Event> before =
        chronicle.held(event.kind()).stream()
            .filter(other -> other.compareTo(event) < 0)
            .reduce((first, second) -> second);
    if (before.isEmpty()) {
      return Judgement.undecidable(Sentence.of(CheckKey.NONE_BEFORE).with("kind", event.kind()));
    }
    DateRange time = new DateRange(before.get().when().first(), event.when().last());
    boolean isUnsure =
        chronicle.unconfirmed(event.kind()).stream().anyMatch(e -> time.contains(e.when()));
    if (isUnsure || !chronicle.log().covers(event.kind(), time)) {
      return Judgement.undecidable(
          Sentence.of(CheckKey.NOT_COVERED_SINCE)
              .with("date", Chronicle.date(before.get().when())));
    }
    return judged(before.get());
  }

  private Judgement judged(Event before) {
    Sentence evidence =
        Sentence.of(CheckKey.ONE_BEFORE)
            .with("kind", event.kind())
            .with("date", Chronicle.date(before.when()))
            .with("days-since", chronicle.fewestDays(before, event));
    return Judgement.of(since.contains(before.when()), evidence, notes)
        .restingOn(
            List.of(chronicle.support(before), chronicle.support(event)), chronicle.rows(event))
        .triedOn(readings(before));
  }

  /** Every version of the date of the event before it. */
  private List<Reading> readings(Event before) {
    return before.reports().stream()
        .map(EventReport::when)
        .distinct()
        .map(
            when -> new Reading(Kind.PRINT, Chronicle.date(when), Double.NaN, since.contains(when)))
        .toList();
  }
}
