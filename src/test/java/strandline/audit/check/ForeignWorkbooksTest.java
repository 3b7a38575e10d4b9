package strandline.audit.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.Shared;
import strandline.audit.AuditFinding;
import strandline.audit.Profile;

/** Workbooks that other programs made, broken ones, and files that are no workbooks. */
class ForeignWorkbooksTest {
  private static final WorkbookAudit AUDIT = new WorkbookAudit(Profile.ANALYST);

  private static final String NO_DOCTYPE = "a document type or an entity, which are not allowed";

  @TempDir private Path folder;

  @Test
  void noValidWorkbookOfAnotherProgramIsCalledInvalid() throws IOException {
    for (Path file : files("valid", ".xlsx")) {
      assertThat(AUDIT.check(file).findings())
          .as(file.toString())
          .extracting(AuditFinding::rule)
          .noneMatch(rule -> rule.startsWith("V"));
    }
  }

  /** What validate_xlsx.py says first of each file of the corpus, in the words of our rules. */
  @Test
  void everyInvalidWorkbookIsCalledSo() throws IOException {
    List<List<String>> expected =
        List.of(
            List.of("b01-order.xlsx", "V3", "sheetData stands after conditionalFormatting"),
            List.of("b02-nan.xlsx", "P10", "a number that is none: NaN"),
            List.of("b03-style.xlsx", "V8", "style 99 is not in the file"),
            List.of("b04-sst.xlsx", "V9", "the shared text 9999 of 5 is not there"),
            List.of("b05-tablehdr.xlsx", "T7", "the table \"Yeer\""),
            List.of("b06-missingchart.xlsx", "V9", "xl/charts/chart2.xml is not in the file"),
            List.of("b07-badattr.xlsx", "V3", "with the grouping \"staandard\""),
            List.of("b08-chartsheet.xlsx", "V9", "a chart shows cells of the sheet Dato"),
            List.of("b09-cellorder.xlsx", "V3", "no address of a cell"),
            List.of("b10-xml.xlsx", "V0", "xl/styles.xml is no XML"),
            List.of("b11-core.xlsx", "V0", "'created' must have the 'xsi:type' attribute"),
            List.of("b12-sheetname.xlsx", "S1", "\"Da/tos\" is no good name"),
            List.of("b13-merge.xlsx", "T4", "merged cells"),
            List.of("b14-rid.xlsx", "V9", "part \"rId77\" is not in the file"),
            List.of("b15-trunc.xlsx", "V0", "the zip file is cut off"),
            List.of("openpyxl-3.0.9-scatter-without-style.xlsx", "V3", "without scatterStyle"),
            List.of("poi-5.4.1-table-without-header-cell.xlsx", "V5", "the header is no text"),
            List.of("poi-5.4.1-xssf-default-charts.xlsx", "V3", "a lineChart without grouping"),
            List.of("python-docx-default-template.docx", "V0", "the file is no workbook"));
    for (List<String> one : expected) {
      Path file = samples().resolve("invalid").resolve(one.get(0));
      assertThat(AUDIT.check(file).findings())
          .as(one.get(0))
          .anyMatch(f -> f.rule().equals(one.get(1)) && f.message().contains(one.get(2)));
    }
    assertThat(files("invalid", "")).hasSize(expected.size());
  }

  /** Files that openpyxl 3.0.9 wrote: what their table is asked for, and nothing beside it. */
  @Test
  void whatOpenpyxlWritesIsJudgedByItsContent() {
    assertThat(field("h13-openpyxl-unprotected.xlsx")).noneMatch(f -> f.startsWith("P5"));
    assertThat(field("h14-number-as-text.xlsx"))
        .anyMatch(f -> f.startsWith("V12 Encounters!B9: the number \"1234\" is a text"));
    assertThat(field("h15-formula-without-value.xlsx"))
        .anyMatch(f -> f.startsWith("P10 Encounters!C6: a formula without a cached value"))
        .anyMatch(f -> f.startsWith("P10 Encounters!C7: a formula without a cached value"))
        .noneMatch(f -> f.startsWith("T5"))
        .noneMatch(f -> f.startsWith("T6 Encounters!C6"));
  }

  private static List<String> field(String file) {
    return AUDIT.check(Shared.path("cases/field").resolve(file)).findings().stream()
        .map(AuditFinding::toString)
        .toList();
  }

