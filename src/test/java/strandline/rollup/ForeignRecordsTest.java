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
import strandline.input.Problem;
import strandline.input.Problems;

/** Files of other publishers: their labels of periods, their marks, and untidy names. */
class ForeignRecordsTest {
  private static final String WORDS =
      """
      name: landings
      path: landings.csv
      schema:
        fields:
          - {name: Time, type: string}
          - {name: Port, type: string}
          - {name: Tonnes, type: number, groupChar: ","}
          - {name: Flag, type: string}
        missingValues: [""]
      strandline:
        kind: observations
        rollup:
          period: {label: Time}
          groups:
          - {dimension: port, column: Port}
          sum: Tonnes
      """;

  private final Problems problems = new Problems();

  private Optional<GroupedSums> sums(String words, String... rows) throws IOException {
    RollUp rollUp = RollUpReaderTest.read(words, problems).orElseThrow();
    String file = "Time,Port,Tonnes,Flag\n" + String.join("\n", rows) + "\n";
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return new StreamedRollUp(rollUp, problems)
        .read(new ByteArrayInputStream(bytes), List.of()).stream().findFirst();
  }

  private static String shown(Optional<GroupedSums> sums) {
    return sums.stream()
        .flatMap(found -> found.groups().entrySet().stream())
        .map(
            one ->
                one.getKey().period()
                    + " "
                    + String.join(",", one.getKey().members())
                    + " "
                    + one.getValue().sum().toPlainString()
                    + " "
                    + one.getValue().status().word())
        .collect(Collectors.joining("; "));
  }

