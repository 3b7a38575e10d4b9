package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.input.Fields;
import strandline.input.Fingerprint;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.schema.TableResource;

/** Which engine reads a file, and that both give the same sums and refuse the same files. */
class FileRollUpTest {
  private static final String RESOURCE =
      """
      name: records
      path: records.csv
      schema:
        fields:
          - {name: Day, type: string}
          - {name: Nation, type: string}
          - {name: Note, type: string}
          - {name: Count, type: integer}
          - {name: Weight, type: number}
      strandline:
        rollup:
      """;
  private static final String BY_MONTH =
      "period: {day: Day}, groups: [{dimension: nation, column: Nation, total: ALL}], sum: Count";
  private static final String BY_YEAR =
      BY_MONTH.replace("day: Day", "day: Day, per: calendar-year");
  private static final String WEIGHTS =
      "period: {day: Day}, except: {Nation: [HAITI]}, groups: [{dimension: nation, column: Nation}],"
          + " sum: Weight";
  private static final String HEADER = "Day,Nation,Note,Count,Weight\n";
  private static final String ROW = "2014-07-09,CUBA,a,1,0.5\n";
  private static final FileRollUp.Limits DUCKDB =
      new FileRollUp.Limits(0, 1_000_000_000, () -> true);
  private static final FileRollUp.Limits NO_ENGINE = new FileRollUp.Limits(0, 100, () -> false);
  private static final FileRollUp.Limits STREAMED =
      new FileRollUp.Limits(1_000_000_000, 1_000_000_000, () -> false);

  @TempDir Path folder;

