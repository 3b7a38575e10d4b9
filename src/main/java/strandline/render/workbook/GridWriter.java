package strandline.render.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;

/** Writes one table: typed cells and the table part that makes them one. */
final class GridWriter {
  private final XSSFSheet sheet;
  private final Grid grid;
  private final List<List<Entry>> body;
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
    this.body = grid.body();
  }

  /** Writes the cells, formulas without their text, and the table. */
  void write(boolean isFiltered) {
    XSSFRow top = sheet.createRow(header);
    for (int column = 0; column < grid.heads().size(); column++) {
      Grid.Head head = grid.heads().get(column);
      XSSFCell cell = top.createCell(column);
      cell.setCellValue(SheetWriter.shownAsIs(head.title()));
      cell.setCellStyle(styles.header(head.kind() == Grid.Kind.NUMBER, followsNumber(column)));
    }
    for (int row = 0; row < body.size(); row++) {
      XSSFRow target = sheet.createRow(header + 1 + row);
      List<Entry> entries = body.get(row);
      for (int column = 0; column < entries.size(); column++) {
        Grid.Head head = grid.heads().get(column);
        entries
            .get(column)
            .accept(new Pour(target.createCell(column), head, followsNumber(column)));
      }
    }
    table(isFiltered);
  }

  /** Writes the text of the formulas, and their values. */
  void writeFormulas() {
    for (int row = 0; row < body.size(); row++) {
      List<Entry> entries = body.get(row);
      for (int column = 0; column < entries.size(); column++) {
        if (entries.get(column) instanceof Entry.Live live) {
          XSSFCell cell = sheet.getRow(header + 1 + row).getCell(column);
          cell.setCellFormula(live.formula());
          cell.setCellValue(live.value());
        }
      }
    }
  }

  // Numbers end where the next column begins: words there stand a little to the right.
  private boolean followsNumber(int column) {
    return column > 0
        && grid.heads().get(column).kind() != Grid.Kind.NUMBER
        && grid.heads().get(column - 1).kind() == Grid.Kind.NUMBER;
  }

  private void table(boolean isFiltered) {
    XSSFTable table = sheet.createTable(area(grid.size()));
    table.setName(grid.name());
    table.setDisplayName(grid.name());
    table.updateHeaders();
    CTTable ct = table.getCTTable();
    if (isFiltered) {
      int added = grid.totals().isPresent() ? 1 : 0;
      ct.addNewAutoFilter().setRef(area(grid.size() - added).formatAsString());
    }
    for (int column = 0; column < grid.heads().size(); column++) {
      describe(ct.getTableColumns().getTableColumnArray(column), column);
    }
    if (grid.totals().isPresent()) {
      ct.setTotalsRowCount(1);
    }
    CTTableStyleInfo look = ct.addNewTableStyleInfo();
    if (styles.isForAnalysts()) {
      look.setName("TableStyleLight1");
    }
    look.setShowColumnStripes(false);
    look.setShowRowStripes(false);
  }

  private AreaReference area(int rows) {
    CellReference first = new CellReference(header, 0);
    CellReference last = new CellReference(header + rows, grid.heads().size() - 1);
    return new AreaReference(first, last, SpreadsheetVersion.EXCEL2007);
  }

  /** What the table says of a column: the formula of all its rows, and how it is added up. */
  private void describe(CTTableColumn target, int column) {
    grid.totals().map(row -> row.get(column)).ifPresent(entry -> total(target, entry));
    formula(column).ifPresent(text -> target.addNewCalculatedColumnFormula().setStringValue(text));
  }

  private static void total(CTTableColumn target, Entry entry) {
    if (entry instanceof Entry.Text text) {
      target.setTotalsRowLabel(text.text());
    } else if (entry instanceof Entry.Live) {
      target.setTotalsRowFunction(STTotalsRowFunction.SUM);
    }
  }

  /** Returns the formula of a column, where every live cell has the same. */
  private Optional<String> formula(int column) {
    Set<String> formulas = new HashSet<>();
    for (List<Entry> row : grid.rows()) {
      if (row.get(column) instanceof Entry.Live live) {
        formulas.add(live.formula());
      }
    }
    return formulas.size() == 1 && isDerived(column)
        ? Optional.of(formulas.iterator().next())
        : Optional.empty();
  }

  /** A column with a number that nobody computes has no formula for the rows to come. */
  private boolean isDerived(int column) {
    return grid.rows().stream().noneMatch(row -> row.get(column) instanceof Entry.Number);
  }

  /** Writes an entry into its cell. */
  private final class Pour implements Entry.Visitor<XSSFCell> {
    private final XSSFCell cell;
    private final Grid.Head head;
    private final boolean isIndented;

    Pour(XSSFCell cell, Grid.Head head, boolean isIndented) {
      this.cell = cell;
      this.head = head;
      this.isIndented = isIndented;
    }

    @Override
    public XSSFCell text(Entry.Text entry) {
      cell.setCellValue(SheetWriter.shownAsIs(entry.text()));
      cell.setCellStyle(styles.text(isIndented, Styles.looksLikeAFormula(entry.text())));
      return cell;
    }

    @Override
    public XSSFCell number(Entry.Number entry) {
      cell.setCellValue(entry.value());
      cell.setCellStyle(styles.number(entry.value(), entry.decimals()));
      return cell;
    }

    @Override
    public XSSFCell live(Entry.Live entry) {
      cell.setCellStyle(styles.number(entry.value(), entry.decimals()));
      return cell;
    }

    @Override
    public XSSFCell day(Entry.Day entry) {
      cell.setCellValue(entry.day());
      cell.setCellStyle(styles.day());
      return cell;
    }

    @Override
    public XSSFCell link(Entry.Link entry) {
      SheetWriter.link(cell, entry);
      cell.setCellStyle(styles.link(isIndented));
      return cell;
    }

    @Override
    public XSSFCell empty(Entry.Empty entry) {
      boolean isDay = head.kind() == Grid.Kind.DAY;
      cell.setCellStyle(isDay ? styles.day() : styles.number(head.decimals()));
      return cell;
    }
  }
}
