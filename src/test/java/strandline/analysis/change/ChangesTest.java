package strandline.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.analysis.Outcome;
import strandline.analysis.Sample;
import strandline.series.Measure;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

class ChangesTest {
  private static final Series FLOW = Sample.flow(2012, 1870, 1357, 3722);

  private static Change change(Series series, String from, String to) {
    return Changes.between(series, Period.parse(from), Period.parse(to)).result().orElseThrow();
  }

  private static String reason(Series series, String from, String to) {
    return Changes.between(series, Period.parse(from), Period.parse(to)).reason();
  }

  /** By hand: 3722/1870 = 1.99037433, its root 1.41080627; 2 ln 2/ln 1.99037433 = 2.0140. */
  @Test
  void theAskedPair() {
    Change change = change(FLOW, "FY2012", "FY2014");
    assertThat(change.difference()).isEqualTo(1852);
    assertThat(change.perCent().result().orElseThrow()).isCloseTo(99.0374331550802, within(1e-12));
    assertThat(change.ratio().result().orElseThrow()).isEqualTo(3722 / 1870.0);
    assertThat(change.growthPerPeriod().result().orElseThrow())
        .isCloseTo(0.410806270, within(1e-9));
    assertThat(change.growthPerYear()).isEqualTo(change.growthPerPeriod());
    assertThat(change.doublingTime().result().orElseThrow())
        .isCloseTo(2 * Math.log(2) / Math.log(3722 / 1870.0), within(1e-12));
    assertThat(change.sentence().toString())
        .isEqualTo(
            "Flow at sea rose from 1,870 (fiscal 2012) to 3,722 (fiscal 2014) people, 99 per cent more;"
                + " the ratio is 1.99.");
  }

  @Test
  void theSentenceFollowsTheResult() {
    assertThat(change(FLOW, "FY2012", "FY2013").sentence().toString())
        .isEqualTo(
            "Flow at sea fell from 1,870 (fiscal 2012) to 1,357 (fiscal 2013) people, 27.4 per cent less;"
                + " the ratio is 0.726.");
    assertThat(change(Sample.flow(2012, 50, 50), "FY2012", "FY2013").sentence().toString())
        .isEqualTo("Flow at sea stayed the same: 50 (fiscal 2012) and 50 (fiscal 2013) people.");
    assertThat(change(Sample.flow(2012, 5, 50), "FY2012", "FY2013").sentence().toString())
        .isEqualTo(
            "Flow at sea rose from 5 (fiscal 2012) to 50 (fiscal 2013) people; no per cent, because fiscal 2012"
                + " has 5, and fewer than 10 give neither a ratio nor a per cent.");
  }

  @Test
  void perCentsChangeByPercentagePoints() {
    assertThat(
            change(Sample.series(Sample.share(), "2012", 40, 50), "2012", "2013")
                .sentence()
                .toString())
        .isEqualTo("Share rose from 40 (2012) to 50 (2013) per cent, 10 percentage points more.");
  }

  @Test
  void monthsGrowByTheYear() {
    Series months = Sample.series(Sample.people(), "2014-01", 100, 110, 121);
    assertThat(change(months, "2014-01", "2014-03").growthPerYear().result().orElseThrow())
        .isCloseTo(Math.pow(1.1, 12) - 1, within(1e-12));
  }

