package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Stated;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;

/**
 * {@code date}: an event lies within a day, a month or a year, or before or after it, and at a
 * place when the sentence names one. A date known less precisely than the sentence needs decides
 * nothing. An event that had not happened yet lies after every day until then.
 *
 * @param record the record
 * @param event the event
 * @param is the days that the sentence says
 * @param order whether the event lies within, before or after them
 * @param place the place that it says; empty when it says none
 */
public record DateCheck(EventRecord record, Event event, DateRange is, Order order, String place)
    implements Check {

  /** How an event lies to a range of days. */
  public enum Order {
    /** Within it. */
    IN,
    /** Wholly before it. */
    BEFORE,
    /** Wholly after it. */
    AFTER;

    private boolean holds(DateRange when, DateRange is) {
      return switch (this) {
        case IN -> is.contains(when);
        case BEFORE -> when.last().isBefore(is.first());
        case AFTER -> when.first().isAfter(is.last());
      };
    }

    private boolean fails(DateRange when, DateRange is) {
      return switch (this) {
        case IN -> !is.overlaps(when);
        case BEFORE -> !when.first().isBefore(is.first());
        case AFTER -> !when.last().isAfter(is.last());
      };
    }
  }

  @Override
  public Stated stated() {
    return Stated.on(is, event.when());
  }

  @Override
  public Check asOf(LocalDate day) {
    return new DateCheck(record.asOf(day), event, is, order, place);
  }

  @Override
  public Judgement judge() {
    DateRange when = event.when();
    if (!record.knows(event)) {
      boolean isLater = order == Order.AFTER && record.isOver(is);
      Sentence evidence = Sentence.of("check.not-happened");
      return isLater
          ? Judgement.of(true, evidence)
              .restingOn(List.of(record.support(event)), record.rows(event))
          : Judgement.undecidable(evidence);
    }
    if (!order.holds(when, is) && !order.fails(when, is)) {
      return Judgement.undecidable(
          Sentence.of("check.coarse").with("date", EventRecord.date(when)));
    }
    String there = event.preferred().place();
    if (!place.isEmpty() && there.isEmpty()) {
      return Judgement.undecidable(Sentence.of("check.no-place"));
    }
    boolean agrees = order.holds(when, is) && (place.isEmpty() || place.equals(there));
    return Judgement.of(agrees, evidence(when, there))
        .restingOn(List.of(record.support(event)), record.rows(event))
        .triedOn(EventRecord.readings(event, date -> order.holds(date, is)));
  }

  private Sentence evidence(DateRange when, String there) {
    return Sentence.of("check.dates-it")
        .with("date", EventRecord.date(when))
        .with("weekday", when.isDay() ? WeekdayCheck.of(when.first()) : Quantity.name(""))
        .with("place", place.isEmpty() ? "" : there)
        .with("order", lies(when));
  }

  private Quantity lies(DateRange when) {
    boolean holds = order.holds(when, is);
    return switch (order) {
      case IN -> Quantity.name("");
      case BEFORE -> lies(holds ? "check.before" : "check.not-before");
      case AFTER -> lies(holds ? "check.after" : "check.not-after");
    };
  }

  private Sentence lies(String key) {
    return Sentence.of(key).with("date", EventRecord.date(is));
  }
}
