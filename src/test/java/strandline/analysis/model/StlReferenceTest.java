package strandline.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Points;

/** STL against R's stl; the calls stand in stl.json. */
class StlReferenceTest {
  private static final double TOLERANCE = 1e-6;

  @Test
  void agreesWithR() {
    Reference series = Reference.resource("stl.json").at("series");
    assertThat(series.keys()).hasSize(1);
    series.keys().forEach(name -> check(name, series.at(name)));
  }

  @Test
  void agreesWithEveryMonthlySeriesOfTheOracles() {
    int checked = 0;
    for (String file : List.of("trend-published-series.json", "trend-cuban-series.json")) {
      Reference series = Reference.shared(file).at("series");
      for (String name : series.keys()) {
        if (series.at(name).has("stl")) {
          check(name, series.at(name));
          checked++;
        }
      }
    }
    assertThat(checked).isEqualTo(5);
  }

  private static void check(String name, Reference series) {
    compare(name, series, "stl", Stl.periodic());
  }

  private static void compare(String name, Reference series, String key, Stl method) {
    double[] values = series.at("values").numbers();
    int period = (int) series.number("frequency");
    Decomposition found = method.decompose(Points.inOrder(values), period).result().orElseThrow();
    Reference expected = series.at(key);
    close(
        name + " season",
        found.seasonal().subList(0, period),
        expected.at("seasonal_first_cycle_from_start").numbers());
    close(name + " trend", found.trend(), expected.at("trend").numbers());
    close(name + " remainder", found.remainder(), expected.at("remainder").numbers());
  }

  private static void close(String name, List<Double> actual, double[] expected) {
    assertThat(actual).as(name).hasSize(expected.length);
    double size = 0;
    for (double value : expected) {
      size = Math.max(size, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertClose(name + i, actual.get(i) / size, expected[i] / size, TOLERANCE);
    }
  }
}
