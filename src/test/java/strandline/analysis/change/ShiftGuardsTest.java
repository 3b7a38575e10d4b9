package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.analysis.Fixtures.months;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Fixtures;
import strandline.analysis.Outcome;
import strandline.analysis.Points;

/** What the three methods say, and when they decline. */
class ShiftGuardsTest {
  private static final Function<double[], Outcome<?>> PETTITT =
      values -> Pettitt.withDefaults().test(Points.inOrder(values));
  private static final Function<double[], Outcome<?>> LEVELS =
      values -> LevelShifts.withDefaults().find(Points.inOrder(values));
  private static final Function<double[], Outcome<?>> PENALISED =
      values -> PenalisedShifts.withDefaults().find(Points.inOrder(values));

  @Test
  void declinesWithTooFewValues() {
    for (int n = 0; n < 4; n++) {
      String found = n == 1 ? "1 value" : n + " values";
      double[] values = Fixtures.wavy(n, 5);
      assertThat(PETTITT.apply(values).reason()).isEqualTo(found + ", and the method needs 4");
      assertThat(PENALISED.apply(values).reason()).isEqualTo(found + ", and the method needs 4");
      assertThat(LEVELS.apply(values).reason()).isEqualTo(found + ", and the method needs 14");
    }
  }

  @Test
  void declinesWhatIsNoNumberAndWhatDoesNotVary() {
    for (Function<double[], Outcome<?>> method : Arrays.asList(PETTITT, LEVELS, PENALISED)) {
      for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
        double[] values = Fixtures.wavy(20, 5);
        values[6] = bad;
        assertThat(method.apply(values).reason())
            .isEqualTo("the value of observation 7 is not a finite number");
      }
      assertThat(method.apply(new double[30]).reason()).isEqualTo("all values are the same, 0");
    }
    double[] steps = new double[20];
    steps[12] = 1;
    assertThat(PENALISED.apply(steps).reason())
        .isEqualTo(
            "at least half of the steps from value to value are the same, so there is no scale");
  }

  @Test
  void declinesBeyondItsCap() {
    double[] values = Fixtures.wavy(10_001, 5);
    assertThat(LEVELS.apply(values).reason())
        .isEqualTo("10,001 values, and the method stops at 10,000");
    assertThat(PENALISED.apply(values).reason()).contains("stops at 10,000");
  }

  @Test
  void bearsOneHugeValue() {
    double[] values = Fixtures.wavy(40, 5);
    values[20] = 1e300;
    assertThat(Pettitt.withDefaults().test(Points.inOrder(values)).result().orElseThrow().p())
        .isBetween(0., 1.);
    assertThat(LEVELS.apply(values).reason())
        .isEqualTo("the value of observation 21 is 1E300, too large to square");
    values[20] = 1e12;
    assertThat(
            PenalisedShifts.withDefaults()
                .find(Points.inOrder(values))
                .result()
                .orElseThrow()
                .objective())
        .isFinite();
    assertThat(
            LevelShifts.withDefaults()
                .find(Points.inOrder(values))
                .result()
                .orElseThrow()
                .criteria())
        .allMatch(Double::isFinite);
  }

  @Test
  void saysWhenTheLevelChanged() {
    double[] values = Fixtures.wavy(24, 100);
    for (int i = 10; i < 24; i++) {
      values[i] += 200;
    }
    var series = months("2015-01", values);
    assertThat(
            Pettitt.withDefaults()
                .test(Points.of(series))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .isEqualTo(
            "The level of values changed after October 2015 (Pettitt's test, U = 140, p < 0.001).");
    assertThat(
            LevelShifts.withDefaults()
                .find(Points.of(series))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("The level of values changed in November 2015: mean ")
        .contains(
            " from November 2015 (least squares partition, number of breaks by the Bayesian information criterion, at least 3 values")
        .contains("November 2015 (95 per cent, October 2015");
    assertThat(
            PenalisedShifts.withDefaults()
                .find(Points.of(series))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("The level of values changed in November 2015: mean ")
        .contains("exact partition with a penalty of 6.36 for each change, scale ");
  }

  @Test
  void saysThatTheEvidenceIsInsufficient() {
    double[] values = Fixtures.wavy(24, 100);
    assertThat(
            Pettitt.withDefaults()
                .test(Points.inOrder(values))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("There is insufficient evidence to identify a change of level in the series; ");
    assertThat(
            LevelShifts.withDefaults()
                .find(Points.inOrder(values))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .startsWith("There is insufficient evidence to identify a change of level in the series; ");
  }

  @Test
  void namesTiesGapsAndBreaks() {
    double[] tied = {1, 1, 2, 2, 1, 1};
    Pettitt.Result result =
        Pettitt.withDefaults().test(Points.inOrder(tied)).result().orElseThrow();
    assertThat(result.positions()).containsExactly(2, 4);
    assertThat(result.sentence().toString())
        .contains(" The statistic is the same after observation 2 and observation 4.")
        .endsWith(" 6 values are tied and have mid-ranks; p is not corrected for them.");
    double[] values = Fixtures.wavy(24, 100);
    for (int i = 10; i < 24; i++) {
      values[i] += 200;
    }
    assertThat(
            Pettitt.withDefaults()
                .test(Points.of(Fixtures.withGap("2015-01", values, 9)))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .contains("after September 2015");
    String caution =
        "The way of measuring changed in November 2015, so a change there may be the measuring's.";
    var broken = Fixtures.withBreak("2015-01", values, 10);
    assertThat(
            Pettitt.withDefaults()
                .test(Points.of(broken))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .endsWith(caution);
    assertThat(
            PenalisedShifts.withDefaults()
                .find(Points.of(broken))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .endsWith(caution);
    assertThat(
            LevelShifts.withDefaults()
                .find(Points.of(broken))
                .result()
                .orElseThrow()
                .sentence()
                .toString())
        .contains(caution);
  }

  @Test
  void saysWhyABreakHasNoInterval() {
    double[] values = new double[40];
    Arrays.fill(values, 20, 40, 7);
    LevelShifts.Result result =
        LevelShifts.withDefaults().find(Points.inOrder(values)).result().orElseThrow();
    assertThat(result.partition().positions()).containsExactly(20);
    assertThat(result.sentence().toString())
        .endsWith("observation 21 (no interval: the values do not vary on one side of the break).");
  }

  @Test
  void prunesNothingThatWins() {
    var random = new java.util.SplittableRandom(7);
    for (int trial = 0; trial < 300; trial++) {
      int n = 6 + random.nextInt(30);
      int shortest = 1 + random.nextInt(3);
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = random.nextInt(4) + (i > n / 2 ? 3 : 0) + random.nextDouble();
      }
      PenalisedShifts.Result found =
          new PenalisedShifts(1, shortest).find(Points.inOrder(values)).result().orElseThrow();
      double price = found.penalty() * found.sigma() * found.sigma();
      double best = best(new SegmentCost(values), shortest, price) / found.sigma() / found.sigma();
      Reference.assertClose("objective", found.objective(), best, 1e-9);
    }
  }

  private static double best(SegmentCost cost, int shortest, double price) {
    double[] best = new double[cost.size() + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -price;
    for (int to = shortest; to < best.length; to++) {
      for (int from = 0; from <= to - shortest; from++) {
        best[to] = Math.min(best[to], best[from] + cost.precisely(from, to) + price);
      }
    }
    return best[best.length - 1];
  }
}
