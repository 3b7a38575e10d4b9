package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice computes every formula again, and finds what the workbook says. */
class RecalculationTest {
  // Without this LibreOffice shows the cached values and computes nothing.
  private static final String ALWAYS_RECALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  @TempDir Path folder;

  @Test
  void anotherProgramComputesTheSameValues() throws Exception {
    byte[] sample = WorkbookSample.workbook(WorkbookSample.report());
    assertThat(differences(sample, recalculated(sample))).isEmpty();
  }

  @Test
  void aWrongCachedValueIsNoticed() throws Exception {
    byte[] sample = WorkbookSample.workbook(WorkbookSample.report());
    byte[] wrong;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sample))) {
      workbook.getSheet("Flow by year").getRow(9).getCell(4).setCellValue(258);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      wrong = out.toByteArray();
    }
    assertThat(differences(wrong, recalculated(wrong)))
        .containsExactly("Flow by year!E10: 258.0 became 259.0");
  }

  private static List<String> differences(byte[] before, byte[] after) throws IOException {
    TreeMap<String, Object> expected = values(before);
    TreeMap<String, Object> found = values(after);
    List<String> differences = new ArrayList<>();
    assertThat(expected).hasSizeGreaterThan(300);
    expected.forEach(
        (place, value) -> {
          Object other = found.get(place);
          boolean isSame =
              value instanceof Double a && other instanceof Double b
                  ? Math.abs(a - b) <= 1e-9 * Math.abs(a)
                  : value.equals(other);
          if (!isSame) {
            differences.add(place + ": " + value + " became " + other);
          }
        });
    return differences;
  }

  private static TreeMap<String, Object> values(byte[] bytes) throws IOException {
    TreeMap<String, Object> values = new TreeMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean isFormula = cell.getCellType() == CellType.FORMULA;
            CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
            String place = sheet.getSheetName() + "!" + cell.getAddress();
            if (type == CellType.NUMERIC) {
              values.put(place, cell.getNumericCellValue());
            } else if (type != CellType.BLANK) {
              values.put(place, type == CellType.STRING ? cell.getStringCellValue() : type.name());
            }
          }
        }
      }
    }
    return values;
  }

  private byte[] recalculated(byte[] workbook) throws Exception {
    Path profile = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
    Path in = Files.write(folder.resolve("sample.xlsx"), workbook);
    Path out = folder.resolve("out");
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        out.toString(),
        in.toString());
    // soffice says 0 even when it fails: what counts is the file.
    return Files.readAllBytes(out.resolve("sample.xlsx"));
  }

  private void run(String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("soffice.log").toFile())
              .start();
    } catch (IOException e) {
      if (Boolean.getBoolean("strandline.require.tools")) {
        throw new AssertionError("LibreOffice is required and not installed", e);
      }
      assumeTrue(false, "LibreOffice is not installed");
      return;
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("LibreOffice took more than 120 seconds");
    }
  }
}
