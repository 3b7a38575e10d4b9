package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.Reference;

/**
 * {@code strandline analyse --json} against R 4.2.2, statistic by statistic and by the same names;
 * the files of reference values name the packages, versions and calls.
 */
final class AnalyseAgreementTest {
  /** The relative tolerance of each method; positions must be equal. */
  private static final Map<String, Double> TOLERANCES =
      Map.ofEntries(
          Map.entry("describe", 1e-12),
          Map.entry("ols", 1e-9),
          Map.entry("ols_time", 1e-9),
          Map.entry("durbin_watson", 1e-9),
          Map.entry("robust_se_slope", 1e-9),
          Map.entry("acf1", 1e-9),
          Map.entry("ljung_box1", 1e-9),
          Map.entry("log_linear", 1e-9),
          Map.entry("poisson_glm", 1e-9),
          Map.entry("mann_kendall", 1e-10),
          Map.entry("hamed_rao", 1e-10),
          Map.entry("sen", 1e-10),
          Map.entry("seasonal_mann_kendall", 1e-10),
          Map.entry("pettitt", 1e-8),
          Map.entry("mean_shift_pelt", 1e-8),
          Map.entry("bai_perron_mean", 1e-8),
          Map.entry("stl", 1e-6));

  private static final Set<String> POSITIONS = Set.of("K", "changes", "breaks", "confint95", "S");

  /** Of a p value, an error this small is R's rounding: of lynx's Ljung–Box p, 1 less a number. */
  private static final double LEAST = 1e-14;

  /** What the references have and the command does not, and why. */
  private static final Map<String, String> NOT_OURS =
      Map.ofEntries(
          Map.entry("series", "a name, here the column's"),
          Map.entry("source", "a sentence, here the file's name"),
          Map.entry("units", "a file does not say its unit"),
          Map.entry("frequency", "plain times have none; of periods it is compared by n"),
          Map.entry("time", "printed as input; the references round it to 10 decimals"),
          Map.entry("values", "the input"),
          Map.entry("amoc", "one split whatever the evidence; bai_perron_mean has it as RSS[1]"),
          Map.entry("bai_perron_trend", "breaks in a slope are join_points here"),
          Map.entry("segmented", "breaks in a slope are join_points here, on the log scale"),
          Map.entry("stl_robust", "one decomposition is offered, the one that is not robust"),
          Map.entry("sup_f", "the test before bai_perron_mean, whose BIC decides here"),
          Map.entry("mean_shift_meanvar", "a change of mean and variance together is not asked"),
          Map.entry("yue_wang", "one correction for autocorrelation is offered, hamed_rao"),
          Map.entry("trend_free_prewhitening", "one correction is offered, hamed_rao"),
          Map.entry("mann_kendall_Kendall", "the same test in single precision"),
          Map.entry("seasonal_mann_kendall_Kendall", "the same test in single precision"),
          Map.entry("correlated_seasonal_mann_kendall", "seasons are taken to be independent"),
          Map.entry("decompose_additive", "STL takes its place"),
          Map.entry("decompose_multiplicative", "STL takes its place"),
          Map.entry("describe.quantiles.type1", "type 7 alone, R's default; so for the others"),
          Map.entry("describe.quantiles.type2", "type 7 alone"),
          Map.entry("describe.quantiles.type3", "type 7 alone"),
          Map.entry("describe.quantiles.type4", "type 7 alone"),
          Map.entry("describe.quantiles.type5", "type 7 alone"),
          Map.entry("describe.quantiles.type6", "type 7 alone"),
          Map.entry("describe.quantiles.type8", "type 7 alone"),
          Map.entry("describe.quantiles.type9", "type 7 alone"),
          Map.entry("poisson_glm.se_intercept", "Poisson errors, where counts are overdispersed"),
          Map.entry("poisson_glm.se_slope", "Poisson errors, where counts are overdispersed"),
          Map.entry("poisson_glm.deviance", "dispersion is by Pearson's residuals"),
          Map.entry("poisson_glm.null_deviance", "dispersion is by Pearson's residuals"),
          Map.entry("poisson_glm.aic", "no models are compared"));

  @TempDir Path temporary;
  private int compared;

  @ParameterizedTest
  @CsvSource({"trend-published-series.json, 13, 4500", "trend-cuban-series.json, 3, 500"})
  void everyStatisticThatBothHaveAgrees(String file, int series, int statistics) {
    Reference all = Reference.shared(file).at("series");
    assertThat(all.keys()).hasSize(series);
    all.keys().forEach(name -> check(name, all.at(name)));
    assertThat(compared).isGreaterThan(statistics);
  }

