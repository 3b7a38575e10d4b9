package strandline.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.Reference.assertClose;
import static strandline.analysis.Fixtures.months;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Fixtures;
import strandline.analysis.Points;

class StlTest {
  /** A line and a season that is highest in March and lowest in September. */
  private static double[] seasonal(int count) {
    double[] values = Fixtures.wavy(count, 0);
    for (int i = 0; i < count; i++) {
      values[i] = 1000 + 2 * i + 100 * Math.cos(2 * Math.PI * (i - 2) / 12) + values[i] / 5;
    }
    return values;
  }

  @Test
  void agreesWithStatsmodelsForASeasonThatChanges() {
    Reference windows = Reference.resource("stl-windowed.json").at("windows");
    double[] values =
        Reference.resource("stl.json").at("series", "cuba_nationwide_monthly", "values").numbers();
    for (String window : windows.keys()) {
      Decomposition found =
          Stl.windowed(Integer.parseInt(window))
              .decompose(Points.inOrder(values), 12)
              .result()
              .orElseThrow();
      double[] season = windows.at(window, "seasonal").numbers();
      double[] trend = windows.at(window, "trend").numbers();
      for (int i = 0; i < season.length; i++) {
        assertClose(window + " season", found.seasonal().get(i), season[i], 1e-6);
        assertClose(window + " trend", found.trend().get(i), trend[i], 1e-6);
      }
    }
  }

  @Test
  void thePartsAddUp() {
    Decomposition found =
        Stl.windowed(7).decompose(Points.inOrder(seasonal(50)), 12).result().orElseThrow();
    for (int i = 0; i < 50; i++) {
      double sum = found.seasonal().get(i) + found.trend().get(i) + found.remainder().get(i);
      assertThat(sum).isCloseTo(found.points().at(i), Offset.offset(1e-9));
      assertThat(found.adjusted().get(i) + found.seasonal().get(i))
          .isCloseTo(found.points().at(i), Offset.offset(1e-9));
    }
    assertThat(found.indices()).hasSize(12);
  }

  @Test
  void saysHowStrongTheSeasonIs() {
    assertThat(
            Stl.periodic()
                .decompose(Points.of(months("2015-01", seasonal(60))), 12)
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("The season of values is strong (strength 1.00 of 1), highest in March (98.2")
        .contains("above the trend on average) and lowest in September (")
        .contains("; the strength of the trend is 1.00 (STL, periodic season).")
        .endsWith("Season and trend are descriptions, not tests.");
    assertThat(
            Stl.periodic()
                .decompose(Points.inOrder(Fixtures.wavy(96, 100)), 12)
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("The season of the series is weak (strength 0.");
    assertThat(
            Stl.windowed(7)
                .decompose(Points.inOrder(seasonal(60)), 12)
                .result()
                .orElseThrow()
                .method()
                .toString())
        .isEqualTo("STL, seasonal window 7");
    assertThat(
            Stl.periodic()
                .decompose(Points.of(months("2015-Q1", Fixtures.wavy(20, 5))), 4)
                .result()
                .orElseThrow()
                .period())
        .isEqualTo(4);
  }

  @Test
  void strengthsAreThoseOfTheirVariances() {
    Decomposition found =
        Stl.periodic().decompose(Points.inOrder(seasonal(60)), 12).result().orElseThrow();
    double rest = variance(found.remainder().stream().mapToDouble(x -> x).toArray());
    double[] both = new double[60];
    for (int i = 0; i < 60; i++) {
      both[i] = found.remainder().get(i) + found.seasonal().get(i);
    }
    assertThat(found.seasonStrength()).isCloseTo(1 - rest / variance(both), Offset.offset(1e-12));
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }

  @Test
  void declines() {
    Stl stl = Stl.periodic();
    for (int n = 0; n < 4; n++) {
      assertThat(stl.decompose(Points.inOrder(new double[n]), 12).reason())
          .isEqualTo((n == 1 ? "1 value" : n + " values") + ", and the method needs 25");
    }
    assertThat(stl.decompose(Points.inOrder(seasonal(24)), 12).reason())
        .isEqualTo("24 values, and the method needs 25");
    assertThat(stl.decompose(Points.inOrder(new double[30]), 12).reason())
        .isEqualTo("all values are the same, 0");
    assertThat(stl.decompose(Points.inOrder(seasonal(30)), 1).reason())
        .isEqualTo("a series with one value a cycle has no season");
    assertThat(stl.decompose(Points.of(months("FY1990", seasonal(30))), 1).reason())
        .isEqualTo("a series with one value a cycle has no season");
    assertThat(stl.decompose(Points.of(Fixtures.withGap("2015-01", seasonal(40), 7)), 12).reason())
        .isEqualTo("August 2015 has no comparable value, and the method needs every period");
    assertThat(
            stl.decompose(Points.of(Fixtures.withBreak("2015-01", seasonal(40), 7)), 12).reason())
        .contains("the way of measuring changed in August 2015 (new count)");
    double[] values = seasonal(40);
    values[39] = Double.NaN;
    assertThat(stl.decompose(Points.inOrder(values), 12).reason())
        .isEqualTo("the value of observation 40 is not a finite number");
  }

  @Test
  void bearsOneHugeValue() {
    double[] values = seasonal(40);
    values[20] = 1e300;
    assertThat(Stl.periodic().decompose(Points.inOrder(values), 12).reason())
        .endsWith("too large to square");
    values[20] = 1e100;
    assertThat(Stl.periodic().decompose(Points.inOrder(values), 12).result().orElseThrow().trend())
        .allMatch(Double::isFinite);
  }
}
