package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void numbersHaveThreeDigitsInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Wording.number(3722)).isEqualTo("3,722");
      assertThat(Wording.number(1.990374)).isEqualTo("1.99");
      assertThat(Wording.number(1234.56)).isEqualTo("1,235");
      assertThat(Wording.number(0.012345)).isEqualTo("0.0123");
      assertThat(Wording.number(-0.5)).isEqualTo("-0.5");
      assertThat(Wording.number(0)).isEqualTo("0");
      assertThat(Wording.number(-0.0)).isEqualTo("0");
      assertThat(Wording.number(8.3e-138)).isEqualTo("8.3E-138");
      assertThat(Wording.number(1e300)).isEqualTo("1E300");
      assertThat(Wording.number(999999999999999.0)).isEqualTo("999,999,999,999,999");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void pAndIntervals() {
    assertThat(Wording.p(0.0004)).isEqualTo("p < 0.001");
    assertThat(Wording.p(0.3333333)).isEqualTo("p = 0.333");
    assertThat(Wording.interval(new Interval(1.8823, 2.1052, 0.95)))
        .isEqualTo("95 per cent interval 1.88 to 2.11");
    assertThat(Wording.level(0.999)).isEqualTo("99.9 per cent");
    assertThat(Wording.count(1, "value")).isEqualTo("1 value");
    assertThat(Wording.note(List.of())).isEmpty();
    assertThat(Wording.note(List.of("a", "b"))).isEqualTo(" Note: a; b.");
  }

  @Test
  void outcomesGoOn() {
    assertThat(Outcome.found(2).flatMap(two -> Outcome.found(two + 1)).result()).hasValue(3);
    assertThat(Outcome.found(2).flatMap(two -> Outcome.notEstimable("no")).reason())
        .isEqualTo("no");
    assertThat(Outcome.<Integer>notEstimable("none").flatMap(Outcome::found).reason())
        .isEqualTo("none");
  }

  @Test
  void writesNumbersTheSameEverywhere() {
    assertThat(Wording.number(3722)).isEqualTo("3,722");
    assertThat(Wording.number(0.123456)).isEqualTo("0.123");
    assertThat(Wording.number(-12.5)).isEqualTo("-12.5");
    assertThat(Wording.number(-0.0)).isEqualTo("0");
    assertThat(Wording.number(1e18)).isEqualTo("1E18");
    assertThat(Wording.number(1.5e-9)).isEqualTo("1.5E-9");
    assertThat(Wording.number(Double.NaN)).isEqualTo("not a number");
    assertThat(Wording.number(Double.NEGATIVE_INFINITY)).isEqualTo("minus infinity");
    assertThat(Wording.percent(1234.56)).isEqualTo("1,234.6 per cent");
    assertThat(Wording.p(0.0123)).isEqualTo("p = 0.012");
    assertThat(Wording.p(1e-9)).isEqualTo("p < 0.001");
    assertThat(Wording.interval(new Interval(-1, 2.5, 0.95)))
        .isEqualTo("95 per cent interval -1 to 2.5");
    assertThat(Wording.percentInterval(new Interval(-1, 2.54, 0.9)))
        .isEqualTo("90 per cent interval -1.0 to 2.5");
    assertThat(Wording.list(List.of("a"))).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Wording.count(1, "value")).isEqualTo("1 value");
  }
}
