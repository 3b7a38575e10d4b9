package strandline.render.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;

/**
 * What is set on the beans of tables and styles, because POI's own have no methods for it: what
 * makes the cells of a grid an Excel table with filter, formulas and totals, and the name of the
 * usual style.
 *
 * @param grid the table's content
 * @param header the row of its header, from 0
 */
record SpreadsheetPart(Grid grid, int header) {
  /** Names the usual style: some programs bring their own where a file names none. */
  static void nameUsualStyle(XSSFWorkbook workbook) {
    CTCellStyle usual =
        workbook.getStylesSource().getCTStylesheet().addNewCellStyles().addNewCellStyle();
    usual.setName("Normal");
    usual.setXfId(0);
    usual.setBuiltinId(0);
  }

  /**
   * Adds the table to a sheet that has its header cells.
   *
   * @param sheet where it stands
   * @param isFiltered whether its header has buttons
   * @param isStyled whether Excel draws lines at its ends
   */
  void addTo(XSSFSheet sheet, boolean isFiltered, boolean isStyled) {
    XSSFTable table = sheet.createTable(area(grid.size()));
    table.setName(grid.name());
    table.setDisplayName(grid.name());
    table.updateHeaders();
    CTTable part = table.getCTTable();
    int added = grid.totals().isPresent() ? 1 : 0;
    if (isFiltered) {
      part.addNewAutoFilter().setRef(area(grid.size() - added).formatAsString());
    }
    for (int column = 0; column < grid.heads().size(); column++) {
      describe(part.getTableColumns().getTableColumnArray(column), column);
    }
    if (added > 0) {
      part.setTotalsRowCount(added);
    }
    CTTableStyleInfo look = part.addNewTableStyleInfo();
    if (isStyled) {
      look.setName("TableStyleLight1");
    }
    look.setShowRowStripes(false);
    look.setShowColumnStripes(false);
  }

  private AreaReference area(int rows) {
    CellReference first = new CellReference(header, 0);
    CellReference last = new CellReference(header + rows, grid.heads().size() - 1);
    return new AreaReference(first, last, SpreadsheetVersion.EXCEL2007);
  }

  /** What the table says of a column: how it is added up, and the formula of all its rows. */
  private void describe(CTTableColumn target, int column) {
    grid.totals().map(row -> row.get(column)).ifPresent(entry -> total(target, entry));
    formula(column).ifPresent(text -> target.addNewCalculatedColumnFormula().setStringValue(text));
  }

  private static void total(CTTableColumn target, Entry entry) {
    if (entry instanceof Entry.Text text) {
      target.setTotalsRowLabel(SheetWriter.shownAsIs(text.text()));
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
}
