package strandline.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strandline.Reference.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.Reference;
import strandline.analysis.Points;
import strandline.analysis.trend.LineTrend;
import strandline.analysis.trend.LogLinearTrend;

/** Agreement with R 4.2.2: {@code lm}, lmtest 0.9.40 and sandwich 3.0.2. */
class AgreementTest {
  private static final double TOLERANCE = 1e-9;

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
      double[] values = series.at("values").numbers();
      double[] steps = new double[values.length];
      Arrays.setAll(steps, i -> i + 1);
      line(name + " index", series.at("ols"), fit(steps, values));
      // The file's times have ten decimals, so t is remade from the frequency.
      double cycle = series.number("frequency");
      double start = Math.round(series.at("time").numbers()[0] * cycle) / cycle;
      double[] times = Arrays.stream(steps).map(k -> start + (k - 1) / cycle).toArray();
      line(name + " time", series.at("ols_time"), fit(times, values));
      robust(name, series, fit(steps, values));
      if (series.has("log_linear")) {
        logLinear(name, series.at("log_linear"), steps, values);
      }
    }
  }

  private static LineTrend.Result fit(double[] times, double[] values) {
    Points points = Points.of(times, values).result().orElseThrow();
    return LineTrend.withDefaults().fit(points).result().orElseThrow();
  }

  private static void line(String name, Reference expected, LineTrend.Result found) {
    LeastSquaresFit fit = found.fit();
    coefficient(name + " intercept", expected, "intercept", fit.coefficient(0));
    coefficient(name + " slope", expected, "slope", found.slope());
    assertClose(name + " t", found.slope().t(), expected.number("t_slope"), TOLERANCE);
    assertClose(name + " p", found.slope().p(), expected.number("p_slope"), 1e-8);
    assertClose(name + " r2", fit.rSquared(), expected.number("r_squared"), TOLERANCE);
    assertClose(name + " adj", fit.adjustedRSquared(), expected.number("adj_r_squared"), TOLERANCE);
    assertClose(name + " f", fit.f(), expected.number("f"), TOLERANCE);
    assertClose(name + " rss", fit.residualSumOfSquares(), expected.number("rss"), TOLERANCE);
    assertClose(
        name + " sd", fit.residualStandardDeviation(), expected.number("residual_se"), TOLERANCE);
  }

  private static void coefficient(String name, Reference expected, String key, Coefficient found) {
    double[] ends = expected.at("ci95_" + key).numbers();
    assertClose(name, found.value(), expected.number(key), TOLERANCE);
    assertClose(name + " se", found.standardError(), expected.number("se_" + key), TOLERANCE);
    assertClose(name + " low", found.interval().low(), ends[0], TOLERANCE);
    assertClose(name + " high", found.interval().high(), ends[1], TOLERANCE);
  }

  private static void robust(String name, Reference series, LineTrend.Result found) {
    LeastSquaresFit fit = found.fit();
    Reference expected = series.at("robust_se_slope");
    assertClose(name + " lag", found.fit().usualLag(), expected.number("newey_west_lag"), 0);
    assertClose(
        name + " NW",
        found.fit().neweyWest(found.fit().usualLag()).get(1).standardError(),
        expected.number("newey_west"),
        TOLERANCE);
    assertClose(name + " HC1", fit.hc1().get(1).standardError(), expected.number("hc1"), TOLERANCE);
    assertClose(name + " HC3", fit.hc3().get(1).standardError(), expected.number("hc3"), TOLERANCE);
    assertClose(name + " DW", fit.durbinWatson(), series.number("durbin_watson", "d"), TOLERANCE);
    double p = series.number("durbin_watson", "p_greater");
    assertThat(fit.durbinWatsonP()).as(name + " DW p").isCloseTo(p, within(1e-9 * p + 1e-12));
  }

  private static void logLinear(String name, Reference expected, double[] t, double[] y) {
    LogLinearTrend.Result found =
        LogLinearTrend.withDefaults()
            .fit(Points.of(t, y).result().orElseThrow())
            .result()
            .orElseThrow();
    line(name + " log", expected, found.log());
    assertClose(
        name + " growth", found.growth().value(), expected.number("growth_per_step"), TOLERANCE);
    Coefficient slope = found.log().slope();
    assertClose(
        name + " time", Math.log(2) / slope.value(), expected.number("doubling_time"), TOLERANCE);
    if (expected.has("doubling_time_ci95")) {
      double[] ends = expected.at("doubling_time_ci95").numbers();
      assertClose(name + " low", Math.log(2) / slope.interval().high(), ends[0], TOLERANCE);
      assertClose(name + " high", Math.log(2) / slope.interval().low(), ends[1], TOLERANCE);
    } else {
      assertThat(slope.interval().contains(0)).as(name).isTrue();
    }
  }
}