  private String said() {
    return problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014M01 2014M02 2014M13 |
          2014M01 2014M02 2014M03 | 2014-01 2014-02 2014-03
          Jan-14 Feb-14 Mar-14    | 2014-01 2014-02 2014-03
          201401 201402 201403    | 2014-01 2014-02 2014-03
          2014Q1 2014Q2 2014Q4    | 2014-Q1 2014-Q2 2014-Q4
          FY13 FY14 FY15          | FY2013 FY2014 FY2015
          2011/12 2012/13 2013/14 | 2011/12 2012/13 2013/14
          13/04/2014 14/04/2014 15/04/2014 | 2014-04-13 2014-04-14 2014-04-15
          2014-W01 2014-W02 2014-W03 | 2014-W01 2014-W02 2014-W03
          """)
  void labelsAreReadTogether(String labels, String periods) throws IOException {
    String[] rows = labels.strip().split(" ");
    for (int i = 0; i < rows.length; i++) {
      rows[i] += ",Sur,1,";
    }
    Optional<GroupedSums> found = sums(WORDS, rows);
    assertThat(found.map(ForeignRecordsTest::periods).orElse(null)).isEqualTo(periods);
  }

  private static String periods(GroupedSums sums) {
    return sums.groups().keySet().stream()
        .map(key -> key.period().label())
        .collect(Collectors.joining(" "));
  }

  @Test
  void howLabelsAreWrittenIsSaidAndMayBeDeclared() throws IOException {
    sums(WORDS, "2014M01,Sur,1,", "2014M02,Sur,1,");
    assertThat(said())
        .isEqualTo(
            "landings.csv:2:1: \"2014M01\" is 2014-01 (months) written as yyyyMmm; add \"form\":"
                + " \"yyyyMmm\" to the period, which says so");
    sums(WORDS.replace("label: Time}", "label: Time, form: yyyyMmm}"), "2014M01,Sur,1,");
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void labelsOfTwoReadingsAreRefusedUntilTheFormIsSaid() throws IOException {
    String[] rows = {"2009-10,Sur,1,", "2010-11,Sur,2,"};
    assertThat(sums(WORDS, rows)).isEmpty();
    assertThat(said())
        .isEqualTo(
            "landings.csv:2:1: \"2009-10\" is 2009-10 (months) written as yyyy-mm, or 2009/10"
                + " (years across two calendar years) written as yyyy-yy; say which: add \"form\":"
                + " \"yyyy-mm\" or add \"form\": \"yyyy-yy\"");
    String april = "label: Time, form: yyyy-yy, calendar: fiscal-year-from-april}";
    assertThat(shown(sums(WORDS.replace("label: Time}", april), rows)))
        .isEqualTo("2009/10 (Apr) Sur 1 normal; 2010/11 (Apr) Sur 2 normal");
  }

  @Test
  void daysAddUpToWeeksAndToYearsFromAnyMonth() throws IOException {
    String[] rows = {"2014-03-31,Sur,1,", "2014-04-01,Sur,2,", "2014-04-07,Sur,4,"};
    assertThat(shown(sums(WORDS.replace("label: Time}", "label: Time, per: week}"), rows)))
        .isEqualTo("2014-W14 Sur 3 normal; 2014-W15 Sur 4 normal");
    String april = "label: Time, per: fiscal-year-from-april}";
    assertThat(shown(sums(WORDS.replace("label: Time}", april), rows)))
        .isEqualTo("2013/14 (Apr) Sur 1 normal; 2014/15 (Apr) Sur 6 normal");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aYearOfOneNumberNeedsToSayWhichYear() {
    String one = "year: Time, calendar: fiscal-year-from-july}";
    RollUpReaderTest.read(WORDS.replace("label: Time}", one), problems);
    assertThat(said())
        .endsWith(
            "a year of fiscal-year-from-july has one number; say which year that is: add"
                + " \"named-by\": \"first-year\" or \"last-year\"");
  }

  @Test
  void marksOfAColumnBecomeStatuses() throws IOException {
    String marks =
        "sum: Tonnes\n    status: {column: Flag, marks: {p: provisional, bp: break, c:"
            + " confidential}}";
    String[] rows = {
      "2014-01,Sur,\"1,895\",",
      "2014-02,Sur,1620,p",
      "2014-03,Sur,,c",
      "2014-04,Sur,1640,bp",
      "2014-04,Sur,1,p",
      "2014-05,Sur,7,q"
    };
    assertThat(shown(sums(WORDS.replace("sum: Tonnes", marks), java.util.Arrays.copyOf(rows, 5))))
        .isEqualTo(
            "2014-01 Sur 1895 normal; 2014-02 Sur 1620 provisional; 2014-03 Sur 0 confidential;"
                + " 2014-04 Sur 1641 break");
    assertThat(sums(WORDS.replace("sum: Tonnes", marks), rows)).isEmpty();
    assertThat(said())
        .endsWith(
            "landings.csv:7:4: the mark \"q\" has no meaning; add \"q\" to the marks of the"
                + " status");
  }

  @Test
  void marksOnNumbersBecomeStatuses() throws IOException {
    String marks =
        "sum: Tonnes\n    status: {marks: {r: revised, (p): provisional, '..': not-available,"
            + " '1': normal}}";
    assertThat(
            shown(
                sums(
                    WORDS.replace("sum: Tonnes", marks),
                    "2014-01,Sur,1895r,",
                    "2014-02,Sur,\"1,620 (p)\",",
                    "2014-03,Sur,..,",
                    "2014-04,Sur,1640 (1),")))
        .isEqualTo(
            "2014-01 Sur 1895 revised; 2014-02 Sur 1620 provisional; 2014-03 Sur 0"
                + " not-available; 2014-04 Sur 1640 normal");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void marksThatNobodyReadsAreProposed() throws IOException {
    sums(WORDS, "2014-01,Sur,1,", "2014-02,Sur,2,p", "2014-03,Sur,3,bp");
    assertThat(said())
        .isEqualTo(
            "landings.csv: the marks bp, p of \"Flag\" are not read; say what they mean, such"
                + " as \"status\": {\"column\": \"Flag\", \"marks\": {\"bp\": \"break\", \"p\":"
                + " \"provisional\"}}");
  }

  @Test
  void spacesRoundNamesAreLeftAwayAndSaid() throws IOException {
    assertThat(
            shown(
                sums(
                    WORDS,
                    "2014-01,Sur,1,",
                    "2014-01,Sur ,2,",
                    "2014-01,\u00a0Sur,4,",
                    "2014-01,Norte,8,")))
        .isEqualTo("2014-01 Norte 8 normal; 2014-01 Sur 7 normal");
    assertThat(said())
        .isEqualTo(
            "landings.csv:3:2: \"Sur \" has spaces around it and is read as \"Sur\"; write"
                + " \"Sur\"\nlandings.csv:4:2: \"\u00a0Sur\" has spaces around it and is read as"
                + " \"Sur\"; write \"Sur\"");
  }

  @Test
  void aFilterLosesNoRowForASpaceOrALetter() throws IOException {
    String where = "period: {label: Time}\n    where: {Port: Sur}";
    String filtered = WORDS.replace("period: {label: Time}", where);
    assertThat(shown(sums(filtered, "2014-01,Sur ,2,", "2014-01,Este,4,")))
        .isEqualTo("2014-01 Sur 2 normal");
    assertThat(sums(filtered, "2014-01,Sur,2,", "2014-01,SUR,4,")).isEmpty();
    assertThat(said())
        .endsWith(
            "landings.csv:3:2: \"SUR\" and \"Sur\" differ in letter case alone; write one of them,"
                + " or name both");
  }

  @Test
  void aNameLongerThanATitleHoldsIsRefused() throws IOException {
    assertThat(sums(WORDS, "2014-01," + "S".repeat(200) + ",1,")).isPresent();
    assertThat(sums(WORDS, "2014-01," + "S".repeat(201) + ",1,")).isEmpty();
    assertThat(said())
        .endsWith("landings.csv:2:2: a name of 201 characters; write at most 200 characters");
  }

  @Test
  void groupsThatDifferInLettersAloneAreRefusedUnlessNamed() throws IOException {
    String[] rows = {"2014-01,Sur,1,", "2014-01,SUR,2,"};
    assertThat(sums(WORDS, rows)).isEmpty();
    String named = WORDS.replace("column: Port}", "column: Port, names: {SUR: Sur}}");
    assertThat(shown(sums(named, rows))).isEqualTo("2014-01 Sur 3 normal");
  }
}
