package strandline.claim.check;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.prose.Dates;
import strandline.series.event.DateRange;
import strandline.series.event.Event;

/**
 * {@code date}: an event lies within a day, a month or a year, and on a weekday when the sentence
 * names one. A date known less precisely than the sentence says decides nothing.
 *
 * @param event the event
 * @param is the day, month or year that the sentence says
 * @param weekday the English weekday that it says; else empty
 * @param reading how we read the sentence, when that is not plain; else empty
 */
public record DateCheck(Event event, DateRange is, String weekday, String reading)
    implements Check {

  @Override
  public Judgement judge() {
    DateRange when = event.when();
    if (when.overlaps(is) && !is.contains(when)) {
      return Judgement.undecidable("The date is known no better than " + words(when) + ".");
    }
    String day = when.first().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String evidence =
        "The record dates it " + words(when) + (when.isDay() ? ", a " + day : "") + ".";
    boolean agrees =
        is.contains(when) && (weekday.isBlank() || when.isDay() && weekday.equals(day));
    List<Reading> readings = List.of();
    List<String> reservations = reading.isBlank() ? List.of() : List.of(reading);
    return Judgement.of(
        agrees, evidence, reservations, readings, List.of(event.preferred().sourceId()));
  }

  private static String words(DateRange range) {
    return Dates.known(range.label());
  }
}
