package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;
import static strandline.analysis.Fixtures.months;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import strandline.analysis.Fixtures;
import strandline.analysis.Points;

class JoinPointsTest {
  private static final JoinPoints METHOD = JoinPoints.withDefaults();

  /** Doubling each step up to the tenth, halving every two steps from then on. */
  private static double[] tent() {
    double[] values = new double[21];
    for (int i = 0; i < values.length; i++) {
      double wave = 0.001 * Math.sin(2.3 * i) + 0.001 * Math.cos(5.1 * i);
      values[i] = Math.exp(Math.log(2) * (i <= 10 ? i : 10 - (i - 10) / 2.0) + wave);
    }
    return values;
  }

  @Test
  void findsTheJoinAndThePerCentChanges() {
    JoinPoints.Result found = METHOD.fit(Points.inOrder(tent())).result().orElseThrow();
    assertThat(found.joins()).containsExactly(11);
    assertThat(found.segments().get(0).change().value()).isCloseTo(100, Offset.offset(0.1));
    assertThat(found.segments().get(1).change().value())
        .isCloseTo(100 * (Math.sqrt(0.5) - 1), Offset.offset(0.1));
    assertThat(found.whole().change().value())
        .isCloseTo(100 * (Math.pow(2, 0.25) - 1), Offset.offset(0.1));
    assertThat(found.whole().change().interval().contains(found.whole().change().value())).isTrue();
    assertThat(found.residualSumOfSquares()).isEqualTo(found.residualSums().get(1));
    assertThat(found.sentence().toString())
        .startsWith("The series from observation 1 to observation 11 rose: 100.")
        .contains("; from observation 11 to observation 21 fell: -29.3 per cent (95 per cent")
        .contains(
            " a step (join-point regression on logarithms, number of joins by the Bayesian information criterion, more than chance"
                + " at 1 per cent).")
        .contains("The average over the whole time is 18.9 per cent");
  }

  @Test
  void aStraightLineHasTheSlopeOfLeastSquares() {
    double[] values = {3, 5, 4, 8, 9, 7, 12};
    JoinPoints.Result found =
        new JoinPoints(0, 2, 0.95).fit(Points.inOrder(values)).result().orElseThrow();
    assertThat(found.joins()).isEmpty();
    // scipy 1.17.1: r = linregress(range(7), np.log([3, 5, 4, 8, 9, 7, 12]));
    // 100*np.expm1(r.slope), r.pvalue, 100*np.expm1(r.slope -+ t.ppf(.975, 5)*r.stderr)
    assertClose("change", found.whole().change().value(), 22.326934233831135, 1e-9);
    assertClose("p", found.whole().p(), 0.006489703475088528, 1e-9);
    assertClose("low", found.whole().change().interval().low(), 8.982510191779491, 1e-9);
    assertClose("high", found.whole().change().interval().high(), 37.30532369566183, 1e-9);
  }

  @Test
  void countsRealTime() {
    double[] values = new double[24];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.pow(1.1, i / 12.0) * (1 + 1e-6 * Math.sin(2.3 * i));
    }
    JoinPoints line = new JoinPoints(0, 2, 0.95);
    assertThat(
            line.fit(Points.of(months("2015-01", values)))
                .result()
                .orElseThrow()
                .whole()
                .change()
                .value())
        .isCloseTo(10, Offset.offset(1e-3));
    assertThat(
            line.fit(Points.of(Fixtures.withGap("2015-01", values, 5)))
                .result()
                .orElseThrow()
                .whole()
                .change()
                .value())
        .isCloseTo(10, Offset.offset(1e-3));
  }

  @Test
  void saysWhenNoTrendIsShownAndNamesBreaks() {
    JoinPoints line = new JoinPoints(0, 2, 0.95);
    assertThat(
            line.fit(Points.of(Fixtures.withBreak("2015-01", Fixtures.wavy(24, 100), 7)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .contains(
            "from January 2015 to December 2016 showed no trend that the values can tell from none: ")
        .contains(" a year (join-point")
        .endsWith(
            "The way of measuring changed in August 2015, so a change there may be the measuring's.");
  }

  @Test
  void declines() {
    for (int n = 0; n < 4; n++) {
      assertThat(METHOD.fit(Points.inOrder(Fixtures.wavy(n, 100))).reason())
          .isEqualTo((n == 1 ? "1 value" : n + " values") + ", and the method needs 7");
    }
    double[] values = Fixtures.wavy(24, 100);
    values[3] = 0;
    assertThat(METHOD.fit(Points.of(months("2015-01", values))).reason())
        .isEqualTo("the value of April 2015 is 0, and a logarithm needs a value above 0");
    values[3] = Double.POSITIVE_INFINITY;
    assertThat(METHOD.fit(Points.inOrder(values)).reason())
        .isEqualTo("the value of observation 4 is not a finite number");
    assertThat(METHOD.fit(Points.inOrder(new double[10])).reason())
        .isEqualTo("all values are the same, 0");
    assertThat(METHOD.fit(Points.inOrder(Fixtures.wavy(401, 100))).reason())
        .isEqualTo("401 values, and the method stops at 400");
  }

  @Test
  void bearsOneHugeValue() {
    double[] values = Fixtures.wavy(24, 100);
    values[12] = 1e300;
    assertThat(METHOD.fit(Points.inOrder(values)).result().orElseThrow().residualSumOfSquares())
        .isFinite();
  }
}
