package strandline.render.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.series.Records;

/** Writes one sheet: its lines and tables, and how it is shown and printed. */
final class SheetWriter {
  private static final int PORTRAIT_CHARACTERS = 95;
  private static final int CHARACTER_PIXELS = 8;

  /** A table of no more rows is printed on one page, with its charts. */
  private static final int PAGE_ROWS = 30;

  /** What an A4 page on its side holds between its margins. */
  private static final int PAGE_PIXELS = 950;

  /** What is still readable when it is shrunk to that. */
  private static final int MOST_PIXELS = 2_000;

  private static final int LAST_ROW = Grid.MOST_ROWS - 1;
  private static final String A4 = "9";
  private static final Pattern LOOKS_NUMERIC = Pattern.compile("[\\d.,]+");

  private final Sheet sheet;
  private final Styles styles;
  private final Strings strings;
  private final Fit fit;
  private final Part part;
  private final Xml xml =
      new Xml("worksheet").set("xmlns", Markup.MAIN).set("xmlns:r", Markup.RELATIONS);
  private final List<GridWriter> grids = new ArrayList<>();

  SheetWriter(Sheet sheet, Styles styles, Strings strings, Part part) {
    this.sheet = sheet;
    this.styles = styles;
    this.strings = strings;
    this.fit = Fit.of(sheet);
    this.part = part;
    boolean isFiltered =
        styles.isForAnalysts() && (sheet.grids().size() == 1 || !sheet.drawings().isEmpty());
    for (int i = 0; i < sheet.grids().size(); i++) {
      grids.add(new GridWriter(sheet.grids().get(i), sheet.headerRow(i), styles, isFiltered));
    }
  }

  /** Returns the writers of the sheet's tables. */
  List<GridWriter> grids() {
    return grids;
  }

  /** Returns what writes the sheet's drawings. */
  DrawingWriter drawings() {
    return new DrawingWriter(sheet, fit);
  }

  /**
   * Writes the sheet into its part.
   *
   * @param isFirst whether it is the one that a reader sees first
   * @param tables the relations to its tables
   * @param drawing the relation to its drawings; or empty
   */
  void write(boolean isFirst, List<String> tables, String drawing) {
    xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", isApart() ? "0" : "1").close();
    xml.empty("dimension", "ref", extent());
    show(isFirst);
    xml.empty("sheetFormatPr", "defaultRowHeight", RowWriter.number(Fit.ONE_LINE));
    xml.open("cols");
    for (int column = 0; column < sheet.firstFreeColumn() - 1; column++) {
      xml.open("col").set("min", column + 1).set("max", column + 1);
      xml.set("width", fit.width(column)).set("customWidth", 1).close();
    }
    xml.close();
    RowWriter rows = new RowWriter(xml.open("sheetData"), strings, fit);
    rows(rows);
    xml.close();
    rows.writeLinks(part);
    print();
    markWhatIsMeant();
    if (!drawing.isEmpty()) {
      xml.empty("drawing", "r:id", drawing);
    }
    xml.open("tableParts").set("count", tables.size());
    tables.forEach(id -> xml.empty("tablePart", "r:id", id));
    part.add(xml.end());
  }

  private String extent() {
    int last = grids.size() - 1;
    int rows = sheet.headerRow(last) + 1 + sheet.grids().get(last).size();
    return "A1:" + Drawing.Cells.letters(sheet.firstFreeColumn() - 2) + rows;
  }

  private void rows(RowWriter rows) {
    for (int i = 0; i < sheet.lines().size(); i++) {
      rows.begin(i);
      line(rows, i);
      rows.end();
    }
    for (int i = 0; i < grids.size(); i++) {
      Grid grid = sheet.grids().get(i);
      if (!grid.caption().isEmpty()) {
        rows.begin(sheet.headerRow(i) - 1);
        rows.text(0, styles.caption(), grid.caption());
        rows.end();
      }
      grids.get(i).write(rows);
      int above = sheet.headerRow(i) + 1;
      grid.records().ifPresent(records -> pour(records, above));
    }
  }

  private void line(RowWriter rows, int index) {
    Entry entry = sheet.lines().get(index);
    if (entry instanceof Entry.Link link) {
      rows.link(0, styles.lineLink(), link);
    } else if (entry instanceof Entry.Text text) {
      rows.text(0, index == 0 ? styles.title() : styles.line(), text.text());
    } else {
      throw new IllegalArgumentException("a line of a sheet is a text or a link: " + entry);
    }
  }