  private static RollUp rollUp(String words) {
    Problems problems = new Problems();
    String text = RESOURCE + "    {" + words + "}\n";
    Fields fields =
        new YamlReader()
            .read("p.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
            .orElseThrow()
            .fields(problems);
    TableResource resource = TableResource.read(fields, "", problems).orElseThrow();
    Fields own = fields.required("strandline").orElseThrow().fields(problems);
    Fields described = own.required("rollup").orElseThrow().fields(problems);
    Optional<RollUp> read = new RollUpReader(resource, problems).read(described);
    assertThat(problems.all()).isEmpty();
    return read.orElseThrow();
  }

  private FileRollUp.Source source(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("it's a file.csv"), bytes);
    return new FileRollUp.Source() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public Optional<FileRollUp.Place> place() throws IOException {
        return Optional.of(new FileRollUp.Place(file.toString(), Files.size(file)));
      }
    };
  }

  private static void requireDuckDb() {
    if (!Boolean.getBoolean("strandline.require.tools")) {
      assumeTrue(DuckDbRollUp.isThere(), "-Dstrandline.duckdb=true is not given");
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private FileRollUp.Result read(
      byte[] bytes, List<RollUp> all, FileRollUp.Limits limits, Problems problems)
      throws IOException {
    return new FileRollUp(all, problems, limits).read(source(bytes), List.of());
  }

  private static String records() {
    Random random = new Random(5);
    List<String> nations = List.of("CUBA", "\"HAITI\"", "\"Türkiye, 🙂\"", "", "a\\", "50%_");
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "20%02d-%02d-%02d,%s,\"a,b\",%d,%d.%d\n",
              10 + random.nextInt(9),
              1 + random.nextInt(12),
              1 + random.nextInt(28),
              nations.get(random.nextInt(nations.size())),
              random.nextLong(999_999_999_999_999L) - 1000,
              random.nextInt(1000),
              random.nextInt(1000)));
    }
    return text.toString();
  }

  /** Two ports and a third that is their sum, each day of many years. */
  private static String withTotal(String name, int days) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < days; i++) {
      String day = java.time.LocalDate.of(1990, 1, 1).plusDays(i).toString();
      int keel = i * 7 % 13;
      int hull = 1 + i * 5 % 11;
      text.append(day).append(",CUBA,Keel,").append(keel).append(",0.5\n");
      text.append(day).append(",CUBA,Hull,").append(hull).append(",0.5\n");
      text.append(day).append(",CUBA,").append(name).append(',').append(keel + hull);
      text.append(",0.5\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total", "Coast"})
  void totalsBesideTheirPartsAreFoundInManyRecordsByEveryEngine(String name) throws IOException {
    byte[] bytes = utf8(withTotal(name, 9_000));
    Problems problems = new Problems();
    FileRollUp.Result streamed = read(bytes, List.of(rollUp(BY_YEAR)), STREAMED, problems);
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "records.csv:4:3: Note \""
                + name
                + "\" is in every period the sum of the others, and is added to them; leave it out"
                + " with \"except\": {\"Note\": [\""
                + name
                + "\"]}, or keep it alone with \"where\"");
    assertThat(problems.hasErrors()).isEqualTo(name.equals("Total"));
    requireDuckDb();
    Problems same = new Problems();
    assertThat(read(bytes, List.of(rollUp(BY_YEAR)), DUCKDB, same)).isEqualTo(streamed);
    assertThat(same.all()).isEqualTo(problems.all());
  }

  @Test
  void totalsThatAreLeftOutKeepNoEngineFromReading() throws IOException {
    requireDuckDb();
    byte[] bytes = utf8(withTotal("Total", 9_000));
    List<RollUp> all = List.of(rollUp(BY_YEAR + ", except: {Note: [Total]}"));
    Problems problems = new Problems();
    FileRollUp.Result streamed = read(bytes, all, STREAMED, problems);
    assertThat(problems.all()).isEmpty();
    String path = source(bytes).place().orElseThrow().path();
    assertThat(new DuckDbRollUp(all).read(source(bytes), path)).contains(streamed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with CRLF", "with a mark", "without a last line end"})
  void duckDbGivesTheSameSumsAndFacts(String form) throws IOException {
    requireDuckDb();
    String text = records();
    byte[] bytes =
        utf8(
            switch (form) {
              case "with CRLF" -> text.replace("\n", "\r\n");
              case "with a mark" -> "\uFEFF" + text;
              case "without a last line end" -> text.stripTrailing();
              default -> text;
            });
    List<RollUp> all = List.of(rollUp(BY_MONTH), rollUp(BY_YEAR), rollUp(WEIGHTS));
    Problems problems = new Problems();
    FileRollUp.Result streamed = read(bytes, all, STREAMED, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(streamed.facts()).isEqualTo(new FileRollUp.Facts(Fingerprint.of(bytes), 20_000));
    String path = source(bytes).place().orElseThrow().path();
    assertThat(new DuckDbRollUp(all).read(source(bytes), path)).contains(streamed);
  }

  /** What is wrong with a file, or only unusual, and what commons-csv says of it at first. */
  private static Stream<Arguments> files() {
    String all = HEADER + ROW.repeat(3);
    return Stream.of(
        Arguments.of("a row too short", all + "2014-07-09,CUBA,a,1\n" + ROW, "ragged-row"),
        Arguments.of("a row too long", all + "2014-07-09,CUBA,a,1,2,3\n" + ROW, "ragged-row"),
        Arguments.of("an empty cell too many", all + "2014-07-09,CUBA,a,1,2,\n", "ragged-row"),
        Arguments.of("a blank line", all + "\n" + ROW, "ragged-row"),
        Arguments.of("a blank line at the end", all + "\n", "ragged-row"),
        Arguments.of("a blank line below the header", HEADER + "\n" + ROW, "ragged-row"),
        Arguments.of("a line above the header", "Title\n" + all, "missing-column"),
        Arguments.of("a blank line above the header", "\n" + all, "missing-column"),
        Arguments.of("no number", all.replaceFirst(",1,", ",x,"), "wrong-type"),
        Arguments.of("a number with a space", all.replaceFirst(",1,", ",1 ,"), "wrong-type"),
        Arguments.of("a number in code", all.replaceFirst(",1,", ",1_0,"), "wrong-type"),
        Arguments.of("a part of a number", all.replaceFirst(",1,", ",1.5,"), "wrong-type"),
        Arguments.of("sixteen digits", all.replaceFirst(",1,", ",1234567890123456,"), "wrong-type"),
        Arguments.of("not a number", all.replaceFirst("0\\.5", "nan"), "wrong-type"),
        Arguments.of("no value", all.replaceFirst(",1,", ",,"), "no-value"),
        Arguments.of("a plus sign", all.replaceFirst(",1,", ",+1,"), ""),
        Arguments.of("leading zeros", all.replaceFirst(",1,", ",0001,"), ""),
        Arguments.of("an exponent", all.replaceFirst("0\\.5", "5e-12"), ""),
        Arguments.of("a point alone", all.replaceFirst("0\\.5", ".5"), ""),
        Arguments.of("ten decimals", all.replaceFirst("0\\.5", "0.1234567891"), ""),
        Arguments.of("no period", all.replaceFirst("-07-", "-13-"), "bad-period"),
        Arguments.of("an open quote", all + "2014-07-09,\"CUBA,a,1,2\n" + ROW, "bad-csv"),
        Arguments.of("an open quote elsewhere", all + "2014-07-09,CUBA,\"a,1,2\n", "bad-csv"),
        Arguments.of("text behind a quote", all.replaceFirst("CUBA", "\"CU\"BA"), "bad-csv"),
        Arguments.of("a space behind a quote", all.replaceFirst(",a,", ",\"a\" ,"), "bad-csv"),
        Arguments.of(
            "a space before a quote", all.replaceFirst("CUBA", " \"A\""), "quote-in-cell spaces"),
        Arguments.of("a quote in a cell", all.replaceFirst("CUBA", "CU\"BA"), "quote-in-cell"),
        Arguments.of("doubled quotes", all.replaceFirst("CUBA", "\"C\"\"A\""), ""),
        Arguments.of("a line end in a cell", all.replaceFirst(",a,", ",\"a\nb\","), ""),
        Arguments.of("NUL", all.replaceFirst(",a,", ",a\0,"), "bad-csv"),
        Arguments.of("a lost character", all.replaceFirst("CUBA", "C\uFFFDBA"), "lost-character"),
        Arguments.of("mixed line ends", all + ROW.replace("\n", "\r\n") + ROW, ""),
        Arguments.of("old line ends", all.replace('\n', '\r'), ""),
        Arguments.of(
            "a blank line far down", HEADER + ROW.repeat(9_000) + "\n" + ROW, "ragged-row"),
        Arguments.of(
            "a blank line and an old line end",
            all + "\n" + ROW.strip() + "\r" + ROW,
            "ragged-row"),
        Arguments.of(
            "a long cell", all.replaceFirst(",a,", "," + "a".repeat(70_000) + ","), "long-cell"),
        Arguments.of("a control", all.replaceFirst(",a,", ",a\u0002,"), "unfit-character"),
        Arguments.of("a C1 control", all.replaceFirst(",a,", ",\u0085,"), "unfit-character"),
        Arguments.of("a separator", all.replaceFirst(",a,", ",\u2028,"), "unfit-character"),
        Arguments.of("a column twice", all.replaceFirst("Note", "Nation"), "duplicate-column"),
        Arguments.of("a column renamed", all.replaceFirst("Nation", "Naton"), "missing-column"),
        Arguments.of("the header alone", HEADER, "no-rows"),
        Arguments.of("nothing", "", "empty-file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyEngineSaysTheSame(String name, String text, String kind) throws IOException {
    check(utf8(text), kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUBA", ",a,"})
  void everyEngineRefusesAWrongByte(String place) throws IOException {
    String text = (HEADER + ROW.repeat(3)).replaceFirst(place, place + "é");
    check(text.getBytes(StandardCharsets.ISO_8859_1), "bad-encoding");
  }

  private void check(byte[] bytes, String kind) throws IOException {
    List<RollUp> all = List.of(rollUp(BY_MONTH), rollUp(WEIGHTS));
    Problems problems = new Problems();
    FileRollUp.Result streamed = read(bytes, all, STREAMED, problems);
    List<String> kinds = problems.all().stream().map(Problem::kind).distinct().toList();
    assertThat(kinds).isEqualTo(kind.isEmpty() ? List.of() : List.of(kind.split(" ")));
    assertThat(streamed.sums()).hasSize(problems.hasErrors() ? 0 : 2);
    requireDuckDb();
    Problems again = new Problems();
    assertThat(read(bytes, all, DUCKDB, again)).isEqualTo(streamed);
    assertThat(again.all()).isEqualTo(problems.all());
  }

  @Test
  void aMissingEngineIsSaid() throws IOException {
    byte[] bytes = utf8(HEADER + ROW.repeat(10));
    Problems problems = new Problems();
    assertThat(read(bytes, List.of(rollUp(BY_MONTH)), NO_ENGINE, problems).sums()).hasSize(1);
    assertThat(problems.all())
        .singleElement()
        .hasToString(
            "records.csv: the file has 0 MB, and commons-csv reads it record by record; DuckDB is"
                + " faster; build the program with mvn -Pduckdb package, which adds it");
    assertThat(problems.hasErrors()).isFalse();
    Problems asked = new Problems();
    RollUp duckDb = rollUp(BY_MONTH + ", engine: duckdb");
    assertThat(read(bytes, List.of(duckDb), STREAMED, asked).sums()).hasSize(1);
    assertThat(asked.all())
        .singleElement()
        .hasToString(
            "records.csv: the engine duckdb is no part of this program, and commons-csv reads the"
                + " file; build the program with mvn -Pduckdb package, which adds it");
    Problems none = new Problems();
    RollUp commons = rollUp(BY_MONTH + ", engine: commons-csv");
    assertThat(read(bytes, List.of(commons), NO_ENGINE, none).sums()).hasSize(1);
    assertThat(none.all()).isEmpty();
  }

  @Test
  void theEngineIsChosen() throws IOException {
    requireDuckDb();
    byte[] bytes = utf8(HEADER + ROW.repeat(10));
    FileRollUp.Limits large = new FileRollUp.Limits(bytes.length, Long.MAX_VALUE, () -> true);
    FileRollUp.Limits small = new FileRollUp.Limits(bytes.length + 1, Long.MAX_VALUE, () -> true);
    assertThat(opened(bytes, BY_MONTH, large)).isEqualTo(2);
    assertThat(opened(bytes, BY_MONTH, small)).isEqualTo(1);
    assertThat(opened(bytes, BY_MONTH + ", engine: duckdb", small)).isEqualTo(2);
    assertThat(opened(bytes, BY_MONTH + ", engine: commons-csv", large)).isEqualTo(1);
  }

  /** Returns how often the file is opened: for its header and its digest where DuckDB reads it. */
  private int opened(byte[] bytes, String words, FileRollUp.Limits limits) throws IOException {
    FileRollUp.Source source = source(bytes);
    AtomicInteger count = new AtomicInteger();
    FileRollUp.Source counted =
        new FileRollUp.Source() {
          @Override
          public InputStream open() throws IOException {
            count.incrementAndGet();
            return source.open();
          }

          @Override
          public Optional<FileRollUp.Place> place() throws IOException {
            return source.place();
          }
        };
    Problems problems = new Problems();
    FileRollUp rollUp = new FileRollUp(List.of(rollUp(words)), problems, limits);
    assertThat(rollUp.read(counted, List.of()).sums()).hasSize(1);
    assertThat(problems.all()).isEmpty();
    return count.get();
  }
}
