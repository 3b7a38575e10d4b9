package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;

/** What is wrong in a spec is said with its place and what would be right. */
class SpecProblemsTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));

  private static final String COVER =
      """
      title: T
      subtitle: S
      edition: 2024-09
      as-of: 2026-01-20
      published: 2026-11-21
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      """;

  private static final String NAMES =
      """
      series:
        flow: { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Cuba } }
        aboard: { dataset: interdictions, measure: interdictions, per: us-fiscal-year, where: { nationality: Cuba } }
        months: { dataset: interdictions, measure: landings-proxy, per: month, where: { nationality: Cuba } }
        west: { dataset: arrivals, measure: encounters, per: us-fiscal-year, where: { area: Southwest Land Border } }
      events:
        rounds: { dataset: talks, kind: round }
        talks: { dataset: talks }
      """;

  private static DataPackage data;

  @BeforeAll
  static void readData() throws IOException {
    data =
        new DataPackageReader()
            .read(
                path -> Files.newInputStream(PROJECT.resolve(path)),
                "datasets/datapackage.json",
                new Problems());
  }

  private static List<String> problems(String spec) {
    Problems problems = new Problems();
    try {
      new ReportComposer()
          .compose("t", "t.yaml", spec.getBytes(StandardCharsets.UTF_8), data, problems);
      return problems.all().stream().map(Problem::toString).toList();
    } catch (InvalidInputException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static List<String> showing(String entry) {
    return problems(
        COVER + NAMES + "sections:\n  - id: s\n    title: S\n    show:\n      - " + entry + "\n");
  }

  @Test
  void aReportWithoutSectionsIsRefused() {
    assertThat(problems(COVER))
        .containsExactly("t.yaml:1:1: lacks \"sections\"; add \"sections\" here");
    assertThat(problems(COVER + "sections: []\n"))
        .containsExactly(
            "t.yaml:11:11: the report has no section; write one with id:, title: and show:");
  }

  @Test
  void aLanguageThatTheProgramDoesNotWriteIsRefused() {
    String show = "sections:\n  - { id: s, title: S, show: [{ text: { says: A } }] }\n";
    assertThat(problems(COVER + "language: es-ES\n" + show))
        .containsExactly(
            "t.yaml:11:11: \"es-ES\" is no language that the program writes; write en-GB or en, or"
                + " leave it out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "data-tabel: {}|\"data-tabel\" names no word; did you mean \"data-table\"?",
        "data-table: { id: a, title: A, series: [] }|lists no series; name at least one under series",
        "data-table: { id: a, title: A, series: [flwo] }|\"flwo\" names no series; did you mean \"flow\"?",
        "data-table: { id: a, title: A, series: [flow, months] }|flow is by fiscal years, October to September and months by months; show them in two tables or charts: calendars never meet in one",
        "data-table: { id: a, title: A, series: [flow, west] }|west has no period from FY2007 to FY2019; leave it out or widen the window",
        "data-table: { id: a, title: A, series: [flow], from: 2010 }|\"2010\" is no period of flow at sea of Cubans; write one from FY2007 to FY2019",
        "data-table: { id: a, title: A, series: [flow], from: FY2014, to: FY2012 }|from FY2014 is after to FY2012; exchange them",
        "base-table: { id: a, title: A, series: flow, at: FY2008 }|FY2008 has no value; choose a period that has one",
        "bar-chart: { id: a, table: t, series: flow, compare: { from: FY2008, to: FY2012 } }|fiscal 2008 has no value: not available; choose periods with whole values and no break between",
        "bar-chart: { id: a, table: t, series: flow, title: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen }|a title of 16 words; say it in 15 words or fewer",
        "bar-chart: { id: a, table: t, series: flow, title: Up, states: nothing }|\"nothing\" names no claim; there is none",
        "bar-chart: { id: a, table: t, series: flow }|\"t\" names no table; there is none",
        "stacked-chart: { id: a, table: t, series: [flow] }|a stack of one part; name two series or more",
        "events-table: { id: a, title: A, events: round }|\"round\" names no events; did you mean \"rounds\"?",
        "frequency-table: { id: a, title: A, events: talks, from: 2003, to: 2010 }|\"talks\" holds events of several kinds; give it a kind under events, such as kind: round",
        "frequency-table: { id: a, title: A, events: rounds, from: 2010, to: 2003 }|from 2010 to 2003 is no span of years; write the first and the last year, such as from: 1999 and to: 2024",
        "frequency-table: { id: a, title: A, events: rounds, per: month, from: 2003, to: 2010 }|per \"month\" is not known; there are calendar-year, us-fiscal-year",
        "gap-chart: { id: a, table: t, events: rounds, since: 2030 }|fewer than two events since 2030; begin earlier",
        "breaks-chart: { id: a, title: A, series: flow, method: join-point }|method \"join-point\" is not known; did you mean \"join-points\"?",
        "before-after: { id: a, title: A, series: months, events: talks, event: round-2010 }|\"round-2010\" names no event; did you mean \"round-1980\"?",
        "compare-series: { id: a, title: A, series: [flow] }|one series alone; name two series, or events too",
        "compare-series: { id: a, title: A, series: [months], events: rounds }|events are counted by year and kind, not beside coastal arrests of Cubans; name events of one kind and a yearly series",
        "{ text: { says: A }, claims: {} }|an entry of 2 words; write one word an entry, such as - data-table: {series: …}",
        "claims: { only: [that] }|\"that\" names no claim; there is none",
        "text: { say: A }|lacks \"says\"; add \"says\" here",
        "data-table: { id: a, title: A, series: [flow], notes: [n] }|\"n\" names no note; there is none",
      })
  void wordSaysWhatIsWrong(String entry, String expected) {
    assertThat(showing(entry))
        .anyMatch(said -> said.matches("t\\.yaml:23:\\d+: .*") && said.endsWith(": " + expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "edition: 2024-09|edition: autumn|3|\"autumn\" is no edition; write the month or day that the data reach, such as 2024-09",
        "as-of: 2026-01-20|as-of: 30 September|4|\"30 September\" is no day; write it as 2024-09-30",
        "dataset: talks, kind: round|dataset: talk, kind: round|17|\"talk\" names no dataset of events; did you mean \"talks\"?",
        "dataset: talks, kind: round|dataset: talks, kind: rounds|17|\"rounds\" names no kind of event; did you mean \"round\"?",
        "dataset: talks, kind: round|dataset: talks, only: [round-2010]|17|\"round-2010\" names no event; did you mean \"round-1980\"?",
        "flow: { dataset: interdictions|flow: { dataset: interdiction|12|\"interdiction\" names no dataset of observations; did you mean \"interdictions\"?",
        "measure: flow, per: us-fiscal-year|measure: flow, per: us-fiscal|12|\"us-fiscal\" names no frequency; there are: calendar-year, day, fiscal-year, month, quarter, us-fiscal-year, week",
        "measure: flow, per: us-fiscal-year|measure: flow, print: { 14: 2 }, per: us-fiscal-year|12|\"14\" is no period; write it as FY2014",
        "title: T|titel: T|1|unknown key \"titel\"; did you mean \"title\"?",
      })
  void frameSaysWhatIsWrong(String right, String wrong, int line, String expected) {
    String spec =
        (COVER + NAMES + "sections: []\n")
            .replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    assertThat(problems(spec))
        .anyMatch(
            said ->
                said.matches("t\\.yaml:" + line + ":\\d+: .*") && said.endsWith(": " + expected));
  }

  @Test
  void idStandsOnce() {
    String twice =
        "data-table: { id: a, title: A, series: [flow] }\n"
            + "      - data-table: { id: a, title: B, series: [aboard] }";
    assertThat(showing(twice))
        .contains("t.yaml:24:27: a second \"a\", after t.yaml:23:27; give each its own id");
  }

  @Test
  void noteBelongsToATable() {
    String spec = COVER + NAMES + "notes: [{ id: n, text: N. }]\nsections: []\n";
    assertThat(problems(spec))
        .contains(
            "t.yaml:19:9: note \"n\" belongs to no table;"
                + " name it under notes of a table, or take it out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table: b, column: flow, at: FY2014|\"b\" names no table; there are: a",
        "table: a, column: flows, at: FY2014|\"flows\" names no column of a; did you mean \"flow\"?",
        "table: a, column: flow, at: FY2041|\"FY2041\" names no row of a; did you mean \"FY2011\"?",
        "table: a, column: flow, at: FY2008|flow of FY2008 in a is no number; choose a cell with a number",
      })
  void headlineNamesACellWithANumber(String cell, String expected) {
    String spec =
        COVER
            + NAMES
            + "headlines: [{ label: L, says: S, unit: people, "
            + cell
            + " }]\n"
            + "sections: [{ id: s, title: S, show: [{ data-table: { id: a, title: A, series: [flow] } }] }]\n";
    assertThat(problems(spec))
        .singleElement()
        .asString()
        .startsWith("t.yaml:19:")
        .endsWith(expected);
  }

  @Test
  void titleIsWithdrawnWhenItsClaimDoesNotHold() {
    String spec =
        COVER
            + NAMES
            + "claims: [{ id: c, says: Tripled., checks: [{ ratio: { series: flow, from: FY2012, to: FY2014, is: tripled } }] }]\n"
            + "sections: [{ id: s, title: S, show: [{ data-table: { id: a, title: A, series: [flow] } },"
            + " { bar-chart: { id: b, title: It tripled, states: c, table: a, series: flow } }] }]\n";
    assertThat(problems(spec))
        .singleElement()
        .asString()
        .endsWith(
            "the claim \"c\" that the title states does not hold;"
                + " the figure is shown under a neutral title; write a new one");
  }

  @Test
  void wordsByWhichTheReportIsFound() {
    String rest = NAMES + "sections: []\n";
    assertThat(problems(COVER.replace("[K]", "[]") + rest))
        .contains(
            "t.yaml:10:11: names no word; write some words by which the report is found, such as"
                + " [migration, Cuba]");
  }

  private static String sheets(String sheets) {
    return COVER
        + NAMES
        + "sections: [{ id: s, title: S, show: [{ data-table: { id: a, title: A, series: [flow] } },"
        + " { data-table: { id: b, title: B, series: [aboard] } },"
        + " { data-table: { id: c, title: C, series: [months] } }] }]\n"
        + "sheets: ["
        + sheets
        + "]\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ name: Both, title: T, tables: [a, d] }|no table \"d\"; the tables are a, b, c",
        "{ name: Both, tables: [a, b] }|lacks \"title\"; add \"title\" here",
        "{ name: One, tables: [a] }, { name: Two, tables: [a] }"
            + "|the table a stands on a sheet already; name it once",
        "{ name: One, tables: [a] }, { name: one, tables: [b] }"
            + "|two sheets are named \"one\"; give each sheet a name of its own",
        "{ name: All, title: T, tables: [a, b, c] }"
            + "|3 tables for one sheet; name at most two, so that a reader finds both",
        "{ name: 'A/B', tables: [a] }|\"A/B\" cannot name a sheet;"
            + " write at most 31 characters, none of them \\ / ? * [ ] : or '",
        "{ name: One, tables: [a], for: readers }|\"readers\" is nobody that a sheet is for;"
            + " write analysts, or leave it out for everybody",
      })
  void whatStandsOnASheet(String sheets, String expected) {
    assertThat(problems(sheets(sheets))).anySatisfy(line -> assertThat(line).endsWith(expected));
  }
}
