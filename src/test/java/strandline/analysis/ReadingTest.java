package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.language.Language;

class ReadingTest {
  private static final double[] VALUES = {3, 1, 4, 1, 5};

  @Test
  void leavesGapsOutAndCountsTheirTime() {
    Reading reading = Reading.of(Fixtures.withGap("2014-11", VALUES, 1));
    assertThat(reading.values()).containsExactly(3, 4, 1, 5);
    assertThat(reading.times()).containsExactly(0, 2 / 12.0, 3 / 12.0, 4 / 12.0);
    assertThat(reading.label(1).in(Language.english())).isEqualTo("2015-01");
    assertThat(reading.label(-2).in(Language.english())).isEqualTo("2014-09");
    assertThat(reading.label(5).in(Language.english())).isEqualTo("2015-05");
    assertThat(Reading.of(VALUES).label(-1).in(Language.english())).isEqualTo("observation 0");
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
}
