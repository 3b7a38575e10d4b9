package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.language.Numbers;
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
public record FirstSinceCheck(Chronicle chronicle, Event event, DateRange since, List<String> notes)
    implements Check {
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
      return Judgement.undecidable("It had not happened by then.");
    }
    Optional<Event> before =
        chronicle.held(event.kind()).stream()
            .filter(other -> other.compareTo(event) < 0)
            .reduce((first, second) -> second);
    if (before.isEmpty()) {
      return Judgement.undecidable("The record has no " + event.kind() + " before it.");
    }
    DateRange time = new DateRange(before.get().when().first(), event.when().last());
    boolean isUnsure =
        chronicle.unconfirmed(event.kind()).stream().anyMatch(e -> time.contains(e.when()));
    if (isUnsure || !chronicle.log().covers(event.kind(), time)) {
      return Judgement.undecidable(
          "The record does not cover all of the time since "
              + Chronicle.words(before.get().when())
              + ".");
    }
    return judged(before.get());
  }

  private Judgement judged(Event before) {
    String evidence =
        "The "
            + event.kind()
            + " before it was on "
            + Chronicle.words(before.when())
            + ", "
            + Numbers.whole(before.when().fewestDaysTo(event.when()))
            + " days earlier.";
    return Judgement.of(since.contains(before.when()), evidence, notes)
        .giving(new Fact("days since", before.when().fewestDaysTo(event.when())))
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
            when ->
                new Reading(Kind.PRINT, Chronicle.words(when), Double.NaN, since.contains(when)))
        .toList();
  }
}