  /** The same for those who do not have the oracles. */
  @ParameterizedTest
  @CsvSource({"trend.json, 6, 500", "shifts.json, 7, 200", "stl.json, 1, 130"})
  void ownReferencesAgree(String file, int series, int statistics) {
    Reference all = Reference.resource(file).at("series");
    assertThat(all.keys()).hasSize(series);
    all.keys().forEach(name -> check(name, all.at(name)));
    assertThat(compared).isGreaterThan(statistics);
  }

  private void check(String name, Reference expected) {
    Reference found = analysed(expected);
    for (String key : expected.keys()) {
      // The stranger's files keep the objective beside mean_shift_pelt.
      if (!NOT_OURS.containsKey(key) && !Set.of("n", "objective").contains(key)) {
        assertThat(found.keys()).as(name).contains(key);
        compare(name, key, key, expected.at(key), found.at(key));
      }
    }
    assertThat(found.number("n")).isEqualTo(expected.at("values").numbers().length);
  }

  private Reference analysed(Reference expected) {
    double[] values = expected.at("values").numbers();
    int frequency = expected.has("frequency") ? (int) expected.number("frequency") : 1;
    double[] times =
        expected.has("time")
            ? expected.at("time").numbers()
            : java.util.stream.IntStream.range(0, values.length)
                .mapToDouble(i -> 2000 + i / (double) frequency)
                .toArray();
    String csv = Analysed.csv(times, values, frequency);
    Analysed answer =
        expected.has("poisson_glm")
            ? Analysed.ofColumns(temporary, csv, "--json", "--counts")
            : Analysed.ofColumns(temporary, csv, "--json");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    return answer.json();
  }

  private void compare(String name, String method, String path, Reference one, Reference other) {
    if (one.node() instanceof Map<?, ?>) {
      for (String key : one.keys()) {
        String inner = path + "." + key;
        if (!NOT_OURS.containsKey(inner)) {
          assertThat(other.keys()).as(name + " " + inner).contains(key);
          compare(name, method, inner, one.at(key), other.at(key));
        }
      }
    } else if (one.node() instanceof List<?>) {
      List<Reference> expected = one.items();
      List<Reference> found = other.items();
      assertThat(found).as(name + " " + path).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        compare(name, method, path, expected.get(i), found.get(i));
      }
    } else {
      number(name + " " + path, method, path, one.number(), other);
    }
  }

  private void number(String what, String method, String path, double expected, Reference other) {
    assertThat(other.node()).as(what).isInstanceOf(Number.class);
    String last = path.substring(path.lastIndexOf('.') + 1);
    double tolerance = POSITIONS.contains(last) ? 0 : TOLERANCES.get(method);
    double scale = expected == 0 ? 1 : Math.abs(expected);
    double allowed = tolerance * scale + (last.startsWith("p") ? LEAST : 0);
    assertThat(Math.abs(other.number() - expected))
        .as("%s: %s, expected %s", what, other.number(), expected)
        .isLessThanOrEqualTo(allowed);
    compared++;
  }

  @Test
  void everyKeyOfTheContractIsThere() {
    StringBuilder csv = new StringBuilder("t,v\n");
    for (int i = 0; i < 60; i++) {
      csv.append(2019 + i / 12).append(String.format(java.util.Locale.ROOT, "-%02d,", i % 12 + 1));
      csv.append(100 + i + i * i * 37 % 101).append('\n');
    }
    Reference found = Analysed.ofColumns(temporary, csv.toString(), "--json", "--counts").json();
    Set<String> keys = new TreeSet<>(TOLERANCES.keySet());
    keys.addAll(List.of("change", "ratio", "doublings", "records", "join_points", "control"));
    assertThat(found.keys()).containsAll(keys).contains("outliers");
    for (String key : keys) {
      assertThat(found.at(key).has("declined")).as(key).isFalse();
      assertThat(found.at(key).keys()).contains("inputs", "settings", "sentence", "tests");
    }
    assertThat(found.at("mann_kendall").keys()).contains("p", "p_exact");
    double tests = keys.stream().mapToDouble(key -> found.at(key).number("tests")).sum();
    assertThat(found.number("tests_run")).isEqualTo(tests).isEqualTo(15);
  }
}
