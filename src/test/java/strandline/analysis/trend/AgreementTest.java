package strandline.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.Reference;
import strandline.analysis.Interval;
import strandline.analysis.Points;

/**
 * Agreement with R 4.2.2: trend 1.1.6 ({@code mk.test}, {@code sens.slope}, {@code smk.test},
 * {@code sea.sens.slope}) and modifiedmk 1.6 ({@code mmkh}).
 */
class AgreementTest {
  private static final double TOLERANCE = 1e-10;

  static Points points(double... values) {
    double[] steps = new double[values.length];
    Arrays.setAll(steps, i -> i + 1);
    return Points.of(steps, values).result().orElseThrow();
  }

  @Test
  void ownReferences() {
    check(Reference.resource("trend.json").at("series"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trend-cuban-series.json", "trend-published-series.json"})
  void allReferences(String file) {
    check(Reference.shared(file).at("series"));
  }

  private static void check(Reference all) {
    for (String name : all.keys()) {
      Reference series = all.at(name);
      Points points = points(series.at("values").numbers());
      mannKendall(name, series.at("mann_kendall"), points);
      sen(name, series.at("sen"), points);
      hamedRao(name, series, points);
      if (series.has("seasonal_mann_kendall")) {
        seasonal(name, series.at("seasonal_mann_kendall"), series);
      }
    }
  }

  private static void mannKendall(String name, Reference expected, Points points) {
    MannKendall.Result found = MannKendall.withDefaults().fit(points).result().orElseThrow();
    assertClose(name + " S", found.score().s(), expected.number("S"), 0);
    assertClose(name + " varS", found.score().variance(), expected.number("varS"), TOLERANCE);
    assertClose(name + " z", found.score().z(), expected.number("z"), TOLERANCE);
    assertClose(name + " p", found.p(), expected.number("p"), TOLERANCE);
    assertClose(name + " tau", found.score().tauB(), expected.number("tau"), TOLERANCE);
  }

  private static void sen(String name, Reference expected, Points points) {
    TheilSen.Result found = TheilSen.withDefaults().fit(points).result().orElseThrow();
    double[] ends = expected.at("ci95").numbers();
    Interval interval = found.slope().interval();
    assertClose(name + " slope", found.slope().value(), expected.number("slope"), TOLERANCE);
    assertClose(name + " low", interval.low(), ends[0], TOLERANCE);
    assertClose(name + " high", interval.high(), ends[1], TOLERANCE);
    assertClose(
        name + " Conover",
        found.interceptOfMedians(),
        expected.number("theil_intercept_conover"),
        TOLERANCE);
    assertClose(
        name + " residual",
        found.interceptOfResiduals(),
        expected.number("theil_intercept_median_residual"),
        TOLERANCE);
  }

  private static void hamedRao(String name, Reference series, Points points) {
    Reference expected = series.at("hamed_rao");
    HamedRao.Result found = HamedRao.withDefaults().fit(points).result().orElseThrow();
    assertClose(name + " factor", found.factor(), expected.number("N/N*"), TOLERANCE);
    assertClose(name + " var", found.variance(), expected.number("new.variance"), TOLERANCE);
    assertClose(name + " zc", found.z(), expected.number("Corrected Zc"), TOLERANCE);
    assertClose(name + " pc", found.p(), expected.number("new P-value"), TOLERANCE);
  }

  private static void seasonal(String name, Reference expected, Reference series) {
    double time = series.at("time").numbers()[0];
    int cycle = (int) series.number("frequency");
    int first = (int) Math.round((time - Math.floor(time)) * cycle);
    SeasonalMannKendall.Result found =
        SeasonalMannKendall.withDefaults()
            .fit(series.at("values").numbers(), cycle, first)
            .result()
            .orElseThrow();
    assertClose(name + " seasonal S", found.s(), expected.number("S"), 0);
    assertClose(name + " seasonal var", found.variance(), expected.number("varS"), TOLERANCE);
    assertClose(name + " seasonal z", found.z(), expected.number("z"), TOLERANCE);
    assertClose(name + " seasonal p", found.p(), expected.number("p"), TOLERANCE);
    assertClose(
        name + " seasonal slope",
        found.slopePerCycle(),
        expected.number("sen_slope_per_cycle"),
        TOLERANCE);
    double[] scores = expected.at("S_by_season").numbers();
    double[] ps = expected.at("p_by_season").numbers();
    for (int k = 0; k < scores.length; k++) {
      assertThat(found.seasons().get(k).s()).as(name + " " + k).isEqualTo((long) scores[k]);
      assertClose(name + " p of season " + k, found.seasons().get(k).p(), ps[k], TOLERANCE);
    }
  }

  /** Values asserted by the tests of pymannkendall (MIT), which leaves missing values out. */
  @Test
  void pymannkendall() {
    Reference all = Reference.shared("pymannkendall-asserted.json");
    double[] data =
        all.at("data", "arbitrary_1d_data").items().stream()
            .mapToDouble(v -> v.node() == null ? Double.NaN : v.number())
            .toArray();
    Points points = points(Arrays.stream(data).filter(v -> !Double.isNaN(v)).toArray());
    MannKendall.Result plain = MannKendall.withDefaults().fit(points).result().orElseThrow();
    assertThat(plain.score().s()).isEqualTo(-1959);
    assertClose("variance", plain.score().variance(), 4889800.333333333, TOLERANCE);
    assertClose("z", plain.score().z(), -0.8854562842589916, TOLERANCE);
    assertClose("tau", plain.score().tauA(), -0.03153167653875869, TOLERANCE);
    double[] times =
        IntStream.range(0, data.length)
            .filter(i -> !Double.isNaN(data[i]))
            .asDoubleStream()
            .toArray();
    TheilSen.Result gaps =
        TheilSen.withDefaults()
            .fit(Points.of(times, points.values()).result().orElseThrow())
            .result()
            .orElseThrow();
    assertClose("slope over gaps", gaps.slope().value(), -0.006369426751592357, TOLERANCE);
    assertClose("intercept", gaps.interceptOfMedians(), 96.15286624203821, TOLERANCE);
    SeasonalMannKendall.Result seasonal =
        SeasonalMannKendall.withDefaults().fit(data, 12, 0).result().orElseThrow();
    assertThat(seasonal.s()).isEqualTo(-399);
    assertClose("seasonal", seasonal.variance(), 34702.333333333336, TOLERANCE);
    assertClose("seasonal p", seasonal.p(), 0.03263834596177739, TOLERANCE);
    assertClose("seasonal slope", seasonal.slopePerCycle(), -0.08695652173913043, TOLERANCE);
  }

  static Stream<double[]> small() {
    return Stream.of(
        new double[] {3, 2.0 / 6},
        new double[] {4, 2.0 / 24},
        new double[] {5, 2.0 / 120},
        new double[] {6, 2.0 / 720});
  }

  @ParameterizedTest
  @MethodSource("small")
  void theSmallestPossiblePIsReachedByRisingValues(double[] expected) {
    double[] values = new double[(int) expected[0]];
    Arrays.setAll(values, i -> i);
    MannKendall.Result found =
        MannKendall.withDefaults().fit(points(values)).result().orElseThrow();
    assertClose("exact", found.exactP().orElseThrow(), expected[1], 1e-14);
    assertClose("smallest", found.smallestP(), expected[1], 1e-14);
  }

  /** Every order of six values, counted. */
  @Test
  void theExactPIsTheShareOfOrdersAsExtreme() {
    long[] scores = new long[31];
    permute(new double[] {1, 2, 3, 4, 5, 6}, 0, scores);
    for (int s = -15; s <= 15; s += 2) {
      long extreme = 0;
      for (int other = -15; other <= 15; other++) {
        extreme += Math.abs(other) >= Math.abs(s) ? scores[other + 15] : 0;
      }
      KendallScore score = new KendallScore(6, s, 0, 0);
      assertClose("S = " + s, score.exactP(), extreme / 720.0, 1e-13);
    }
  }

  private static void permute(double[] values, int from, long[] scores) {
    if (from == values.length) {
      scores[(int) KendallScore.of(values).s() + 15]++;
      return;
    }
    for (int k = from; k < values.length; k++) {
      swap(values, from, k);
      permute(values, from + 1, scores);
      swap(values, from, k);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
