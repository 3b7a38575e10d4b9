package strandline.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.series.DateRange;
import strandline.series.EventLog;

class RateTest {
  private static final EventSelection ROUNDS = EventSelection.ofKind("round");
  private static final EventLog LOG =
      Talks.log(
          List.of("1995/2003", "2009/2018"),
          Talks.round("1996-12-01"),
          Talks.round("1997-12-10"),
          Talks.round("1998-12-10"),
          Talks.round("1999-12-10"),
          Talks.round("2000-12-10"),
          Talks.round("2001-06-10"),
          Talks.round("2006-06-10"),
          Talks.round("2014-01-09"));

  private static DateRange days(String first, String last) {
    return new DateRange(DateRange.parse(first).first(), DateRange.parse(last).last());
  }

  /** R 4.2.2: poisson.test(6)$conf.int is 2.20189425349085 to 13.0594740225187; 9 years. */
  @Test
  void eventsAYearOfCoveredTime() {
    Rate rate = Rate.of(LOG, ROUNDS, days("1995", "2008")).result().orElseThrow();
    assertThat(rate.events()).isEqualTo(6);
    assertThat(rate.years()).isCloseTo(9, within(0.002));
    assertThat(rate.rate().interval().low())
        .isCloseTo(2.20189425349085 / rate.years(), within(1e-12));
    assertThat(rate.rate().interval().high())
        .isCloseTo(13.0594740225187 / rate.years(), within(1e-12));
    assertThat(rate.sentence().toString())
        .isEqualTo(
            "6 events (round) in 9 covered years of 1995-01-01/2008-12-31: 0.667 a year, exact 95 per cent"
                + " interval 0.245 to 1.45 (Garwood). The record covers a part of that time only.");
  }

  @Test
  void aVagueDateAtTheEdgeIsLeftOut() {
    EventLog log = Talks.log(List.of("1995-07/2003"), Talks.round("1995"), Talks.round("1997"));
    Rate rate = Rate.of(log, ROUNDS, days("1995-07", "2003")).result().orElseThrow();
    assertThat(rate.events()).isEqualTo(1);
    assertThat(rate.torn()).isEqualTo(1);
    assertThat(rate.sentence().toString()).endsWith(" Left out: 1 event with too vague a date.");
  }

  @Test
  void declinesTimeThatIsNotCovered() {
    assertThat(Rate.of(LOG, ROUNDS, days("2005", "2007")).reason())
        .isEqualTo("the record of round covers no day of 2005-01-01/2007-12-31");
  }

  @Test
  void comparesTwoRegimes() {
    RateComparison found =
        RateComparison.of(LOG, ROUNDS, days("1996", "2001"), days("2009", "2018"))
            .result()
            .orElseThrow();
    assertThat(found.ratio().ratio())
        .isCloseTo(1 / found.after().years() / (6 / found.before().years()), within(1e-12));
    assertThat(found.sentence().toString())
        .contains(": events came less often (ratio 0.1, exact 95 per cent interval");
    assertThat(
            RateComparison.of(LOG, ROUNDS, days("1996", "1998"), days("1999", "2001"))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .contains(": insufficient evidence that the rates differ (ratio 1,");
  }

  @Test
  void comparisonsDecline() {
    assertThat(RateComparison.of(LOG, ROUNDS, days("1996", "2001"), days("2001", "2003")).reason())
        .isEqualTo("the regimes 1996-01-01/2001-12-31 and 2001-01-01/2003-12-31 overlap");
    assertThat(RateComparison.of(LOG, ROUNDS, days("1995", "1995"), days("2015", "2018")).reason())
        .isEqualTo("both counts are 0, so their ratio is not known");
  }
}
