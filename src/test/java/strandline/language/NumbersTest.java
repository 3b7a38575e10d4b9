package strandline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void groupsThousandsAndRoundsHalfUp() {
    assertThat(Numbers.fixed(1234567.885, 2)).isEqualTo("1,234,567.89");
    assertThat(Numbers.whole(999)).isEqualTo("999");
    assertThat(Numbers.whole(1000)).isEqualTo("1,000");
    assertThat(Numbers.fixed(0.5, 0)).isEqualTo("1");
    assertThat(Numbers.fixed(1.990374331550802, 2)).isEqualTo("1.99");
  }

  @Test
  void writesARealMinusAndNoMinusZero() {
    assertThat(Numbers.fixed(-1081.5, 1)).isEqualTo("−1,081.5");
    assertThat(Numbers.fixed(-0.04, 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(74.8, 0)).isEqualTo("+75");
    assertThat(Numbers.signed(0.0, 0)).isEqualTo("0");
  }

  @Test
  void writesLargeNumbersWithoutExponent() {
    assertThat(Numbers.whole(1e12)).isEqualTo("1,000,000,000,000");
  }

  @Test
  void writesSmallCountsInWords() {
    assertThat(Numbers.of(2, "round", "rounds")).isEqualTo("two rounds");
    assertThat(Numbers.of(1, "round", "rounds")).isEqualTo("one round");
    assertThat(Numbers.of(12, "round", "rounds")).isEqualTo("12 rounds");
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Numbers.fixed(1234.5, 1)).isEqualTo("1,234.5");
    } finally {
      Locale.setDefault(before);
    }
  }
}
