package strandline.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.analysis.Fixtures.months;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import strandline.analysis.Fixtures;
import strandline.analysis.Points;
import strandline.analysis.describe.XmR.Rule;
import strandline.analysis.describe.XmR.Signal;

class ControlTest {
  private static final RobustOutliers OUTLIERS = RobustOutliers.withDefaults();

  @Test
  void limitsAreTheMeanAndTheConstantsTimesTheMeanRange() {
    // By hand: mean 10, ranges 2 2 4 4 2 2 0 with mean 16/7.
    XmR.Chart chart =
        XmR.chart(Points.inOrder(new double[] {9, 11, 9, 13, 9, 11, 9, 9})).result().orElseThrow();
    assertThat(chart.centre()).isEqualTo(10);
    assertThat(chart.meanRange()).isEqualTo(16 / 7.0);
    assertThat(chart.low()).isEqualTo(10 - 2.66 * (16 / 7.0));
    assertThat(chart.high()).isEqualTo(10 + 2.66 * (16 / 7.0));
    assertThat(chart.rangeLimit()).isEqualTo(3.268 * (16 / 7.0));
    assertThat(chart.signals()).isEmpty();
    assertThat(chart.sentence().toString())
        .isEqualTo(
            "The centre of the series is 10, its limits 3.92 and 16.1 (XmR chart, mean moving"
                + " range 2.29). No value is unusual by the Western Electric rules.");
  }

  @Test
  void everyRuleSignalsWhereItsPatternIsComplete() {
    double[] values = {2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 12};
    assertThat(signals(values))
        .containsExactly(
            new Signal(Rule.OUTSIDE_LIMITS, 18), new Signal(Rule.RANGE_ABOVE_LIMIT, 18));
    double[] side = {-3, 1, -3, 1, -3, 1, -3, 1, -3, 1, 2, 1, 2, 1, 2, 1, 2};
    assertThat(signals(side)).contains(new Signal(Rule.EIGHT_ON_A_SIDE, 17));
    assertThat(signals(side)).doesNotContain(new Signal(Rule.EIGHT_ON_A_SIDE, 16));
  }

  @Test
  void theZonesAreThirdsOfTheWayToTheLimit() {
    // Alternating steps of 6 about 0 put the limits near 16, a third near 5.3.
    double[] four = new double[40];
    for (int i = 0; i < 40; i++) {
      four[i] = i % 2 == 0 ? 3 : -3;
    }
    double[] two = four.clone();
    two[20] = 14;
    two[22] = 14;
    assertThat(signals(two)).contains(new Signal(Rule.TWO_OF_THREE, 23));
    assertThat(signals(two)).doesNotContain(new Signal(Rule.TWO_OF_THREE, 21));
    double[] fourOfFive = four.clone();
    for (int i = 20; i < 24; i++) {
      fourOfFive[i] = 7;
    }
    assertThat(signals(fourOfFive)).contains(new Signal(Rule.FOUR_OF_FIVE, 24));
    assertThat(signals(fourOfFive)).doesNotContain(new Signal(Rule.FOUR_OF_FIVE, 23));
  }

  private static List<Signal> signals(double[] values) {
    return XmR.chart(Points.inOrder(values)).result().orElseThrow().signals();
  }

  @Test
  void namesUnusualPeriodsAndBreaks() {
    double[] values = Fixtures.wavy(24, 100);
    values[11] = 200;
    assertThat(
            XmR.chart(Points.of(Fixtures.withBreak("2015-01", values, 5)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("The centre of values is ")
        .contains("Unusual by the Western Electric rules: outside the limits: December 2015; ")
        .contains(
            "a step larger than the limit of the moving range: December 2015 and January 2016.")
        .endsWith(
            "The way of measuring changed in June 2015, so a change there may be the measuring's.");
  }

  @Test
  void findsValuesFarFromTheMedianOfTheLogarithms() {
    double[] values = {1, 2, 4, 8, 16, 1 << 20};
    // median of log2: 2.5; deviations 2.5 1.5 .5 .5 1.5 17.5, median 1.5
    RobustOutliers.Result found = OUTLIERS.find(Points.inOrder(values)).result().orElseThrow();
    assertThat(found.scale()).isCloseTo(1.4826 * 1.5 * Math.log(2), Offset.offset(1e-15));
    assertThat(found.positions()).containsExactly(6);
    assertThat(found.median()).isCloseTo(Math.pow(2, 2.5), Offset.offset(1e-12));
    assertThat(
            OUTLIERS
                .find(Points.of(months("2015-01", values)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("Outside 0.0257 to ")
        .contains("and so far from the other values of values: June 2015 with 1,048,576 (median");
    assertThat(
            OUTLIERS
                .find(Points.inOrder(Fixtures.wavy(24, 100)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("No value of the series lies outside ")
        .endsWith("(median and median absolute deviation of the logarithms, threshold 3.5).");
  }

  @Test
  void declines() {
    for (int n = 0; n < 4; n++) {
      String few = n == 1 ? "1 value" : n + " values";
      assertThat(XmR.chart(Points.inOrder(new double[n])).reason())
          .isEqualTo(few + ", and the method needs 8");
      assertThat(OUTLIERS.find(Points.inOrder(new double[n])).reason())
          .isEqualTo(few + ", and the method needs 5");
    }
    assertThat(XmR.chart(Points.inOrder(new double[9])).reason())
        .isEqualTo("all values are the same, 0");
    assertThat(OUTLIERS.find(Points.inOrder(new double[] {1, 2, -3, 4, 5})).reason())
        .isEqualTo("the value of observation 3 is -3, and a logarithm needs a value above 0");
    assertThat(OUTLIERS.find(Points.inOrder(new double[] {1, 1, 1, 1, 5})).reason())
        .isEqualTo("more than half of the values are the same, so there is no scale");
    double[] values = Fixtures.wavy(24, 100);
    assertThat(XmR.chart(Points.of(Fixtures.withGap("2015-01", values, 4))).reason())
        .isEqualTo("May 2015 has no comparable value, and the method needs every period");
    values[0] = Double.NaN;
    assertThat(XmR.chart(Points.inOrder(values)).reason())
        .isEqualTo("the value of observation 1 is not a finite number");
    assertThat(OUTLIERS.find(Points.inOrder(values)).reason())
        .isEqualTo("the value of observation 1 is not a finite number");
  }

  @Test
  void bearsOneHugeValue() {
    double[] values = Fixtures.wavy(24, 100);
    values[7] = 1e300;
    assertThat(XmR.chart(Points.inOrder(values)).reason())
        .isEqualTo("the value of observation 8 is 1E300, too large to square");
    values[7] = 1e100;
    assertThat(XmR.chart(Points.inOrder(values)).result().orElseThrow().signals())
        .contains(new Signal(Rule.OUTSIDE_LIMITS, 8));
    assertThat(OUTLIERS.find(Points.inOrder(values)).result().orElseThrow().positions())
        .containsExactly(8);
  }
}
