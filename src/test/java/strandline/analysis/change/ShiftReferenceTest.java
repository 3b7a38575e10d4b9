package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Points;

/** Pettitt's test and both partitions against R; the calls stand in shifts.json. */
class ShiftReferenceTest {
  private static final double TOLERANCE = 1e-8;

  @Test
  void agreesWithR() {
    Reference series = Reference.resource("shifts.json").at("series");
    assertThat(series.keys()).hasSize(7);
    series.keys().forEach(name -> check(name, series.at(name)));
  }

  @Test
  void agreesWithEveryPublishedSeriesOfTheOracles() {
    Reference series = Reference.shared("trend-published-series.json").at("series");
    assertThat(series.keys()).hasSizeGreaterThan(10);
    series.keys().forEach(name -> check(name, series.at(name)));
  }

  @Test
  void agreesWithEveryCubanSeriesOfTheOracles() {
    Reference series = Reference.shared("trend-cuban-series.json").at("series");
    series.keys().forEach(name -> check(name, series.at(name)));
  }

  private static void check(String name, Reference series) {
    double[] values = series.at("values").numbers();
    when(series, "pettitt", (expected, what) -> pettitt(name + what, values, expected));
    when(series, "mean_shift_pelt", (expected, what) -> pelt(name + what, values, expected));
    when(series, "bai_perron_mean", (expected, what) -> baiPerron(name + what, values, expected));
  }

  private static void when(Reference series, String key, BiConsumer<Reference, String> check) {
    if (series.has(key)) {
      check.accept(series.at(key), " " + key);
    }
  }

  private static void pettitt(String name, double[] values, Reference expected) {
    Pettitt.Result result =
        Pettitt.withDefaults().test(Points.inOrder(values)).result().orElseThrow();
    assertThat(result.statistic()).as(name).isEqualTo(expected.number("U"));
    assertThat(result.positions()).as(name).isEqualTo(whole(expected.at("K")));
    assertClose(name + " p", result.p(), expected.number("p"), 1e-10);
  }

  private static void pelt(String name, double[] values, Reference expected) {
    PenalisedShifts.Result result =
        PenalisedShifts.withDefaults().find(Points.inOrder(values)).result().orElseThrow();
    assertThat(result.partition().positions()).as(name).isEqualTo(whole(expected.at("changes")));
    assertClose(name, result.sigma(), expected.number("sigma"), TOLERANCE);
    assertClose(name, result.penalty(), expected.number("pen_value"), TOLERANCE);
    if (expected.has("exact_dp")) {
      double objective = expected.number("exact_dp", "objective");
      assertClose(name, result.objective(), objective, TOLERANCE);
    }
    List<Reference> means = expected.at("segment_means").items();
    for (int i = 0; i < means.size(); i++) {
      assertClose(name, result.partition().means().get(i), means.get(i).number(), TOLERANCE);
    }
  }

  private static void baiPerron(String name, double[] values, Reference expected) {
    LevelShifts.Result result =
        LevelShifts.withDefaults().find(Points.inOrder(values)).result().orElseThrow();
    assertThat(result.partition().positions()).as(name).isEqualTo(whole(expected.at("breaks")));
    close(name + " RSS", result.residualSums(), expected.at("RSS"));
    close(name + " BIC", result.criteria(), expected.at("BIC"));
    List<List<Integer>> intervals = new ArrayList<>();
    for (int i = 0; i < result.intervals().size(); i++) {
      var interval = result.intervals().get(i).result().orElseThrow();
      int position = result.partition().positions().get(i);
      intervals.add(List.of((int) interval.low(), position, (int) interval.high()));
    }
    List<List<Integer>> wanted =
        expected.has("confint95")
            ? expected.at("confint95").items().stream().map(ShiftReferenceTest::whole).toList()
            : List.of();
    assertThat(intervals).as(name).isEqualTo(wanted);
  }

  private static void close(String name, List<Double> actual, Reference expected) {
    double[] wanted = expected.numbers();
    assertThat(actual).as(name).hasSize(wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      assertClose(name, actual.get(i), wanted[i], TOLERANCE);
    }
  }

  private static List<Integer> whole(Reference numbers) {
    return Arrays.stream(numbers.numbers()).mapToObj(value -> (int) value).toList();
  }
}
