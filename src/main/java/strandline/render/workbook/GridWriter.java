package strandline.render.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;

/**
 * Writes one table: typed cells, and the table part that makes them one.
 *
 * @param sheet where it stands
 * @param grid the table
 * @param header the row of its header, from 0
 * @param styles the workbook's styles
 */
record GridWriter(XSSFSheet sheet, Grid grid, int header, Styles styles) {
  /**
   * Writes the header, the rows below it but no records, and the table part.
   *
   * @param isFiltered whether its header has buttons
   */
  void write(boolean isFiltered) {
    XSSFRow top = sheet.createRow(header);
    for (int column = 0; column < grid.heads().size(); column++) {
      Grid.Head head = grid.heads().get(column);
      XSSFCell cell = top.createCell(column);
      cell.setCellValue(head.title());
      cell.setCellStyle(styles.header(head.kind() == Grid.Kind.NUMBER, followsNumber(column)));
    }
    List<List<Entry>> body = grid.body();
    for (int row = 0; row < body.size(); row++) {
      XSSFRow target = sheet.createRow(header + 1 + row);
      List<Entry> entries = body.get(row);
      for (int column = 0; column < entries.size(); column++) {
        fill(target.createCell(column), entries.get(column));
      }
    }
    new SpreadsheetPart(grid, header).addTo(sheet, isFiltered, styles.isForAnalysts());
  }

  // Numbers end where the next column begins: words there stand a little to the right.
  private boolean followsNumber(int column) {
    return column > 0
        && grid.heads().get(column).kind() != Grid.Kind.NUMBER
        && grid.heads().get(column - 1).kind() == Grid.Kind.NUMBER;
  }

  private void fill(XSSFCell cell, Entry entry) {
    int column = cell.getColumnIndex();
    if (entry instanceof Entry.Link link) {
      SheetWriter.link(cell, link);
      cell.setCellStyle(styles.link(followsNumber(column)));
    } else if (entry instanceof Entry.Text text) {
      cell.setCellValue(SheetWriter.shownAsIs(text.text()));
      boolean isQuoted = Styles.looksLikeAFormula(text.text());
      cell.setCellStyle(styles.text(followsNumber(column), isQuoted));
    } else if (entry instanceof Entry.Numeric number) {
      if (number instanceof Entry.Live live) {
        cell.setCellFormula(live.formula());
      }
      cell.setCellValue(number.value());
      cell.setCellStyle(styles.number(number.value(), number.decimals()));
    } else if (entry instanceof Entry.Year year) {
      cell.setCellValue(year.number());
      cell.setCellStyle(styles.year());
    } else if (entry instanceof Entry.Day day) {
      cell.setCellValue(day.day());
      cell.setCellStyle(styles.day());
    } else {
      Grid.Head head = grid.heads().get(column);
      boolean isDay = head.kind() == Grid.Kind.DAY;
      cell.setCellStyle(isDay ? styles.day() : styles.number(head.decimals()));
    }
  }
}
