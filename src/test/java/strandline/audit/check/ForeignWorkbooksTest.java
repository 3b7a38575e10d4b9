package strandline.audit.check;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import strandline.Shared;
import strandline.audit.Finding;
import strandline.audit.Profile;

/** Workbooks that other programs made, broken ones, and files that are no workbooks. */
class ForeignWorkbooksTest {
  private static final WorkbookAudit AUDIT = new WorkbookAudit(Profile.ANALYST);

  @Test
  void noValidWorkbookOfAnotherProgramIsCalledInvalid() throws IOException {
    for (Path file : files("valid", ".xlsx")) {
      assertThat(AUDIT.check(Files.readAllBytes(file)))
          .as(file.toString())
          .extracting(Finding::rule)
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
            List.of("b11-core.xlsx", "V0", "created has no type"),
            List.of("b12-sheetname.xlsx", "S1", "\"Da/tos\" is no good name"),
            List.of("b13-merge.xlsx", "T4", "merged cells"),
            List.of("b14-rid.xlsx", "V9", "part \"rId77\" is not in the file"),
            List.of("b15-trunc.xlsx", "V0", "the zip file is cut off"),
            List.of("openpyxl-3.0.9-scatter-without-style.xlsx", "V3", "without scatterStyle"),
            List.of("poi-5.4.1-table-without-header-cell.xlsx", "V5", "the header is no text"),
            List.of("poi-5.4.1-xssf-default-charts.xlsx", "V3", "a lineChart without grouping"),
            List.of("python-docx-default-template.docx", "V0", "the file is no workbook"));
    for (List<String> one : expected) {
      byte[] file = Files.readAllBytes(samples().resolve("invalid").resolve(one.get(0)));
      assertThat(AUDIT.check(file))
          .as(one.get(0))
          .anyMatch(f -> f.rule().equals(one.get(1)) && f.message().contains(one.get(2)));
    }
    assertThat(files("invalid", "")).hasSize(expected.size());
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
  void saysWhatIsNoWorkbook() {
    byte[] good = Handmade.good().bytes();
    assertThat(only(new byte[0])).isEqualTo("V0 the file is empty");
    assertThat(only("a,b\n".getBytes(UTF_8))).isEqualTo("V0 not a zip file");
    assertThat(only(compound("Workbook")))
        .isEqualTo("V0 an old binary file (.xls), not a workbook in parts (.xlsx)");
    assertThat(only(compound("EncryptedPackage"))).isEqualTo("P5 the file asks for a password");
    assertThat(only(Arrays.copyOf(good, good.length / 2)))
        .isEqualTo("V0 the zip file is cut off: its list of parts is missing");
    assertThat(only(zip("a.txt", 1))).isEqualTo("V0 there is no part xl/workbook.xml");
    assertThat(only(Handmade.good().with("xl/workbook.xml", "<a/>").bytes()))
        .isEqualTo("V0 the file is no workbook: xl/workbook.xml is a a");
    assertThat(only(Handmade.good().with("xl/workbook.xml", "<workbook/>").bytes()))
        .isEqualTo("V0 the workbook has no sheet");
  }

  @Test
  void survivesDamageAnywhere() {
    byte[] good = Handmade.good().bytes();
    for (int at = 40; at < good.length; at += good.length / 60) {
      byte[] damaged = good.clone();
      damaged[at] ^= 0x55;
      assertThat(AUDIT.check(damaged)).as("byte " + at).isNotNull();
    }
  }

  @Test
  void unpacksNoBomb() throws IOException {
    byte[] bomb = zip("xl/workbook.xml", (1 << 25) + 1);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(only(bomb)).isEqualTo("V0 xl/workbook.xml has more than 33554432 bytes");
    byte[] larger = zip("xl/media/image1.png", Integer.MAX_VALUE, 2);
    assertThat(larger.length).isLessThan(1 << 23);
    assertThat(only(larger)).isEqualTo("V0 unpacks to more than 2147483648 bytes or 10000 parts");
  }

  @Test
  void readsNoOutsideEntity() {
    Handmade hostile =
        Handmade.good()
            .edited(
                "docProps/core.xml",
                "^",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>");
    assertThat(AUDIT.check(hostile.bytes()))
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith("docProps/core.xml is no XML: DOCTYPE"));
  }

  @Test
  void aTableThatClaimsEveryCellDoesNotHoldItUp() {
    Handmade vast = Handmade.good().edited("xl/tables/table4.xml", "A5:D7", "A5:XFD1048576");
    assertThat(AUDIT.check(vast.bytes())).extracting(Finding::rule).contains("V1", "T5");
  }

  private static String only(byte[] file) {
    List<Finding> findings = AUDIT.check(file);
    assertThat(findings).hasSize(1);
    return findings.get(0).rule() + " " + findings.get(0).message();
  }

  private static byte[] compound(String stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    out.writeBytes(new byte[600]);
    out.writeBytes(stream.getBytes(UTF_16LE));
    return out.toByteArray();
  }

  private static byte[] zip(String name, int length) {
    return zip(name, length, 0);
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
