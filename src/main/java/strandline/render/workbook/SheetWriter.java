package strandline.render.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;

/**
 * Writes one sheet: its lines, tables and drawings, and how it is shown and printed.
 *
 * @param target an empty sheet of the workbook
 * @param sheet what it shows
 * @param styles the workbook's styles
 * @param fit how wide its columns are and how high its rows
 */
record SheetWriter(XSSFSheet target, Sheet sheet, Styles styles, Fit fit) {
  private static final int LIST_COLUMNS = 2;
  private static final int PORTRAIT_CHARACTERS = 95;
  private static final int CHARACTER_PIXELS = 8;

  /** Letters are narrower than the digits that columns are measured in. */
  private static final int LETTER_PIXELS = 7;

  private static final int EMPTY_COLUMN_PIXELS = 64;

  /** A table of no more rows is printed on one page, with its charts. */
  private static final int PAGE_ROWS = 30;

  /** What an A4 page on its side holds between its margins, in pixels. */
  private static final int PAGE_WIDTH = 950;

  private static final int PAGE_HEIGHT = 560;
  private static final double PIXELS_PER_POINT = 4.0 / 3;

  /** What is still readable when it is shrunk to that. */
  private static final int MOST_PIXELS = 2_064;

  private static final Pattern LOOKS_NUMERIC = Pattern.compile("[\\d.,]+");
  private static final Pattern LOOKS_CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Writes everything but records. */
  void write() {
    for (int i = 0; i < sheet.lines().size(); i++) {
      line(i);
    }
    for (int i = 0; i < sheet.grids().size(); i++) {
      grid(sheet.grids().get(i), sheet.headerRow(i));
    }
    setSizes();
    show();
    print(
        sheet.drawings().isEmpty()
            ? List.of()
            : new DrawingWriter(target, sheet, drawingRow(), drawingColumn(), fit).write());
  }

  private int tableWidth() {
    return fit.width() * CHARACTER_PIXELS;
  }

  private int widthWithDrawings() {
    return tableWidth() + EMPTY_COLUMN_PIXELS + DrawingWriter.WIDTH;
  }

  /** Says whether the drawings have pages of their own: beside a wide table both would shrink. */
  private boolean areApart() {
    return !sheet.drawings().isEmpty() && !isBesideLast() && widthWithDrawings() > MOST_PIXELS;
  }

  /** Lines run on over the empty columns beside a table; drawings that stand apart follow those. */
  private int columnsOfLines() {
    int beyond = areApart() ? Math.max(0, lineWidth() - tableWidth()) : 0;
    return (beyond + EMPTY_COLUMN_PIXELS - 1) / EMPTY_COLUMN_PIXELS;
  }

  /** One drawing beside a narrow list below a wide table is seen on a small screen. */
  private boolean isBesideLast() {
    List<Grid> grids = sheet.grids();
    return sheet.drawings().size() == 1
        && grids.size() > 1
        && grids.get(grids.size() - 1).heads().size() <= LIST_COLUMNS;
  }

  private int drawingRow() {
    return sheet.headerRow(isBesideLast() ? sheet.grids().size() - 1 : 0) + 1;
  }

  private int drawingColumn() {
    return isBesideLast() ? LIST_COLUMNS : sheet.firstFreeColumn() + columnsOfLines();
  }

  private int lineWidth() {
    return sheet.lines().stream()
        .filter(Entry.Words.class::isInstance)
        .mapToInt(line -> ((Entry.Words) line).text().length() * LETTER_PIXELS)
        .max()
        .orElse(0);
  }

