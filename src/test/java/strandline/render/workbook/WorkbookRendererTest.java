package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import strandline.audit.AuditFinding;
import strandline.audit.Profile;
import strandline.audit.check.AuditedBytes;
import strandline.render.Artifact;
import strandline.render.layout.LayoutRenderer;
import strandline.report.Report;

/** The renderer as a renderer: one artifact, the same bytes, properties, native charts. */
class WorkbookRendererTest {
  @Test
  void makesOneFileNamedAfterTheReport() {
    LayoutRenderer renderer = LayoutRenderer.of(new WorkbookRenderer());
    assertThat(renderer.render(WorkbookSample.report()))
        .extracting(Artifact::path)
        .containsExactly("sample-2024-09.xlsx");
  }

  @Test
  void givesTheSameBytesInAnotherLocaleAndTimeZone() throws InterruptedException {
    byte[] first = WorkbookSample.workbook(WorkbookSample.report());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Digits of their own, which a formula must not get.
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      // A zip file counts in steps of two seconds.
      Thread.sleep(2_100);
      byte[] second = WorkbookSample.workbook(WorkbookSample.report());
      // Not isEqualTo: it would print every byte.
      assertThat(Arrays.equals(second, first)).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void itsPropertiesComeFromTheCover() throws IOException {
    byte[] bytes = WorkbookSample.workbook(WorkbookSample.report());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Migration at sea: a sample");
      assertThat(core.getCreator()).isEqualTo("Strandline");
      assertThat(core.getKeywords()).isEqualTo("migration, flow");
      assertThat(core.getCreated().toInstant()).isEqualTo("2024-09-30T00:00:00Z");
      assertThat(core.getModified().toInstant()).isEqualTo("2024-09-30T00:00:00Z");
      assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
      assertThat(workbook.getProperties().getExtendedProperties().getApplication())
          .isEqualTo("Strandline");
    }
  }

  @Test
  void aNativeChartIsLinkedToItsCellsAndKeepsGaps() throws IOException {
    String chart = part("xl/charts/chart1.xml");
    assertThat(chart)
        .contains("<c:f>'Flow by year'!$A$7:$A$13</c:f>")
        .contains("<c:f>'Flow by year'!$C$7:$C$13</c:f>")
        .contains("<c:f>'Flow by year'!$C$6</c:f>")
        .contains("<c:dispBlanksAs val=\"gap\"/>")
        .contains("<c:smooth val=\"false\"/>")
        .contains("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"false\"/>")
        .contains("<a:t>The flow at sea doubled in two years</a:t>")
        .contains("<a:t>Fiscal year</a:t>")
        .contains("<a:t>people</a:t>")
        // Seven years, six values: FY2015 has none.
        .contains("<c:ptCount val=\"7\"/>")
        .doesNotContain("NaN");
    assertThat(chart.split("<c:numCache>")[1].split("</c:numCache>")[0].split("<c:pt ")).hasSize(7);
  }

  @Test
  void barsStandOnEachOtherWhereTheFigureStacksThem() throws IOException {
    assertThat(part("xl/charts/chart2.xml"))
        .contains("<c:grouping val=\"stacked\"/>")
        .contains("<c:overlap val=\"100\"/>")
        .contains("<c:f>'Flow by month'!$D$7:$D$42</c:f>");
  }

  @Test
  void aFigureIsDrawnOnce() throws IOException {
    assertThat(part("xl/drawings/drawing1.xml"))
        .contains("name=\"Chart doubling\"")
        .doesNotContain("Picture doubling")
        .contains("descr=\"Line of the flow at sea, FY2010 to FY2016")
        .contains("oneCellAnchor")
        .doesNotContain("twoCellAnchor");
  }

  @Test
  void aLineThatIsCutIsShownByItsPicture() throws IOException {
    assertThat(part("xl/drawings/drawing2.xml"))
        .contains("name=\"Chart months\"")
        .contains("name=\"Picture cut\"")
        .doesNotContain("Chart cut");
  }

  @Test
  void aTotalRowAndTheFormulaOfAColumnAreDeclared() throws IOException {
    String table = part("xl/tables/table7.xml");
    assertThat(table)
        .contains("name=\"FlowByMonth\"")
        .contains("totalsRowCount=\"1\"")
        .contains("totalsRowLabel=\"Total\"")
        .contains("totalsRowFunction=\"sum\"")
        .contains("ref=\"A6:L43\"")
        // The filter leaves the total alone.
        .contains("<autoFilter ref=\"A6:L42\"/>")
        .contains("<calculatedColumnFormula>");
    assertThat(table.split("<calculatedColumnFormula>")).hasSize(7);
  }

  @Test
  void theWorkbookForPublicationKeepsTheGuidanceToTheLetter() throws IOException {
    Report report = published(WorkbookSample.report());
    List<Artifact> artifacts =
        LayoutRenderer.of(new WorkbookRenderer())
            .render(report, figure -> Pictures.plain(600, 300));
    assertThat(artifacts)
        .extracting(Artifact::path)
        .containsExactly("sample-2024-09.xlsx", "sample-publication-2024-09.xlsx");
    assertThat(artifacts)
        .extracting(artifact -> artifact.fixedName().orElse(""))
        .containsExactly("sample.xlsx", "sample-publication.xlsx");
    byte[] bytes = bytes(artifacts.get(1));
    assertThat(names(bytes)).noneMatch(name -> name.matches(".*(drawing|chart|media).*"));
    assertThat(part(bytes, "xl/worksheets/sheet4.xml")).doesNotContain("<pane");
    assertThat(part(bytes, "xl/tables/table5.xml")).doesNotContain("autoFilter");
    assertThat(AuditedBytes.findings(Profile.PUBLICATION, "sample-publication-2024-09.xlsx", bytes))
        .filteredOn(AuditFinding::isStopping)
        .isEmpty();
  }

  private static Report published(Report report) {
    List<Report.Profile> both = List.of(Report.Profile.ANALYST, Report.Profile.PUBLICATION);
    return new Report(
        report.id(),
        report.cover(),
        report.keyPoints(),
        report.headlines(),
        report.sections(),
        report.notes(),
        report.sources(),
        report.inputs(),
        new Report.Making(
            "Strandline 1", both, List.of(), List.of(), Report.Pictures.USUAL, List.of()));
  }

  private static byte[] bytes(Artifact artifact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    artifact.content().writeTo(out);
    return out.toByteArray();
  }

  private static List<String> names(byte[] bytes) throws IOException {
    List<String> names = new ArrayList<>();
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
      names.add(e.getName());
    }
    return names;
  }

  private static String part(String name) throws IOException {
    return part(WorkbookSample.workbook(WorkbookSample.report()), name);
  }

  private static String part(byte[] bytes, String name) throws IOException {
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
      if (e.getName().equals(name)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError("no part " + name);
  }
}
