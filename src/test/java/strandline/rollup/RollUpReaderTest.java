package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.schema.TableResource;
import strandline.series.Calendar;
import strandline.series.Period;

/** The words of a roll-up: what they mean, and what is said of a wrong one. */
class RollUpReaderTest {
  static final String RECORDS =
      """
      name: records
      path: records.csv
      schema:
        fields:
          - {name: Year, type: string}
          - {name: Month, type: string}
          - {name: Region, type: string}
          - {name: Nation, type: string}
          - {name: Count, type: integer, groupChar: ","}
          - {name: Other, type: integer}
      strandline:
        rows: {skip: ["^Total"], label-above: true}
        rollup:
          period: {year: Year, ignore: [" (FYTD)"], month: Month, calendar: us-fiscal-year}
          where: {Nation: CUBA}
          except: {Region: [Total, Sum]}
          groups:
            - {dimension: area, column: Region, names: {SW: Southwest}, total: Nationwide}
          sum: Count
      """;

  private final Problems problems = new Problems();

  static Optional<RollUp> read(String text, Problems problems) {
    Node root =
        new YamlReader()
            .read("p.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
            .orElseThrow();
    Optional<TableResource> resource = TableResource.read(root.fields(problems), "", problems);
    Fields own = root.fields(problems).required("strandline").orElseThrow().fields(problems);
    Fields fields = own.required("rollup").orElseThrow().fields(problems);
    return new RollUpReader(resource.orElseThrow(), problems).read(fields);
  }

  @Test
  void everyWordIsRead() {
    RollUp rollUp = read(RECORDS, problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    assertThat(rollUp.columns()).containsExactly("Year", "Month", "Region", "Nation", "Count");
    assertThat(rollUp.sum().isOneColumn()).isTrue();
    assertThat(rollUp.period().calendar()).isEqualTo(Calendar.US_FISCAL_YEAR);
    assertThat(rollUp.filters().get(0).passes("CUBA")).isTrue();
    assertThat(rollUp.filters().get(0).passes("HAITI")).isFalse();
    assertThat(rollUp.filters().get(1).passes("Total")).isFalse();
    assertThat(rollUp.filters().get(1).passes("SW")).isTrue();
    assertThat(rollUp.groups().get(0).member("SW")).isEqualTo("Southwest");
    assertThat(rollUp.groups().get(0).member("NW")).isEqualTo("NW");
    assertThat(rollUp.groups().get(0).total()).contains("Nationwide");
    assertThat(rollUp.resource().form().rows().labelAbove()).isTrue();
    assertThat(rollUp.resource().form().rows().skips("Total|5")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024 (FYTD), OCT, 2023-10",
    "2024, SEP, 2024-09",
    "2024, sept, 2024-09",
    "2024, January, 2024-01",
    "2024, 12, 2023-12",
    "2024, 01, 2024-01",
    "2024 FYTD, OCT,",
    "24, OCT,",
    "2024, OKT,"
  })
  void aPeriodOfTwoColumns(String year, String month, String label) {
    PeriodRule rule = read(RECORDS, problems).orElseThrow().period();
    assertThat(rule.period(year, month).map(Period::label)).isEqualTo(Optional.ofNullable(label));
  }

  @ParameterizedTest
  @CsvSource({
    "label: Year, 2014-07, 2014-07",
    "label: Year, FY2014, FY2014",
    "label: Year, July,",
    "day: Year, 2014-07-09, 2014-07",
    "day: Year, 2014-02-30,",
    "day: Year, 2014-7-9,",
    "'day: Year, per: us-fiscal-year', 2014-10-01, FY2015",
    "'day: Year, per: calendar-year', 2014-10-01, 2014",
    "'label: Year, per: calendar-year', FY2014,",
    "'year: Year, calendar: us-fiscal-year', 2014, FY2014",
    "year: Year, 2014, 2014"
  })
  void aPeriodOfOneColumn(String words, String text, String label) {
    String changed = RECORDS.replaceAll("period: \\{.*}", "period: {" + words + "}");
    PeriodRule rule = read(changed, problems).orElseThrow().period();
    assertThat(rule.period(text, "").map(Period::label)).isEqualTo(Optional.ofNullable(label));
  }

  @Test
  void monthsAsHeadings() {
    String changed =
        RECORDS
            .replaceAll("period: \\{.*}", "period: {year-is: 2014, calendar: us-fiscal-year}")
            .replace("sum: Count", "sum: {columns: [Count, Other], are: month}");
    RollUp rollUp = read(changed, problems).orElseThrow();
    assertThat(rollUp.sum().isOneColumn()).isFalse();
    assertThat(rollUp.period().period("", "October").map(Period::label)).contains("2013-10");
  }

  @Test
  void membersAsHeadings() {
    String changed =
        RECORDS
            .replace("sum: Count", "sum: {columns: [Count, Other], are: area}")
            .replace("column: Region, ", "");
    assertThat(read(changed, problems).orElseThrow().groups().get(0).column()).isEmpty();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void monthsInAnotherLanguage() {
    String words = "[ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov, dic]";
    String changed = RECORDS.replace("month: Month", "month: Month, months: " + words);
    PeriodRule rule = read(changed, problems).orElseThrow().period();
    assertThat(rule.period("2024", "Dic").map(Period::label)).contains("2023-12");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          sum: Count ~ sum: Cuont ~ unknown-field p.yaml:19:10: "Cuont" is no field of the schema; did you mean "Count"?
          sum: Count ~ sum: Region ~ wrong-type p.yaml:19:10: the field "Region" has the type string; give what is added up the type integer or number
          sum: Count ~ some: Count ~ missing-key p.yaml:14:5: lacks "sum"; add "sum" here
          sum: Count ~ sum: {columns: [Count], are: month} ~ bad-rollup p.yaml:19:10: 1 columns stand across; write two columns or more, or the name of one in place of the map
          sum: Count ~ sum: {columns: [Count, Other], are: aera} ~ bad-rollup p.yaml:19:10: the columns are "aera", which is neither time nor a dimension; did you mean "area"?
          sum: Count ~ sum: {columns: [Count, Other], are: month} ~ bad-rollup p.yaml:14:54: the months are a column and headings too; keep one of the two
          year: Year ~ yaer: Year ~ bad-rollup p.yaml:14:13: the period has no column; write one of label, day, year, year-is
          year: Year ~ year: Year, day: Month ~ bad-rollup p.yaml:14:13: day, year stand together; write one of label, day, year, year-is
          year: Year ~ label: Year ~ bad-rollup p.yaml:14:13: a month stands beside "label"; write year or year-is with it
          year: Year ~ year-is: 14 ~ bad-rollup p.yaml:14:23: year-is "14" is not a year; write four digits, such as 2014
          us-fiscal-year ~ fiscal-year ~ bad-rollup p.yaml:14:71: calendar "fiscal-year" is not known; did you mean "us-fiscal-year"?
          month: Month ~ month: Month, months: [ene, feb] ~ bad-rollup p.yaml:14:69: 2 words stand for the months; write twelve different ones, January first
          Nation: CUBA ~ Naton: CUBA ~ unknown-field p.yaml:15:20: "Naton" is no field of the schema; did you mean "Nation"?
          column: Region ~ column: Regoin ~ unknown-field p.yaml:18:35: "Regoin" is no field of the schema; did you mean "Region"?
          column: Region ~ title: Region ~ missing-key p.yaml:18:9: lacks "column"; add "column" here
          ["^Total"] ~ ["(Total"] ~ bad-pattern p.yaml:12:17: "(Total" is no regular expression; correct it: Unclosed group
          """)
  void aWrongWordIsSaid(String from, String to, String sentence) {
    read(RECORDS.replace(from, to), problems);
    assertThat(problems.all().stream().map(p -> p.kind() + " " + p)).contains(sentence);
  }

  @Test
  void aDimensionTwice() {
    String line = "      - {dimension: area, column: Nation}\n    sum: Count";
    read(RECORDS.replace("    sum: Count", line), problems);
    assertThat(problems.all().toString()).contains("a dimension stands twice; keep one group");
  }
}
