package strandline.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.analysis.Sample;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

class RecordsTest {
  private static final Series FLOW = Sample.flow(2001, 50, 70, 40, Double.NaN, 70, 60, 45);

  @Test
  void highestAndLowest() {
    RecordValues records = RecordValues.of(FLOW).result().orElseThrow();
    assertThat(records.highest()).extracting(Observation::value).containsExactly(70.0, 70.0);
    assertThat(records.newHighs()).hasSize(1);
    assertThat(records.newLows().get(0).period()).isEqualTo(Period.parse("FY2003"));
    assertThat(records.sentence().toString())
        .isEqualTo(
            "The figures for flow at sea were highest in fiscal 2002, fiscal 2005 (70) and lowest in fiscal 2003 (40), from fiscal 2001"
                + " to fiscal 2007. Note: 1 period has no value.");
  }

  @Test
  void declines() {
    assertThat(RecordValues.of(Sample.flow(2001, 5)).reason())
        .isEqualTo("too few points: 1 value, and a record needs 2");
    assertThat(RecordValues.of(Sample.flow(2001, 5, 5)).reason())
        .isEqualTo("all values are equal, so none is a record");
  }
}
