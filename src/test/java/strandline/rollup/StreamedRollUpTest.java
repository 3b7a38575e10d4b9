package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.input.Problems;

/** Small files in the shape of the agencies', and what is said of a record that cannot be read. */
class StreamedRollUpTest {
  private static final String FILE =
      """
      Year,Month,Region,Nation,Count,Other
      2024 (FYTD),OCT,SW,CUBA,"1,322",1
      2024 (FYTD),OCT,SW,CUBA,1132,1
      2024 (FYTD),OCT,NW,CUBA,8,1
      2024 (FYTD),OCT,SW,HAITI,7,1
      2023,SEP,SW,CUBA,5,1
      2023,SEP,Total,CUBA,5,1
      """;

  private final Problems problems = new Problems();

  private Optional<GroupedSums> sums(String words, String file) throws IOException {
    RollUp rollUp = RollUpReaderTest.read(words, problems).orElseThrow();
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return new StreamedRollUp(rollUp, problems)
        .read(new ByteArrayInputStream(bytes), List.of()).stream().findFirst();
  }

  private static String shown(GroupedSums sums) {
    return sums.groups().entrySet().stream()
        .map(e -> e.getKey().period() + " " + e.getKey().members() + " " + e.getValue().sum())
        .collect(Collectors.joining("; "));
  }

  @Test
  void recordsBecomeSums() throws IOException {
    GroupedSums sums = sums(RollUpReaderTest.RECORDS, FILE).orElseThrow();
    assertThat(problems.all()).isEmpty();
    assertThat(shown(sums))
        .isEqualTo(
            "2023-09 [Nationwide] 5; 2023-09 [Southwest] 5;"
                + " 2023-10 [NW] 8; 2023-10 [Nationwide] 2462; 2023-10 [Southwest] 2454");
  }

  @Test
  void anAbsentGroupIsZeroWhereThatIsSaid() throws IOException {
    String words = RollUpReaderTest.RECORDS.replace("sum: Count", "sum: Count\n    absent: zero");
    assertThat(shown(sums(words, FILE).orElseThrow())).startsWith("2023-09 [NW] 0; ");
  }

  @Test
  void aValueThatIsMissingIsCountedAndSaid() throws IOException {
    GroupedSums sums = sums(RollUpReaderTest.RECORDS, FILE.replace(",8,", ",,")).orElseThrow();
    assertThat(problems.all())
        .singleElement()
        .hasToString(
            "records.csv:4:5: Count \"\" means that there is no value;"
                + " exclude the record, or know that the sum is at least what it says");
    assertThat(problems.hasErrors()).isFalse();
    assertThat(sums.groups().toString())
        .contains(
            "[NW]]=Tally[sum=0, values=0, missing=1, lines=Lines[first=4, last=4], statuses=[]]");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ,8, ~ ,8a, ~ wrong-type records.csv:4:5: Count "8a" is not a whole number; write digits alone, such as 3722
          ,8, ~ ,"8,00", ~ wrong-type records.csv:4:5: Count "8,00" is not a whole number; write 8 if the comma stands before the decimals ("decimalChar": ",")
          ,8, ~ ,8,9, ~ ragged-row records.csv:4: 7 cells stand under 6 columns; look for a delimiter or a line end inside a cell
          2023,SEP,SW ~ 2023,SEPP,SW ~ bad-period records.csv:6:2: "2023 SEPP" is no period; write a year of four digits and a month; add "ignore" for what stands behind it
          2023,SEP,SW ~ 2023 FYTD,SEP,SW ~ bad-period records.csv:6:2: "2023 FYTD SEP" is no period; write a year of four digits and a month; add "ignore" for what stands behind it
          Nation, ~ Naton, ~ missing-column records.csv:1: the column "Nation" is missing; is it "Naton" now? Correct the schema
          Nation,Count,Other ~ Nation,Count,Count ~ duplicate-column records.csv:1:6: the column "Count" stands twice; rename one of them
          CUBA ~ KUBA ~ no-rows records.csv: 6 records, and none passes the filters; correct where, except or the path
          """)
  void aWrongRecordIsSaid(String from, String to, String sentence) throws IOException {
    assertThat(sums(RollUpReaderTest.RECORDS, FILE.replace(from, to))).isEmpty();
    assertThat(problems.all().stream().map(p -> p.kind() + " " + p)).containsExactly(sentence);
  }

  @Test
  void manyProblemsOfOneKindAreCounted() throws IOException {
    String wrong = "2023,SEP,SW,CUBA,x,1\n".repeat(1234);
    assertThat(sums(RollUpReaderTest.RECORDS, FILE + wrong)).isEmpty();
    assertThat(problems.all()).hasSize(11);
    assertThat(problems.all().get(10))
        .hasToString(
            "records.csv: 1,224 more problems of column 5 of the kind \"wrong-type\", 1,234 in all;"
                + " mend them like the first: write digits alone, such as 3722");
  }

  @Test
  void sumsAreExact() throws IOException {
    String big = "2023,SEP,SW,CUBA,999999999999999,1\n".repeat(10_000);
    String words = RollUpReaderTest.RECORDS;
    assertThat(shown(sums(words, FILE + big).orElseThrow()))
        .contains("2023-09 [Southwest] 9999999999999990005");
    String decimals =
        words.replace("Count, type: integer, groupChar: \",\"", "Count, type: number");
    String file = FILE.replace("1,322", "0.1").replace("1132", "0.2");
    assertThat(shown(sums(decimals, file).orElseThrow())).contains("2023-10 [Southwest] 0.3");
  }
}
