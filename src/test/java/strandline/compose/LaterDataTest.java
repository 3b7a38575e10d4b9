package strandline.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import strandline.DescriptorText;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.language.Language;
import strandline.report.Cell;
import strandline.report.Table;

/** What data that came later do to a report on kayaks that was written before. */
class LaterDataTest {
  private static final String MEASURE =
      """
      {"id": "kayaks", "title": "Kayaks", "definition": "Kayaks seen.", "unit": "kayaks",
       "aggregation": "sum"}""";

  private static final String HEADER =
      "period,river,measure,print,value,status,covers,printed,source,preferred\n";

  private static final String SPEC =
      """
      title: Kayaks
      subtitle: On a river
      edition: 2020-12
      as-of: 2020-12-31
      published: 2021-02-10
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      series:
        kayaks: { dataset: kayaks, measure: kayaks, per: calendar-year, where: { river: Wye } }
      claims:
        - id: fifty
          says: Fifty kayaks were seen in 2020.
          gate: must-hold
          checks: [{ value: { series: kayaks, at: 2020, is: 50 } }]
      sections:
        - id: s
          title: S
          show:
            - data-table: { id: t, title: Kayaks, series: [kayaks] }
      """;

  private static Composition composed(String rows, Problems problems) throws IOException {
    String descriptor =
        DescriptorText.of(
            DescriptorText.observations("kayaks", "\"Kayaks\"", "river", MEASURE)
                .replace(
                    "{\"name\": \"qualifier\"}", "{\"name\": \"covers\"}, {\"name\": \"printed\"}")
                .replace(
                    "\"qualifier\": \"qualifier\"",
                    "\"covers\": \"covers\", \"printed\": \"printed\""));
    Map<String, byte[]> files =
        Map.of(
            "datapackage.json", descriptor.getBytes(UTF_8),
            "sources.csv",
                "id,title,publisher,published,url,standing\nlog,A log,A club,2021-01,,primary\n"
                    .getBytes(UTF_8),
            "kayaks.csv", (HEADER + rows).getBytes(UTF_8));
    DataPackage data =
        new DataPackageReader().read(RawPackage.folder(files), "datapackage.json", new Problems());
    return new ReportComposer().compose("k", "k.yaml", SPEC.getBytes(UTF_8), data, problems);
  }

  @Test
  void aPeriodThatBecomesAPartHoldsWithReservation() throws IOException {
    String rows =
        "2019,Wye,kayaks,1,40,normal,,2020-01,log,true\n"
            + "2020,Wye,kayaks,1,50,partial,2020-01-01/2020-11-30,2020-12,log,true\n";
    Composition made = composed(rows, new Problems());
    assertThat(made.claims().get(0).verdict()).isEqualTo("holds with reservation");
    assertThat(Language.english().texts(made.verdicts().get(0).reasons()))
        .containsExactly(
            "In 2020 the figure for Kayaks (Wye) was 50, with one reservation (2020 covers a part of its"
                + " period).");
    Composition more = composed(rows.replace(",50,", ",35,"), new Problems());
    assertThat(more.claims().get(0).verdict()).isEqualTo("cannot be decided");
  }

  @Test
  void figuresThatWerePrintedAfterTheReportAreNotUsed() throws IOException {
    String rows =
        "2019,Wye,kayaks,1,40,normal,,2020-01,log,true\n"
            + "2020,Wye,kayaks,1,50,normal,,2021-01,log,false\n"
            + "2020,Wye,kayaks,2,61,revised,,2021-06,log,true\n";
    Problems problems = new Problems();
    Composition made = composed(rows, problems);
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "k.yaml:12:11: 1 figure of Kayaks (Wye) was printed after published 2021-02-10 and is"
                + " not used; write a later published when the report is to use them");
    Table table = made.report().tables().get(0);
    List<Cell> last = table.rows().get(1);
    assertThat(((Cell.Number) last.get(1)).value()).isEqualTo(50);
    assertThat(made.claims().get(0).verdict()).isEqualTo("holds");
    assertThat(made.series().get("kayaks").provenance().prints()).hasSize(2);
  }
}
