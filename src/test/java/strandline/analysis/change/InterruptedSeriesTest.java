package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;
import static strandline.analysis.Fixtures.months;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Fixtures;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.model.Coefficient;
import strandline.language.Quantity;
import strandline.series.DateRange;

class InterruptedSeriesTest {
  private static final InterruptedSeries METHOD = InterruptedSeries.withDefaults();

  @Test
  void agreesWithStatsmodels() {
    Reference series = Reference.resource("interrupted.json").at("series");
    assertThat(series.keys()).hasSize(3);
    series.keys().forEach(name -> check(name, series.at(name)));
  }

  private static Outcome<Interruption> fit(InterruptedSeries method, double[] values, int before) {
    return method.fit(Points.inOrder(values), before, Quantity.name("the event"));
  }

  private static void check(String name, Reference expected) {
    double[] values = expected.at("values").numbers();
    Interruption found =
        fit(
                new InterruptedSeries(8, OptionalInt.of((int) expected.number("lag")), 0.95),
                values,
                (int) expected.number("before"))
            .result()
            .orElseThrow();
    List<Coefficient> start = found.start().neweyWest(found.lag());
    same(name + " level", start.get(2), expected.at("start"), 2);
    same(name + " slope", start.get(3), expected.at("start"), 3);
    same(name + " before", start.get(1), expected.at("start"), 1);
    same(name + " end", found.end().neweyWest(found.lag()).get(2), expected.at("end"), 2);
    double last = found.fitted().get(values.length - 1);
    double without = found.counterfactual().get(found.counterfactual().size() - 1);
    assertClose(name, last - without, found.changeAtEnd().value(), 1e-8);
  }

  private static void same(String name, Coefficient actual, Reference expected, int index) {
    assertClose(name, actual.value(), at(expected, "params", index), 1e-8);
    assertClose(name + " se", actual.standardError(), at(expected, "bse", index), 1e-8);
    assertClose(name + " p", actual.p(), at(expected, "p", index), 1e-7);
    double[] interval = expected.at("ci").items().get(index).numbers();
    assertClose(name + " low", actual.interval().low(), interval[0], 1e-7);
    assertClose(name + " high", actual.interval().high(), interval[1], 1e-7);
  }

  private static double at(Reference reference, String key, int index) {
    return reference.at(key).numbers()[index];
  }

  @Test
  void saysAssociationAndNeverCause() {
    double[] values = Fixtures.wavy(24, 100);
    for (int i = 12; i < 24; i++) {
      values[i] -= 60;
    }
    String sentence =
        METHOD
            .fit(months("2016-01", values), DateRange.parse("2017-01-12"), "the new policy")
            .result()
            .orElseThrow()
            .sentence()
            .toString();
    assertThat(sentence)
        .startsWith("From January 2017 on, when the new policy came, the level of values was 6")
        .contains("lower than the line before it leads to (interrupted time series, Newey–West")
        .endsWith(
            "This is an association in time; other things that changed then would show the same.")
        .doesNotContain("cause");
    assertThat(fit(METHOD, Fixtures.wavy(24, 100), 12).result().orElseThrow().sentence().toString())
        .startsWith("There is insufficient evidence to identify a change of the level");
  }

  @Test
  void declines() {
    double[] values = Fixtures.wavy(24, 100);
    assertThat(fit(METHOD, values, 5).reason())
        .isEqualTo("5 values before the event and 19 from then on, and each side needs 8");
    assertThat(fit(METHOD, values, 17).reason())
        .isEqualTo("17 values before the event and 7 from then on, and each side needs 8");
    assertThat(METHOD.fit(months("2016-01", values), DateRange.parse("2019-01-12"), "it").reason())
        .isEqualTo("it (2019-01-12) lies outside the series");
    assertThat(METHOD.fit(months("2016-01", values), DateRange.parse("2017"), "it").reason())
        .isEqualTo("the date of it (2017) is not known to the period");
    assertThat(
            METHOD
                .fit(Fixtures.withGap("2016-01", values, 3), DateRange.parse("2017-01-12"), "it")
                .reason())
        .isEqualTo("April 2016 has no comparable value, and the method needs every period");
    assertThat(
            METHOD
                .fit(Fixtures.withBreak("2016-01", values, 3), DateRange.parse("2017-01-12"), "it")
                .reason())
        .isEqualTo(
            "the way of measuring changed in April 2016 (new count), and the method needs one way of"
                + " measuring");
  }

  @Test
  void refusesWhatIsNoNumberOrDoesNotVary() {
    assertThat(fit(METHOD, new double[20], 10).reason()).isEqualTo("all values are the same, 0");
    for (double bad : List.of(Double.NaN, Double.POSITIVE_INFINITY)) {
      double[] values = Fixtures.wavy(24, 100);
      values[4] = bad;
      assertThat(fit(METHOD, values, 12).reason())
          .isEqualTo("the value of observation 5 is not a finite number");
    }
    for (int n = 0; n < 4; n++) {
      assertThat(fit(METHOD, new double[n], 0).reason())
          .isEqualTo("0 values before the event and " + n + " from then on, and each side needs 8");
    }
  }

  @Test
  void bearsOneHugeValue() {
    double[] values = Fixtures.wavy(24, 100);
    values[20] = 1e300;
    assertThat(fit(METHOD, values, 12).reason())
        .isEqualTo("the value of observation 21 is 1E300, too large to square");
    values[20] = 1e12;
    assertThat(fit(METHOD, values, 12).result().orElseThrow().levelChange().value()).isFinite();
  }
}
