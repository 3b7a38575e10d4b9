package strandline.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.analysis.Sample;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

class RecordsTest {
  private static final Series FLOW = Sample.flow(2001, 50, 70, 40, Double.NaN, 70, 60, 45);

  @Test
  void highestAndLowest() {
    Records records = Records.of(FLOW).result().orElseThrow();
    assertThat(records.highest()).extracting(Observation::value).containsExactly(70.0, 70.0);
    assertThat(records.newHighs()).hasSize(1);
    assertThat(records.newLows().get(0).period()).isEqualTo(Period.parse("FY2003"));
    assertThat(records.sentence().toString())
        .isEqualTo(
            "Flow at sea was highest in FY2002, FY2005 (70) and lowest in FY2003 (40), from FY2001"
                + " to FY2007. Note: 1 period has no value.");
  }

  @Test
  void howFarBack() {
    assertThat(since("FY2006"))
        .isEqualTo(
            "Flow at sea in FY2006 (60) was the lowest since FY2003 (40). Note: not known in FY2004.");
    assertThat(since("FY2002"))
        .isEqualTo("Flow at sea in FY2002 (70) was the highest since the series begins in FY2001.");
    assertThat(since("FY2003"))
        .isEqualTo("Flow at sea in FY2003 (40) was the lowest since the series begins in FY2001.");
    assertThat(since("FY2005"))
        .isEqualTo(
            "Flow at sea in FY2005 (70) was the highest since FY2002 (70). Note: not known in FY2004.");
  }

  private static String since(String period) {
    return Records.since(FLOW, Period.parse(period)).result().orElseThrow().sentence().toString();
  }

  @Test
  void declines() {
    assertThat(Records.of(Sample.flow(2001, 5)).reason())
        .isEqualTo("too few points: 1 value, and a record needs 2");
    assertThat(Records.of(Sample.flow(2001, 5, 5)).reason())
        .isEqualTo("all values are equal, so none is a record");
    assertThat(Records.since(FLOW, Period.parse("FY2001")).reason())
        .isEqualTo("no value before FY2001 is known");
    assertThat(Records.since(FLOW, Period.parse("FY2004")).reason())
        .isEqualTo("FY2004 has no comparable value in flow at sea");
    assertThat(
            Records.since(Sample.with(FLOW, "FY2005", Status.AT_LEAST), Period.parse("FY2005"))
                .reason())
        .isEqualTo("FY2005 has no comparable value in flow at sea");
  }
}
