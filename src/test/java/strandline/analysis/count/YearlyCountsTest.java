package strandline.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.series.Calendar;
import strandline.series.EventLog;
import strandline.series.Observation;

class YearlyCountsTest {
  private static final EventLog LOG =
      Talks.log(
          List.of("1995/2003", "2009-07/2011"),
          Talks.round("1994-09-09"),
          Talks.round("1996-12-01"),
          Talks.round("1996-12-10"),
          Talks.event("off", "round", "no", "1997-06-01"),
          Talks.event("maybe", "round", "unconfirmed", "1998-06-01"),
          Talks.event("note", "offer", "", "1998-07-01"),
          Talks.round("2002"),
          Talks.round("2009-07-14"));

  private static List<String> counts(EventSelection selection, Calendar calendar, int a, int b) {
    return new YearlyCounts(selection, calendar)
        .count(LOG, a, b).stream().map(YearlyCountsTest::words).toList();
  }

  private static String words(Observation one) {
    return one.period() + " " + one.status() + " " + (one.hasValue() ? (int) one.value() : "");
  }

  @Test
  void zeroInsideTheRecordAndNotKnownOutside() {
    assertThat(counts(EventSelection.ofKind("round"), Calendar.CALENDAR_YEAR, 1994, 2010))
        .contains(
            "1994 NOT_AVAILABLE ",
            "1995 NORMAL 0",
            "1996 NORMAL 2",
            "1997 NORMAL 0",
            "1998 NORMAL 1",
            "2002 NORMAL 1",
            "2004 NOT_AVAILABLE ",
            "2009 PARTIAL 1",
            "2010 NORMAL 0")
        .hasSize(17);
  }

  @Test
  void aDateThatMayLieInTwoFiscalYearsLeavesBothWithABound() {
    assertThat(counts(EventSelection.ofKind("round"), Calendar.US_FISCAL_YEAR, 1996, 2003))
        .contains("FY1996 NORMAL 0", "FY1997 NORMAL 2", "FY2002 AT_LEAST 0", "FY2003 AT_LEAST 0");
  }

  @Test
  void selects() {
    assertThat(
            counts(
                EventSelection.ofKind("round").withoutUnconfirmed(),
                Calendar.CALENDAR_YEAR,
                1998,
                1998))
        .containsExactly("1998 NORMAL 0");
    assertThat(counts(EventSelection.ofKind("offer"), Calendar.CALENDAR_YEAR, 1998, 1998))
        .as("the record of offers covers nothing")
        .containsExactly("1998 NOT_AVAILABLE ");
  }

  @Test
  void adjoiningIntervalsAreOne() {
    EventLog log = Talks.log(List.of("1995/1996-06", "1996-07/1997"), Talks.round("1996-12-01"));
    assertThat(
            new YearlyCounts(EventSelection.ofKind("round"), Calendar.CALENDAR_YEAR)
                .count(log, 1996, 1996))
        .extracting(YearlyCountsTest::words)
        .containsExactly("1996 NORMAL 1");
  }
}
