package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import strandline.Shared;

/** The workbook as a file: its cells, its validity, its formulas. */
class WorkbookFileTest {
  private static byte[] bytes;

  @TempDir Path folder;

  @BeforeAll
  static void make() {
    bytes = WorkbookSample.workbook(WorkbookSample.report());
  }

  @Test
  void holdsTheCellsOfTheListing() throws IOException {
    String listing = listing();
    Path found = Path.of(System.getProperty("strandline.project", "."), "target", "cells.txt");
    Files.writeString(found, listing);
    try (var in = WorkbookFileTest.class.getResourceAsStream("cells.txt")) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(listing).as("what was found is in " + found).isEqualTo(expected);
    }
  }

  private static String listing() throws IOException {
    StringBuilder out = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        out.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          for (Cell cell : row) {
            out.append(cell.getAddress()).append(" | ").append(shown(cell)).append('\n');
          }
        }
      }
    }
    return out.toString();
  }

  private static String shown(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    return switch (cell.getCellType()) {
      case STRING -> "text | " + cell.getStringCellValue() + link(cell);
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? "date | " + cell.getLocalDateTimeCellValue().toLocalDate() + " | " + format
              : "number | " + cell.getNumericCellValue() + " | " + format;
      case FORMULA ->
          "formula | "
              + cell.getNumericCellValue()
              + " | "
              + format
              + " | ="
              + cell.getCellFormula();
      default -> "empty | " + format;
    };
  }

  private static String link(Cell cell) {
    return cell.getHyperlink() == null ? "" : " -> " + cell.getHyperlink().getAddress();
  }

  @Test
  void everyPartIsValid() throws IOException, XmlException {
    List<String> errors = new ArrayList<>();
    int checked = 0;
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
      XmlObject part = parsed(e.getName(), in.readAllBytes());
      if (part != null) {
        checked++;
        List<XmlError> found = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(found));
        String name = e.getName();
        found.forEach(error -> errors.add(name + ": " + error.getMessage()));
      }
    }
    assertThat(errors).isEmpty();
    // Thirteen sheets, seventeen tables, three charts, styles, strings and the list of sheets.
    assertThat(checked).isEqualTo(36);
  }

  private static XmlObject parsed(String name, byte[] part) throws IOException, XmlException {
    ByteArrayInputStream in = new ByteArrayInputStream(part);
    if (name.matches("xl/worksheets/sheet\\d+\\.xml")) {
      return WorksheetDocument.Factory.parse(in);
    } else if (name.matches("xl/tables/.*\\.xml")) {
      return TableDocument.Factory.parse(in);
    } else if (name.matches("xl/charts/chart\\d+\\.xml")) {
      return ChartSpaceDocument.Factory.parse(in);
    } else if (name.equals("xl/styles.xml")) {
      return StyleSheetDocument.Factory.parse(in);
    } else if (name.equals("xl/sharedStrings.xml")) {
      return SstDocument.Factory.parse(in);
    }
    return name.equals("xl/workbook.xml") ? WorkbookDocument.Factory.parse(in) : null;
  }

  @Test
  void theIndependentValidatorPasses() throws Exception {
    Path script = Shared.path("oracles/scripts/validate_xlsx.py");
    Path file = Files.write(folder.resolve("sample.xlsx"), bytes);
    Process process =
        new ProcessBuilder("python3", script.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assumeTrue(process.exitValue() != 2 || Boolean.getBoolean("strandline.require.tools"), said);
    assertThat(process.exitValue()).as(said).isZero();
  }

  @Test
  void theLibrarysOwnEvaluatorAgreesWithEveryCachedValue() throws IOException {
    int formulas = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            // It does not compare a column of texts; the recalculation does.
            if (cell.getCellType() == CellType.FORMULA
                && !cell.getSheet().getSheetName().endsWith("from months")) {
              formulas++;
              double cached = cell.getNumericCellValue();
              double computed = evaluator.evaluate(cell).getNumberValue();
              assertThat(Math.abs(computed - cached))
                  .as(sheet.getSheetName() + "!" + cell.getAddress())
                  .isLessThanOrEqualTo(1e-9 * Math.abs(cached));
            }
          }
        }
      }
    }
    assertThat(formulas).isEqualTo(223);
  }
}
