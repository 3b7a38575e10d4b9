package strandline.claim.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventReport;

/**
 * {@code weekday}: an event lies on a day of the week. A date that is not known to the day decides
 * nothing.
 *
 * @param chronicle the record
 * @param event the event
 * @param is the day of the week
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record WeekdayCheck(Chronicle chronicle, Event event, DayOfWeek is, List<String> notes)
    implements Check {
  /** Copies. */
  public WeekdayCheck {
    notes = List.copyOf(notes);
  }

  /**
   * Returns the English names of the days of the week.
   *
   * @return from Monday
   */
  public static List<String> names() {
    return Arrays.stream(DayOfWeek.values()).map(WeekdayCheck::name).toList();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String name(LocalDate day) {
    return name(day.getDayOfWeek());
  }

  @Override
  public String word() {
    return "weekday";
  }

  @Override
  public Check asOf(LocalDate day) {
    return new WeekdayCheck(chronicle.asOf(day), event, is, notes);
  }

  @Override
  public Judgement judge() {
    if (!chronicle.knows(event)) {
      return Judgement.undecidable("It had not happened by then.");
    }
    if (!event.when().isDay()) {
      return Judgement.undecidable(
          "The date is known no better than " + Chronicle.words(event.when()) + ".");
    }
    LocalDate day = event.when().first();
    String evidence = Chronicle.words(event.when()) + " is a " + name(day) + ".";
    return Judgement.of(day.getDayOfWeek() == is, evidence, notes)
        .restingOn(List.of(chronicle.support(event)), chronicle.rows(event))
        .triedOn(readings());
  }

  /** Every day that a report gives. */
  private List<Reading> readings() {
    return event.reports().stream()
        .map(EventReport::when)
        .filter(DateRange::isDay)
        .distinct()
        .map(
            when ->
                new Reading(
                    Kind.PRINT,
                    Chronicle.words(when),
                    Double.NaN,
                    when.first().getDayOfWeek() == is))
        .toList();
  }
}
