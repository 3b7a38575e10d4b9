package strandline.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back, and no text of it is run. */
class TwinFileTest {
  /** The characters that matter to spreadsheets and to CSV, and some that do not. */
  private static final String[] ALPHABET = {
    "=", "+", "-", "@", "|", "\t", "\r", "\n", "'", "\"", ",", ";", " ", "a", "1", "é", "＝", "😀",
    "\u0000"
  };

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "=1+1, '=1+1",
        "+1, '+1",
        "-1, '-1",
        "@SUM(A1), '@SUM(A1)",
        "'=1, ''=1",
        "＝1, '＝1",
        "'tis, 'tis",
        "x;=1+1, x;'=1+1",
        "x|@A1, x|'@A1",
        "x;'=1, x;''=1",
        "x;-5, x;'-5",
        "x; =1, x; =1",
        "a;b, a;b",
        "a=1, a=1",
        "FY2014, FY2014"
      })
  void marksWhatASpreadsheetWouldRun(String text, String field) {
    assertThat(field(text)).isEqualTo(field);
    assertThat(Guard.bare(field)).isEqualTo(text);
  }

  @Test
  void quotesWhatWouldBreakALine() {
    assertThat(field("a,b")).isEqualTo("\"a,b\"");
    assertThat(field("say \"so\"")).isEqualTo("\"say \"\"so\"\"\"");
    assertThat(field("\tx")).isEqualTo("'\tx");
    assertThat(field("a\t=1")).isEqualTo("a\t'=1");
    assertThat(field("a\n+1")).isEqualTo("\"a\n'+1\"");
    assertThat(field("\rx")).isEqualTo("\"'\rx\"");
  }

  @Test
  void aNumberIsNoText() {
    // A negative number is written without the rule, and reading leaves it alone.
    StringBuilder line = new StringBuilder();
    new CsvWriter(line, "\n")
        .number(-5)
        .number(0.1)
        .number(2e15)
        .number(1e-7)
        .number(Double.NaN)
        .end();
    assertThat(line).hasToString("-5,0.1,2000000000000000,0.0000001,\n");
    assertThat(Guard.bare("-5")).isEqualTo("-5");
    assertThat(TwinFile.read("v\r\n-5\r\n".getBytes(UTF_8)).records())
        .containsExactly(List.of("v"), List.of("-5"));
  }

  @Test
  void everyRandomTableIsReadBack() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      int width = 1 + random.nextInt(4);
      List<List<String>> table = new ArrayList<>();
      for (int row = 1 + random.nextInt(5); row > 0; row--) {
        table.add(random.ints(width, 0, 6).mapToObj(n -> text(random, n)).toList());
      }
      assertThat(TwinFile.read(written(table)).records()).isEqualTo(table);
    }
  }

  @Test
  void noCellThatWasWrittenBeginsLikeAFormula() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random, 1 + random.nextInt(6));
      String field = field(text);
      assertThat(field.replaceFirst("^\"", "")).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
      assertThat(Guard.bare(Guard.guarded(text))).isEqualTo(text);
    }
  }

  private static String text(Random random, int length) {
    return random
        .ints(length, 0, ALPHABET.length)
        .mapToObj(n -> ALPHABET[n])
        .collect(Collectors.joining());
  }

  private static byte[] written(List<List<String>> table) {
    StringBuilder text = new StringBuilder();
    CsvWriter file = new CsvWriter(text, "\r\n");
    for (List<String> row : table) {
      row.forEach(file::text);
      file.end();
    }
    return text.toString().getBytes(UTF_8);
  }

  /** A text as a cell of a file. */
  private static String field(String text) {
    StringBuilder line = new StringBuilder();
    new CsvWriter(line, "").text(text).end();
    return line.toString();
  }

  @Test
  void readsLineEndsOfEitherKindAndAMissingLast() {
    List<List<String>> expected = List.of(List.of("a", "b"), List.of("1", ""));
    assertThat(TwinFile.read("a,b\n1,".getBytes(UTF_8)).records()).isEqualTo(expected);
    assertThat(TwinFile.read("a,b\r\n1,\r\n".getBytes(UTF_8)).records()).isEqualTo(expected);
    assertThatThrownBy(() -> TwinFile.read("a,\"b".getBytes(UTF_8)))
        .hasMessage("a quote is not closed");
  }

  @Test
  void namesTheFileOfATable() {
    assertThat(TwinFile.path("FlowByYear")).isEqualTo("tables/flow-by-year.csv");
    assertThat(TwinFile.path("Flow_2")).isEqualTo("tables/flow-2.csv");
    assertThat(TwinFile.path("Table_c")).isEqualTo("tables/c.csv");
  }
}
