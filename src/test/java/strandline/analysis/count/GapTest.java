package strandline.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.series.EventLog;

class GapTest {
  private static final EventLog LOG =
      Talks.log(
          List.of("1995/2003"),
          Talks.round("2003"),
          Talks.round("1996-12-01"),
          Talks.round("1996-12-11"),
          Talks.round("2009-07-14"));

  @Test
  void gapsAreRangesOfDaysWhereDatesAre() {
    assertThat(Gap.in(LOG, EventSelection.ofKind("round")))
        .extracting(
            gap -> gap.to().when() + " " + gap.fewestDays() + " to " + gap.mostDays(), Gap::covered)
        .containsExactly(
            tuple("1996-12-11 10 to 10", true),
            tuple("2003 2212 to 2576", true),
            tuple("2009-07-14 2022 to 2386", false));
  }

  @Test
  void oneEventHasNoGap() {
    EventLog log = Talks.log(List.of(), Talks.round("2003"));
    assertThat(Gap.in(log, EventSelection.ofKind("round"))).isEmpty();
  }
}
