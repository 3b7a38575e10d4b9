package strandline.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.analysis.Chance;
import strandline.analysis.Points;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

/** Every method gives a result or a reason, whatever the values are. */
final class BatteryGuardsTest {
  private static final double[] HOSTILE = {
    0,
    1,
    1,
    2,
    5,
    5,
    -1,
    -3,
    7.5,
    1e300,
    -1e300,
    1e-300,
    1e154,
    1e150,
    1e9 + 0.1,
    -0.0,
    Double.NaN,
    Double.MAX_VALUE,
    Double.MIN_VALUE
  };

  static Series series(Period first, boolean areCounts, double... values) {
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Period at = first.plus(i);
      all.add(
          Double.isNaN(values[i])
              ? Observation.missing(at, Status.NOT_AVAILABLE)
              : Observation.of(at, values[i]));
    }
    Measure.Aggregation sum = areCounts ? Measure.Aggregation.SUM : Measure.Aggregation.NONE;
    Measure measure = new Measure("flow", "Flow", "flow", "", "people", sum, List.of());
    Provenance provenance = new Provenance("", "flow.csv", "", List.of(), List.of());
    return new Series(measure, Map.of(), all, provenance);
  }

  private static void check(String what, Battery.Result result) {
    assertThat(result.entries()).hasSize(24);
    for (MethodOutcome entry : result.entries()) {
      String text =
          entry.outcome().fold(found -> found.sentence().toString(), reason -> reason.toString());
      assertThat(text)
          .as(what + " " + entry.key())
          .isNotBlank()
          .doesNotContain("NaN")
          .doesNotContain("not a number")
          .doesNotContain("unknown")
          .doesNotContain("null");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001", "FY2001", "2001-04", "2001-Q3"})
  void noValuesMakeAMethodFail(String first) {
    Random random = new Random(20);
    for (int round = 0; round < 100; round++) {
      int n = round < 20 ? round % 5 : 1 + random.nextInt(40);
      int kinds = 1 + random.nextInt(HOSTILE.length);
      int from = random.nextInt(HOSTILE.length);
      double[] values = new double[Math.max(1, n)];
      Arrays.setAll(values, i -> HOSTILE[(from + random.nextInt(kinds)) % HOSTILE.length]);
      String what = first + " " + Arrays.toString(values);
      try {
        Series one = series(Period.parse(first), round % 2 == 0, values);
        check(what, Battery.run(one));
        double[] kept = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double[] times = new double[kept.length];
        Arrays.setAll(times, i -> i + (i > 4 ? 0.5 : 0));
        check(what, Battery.run(Points.of(times, kept).result().orElseThrow()));
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
    }
  }

  @Test
  void noValueAtAllIsDeclinedEverywhere() {
    Series gaps = series(Period.parse("2001"), true, Double.NaN, Double.NaN);
    Battery.Result result = Battery.run(gaps);
    assertThat(result.n()).isZero();
    assertThat(result.tests()).isZero();
    assertThat(result.sentence().toString()).isEqualTo("No test of significance was made.");
    assertThat(result.entries()).allMatch(entry -> entry.outcome().result().isEmpty());
  }

  /** 1 − 0.95^12 is 0.4596, by Python 3's {@code 1 - 0.95**12}; of one test it is 5 in 100. */
  @Test
  void searchesAreTestsAndTheChanceOfOneIsSaid() {
    double[] values = {31, 28, 35, 30, 27, 33, 36, 29, 34, 30, 32, 28, 35, 29, 31, 33, 30, 28};
    Battery.Result result = Battery.run(series(Period.parse("2001"), false, values));
    assertThat(result.entries())
        .filteredOn(entry -> List.of("mean_shift_pelt", "bai_perron_mean").contains(entry.key()))
        .extracting(MethodOutcome::testsMade)
        .containsExactly(1, 1);
    assertThat(result.entries())
        .filteredOn(entry -> entry.key().equals("join_points"))
        .extracting(MethodOutcome::testsMade)
        .containsExactly(2);
    assertThat(result.sentence().toString())
        .isEqualTo(
            "12 tests of significance were made at 5 %, searches for shifts and joins among them;"
                + " were everything chance, at least one of them would pass in up to 46 of 100"
                + " cases. Choose the one that answers the question before looking.");
    assertThat(Chance.ofOne(1).toString())
        .isEqualTo("were everything chance, it would pass in up to 5 of 100 cases");
  }

  /** 60.103 is 1.04^12, and 73.786 is 0.8^6, by Python 3: {@code 100 * (1.04**12 - 1)}. */
  @Test
  void aPieceUnderAYearHasNoRateAYearInJson() {
    double[] values = new double[42];
    for (int month = 0; month < values.length; month++) {
      values[month] =
          1e6 * Math.pow(1.04, Math.min(month, 35)) * Math.pow(0.8, Math.max(0, month - 35));
      values[month] = Math.round(values[month] * (month % 2 == 0 ? 1.0001 : 0.9999));
    }
    Battery.Result result = Battery.run(series(Period.parse("2015-01"), false, values));
    JsonNode pieces =
        result.entries().stream()
            .filter(entry -> entry.key().equals("join_points"))
            .map(entry -> entry.outcome().result().orElseThrow().statistics().members())
            .findFirst()
            .orElseThrow()
            .get("segments");
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).get("per_cent").doubleValue()).isCloseTo(60.103, within(0.1));
    assertThat(pieces.get(0).has("per_cent_in_all")).isFalse();
    assertThat(pieces.get(1).get("per_cent_in_all").doubleValue()).isCloseTo(-73.786, within(0.1));
    assertThat(pieces.get(1).has("per_cent")).isFalse();
  }

  @Test
  void oneHugeValueIsNamedByTheMethodsThatSquareIt() {
    double[] values = {3, 5, 4, 6, 5, 8, 1e300, 9, 8, 10, 9, 12, 11, 13, 12, 15};
    Battery.Result result = Battery.run(series(Period.parse("2001"), false, values));
    assertThat(reason(result, "pettitt")).isEmpty();
    assertThat(reason(result, "mann_kendall")).isEmpty();
    assertThat(reason(result, "bai_perron_mean")).contains("2007", "too large to square");
    assertThat(reason(result, "ols_time")).contains("too large");
  }

  static String reason(Battery.Result result, String key) {
    return result.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow()
        .outcome()
        .reason();
  }
}
