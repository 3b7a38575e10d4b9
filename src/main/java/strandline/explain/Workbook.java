package strandline.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.report.Report;
import strandline.report.Table;

/**
 * The sheets of a report, asked what stands where.
 *
 * @param report the report
 * @param sheets its sheets
 */
record Workbook(Report report, List<Sheet> sheets) {
  /**
   * A cell of a table.
   *
   * @param cell where it stands
   * @param sheet its sheet
   * @param grid its table
   * @param row from 0 below the header
   */
  record Spot(SheetCell cell, Sheet sheet, Grid grid, int row) {
    Grid.Head head() {
      return grid.heads().get(cell.column());
    }

    Entry entry() {
      return entry(cell.column());
    }

    /** A table of records has no entries: its texts are those of the records. */
    private Entry entry(int column) {
      return grid.records()
          .map(records -> records.text(row, column))
          .<Entry>map(text -> text.isEmpty() ? new Entry.Empty() : new Entry.Text(text))
          .orElseGet(() -> grid.rows().get(row).get(column));
    }

    /** Returns the same row's cell in another column. */
    Spot at(int column) {
      return new Spot(new SheetCell(cell.sheet(), cell.row(), column), sheet, grid, row);
    }

    String shown() {
      return shown(entry());
    }

    /** Returns what the first column of the row says: its period, mostly. */
    String label() {
      return shown(entry(0));
    }

    private static String shown(Entry entry) {
      return entry.accept(new Words());
    }
  }

  /** Returns a number in full, as a person can search a file for it. */
  static String plain(double value) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    boolean isLong = exact.scale() > 15 || exact.precision() - exact.scale() > 15;
    return isLong ? Double.toString(value) : exact.toPlainString();
  }

  Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equalsIgnoreCase(name)).findFirst();
  }

  Optional<Spot> spot(SheetCell cell) {
    return sheet(cell.sheet()).flatMap(sheet -> spot(sheet, cell));
  }

  private static Optional<Spot> spot(Sheet sheet, SheetCell cell) {
    for (int i = 0; i < sheet.grids().size(); i++) {
      Grid grid = sheet.grids().get(i);
      int row = cell.row() - sheet.headerRow(i) - 1;
      if (row >= 0 && row < grid.size() && cell.column() < grid.heads().size()) {
        SheetCell named = new SheetCell(sheet.name(), cell.row(), cell.column());
        return Optional.of(new Spot(named, sheet, grid, row));
      }
    }
    return Optional.empty();
  }

  /** Returns the cell of a table by the names that formulas use. */
  Optional<Spot> spot(String gridName, String title, int row) {
    for (Sheet sheet : sheets) {
      for (int i = 0; i < sheet.grids().size(); i++) {
        Grid grid = sheet.grids().get(i);
        List<String> titles = grid.heads().stream().map(Grid.Head::title).toList();
        int column = titles.indexOf(title);
        if (grid.name().equals(gridName) && column >= 0 && row < grid.size()) {
          int at = sheet.headerRow(i) + 1 + row;
          return Optional.of(new Spot(new SheetCell(sheet.name(), at, column), sheet, grid, row));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the table of the report that a sheet shows, told by its title and summary. */
  Optional<Table> table(Sheet sheet) {
    String title = new Words().words(sheet.lines().get(0));
    return report.tables().stream()
        .filter(table -> title.equals(table.title()) || title.startsWith(table.title() + " [note"))
        .filter(table -> table.summary().equals(sheet.summary()))
        .findFirst();
  }

  /** Returns the sheet that shows a table of the report. */
  Optional<Sheet> sheet(Table table) {
    return sheets.stream()
        .filter(sheet -> table(sheet).filter(table::equals).isPresent())
        .findFirst();
  }

  /** An entry in words. */
  private static final class Words implements Entry.Visitor<String> {
    private String words(Entry entry) {
      return entry.accept(this);
    }

    @Override
    public String text(Entry.Text entry) {
      return entry.text();
    }

    @Override
    public String number(Entry.Number entry) {
      return plain(entry.value());
    }

    @Override
    public String live(Entry.Live entry) {
      return plain(entry.value());
    }

    @Override
    public String day(Entry.Day entry) {
      return entry.day().toString();
    }

    @Override
    public String link(Entry.Link entry) {
      return entry.text();
    }

    @Override
    public String empty(Entry.Empty entry) {
      return "blank";
    }
  }
}
