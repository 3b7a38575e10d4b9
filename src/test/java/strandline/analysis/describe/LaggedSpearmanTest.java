package strandline.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;
import static strandline.analysis.Fixtures.months;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Fixtures;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.series.Origin;

class LaggedSpearmanTest {
  private static final LaggedSpearman METHOD = LaggedSpearman.withDefaults();

  @Test
  void agreesWithSciPy() {
    Reference series = Reference.resource("spearman.json").at("series");
    assertThat(series.keys()).hasSize(2);
    series.keys().forEach(name -> check(name, series.at(name)));
  }

  private static Outcome<LaggedCorrelations> correlate(
      LaggedSpearman method, double[] first, double[] second) {
    LaggedSpearman.Pair names =
        new LaggedSpearman.Pair(
            Quantity.name("the first"), Quantity.name("the second"), Origin.UNKNOWN);
    return method.correlate(Points.inOrder(first), Points.inOrder(second), names);
  }

  private static void check(String name, Reference expected) {
    List<Reference> lags = expected.at("lags").items();
    LaggedCorrelations found =
        correlate(
                METHOD.withLongest(lags.size() / 2),
                expected.at("first").numbers(),
                expected.at("second").numbers())
            .result()
            .orElseThrow();
    assertThat(found.lags()).hasSameSizeAs(lags);
    for (int i = 0; i < lags.size(); i++) {
      LaggedCorrelations.AtLag actual = found.lags().get(i);
      assertThat(actual.lag()).isEqualTo((int) lags.get(i).number("lag"));
      assertThat(actual.pairs()).isEqualTo((int) lags.get(i).number("pairs"));
      assertClose(name + " rho", actual.rho().value(), lags.get(i).number("rho"), 1e-10);
      assertClose(name + " p", actual.p(), lags.get(i).number("p"), 1e-10);
      assertClose(name, actual.effectivePairs(), lags.get(i).number("effective"), 1e-10);
      assertClose(name, actual.effectiveP(), lags.get(i).number("effective_p"), 1e-10);
      assertThat(actual.rho().interval().contains(actual.rho().value())).isTrue();
    }
  }

  @Test
  void namesTheLagAtWhichOneFollowsTheOther() {
    double[] long_ = Fixtures.wavy(43, 50);
    double[] first = java.util.Arrays.copyOfRange(long_, 2, 42);
    double[] second = java.util.Arrays.copyOfRange(long_, 0, 40);
    LaggedCorrelations found = correlate(METHOD, first, second).result().orElseThrow();
    assertThat(found.strongest().lag()).isEqualTo(2);
    assertThat(found.strongest().rho().value()).isEqualTo(1);
    assertThat(found.strongest().p()).isZero();
    assertThat(found.sentence().toString())
        .contains("the strongest is 1.00 with the second later by 2 periods")
        .doesNotContain("trend");
  }

  @Test
  void warnsWhenBothTrend() {
    double[] up = IntStream.range(0, 30).mapToDouble(i -> i + Math.sin(i)).toArray();
    double[] down = IntStream.range(0, 30).mapToDouble(i -> -i + Math.cos(i)).toArray();
    String sentence =
        correlate(METHOD.withLongest(0), up, down).result().orElseThrow().sentence().toString();
    assertThat(sentence)
        .contains("Both have a trend, and two series that do correlate whether they are related");
  }

  @Test
  void takesMidRanksForTies() {
    double[] first = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    double[] second = {1, 2, 2, 3, 3, 4, 4, 5, 5, 5};
    // scipy 1.17.1: spearmanr(first, second).statistic
    double rho =
        correlate(METHOD.withLongest(0), first, second)
            .result()
            .orElseThrow()
            .together()
            .rho()
            .value();
    assertClose("rho", rho, 0.9434148851749267, 1e-12);
  }

  @Test
  void comparesThePeriodsThatBothCover() {
    double[] values = Fixtures.wavy(30, 50);
    LaggedCorrelations found =
        METHOD
            .withLongest(1)
            .correlate(
                months("2015-01", values),
                months("2015-04", java.util.Arrays.copyOfRange(values, 3, 30)))
            .result()
            .orElseThrow();
    assertThat(found.together().pairs()).isEqualTo(27);
    assertThat(found.together().rho().value()).isEqualTo(1);
  }

  @Test
  void declines() {
    double[] values = Fixtures.wavy(30, 50);
    assertThat(correlate(METHOD, values, new double[30]).reason())
        .isEqualTo("all values are the same, 0");
    assertThat(METHOD.correlate(months("2015-01", values), months("FY2015", values)).reason())
        .isEqualTo(
            "values counts months and values counts fiscal years, October to September, and the"
                + " method compares like periods");
    assertThat(METHOD.correlate(months("2015-01", values), months("2019-01", values)).reason())
        .isEqualTo("values and values share no period");
    assertThat(
            METHOD
                .correlate(months("2015-01", values), Fixtures.withGap("2015-01", values, 2))
                .reason())
        .isEqualTo(
            "March 2015 has no comparable value in values, and the method needs every period");
    assertThat(
            METHOD
                .correlate(months("2015-01", values), Fixtures.withBreak("2015-01", values, 2))
                .reason())
        .contains("the way of measuring changed in March 2015");
  }

  @Test
  void refusesWhatIsNoNumberAndTooFew() {
    double[] values = Fixtures.wavy(30, 50);
    double[] bad = values.clone();
    bad[0] = Double.NaN;
    assertThat(correlate(METHOD, values, bad).reason())
        .isEqualTo("the value of observation 1 is not a finite number");
    for (int n = 0; n < 4; n++) {
      assertThat(correlate(METHOD, new double[n], new double[n]).reason())
          .isEqualTo((n == 1 ? "1 value" : n + " values") + ", and the method needs 8");
    }
    double[] flat = new double[12];
    flat[11] = 1e15;
    double[] other = Fixtures.wavy(12, 5);
    assertThat(correlate(METHOD, other, flat).reason())
        .isEqualTo("the second does not vary at lag -3");
  }
}
