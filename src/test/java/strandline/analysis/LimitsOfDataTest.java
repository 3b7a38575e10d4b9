package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.analysis.count.RatioOfCounts;
import strandline.analysis.describe.XmR;
import strandline.analysis.trend.HamedRao;
import strandline.analysis.trend.LineTrend;
import strandline.analysis.trend.LogLinearTrend;
import strandline.analysis.trend.MannKendall;
import strandline.analysis.trend.TheilSen;
import strandline.language.Language;
import strandline.series.Period;
import strandline.series.Series;

/** What is said where the data do not bear a number: exact, rounded, thinned, few or uneven. */
class LimitsOfDataTest {
  private static double[] values(int n, IntToDoubleFunction at) {
    double[] values = new double[n];
    Arrays.setAll(values, at::applyAsDouble);
    return values;
  }

  private static String line(double... values) {
    return LineTrend.withDefaults()
        .fit(Points.of(Sample.series(Sample.share(), "2001", values)))
        .fold(found -> found.sentence().toString(), Object::toString);
  }

  @Test
  void aPerfectLineHasNoErrors() {
    assertThat(line(values(12, i -> 7 + 3 * i)))
        .isEqualTo(
            "Share rose by 3 per cent a year from 2001 to 2012: every value lies on a straight"
                + " line, so that there is no error to test.");
    assertThat(line(values(12, i -> 0.3 - 0.1 * i))).contains("Share fell by 0.1 per cent a year");
    assertThat(line(values(12, i -> 1e9 + 0.1 * i))).contains("rose by 0.1", "no error to test");
    assertThat(line(values(12, i -> 1e15 + i))).contains("rose by 1 per", "no error to test");
    assertThat(
            LogLinearTrend.withDefaults()
                .fit(Points.of(Sample.flow(2001, 100, 200, 400, 800, 1600, 3200)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .isEqualTo(
            "Flow at sea grew by 100 per cent a year from fiscal 2001 to fiscal 2006: every value lies on a"
                + " line of steady growth, so that there is no error to test.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e9, 1e15, -1e9})
  void roundingIsNoSeries(double level) {
    double[] values = values(12, i -> level + Math.ulp(level) * ((i * 7) % 5));
    String reason = "the values differ by no more than the rounding of their last digits";
    boolean areWhole = Math.abs(level) > 1e14;
    Points points = Points.inOrder(areWhole ? values(12, i -> level + (i % 2) / 8.0) : values);
    assertThat(LineTrend.withDefaults().fit(points).reason()).isEqualTo(reason);
    assertThat(MannKendall.withDefaults().fit(points).reason()).isEqualTo(reason);
    assertThat(TheilSen.withDefaults().fit(points).reason()).isEqualTo(reason);
    assertThat(points.checked(3, 99).reason()).isEqualTo(reason);
  }

  @Test
  void wholeNumbersAreExactAtAnySize() {
    double[] small = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
    double[] large = values(12, i -> 1e15 + small[i]);
    LineTrend.Result one =
        LineTrend.withDefaults().fit(Points.inOrder(small)).result().orElseThrow();
    LineTrend.Result other =
        LineTrend.withDefaults().fit(Points.inOrder(large)).result().orElseThrow();
    assertThat(other.slope().value()).isCloseTo(one.slope().value(), within(1e-12));
    assertThat(other.slope().p()).isCloseTo(one.slope().p(), within(1e-9));
  }

  /** Of every tenth year. */
  private static Series decades(double... values) {
    double[] years = new double[10 * values.length - 9];
    Arrays.setAll(years, i -> i % 10 == 0 ? values[i / 10] : Double.NaN);
    return Sample.series(Sample.people(), "1901", years);
  }

  @Test
  void everyTenthYearIsAFrequency() {
    Series thinned = decades(10, 21, 29, 41, 50, 59, 71, 80);
    Points points = Points.of(thinned);
    assertThat(points.stride()).isEqualTo(10);
    assertThat(points.cautions()).isEmpty();
    assertThat(points.steps()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(Points.of(thinned).unbroken().result()).isPresent();
    assertThat(
            TheilSen.withDefaults()
                .fit(Points.of(thinned))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .isEqualTo(
            "Flow at sea rose by 1 people a year from 1901 to 1971, one period in 10 (Theil–Sen"
                + " slope 1, 95 per cent interval 0.95 to 1.05).");
    assertThat(HamedRao.withDefaults().fit(Points.of(thinned)).result()).isPresent();
    assertThat(XmR.chart(Points.of(thinned)).result()).isPresent();
    assertThat(points.label(8).in(Language.english())).isEqualTo("1981");
    Series gap = Sample.series(Sample.people(), "1901", 1, Double.NaN, 3, 4, 5);
    assertThat(Points.of(gap).cautions())
        .map(Object::toString)
        .containsExactly("1 period has no value");
  }

  @Test
  void autocorrelationIsSaidBesideMannKendall() {
    SplittableRandom random = new SplittableRandom(11);
    double[] walk = new double[40];
    for (int i = 1; i < walk.length; i++) {
      walk[i] = 0.9 * walk[i - 1] + Noise.normal(random);
    }
    MannKendall.Result found =
        MannKendall.withDefaults().fit(Points.inOrder(walk)).result().orElseThrow();
    double p = HamedRao.withDefaults().fit(Points.inOrder(walk)).result().orElseThrow().verdictP();
    assertThat(p).isGreaterThan(found.verdictP());
    assertThat(found.sentence().toString())
        .contains("Neighbouring values are alike (correlation ")
        .contains("which makes this p too small; the test corrected for that after Hamed and Rao")
        .endsWith(String.format(java.util.Locale.ROOT, "has p = %.3f.", p));
  }

  @Test
  void aSlopeThatTouches0IsWordedByTheTest() {
    double[] steps = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    assertThat(
            TheilSen.withDefaults()
                .fit(Points.of(Sample.flow(2001, steps)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith(
            "There is an upward trend in flow at sea from fiscal 2001 to fiscal 2020 by the Mann–Kendall test (p = 0.018),"
                + " but half of the pairs of values give no slope (Theil–Sen slope 0, 95 per cent"
                + " interval 0 to 0");
    double[] touching = {0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1};
    assertThat(
            TheilSen.withDefaults()
                .fit(Points.of(Sample.flow(2001, touching)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .isEqualTo(
            "Flow at sea rose by 0.0769 people a year from fiscal 2001 to fiscal 2014 (Theil–Sen slope"
                + " 0.0769, 95 per cent interval 0 to 0.125; by the Mann–Kendall test, p = 0.007).");
  }

  @Test
  void nothingIsAMultipleOf0() {
    Series series = Sample.flow(2001, 0, 4, 9, 14, 22);
    RatioOfCounts method = RatioOfCounts.withDefaults();
    String reason = "the base is 0, and nothing is a multiple of 0";
    assertThat(method.between(0, 18).reason()).isEqualTo(reason);
    assertThat(method.widened(series, Period.parse("FY2001"), Period.parse("FY2005")).reason())
        .isEqualTo(reason);
  }

  @Test
  void anIntervalThatSaysNothingIsNotGiven() {
    double[] wild = {30, 2, 90_000, 5, 40_000, 11, 70_000, 3, 95_000};
    String ratio =
        RatioOfCounts.withDefaults()
            .widened(Sample.flow(2001, wild), Period.parse("FY2001"), Period.parse("FY2009"))
            .result()
            .orElseThrow()
            .sentence()
            .toString();
    assertThat(ratio)
        .endsWith("The counts are too few or too uneven to say how sure the ratio is.")
        .doesNotContain("E");
    assertThat(
            LogLinearTrend.withDefaults()
                .fit(Points.of(Sample.series(Sample.people(), "2014-01", 30, 2, 90_000, 5, 40_000)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .isEqualTo(
            "The values of flow at sea from January 2014 to May 2014 are too few or too uneven to say how"
                + " they grow or decline (log-linear least squares).");
  }

  @Test
  void lessThanAYearHasNoRateAYear() {
    double[] values = new double[48];
    for (int i = 0; i < values.length; i++) {
      double log = i <= 30 ? 0.06 * i : i <= 35 ? 1.8 - 0.5 * (i - 30) : -0.7 + 0.05 * (i - 35);
      values[i] = 1000 * Math.exp(log + 0.02 * Math.sin(2.3 * i));
    }
    JoinPoints.Result found =
        JoinPoints.withDefaults()
            .fit(Points.of(Sample.series(Sample.share(), "2014-01", values)))
            .result()
            .orElseThrow();
    assertThat(found.joins()).containsExactly(31, 36);
    assertThat(found.sentence().toString())
        .contains(
            "from January 2014 to July 2016 rose: 105.",
            " a year; from July 2016 to December 2016 fell: -91.")
        .contains(") in all; from December 2016 to December 2017 rose: ");
  }

  @Test
  void limitsOfCountsAreNotBelow0AndBreakDatesLieInTheData() {
    double[] few = {0, 5, 1, 9, 0, 3, 8, 0, 2, 7};
    assertThat(XmR.chart(Points.of(Sample.flow(2001, few))).result().orElseThrow().low()).isZero();
    double[] shift = values(16, i -> (i < 3 ? 40 : 0) + 10 * Math.sin(2.3 * i));
    LevelShifts.Result found =
        new LevelShifts(0.15, 0.999999).find(Points.inOrder(shift)).result().orElseThrow();
    Interval raw = found.intervals().get(0).result().orElseThrow();
    Interval inside = found.inside().get(0).result().orElseThrow();
    assertThat(raw.low()).isLessThan(1);
    assertThat(inside.low()).isGreaterThanOrEqualTo(1);
    assertThat(inside.high()).isLessThan(16);
  }

  @Test
  void listsStopAtFive() {
    double[] alternating = values(40, i -> i % 8 < 4 ? 10 + i % 3 : 90 + i % 3);
    assertThat(
            XmR.chart(Points.of(Sample.series(Sample.share(), "2001", alternating)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .containsPattern("(\\d{4}, ){4}\\d{4} and \\d+ more");
  }
}
