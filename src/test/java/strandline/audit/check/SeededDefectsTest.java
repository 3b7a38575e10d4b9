package strandline.audit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.audit.check.Handmade.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.audit.AuditFinding;
import strandline.audit.AuditRule;
import strandline.audit.Profile;

/** Each defect put into a good workbook is found by its rule, and nothing is found before. */
class SeededDefectsTest {
  private static final String COVER = "xl/worksheets/sheet1.xml";
  private static final String CONTENTS = "xl/worksheets/sheet2.xml";
  private static final String NOTES = "xl/worksheets/sheet3.xml";
  private static final String FLOW = "xl/worksheets/sheet4.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String TABLE = "xl/tables/table4.xml";
  private static final String CORE = "docProps/core.xml";
  private static final String FLOW_LINKS = "xl/worksheets/_rels/sheet4.xml.rels";
  private static final String DATA_END = "</sheetData>";
  private static final String SECOND_TABLE =
      DATA_END + "<mergeCells><mergeCell ref='A9:B9'/></mergeCells>";

  private record Seed(String rule, Profile profile, UnaryOperator<Handmade> defect) {}

  private static final List<Seed> SEEDS = seeds();

  private static List<Seed> seeds() {
    List<Seed> seeds = new ArrayList<>();
    tables(seeds);
    notes(seeds);
    words(seeds);
    looks(seeds);
    parts(seeds);
    structure(seeds);
    publishing(seeds);
    validity(seeds);
    return List.copyOf(seeds);
  }

  private static void tables(List<Seed> seeds) {
    add(seeds, "T1", FLOW, "<tableParts>.*</tableParts>", "");
    add(seeds, "T2", TABLE, "<table ", "<table headerRowCount='0' ");
    add(seeds, "T2", FLOW, "(<row r='7'>).*?</row>", "$1" + header() + "</row>");
    add(seeds, "T3", TABLE, "displayName='FlowTable'", "displayName='Table_1'");
    add(seeds, "T4", FLOW, DATA_END, SECOND_TABLE);
    add(seeds, "T5", FLOW, "<row r='6'>.*?</row>", "");
    add(seeds, "T6", FLOW, "blank cell", "hyphen");
    last(seeds, "T6", FLOW, "<c r='B7'.*?</c>", "");
    add(seeds, "T7", FLOW, "<t>Status</t>", "<t>people</t>");
    add(seeds, "T7", FLOW, "<t>Status</t>", "<t>***</t>");
    add(seeds, "T7", FLOW, "<t>Status</t>", "<t>Sta\ntus</t>");
    last(seeds, "T7", TABLE, "name='Status'", "name='Sta_x000a_tus'");
    add(seeds, "T8", STYLES, " wrapText='1'", "");
    last(seeds, "T8", FLOW, "<t>2024-01</t>", "<t>" + "january ".repeat(9) + "</t>");
    seeds.add(
        new Seed(
            "T9",
            Profile.PUBLICATION,
            good ->
                good.edited(
                    FLOW, "<sheetView (.*?)/>", "<sheetView $1><pane ySplit='5'/></sheetView>")));
    seeds.add(
        new Seed(
            "T9",
            Profile.PUBLICATION,
            good ->
                good.edited(TABLE, "<tableColumns>", "<autoFilter ref='A5:D7'/><tableColumns>")));
    add(seeds, "T10", FLOW, "<row r='6'", "<row r='6' hidden='1'");
    add(seeds, "T10", FLOW, "<col min='1'", "<col hidden='1' min='1'");
    add(seeds, "T10", BOOK, "name='Flow'", "name='Flow' state='veryHidden'");
    add(seeds, "T11", FLOW, "width='30'", "width='300'");
    add(seeds, "T11", FLOW, "width='30'", "width='3'");
    add(seeds, "T11", FLOW, "<cols>.*</cols>", "<sheetFormatPr defaultColWidth='4'/>");
    add(seeds, "T11", FLOW, "(<c r='B7' s=')3('><v>)21<", "$10$212345678<");
    last(seeds, "T11", FLOW, "width='30'", "width='6'");
    add(seeds, "T11", FLOW, "min='1' max='4' width='30'", "min='1' max='4' width='9'");
    add(seeds, "T12", FLOW, "What is known of it, in one sentence.", "People");
    last(seeds, "T12", FLOW, "A blank cell means that nothing is known.", "blank");
  }

