package strandline.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import strandline.claim.Check;
import strandline.claim.Standing;
import strandline.claim.check.DateCheck.Order;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Source;

/** What each word of a check on events means, as laws that hold on random days. */
class EventLawsTest {
  private static final int TIMES = 100;
  private static final Source OFFICIAL =
      new Source("official", "Official", "Office", "2024", "", Source.Standing.PRIMARY);

  private Random random;

  @BeforeEach
  void seed() {
    random = new Random(20141217);
  }

  private static boolean holds(Check check) {
    Standing standing = check.judge().standing();
    assertThat(standing).isNotEqualTo(Standing.UNDECIDABLE);
    return standing.stands();
  }

  private static EventLog rounds(TreeSet<LocalDate> days) {
    List<Event> events = new ArrayList<>();
    for (LocalDate day : days) {
      EventReport report =
          new EventReport(
              DateRange.parse(day.toString()), "stated", "Havana", "", "official", "", true, "", 2);
      events.add(new Event("round-" + day, "round", "", "yes", List.of(report)));
    }
    DateRange all = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2009, 12, 31));
    return new EventLog(
        "talks",
        "Talks",
        "talks.csv",
        "",
        events,
        List.of(new EventLog.Coverage("round", all, "listed")),
        List.of(OFFICIAL));
  }

  private TreeSet<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    while (days.size() < 12) {
      days.add(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(3600)));
    }
    return days;
  }

  private static EventRecord record(EventLog log) {
    return new EventRecord(log, Optional.empty());
  }

  @Test
  void aCountIsTheNumberOfEventsAndYearsAddUp() {
    for (int i = 0; i < TIMES; i++) {
      TreeSet<LocalDate> days = days();
      EventRecord record = record(rounds(days));
      long sum = 0;
      for (int year = 2000; year < 2010; year++) {
        DateRange within = DateRange.parse(String.valueOf(year));
        int there = year;
        long count = days.stream().filter(day -> day.getYear() == there).count();
        sum += count;
        assertThat(holds(new CountCheck(record, "round", within, (int) count, false))).isTrue();
        assertThat(holds(new CountCheck(record, "round", within, (int) count + 1, false)))
            .isFalse();
      }
      DateRange all = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2009, 12, 31));
      assertThat(holds(new CountCheck(record, "round", all, (int) sum, false))).isTrue();
      boolean isEach =
          days.stream().map(LocalDate::getYear).distinct().count() == 10 && days.size() == 10;
      assertThat(holds(new CountCheck(record, "round", all, 1, true))).isEqualTo(isEach);
    }
  }

  @Test
  void aGapIsTheDaysBetweenNeighboursAlone() {
    for (int i = 0; i < TIMES; i++) {
      TreeSet<LocalDate> days = days();
      EventLog log = rounds(days);
      EventRecord record = record(log);
      List<Event> events = log.events();
      List<LocalDate> dates = List.copyOf(days);
      for (int at = 1; at < events.size(); at++) {
        long between = ChronoUnit.DAYS.between(dates.get(at - 1), dates.get(at));
        assertThat(holds(gap(record, events.get(at - 1), events.get(at), between))).isTrue();
        assertThat(holds(gap(record, events.get(at - 1), events.get(at), between + 1))).isFalse();
      }
      long whole = ChronoUnit.DAYS.between(dates.get(0), dates.get(2));
      assertThat(holds(gap(record, events.get(0), events.get(2), whole))).isFalse();
    }
  }

  private static Check gap(EventRecord record, Event from, Event to, long days) {
    return new GapCheck(record, from, to, StatedLength.parse(days + " days").orElseThrow());
  }

  @Test
  void firstSinceNamesTheEventBefore() {
    for (int i = 0; i < TIMES; i++) {
      TreeSet<LocalDate> days = days();
      EventLog log = rounds(days);
      List<LocalDate> dates = List.copyOf(days);
      for (int at = 1; at < dates.size(); at++) {
        Event event = log.events().get(at);
        for (int year = 2000; year < 2010; year++) {
          Check check =
              new FirstSinceCheck(record(log), event, DateRange.parse(String.valueOf(year)));
          assertThat(holds(check)).isEqualTo(dates.get(at - 1).getYear() == year);
        }
      }
    }
  }

  @Test
  void aDateIsInBeforeOrAfterAndAnEventHasOneWeekday() {
    for (int i = 0; i < TIMES; i++) {
      EventLog log = rounds(days());
      Event event = log.events().get(random.nextInt(12));
      DateRange year = DateRange.parse(String.valueOf(2000 + random.nextInt(10)));
      int so = 0;
      for (Order order : Order.values()) {
        so += holds(new DateCheck(record(log), event, year, order, "")) ? 1 : 0;
      }
      assertThat(so).isEqualTo(1);
      int weekdays = 0;
      for (DayOfWeek day : DayOfWeek.values()) {
        boolean isDay = holds(new WeekdayCheck(record(log), event, day));
        weekdays += isDay ? 1 : 0;
        // Zeller's congruence, not the library's calendar
        assertThat(isDay).isEqualTo(zeller(event.when().first()) == day.getValue());
      }
      assertThat(weekdays).isEqualTo(1);
      DateRange when = event.when();
      assertThat(holds(new DateCheck(record(log), event, when, Order.IN, "Havana"))).isTrue();
      assertThat(holds(new DateCheck(record(log), event, when, Order.IN, "Miami"))).isFalse();
    }
  }

  /** Chr. Zeller, Acta Mathematica 9 (1886): 1 is Monday. */
  private static int zeller(LocalDate day) {
    int month = day.getMonthValue() < 3 ? day.getMonthValue() + 12 : day.getMonthValue();
    int year = day.getMonthValue() < 3 ? day.getYear() - 1 : day.getYear();
    int saturdayIs0 =
        (day.getDayOfMonth() + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400)
            % 7;
    return (saturdayIs0 + 5) % 7 + 1;
  }
}
