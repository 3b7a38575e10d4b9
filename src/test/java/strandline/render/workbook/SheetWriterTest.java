package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import strandline.render.Lazy;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.report.Report.Profile;

/** How a sheet is printed. */
class SheetWriterTest {
  /** Three columns of 60 characters, of 8 pixels each, are 1,440 pixels wide. */
  private static final int COLUMNS = 3;

  @Test
  void drawingsOnPagesOfTheirOwnStandRightOfTheLongestLine() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet brief = written(workbook, "Brief", "What the sheet contains.");
      assertThat(drawingColumn(brief)).isEqualTo(4);
      assertThat(brief.getColumnBreaks()).containsExactly(2);
      assertThat(brief.getPrintSetup().getScale()).isEqualTo((short) 65);
      // 250 letters of 7 pixels are 1,750, which takes five empty columns of 64 beside the table.
      XSSFSheet wordy = written(workbook, "Wordy", "w".repeat(250));
      assertThat(drawingColumn(wordy)).isEqualTo(9);
      assertThat(wordy.getColumnBreaks()).containsExactly(7);
      assertThat(wordy.getPrintSetup().getScale()).isEqualTo((short) 53);
    }
  }

  private static int drawingColumn(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch().getCTDrawing().getOneCellAnchorArray(0).getFrom().getCol();
  }

  private static XSSFSheet written(XSSFWorkbook workbook, String name, String line) {
    List<Grid.Head> heads =
        IntStream.range(0, COLUMNS).mapToObj(i -> Grid.Head.text("Column " + i)).toList();
    List<Entry> row =
        IntStream.range(0, COLUMNS)
            .<Entry>mapToObj(i -> new Entry.Text("word ".repeat(100).strip()))
            .toList();
    Lazy<byte[]> png = Lazy.of(() -> Pictures.plain(720, 400));
    Sheet sheet =
        new Sheet(
            name,
            "Part",
            "Data table",
            "A table",
            List.of(new Entry.Text("A title"), new Entry.Text(line)),
            List.of(new Grid(name + "Table", "", heads, List.of(row))),
            List.of(new Drawing.Picture("Picture", "A picture", png)),
            List.of());
    XSSFSheet target = workbook.createSheet(name);
    new SheetWriter(target, sheet, new Styles(workbook, Profile.ANALYST), Fit.of(sheet)).write();
    return target;
  }
}