  private static String header() {
    return text("A7", 0, "Month")
        + text("B7", 0, "People")
        + text("C7", 0, "Day")
        + text("D7", 0, "Status");
  }

  private static void notes(List<Seed> seeds) {
    add(seeds, "N1", FLOW, "final", "final*");
    add(
        seeds,
        "N1",
        STYLES,
        "<b/><sz val='14'/>",
        "<b/><vertAlign val='superscript'/><sz val='14'/>");
    add(
        seeds,
        "N1",
        FLOW,
        "<is><t>final",
        "<is><r><rPr><vertAlign val='superscript'/></rPr></r><t>final");
    add(seeds, "N2", FLOW, "\\[note 1\\]\\[note 2\\]", "[note 1, 2]");
    add(seeds, "N3", FLOW, "<c r='B7'.*?</c>", text("B7", 0, "[note 1]"));
    add(seeds, "N4", FLOW, "\\[note 1\\]\\[note 2\\]", "[note 2][note 1]");
    add(seeds, "N4", FLOW, "\\[note 2\\]", "");
    add(seeds, "N4", FLOW, "\\[note 2\\]", "[note 2][note 3]");
    add(seeds, "N4", NOTES, "\\[note 2\\]", "[note 1]");
    add(seeds, "N5", BOOK, "name='Notes'", "name='Remarks'");
    add(seeds, "N6", FLOW, "<c r='B7'.*?</c>", text("B7", 0, "n/a"));
    add(seeds, "N6", FLOW, "<c r='B7'.*?</c>", text("B7", 0, "[q]"));
    for (String shorthand : List.of("c", "(p)")) {
      add(seeds, "N6", FLOW, "<c r='D7'.*?</c>", text("D7", 0, shorthand));
      last(seeds, "N6", FLOW, "<c r='D6'.*?</c>", "<c r='D6' s='3'><v>7</v></c>");
      last(seeds, "N6", FLOW, DATA_END, "<row r='8'><c r='D8' s='3'><v>9</v></c></row>" + DATA_END);
      last(seeds, "N6", TABLE, "A5:D7", "A5:D8");
    }
    add(seeds, "N7", FLOW, "<c r='B7'.*?</c>", text("B7", 0, "[x]"));
    add(seeds, "N7", FLOW, "that nothing is known", "[x] that nothing is known");
    add(seeds, "N8", FLOW, "<v>21</v>", "<v>0.2</v>");
  }

  private static void words(List<Seed> seeds) {
    add(seeds, "F1", FLOW, "Flow of people", "Flow of QXZ people");
    add(seeds, "F2", CONTENTS, "<t>Flow</t>", "<t>https://example.org</t>");
    add(seeds, "F2", CONTENTS, "<t>Flow</t>", "<t>Notes</t>");
    add(seeds, "F3", FLOW, "<c r='A1'.*?</c>", "");
    add(seeds, "F3", FLOW, "Flow of people, 2023 to 2024", "People who moved");
    last(seeds, "F3", FLOW, " \\[note 1\\]\\[note 2\\]", "");
    add(seeds, "F1", NOTES, "Counted at sea.", "Counted by the QXZ as they came by sea.");
    add(seeds, "F5", FLOW, "<t>final</t>", "<t>▲</t>");
    add(seeds, "F15", FLOW, ", 2023 to 2024", "");
  }

