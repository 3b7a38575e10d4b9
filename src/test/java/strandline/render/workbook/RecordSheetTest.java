package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.audit.check.AuditedBytes;
import strandline.report.Table;
import strandline.series.Records;

/** A table of many records in the workbook, as other programs read it. */
class RecordSheetTest {
  private static final int ROWS = 70_000;
  private static final List<String> PLACES =
      List.of(
          "Miami",
          "El Paso & Yuma",
          "a < b > c",
          "_x0041_",
          "",
          "  led by spaces",
          "naïve 東京 🙂",
          "two\nlines",
          "=1+1",
          "\"quoted\"",
          "0012");

  /** Prints each cell of a sheet by openpyxl, a tab between cells, escapes as in JSON. */
  private static final String OPENPYXL =
      """
      import json, openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1], read_only=True)
      for row in book[sys.argv[2]].iter_rows(min_row=7, values_only=True):
          print("\\t".join("" if c is None else json.dumps(c) if isinstance(c, str) else repr(c) for c in row))
      """;

  @TempDir Path folder;

  /** Places, counts of which some are missing, shares with two decimals, and serials. */
  private record Made(int size) implements Records {
    @Override
    public List<String> names() {
      return List.of("place", "count", "share", "serial");
    }

    @Override
    public boolean isNumeric(int column) {
      return column == 1 || column == 2;
    }

    @Override
    public int decimals(int column) {
      return column == 2 ? 2 : 0;
    }

    @Override
    public boolean isMissing(int row, int column) {
      return column == 1 ? row % 13 == 5 : text(row, column).isEmpty();
    }

    @Override
    public double number(int row, int column) {
      return column == 2 ? (row * 37L - 500) / 100.0 : row % 5 == 4 ? -row : row * 1_000L * row;
    }

    @Override
    public String text(int row, int column) {
      if (isNumeric(column)) {
        return column == 1 && isMissing(row, 1)
            ? ""
            : new java.math.BigDecimal(number(row, column))
                .setScale(decimals(column), java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
      }
      return column == 0 ? PLACES.get((int) (row * 7L % PLACES.size())) : "N" + row;
    }
  }

  private static Records records(int rows) {
    return new Made(rows);
  }

  private static Table table(int rows) {
    return new Table(
        "records",
        "Encounters in 2024, one row a record",
        "Every record as it was published.",
        List.of(
            Table.Column.text("place", "Place"),
            Table.Column.number("count", "Count (people)", 0),
            Table.Column.number("share", "Share (per cent)", 2),
            Table.Column.text("serial", "Serial")),
        Table.rowsOf(records(rows)),
        List.of(),
        List.of("uscg-2016"));
  }

  private static byte[] workbook(int rows) {
    return WorkbookSample.workbook(WorkbookSample.withRecords(table(rows)));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("records.xlsx"), bytes);
  }

  private List<String> run(String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    return Files.readAllLines(out);
  }

  private static boolean can(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void openpyxlReadsEveryValue() throws Exception {
    boolean isThere = can("/usr/bin/python3", "-c", "import openpyxl");
    if (!Boolean.getBoolean("strandline.require.tools")) {
      assumeTrue(isThere, "python3-openpyxl is not installed");
    }
    Path file = file(workbook(ROWS));
    Path script = Files.writeString(folder.resolve("read.py"), OPENPYXL);
    List<String> lines = run("/usr/bin/python3", script.toString(), file.toString(), "Records");
    Records records = records(ROWS);
    assertThat(lines).hasSize(ROWS);
    for (int i = 0; i < ROWS; i++) {
      String place = records.text(i, 0);
      String shown = place.isEmpty() ? "" : json(place);
      String count = records.text(i, 1);
      String share = records.text(i, 2);
      List<String> cells = List.of(lines.get(i).split("\t", -1));
      // openpyxl leaves the code of an underscore as it is in texts that stand in their cells.
      assertThat(cells.get(0).replace("_x005F_", "_")).isEqualTo(shown);
      assertThat(cells.get(1).isEmpty()).isEqualTo(count.isEmpty());
      if (!count.isEmpty()) {
        assertThat(new java.math.BigDecimal(cells.get(1))).isEqualByComparingTo(count);
      }
      assertThat(new java.math.BigDecimal(cells.get(2))).isEqualByComparingTo(share);
      assertThat(cells.get(3)).isEqualTo("\"N" + i + "\"");
    }
  }

  private static String json(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < 128) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }

