package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.Shared;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.rollup.GroupedSums.Key;
import strandline.series.Period;

/**
 * The files as the agencies publish them, against what another program makes of them. The expected
 * figures are in {@code oracles/derived}, computed with Python 3.11.7's csv module.
 */
class AgencyFilesTest {
  private static final String CBP =
      """
      name: cbp
      path: cbp.csv
      schema:
        fields:
          - {name: Fiscal Year, type: string}
          - {name: Month Grouping, type: string}
          - {name: Month (abbv), type: string}
          - {name: Land Border Region, type: string}
          - {name: State, type: string}
          - {name: Demographic, type: string}
          - {name: Citizenship, type: string}
          - {name: Title of Authority, type: string}
          - {name: Encounter Count, type: integer}
      strandline:
        rollup:
          period: {year: Fiscal Year, ignore: [" (FYTD)"], month: Month (abbv), calendar: us-fiscal-year}
          where: {Citizenship: CUBA}
          groups:
            - dimension: area
              column: Land Border Region
              names: {Southwest Land Border: southwest, Northern Land Border: northern, Other: other}
              total: nationwide
          absent: zero
          sum: Encounter Count
      """;
  private static final String SECTORS =
      """
      name: sectors
      path: sectors.txt
      dialect: {delimiter: "|", header: false, commentRows: [1, 2, 3, 4, 5]}
      schema:
        missingValues: [N/A]
        fields:
          - {name: Sector, type: string}
      MONTHS    - {name: Year, type: integer, groupChar: ","}
      strandline:
        rows: {skip: ['^\\(formerly', '^\\*'], label-above: true}
        rollup:
          period: {year-is: 2014, calendar: us-fiscal-year}
          except: {Sector: ["Livermore*", Coastal Border, Northern Border, Southwest Border, Monthly Total]}
          groups: [{dimension: sector, column: Sector, total: All}]
          sum: {columns: [NAMES], are: month}
      """;
  private static final List<String> MONTHS =
      List.of(
          "October",
          "November",
          "December",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September");
  private static final String COAST_GUARD =
      """
      name: sea
      path: sea.csv
      schema:
        fields:
          - {name: Year, type: year}
          - {name: Haiti, type: integer}
          - {name: Dominican Republic, type: integer}
          - {name: Cuba, type: integer}
          - {name: People's Republic of China, type: integer}
          - {name: Mexico, type: integer}
          - {name: Ecuador, type: integer}
          - {name: Other, type: integer}
          - {name: Total, type: integer}
      strandline:
        rollup:
          period: {year: Year}
          groups: [{dimension: nationality, total: Total}]
          sum:
            columns: [Haiti, Dominican Republic, Cuba, People's Republic of China, Mexico, Ecuador, Other]
            are: nationality
      """;

  private final Problems problems = new Problems();

  private GroupedSums sums(String words, String file) throws IOException {
    RollUp rollUp = RollUpReaderTest.read(words, problems).orElseThrow();
    try (InputStream in = Files.newInputStream(Shared.path("oracles/" + file))) {
      Optional<GroupedSums> sums =
          new StreamedRollUp(rollUp, problems).read(in, List.of()).stream().findFirst();
      assertThat(problems.all()).isEmpty();
      return sums.orElseThrow();
    }
  }

  private static String sectors() {
    StringBuilder fields = new StringBuilder();
    MONTHS.forEach(
        month ->
            fields
                .append("    - {name: ")
                .append(month)
                .append(", type: integer, groupChar: \",\"}\n"));
    return SECTORS
        .replace("MONTHS", fields.toString().stripTrailing() + "\n")
        .replace("NAMES", String.join(", ", MONTHS));
  }

  private static Map<String, Long> months(GroupedSums sums, String area) {
    Map<String, Long> months = new TreeMap<>();
    sums.groups()
        .forEach(
            (key, tally) -> {
              if (key.members().equals(List.of(area))) {
                months.put(key.period().label(), tally.sum().longValueExact());
              }
            });
    return months;
  }

  private static Map<String, Long> expected(String area, String from, String to)
      throws IOException {
    Map<String, Long> months = new TreeMap<>();
    for (String line : lines("derived/cuba-monthly-encounters-cbp-state.csv")) {
      String[] cells = line.split(",");
      boolean isInFile = cells[1].compareTo(from) >= 0 && cells[1].compareTo(to) <= 0;
      if (cells[3].equals(area) && isInFile) {
        months.put(cells[0], Long.valueOf(cells[4]));
      }
    }
    return months;
  }

  private static List<String> lines(String file) throws IOException {
    Path path = Shared.path("oracles/" + file);
    List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
    return lines.subList(1, lines.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nationwide", "southwest", "northern", "other"})
  void everyMonthOfBothCbpReleases(String area) throws IOException {
    GroupedSums first = sums(CBP, "cbp/nationwide-encounters-fy20-fy23-state.csv");
    assertThat(months(first, area)).isEqualTo(expected(area, "2020", "2023")).hasSize(48);
    GroupedSums last = sums(CBP, "cbp/nationwide-encounters-fy21-fy24-state.csv");
    assertThat(months(last, area)).isEqualTo(expected(area, "2021", "2024")).hasSize(48);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nationwide", "southwest", "northern", "other"})
  void theYearsAddUp(String area) throws IOException {
    String words = CBP.replace("calendar: us-", "per: us-fiscal-year, calendar: us-");
    GroupedSums last = sums(words, "cbp/nationwide-encounters-fy21-fy24-state.csv");
    Map<String, Long> years = new TreeMap<>();
    totals("cuba_by_fiscal_year_cbp_state_files", area)
        .forEach((year, sum) -> years.put("FY" + year, Long.valueOf(sum)));
    years.remove("FY2020");
    assertThat(months(last, area)).isEqualTo(years).hasSize(4);
  }

  private Map<String, String> totals(String key, String part) throws IOException {
    byte[] bytes = Files.readAllBytes(Shared.path("oracles/derived/cuba-totals.json"));
    Node root = new YamlReader().read("totals", bytes, problems).orElseThrow();
    Node map = root.fields(problems).required(key).orElseThrow();
    var fields = map.fields(problems).required(part).orElseThrow().fields(problems);
    Map<String, String> texts = new TreeMap<>();
    fields.keys().forEach(name -> texts.put(name, fields.text(name)));
    return texts;
  }

  /**
   * The October file's own figures, computed with Python 3.11.7's csv module. The oracle's {@code
   * first_release} is the release of November, which is not among the files.
   */
  @ParameterizedTest
  @CsvSource({"nationwide, 18083", "southwest, 12495", "northern, 28", "other, 5560"})
  void theOctoberReleaseWasRevised(String area, String printed) throws IOException {
    Map<String, String> october = totals("cuba_fy2024_first_release_vs_final", area + " 2023-10");
    Key key = new Key(Period.parse("2023-10"), List.of(area));
    GroupedSums first = sums(CBP, "cbp/nationwide-encounters-fy21-fy24-oct-state.csv");
    GroupedSums last = sums(CBP, "cbp/nationwide-encounters-fy21-fy24-state.csv");
    assertThat(first.groups().get(key).sum()).hasToString(printed);
    assertThat(last.groups().get(key).sum()).hasToString(october.get("final_fy24_release"));
  }

  @Test
  void allCitizenshipsTogether() throws IOException {
    String words =
        CBP.replace("where: {Citizenship: CUBA}", "")
            .replace("calendar: us-", "per: us-fiscal-year, calendar: us-");
    GroupedSums all = sums(words, "cbp/nationwide-encounters-fy21-fy24-state.csv");
    assertThat(months(all, "nationwide"))
        .containsExactly(
            Map.entry("FY2021", 1956519L),
            Map.entry("FY2022", 2766582L),
            Map.entry("FY2023", 3201144L),
            Map.entry("FY2024", 2901142L));
    GroupedSums october = sums(words, "cbp/nationwide-encounters-fy21-fy24-oct-state.csv");
    assertThat(months(october, "nationwide")).containsEntry("FY2024", 309221L);
  }

  /** The printed totals of the table's last line, retyped here. */
  @Test
  void theSectorsOfAPrintedTable() throws IOException {
    GroupedSums sums = sums(sectors(), "usbp-monthly/usbp_monthly_encounters_fy2014.csv");
    assertThat(months(sums, "All").values())
        .containsExactly(
            35915L, 32432L, 29979L, 29233L, 36933L, 50168L, 52061L, 61357L, 58613L, 41350L, 32099L,
            26511L);
    assertThat(months(sums, "Big Bend")).containsEntry("2013-10", 316L).hasSize(12);
    assertThat(months(sums, "Rio Grande Valley")).containsEntry("2014-06", 38446L);
    assertThat(sums.groups()).hasSize(12 * 21);
  }

  /** A table of the same make, written for this test. */
  @Test
  void aSmallPrintedTable() throws IOException {
    String words = sectors().replace("Livermore*", "Closed*");
    RollUp rollUp = RollUpReaderTest.read(words, problems).orElseThrow();
    try (InputStream in = AgencyFilesTest.class.getResourceAsStream("/raw/sectors-2014.txt")) {
      GroupedSums sums = new StreamedRollUp(rollUp, problems).read(in, List.of()).get(0);
      assertThat(problems.all()).isEmpty();
      assertThat(months(sums, "All").values())
          .containsExactly(1323L, 1134L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
      assertThat(months(sums, "Big River")).containsEntry("2013-11", 1132L);
    }
  }

  @Test
  void theCoastGuardTable() throws IOException {
    GroupedSums sums = sums(COAST_GUARD, "derived/uscg-cuban-interdictions-cy1991-2001-bts.csv");
    assertThat(months(sums, "Cuba")).containsEntry("1994", 37191L).hasSize(11);
    assertThat(months(sums, "Total")).containsEntry("2001", 4136L);
  }
}
