package strandline.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import strandline.audit.AuditFinding;
import strandline.audit.Profile;
import strandline.render.workbook.WorkbookSample;

/** A good workbook has no finding, and each defect made in its XML is found by its rule. */
class WorkbookAuditTest {
  private static final String FLOW = "xl/worksheets/sheet4.xml";
  private static final String NOTES = "xl/worksheets/sheet3.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String TABLE = "xl/tables/table6.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String DRAWING = "xl/drawings/drawing1.xml";
  private static final String CORE = "docProps/core.xml";

  private static byte[] good;

  @BeforeAll
  static void makeTheGoodOne() {
    good = WorkbookSample.workbook(WorkbookSample.report());
  }

  @Test
  void aGoodWorkbookHasNoFinding() {
    assertThat(AuditedBytes.findings(Profile.ANALYST, good)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} in {2}")
  @MethodSource("defects")
  void findsADefect(String rule, String pattern, String part, String replacement)
      throws IOException {
    List<AuditFinding> findings =
        AuditedBytes.findings(Profile.ANALYST, edited(part, pattern, replacement));
    assertThat(findings).extracting(AuditFinding::rule).contains(rule);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        Arguments.of("T1", "<tableParts.*</tableParts>", NOTES, ""),
        Arguments.of("T2", "<table ", TABLE, "<table headerRowCount=\"0\" "),
        Arguments.of("T3", "displayName=\"[^\"]*\"", TABLE, "displayName=\"Table5\""),
        Arguments.of(
            "T4",
            "</sheetData>",
            FLOW,
            "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"),
        Arguments.of("T5", " ref=\"A6:([A-Z]+)[0-9]+\"", TABLE, " ref=\"A6:$140\""),
        Arguments.of("T6", "(<c r=\"B8\"[^>]*>)<v>[^<]*</v></c>", NOTES, "$1</c>"),
        Arguments.of("T7", ">Flow status<", STRINGS, ">fiscal YEAR<"),
        Arguments.of("T7", "name=\"Flow status\"", TABLE, "name=\"Another\""),
        Arguments.of("T7", ">Flow status<", STRINGS, ">***<"),
        Arguments.of("T10", "sheetId=\"3\"", BOOK, "sheetId=\"3\" state=\"hidden\""),
        Arguments.of("T10", "<row r=\"8\"", FLOW, "<row r=\"8\" hidden=\"1\""),
        Arguments.of("T11", "(<col min=\"3\" max=\"3\" width=\")[^\"]*", FLOW, "$1120"),
        Arguments.of("F2", ">Flow by month<", STRINGS, ">https://example.org/flow<"),
        Arguments.of("F2", ">Flow by month<", STRINGS, ">Flow by year<"),
        Arguments.of("F3", "(<c r=\"A1\"[^>]*>)<v>[^<]*</v>", NOTES, "$1"),
        Arguments.of(
            "F3", ">Notes: Migration at sea: a sample<", STRINGS, ">Migration at sea: a sample<"),
        Arguments.of("S1", "name=\"Flow by year\"", BOOK, "name=\"Sheet4\""),
        Arguments.of("S1", "name=\"Flow by year\"", BOOK, "name=\"2014 flow\""),
        Arguments.of("S2", "<sheetData>.*</sheetData>", NOTES, "<sheetData/>"),
        Arguments.of("S3", "ref=\"A6:", TABLE, "ref=\"B6:"),
        Arguments.of(
            "S4",
            "</sheetData>",
            NOTES,
            "<row r=\"40\"><c r=\"A40\""
                + " t=\"inlineStr\"><is><t>More</t></is></c></row></sheetData>"),
        Arguments.of("S5", "contains two tables", STRINGS, "contains one table"),
        Arguments.of("S6", "This sheet contains one table", STRINGS, "One table stands here"),
        Arguments.of("S7", "name=\"Notes\"", BOOK, "name=\"Remarks\""),
        Arguments.of("S7", ">Sources<", STRINGS, ">Origins<"),
        Arguments.of("S8", ">Next update<", STRINGS, ">Later<"),
        Arguments.of("S9", "(<sheet [^>]*name=\"Cover\"[^>]*>)(<sheet [^>]*>)", BOOK, "$2$1"),
        Arguments.of("S10", "name=\"Notes\"", BOOK, "name=\"Notes \""),
        Arguments.of("P2", "<dc:title>[^<]*</dc:title>", CORE, ""),
        Arguments.of("P2", "<dc:creator>[^<]*<", CORE, "<dc:creator>Apache POI<"),
        Arguments.of("P2", "<dc:language>[^<]*</dc:language>", CORE, ""),
        Arguments.of(
            "P3", "activeCell=\"A1\" sqref=\"A1\"", FLOW, "activeCell=\"C9\" sqref=\"C9\""),
        Arguments.of("P3", "activeTab=\"0\"", BOOK, "activeTab=\"2\""),
        Arguments.of("P3", "<sheetView ", FLOW, "<sheetView tabSelected=\"1\" "),
        Arguments.of("P5", "</sheetData>", FLOW, "</sheetData><sheetProtection sheet=\"1\"/>"),
        Arguments.of(
            "P5", "<bookViews>", BOOK, "<workbookProtection lockStructure=\"1\"/><bookViews>"),
        Arguments.of("P7", "descr=\"[^\"]*\"", DRAWING, "descr=\"\""),
        Arguments.of("P7", "descr=\"[^\"]*\"", DRAWING, "descr=\"chart.png\""),
        Arguments.of("P7", "descr=\"", DRAWING, "descr=\"" + "long ".repeat(40)),
        Arguments.of("P10", "</f><v>[^<]*</v>", FLOW, "</f>"),
        Arguments.of(
            "P10", "<c r=\"B7\"([^>]*)><v>[^<]*</v>", FLOW, "<c r=\"B7\" t=\"e\"><v>#DIV/0!</v>"),
        Arguments.of("P10", "<c r=\"B7\"([^>]*)><v>[^<]*</v>", FLOW, "<c r=\"B7\"><v>NaN</v>"),
        Arguments.of("V0", "<sheetData>", FLOW, "<sheetData"),
        Arguments.of("V1", "<tableColumn [^>]*name=\"Flow status\"[^>]*/>", TABLE, ""),
        Arguments.of("V2", "displayName=\"[^\"]*\"", TABLE, "displayName=\"Flow by year\""),
        Arguments.of("V2", "displayName=\"[^\"]*\"", TABLE, "displayName=\"FY2014\""),
        Arguments.of("V2", "displayName=\"[^\"]*\"", TABLE, "displayName=\"Notes\""),
        Arguments.of("V3", "(<pageSetup [^>]*/>)(.*)(<drawing [^>]*/>)", FLOW, "$3$2$1"),
        Arguments.of("V3", "(<sheetData>.*</sheetData>)(.*)</worksheet>", FLOW, "$2$1</worksheet>"),
        Arguments.of("V3", "(<c r=\"A7\".*?</c>)(<c r=\"B7\".*?</c>)", FLOW, "$2$1"),
        Arguments.of("V8", "(<c r=\"A7\" s=\")\\d+|(<c r=\"A7\"[^>]* s=\")\\d+", FLOW, "$1$2999"),
        Arguments.of("V9", "'Flow by year'!", "xl/charts/chart1.xml", "'Gone'!"),
        Arguments.of("V4", "ref=\"A12:", "xl/tables/table2.xml", "ref=\"A7:"),
        Arguments.of("V5", "<c r=\"B6\"[^>]*><v>[^<]*</v>", FLOW, "<c r=\"B6\"><v>2014</v>"),
        Arguments.of("V6", "'?Flow by year'?!", BOOK, "'Gone'!"),
        Arguments.of("V7", ">Flow status<", STRINGS, ">" + "x".repeat(32_768) + "<"),
        Arguments.of("V7", ">Flow status<", STRINGS, ">Flow _x0007_status<"),
        Arguments.of("V9", "r:id=\"[^\"]*\"", DRAWING, "r:id=\"rId99\""),
        Arguments.of("V9", "location=\"[^\"]*\"", FLOW, "location=\"'Nowhere'!A1\""));
  }

  @Test
  void saysWhereWhatAndTheRemedy() throws IOException {
    byte[] merged =
        edited(
            FLOW,
            "</sheetData>",
            "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
    assertThat(AuditedBytes.findings(Profile.ANALYST, merged))
        .extracting(AuditFinding::toString)
        .containsExactly("T4 Flow by year!A1:B1: merged cells; leave them apart");
  }

  @Test
  void findsWhatIsNoWorkbook() {
    assertThat(AuditedBytes.findings(Profile.ANALYST, "no zip".getBytes(StandardCharsets.UTF_8)))
        .extracting(AuditFinding::message)
        .containsExactly("not a zip file");
  }

  /** Returns the good workbook with the text of one part edited; fails when nothing matches. */
  private static byte[] edited(String part, String pattern, String replacement) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
    for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
      parts.put(e.getName(), in.readAllBytes());
    }
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(before);
    assertThat(matcher.find()).as(pattern + " in " + part).isTrue();
    String after = matcher.replaceAll(replacement);
    parts.put(part, after.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }
}
