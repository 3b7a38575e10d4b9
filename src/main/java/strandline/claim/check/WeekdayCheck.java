package strandline.claim.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Stated;
import strandline.language.Dates;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;

/**
 * {@code weekday}: an event lies on a day of the week. A date that is not known to the day decides
 * nothing.
 *
 * @param record the record
 * @param event the event
 * @param is the day of the week
 */
public record WeekdayCheck(EventRecord record, Event event, DayOfWeek is) implements Check {
  /**
   * Returns the names of the days of the week that a spec writes.
   *
   * @return from Monday
   */
  public static List<String> names() {
    return Arrays.stream(DayOfWeek.values()).map(Dates::name).toList();
  }

  /** Returns the day of the week of a day as a part of a sentence. */
  static Quantity of(LocalDate day) {
    return Quantity.name(Dates.name(day.getDayOfWeek()));
  }

  @Override
  public Stated stated() {
    return Stated.on(event.when()).and(Stated.of(Term.valueOf(is.name())));
  }

  @Override
  public Check asOf(LocalDate day) {
    return new WeekdayCheck(record.asOf(day), event, is);
  }

  @Override
  public Judgement judge() {
    if (!record.knows(event)) {
      return Judgement.undecidable(Sentence.of("check.not-happened"));
    }
    if (!event.when().isDay()) {
      return Judgement.undecidable(
          Sentence.of("check.coarse").with("date", EventRecord.date(event.when())));
    }
    LocalDate day = event.when().first();
    Sentence evidence =
        Sentence.of("check.is-weekday")
            .with("date", EventRecord.date(event.when()))
            .with("weekday", of(day));
    return Judgement.of(isOn(day), evidence)
        .restingOn(List.of(record.support(event)), record.rows(event))
        .triedOn(EventRecord.readings(event, DateRange::isDay, when -> isOn(when.first())));
  }

  private boolean isOn(LocalDate day) {
    return day.getDayOfWeek() == is;
  }
}
