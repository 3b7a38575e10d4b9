package strandline.render.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import strandline.column.Column;
import strandline.column.Records;
import strandline.render.bulk.BulkSheet;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;

/** Writes one sheet: its lines, tables and drawings, and how it is shown and printed. */
final class SheetWriter {
  /** A table of no more rows is printed on one page, with its charts. */
  private static final int PAGE_ROWS = 30;

  private static final int PORTRAIT_CHARACTERS = 95;

  private static final int CHARACTER_PIXELS = 8;

  /** What an A4 page on its side holds between its margins. */
  private static final int PAGE_PIXELS = 950;

  /** What is still readable when it is shrunk to that. */
  private static final int MOST_PIXELS = 2_000;

  private final XSSFSheet target;
  private final Sheet sheet;
  private final Styles styles;
  private final Fit fit;

  SheetWriter(XSSFSheet target, Sheet sheet, Styles styles) {
    this.target = target;
    this.sheet = sheet;
    this.styles = styles;
    this.fit = Fit.of(sheet);
  }

  /** Writes everything but formulas. */
  void write() {
    for (int i = 0; i < sheet.lines().size(); i++) {
      line(i);
    }
    for (int i = 0; i < sheet.grids().size(); i++) {
      grid(i);
    }
    setSizes();
    show();
    print();
    new DrawingWriter(target, sheet, fit).write();
  }

  /**
   * Returns the records of the sheet, which are put in when everything else is written.
   *
   * @return nothing for a sheet without records
   */
  Optional<BulkSheet> records() {
    return sheet.grids().get(0).records().map(this::bulk);
  }

  private BulkSheet bulk(Records records) {
    List<BulkSheet.Cells> cells = new ArrayList<>();
    for (Column column : records.columns()) {
      if (column instanceof Column.Words words) {
        boolean isShared = words.words().size() <= BulkSheet.MOST_SHARED;
        cells.add(
            new BulkSheet.Cells(
                words, styles.recordText().getIndex(), isShared ? shared(words) : List.of()));
      } else {
        int decimals = ((Column.Numbers) column).decimals();
        cells.add(new BulkSheet.Cells(column, styles.number(decimals).getIndex(), List.of()));
      }
    }
    int above = sheet.headerRow(0) + 1;
    String part = target.getPackagePart().getPartName().getName().substring(1);
    return new BulkSheet(part, above, cells);
  }

  private List<Integer> shared(Column.Words words) {
    SharedStringsTable table = target.getWorkbook().getSharedStringSource();
    return words.words().stream()
        .map(word -> table.addSharedStringItem(new XSSFRichTextString(shownAsIs(word))))
        .toList();
  }

  /** Writes the formulas, with their values. */
  void writeFormulas() {
    for (int i = 0; i < sheet.grids().size(); i++) {
      new GridWriter(target, sheet.grids().get(i), sheet.headerRow(i), styles).writeFormulas();
    }
  }

  private void line(int index) {
    XSSFCell cell = target.createRow(index).createCell(0);
    Entry entry = sheet.lines().get(index);
    if (entry instanceof Entry.Link link) {
      link(cell, link);
      cell.setCellStyle(styles.lineLink());
    } else if (entry instanceof Entry.Text text) {
      cell.setCellValue(shownAsIs(text.text()));
      cell.setCellStyle(index == 0 ? styles.title() : styles.line());
    } else {
      throw new IllegalArgumentException("a line of a sheet is a text or a link: " + entry);
    }
  }

  private void grid(int index) {
    Grid grid = sheet.grids().get(index);
    int header = sheet.headerRow(index);
    if (!grid.caption().isEmpty()) {
      XSSFCell cell = target.createRow(header - 1).createCell(0);
      cell.setCellValue(grid.caption());
      cell.setCellStyle(styles.caption());
    }
    boolean isFiltered =
        styles.isForAnalysts() && (sheet.grids().size() == 1 || !sheet.drawings().isEmpty());
    new GridWriter(target, grid, header, styles).write(isFiltered);
    markNumbersThatAreText(grid, header);
    markGapsOfFormulas(grid, header);
  }