  @Test
  void libreOfficeReadsEveryValue() throws Exception {
    boolean isThere = can("soffice", "--version");
    if (!Boolean.getBoolean("strandline.require.tools")) {
      assumeTrue(isThere, "LibreOffice is not installed");
    }
    int rows = 20_000;
    Path file = file(workbook(rows));
    String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
    // The token 9 before the last names the sheets: -1 is each of them in a file of its own.
    String csv = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1";
    run("soffice", profile, "--headless", "--convert-to", csv, file.toString());
    String text = Files.readString(folder.resolve("records-Records.csv"));
    String[] cells = text.substring(text.indexOf("Serial\n") + 7).split("\t|\n(?=[^l])", -1);
    Records records = records(rows);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      String place = records.text(i, 0);
      boolean isQuoted = place.contains("\n") || place.contains("\"");
      expected.append(isQuoted ? '"' + place.replace("\"", "\"\"") + '"' : place).append('\t');
      expected.append(records.text(i, 1)).append('\t');
      String share = records.text(i, 2);
      expected.append(new java.math.BigDecimal(share).stripTrailingZeros().toPlainString());
      expected.append('\t').append("N").append(i).append('\n');
    }
    assertThat(cells.length).isGreaterThan(rows);
    assertThat(text.substring(text.indexOf("Serial\n") + 7)).isEqualTo(expected.toString());
  }

  @Test
  void tableFilterWidthsChartsAndLinksSurvive() throws Exception {
    byte[] bytes = workbook(5_000);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = book.getSheet("Records");
      assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A6:D5006");
      assertThat(sheet.getTables().get(0).getCTTable().getAutoFilter().getRef())
          .isEqualTo("A6:D5006");
      assertThat(sheet.getColumnWidth(0)).isEqualTo(256 * ("  led by spaces".length() + 3));
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 6);
      assertThat(sheet.getRow(4).getCell(0).getHyperlink().getLocation())
          .isEqualTo("'Contents'!A1");
      assertThat(sheet.getDimension().formatAsString()).isEqualTo("A1:D5006");
      assertThat(new DataFormatter().formatCellValue(sheet.getRow(5_005).getCell(1)))
          .isEqualTo("-4,999");
      assertThat(book.getSheet("Flow by year").getDrawingPatriarch().getCharts()).hasSize(1);
    }
    assertThat(AuditedBytes.findings(strandline.audit.Profile.ANALYST, bytes)).isEmpty();
  }

  @Test
  void theSameRecordsGiveTheSameBytes() {
    assertThat(java.util.Arrays.equals(workbook(2_000), workbook(2_000))).isTrue();
  }

  @Test
  void moreRecordsThanASheetHoldsAreRefused() {
    assertThatThrownBy(() -> workbook(1_048_571))
        .hasMessage("table Records has 1048571 rows, more than a sheet holds; publish it as CSV");
  }

  @Test
  void aCharacterThatNoWorkbookHoldsIsRefused() {
    Records records =
        new Records() {
          @Override
          public List<String> names() {
            return List.of("a");
          }

          @Override
          public int size() {
            return 1;
          }

          @Override
          public boolean isNumeric(int column) {
            return false;
          }

          @Override
          public int decimals(int column) {
            return 0;
          }

          @Override
          public boolean isMissing(int row, int column) {
            return false;
          }

          @Override
          public double number(int row, int column) {
            throw new UnsupportedOperationException("a column of texts");
          }

          @Override
          public String text(int row, int column) {
            return "bell \u0007";
          }
        };
    Table table =
        new Table(
            "records",
            "Records",
            "Records.",
            List.of(Table.Column.text("a", "A")),
            Table.rowsOf(records),
            List.of(),
            List.of("uscg-2016"));
    assertThatThrownBy(() -> WorkbookSample.workbook(WorkbookSample.withRecords(table)))
        .hasMessageStartingWith("control character U+0007 at position 6");
  }
}
