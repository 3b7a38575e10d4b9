package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.report.Report;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Calendar;
import strandline.series.Origin;
import strandline.series.Period;

/** What a workbook cannot hold is refused with a sentence, and what it can hold is shown as is. */
class RefusalTest {
  private static Report with(String text) {
    return withCell(0, 0, Column.text("year", "Fiscal year"), strandline.report.Cell.text(text));
  }

  /** Returns the sample with one cell of the first table exchanged. */
  private static Report withCell(int row, int column, Column head, strandline.report.Cell cell) {
    Table table = WorkbookSample.flowByYear();
    List<List<strandline.report.Cell>> rows = new ArrayList<>(table.rows());
    List<strandline.report.Cell> cells = new ArrayList<>(rows.get(row));
    cells.set(column, cell);
    rows.set(row, cells);
    List<Column> columns = new ArrayList<>(table.columns());
    columns.set(column, head);
    if (column == 0) {
      // Formulas look periods up in the first column: without them it can hold any text.
      columns.replaceAll(
          c -> new Column(c.id(), c.title(), c.kind(), c.decimals(), java.util.Optional.empty()));
    }
    return WorkbookSample.report(
        new Table(
            table.id(),
            table.title(),
            table.summary(),
            columns,
            rows,
            table.notes(),
            table.sourceIds()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=cmd|' /C calc'!A0",
        "_x0041_",
        "a\nb",
        " edge "
      })
  void aTextThatLooksLikeAFormulaIsShownAsItIs(String text) throws Exception {
    byte[] bytes = WorkbookSample.workbook(with(text));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Cell cell = workbook.getSheet("Flow by year").getRow(6).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
      // So that it stays a text when somebody edits the cell.
      assertThat(cell.getCellStyle().getQuotePrefixed())
          .isEqualTo(text.matches("(?s)[=+\\-@\t\r].*"));
    }
  }

  @Test
  void aControlCharacterIsRefused() {
    assertThatThrownBy(() -> WorkbookSample.workbook(with("a\u0007b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("control character U+0007 at position 2 of \"a…\"; remove it");
  }

  @Test
  void halfACharacterIsRefused() {
    assertThatThrownBy(() -> WorkbookSample.workbook(with("a\uD83D")))
        .hasMessage("control character U+D83D at position 2 of \"a…\"; remove it");
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> WorkbookSample.workbook(with("x".repeat(32_768))))
        .hasMessage(
            "a cell holds at most 32767 characters, not 32768: \""
                + "x".repeat(40)
                + "…\"; shorten it");
    assertThat(WorkbookSample.workbook(with("x".repeat(32_767)))).isNotEmpty();
  }

  @Test
  void aFormulaThatDoesNotGiveTheReportsValueIsRefused() {
    Column change = WorkbookSample.flowByYear().columns().get(2);
    assertThatThrownBy(
            () ->
                WorkbookSample.workbook(
                    withCell(3, 2, change, strandline.report.Cell.number(260, 0, Origin.UNKNOWN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "table flow-by-year, column change, row 4: the report says 260.0, the column has a"
                + " formula that gives 259.0");
  }

  @Test
  void aFormulaWithoutItsPeriodIsRefused() {
    Column change = WorkbookSample.flowByYear().columns().get(2);
    assertThatThrownBy(
            () ->
                WorkbookSample.workbook(
                    withCell(0, 2, change, strandline.report.Cell.number(1, 0, Origin.UNKNOWN))))
        .hasMessage(
            "table flow-by-year, column change, row 1: the report says 1.0, the column has nothing"
                + " to compute from");
  }

  @Test
  void aRepeatedPeriodCannotBeLookedUp() {
    Table table = WorkbookSample.flowByYear();
    List<List<strandline.report.Cell>> rows = new ArrayList<>(table.rows());
    List<strandline.report.Cell> cells = new ArrayList<>(rows.get(3));
    cells.set(0, new strandline.report.Cell.Time(Period.year(2012, Calendar.US_FISCAL_YEAR)));
    rows.set(3, cells);
    Table repeated =
        new Table(
            "flow-by-year",
            table.title(),
            table.summary(),
            table.columns(),
            rows,
            table.notes(),
            table.sourceIds());
    assertThatThrownBy(() -> WorkbookSample.workbook(WorkbookSample.report(repeated)))
        .hasMessage("table flow-by-year repeats a period, so that a formula cannot look it up");
  }

  @Test
  void aTextInAColumnOfNumbersIsRefused() {
    Column flow = WorkbookSample.flowByYear().columns().get(1);
    assertThatThrownBy(
            () -> WorkbookSample.workbook(withCell(0, 1, flow, strandline.report.Cell.text("422"))))
        .hasMessage("table flow-by-year, column flow, row 1: a text in a column of kind NUMBER");
  }

  @Test
  void anEditionIsAMonthOrADay() {
    assertThat(Imprint.editionDay("2024-02")).isEqualTo("2024-02-29");
    assertThat(Imprint.editionDay("2024-02-03")).isEqualTo("2024-02-03");
    assertThatThrownBy(() -> Imprint.editionDay("autumn"))
        .hasMessage("edition \"autumn\" is neither a month nor a day; write it as 2024-09");
  }
}
