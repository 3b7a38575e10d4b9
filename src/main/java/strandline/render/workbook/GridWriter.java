package strandline.render.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;

/** Writes one table: typed cells, and the table part that makes them one. */
final class GridWriter {
  private final XSSFSheet sheet;
  private final Grid grid;
  private final int header;
  private final Styles styles;

  /**
   * Prepares a table.
   *
   * @param sheet where it stands
   * @param grid the table
   * @param header the row of its header, from 0
   * @param styles the workbook's styles
   */
  GridWriter(XSSFSheet sheet, Grid grid, int header, Styles styles) {
    this.sheet = sheet;
    this.grid = grid;
    this.header = header;
    this.styles = styles;
  }

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
        entries.get(column).accept(new Filling(target.createCell(column), column));
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

  /** Fills a cell with an entry. */
  private final class Filling implements Entry.Visitor<Void> {
    private final XSSFCell cell;
    private final int column;

    Filling(XSSFCell cell, int column) {
      this.cell = cell;
      this.column = column;
    }

    @Override
    public Void text(Entry.Text entry) {
      cell.setCellValue(SheetWriter.shownAsIs(entry.text()));
      boolean isQuoted = Styles.looksLikeAFormula(entry.text());
      cell.setCellStyle(styles.text(followsNumber(column), isQuoted));
      return null;
    }

    @Override
    public Void number(Entry.Number entry) {
      cell.setCellValue(entry.value());
      cell.setCellStyle(styles.number(entry.value(), entry.decimals()));
      return null;
    }

    @Override
    public Void live(Entry.Live entry) {
      cell.setCellFormula(entry.formula());
      cell.setCellValue(entry.value());
      cell.setCellStyle(styles.number(entry.value(), entry.decimals()));
      return null;
    }

    @Override
    public Void day(Entry.Day entry) {
      cell.setCellValue(entry.day());
      cell.setCellStyle(styles.day());
      return null;
    }

    @Override
    public Void link(Entry.Link entry) {
      SheetWriter.link(cell, entry);
      cell.setCellStyle(styles.link(followsNumber(column)));
      return null;
    }

    @Override
    public Void empty(Entry.Empty entry) {
      Grid.Head head = grid.heads().get(column);
      boolean isDay = head.kind() == Grid.Kind.DAY;
      cell.setCellStyle(isDay ? styles.day() : styles.number(head.decimals()));
      return null;
    }
  }
}
