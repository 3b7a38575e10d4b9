package strandline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNumberTest {
  /** The boundary table of reports/README.md. */
  @ParameterizedTest
  @CsvSource({
    "2, 1.49, false",
    "2, 1.5, true",
    "2, 2.49, true",
    "2, 2.5, false",
    "2.0, 1.94, false",
    "2.0, 1.95, true",
    "2.0, 1.96, true",
    "2.0, 1.99, true",
    "2.0, 2.04, true",
    "2.0, 2.05, false",
    "2.00, 1.994, false",
    "2.00, 1.995, true",
    "2.00, 2.004, true",
    "2.00, 2.005, false",
    "about 2000, 1899, false",
    "about 2000, 1900, true",
    "about 2000, 2100, true",
    "about 2000, 2101, false",
    "more than 2, 2, false",
    "more than 2, 2.01, true",
    "at least 2, 1.99, false",
    "at least 2, 2, true",
    "less than 2, 2, false",
    "at most 2, 2, true"
  })
  void meansWhatItSays(String amount, double value, boolean fits) {
    assertThat(StatedNumber.parse(amount).orElseThrow().fits(value)).isEqualTo(fits);
  }

  @Test
  void whatIsWrittenFitsItselfAndFinerNumbersFitCoarserOnes() {
    Random random = new Random(20141217);
    for (int i = 0; i < 2000; i++) {
      double value = Math.round(1e6 * random.nextDouble()) / 100.0;
      String text = String.format(java.util.Locale.ROOT, "%.2f", value);
      StatedNumber exact = StatedNumber.parse(text).orElseThrow();
      assertThat(exact.fits(value)).isTrue();
      assertThat(StatedNumber.parse("about " + text).orElseThrow().fits(value)).isTrue();
      assertThat(StatedNumber.parse("at least " + text).orElseThrow().fits(value))
          .isNotEqualTo(StatedNumber.parse("less than " + text).orElseThrow().fits(value));
      assertThat(StatedNumber.parse("at most " + text).orElseThrow().fits(value))
          .isNotEqualTo(StatedNumber.parse("more than " + text).orElseThrow().fits(value));
    }
  }

  @Test
  void otherTextsAreNoAmounts() {
    assertThat(StatedNumber.parse("3,722")).isEmpty();
    assertThat(StatedNumber.parse("nearly 3")).isEmpty();
    assertThat(StatedNumber.parse("")).isEmpty();
  }
}
