package strandline.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static strandline.Reference.assertClose;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.Reference;
import strandline.Shared;
import strandline.analysis.Points;
import strandline.analysis.Sample;

class SummaryTest {
  private static Summary summary(double... values) {
    double[] steps = new double[values.length];
    Arrays.setAll(steps, i -> i);
    return Points.of(steps, values).flatMap(Summary::of).result().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lottery", "Mavro", "Michelso", "Lew"})
  void nist(String name) {
    Reference set = Reference.resource("nist-univariate.json").at("sets", name);
    check(summary(set.at("values").numbers()), set.at("certified"), 12, 12);
  }

  private static void check(Summary found, Reference certified, double mean, double spread) {
    double sd = found.standardDeviation().result().orElseThrow();
    double acf = found.autocorrelation().result().orElseThrow();
    assertThat(Reference.digits(found.mean(), certified.number("mean")))
        .as("mean")
        .isGreaterThanOrEqualTo(mean);
    assertThat(Reference.digits(sd, certified.number("sd")))
        .as("sd")
        .isGreaterThanOrEqualTo(spread);
    assertThat(Reference.digits(acf, certified.number("acf1")))
        .as("autocorrelation")
        .isGreaterThanOrEqualTo(spread);
  }

  /** NIST's NumAcc1 to 4: a middle, then one below and one above it in turn; certified exactly. */
  @ParameterizedTest
  @CsvSource({
    "1.2, 1.1, 1.3, 12",
    "1000000.2, 1000000.1, 1000000.3, 9",
    "10000000.2, 10000000.1, 10000000.3, 8"
  })
  void nistNumAcc(double middle, double low, double high, double digits) {
    double[] values = new double[1001];
    Arrays.setAll(values, i -> i == 0 ? middle : i % 2 == 1 ? low : high);
    Summary found = summary(values);
    assertThat(Reference.digits(found.mean(), middle)).isGreaterThanOrEqualTo(15);
    assertThat(Reference.digits(found.standardDeviation().result().orElseThrow(), 0.1))
        .isGreaterThanOrEqualTo(digits);
    assertThat(Reference.digits(found.autocorrelation().result().orElseThrow(), -0.999))
        .isGreaterThanOrEqualTo(digits);
  }

  @Test
  void nistNumAcc1() {
    Summary found = summary(10000001, 10000003, 10000002);
    assertThat(found.mean()).isEqualTo(10000002);
    assertThat(found.standardDeviation().result()).hasValue(1.0);
    assertThat(found.autocorrelation().result()).hasValue(-0.5);
  }

  @Test
  void nistPiDigits() throws IOException {
    double[] digits =
        Files.readAllLines(Shared.path("oracles/nist-strd/univariate/PiDigits.txt")).stream()
            .map(String::strip)
            .filter(line -> line.matches("\\d"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(digits).hasSize(5000);
    check(
        summary(digits),
        Reference.shared("nist-certified.json").at("univariate", "PiDigits", "certified"),
        12,
        12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trend-cuban-series.json", "trend-published-series.json"})
  void agreesWithR(String file) {
    agree(Reference.shared(file).at("series"));
  }

  @Test
  void agreesWithROnOwnReferences() {
    agree(Reference.resource("trend.json").at("series"));
  }

  /** R 4.2.2: mean, sd, median, quantile(y, c(.1, .25, .5, .75, .9), type = 7). */
  private static void agree(Reference all) {
    double[] shares = {0.1, 0.25, 0.5, 0.75, 0.9};
    for (String name : all.keys()) {
      Summary found = summary(all.at(name, "values").numbers());
      Reference expected = all.at(name, "describe");
      assertClose(name, found.mean(), expected.number("mean"), 1e-12);
      assertClose(
          name, found.standardDeviation().result().orElseThrow(), expected.number("sd"), 1e-12);
      assertClose(name, found.quantile(0), expected.number("min"), 0);
      assertClose(name, found.quantile(1), expected.number("max"), 0);
      double[] type7 = expected.at("quantiles", "type7").numbers();
      for (int k = 0; k < shares.length; k++) {
        assertClose(name, found.quantile(shares[k]), type7[k], 1e-12);
      }
      if (all.at(name).has("acf1")) {
        assertClose(
            name + " acf1",
            found.autocorrelation().result().orElseThrow(),
            all.at(name).number("acf1", "series"),
            1e-12);
      }
    }
  }

  @Test
  void saysWhatTheSeriesIsLike() {
    Summary found =
        Summary.of(Points.of(Sample.flow(2001, 50, 70, Double.NaN, 40, 70))).result().orElseThrow();
    assertThat(found.sentence().toString())
        .isEqualTo(
            "Flow at sea: 4 values, 40 (fiscal 2004) to 70 (fiscal 2002 and later), mean 57.5, median 60."
                + " Note: 1 period has no value.");
    assertThatThrownBy(() -> found.quantile(1.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void declines() {
    assertThat(Summary.of(Points.of(Sample.flow(2001, Double.NaN))).reason())
        .isEqualTo("there is no value to summarise");
    Summary one = summary(5);
    assertThat(one.standardDeviation().reason()).isEqualTo("one value has no spread");
    assertThat(summary(5, 5).autocorrelation().reason())
        .isEqualTo("all values are equal, so nothing is correlated");
    assertThat(summary(5, 5).standardDeviation().result()).hasValue(0.0);
  }
}