  /** Returns the rows of the sheet's records, if it has some. */
  Optional<RecordRows> records() {
    return sheet
        .grids()
        .get(0)
        .records()
        .map(records -> RecordRows.of(sheet.name(), records, sheet.headerRow(0) + 1, styles));
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

  private void grid(Grid grid, int header) {
    if (!grid.caption().isEmpty()) {
      XSSFCell cell = target.createRow(header - 1).createCell(0);
      cell.setCellValue(shownAsIs(grid.caption()));
      cell.setCellStyle(styles.caption());
    }
    boolean isFiltered =
        styles.isForAnalysts() && (sheet.grids().size() == 1 || !sheet.drawings().isEmpty());
    new GridWriter(target, grid, header, styles).write(isFiltered);
    // A year's label is a text on purpose, which Excel would flag as a number stored as text.
    ignore(
        IgnoredErrorType.NUMBER_STORED_AS_TEXT,
        grid,
        entry -> entry instanceof Entry.Text text && LOOKS_NUMERIC.matcher(text.text()).matches(),
        header,
        grid.rows().size());
    // A cell without a number in a calculated column is empty on purpose; its status says why.
    ignore(
        IgnoredErrorType.CALCULATED_COLUMN,
        grid,
        Entry.Live.class::isInstance,
        header,
        grid.body().size());
  }

  /** Lets Excel not flag the columns that have an entry of a kind. */
  private void ignore(
      IgnoredErrorType error, Grid grid, Predicate<Entry> isMeant, int header, int rows) {
    for (int column = 0; column < grid.heads().size(); column++) {
      int at = column;
      if (grid.rows().stream().anyMatch(row -> isMeant.test(row.get(at)))) {
        target.addIgnoredErrors(
            new CellRangeAddress(header + 1, header + rows, column, column), error);
      }
    }
  }

  private void setSizes() {
    int columns = sheet.firstFreeColumn() - 1;
    for (int column = 0; column < columns; column++) {
      target.setColumnWidth(column, fit.width(column) * 256);
    }
    for (Row row : target) {
      double height = fit.height(row.getRowNum());
      if (height != Fit.ONE_LINE) {
        row.setHeightInPoints((float) height);
      }
    }
    // Some programs read no further than a sheet says; streamed rows are not counted by POI.
    int last = sheet.grids().size() - 1;
    int lastRow = sheet.headerRow(last) + sheet.grids().get(last).size();
    target.setDimensionOverride(new CellRangeAddress(0, lastRow, 0, columns - 1));
  }

  private void show() {
    if (sheet.grids().size() == 1 && styles.isForAnalysts()) {
      target.createFreezePane(0, sheet.headerRow(0) + 1);
    }
    target.setActiveCell(CellAddress.A1);
  }

  private void print(List<DrawingWriter.Lying> drawings) {
    boolean isShort = sheet.grids().stream().mapToInt(Grid::size).sum() <= PAGE_ROWS;
    if (areApart()) {
      target.setColumnBreak(drawingColumn() - 2);
      printPages(tableWidth() + columnsOfLines() * EMPTY_COLUMN_PIXELS, drawings);
    } else if (drawings.size() > (isShort ? 2 : 0)) {
      printPages(Math.max(widthWithDrawings(), lineWidth()), drawings);
    } else {
      target.setFitToPage(true);
      target.getPrintSetup().setFitWidth((short) 1);
      target.getPrintSetup().setFitHeight((short) (isShort ? 1 : 0));
    }
    target.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    target.getPrintSetup().setLandscape(fit.width() > PORTRAIT_CHARACTERS || !drawings.isEmpty());
    if (sheet.grids().size() == 1) {
      int header = sheet.headerRow(0);
      target.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }
  }

  /** Prints at a scale that holds a width, and begins a page before a drawing that it would cut. */
  private void printPages(int width, List<DrawingWriter.Lying> drawings) {
    int scale = Math.min(100, 100 * PAGE_WIDTH / width);
    target.setFitToPage(false);
    target.getPrintSetup().setScale((short) scale);
    double page = 100.0 * PAGE_HEIGHT / scale;
    double used = 0;
    int row = 0;
    for (DrawingWriter.Lying drawing : drawings) {
      for (; row < drawing.row(); row++) {
        double height = fit.height(row) * PIXELS_PER_POINT;
        used = used + height > page ? height : used + height;
      }
      if (used + drawing.height() > page) {
        target.setRowBreak(drawing.row() - 1);
        used = 0;
      }
    }
  }

  /** Makes a cell a link. */
  static void link(XSSFCell cell, Entry.Link link) {
    boolean isInside = link.address().startsWith("#");
    boolean isMail = link.address().toLowerCase(Locale.ROOT).startsWith("mailto:");
    HyperlinkType outside = isMail ? HyperlinkType.EMAIL : HyperlinkType.URL;
    XSSFHyperlink made =
        cell.getSheet()
            .getWorkbook()
            .getCreationHelper()
            .createHyperlink(isInside ? HyperlinkType.DOCUMENT : outside);
    made.setAddress(isInside ? link.address().substring(1) : link.address());
    cell.setCellValue(shownAsIs(link.text()));
    cell.setHyperlink(made);
  }

  /**
   * Returns a text so that Excel shows it as it is: it would read {@code _x0041_} as the letter A;
   * the underscore's own code keeps it as written.
   */
  static String shownAsIs(String text) {
    return text.indexOf('_') < 0 ? text : LOOKS_CODED.matcher(text).replaceAll("_x005F_");
  }
}