  // A year's label is a text on purpose; Excel would flag each as a number stored as text.
  private void markNumbersThatAreText(Grid grid, int header) {
    for (int column = 0; column < grid.heads().size(); column++) {
      int at = column;
      boolean hasSome =
          grid.rows().stream()
              .anyMatch(
                  row -> row.get(at) instanceof Entry.Text text && text.text().matches("[\\d.,]+"));
      if (hasSome) {
        target.addIgnoredErrors(
            new CellRangeAddress(header + 1, header + grid.rows().size(), column, column),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT);
      }
    }
  }

  // A cell without a number in a calculated column is empty on purpose; its status says why.
  private void markGapsOfFormulas(Grid grid, int header) {
    for (int column = 0; column < grid.heads().size(); column++) {
      int at = column;
      if (grid.rows().stream().anyMatch(row -> row.get(at) instanceof Entry.Live)) {
        target.addIgnoredErrors(
            new CellRangeAddress(header + 1, header + grid.body().size(), column, column),
            IgnoredErrorType.CALCULATED_COLUMN);
      }
    }
  }

  private void setSizes() {
    for (int column = 0; column < sheet.firstFreeColumn() - 1; column++) {
      target.setColumnWidth(column, fit.width(column) * 256);
    }
    for (Row row : target) {
      double height = fit.height(row.getRowNum());
      if (height != Fit.ONE_LINE) {
        row.setHeightInPoints((float) height);
      }
    }
  }

  private void show() {
    if (sheet.grids().size() == 1 && styles.isForAnalysts()) {
      target.createFreezePane(0, sheet.headerRow(0) + 1);
    }
    target.setActiveCell(CellAddress.A1);
  }

  private void print() {
    boolean isWide = fit.width() > PORTRAIT_CHARACTERS || !sheet.drawings().isEmpty();
    int table = fit.width() * CHARACTER_PIXELS;
    if (!sheet.drawings().isEmpty() && table + DrawingWriter.WIDTH > MOST_PIXELS) {
      printApart(table);
    } else {
      printTogether();
    }
    target.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    target.getPrintSetup().setLandscape(isWide);
    if (sheet.grids().size() == 1) {
      int header = sheet.headerRow(0);
      target.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }
  }

  private void printTogether() {
    target.setFitToPage(true);
    target.getPrintSetup().setFitWidth((short) 1);
    boolean isShort = sheet.grids().stream().mapToInt(Grid::size).sum() <= PAGE_ROWS;
    target.getPrintSetup().setFitHeight((short) (isShort ? 1 : 0));
  }

  // A wide table with charts beside it would be too small to read: the charts get their own page.
  private void printApart(int table) {
    target.setFitToPage(false);
    target.getPrintSetup().setScale((short) Math.min(100, 100 * PAGE_PIXELS / table));
    target.setColumnBreak(sheet.firstFreeColumn() - 2);
  }

  /** Makes a cell a link. */
  static void link(XSSFCell cell, Entry.Link link) {
    boolean isInside = link.address().startsWith("#");
    boolean isMail = link.address().toLowerCase(java.util.Locale.ROOT).startsWith("mailto:");
    HyperlinkType web = isMail ? HyperlinkType.EMAIL : HyperlinkType.URL;
    XSSFHyperlink made =
        cell.getSheet()
            .getWorkbook()
            .getCreationHelper()
            .createHyperlink(isInside ? HyperlinkType.DOCUMENT : web);
    made.setAddress(isInside ? link.address().substring(1) : link.address());
    cell.setCellValue(shownAsIs(link.text()));
    cell.setHyperlink(made);
  }

  // Excel reads _x0041_ in a text as the letter A; the underscore's own code keeps it as written.
  static String shownAsIs(String text) {
    return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }
}
