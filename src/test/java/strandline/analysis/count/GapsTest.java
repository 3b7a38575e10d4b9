package strandline.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.series.EventLog;

class GapsTest {
  private static final EventLog LOG =
      Talks.log(
          List.of("1995/2003"),
          Talks.round("2003"),
          Talks.round("1996-12-01"),
          Talks.round("1996-12-11"),
          Talks.round("2009-07-14"));

  private static final Gaps GAPS = Gaps.in(LOG, EventSelection.ofKind("round"));

  @Test
  void gapsAreRangesOfDaysWhereDatesAre() {
    assertThat(GAPS.all())
        .extracting(gap -> gap.sentence().toString())
        .containsExactly(
            "10 days between 1996-12-01 and 1996-12-11.",
            "2,212 to 2,576 days between 1996-12-11 and 2003.",
            "2,022 to 2,386 days between 2003 and 2009-07-14, through time for which the record is"
                + " not complete.");
    assertThat(GAPS.longest().result().orElseThrow().to().when().label()).isEqualTo("2003");
    assertThat(GAPS.ofAtLeast(2100)).hasSize(1);
  }

  @Test
  void timeSinceTheLast() {
    assertThat(
            GAPS.sinceLast(LocalDate.of(2009, 7, 24)).result().orElseThrow().sentence().toString())
        .isEqualTo("10 days since the last on 2009-07-14, as of 2009-07-24.");
    assertThat(GAPS.sinceLast(LocalDate.of(2009, 7, 1)).reason())
        .isEqualTo("the last event is not before 2009-07-01");
  }

  @Test
  void oneEventHasNoGap() {
    EventLog log = Talks.log(List.of(), Talks.round("2003"));
    assertThat(Gaps.in(log, EventSelection.ofKind("round")).longest().reason())
        .isEqualTo("fewer than two events are dated, so there is no gap");
    assertThat(Gaps.in(log, EventSelection.ofKind("offer")).sinceLast(LocalDate.EPOCH).reason())
        .isEqualTo("the last event is not before 1970-01-01");
  }
}
