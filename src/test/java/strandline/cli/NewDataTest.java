package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.DescriptorText;

/** The loans of a library, of which each night brings more, fewer or only a part. */
final class NewDataTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T22:05:00Z"), ZoneOffset.UTC);

  private static final String SPEC =
      """
      title: Loans
      subtitle: Loans of a library
      edition: 2020-12
      as-of: 2021-12-31
      published: 2021-01-10
      next-update: None
      geography: A town
      contact: the library
      licence: CC BY 4.0
      keywords: [library]
      pictures: [svg]
      series:
        adults: { dataset: loans, measure: loans, per: month, where: { age: adults } }
        children: { dataset: loans, measure: loans, per: month, where: { age: children } }
      sections:
        - id: main
          title: Main
          show:
            - data-table: { id: t, title: Loans, series: [adults, children] }
      """;

  @TempDir Path project;

  private int code;
  private String said;

  @BeforeEach
  void writePackage() throws IOException {
    Files.createDirectories(project.resolve("datasets"));
    Files.createDirectories(project.resolve("reports"));
    Files.writeString(
        project.resolve("datasets/datapackage.json"),
        DescriptorText.of(
            DescriptorText.observations(
                "loans",
                "\"Loans\"",
                "age",
                """
                {"id": "loans", "title": "Loans", "definition": "Items lent.", "unit": "items",
                 "aggregation": "sum"}""")));
    Files.writeString(
        project.resolve("datasets/sources.csv"),
        """
        id,title,publisher,published,url,standing
        log,A log,A library,2021,,primary
        """);
    write(rows("2019-01", 24));
  }

  /** Rows of consecutive months: 100 loans of adults in the first and one more in each. */
  private static List<String> rows(String first, int months) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      YearMonth month = YearMonth.parse(first).plusMonths(i);
      rows.add(month + ",adults,loans,1," + (100 + i) + ",normal,exact,log,true");
      rows.add(month + ",children,loans,1," + (40 + i) + ",normal,exact,log,true");
    }
    return rows;
  }

  private void write(List<String> rows) throws IOException {
    Files.writeString(
        project.resolve("datasets/loans.csv"),
        DescriptorText.HEADER.replace("DIMENSION", "age") + String.join("\n", rows) + "\n");
  }

  private void run(String spec, String... options) throws IOException {
    Files.writeString(project.resolve("reports/r.yaml"), spec);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(all, true, UTF_8);
    List<String> words = new ArrayList<>(List.of("run", "--quiet", "--project", project + ""));
    words.addAll(List.of(options));
    code = Main.run(words.toArray(String[]::new), new Console(out, out), CLOCK);
    said = all.toString(UTF_8);
  }

  private String published(String file) throws IOException {
    assertThat(code).as(said).isZero();
    return Files.readString(project.resolve("reports/r/current").resolve(file));
  }

  private String edition() throws IOException {
    return project.resolve("reports/r/current").toRealPath().getFileName().toString();
  }

  @ParameterizedTest
  @CsvSource({
    // The last three months are missing; the first are; a tenth of 48 rows would be 4.8.
    "2019-01, 21, 42",
    "2019-04, 21, 42",
    "2019-01, 1, 2",
  })
  void aFileThatLostMoreThanATenthOfItsRowsStopsTheRun(String first, int months, int left)
      throws IOException {
    run(SPEC);
    assertThat(code).as(said).isZero();
    write(rows(first, months));
    run(SPEC);
    assertThat(code).as(said).isEqualTo(3);
    assertThat(said)
        .contains(
            "datasets/loans.csv: it had 48 rows in edition 2020-12, and "
                + left
                + " are left; more than a tenth is gone; bring them back, or run with"
                + " --accept-removals if they are meant to be gone");
    assertThat(edition()).isEqualTo("2020-12");
    run(SPEC, "--dry-run");
    assertThat(code).as(said).isEqualTo(3);
    run(SPEC, "--accept-removals");
    assertThat(code).as(said).isZero();
    assertThat(edition()).isEqualTo("2020-12-r2");
    run(SPEC + "# the loss is known now\n");
    assertThat(code).as(said).isZero();
    assertThat(edition()).isEqualTo("2020-12-r3");
  }

  @Test
  void aFileThatLostATenthOrIsLongerIsPublished() throws IOException {
    run(SPEC);
    write(rows("2019-01", 22));
    run(SPEC);
    assertThat(code).as(said).isZero();
    assertThat(edition()).isEqualTo("2020-12-r2");
    write(rows("2018-12", 26));
    run(SPEC);
    assertThat(code).as(said).isZero();
    assertThat(edition()).isEqualTo("2020-12-r3");
  }

  @Test
  void periodsThatOthersReplacedAreMissedThoughTheFileIsAsLong() throws IOException {
    run(SPEC);
    write(rows("2019-06", 24));
    run(SPEC);
    assertThat(code).as(said).isEqualTo(3);
    assertThat(said)
        .contains(
            "datasets/loans.csv: it had 24 periods in edition 2020-12, and 19 are left; more than"
                + " a tenth is gone; bring them back, or run with --accept-removals if they are"
                + " meant to be gone");
    run(SPEC, "--accept-removals");
    assertThat(code).as(said).isZero();
  }

  @Test
  void aSpecOverPeriodsThatAreGoneIsNotBlamed() throws IOException {
    String spec = SPEC.replace("age: adults }", "age: adults }, from: 2020-11");
    run(spec);
    assertThat(code).as(said).isZero();
    write(rows("2019-01", 12));
    run(spec);
    assertThat(code).as(said).isEqualTo(3);
    assertThat(said).contains("it had 48 rows").doesNotContain("is no period");
  }

  @Test
  void latestIsTheLastWholePeriodAndLatestPartTheLastOfAll() throws IOException {
    String bars = "- bar-chart: { id: b, table: t, series: [adults, children], at: LATEST }\n";
    String head =
        """
        headlines:
          - { label: Loans of adults, says: Items, unit: items, table: t, column: adults, at: LATEST }
        claims:
          - id: more
            says: Loans of adults rose.
            checks:
              - change: { series: adults, from: 2019-01, to: LATEST, is: rose }
        """;
    String spec = SPEC.replace("sections:", head + "sections:") + bars.indent(6);
    run(spec.replace("LATEST", "latest"));
    assertThat(alternative()).isEqualTo("Bar chart: Loans, December 2020; adults 123; children 63");
    List<String> rows = rows("2019-01", 25);
    rows.replaceAll(row -> row.startsWith("2021") ? row.replace("normal", "partial") : row);
    write(rows);
    run(spec.replace("LATEST", "latest"));
    assertThat(alternative()).isEqualTo("Bar chart: Loans, December 2020; adults 123; children 63");
    assertThat(headline()).isEqualTo(123);
    run(spec.replace("LATEST", "latest-part"));
    assertThat(alternative()).startsWith("Bar chart: Loans, January 2021; adults 124");
    assertThat(headline()).isEqualTo(124);
    write(rows("2019-01", 26));
    run(spec.replace("LATEST", "latest"));
    assertThat(alternative()).isEqualTo("Bar chart: Loans, February 2021; adults 125; children 65");
    assertThat(headline()).isEqualTo(125);
  }

  private String alternative() throws IOException {
    return new ObjectMapper().readTree(published("charts/b.json")).get("alternativeText").asText();
  }

  private double headline() throws IOException {
    JsonNode record = new ObjectMapper().readTree(published("run.json"));
    return record.at("/says/headlines/0/value").asDouble();
  }

  @Test
  void periodsThatBeginAfterTheReportsDayAreNotUsed() throws IOException {
    String bars = "- bar-chart: { id: b, table: t, series: [adults, children], at: latest }\n";
    String spec = SPEC.replace("as-of: 2021-12-31", "as-of: 2020-11-30") + bars.indent(6);
    run(spec);
    assertThat(alternative()).isEqualTo("Bar chart: Loans, November 2020; adults 122; children 62");
    assertThat(published("tables/t.csv")).contains("2020-11").doesNotContain("2020-12");
    assertThat(published("run.json"))
        .contains(
            "1 period (2020-12) of Loans (adults) begins after as-of 2020-11-30 and is not used");
    run(spec.replace("2020-11-30", "2020-12-01"));
    assertThat(alternative()).isEqualTo("Bar chart: Loans, December 2020; adults 123; children 63");
    run(spec.replace("2020-11-30", "2020-01-31"));
    assertThat(published("run.json"))
        .contains(
            "11 periods of Loans (children), from 2020-02 on, begin after as-of 2020-01-31 and are"
                + " not used");
    run(spec.replace("2020-11-30", "2018-12-31"));
    assertThat(code).as(said).isEqualTo(2);
    assertThat(said)
        .contains(
            "24 periods of Loans (adults), from 2019-01 on, begin after as-of 2018-12-31; none is"
                + " left; write a later as-of");
  }

  @Test
  void aSentenceThatNamesWhatWasTheLatestIsRefusedWhenTheDataMoveOn() throws IOException {
    String claims =
        """
        claims:
          - id: level
            says: Loans of adults stand at 123.
            checks: [{ value: { series: adults, at: latest, is: 123 } }]
          - id: year
            says: Loans of adults rose in 2020.
            checks: [{ change: { series: adults, from: 2020-01, to: latest, is: rose } }]
          - id: since
            says: Loans have risen since 2020 from the 112 of January 2020.
            checks: [{ change: { series: adults, from: 2020-01, to: latest, is: rose } }]
        """;
    String spec = SPEC.replace("sections:", claims + "sections:");
    run(spec);
    assertThat(code).as(said).isZero();
    write(rows("2019-01", 25));
    run(spec);
    assertThat(code).as(said).isEqualTo(2);
    String remedy =
        "; let both say the same, add a check, or list the words under context: of the claim";
    assertThat(said.lines().filter(line -> line.contains("reports/r.yaml")))
        .containsExactly(
            "error: reports/r.yaml:17:11: the sentence says \"123\", and the latest is 2021-01:"
                + " value at reports/r.yaml:18:14"
                + remedy,
            "error: reports/r.yaml:20:11: the sentence says \"2020\", and the latest is 2021-01:"
                + " change at reports/r.yaml:21:14"
                + remedy);
  }

  /** Fairs of the library: what comes after as-of is in no count, gap or table. */
  @Test
  void eventsAfterTheReportsDayAreNotUsed() throws IOException {
    String coverage =
        "{\"type\": \"fair\", \"from\": \"2018-01-01\", \"to\": \"2021-12-31\","
            + " \"reason\": \"All are listed.\"}";
    Files.writeString(
        project.resolve("datasets/datapackage.json"),
        DescriptorText.of(
            DescriptorText.observations(
                "loans",
                "\"Loans\"",
                "age",
                """
                {"id": "loans", "title": "Loans", "definition": "Items lent.", "unit": "items",
                 "aggregation": "sum"}"""),
            DescriptorText.events("fairs", "fair", coverage)));
    Files.writeString(
        project.resolve("datasets/fairs.csv"),
        """
        fair,kind,date,precision,basis,held,label,source,preferred
        one,fair,2020-03-07,day,stated,yes,First,log,true
        two,fair,2020-10-03,day,stated,yes,Second,log,true
        three,fair,2020-12-05,day,stated,yes,Third,log,true
        """);
    String more =
        """
        events:
          fairs: { dataset: fairs, kind: fair }
        claims:
          - id: two
            says: Two fairs were held from January to November 2020.
            context: [January]
            checks: [{ count: { events: fairs, in: 2020-01/2020-11, is: 2 } }]
          - id: three
            says: Three fairs were held in 2020.
            checks: [{ count: { events: fairs, in: 2020, is: 3 } }]
        """;
    String spec =
        SPEC.replace("sections:", more + "sections:").replace("2021-12-31", "2020-11-30")
            + "- events-table: { id: e, title: Fairs, events: fairs }\n".indent(6);
    run(spec);
    assertThat(published("tables/e.csv")).contains("2020-10-03").doesNotContain("2020-12-05");
    JsonNode record = new ObjectMapper().readTree(published("run.json"));
    assertThat(record.toString())
        .contains("1 event (2020-12-05) of fairs begins after as-of 2020-11-30 and is not used")
        .contains("The record does not cover all of 2020.")
        .contains("The record of 1 January 2020 to 30 November 2020 has two fairs");
    run(spec.replace("2020-11-30", "2019-11-30").replace("2020-01/", "2019-01/"));
    assertThat(code).as(said).isEqualTo(2);
    assertThat(said)
        .contains(
            "3 events of fairs, from 2020-03-07 on, begin after as-of 2019-11-30; none is left;"
                + " write a later as-of");
  }

  @Test
  void aSeriesWithoutAWholePeriodHasNoLatest() throws IOException {
    List<String> rows = rows("2020-12", 1);
    rows.replaceAll(row -> row.replace("normal", "partial"));
    write(rows);
    run(SPEC.replace("age: adults }", "age: adults }, from: latest"));
    assertThat(code).as(said).isEqualTo(2);
    assertThat(said).contains("reports/r.yaml:13:87: Loans (adults) has no whole period; ");
  }
}
