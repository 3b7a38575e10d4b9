package strandline.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedLengthTest {
  @ParameterizedTest
  @CsvSource({
    "917 days, 917, true, true",
    "917 days, 918, false, true",
    "2.5 years, 917, true, true",
    "2.5 years, 894, false, true",
    "2.5 years, 895, true, true",
    "2.5 years, 931, true, true",
    "2.5 years, 932, false, true",
    "4 years, 1278, false, false",
    "4 years, 1279, true, false",
    "4 years, 1380, true, false",
    "4 years, 1387, true, false",
    "4 years, 1388, true, true",
    "4 years, 1643, true, false",
    "4 years, 1644, false, false",
    "30 months, 917, true, true",
    "about 4 years, 1380, false, true"
  })
  void meansWhatItSays(String length, long days, boolean fits, boolean isClose) {
    StatedLength read = StatedLength.parse(length).orElseThrow();
    assertThat(read.fits(days)).isEqualTo(fits);
    assertThat(read.isClose(days)).isEqualTo(isClose);
  }

  @Test
  void aLengthHasAUnit() {
    assertThat(StatedLength.parse("4")).isEmpty();
    assertThat(StatedLength.parse("four years")).isEmpty();
    assertThat(StatedLength.parse("4 weeks")).isEmpty();
  }
}
