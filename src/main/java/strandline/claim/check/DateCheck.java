package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventReport;

/**
 * {@code date}: an event lies within a day, a month or a year, or before or after it, and at a
 * place when the sentence names one. A date known less precisely than the sentence needs decides
 * nothing. An event that had not happened yet lies after every day until then.
 *
 * @param chronicle the record
 * @param event the event
 * @param is the days that the sentence says
 * @param order whether the event lies within, before or after them
 * @param place the place that it says; empty when it says none
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record DateCheck(
    Chronicle chronicle, Event event, DateRange is, Order order, String place, List<String> notes)
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

  /** Copies. */
  public DateCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "date";
  }

  @Override
  public Check asOf(LocalDate day) {
    return new DateCheck(chronicle.asOf(day), event, is, order, place, notes);
  }

  @Override
  public Judgement judge() {
    DateRange when = event.when();
    if (!chronicle.knows(event)) {
      boolean isLater = order == Order.AFTER && chronicle.isOver(is);
      String evidence = "It had not happened by then.";
      return isLater
          ? Judgement.of(true, evidence, notes)
              .restingOn(List.of(chronicle.support(event)), chronicle.rows(event))
          : Judgement.undecidable(evidence);
    }
    if (!order.holds(when, is) && !order.fails(when, is)) {
      return Judgement.undecidable(
          "The date is known no better than " + Chronicle.words(when) + ".");
    }
    String there = event.preferred().place();
    if (!place.isEmpty() && there.isEmpty()) {
      return Judgement.undecidable("The record does not say where it was.");
    }
    boolean agrees = order.holds(when, is) && (place.isEmpty() || place.equals(there));
    return Judgement.of(agrees, evidence(when, there), notes)
        .restingOn(List.of(chronicle.support(event)), chronicle.rows(event))
        .triedOn(readings());
  }

  private String evidence(DateRange when, String there) {
    return "The record dates it "
        + Chronicle.words(when)
        + (when.isDay() ? ", a " + WeekdayCheck.name(when.first()) : "")
        + (place.isEmpty() ? "" : ", in " + there)
        + (order == Order.IN
            ? "."
            : order.holds(when, is)
                ? ", " + order.name().toLowerCase(java.util.Locale.ROOT) + " " + days()
                : ", not " + order.name().toLowerCase(java.util.Locale.ROOT) + " " + days());
  }

  private String days() {
    return Chronicle.words(is) + ".";
  }

  /** Every version of the date that a report gives. */
  private List<Reading> readings() {
    return event.reports().stream()
        .map(EventReport::when)
        .distinct()
        .map(
            when ->
                new Reading(Kind.PRINT, Chronicle.words(when), Double.NaN, order.holds(when, is)))
        .toList();
  }
}