  private static void looks(List<Seed> seeds) {
    String heading = "</cellXfs><cellStyles><cellStyle name='Heading 1' xfId='0'/></cellStyles>";
    add(seeds, "F4", STYLES, "</cellXfs>", heading);
    seeds.add(
        new Seed(
            "F8",
            Profile.PUBLICATION,
            g -> g.edited(STYLES, "patternType='none'", "patternType='solid'")));
    add(
        seeds,
        "F9",
        FLOW,
        DATA_END,
        DATA_END
            + "<conditionalFormatting sqref='B6:B7'><cfRule"
            + " type='colorScale'/></conditionalFormatting>");
    add(seeds, "F9", STYLES, "numFmtId='3'", "numFmtId='165'");
    last(
        seeds,
        "F9",
        STYLES,
        "</numFmts>",
        "<numFmt numFmtId='165' formatCode='#,##0;[Red]#,##0'/></numFmts>");
    add(seeds, "F10", STYLES, "FF054A91", "FFBBBBBB");
    add(seeds, "F11", STYLES, "<sz val='11'/>", "<sz val='8'/>");
    add(seeds, "F11", STYLES, "<b/>", "<b/><i/>");
    add(seeds, "F11", STYLES, "Arial", "Times New Roman");
    add(seeds, "F12", STYLES, "d mmmm yyyy", "dd/mm/yyyy");
    add(seeds, "F12", STYLES, "numFmtId='3'", "numFmtId='1'");
  }

  private static void parts(List<Seed> seeds) {
    String drawn = "</Relationships>";
    add(
        seeds,
        "F6",
        FLOW,
        "<tableParts>",
        "<headerFooter><oddFooter>&amp;CDraft copy</oddFooter></headerFooter><tableParts>");
    seeds.add(
        new Seed("F6", Profile.ANALYST, good -> drawing(good, "<s:sp><a:t>Beware</a:t></s:sp>")));
    seeds.add(new Seed("F7", Profile.PUBLICATION, good -> drawing(good, picture("A line"))));
    seeds.add(new Seed("P7", Profile.ANALYST, good -> drawing(good, picture(""))));
    seeds.add(new Seed("P7", Profile.ANALYST, good -> drawing(good, picture("line.png"))));
    part(seeds, "F13", "xl/media/clip.mp4");
    part(seeds, "F14", "xl/vbaProject.bin");
    part(seeds, "F14", "xl/externalLinks/externalLink1.xml");
    add(seeds, "F14", FLOW, "<v>21</v>", "<f>[1]Other!A1</f><v>21</v>");
    add(
        seeds,
        "V9",
        FLOW_LINKS,
        drawn,
        "<Relationship Id='r8' Type='x/y' Target='../gone.xml'/>" + drawn);
    part(seeds, "P6", "xl/comments1.xml");
    part(seeds, "P6", "xl/printerSettings/printerSettings1.bin");
  }

  private static Handmade drawing(Handmade good, String content) {
    String target = "<Relationship Id='r7' Type='x/drawing' Target='../drawings/drawing1.xml'/>";
    return good.with(
            "xl/drawings/drawing1.xml", "<s:wsDr xmlns:s='s' xmlns:a='a'>" + content + "</s:wsDr>")
        .edited(FLOW_LINKS, "</Relationships>", target + "</Relationships>")
        .edited(FLOW, "<tableParts>", "<drawing r:id='r7'/><tableParts>");
  }

  private static String picture(String description) {
    return "<s:pic><s:cNvPr id='1' name='Picture 1' descr='" + description + "'/></s:pic>";
  }

  private static void structure(List<Seed> seeds) {
    add(seeds, "S1", BOOK, "name='Flow'", "name='2024 flow'");
    add(seeds, "S1", BOOK, "name='Flow'", "name='Sheet4'");
    add(seeds, "S1", BOOK, "name='Flow'", "name='Fl/ow'");
    add(seeds, "S2", NOTES, "<sheetData>.*</sheetData>", "<sheetData/>");
    add(seeds, "S3", TABLE, "ref='A5:D7'", "ref='B5:D7'");
    add(seeds, "S4", FLOW, DATA_END, "<row r='9'>" + text("A9", 0, "More") + "</row></sheetData>");
    add(seeds, "S5", FLOW, "<tableParts>", "<tableParts><tablePart r:id='rId2'/>");
    last(
        seeds,
        "S5",
        FLOW_LINKS,
        "</Relationships>",
        "<Relationship Id='rId2' Type='x/table' Target='../tables/table3.xml'/></Relationships>");
    add(seeds, "S6", FLOW, "This sheet contains one table.", "Figures.");
    add(seeds, "S7", CONTENTS, "<t>Flow</t>", "<t>Flows</t>");
    add(seeds, "S7", CONTENTS, "location='Flow!A1'", "location='Notes!A1'");
    add(seeds, "S7", BOOK, "name='Cover'", "name='Front'");
    add(seeds, "S8", COVER, "<t>Contact</t>", "<t>Other</t>");
    add(seeds, "S9", BOOK, "(<sheet name='Cover'.*?/>)(<sheet name='Contents'.*?/>)", "$2$1");
    add(seeds, "S10", BOOK, "name='Flow'", "name='Flow '");
    add(seeds, "S10", FLOW, "<t>Status</t>", "<t>Status </t>");
  }

