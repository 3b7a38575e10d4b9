package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;

/**
 * {@code first-since}: an event is the first of its kind since a day, month or year, which held the
 * one before it. Where the record does not cover the time between, or an event in it is not
 * confirmed, nothing is decided.
 *
 * @param record the record
 * @param event the event
 * @param since where the one before it must lie
 */
public record FirstSinceCheck(EventRecord record, Event event, DateRange since) implements Check {
  @Override
  public Stated stated() {
    return Stated.on(since, event.when())
        .and(Stated.exactly(0, Unit.PLAIN))
        .and(Stated.of(Term.FIRST));
  }

  @Override
  public Check asOf(LocalDate day) {
    return new FirstSinceCheck(record.asOf(day), event, since);
  }

  @Override
  public Judgement judge() {
    if (!record.knows(event)) {
      return Judgement.undecidable(Sentence.of("check.not-happened"));
    }
    Optional<Event> before =
        record.held(event.kind()).stream()
            .filter(other -> other.compareTo(event) < 0)
            .reduce((first, second) -> second);
    if (before.isEmpty()) {
      return Judgement.undecidable(Sentence.of("check.none-before").with("kind", event.kind()));
    }
    DateRange time = new DateRange(before.get().when().first(), event.when().last());
    boolean isUnsure =
        record.unconfirmed(event.kind()).stream().anyMatch(e -> time.contains(e.when()));
    if (isUnsure || !record.log().covers(event.kind(), time)) {
      return Judgement.undecidable(
          Sentence.of("check.not-covered-since")
              .with("date", EventRecord.date(before.get().when())));
    }
    return judged(before.get());
  }

  private Judgement judged(Event before) {
    Sentence evidence =
        Sentence.of("check.one-before")
            .with("kind", event.kind())
            .with("date", EventRecord.date(before.when()))
            .with("days-since", record.fewestDays(before, event));
    return Judgement.of(since.contains(before.when()), evidence)
        .restingOn(List.of(record.support(before), record.support(event)), record.rows(event))
        .triedOn(EventRecord.readings(before, since::contains));
  }
}
