package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package as other readers read it: the JDK's two readers of zip files, and POI's of parts. */
class PartsFileTest {
  private static final String KIND = "http://example.org/kind";
  private static final String TYPE = "application/vnd.example+xml";

  @TempDir Path folder;

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(size).nextBytes(noise);
    return noise;
  }

  private static PartsFile sample() {
    PartsFile file = new PartsFile();
    Part book = file.add(new Part("xl/book.xml", TYPE));
    Part sheet = file.add(new Part("xl/sheets/sheet1.xml", TYPE));
    Part image = file.add(new Part("xl/media/image1.png", "image/png"));
    file.relate(KIND, book);
    book.add("<book/>".getBytes(UTF_8));
    book.relate(KIND, sheet);
    sheet.relate(KIND, image);
    sheet.relateOutside(KIND, "https://example.org/?a=1&b=2");
    sheet.add("<rows>".getBytes(UTF_8));
    for (int i = 0; i < 40; i++) {
      int row = i;
      sheet.add(
          bytes ->
              bytes.add(
                  ("<row>" + HexFormat.of().formatHex(noise(row * 499)) + "</row>")
                      .getBytes(UTF_8)));
    }
    sheet.add("</rows>".getBytes(UTF_8));
    image.add(noise(70_000));
    return file;
  }

  private static byte[] written(PartsFile file, int cores) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out, cores);
    return out.toByteArray();
  }

  private static Map<String, byte[]> read(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  @Test
  void everyPartComesBackFromTheStreamAndFromTheDirectory() throws Exception {
    byte[] bytes = written(sample(), 2);
    Map<String, byte[]> streamed = read(bytes);
    assertThat(streamed.keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/book.xml",
            "xl/_rels/book.xml.rels",
            "xl/sheets/sheet1.xml",
            "xl/sheets/_rels/sheet1.xml.rels",
            "xl/media/image1.png");
    assertThat(streamed.get("xl/media/image1.png")).isEqualTo(noise(70_000));
    assertThat(new String(streamed.get("xl/sheets/sheet1.xml"), UTF_8))
        .startsWith("<rows><row></row><row>")
        .endsWith("</row></rows>")
        .hasSize(13 + 40 * 11 + 998 * 39 * 40 / 2);
    File file = Files.write(folder.resolve("a.zip"), bytes).toFile();
    try (ZipFile zip = new ZipFile(file)) {
      for (Map.Entry<String, byte[]> part : streamed.entrySet()) {
        ZipEntry entry = zip.getEntry(part.getKey());
        assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(part.getValue());
        assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00");
      }
    }
  }

  @Test
  void anyNumberOfThreadsMakesTheSameBytes() throws Exception {
    byte[] one = written(sample(), 1);
    assertThat(written(sample(), 2)).isEqualTo(one);
    assertThat(written(sample(), 7)).isEqualTo(one);
  }

  @Test
  void anotherReaderFollowsTheRelations() throws Exception {
    try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(written(sample(), 2)))) {
      PackagePart book = opc.getPart(opc.getRelationshipsByType(KIND).getRelationship(0));
      assertThat(book.getContentType()).isEqualTo(TYPE);
      PackagePart sheet = book.getRelatedPart(book.getRelationship("rId1"));
      assertThat(sheet.getPartName().getName()).isEqualTo("/xl/sheets/sheet1.xml");
      assertThat(sheet.getRelationship("rId1").getTargetURI())
          .isEqualTo(PackagingURIHelper.toURI("/xl/media/image1.png"));
      assertThat(sheet.getRelationship("rId2").getTargetURI())
          .hasToString("https://example.org/?a=1&b=2");
    }
  }

  @Test
  void picturesAreNotDeflatedAgain() throws Exception {
    try (ZipFile zip =
        new ZipFile(Files.write(folder.resolve("a"), written(sample(), 1)).toFile())) {
      assertThat(zip.getEntry("xl/media/image1.png").getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(zip.getEntry("xl/book.xml").getMethod()).isEqualTo(ZipEntry.DEFLATED);
    }
  }

  @Test
  void aDiskThatRefusesIsTold() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> sample().writeTo(full, 2)).hasMessage("no space left");
  }

  @Test
  void aBlockThatCannotBeMadeIsTold() {
    PartsFile file = new PartsFile();
    Part part = file.add(new Part("a.xml", TYPE));
    file.relate(KIND, part);
    part.add(
        bytes -> {
          throw new IllegalArgumentException("a record is not right");
        });
    assertThatThrownBy(() -> written(file, 2))
        .hasMessage("a block of a workbook could not be made")
        .hasRootCauseMessage("a record is not right");
  }

  @Test
  void aPartElsewhereIsRefused() {
    Part part = new Part("xl/worksheets/sheet1.xml", TYPE);
    assertThatThrownBy(() -> part.relate(KIND, new Part("docProps/app.xml", TYPE)))
        .hasMessage("docProps/app.xml is not beside the folder of xl/worksheets/sheet1.xml");
  }

  /** Numbers of every length, as {@link Long#toString(long)} writes them. */
  @Test
  void numbersAreWrittenDigitByDigit() {
    List<Long> numbers = new ArrayList<>(List.of(0L, 9L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
    for (long power = 10; power < Long.MAX_VALUE / 100; power *= 10) {
      numbers.addAll(List.of(power - 1, power, -power));
    }
    for (long number : numbers) {
      Bytes bytes = new Bytes();
      bytes.add(number);
      assertThat(new String(Arrays.copyOf(bytes.array(), bytes.size()), UTF_8))
          .isEqualTo(Long.toString(number));
    }
  }
}
