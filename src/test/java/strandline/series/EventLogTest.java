package strandline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.series.EventLog.Coverage;

class EventLogTest {
  private static EventReport report(String date, boolean preferred) {
    return new EventReport(
        DateRange.parse(date), "stated", "Havana", "Held.", "s", "2010", preferred, "because", 2);
  }

  private static Event event(String id, EventReport... reports) {
    return new Event(id, "round", "Round", "yes", List.of(reports));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2014-07", "2014-07-09"})
  void dateIsKnownToTheDayTheMonthOrTheYear(String text) {
    assertThat(DateRange.parse(text).label()).isEqualTo(text);
  }

  @Test
  void daysBetweenDatesOfMonthsAreRanges() {
    DateRange april = DateRange.parse("2017-04");
    DateRange december = DateRange.parse("2017-12-11");
    assertThat(april.fewestDaysTo(december)).isEqualTo(225);
    assertThat(april.mostDaysTo(december)).isEqualTo(254);
  }

  @Test
  void eventTakesItsDateFromThePreferredReport() {
    Event event = event("a", report("2003", false), report("2004-01-07", true));
    assertThat(event.when()).isEqualTo(DateRange.parse("2004-01-07"));
  }

  @Test
  void oneReportIsPreferred() {
    assertThatThrownBy(() -> event("a", report("2003", true), report("2004", true)))
        .hasMessage("a needs exactly one preferred report");
  }

  @Test
  void coverageIsDeclared() {
    EventLog log =
        new EventLog(
            "talks",
            "Talks",
            "talks.csv",
            "0",
            List.of(event("a", report("2010-02-19", true))),
            List.of(
                new Coverage("round", new DateRange(day("2003-01-01"), day("2015-12-31")), "why")),
            List.of());
    assertThat(log.covers("round", DateRange.parse("2012"))).isTrue();
    assertThat(log.covers("round", DateRange.parse("2016"))).isFalse();
    assertThat(log.covers("offer", DateRange.parse("2012"))).isFalse();
  }

  private static java.time.LocalDate day(String text) {
    return java.time.LocalDate.parse(text);
  }
}
