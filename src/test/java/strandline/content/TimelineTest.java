package strandline.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.report.Chart.Tick;
import strandline.series.Period;

class TimelineTest {
  private static List<String> labels(Period first, Period last) {
    return Timeline.axis(first, last).ticks().stream().map(Tick::label).toList();
  }

  @Test
  void eachOfAFewMonthsHasATickInItsMiddle() {
    Period first = Period.month(YearMonth.of(2016, 12));
    assertThat(labels(first, first.plus(3)))
        .containsExactly("Dec 2016", "Jan 2017", "Feb 2017", "Mar 2017");
    assertThat(Timeline.axis(first, first.plus(3)).ticks().get(1).at())
        .isEqualTo(Timeline.at(first.plus(1)));
  }

  @Test
  void moreMonthsHaveTicksAtYearsAndQuarters() {
    Period first = Period.month(YearMonth.of(2016, 12));
    assertThat(labels(first, first.plus(8))).containsExactly("2017", "Apr 2017", "Jul 2017");
  }
}