  private static void publishing(List<Seed> seeds) {
    add(seeds, "P2", CORE, "<dc:title>.*</dc:title>", "");
    add(seeds, "P2", CORE, "The office", "openpyxl");
    add(seeds, "P2", CORE, "People who moved", "people-who-moved");
    add(seeds, "P3", BOOK, "activeTab='0'", "activeTab='2'");
    add(seeds, "P3", FLOW, "<sheetView ", "<sheetView topLeftCell='C9' ");
    add(seeds, "P5", FLOW, DATA_END, DATA_END + "<sheetProtection sheet='1'/>");
    add(seeds, "P8", BOOK, "name='Area'", "name='TitleRegion1.A5.D7.4'");
    add(seeds, "P10", FLOW, "<v>21</v>", "<f>1/0</f>");
    add(seeds, "P10", FLOW, "<v>21</v>", "<f>1/0</f><v></v>");
    add(seeds, "P10", FLOW, "<c r='B7' s='3'><v>21</v>", "<c r='B7' s='3' t='e'><v>#DIV/0!</v>");
    add(seeds, "P10", FLOW, "<v>21</v>", "<v>NaN</v>");
  }

  private static void validity(List<Seed> seeds) {
    seeds.add(new Seed("V0", Profile.ANALYST, good -> good.without(BOOK)));
    add(seeds, "V0", CORE, " xsi:type='dcterms:W3CDTF'", "");
    add(
        seeds,
        "V0",
        FLOW,
        "<worksheet",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet");
    add(seeds, "V1", TABLE, "<tableColumn id='4' name='Status'/>", "");
    add(seeds, "V2", TABLE, "displayName='FlowTable'", "displayName='NotesTable'");
    add(seeds, "V2", TABLE, "displayName='FlowTable'", "displayName='AB12'");
    add(seeds, "V2", TABLE, "displayName='FlowTable'", "displayName='Area'");
    add(seeds, "V3", FLOW, "(<cols>.*</cols>)(<sheetData>.*</sheetData>)", "$2$1");
    add(seeds, "V3", FLOW, "(<row r='6'>.*?</row>)(<row r='7'>.*?</row>)", "$2$1");
    add(seeds, "V3", TABLE, "(<table [^>]*)ref='A5:D7'", "$1ref='D7:A5'");
    add(seeds, "V4", FLOW, "<tableParts>", "<tableParts><tablePart r:id='rId2'/>");
    last(
        seeds,
        "V4",
        FLOW_LINKS,
        "</Relationships>",
        "<Relationship Id='rId2' Type='x/table' Target='../tables/table3.xml'/></Relationships>");
    add(seeds, "V5", FLOW, "<c r='B5'.*?</c>", "<c r='B5'><v>2014</v></c>");
    add(seeds, "V6", BOOK, "Flow!\\$A", "Gone!\\$A");
    add(seeds, "V6", BOOK, "name='Area'", "name='A1'");
    add(seeds, "V7", FLOW, "final", "x".repeat(32_768));
    add(seeds, "V7", FLOW, "final", "fin_x0007_al");
    add(seeds, "V8", FLOW, "s='3'", "s='99'");
    add(seeds, "V9", CONTENTS, "location='Flow!A1'", "location='Gone!A1'");
    add(seeds, "V9", FLOW, "<c r='B7'.*?</c>", "<c r='B7' t='s'><v>5</v></c>");
    add(seeds, "V10", FLOW, "<v>45323</v>", "<v>99999999</v>");
    add(seeds, "V10", FLOW, "<c r='C7'.*?</c>", text("C7", 0, "01/02/2024"));
    last(seeds, "V10", FLOW, DATA_END, moreDays() + DATA_END);
    last(seeds, "V10", TABLE, "A5:D7", "A5:D9");
    for (String number :
        List.of("1234", "1,234r", "12%", "1 234.5", "1.234,5", "€12.50", "−3", "(1,234)", "7 km")) {
      add(seeds, "V12", FLOW, "<c r='B7'.*?</c>", text("B7", 0, number));
    }
    String link = "<hyperlink ref='A1' location='Notes!A1'/>";
    add(
        seeds,
        "V11",
        FLOW,
        DATA_END,
        DATA_END + "<hyperlinks>" + link.repeat(65_531) + "</hyperlinks>");
  }

  private static String moreDays() {
    String day = "<c r='C%d' s='4'><v>45400</v></c>";
    return "<row r='8'>" + day.formatted(8) + "</row><row r='9'>" + day.formatted(9) + "</row>";
  }

  private static void add(List<Seed> seeds, String rule, String part, String pattern, String by) {
    seeds.add(new Seed(rule, Profile.ANALYST, good -> good.edited(part, pattern, by)));
  }

  /** Adds a second edit to the last seed, because its defect needs both. */
  private static void last(List<Seed> seeds, String rule, String part, String pattern, String by) {
    Seed before = seeds.remove(seeds.size() - 1);
    assertThat(before.rule).isEqualTo(rule);
    seeds.add(
        new Seed(
            rule, before.profile, good -> before.defect.apply(good).edited(part, pattern, by)));
  }

  private static void part(List<Seed> seeds, String rule, String part) {
    seeds.add(new Seed(rule, Profile.ANALYST, good -> good.with(part, "x")));
  }

  @Test
  void theGoodWorkbookHasNoFindingInEitherProfile() {
    byte[] good = Handmade.good().bytes();
    assertThat(AuditedBytes.findings(Profile.ANALYST, good)).isEmpty();
    assertThat(AuditedBytes.findings(Profile.PUBLICATION, good)).isEmpty();
  }

  @Test
  void everyDefectIsFoundByItsRule() {
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < SEEDS.size(); i++) {
      Seed seed = SEEDS.get(i);
      byte[] broken = seed.defect.apply(Handmade.good()).bytes();
      List<AuditFinding> found =
          AuditedBytes.findings(seed.profile, "people-who-moved.xlsx", broken);
      if (found.stream().noneMatch(finding -> finding.rule().equals(seed.rule))) {
        missed.add(i + " " + seed.rule + ": " + found);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyRuleThatIsTestedHasADefect() {
    TreeSet<String> untried = new TreeSet<>();
    AuditRule.all().stream().filter(AuditRule::isTested).forEach(r -> untried.add(r.id()));
    SEEDS.forEach(seed -> untried.remove(seed.rule));
    // P9 is tried where the job compares, P4 below.
    assertThat(untried).containsExactly("P4", "P9");
  }

  /** Figures that came to be empty, such as a change from a base below ten, are no defect. */
  @Test
  void anEmptyColumnNeedsAWordAndIsNotTakenOut() {
    Handmade empty = Handmade.good().edited(FLOW, "<c r='C[67]'.*?</c>", "");
    assertThat(lines(empty)).isEmpty();
    String remedy = "say above the table what a blank cell means, or leave the column out";
    assertThat(lines(empty.edited(FLOW, "A blank cell means that nothing is known.", "")))
        .contains("T5 Flow!C5: an empty column inside the table; " + remedy);
  }

  /** What libraries leave unsaid, or say of parts that are not there. */
  @Test
  void whatOtherProgramsLeaveUnsaidIsNoDefect() {
    Handmade good = Handmade.good();
    assertThat(lines(good.edited(COVER, " tabSelected='1'", ""))).isEmpty();
    String macros =
        "<Default Extension='xlsb'"
            + " ContentType='application/vnd.ms-excel.sheet.binary.macroEnabled.main'/>";
    assertThat(lines(good.edited("[Content_Types].xml", "<Override", macros + "<Override")))
        .isEmpty();
    assertThat(lines(good.edited(FLOW, "<cols>.*</cols>", "<sheetFormatPr defaultColWidth='25'/>")))
        .isEmpty();
  }

  /** A spreadsheet program offers to repair such a file; here no program fails on it. */
  @Test
  void cellsThatAreWrittenBackwardsAreOneFindingWithTheirPlace() {
    String remedy = "write what is there, rows and cells in order";
    assertThat(lines(Handmade.good().edited(TABLE, " ref='A5:D7'", " ref='D7:A5'")))
        .containsExactly("V3 Flow!D7:A5: the cells of a table are written backwards; " + remedy);
    assertThat(lines(Handmade.good().edited(TABLE, " ref='A5:D7'", " ref='D5:A7'")))
        .containsExactly("V3 Flow!D5:A7: the cells of a table are written backwards; " + remedy);
    assertThat(lines(Handmade.good().edited(CONTENTS, "ref='A6'", "ref='A6:A5'")))
        .contains("V3 Contents!A6:A5: the cells of a link are written backwards; " + remedy);
  }

  @Test
  void figuresWithoutATableAreReadToo() {
    Handmade plain =
        Handmade.good()
            .edited(FLOW, "<tableParts>.*</tableParts>", "")
            .edited(FLOW, "<t>Status</t>", "<t>Sta\ntus</t>")
            .edited(FLOW, "<c r='B7'.*?</c>", text("B7", 0, "1 234"));
    assertThat(lines(plain))
        .containsExactly(
            "T1 Flow!A1: the sheet has no table; make its data a table",
            "T7 Flow!D5: the header has a line break; wrap it instead",
            "V12 Flow!B7: the number \"1 234\" is a text; store a number; a mark or a unit stands in"
                + " a column of its own");
  }

  @Test
  void amountsThatAreAllTextsAreFoundAndYearsAreNot() {
    Handmade years =
        Handmade.good()
            .edited(FLOW, "<c r='B6'.*?</c>", text("B6", 0, "2023"))
            .edited(FLOW, "<c r='B7'.*?</c>", text("B7", 0, "2024"));
    assertThat(lines(years)).isEmpty();
    assertThat(lines(years.edited(FLOW, "<t>202([34])</t>", "<t>1,02$1</t>")))
        .extracting(line -> line.substring(0, 11))
        .containsExactly("V12 Flow!B6", "V12 Flow!B7");
  }

  @Test
  void aNumberIsAsWideAsItsFormatShowsIt() {
    Handmade money =
        Handmade.good()
            .edited(
                STYLES, "d mmmm yyyy'/>", "$0<numFmt numFmtId='165' formatCode='\"USD \"0.00%'/>")
            .edited(STYLES, "numFmtId='3'", "numFmtId='165'");
    assertThat(lines(money.edited(FLOW, "width='30'", "width='12'")))
        .contains("T11 Flow!B6: a number of 14 characters; widen the column")
        .noneMatch(line -> line.startsWith("T11 Flow!B7"));
  }

  private static List<String> lines(Handmade workbook) {
    return AuditedBytes.findings(Profile.ANALYST, workbook.bytes()).stream()
        .map(AuditFinding::toString)
        .toList();
  }

  @Test
  void saysWhichRulesHadNothingToTest(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("people-2024-09.xlsx"), Handmade.good().bytes());
    assertThat(new WorkbookAudit(Profile.ANALYST).check(file).results())
        .filteredOn(result -> result.result() == WorkbookAudit.Result.NOTHING_TO_TEST)
        .extracting(result -> result.rule().id())
        .containsExactly("T9", "F7", "F8", "F9", "S5", "P7", "P9");
  }

  @Test
  void theNameOfTheFileIsLowerCaseAndShort() {
    byte[] good = Handmade.good().bytes();
    assertThat(AuditedBytes.findings(Profile.ANALYST, "My Report (final).xlsx", good))
        .extracting(AuditFinding::toString)
        .containsExactly(
            "P4 file: the name My Report (final).xlsx; lower-case letters, digits and dashes,"
                + " .xlsx");
    assertThat(AuditedBytes.findings(Profile.ANALYST, "a".repeat(213) + ".xlsx", good))
        .extracting(AuditFinding::toString)
        .containsExactly("P4 file: a path of 218 characters; below 218");
  }
}
