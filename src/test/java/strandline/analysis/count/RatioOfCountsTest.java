package strandline.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strandline.Reference.assertClose;

import org.junit.jupiter.api.Test;
import strandline.Reference;
import strandline.analysis.Interval;
import strandline.analysis.Points;
import strandline.analysis.Sample;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

class RatioOfCountsTest {
  private static final RatioOfCounts METHOD = RatioOfCounts.withDefaults();
  private static final Period FY2012 = Period.parse("FY2012");
  private static final Period FY2014 = Period.parse("FY2014");

  /** R 4.2.2: poisson.test(c(3722, 1870), c(1, 1)); exactci 1.4.5: poisson.exact(, tsmethod=). */
  @Test
  void theAskedPairHasItsKnownAnswer() {
    CountRatio ratio = METHOD.between(1870, 3722).result().orElseThrow();
    assertClose("ratio", ratio.ratio(), 1.9903743315508, 1e-13);
    assertInterval("central", ratio.central(), 1.88230110194587, 2.10519869037892, 1e-12);
    assertShares("likely", ratio.minimumLikelihood(), 1.88267512251369, 2.10462589257994, 1);
    assertClose("p", ratio.pMinimumLikelihood(), 8.30702118527057e-138, 1e-9);
    assertThat(ratio.sentence().toString())
        .isEqualTo(
            "3,722 is 1.99 times 1,870, exact 95 per cent interval 1.88 to 2.11 if counts were Poisson"
                + " (conditional binomial).");
  }

  @Test
  void agreesWithRInEveryReferencePair() {
    for (Reference pair : Reference.shared("poisson-rates.json").at("ratio").items()) {
      double x1 = pair.number("x1");
      double x2 = pair.number("x2");
      String name = x1 + "/" + x2;
      CountRatio ratio =
          METHOD.between(x2, pair.number("T2"), x1, pair.number("T1")).result().orElseThrow();
      double[] central = pair.at("exact_central", "ci95").numbers();
      double[] likely = pair.at("poisson_exact_minlike", "ci95").numbers();
      assertClose(name, ratio.ratio(), pair.number("ratio"), 1e-13);
      assertInterval(name, ratio.central(), central[0], central[1], 1e-9);
      double exposures = pair.number("T2") / pair.number("T1");
      assertShares(name, ratio.minimumLikelihood(), likely[0], likely[1], exposures);
      double p = pair.number("exact_central", "p_two_sided_minlike");
      assertThat(ratio.pMinimumLikelihood()).as(name).isCloseTo(p, within(p * 1e-9 + 1e-300));
    }
  }

  private static void assertInterval(
      String what, Interval interval, double low, double high, double tolerance) {
    assertClose(what + " low", interval.low(), low, tolerance);
    assertClose(what + " high", interval.high(), high, tolerance);
  }

  /** exactci rounds the ends to four decimals of the share of the sum. */
  private static void assertShares(
      String what, Interval interval, double low, double high, double exposures) {
    assertThat(share(interval.low() / exposures))
        .as(what)
        .isCloseTo(share(low / exposures), within(1e-4));
    assertThat(share(interval.high() / exposures))
        .as(what)
        .isCloseTo(share(high / exposures), within(1e-4));
  }

  private static double share(double odds) {
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
  }

  @Test
  void theMinimumLikelihoodIntervalIsWhatTheTestDoesNotReject() {
    for (long n = 1; n <= 25; n++) {
      for (long x = 0; x <= n; x++) {
        MinimumLikelihood test = new MinimumLikelihood(x, n);
        double low = test.lowEnd(0.05);
        double high = test.highEnd(0.05);
        for (int step = 1; step < 400; step++) {
          double share = step / 400.0;
          if (share < low - 1e-9 || share > high + 1e-9) {
            assertThat(test.p(share)).as("%d of %d at %s", x, n, share).isLessThan(0.05);
          }
        }
        assertThat(x == 0 || test.p(low + 1e-9) >= 0.05 - 1e-6).as("%d of %d", x, n).isTrue();
      }
    }
  }

