package strandline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import strandline.series.Origin;

class FormatsTest {
  private static final Style ONE_DECIMAL = new Style(Style.Form.HYPHENATED, 1);

  private static String number(double value) {
    return Quantity.number(value).in(Language.english());
  }

  private static String range(double low, double high, double level, Style style) {
    return new Quantity.Range(low, high, level, style, Origin.UNKNOWN).in(Language.english());
  }

  @Test
  void numbersHaveThreeDigitsInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(number(3722)).isEqualTo("3,722");
      assertThat(number(1.990374)).isEqualTo("1.99");
      assertThat(number(1234.56)).isEqualTo("1,235");
      assertThat(number(0.012345)).isEqualTo("0.0123");
      assertThat(number(0.123456)).isEqualTo("0.123");
      assertThat(number(-12.5)).isEqualTo("-12.5");
      assertThat(number(-0.5)).isEqualTo("-0.5");
      assertThat(number(0)).isEqualTo("0");
      assertThat(number(-0.0)).isEqualTo("0");
      assertThat(number(8.3e-138)).isEqualTo("8.3E-138");
      assertThat(number(1.5e-9)).isEqualTo("1.5E-9");
      assertThat(number(1e18)).isEqualTo("1E18");
      assertThat(number(1e300)).isEqualTo("1E300");
      assertThat(number(999999999999999.0)).isEqualTo("999,999,999,999,999");
      assertThat(number(Double.NaN)).isEqualTo("not a number");
      assertThat(number(Double.NEGATIVE_INFINITY)).isEqualTo("minus infinity");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void percentagesPsAndIntervals() {
    Formats formats = Language.english().formats();
    assertThat(formats.p(0.0004)).isEqualTo("p < 0.001");
    assertThat(formats.p(1e-9)).isEqualTo("p < 0.001");
    assertThat(formats.p(0.3333333)).isEqualTo("p = 0.333");
    assertThat(formats.p(0.0123)).isEqualTo("p = 0.012");
    assertThat(formats.level(0.999)).isEqualTo("99.9");
    assertThat(range(1.8823, 2.1052, 0.95, Style.significant()))
        .isEqualTo("95 per cent interval 1.88 to 2.11");
    assertThat(range(-1, 2.5, 0.95, Style.significant()))
        .isEqualTo("95 per cent interval -1 to 2.5");
    assertThat(range(-1, 2.54, 0.9, ONE_DECIMAL)).isEqualTo("90 per cent interval -1.0 to 2.5");
  }

  @Test
  void listsEndWithAnd() {
    assertThat(Quantity.names(List.of("a")).in(Language.english())).isEqualTo("a");
    assertThat(Quantity.names(List.of("a", "b", "c")).in(Language.english()))
        .isEqualTo("a, b and c");
  }

  @Test
  void aMonthOfAnyYearHasItsNameAlone() {
    assertThat(new Quantity.Day("--07").in(Language.english())).isEqualTo("July");
  }

  @Test
  void anOriginIsGivenToWhatHasNone() {
    Origin one = new Origin.Declared("one");
    Origin other = new Origin.Declared("other");
    Sentence sentence =
        Sentence.of("phrase.interval")
            .with("known", Quantity.number(1).from(one))
            .with("list", Quantity.list(List.of(Quantity.count(2), Quantity.p(0.5))))
            .with("inner", Sentence.of("phrase.per-cent").with("number", Quantity.number(3)));
    assertThat(NamedNumber.of(sentence.from(other)))
        .extracting(NamedNumber::origin)
        .containsExactly(one, other, other, other);
  }
}
