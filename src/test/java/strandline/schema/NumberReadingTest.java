package strandline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.input.Location;

/** Columns of numbers in every way of writing, and what is said where two ways fit. */
class NumberReadingTest {
  private static List<BigDecimal> numbers() {
    Random random = new Random(7);
    return IntStream.range(0, 60)
        .mapToObj(i -> BigDecimal.valueOf(random.nextInt(900_000_000) - 90_000_000, 2))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          .|,|""|""
          .|" "|""|""
          .|"\u00a0"|""|""
          .|"\u202f"|""|""
          .|"'"|""|""
          .|"\u2019"|""|""
          ,|.|""|""
          ,|" "|""|""
          ,|"'"|""|""
          .|,|$|""
          ,|.|""|" \u20ac"
          .|,|\u00a3|""
          ,|" "|""|%
          .|,|""|" %"
          """)
  void aColumnWrittenInOneWayIsRead(char decimal, char group, String before, String after) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(group);
    DecimalFormat format = new DecimalFormat("#,##0.00", symbols);
    List<String> cells =
        numbers().stream().map(n -> signed(format.format(n), before, after)).toList();
    NumberReading reading = NumberReading.of(cells, false);
    assertThat(reading.fits()).hasSize(1);
    assertThat(cells.stream().map(cell -> reading.best().number(cell).orElseThrow()))
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactlyElementsOf(numbers());
  }

  private static String signed(String number, String before, String after) {
    boolean isNegative = number.startsWith("-");
    return (isNegative ? "-" : "") + before + number.substring(isNegative ? 1 : 0) + after;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          980 1.234 2.345 | false | "1.234" is 1.234, with a point before the decimals, or 1234, with a point between thousands
          980 1.234 2.345 | true | "1.234" is 1.234, with a point before the decimals, or 1234, with a point between thousands
          1.234 2.345 | false | "1.234" is 1.234, with a point before the decimals, or 1234, with a point between thousands
          1.234 2.345 | true | "1.234" is 1.234, with a point before the decimals, or 1234, with a point between thousands
          980 1,234 | false | "1,234" is 1234, with a comma between thousands, or 1.234, with a comma before the decimals
          """)
  void twoWaysAreNamed(String cells, boolean areWhole, String doubt) {
    NumberReading reading = NumberReading.of(List.of(cells.split(" ")), areWhole);
    assertThat(reading.isDoubtful()).isTrue();
    assertThat(reading.doubt()).isEqualTo(doubt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17,60 18,20 19,05 | false | 17,60 | 17.60 | "17,60" is read as 17.60, with a comma before the decimals
          1.322,5 1,5 | false | 1.322,5 | 1322.5 | "1,5" is read as 1.5, with a comma before the decimals
          1.234,56 | false | 1.234,56 | 1234.56 | "1.234,56" is read as 1234.56, with a comma before the decimals
          980 1,234 | true | 1,234 | 1234 | "1,234" is read as 1234, with a comma between thousands
          1,234,567 980 | false | 1,234,567 | 1234567 | "1,234,567" is read as 1234567, with a comma between thousands
          1'234 7 | false | 1'234 | 1234 | "1'234" is read as 1234, with a apostrophe between thousands
          €5 €1200 | false | €5 | 5 | "€1200" is read as 1200, without the sign €
          """)
  void oneWayIsSaid(String cells, boolean areWhole, String cell, String value, String note) {
    NumberReading reading = NumberReading.of(List.of(cells.split(" ")), areWhole);
    assertThat(reading.fits()).hasSize(1);
    assertThat(reading.best().number(cell)).hasValue(new BigDecimal(value));
    assertThat(reading.note()).isEqualTo(note.replace("a apostrophe", "an apostrophe"));
  }

  @ParameterizedTest
  @CsvSource({"0.123 0.456", "1.234 12.3456", "1.5 1.234", "0.5 1234.125", "12 1e3"})
  void plainNumbersStayWhatTheyAre(String cells) {
    NumberReading reading = NumberReading.of(List.of(cells.split(" ")), false);
    assertThat(reading.fits()).containsExactly(Field.Numerals.PLAIN);
    assertThat(reading.isForeign()).isFalse();
  }

  @Test
  void aPointBetweenThousandsStandsBeforeThreeDigitsAlone() {
    Field.Numerals german = new Field.Numerals(',', Optional.of('.'));
    assertThat(german.number("1.322,5")).hasValue(new BigDecimal("1322.5"));
    assertThat(german.number("17.6")).isEmpty();
    assertThat(german.number("12.3456")).isEmpty();
  }

  @Test
  void signsOfTwoKindsAreNoColumn() {
    assertThat(NumberReading.of(List.of("$5", "€6"), false).fits()).isEmpty();
    assertThat(NumberReading.of(List.of("12%", "0.5"), false).fits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | 17,60 | write 17.60 if the comma stands before the decimals ("decimalChar": ",")
          NUMBER | 1.234,56 | write 1234.56 if the comma stands before the decimals ("decimalChar": ",")
          NUMBER | 1,234 | write 1234 ("groupChar": ","), or write 1.234 if the comma stands before the decimals ("decimalChar": ",")
          INTEGER | 3,722 | write 3722
          INTEGER | 3,72a | write digits alone, such as 3722
          """)
  void noRemedyChangesAValue(Field.Type type, String text, String remedy) {
    Field field = Field.of("people", type);
    assertThat(field.problem(text, Location.of("a.csv")).orElseThrow().remedy()).isEqualTo(remedy);
  }
}
