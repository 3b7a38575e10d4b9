package strandline.render.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import strandline.audit.AuditFinding;
import strandline.audit.BookReader;
import strandline.audit.check.AuditedBytes;
import strandline.audit.check.SourceRules;
import strandline.csv.TwinFile;
import strandline.render.Artifact;
import strandline.render.layout.LayoutRenderer;
import strandline.render.workbook.WorkbookSample;

/** The CSV files of a report's tables, and the workbook read back against them. */
class TwinRendererTest {
  private static final Map<String, byte[]> TWINS = twins();

  private static Map<String, byte[]> twins() {
    Map<String, byte[]> twins = new TreeMap<>();
    for (Artifact file : LayoutRenderer.of(new TwinRenderer()).render(WorkbookSample.report())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        file.content().writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      twins.put(file.path(), out.toByteArray());
    }
    return twins;
  }

  @Test
  void writesEachTableInFull() {
    String flow = new String(TWINS.get("tables/flow-by-year.csv"), UTF_8);
    assertThat(flow)
        .startsWith("Fiscal year,First day,Flow (people),Flow status,Change (people),")
        .contains("\r\nFY2010,2009-10-01,422,as published,,")
        .contains(",0.22566844919786097,")
        .endsWith("\r\n");
    assertThat(flow.replace("\r\n", "")).doesNotContain("\n", "\r");
    String rounds = new String(TWINS.get("tables/fy2014.csv"), UTF_8);
    assertThat(rounds).contains(",2003-06-01,");
    assertThat(TWINS)
        .containsKeys("tables/notes.csv", "tables/sources.csv", "tables/headline-figures.csv");
  }

  @Test
  void theWorkbookHoldsWhatTheTwinsHold() {
    byte[] workbook = WorkbookSample.workbook(WorkbookSample.report());
    assertThat(findings(workbook, TWINS)).isEmpty();
  }

  @Test
  void aNumberThatDiffersInTheLastBitIsFound() {
    byte[] workbook = WorkbookSample.workbook(WorkbookSample.report());
    Map<String, byte[]> other = new TreeMap<>(TWINS);
    replace(other, "tables/flow-by-year.csv", "0.22566844919786097", "0.22566844919786099");
    assertThat(findings(workbook, other))
        .extracting(AuditFinding::toString)
        .containsExactly(
            "P9 Flow by year!I7: \"0.22566844919786097\" here, \"0.22566844919786099\" in"
                + " tables/flow-by-year.csv; both come from one table: a bug");
    replace(other, "tables/flow-by-year.csv", "as published", "As published");
    replace(other, "tables/fy2014.csv", "2003-06-01", "2003-06-02");
    replace(other, "tables/notes.csv", "\r\n[note 2]", "\r\n[note 3]");
    assertThat(findings(workbook, other))
        .extracting(AuditFinding::place)
        .contains("Flow by year!D7", "FY2014!B7", "Notes!A9");
  }

  @Test
  void aRowTooFewIsFound() {
    byte[] workbook = WorkbookSample.workbook(WorkbookSample.report());
    Map<String, byte[]> other = new TreeMap<>(TWINS);
    List<List<String>> records = TwinFile.read(TWINS.get("tables/notes.csv")).records();
    replace(other, "tables/notes.csv", "(?s)\r\n\\[note 2\\].*", "\r\n");
    assertThat(findings(workbook, other))
        .extracting(AuditFinding::message)
        .containsExactly(
            records.size() + " rows of 2 cells, " + (records.size() - 1) + " in tables/notes.csv");
  }

  private static void replace(Map<String, byte[]> files, String path, String from, String to) {
    String before = new String(files.get(path), UTF_8);
    String after = before.contains(from) ? before.replace(from, to) : before.replaceAll(from, to);
    assertThat(after).as(from + " in " + path).isNotEqualTo(before);
    files.put(path, after.getBytes(UTF_8));
  }

  private static List<AuditFinding> findings(byte[] workbook, Map<String, byte[]> twins) {
    SourceRules rules = new SourceRules(path -> Optional.ofNullable(twins.get(path)));
    return rules.check(AuditedBytes.asFile("book.xlsx", workbook, BookReader::read));
  }
}
