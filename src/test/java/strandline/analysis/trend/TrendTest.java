package strandline.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strandline.analysis.trend.AgreementTest.points;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Sample;
import strandline.analysis.Trend;
import strandline.series.Measure;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

class TrendTest {
  private static final double NONE = Double.NaN;

  static List<Function<Points, Outcome<? extends Trend>>> methods() {
    return List.of(
        MannKendall.withDefaults()::fit,
        HamedRao.withDefaults()::fit,
        TheilSen.withDefaults()::fit);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void declinesFewEqualAndMissingValues(Function<Points, Outcome<? extends Trend>> method) {
    assertThat(method.apply(Points.of(Sample.flow(2001, NONE))).reason())
        .startsWith("too few points: 0 values");
    assertThat(method.apply(Points.of(Sample.flow(2001, 5))).reason())
        .startsWith("too few points: 1 value, and");
    assertThat(method.apply(Points.of(Sample.flow(2001, 5, 6))).reason())
        .startsWith("too few points: 2 values");
    assertThat(method.apply(Points.of(Sample.flow(2001, 5, 5, 5, 5))).reason())
        .isEqualTo("all values are equal, so there is nothing to order");
    Series bounds = Sample.flow(2001, 1, 2, 3);
    for (String year : List.of("FY2001", "FY2002")) {
      bounds = Sample.with(bounds, year, Status.AT_MOST);
    }
    assertThat(method.apply(Points.of(bounds)).reason()).startsWith("too few points: 1 value, and");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void oneHugeAndNegativeValuesAreOnlyOrdered(Function<Points, Outcome<? extends Trend>> method) {
    Series huge = Sample.series(Sample.share(), "2001", -8, -7.5, -6, -5, -4, -3, -2, 1e300);
    assertThat(method.apply(Points.of(huge)).result().orElseThrow().direction())
        .isEqualTo(Trend.Direction.RISING);
    Series ties = Sample.flow(2001, 0, 0, 0, 1, 0, 0, 0, 0);
    assertThat(
            method
                .apply(Points.of(ties))
                .<Trend.Direction>fold(Trend::direction, reason -> Trend.Direction.UNDECIDED))
        .isEqualTo(Trend.Direction.UNDECIDED);
  }

  @Test
  void plainNumbersMustBeFiniteAndInOrder() {
    assertThat(Points.of(new double[] {1, 2}, new double[] {1, NONE}).reason())
        .isEqualTo("value 2 is not a finite number");
    assertThat(Points.of(new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY}).reason())
        .isEqualTo("value 2 is not a finite number");
    assertThat(Points.of(new double[] {1, 3, 2}, new double[] {1, 2, 3}).reason())
        .isEqualTo("the times are not in rising order at value 3");
  }

  @Test
  void theVerdictOfMannKendallFollowsTheResult() {
    Function<Points, Outcome<? extends Trend>> method = MannKendall.withDefaults()::fit;
    assertThat(sentence(method, 1, 2, 3, 5, 4, 6, 8, 9))
        .isEqualTo(
            "There is an upward trend in flow at sea from fiscal 2001 to fiscal 2008 (Mann–Kendall S = 26, tau-b 0.929, exact"
                + " p < 0.001).");
    assertThat(sentence(method, 9, 8, 6, 4, 5, 3, 2, 1))
        .startsWith(
            "There is a downward trend in flow at sea from fiscal 2001 to fiscal 2008 (Mann–Kendall S = -26");
    assertThat(sentence(method, 1, 9, 2, 8, 3, 7, 4))
        .startsWith("Insufficient evidence to identify a trend in flow at sea from fiscal 2001");
    assertThat(sentence(method, 1, 2, 3))
        .endsWith(
            " exact p = 0.333). With 3 values the smallest two-sided p possible is 0.333, so no"
                + " trend could be shown.");
    assertThat(sentence(method, 1, 2, 3, 4))
        .endsWith("the smallest two-sided p possible is 0.083, so no trend could be shown.");
    assertThat(sentence(method, 1, 2, 3, 4, 5))
        .endsWith(" With 5 values the smallest two-sided p possible is 0.017.");
    assertThat(sentence(method, 1, 2, 3, 4, 5, 6))
        .endsWith(" With 6 values the smallest two-sided p possible is 0.0028.");
    assertThat(sentence(method, 1, 2, 2, 3, 4, 6, 8, 9)).contains("tau-b 0.982, p = 0.001)");
  }

  private static String sentence(
      Function<Points, Outcome<? extends Trend>> method, double... values) {
    return method
        .apply(Points.of(Sample.flow(2001, values)))
        .result()
        .orElseThrow()
        .sentence()
        .toString();
  }

  @Test
  void theVerdictOfTheilSenFollowsTheInterval() {
    Function<Points, Outcome<? extends Trend>> method = TheilSen.withDefaults()::fit;
    assertThat(sentence(method, 10, 21, 29, 41, 50, 59, 71, 80))
        .isEqualTo(
            "Flow at sea rose by 10 people a year from fiscal 2001 to fiscal 2008 (Theil–Sen slope 10, 95 per"
                + " cent interval 9.5 to 10.5).");
    assertThat(sentence(method, 80, 71, 59, 50, 41, 29, 21, 10)).contains(" fell by 10 people");
    assertThat(sentence(method, 1, 9, 2, 8, 3, 7, 4))
        .startsWith(
            "The slope of flow at sea from fiscal 2001 to fiscal 2007 may be upward or downward");
    assertThat(sentence(method, 1, 2, 3)).contains("interval minus infinity to infinity");
  }

  @Test
  void theilSenCountsGapsAndMonths() {
    assertThat(
            TheilSen.withDefaults()
                .fit(Points.of(Sample.flow(2001, 10, 20, NONE, NONE, 50, 60)))
                .result()
                .orElseThrow()
                .slope()
                .value())
        .isEqualTo(10);
    TheilSen.Result months =
        TheilSen.withDefaults()
            .fit(Points.of(Sample.series(Sample.people(), "2014-11", 1, 2, NONE, 4, 5)))
            .result()
            .orElseThrow();
    assertThat(months.slope().value()).isEqualTo(12);
    assertThat(months.slopePerStep().value()).isEqualTo(1);
    assertThat(months.interceptOfMedians()).isEqualTo(0);
    assertThat(months.cautions()).map(Object::toString).containsExactly("1 period has no value");
  }

  @Test
  void hamedRaoNeedsEqualDistances() {
    assertThat(HamedRao.withDefaults().fit(Points.of(Sample.flow(2001, 1, 5, NONE, 3, 4))).reason())
        .isEqualTo(
            "autocorrelation needs values at equal distances, and there is a gap before value 3");
    assertThat(sentence(HamedRao.withDefaults()::fit, 1, 2, 3, 5, 4, 6, 8, 9))
        .startsWith(
            "There is an upward trend in flow at sea from fiscal 2001 to fiscal 2008 (Mann–Kendall corrected for");
  }

  @Test
  void seasonsAreComparedWithTheirOwnKind() {
    double[] values = new double[48];
    Arrays.setAll(values, i -> 100 * Math.sin(i * Math.PI / 6) + i / 12);
    Series months = Sample.series(Sample.people(), "2014-04", values);
    SeasonalMannKendall.Result found =
        SeasonalMannKendall.withDefaults().fit(months).result().orElseThrow();
    assertThat(found.direction()).isEqualTo(Trend.Direction.RISING);
    assertThat(found.slopePerCycle()).isCloseTo(1, within(1e-9));
    assertThat(found.sentence().toString())
        .startsWith(
            "There is an upward trend in flow at sea from April 2014 to March 2018 (seasonal Mann–Kendall S = 72");
    values[3] = NONE;
    SeasonalMannKendall.Result gap =
        SeasonalMannKendall.withDefaults()
            .fit(Sample.series(Sample.people(), "2014-04", values))
            .result()
            .orElseThrow();
    assertThat(gap.seasons().get(6).n()).as("July").isEqualTo(3);
  }

  @Test
  void theSeasonalTestDeclines() {
    SeasonalMannKendall method = SeasonalMannKendall.withDefaults();
    assertThat(method.fit(Sample.flow(2001, 1, 2, 3)).reason())
        .isEqualTo("values that are not by month or quarter have no season here");
    assertThat(method.fit(Sample.series(Sample.people(), "2014-04", 1, 2, 3)).reason())
        .isEqualTo("too few points: no season has two values");
    assertThat(method.fit(new double[24], 12, 0).reason())
        .isEqualTo("all values of every season are equal, so there is nothing to order");
    assertThat(method.fit(new double[0], 12, 0).reason()).startsWith("too few points");
  }

  @Test
  void aBreakIsACaution() {
    Measure.Break at = new Measure.Break(Period.parse("FY2003"), "new rule", "a reason");
    Series broken = Sample.series(Sample.people(at), "FY2001", 1, 2, 3, 5, 4, 6, 8);
    assertThat(
            MannKendall.withDefaults()
                .fit(Points.of(broken))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .endsWith(" Note: the way of measuring changed in fiscal 2003 (new rule).");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40, 100_000})
  void slopesOfManyPairsAreThoseOfTheSortedList(int different) {
    Random random = new Random(different);
    double[] y = random.ints(900, 0, different).asDoubleStream().toArray();
    double[] t = new double[y.length];
    Arrays.setAll(t, i -> i + (i > 500 ? 7 : 0));
    double[] all = new double[y.length * (y.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = i + 1; j < y.length; j++) {
        all[count++] = (y[j] - y[i]) / (t[j] - t[i]);
      }
    }
    Arrays.sort(all);
    Slopes slopes = new Slopes(t, y);
    for (long rank : new long[] {1, 2, 1000, count / 3, count / 2, count - 1, count}) {
      assertThat(slopes.at(rank)[0]).as("rank " + rank).isEqualTo(all[(int) rank - 1]);
    }
    assertThat(slopes.at(100, count / 2, count - 100))
        .containsExactly(all[99], all[count / 2 - 1], all[count - 101]);
  }

  @Test
  void tenThousandValuesNeedNoSquareOfMemory() {
    Random random = new Random(5);
    double[] walk = new double[10_000];
    for (int i = 1; i < walk.length; i++) {
      walk[i] = walk[i - 1] + random.nextGaussian() + 0.1;
    }
    Points points = points(walk);
    long start = System.nanoTime();
    assertThat(TheilSen.withDefaults().fit(points).result().orElseThrow().direction())
        .isEqualTo(Trend.Direction.RISING);
    long sen = System.nanoTime();
    assertThat(MannKendall.withDefaults().fit(points).result()).isPresent();
    long mk = System.nanoTime();
    HamedRao.withDefaults().fit(points);
    long hr = System.nanoTime();
    System.out.printf(
        "sen %d ms, mk %d ms, hr %d ms%n",
        (sen - start) / 1000000, (mk - sen) / 1000000, (hr - mk) / 1000000);
  }
}