  private static Path samples() {
    return Shared.path("oracles/xlsx-samples");
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(samples().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void saysWhatIsNoWorkbook() throws IOException {
    byte[] good = Handmade.good().bytes();
    assertThat(only(new byte[0])).isEqualTo("V0 the file is empty");
    assertThat(only("a,b\n".getBytes(UTF_8))).isEqualTo("V0 not a zip file");
    assertThat(only(compound("Workbook")))
        .isEqualTo("V0 an old binary file (.xls), not a workbook in parts (.xlsx)");
    assertThat(only(compound("EncryptedPackage"))).isEqualTo("P5 the file asks for a password");
    assertThat(only(Arrays.copyOf(good, good.length / 2)))
        .isEqualTo("V0 the zip file is cut off: its list of parts is missing");
    assertThat(only(zip("a.txt", 1, 2)))
        .isEqualTo(
            "V0 the file cannot be opened: Package should contain a content type part [M1.13]");
    assertThat(only(Handmade.good().with("xl/workbook.xml", "<a/>").bytes()))
        .isEqualTo("V0 the file is no workbook: xl/workbook.xml is a a");
    assertThat(only(Handmade.good().with("xl/workbook.xml", "<workbook/>").bytes()))
        .isEqualTo("V0 the workbook has no sheet");
  }

  @Test
  void survivesDamageAnywhere() throws IOException {
    byte[] good = Handmade.good().bytes();
    for (int at = 40; at < good.length; at += good.length / 60) {
      byte[] damaged = good.clone();
      damaged[at] ^= 0x55;
      assertThat(found(damaged)).as("byte " + at).isNotNull();
    }
  }

  @Test
  void unpacksNoBomb() throws IOException {
    byte[] bomb = zip("xl/workbook.xml", 1 << 28, 2);
    assertThat(bomb.length).isLessThan(1 << 20);
    Handmade good = Handmade.good();
    String sheet = "xl/worksheets/sheet4.xml";
    String spaces = " ".repeat(1 << 26);
    assertThat(only(good.edited(sheet, "<sheetData>", "<sheetData>" + spaces).bytes()))
        .isEqualTo("V0 " + sheet + " unpacks to far more than a workbook holds (a zip bomb)");
    String styles = "xl/styles.xml";
    assertThat(only(good.edited(styles, "<fonts>", "<fonts>" + spaces).bytes()))
        .isEqualTo("V0 " + styles + " has more than 33554432 bytes");
    assertThat(only(bomb)).startsWith("V0 the file cannot be opened: ");
  }

  @Test
  void readsNoEntity() throws IOException {
    String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>";
    for (String part : List.of("docProps/core.xml", "xl/workbook.xml", "xl/styles.xml")) {
      for (String doctype : List.of(outside, laughs)) {
        assertThat(only(Handmade.good().edited(part, "^", doctype).bytes()))
            .isEqualTo("V0 " + part + " is no XML: " + NO_DOCTYPE);
      }
    }
    String sheet = "xl/worksheets/sheet4.xml";
    Handmade expanding =
        Handmade.good().edited(sheet, "^", laughs).edited(sheet, "<t>final", "<t>&c;");
    assertThat(only(expanding.bytes())).isEqualTo("V0 " + sheet + " is no XML: " + NO_DOCTYPE);
  }

  @Test
  void saysWhichPartIsMissingOrNoXml() throws IOException {
    Handmade good = Handmade.good();
    assertThat(only(good.without("xl/worksheets/sheet4.xml").bytes()))
        .isEqualTo("V0 no part holds the sheet Flow");
    assertThat(only(good.without("xl/workbook.xml").bytes()))
        .isEqualTo("V0 the file has no part for the workbook");
    assertThat(only(good.without("_rels/.rels").bytes()))
        .isEqualTo("V0 the file has no part for the workbook");
    assertThat(only(good.edited("xl/tables/table4.xml", "</table>", "").bytes()))
        .startsWith("V0 xl/tables/table4.xml is no XML: ");
    assertThat(only(good.edited("xl/tables/table4.xml", "A5:D7", "all").bytes()))
        .isEqualTo("V0 xl/tables/table4.xml does not add up: no row in \"all\"");
    assertThat(only(good.edited("xl/worksheets/sheet4.xml", "min='1'", "min='x'").bytes()))
        .startsWith("V0 xl/worksheets/sheet4.xml does not add up: ");
    assertThat(only(good.edited("[Content_Types].xml", "<Default.*?/>", "").bytes()))
        .startsWith("V0 the file cannot be opened: ");
    assertThat(only(good.with("xl/strange.abc", "x").bytes()))
        .contains("/xl/strange.abc does not have any content type");
    String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    assertThat(found(good.edited("xl/worksheets/sheet4.xml", "<cols>", deep + "<cols>").bytes()))
        .isEmpty();
    assertThat(found(good.edited("xl/styles.xml", "<fonts>", deep + "<fonts>").bytes()))
        .isNotNull();
  }

  @Test
  void refusesTwoPartsOfOneName() throws IOException {
    byte[] twice = Handmade.good().with("xl/worksheets/sheet5.xml", "<x/>").bytes();
    // The names have the same length, so the zip file stays whole.
    String text = new String(twice, ISO_8859_1).replace("sheet5.xml", "sheet4.xml");
    assertThat(only(text.getBytes(ISO_8859_1)))
        .matches("V0 the file cannot be opened: .*(xl/worksheets/sheet4.xml).*");
  }

  @Test
  void aTableThatClaimsEveryCellDoesNotHoldItUp() throws IOException {
    Handmade vast = Handmade.good().edited("xl/tables/table4.xml", "A5:D7", "A5:XFD1048576");
    assertThat(found(vast.bytes())).extracting(AuditFinding::rule).contains("V1", "T5");
  }

  private String only(byte[] file) throws IOException {
    List<AuditFinding> findings = found(file);
    assertThat(findings).hasSize(1);
    return findings.get(0).rule() + " " + findings.get(0).message();
  }

  private List<AuditFinding> found(byte[] file) throws IOException {
    Path path = folder.resolve("people-who-moved.xlsx");
    Files.write(path, file);
    return AUDIT.check(path).findings();
  }

  private static byte[] compound(String entry) throws IOException {
    try (POIFSFileSystem made = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      made.createDocument(new ByteArrayInputStream(new byte[600]), entry);
      made.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(String name, int length, int more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("more"));
      zip.write(new byte[more]);
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1 << 16];
      for (int left = length; left > 0; left -= block.length) {
        zip.write(block, 0, Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
