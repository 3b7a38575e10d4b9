package strandline.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.analysis.Fixtures;
import strandline.analysis.Interval;

class ReadingTest {
  private static final double[] VALUES = {3, 1, 4, 1, 5};

  @Test
  void leavesGapsOutAndCountsTheirTime() {
    Reading reading = Reading.of(Fixtures.withGap("2014-11", VALUES, 1));
    assertThat(reading.values()).containsExactly(3, 4, 1, 5);
    assertThat(reading.times()).containsExactly(0, 2 / 12.0, 3 / 12.0, 4 / 12.0);
    assertThat(reading.label(1)).isEqualTo("2015-01");
    assertThat(reading.label(-2)).isEqualTo("2014-09");
    assertThat(reading.label(5)).isEqualTo("2015-05");
    assertThat(Reading.of(VALUES).label(-1)).isEqualTo("observation 0");
  }

  @Test
  void gapsAtTheEndsDoNotBreakASeries() {
    assertThat(
            Reading.unbroken(Fixtures.withGap("2014-11", VALUES, 0)).result().orElseThrow().size())
        .isEqualTo(4);
    assertThat(Reading.unbroken(Fixtures.withGap("2014-11", VALUES, 3)).reason())
        .isEqualTo("2015-02 has no comparable value, and the method needs every period");
  }

  @Test
  void comparesByValue() {
    assertThat(Reading.of(VALUES)).isEqualTo(Reading.of(VALUES.clone()));
    assertThat(Reading.of(VALUES)).hasSameHashCodeAs(Reading.of(VALUES.clone()));
    assertThat(Reading.of(VALUES)).isNotEqualTo(Reading.of(3, 1, 4, 1));
  }

  @Test
  void writesNumbersTheSameEverywhere() {
    assertThat(Words.number(3722)).isEqualTo("3,722");
    assertThat(Words.number(0.123456)).isEqualTo("0.1235");
    assertThat(Words.number(-12.5)).isEqualTo("-12.5");
    assertThat(Words.number(-0.0)).isEqualTo("0");
    assertThat(Words.number(1e18)).isEqualTo("1.000e+18");
    assertThat(Words.number(1.5e-9)).isEqualTo("1.500e-09");
    assertThat(Words.number(Double.NaN)).isEqualTo("unknown");
    assertThat(Words.number(Double.NEGATIVE_INFINITY)).isEqualTo("minus infinity");
    assertThat(Words.percent(1234.56)).isEqualTo("1,234.6 per cent");
    assertThat(Words.p(0.0123)).isEqualTo("p = 0.012");
    assertThat(Words.p(1e-9)).isEqualTo("p < 0.001");
    assertThat(Words.interval(new Interval(-1, 2.5, 0.95)))
        .isEqualTo("95 per cent interval -1 to 2.5");
    assertThat(Words.percentInterval(new Interval(-1, 2.54, 0.9)))
        .isEqualTo("90 per cent interval -1.0 to 2.5");
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Words.count(1, "value")).isEqualTo("1 value");
  }
}