  @Test
  void declinesWhatIsNoExactCount() {
    Series flow = Sample.flow(2012, 1870, 1357, 3722);
    assertThat(METHOD.between(Sample.with(flow, "FY2012", Status.ROUNDED), FY2012, FY2014).reason())
        .isEqualTo(
            "no Poisson interval on rounded, bounded or estimated values:"
                + " fiscal 2012 is rounded by its publisher");
    assertThat(
            METHOD.between(Sample.with(flow, "FY2014", Status.AT_LEAST), FY2012, FY2014).reason())
        .isEqualTo(
            "no Poisson interval on rounded, bounded or estimated values:"
                + " fiscal 2014 is at least this many");
    assertThat(
            METHOD
                .between(Sample.with(flow, "FY2014", Status.NOT_AVAILABLE), FY2012, FY2014)
                .reason())
        .isEqualTo("fiscal 2014 has no value: not available");
    assertThat(
            METHOD
                .between(
                    Sample.series(Sample.share(), "2012", 1, 2, 3),
                    Period.parse("2012"),
                    Period.parse("2013"))
                .reason())
        .isEqualTo("Share is not a count");
    assertThat(METHOD.between(flow, Period.parse("2012"), FY2014).reason())
        .isEqualTo("2012 is no period of flow at sea");
    assertThat(METHOD.between(-1, 5).reason()).isEqualTo("-1 is not a count");
    assertThat(METHOD.between(1.5, 5).reason())
        .isEqualTo("1.5 is not a whole number, so not a count");
    assertThat(METHOD.between(Double.NaN, 5).reason()).isEqualTo("not a number is not a count");
    assertThat(METHOD.between(Double.POSITIVE_INFINITY, 5).reason())
        .isEqualTo("infinity is not a count");
    assertThat(METHOD.between(0, 0).reason())
        .isEqualTo("both counts are 0, so their ratio is not known");
    assertThat(METHOD.between(1, 0, 1, 1).reason()).isEqualTo("an exposure is not above 0");
  }

  @Test
  void aWiderLevelGivesAWiderInterval() {
    Interval wide = new RatioOfCounts(0.99).between(10, 20).result().orElseThrow().central();
    Interval narrow = METHOD.between(10, 20).result().orElseThrow().central();
    assertThat(wide.low()).isLessThan(narrow.low());
    assertThat(wide.high()).isGreaterThan(narrow.high());
  }

  @Test
  void anOverdispersedSeriesGetsTheWiderInterval() {
    Series flow = Sample.flow(2010, 422, 985, 1870, 1357, 3722, 3000, 5400, 1900);
    WidenedRatio ratio = METHOD.widened(flow, FY2012, FY2014).result().orElseThrow();
    assertThat(ratio.dispersion().phi()).isGreaterThan(100);
    assertThat(ratio.believed().result().orElseThrow()).isEqualTo(ratio.widened());
    assertThat(ratio.widened().low()).isLessThan(1);
    assertThat(ratio.sentence().toString())
        .contains("(quasi-Poisson). Believe the wider one: 95 per cent interval")
        .endsWith("which does not exclude that nothing changed.");
  }

  @Test
  void aSeriesOfPoissonCountsKeepsTheExactInterval() {
    Series flow = Sample.flow(2010, 10, 12, 9, 11, 10, 12, 8, 11);
    WidenedRatio ratio = METHOD.widened(flow, FY2012, FY2014).result().orElseThrow();
    assertThat(ratio.believed().result().orElseThrow()).isEqualTo(ratio.ratio().central());
    assertThat(ratio.widened().low()).isCloseTo(ratio.ratio().central().low(), within(1e-12));
    assertThat(ratio.sentence().toString()).contains("The exact interval may be believed");
  }

  @Test
  void dispersionAgreesWithRsQuasiPoisson() {
    for (String file : new String[] {"trend-cuban-series.json", "trend-published-series.json"}) {
      Reference all = Reference.shared(file).at("series");
      for (String name : all.keys()) {
        if (all.at(name).has("poisson_glm")) {
          double[] values = all.at(name, "values").numbers();
          Dispersion.Found found = Dispersion.of(Points.inOrder(values)).result().orElseThrow();
          Reference glm = all.at(name, "poisson_glm");
          assertClose(name, found.slope(), glm.number("slope"), 1e-9);
          assertClose(name, found.phi(), glm.number("dispersion"), 1e-9);
        }
      }
    }
  }

  @Test
  void dispersionDeclines() {
    assertThat(Dispersion.of(Points.inOrder(1, 2, 3)).reason())
        .isEqualTo("3 values, and dispersion about a trend needs 4");
    assertThat(Dispersion.of(Points.inOrder(new double[4])).reason())
        .isEqualTo("there are no events at all");
    assertThat(Dispersion.of(Points.inOrder(1, -2, 3, 4)).reason()).isEqualTo("-2 is not a count");
  }
}
