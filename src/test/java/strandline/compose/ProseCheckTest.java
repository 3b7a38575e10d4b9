package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.dataset.DataPackage;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;

/** What is written for readers is bound to values, claims and dates, on records of two areas. */
class ProseCheckTest {
  private static final String RECORDS =
      """
      Year,Month,Area,Count,Share
      2024,JAN,East,40,1
      2024,FEB,East,80,1
      2024,MAR,East,60,1
      """;

  private static final String SPEC =
      """
      title: Counts in the East
      subtitle: January 2024 to March 2024
      edition: 2024-09
      as-of: 2024-09-30
      published: 2026-11-21
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      series:
        east: { dataset: raw-encounters, measure: count, per: month, where: { area: East } }
      claims:
        - id: twice
          says: The count doubled from January 2024 to February 2024.
          checks: [{ ratio: { series: east, from: 2024-01, to: 2024-02, is: doubled } }]
        - id: false
          says: The count fell from January 2024 to February 2024.
          checks: [{ change: { series: east, from: 2024-01, to: 2024-02, is: fell } }]
      notes:
        - { id: n, text: NOTE }
      sections:
        - id: s
          title: S
          show:
            - data-table: { id: t, title: Counts, series: [east], notes: [n] }
            - bar-chart: { id: b, table: t, series: east, title: TITLE }
            - text: { says: TEXT }
      """;

  private static DataPackage data;

  @BeforeAll
  static void read() throws IOException {
    data = RawPackage.read(RECORDS, new Problems());
  }

  private static List<String> problems(String title, String text, String note) {
    String spec = SPEC.replace("TITLE", title).replace("TEXT", text).replace("NOTE", note);
    Problems problems = new Problems();
    try {
      byte[] bytes = spec.getBytes(StandardCharsets.UTF_8);
      new ReportComposer().compose("t", "t.yaml", bytes, data, problems);
      return List.of();
    } catch (InvalidInputException invalid) {
      return invalid.problems().stream().filter(Problem::isError).map(Problem::toString).toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Counts by month | Words. | It was 80 in February 2024.",
        "The count doubled in February 2024 | Words. | Words.",
        "\"The count doubled in February 2024\", states: twice | Words. | Words.",
        "Counts | It doubled. It was 60 later. | Words.",
        "Counts | \"Under Title 42, since 2020, it fell\", context: [Title 42, since 2020, fell] | W",
        "Counts | From 40 in January to about 60 in March. | Not less than in 2024."
      })
  void whatTablesClaimsAndDatesSayMayBeWritten(String title, String text, String note) {
    assertThat(problems(title, text, note.replace("Not less than", "All"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The count tripled in February 2024 | W. | W. | \"tripled\" is",
        "The count doubled in March 2024 | W. | W. | \"doubled\" is",
        "\"The count tripled\", states: twice | W. | W. | \"tripled\" is",
        "The count fell in February 2024 | W. | W. | \"fell\" is",
        "Counts | It more than doubled. | W. | \"more than doubled\" is",
        "Counts | It halved. | W. | \"halved\" is",
        "Counts | It was highest in May 2024. | W. | \"highest\", \"May 2024\" are",
        "Counts | It was over 90 in February 2024. | W. | \"over 90\" is",
        "Counts | It was 81. | W. | \"81\" is",
        "Counts | W. | It was 79 in February 2024. | \"79\" is",
        "Counts | W. | It rose since 2019. | \"rose\", \"2019\" are",
        "Counts | Fewer than a quarter were seen. | W. | \"Fewer than a quarter\" is"
      })
  void whatNothingSaysIsRefused(String title, String text, String note, String found) {
    assertThat(problems(title, text, note))
        .singleElement()
        .asString()
        .endsWith(
            found
                + " bound to no value, claim or date; name the claim under states:, or list the"
                + " words under context: where they are quoted");
  }

  @Test
  void theOwnPlaceOfTheTextIsNamed() {
    assertThat(problems("Counts", "It was 81.", "W"))
        .singleElement()
        .asString()
        .startsWith("t.yaml:28:23: ");
  }
}
