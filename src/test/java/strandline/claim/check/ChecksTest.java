package strandline.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Standing;
import strandline.claim.Verdict;
import strandline.series.Measure;
import strandline.series.Measure.Aggregation;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Status;
import strandline.series.event.DateRange;
import strandline.series.event.Event;
import strandline.series.event.EventLog;
import strandline.series.event.EventLog.Coverage;
import strandline.series.event.EventReport;

class ChecksTest {
  private static final Measure FLOW =
      new Measure(
          "flow", "Flow at sea", "flow at sea", "All.", "people", Aggregation.SUM, List.of());

  private static Print print(
      String period, double value, Status status, String source, boolean taken) {
    return new Print(
        Period.parse(period), value, status, "exact", "", source, "2014-10", taken, "why", 2);
  }

  private static Series flow(Status statusOf2012) {
    List<Print> prints =
        List.of(
            print("FY2012", 1870, statusOf2012, "times", true),
            print("FY2013", 2129, Status.NORMAL, "efe", true),
            print("FY2014", 3722, Status.NORMAL, "efe", true),
            print("FY2014", 3722, Status.NORMAL, "ap", false),
            print("FY2014", 3677, Status.REVISED, "examiner", false),
            print("FY2014", 3731, Status.NORMAL, "times", false),
            print("FY2014", 3940, Status.NORMAL, "fox", false),
            print("FY2014", 3495, Status.PARTIAL, "release", false));
    List<Source> sources =
        List.of(
            new Source("times", "T", "Miami New Times", "2015", "", Source.Standing.QUOTED),
            new Source("efe", "T", "EFE", "2014", "", Source.Standing.QUOTED),
            new Source("ap", "T", "AP", "2014", "", Source.Standing.QUOTED));
    List<Observation> observations = new ArrayList<>();
    prints.stream()
        .filter(Print::preferred)
        .forEach(p -> observations.add(new Observation(p.period(), p.value(), p.status())));
    return new Series(
        FLOW, Map.of(), observations, new Provenance("d", "d.csv", "0", prints, sources));
  }

  private static RatioCheck doubled(Series series) {
    return new RatioCheck(
        series,
        Period.parse("FY2012"),
        Period.parse("FY2014"),
        "doubled",
        RatioWord.DOUBLED::fits,
        "");
  }

  @Test
  void ratioHoldsWithReservationWhenOneFigureRestsOnOneSecondarySource() {
    Judgement judgement = doubled(flow(Status.NORMAL)).judge();
    assertThat(judgement.standing()).isEqualTo(Standing.HOLDS_WITH_RESERVATION);
    assertThat(judgement.evidence())
        .isEqualTo(
            "The flow at sea goes from 1,870 in FY2012 to 3,722 in FY2014, a ratio of 1.990.");
    assertThat(judgement.reservations())
        .containsExactly("FY2012 rests on one secondary source: Miami New Times.");
    assertThat(judgement.sourceIds()).containsExactly("ap", "efe", "times");
  }

  @Test
  void ratioIsTriedOnEveryWholePrint() {
    Verdict verdict =
        new Claim("c", "Twice.", "", "", true, List.of(doubled(flow(Status.NORMAL)))).judge();
    assertThat(verdict.reasons())
        .endsWith(
            "So in 3 of 4 readings; the lowest gives 1.966 (3,677 over 1,870 (printed 2014-10)),"
                + " the highest 2.107 (3,940 over 1,870 (printed 2014-10)).");
  }

  @Test
  void boundDecidesNothing() {
    Judgement judgement = doubled(flow(Status.AT_LEAST)).judge();
    assertThat(judgement.standing()).isEqualTo(Standing.UNDECIDABLE);
    assertThat(judgement.evidence()).isEqualTo("No whole figure above zero is known for FY2012.");
  }

  @Test
  void valueIsComparedAfterRounding() {
    Period year = Period.parse("FY2013");
    Series series = flow(Status.NORMAL);
    assertThat(new ValueCheck(series, year, 2129, 0, "").judge().standing().stands()).isTrue();
    assertThat(new ValueCheck(series, year, 2130, 0, "").judge().standing())
        .isEqualTo(Standing.DOES_NOT_HOLD);
    assertThat(new ValueCheck(series, Period.parse("FY2020"), 1, 0, "").judge().standing())
        .isEqualTo(Standing.UNDECIDABLE);
  }

  @Test
  void ourReadingOfTheMeasureIsAReservation() {
    Judgement judgement =
        new ValueCheck(flow(Status.NORMAL), Period.parse("FY2014"), 3722, 0, "It says intercepted.")
            .judge();
    assertThat(judgement.standing()).isEqualTo(Standing.HOLDS_WITH_RESERVATION);
    assertThat(judgement.reservations()).contains("It says intercepted.");
  }

  private static EventLog talks() {
    List<Event> events =
        List.of(
            round("round-2010-02", "2010-02-19", "yes"),
            round("round-2010-06", "2010-06-18", "yes"),
            round("round-2011-01", "2011-01-12", "yes"),
            round("round-2004-01", "2004-01-08", "no"),
            round("round-2017-04", "2017-04", "yes"));
    Coverage coverage =
        new Coverage(
            "round",
            new DateRange(DateRange.parse("2003").first(), DateRange.parse("2015").last()),
            "why");
    return new EventLog("talks", "Talks", "t.csv", "0", events, List.of(coverage), List.of());
  }

  private static Event round(String id, String date, String held) {
    return new Event(
        id,
        "round",
        "",
        held,
        List.of(
            new EventReport(
                DateRange.parse(date), "stated", "", "Held.", "s", "2010", true, "", 2)));
  }

  @Test
  void countsOnlyWhatWasHeldAndOnlyWhereTheRecordReaches() {
    assertThat(count("2010", 2).standing()).isEqualTo(Standing.HOLDS);
    assertThat(count("2010", 2).evidence())
        .isEqualTo("The record of 2010 has two rounds: 19 February 2010, 18 June 2010.");
    assertThat(count("2004", 0).standing()).isEqualTo(Standing.HOLDS);
    assertThat(count("2012", 1).evidence()).isEqualTo("The record of 2012 has no rounds.");
    assertThat(count("2017", 1).standing()).isEqualTo(Standing.UNDECIDABLE);
    assertThat(count("2017", 1).evidence()).isEqualTo("The record does not cover all of 2017.");
  }

  private static Judgement count(String within, int is) {
    return new CountCheck(talks(), "round", DateRange.parse(within), is, "").judge();
  }

  @Test
  void dateLiesWithinWhatTheSentenceSays() {
    assertThat(date("round-2010-02", "2010-02", "Friday").standing()).isEqualTo(Standing.HOLDS);
    assertThat(date("round-2010-02", "2010-02", "Monday").standing())
        .isEqualTo(Standing.DOES_NOT_HOLD);
    assertThat(date("round-2010-02", "2009", "").standing()).isEqualTo(Standing.DOES_NOT_HOLD);
    assertThat(date("round-2017-04", "2017-04-03", "").evidence())
        .isEqualTo("The date is known no better than April 2017.");
  }

  private static Judgement date(String event, String is, String weekday) {
    return new DateCheck(talks().event(event).orElseThrow(), DateRange.parse(is), weekday, "")
        .judge();
  }
}