  // Records are made when the file is written: what comes before them stands in the part now.
  private void pour(Records records, int above) {
    List<BulkSheet.Cells> cells = new ArrayList<>();
    for (int column = 0; column < records.names().size(); column++) {
      String letters = Drawing.Cells.letters(column);
      boolean isNumeric = records.isNumeric(column);
      int style = isNumeric ? styles.number(records.decimals(column)) : styles.recordText();
      Map<String, Integer> shared = isNumeric ? Map.of() : shared(records, column);
      cells.add(new BulkSheet.Cells(letters, column, style, shared));
    }
    part.add(xml.cut());
    new BulkSheet(above, records, cells).addTo(part);
  }

  private Map<String, Integer> shared(Records records, int column) {
    Set<String> words = new LinkedHashSet<>();
    for (int row = 0; row < records.size() && words.size() <= BulkSheet.MOST_SHARED; row++) {
      words.add(records.text(row, column));
    }
    Map<String, Integer> places = new HashMap<>();
    if (words.size() <= BulkSheet.MOST_SHARED) {
      words.forEach(word -> places.put(word, strings.place(word)));
    }
    return places;
  }

  private void show(boolean isFirst) {
    xml.open("sheetViews").open("sheetView");
    if (isFirst) {
      xml.set("tabSelected", 1);
    }
    xml.set("workbookViewId", 0);
    boolean isFrozen = sheet.grids().size() == 1 && styles.isForAnalysts();
    if (isFrozen) {
      int above = sheet.headerRow(0) + 1;
      xml.open("pane").set("ySplit", above).set("topLeftCell", "A" + (above + 1));
      xml.set("activePane", "bottomLeft").set("state", "frozen").close();
    }
    xml.open("selection");
    if (isFrozen) {
      xml.set("pane", "bottomLeft");
    }
    xml.set("activeCell", "A1").set("sqref", "A1").close().close().close();
  }

  // A wide table with charts beside it would be too small to read: the charts get their own page.
  private boolean isApart() {
    return !sheet.drawings().isEmpty() && tablePixels() + DrawingWriter.WIDTH > MOST_PIXELS;
  }

  private int tablePixels() {
    return fit.width() * CHARACTER_PIXELS;
  }

  private void print() {
    boolean isWide = fit.width() > PORTRAIT_CHARACTERS || !sheet.drawings().isEmpty();
    xml.empty(
        "pageMargins",
        "left",
        "0.7",
        "right",
        "0.7",
        "top",
        "0.75",
        "bottom",
        "0.75",
        "header",
        "0.3",
        "footer",
        "0.3");
    xml.open("pageSetup").set("paperSize", A4);
    if (isApart()) {
      xml.set("scale", Math.min(100, 100 * PAGE_PIXELS / tablePixels()));
    } else {
      boolean isShort = sheet.grids().stream().mapToInt(Grid::size).sum() <= PAGE_ROWS;
      xml.set("fitToWidth", 1).set("fitToHeight", isShort ? 1 : 0);
    }
    xml.set("orientation", isWide ? "landscape" : "portrait").close();
    if (isApart()) {
      xml.open("colBreaks").set("count", 1).set("manualBreakCount", 1).open("brk");
      xml.set("id", sheet.firstFreeColumn() - 1).set("max", LAST_ROW).set("man", 1);
      xml.close().close();
    }
  }

  private void markWhatIsMeant() {
    List<String[]> marks = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      mark(sheet.grids().get(i), sheet.headerRow(i), marks);
    }
    if (!marks.isEmpty()) {
      xml.open("ignoredErrors");
      marks.forEach(mark -> xml.empty("ignoredError", mark));
      xml.close();
    }
  }

  // A year's label is a text on purpose, which Excel would flag as a number stored as text. A cell
  // without a number in a calculated column is empty on purpose; its status says why.
  private static void mark(Grid grid, int header, List<String[]> marks) {
    for (int column = 0; column < grid.heads().size(); column++) {
      int at = column;
      String letters = Drawing.Cells.letters(column);
      if (grid.rows().stream().anyMatch(row -> isNumeric(row.get(at)))) {
        int last = header + 1 + grid.rows().size();
        marks.add(mark(letters, header, last, "numberStoredAsText"));
      }
      if (grid.rows().stream().anyMatch(row -> row.get(at) instanceof Entry.Live)) {
        int last = header + 1 + grid.body().size();
        marks.add(mark(letters, header, last, "calculatedColumn"));
      }
    }
  }

  private static boolean isNumeric(Entry entry) {
    return entry instanceof Entry.Text text && LOOKS_NUMERIC.matcher(text.text()).matches();
  }

  private static String[] mark(String letters, int header, int last, String what) {
    String area = letters + (header + 2) + ":" + letters + last;
    return new String[] {"sqref", area, what, "1"};
  }
}
