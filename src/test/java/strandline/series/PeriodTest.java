package strandline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.series.Period.Frequency;

class PeriodTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FY2014",
        "2014",
        "2014-07",
        "2014-Q3",
        "FY2014-Q1",
        "1999-12",
        "2013/14",
        "1999/00 (Apr)",
        "2013/14-Q2 (Jul)",
        "2014-07-09",
        "2014-W01",
        "2009-W53"
      })
  void labelIsReadBack(String label) {
    assertThat(Period.parse(label).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FY14",
        "2014-13",
        "2014-00",
        "FY2014-07",
        "0000",
        "2014-Q5",
        "fy2014",
        "2013/15",
        "2013/14 (Oct)",
        "2013/14 (Jan)",
        "2014-W53",
        "2014-02-30",
        "2014 (Apr)"
      })
  void otherTextsAreNoPeriods(String label) {
    assertThat(Period.tryParse(label)).isEmpty();
  }

  @Test
  void fiscalYearBeginsInOctoberOfTheYearBefore() {
    Period year = Period.parse("FY2014");
    assertThat(year.start()).isEqualTo(LocalDate.of(2013, 10, 1));
    assertThat(year.end()).isEqualTo(LocalDate.of(2014, 9, 30));
    assertThat(year.yearNumber()).isEqualTo(2014);
    assertThat(year.plus(-2)).isEqualTo(Period.parse("FY2012"));
  }

  @Test
  void fiscalQuarterBelongsToItsFiscalYear() {
    assertThat(Period.parse("FY2014-Q1").start()).isEqualTo(LocalDate.of(2013, 10, 1));
    assertThat(Period.parse("FY2014-Q1").plus(4).label()).isEqualTo("FY2015-Q1");
  }

  @Test
  void weeksAndDaysFollowEachOther() {
    Period week = Period.parse("2009-W53");
    assertThat(week.start()).isEqualTo(LocalDate.of(2009, 12, 28));
    assertThat(week.end()).isEqualTo(LocalDate.of(2010, 1, 3));
    assertThat(week.plus(1).label()).isEqualTo("2010-W01");
    assertThat(week.until(Period.parse("2010-W10"))).isEqualTo(10);
    assertThat(Period.parse("2016-02-28").plus(2).label()).isEqualTo("2016-03-01");
    assertThat(Period.parse("2013/14 (Apr)").contains(LocalDate.of(2014, 3, 31))).isTrue();
  }

  @Test
  void countsStepsBetweenAlikePeriodsOnly() {
    assertThat(Period.parse("2014-11").until(Period.parse("2015-02"))).isEqualTo(3);
    assertThatThrownBy(() -> Period.parse("FY2014").until(Period.parse("2014")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("FY2014 and 2014 do not compare");
  }

  @Test
  void refusesAYearThatBeginsElsewhere() {
    assertThatThrownBy(
            () -> new Period(LocalDate.of(2014, 3, 1), Frequency.YEAR, Calendar.CALENDAR_YEAR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void containsItsFirstAndLastDay() {
    Period month = Period.parse("2016-02");
    assertThat(month.contains(LocalDate.of(2016, 2, 29))).isTrue();
    assertThat(month.contains(LocalDate.of(2016, 3, 1))).isFalse();
  }
}
