package strandline.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.analysis.Points;
import strandline.analysis.Sample;

class LineTrendTest {
  @Test
  void theSentenceOfALineFollowsTheResult() {
    assertThat(
            LineTrend.withDefaults()
                .fit(Points.of(Sample.flow(2001, 10, 21, 29, 41, 50, 59)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith(
            "Flow at sea rose by 9.83 people a year from fiscal 2001 to fiscal 2006 (least squares,")
        .endsWith(" with ordinary errors).");
    assertThat(
            LineTrend.withDefaults()
                .fit(Points.of(Sample.flow(2001, 59, 50, 41, 29, 21, 10)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("Flow at sea fell by 9.83 people a year");
    assertThat(
            LineTrend.withDefaults()
                .fit(Points.of(Sample.flow(2001, 10, 60, 5, 70, 9, 50)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("Insufficient evidence to identify a straight-line trend in flow at sea");
    assertThat(LineTrend.withDefaults().fit(Points.of(Sample.flow(2001, 10, 60))).reason())
        .isEqualTo("too few points: 2 values, and a line needs 3");
    assertThat(LineTrend.withDefaults().fit(Points.of(Sample.flow(2001, 10, 10, 10))).reason())
        .isEqualTo("all values are equal, so a line has nothing to explain");
  }

  @Test
  void theSentenceOfGrowthFollowsTheResult() {
    LogLinearTrend method = LogLinearTrend.withDefaults();
    LogLinearTrend.Result up =
        method.fit(Points.of(Sample.flow(2001, 100, 205, 395, 810, 1590))).result().orElseThrow();
    assertThat(up.sentence().toString())
        .startsWith(
            "Flow at sea grew by 99.5 per cent a year from fiscal 2001 to fiscal 2005 (log-linear");
    LogLinearTrend.Result down =
        method.fit(Points.of(Sample.flow(2001, 1590, 810, 395, 205, 100))).result().orElseThrow();
    assertThat(down.sentence().toString())
        .startsWith("Flow at sea declined by 49.9 per cent a year");
    assertThat(
            method
                .fit(Points.of(Sample.flow(2001, 10, 90, 8, 70)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("Insufficient evidence to identify steady growth or decline in flow at sea");
    assertThat(method.fit(Points.of(Sample.flow(2001, 10, 0, 8, 70))).reason())
        .isEqualTo("a value is 0, and a logarithm needs values above 0");
    assertThat(method.fit(Points.of(Sample.series(Sample.share(), "2001", 1, -3, 8, 7))).reason())
        .isEqualTo("a value is -3, and a logarithm needs values above 0");
  }

  @Test
  void aGapCountsInTime() {
    LineTrend.Result found =
        LineTrend.withDefaults()
            .fit(Points.of(Sample.flow(2001, 10, 20, Double.NaN, 40)))
            .result()
            .orElseThrow();
    assertThat(found.slope().value()).isEqualTo(10);
    assertThat(found.cautions()).map(Object::toString).containsExactly("1 period has no value");
  }
}
