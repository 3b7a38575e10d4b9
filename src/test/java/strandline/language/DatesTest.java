package strandline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
  @Test
  void writesDaysMonthsAndYears() {
    assertThat(Dates.day(LocalDate.of(2017, 1, 12))).isEqualTo("12 January 2017");
    assertThat(Dates.known("2017-04")).isEqualTo("April 2017");
    assertThat(Dates.known("2003")).isEqualTo("2003");
    assertThat(Dates.shortKnown("2014-12-17")).isEqualTo("17 Dec 2014");
    assertThat(Dates.shortKnown("2014-12-07")).isEqualTo("7 Dec 2014");
    assertThat(Dates.shortKnown("2020-03")).isEqualTo("Mar 2020");
  }
}