  @Test
  void whatCannotBeSaidHasAReason() {
    Change fromZero = change(Sample.flow(2012, 0, 50), "FY2012", "FY2013");
    assertThat(fromZero.ratio().reason())
        .isEqualTo("fiscal 2012 is 0, and nothing is a multiple of 0");
    assertThat(fromZero.perCent().reason()).isEqualTo(fromZero.ratio().reason());
    assertThat(fromZero.difference()).isEqualTo(50);
    Change few = change(Sample.flow(2012, 9, 50), "FY2012", "FY2013");
    assertThat(few.perCent().reason())
        .isEqualTo("fiscal 2012 has 9, and fewer than 10 give neither a ratio nor a per cent");
    assertThat(List.of(few.ratio(), few.growthPerYear(), few.doublingTime()))
        .allMatch(none -> none.reason().equals(few.perCent().reason()));
    Change declared = change(few.series().withLeastBase(9), "FY2012", "FY2013");
    assertThat(declared.ratio().result().orElseThrow()).isEqualTo(50 / 9.0);
    Change amounts = change(Sample.series(Sample.share(), "2012", 0.5, 2), "2012", "2013");
    assertThat(amounts.ratio().result().orElseThrow()).isEqualTo(4);
    Change down = change(Sample.flow(2012, 90, 30), "FY2012", "FY2013");
    assertThat(down.doublingTime().reason())
        .isEqualTo("the series did not grow, so it has no doubling time");
    assertThat(down.halvingTime().result().orElseThrow())
        .isCloseTo(Math.log(2) / Math.log(3), within(1e-12));
    assertThat(change(FLOW, "FY2012", "FY2014").halvingTime().reason())
        .isEqualTo("the series has no steady decline, so no halving time");
    Change negative = change(Sample.series(Sample.share(), "2012", -5, 3), "2012", "2013");
    assertThat(negative.ratio().reason())
        .isEqualTo("2012 is below 0, so a ratio has no plain meaning");
    Change backwards = change(Sample.flow(2012, 50, 0), "FY2013", "FY2012");
    assertThat(backwards.growthPerPeriod().reason())
        .isEqualTo("fiscal 2013 is 0, and nothing is a multiple of 0");
  }

  @Test
  void refusesWhatDoesNotCompare() {
    assertThat(reason(Sample.with(FLOW, "FY2012", Status.AT_LEAST), "FY2012", "FY2014"))
        .isEqualTo("fiscal 2012 is a bound (at least 1,870), no value");
    assertThat(reason(Sample.with(FLOW, "FY2012", Status.PARTIAL), "FY2012", "FY2014"))
        .isEqualTo(
            "fiscal 2012 covers a part of its period, which does not compare with a whole one");
    assertThat(reason(Sample.with(FLOW, "FY2014", Status.CONFIDENTIAL), "FY2012", "FY2014"))
        .isEqualTo("fiscal 2014 has no value: confidential");
    assertThat(reason(FLOW, "FY2012", "FY2020"))
        .isEqualTo("fiscal 2020 lies outside fiscal 2012 to fiscal 2014");
    assertThat(reason(FLOW, "2012", "FY2014"))
        .isEqualTo(
            "2012 (calendar years, January to December) is no period of fiscal years, October to"
                + " September");
    assertThat(reason(FLOW, "FY2012", "FY2012")).isEqualTo("fiscal 2012 is compared with itself");
  }

  @Test
  void saysWhatToKnow() {
    Measure.Break at =
        new Measure.Break(
            Measure.Break.Kind.POLICY, Period.parse("FY2013"), "new law", "a new law on boats");
    Series broken = Sample.series(Sample.people(at), "FY2012", 1870, 1357, 3722);
    assertThat(change(broken, "FY2012", "FY2014").cautions())
        .map(Object::toString)
        .containsExactly("the rules or circumstances changed in fiscal 2013: a new law on boats");
    assertThat(change(broken, "FY2013", "FY2014").cautions()).isEmpty();
    assertThat(change(broken, "FY2012", "FY2013").sentence().toString())
        .endsWith(" Note: the rules or circumstances changed in fiscal 2013: a new law on boats.");
    assertThat(change(Sample.with(FLOW, "FY2012", Status.ROUNDED), "FY2012", "FY2014").cautions())
        .map(Object::toString)
        .containsExactly("fiscal 2012: rounded by its publisher");
  }

  @Test
  void eachPeriodIsComparedWithTheOneBefore() {
    List<Outcome<Change>> changes = Changes.each(FLOW);
    assertThat(changes).hasSize(3);
    assertThat(changes.get(0).reason()).isEqualTo("the series begins after fiscal 2011");
    assertThat(changes.get(2).result().orElseThrow().difference()).isEqualTo(2365);
    Series gap = Sample.flow(2012, 5, Double.NaN, 7);
    assertThat(Changes.each(gap).get(2).reason())
        .isEqualTo("fiscal 2013 has no value: not available");
  }
}
