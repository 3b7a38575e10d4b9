package strandline.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.analysis.Sample;
import strandline.series.Period;

class IndexTest {
  @Test
  void theBaseIsAHundred() {
    Index index =
        Index.of(Sample.flow(2001, 50, 100, Double.NaN, 25), Period.parse("FY2002"))
            .result()
            .orElseThrow();
    assertThat(index.steps().get(0).value().result()).hasValue(50.0);
    assertThat(index.steps().get(1).value().result()).hasValue(100.0);
    assertThat(index.steps().get(2).value().reason())
        .isEqualTo("FY2003 has no comparable value: not available");
    assertThat(index.sentence().toString())
        .isEqualTo("Flow at sea as an index, FY2002 (100) = 100.");
  }

  @Test
  void declines() {
    assertThat(Index.of(Sample.flow(2001, 0, 5), Period.parse("FY2001")).reason())
        .isEqualTo("FY2001 is 0, which is no base");
    assertThat(Index.of(Sample.flow(2001, 0, 5), Period.parse("2001")).reason())
        .isEqualTo("2001 has no comparable value in flow at sea");
  }
}
