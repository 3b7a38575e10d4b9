package strandline.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.render.sheet.Drawing;
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
  record TableCell(SheetCell cell, Sheet sheet, Grid grid, int row) {
    Grid.Head head() {
      return grid.heads().get(cell.column());
    }

    Entry entry() {
      return entry(cell.column());
    }

    /** A table of records has no entries: its texts are those of the records. */
    private Entry entry(int column) {
      return grid.records()
          .filter(records -> row < records.size())
          .map(records -> records.text(row, column))
          .<Entry>map(text -> text.isEmpty() ? new Entry.Empty() : new Entry.Text(text))
          .orElseGet(() -> line().get(column));
    }

    /** The row below the last is that of the totals. */
    private List<Entry> line() {
      return row < grid.rows().size() ? grid.rows().get(row) : grid.totals().orElseThrow();
    }

    /** The numbers that stand in the row, from left to right; the formulas where none does. */
    List<TableCell> figuresOfRow() {
      List<TableCell> numbers = ofRow(Entry.Number.class);
      return numbers.isEmpty() ? ofRow(Entry.Live.class) : numbers;
    }

    private List<TableCell> ofRow(Class<? extends Entry> kind) {
      return grid.records().isPresent()
          ? List.of()
          : IntStream.range(0, line().size())
              .filter(column -> kind.isInstance(line().get(column)))
              .mapToObj(this::at)
              .toList();
    }

    /** Returns the same row's cell in another column. */
    TableCell at(int column) {
      return new TableCell(new SheetCell(cell.sheet(), cell.row(), column), sheet, grid, row);
    }

    String shown() {
      return shown(entry());
    }

    /** Returns what the first column of the row says: its period, mostly. */
    String label() {
      return shown(entry(0));
    }

    static String shown(Entry entry) {
      return entry instanceof Entry.Text text
          ? text.text()
          : entry instanceof Entry.Number number
              ? plain(number.value())
              : entry instanceof Entry.Live live
                  ? plain(live.value())
                  : entry instanceof Entry.Year year
                      ? String.valueOf(year.number())
                      : entry instanceof Entry.Day day
                          ? day.day().toString()
                          : entry instanceof Entry.Link link ? link.text() : "blank";
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

  Optional<TableCell> cell(SheetCell cell) {
    return sheet(cell.sheet()).flatMap(sheet -> cell(sheet, cell));
  }

  private static Optional<TableCell> cell(Sheet sheet, SheetCell cell) {
    for (int i = 0; i < sheet.grids().size(); i++) {
      Grid grid = sheet.grids().get(i);
      int row = cell.row() - sheet.headerRow(i) - 1;
      if (row >= 0 && row < grid.size() && cell.column() < grid.heads().size()) {
        SheetCell named = new SheetCell(sheet.name(), cell.row(), cell.column());
        return Optional.of(new TableCell(named, sheet, grid, row));
      }
    }
    return Optional.empty();
  }

  /** Returns the cells of a range that lie in tables. */
  List<TableCell> cells(Drawing.Cells range) {
    return IntStream.rangeClosed(range.firstRow(), range.lastRow())
        .mapToObj(row -> new SheetCell(range.sheet(), row, range.column()))
        .flatMap(one -> cell(one).stream())
        .toList();
  }

  /** Returns the table of the report that a table of a sheet shows. */
  Optional<Table> table(TableCell cell) {
    List<String> ids = cell.sheet().tableIds();
    return ids.isEmpty()
        ? Optional.empty()
        : report.table(ids.get(cell.sheet().grids().indexOf(cell.grid())));
  }

  /** Returns the sheet that shows a table of the report. */
  Optional<Sheet> sheet(Table table) {
    return sheets.stream().filter(sheet -> sheet.tableIds().contains(table.id())).findFirst();
  }
}
