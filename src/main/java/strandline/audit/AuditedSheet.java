package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook.
 *
 * @param name its name
 * @param state what the list of sheets says of it, such as {@code hidden}; mostly empty
 * @param facts what its file says beside its cells
 * @param cells its cells by row and column
 * @param tables its tables from top to bottom
 * @param drawings what is drawn over it; empty for one that the file names and does not hold
 */
public record AuditedSheet(
    String name,
    String state,
    Facts facts,
    SheetCells cells,
    List<Book.Table> tables,
    List<Optional<Book.Drawing>> drawings) {
  /**
   * What the file of a sheet says beside its cells.
   *
   * @param root its outermost element: {@code worksheet}, or {@code chartsheet} for a single chart
   * @param children the elements that it consists of, in order
   * @param columns the widths of columns that are set
   * @param links its links
   * @param merged its merged ranges
   * @param view how it is opened
   * @param conditions its conditional formats
   * @param headers the lines of the printed pages' headers and footers
   * @param hiddenRows from 1
   * @param flaws what is wrong with how its cells are written
   */
  public record Facts(
      String root,
      List<String> children,
      List<Column> columns,
      List<Link> links,
      List<String> merged,
      View view,
      List<Condition> conditions,
      List<String> headers,
      List<Integer> hiddenRows,
      List<Flaw> flaws) {

    /**
     * Says whether it holds cells, as opposed to one chart.
     *
     * @return whether it is a worksheet
     */
    public boolean isWorksheet() {
      return root.equals("worksheet");
    }

    /**
     * Says whether it has an element.
     *
     * @param name such as {@code sheetProtection}
     * @return whether it has
     */
    public boolean has(String name) {
      return children.contains(name);
    }
  }

  /**
   * Columns beside each other.
   *
   * @param first from 1
   * @param last from 1
   * @param width in characters
   * @param isHidden whether they are marked so
   */
  public record Column(int first, int last, double width, boolean isHidden) {}

  /**
   * A link.
   *
   * @param area the cells that one can click
   * @param target an address outside or a place in the workbook; empty for none
   * @param isInside whether it leads to a place in the workbook
   */
  public record Link(Area area, String target, boolean isInside) {}

  /**
   * How a sheet is opened.
   *
   * @param cursors the cells that are selected
   * @param corners the cells in the upper left corner
   * @param selected how many views have it selected
   * @param hasPanes whether it is frozen or split
   */
  public record View(List<String> cursors, List<String> corners, int selected, boolean hasPanes) {}

  /**
   * A conditional format.
   *
   * @param cells where it holds
   * @param kind such as {@code colorScale}
   * @param look the index of what it looks like; -1 for none
   */
  public record Condition(String cells, String kind, int look) {}

  /**
   * Something wrong with how a sheet's cells are written.
   *
   * @param rule the rule's id
   * @param address the cell
   * @param message what was found
   */
  public record Flaw(String rule, String address, String message) {}

  /** How many columns a sheet has. */
  public static final int MOST_COLUMNS = 16_384;

  /** The width of a column that is not set, in characters. */
  public static final double USUAL_WIDTH = 8.43;

  /**
   * What the file says of a cell.
   *
   * @param type such as {@code s}; empty for numbers
   * @param text what it shows, as it is stored
   * @param formula empty for one that another cell spells out; null for none
   * @param hasValue whether a value is stored, cached or not
   * @param style the index of its look
   * @param hasRaised whether a part of its text stands above the line
   */
  record Content(
      String type, String text, String formula, boolean hasValue, int style, boolean hasRaised) {
    private static final char FIRST_OF_MANY = '\u2000';

    static boolean isText(String type) {
      return type.equals("s") || type.equals("inlineStr") || type.equals("str");
    }

    static boolean isNumber(String type) {
      return type.isEmpty() || type.equals("n");
    }

    private static double parsed(String text) {
      try {
        return Double.parseDouble(text.strip());
      } catch (NumberFormatException notANumber) {
        return Double.NaN;
      }
    }

    /** Most texts are letters, digits and the usual marks, without two capitals in a row. */
    private boolean isPlain() {
      char last = ' ';
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean isCapital = c >= 'A' && c <= 'Z';
        if (c < ' '
            || c >= FIRST_OF_MANY
            || isMark(c)
            || (isCapital && last >= 'A' && last <= 'Z')) {
          return false;
        }
        last = c;
      }
      return true;
    }

    private static boolean isMark(char c) {
      return c == '[' || c == '(' || c == '*' || (c >= 0x7F && c < 0xC0);
    }
  }

  /**
   * A cell.
   *
   * @param row from 1
   * @param column from 1
   * @param content what the file says of it
   */
  public record Cell(int row, int column, Content content) {
    /**
     * Returns the file's type.
     *
     * @return such as {@code s}; empty for numbers
     */
    public String type() {
      return content.type;
    }

    /**
     * Returns what it shows, as it is stored.
     *
     * @return empty for an empty cell
     */
    public String text() {
      return content.text;
    }

    /**
     * Returns its formula.
     *
     * @return empty for one that another cell spells out; null for none
     */
    public String formula() {
      return content.formula;
    }

    /**
     * Says whether it has a value.
     *
     * @return whether one is stored, cached or not
     */
    public boolean hasValue() {
      return content.hasValue;
    }

    /**
     * Returns its look.
     *
     * @return the index of its style
     */
    public int style() {
      return content.style;
    }

    /**
     * Says whether a part of its text stands above the line.
     *
     * @return whether it does
     */
    public boolean hasRaised() {
      return content.hasRaised;
    }

    /**
     * Says whether it holds a text.
     *
     * @return false for numbers, truth values and errors
     */
    public boolean isText() {
      return Content.isText(content.type);
    }

    /**
     * Says whether nothing in its text is worth a second look.
     *
     * @return false for one with brackets, symbols, marks of notes, control characters or two
     *     capitals in a row
     */
    public boolean isPlain() {
      return content.isPlain();
    }

    /**
     * Says whether it holds a number.
     *
     * @return false for an empty cell too
     */
    public boolean isNumber() {
      return Content.isNumber(content.type) && !content.text.isBlank();
    }

    /**
     * Says whether it has a formula.
     *
     * @return whether its value was computed
     */
    public boolean hasFormula() {
      return content.formula != null;
    }

    /**
     * Says whether it shows nothing.
     *
     * @return false for a formula whose value is not stored: a program computes it
     */
    public boolean isBlank() {
      return content.text.isBlank() && (content.formula == null || content.hasValue);
    }

    /**
     * Returns its number.
     *
     * @return NaN when it has none
     */
    public double number() {
      return isNumber() ? Content.parsed(content.text) : Double.NaN;
    }
  }

  /**
   * Returns a cell.
   *
   * @param row from 1
   * @param column from 1
   * @return the cell, if the file has one there
   */
  public Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(cells.cell(row, column));
  }

  /**
   * Returns what a cell holds.
   *
   * @param row from 1
   * @param column from 1
   * @return empty for an empty cell
   */
  public String text(int row, int column) {
    Cell there = cells.cell(row, column);
    return there == null ? "" : there.text();
  }

  /**
   * Returns where its figures stand.
   *
   * @return its tables; of a sheet without one the cells from the first row of several to the last
   */
  public List<Area> areas() {
    if (!tables.isEmpty()) {
      return tables.stream().map(Book.Table::area).toList();
    }
    List<SheetCells.Row> rows = cells.rows().stream().filter(SheetCells.Row::isWide).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    int left = rows.stream().mapToInt(row -> row.byColumn().firstKey()).min().orElse(1);
    int right = rows.stream().mapToInt(row -> row.byColumn().lastKey()).max().orElse(1);
    return List.of(new Area(rows.get(0).number(), left, rows.get(rows.size() - 1).number(), right));
  }

  /**
   * Returns the last column of a table that can be looked at, as {@link #lastRow} does.
   *
   * @param area the table
   * @return from 1
   */
  public int lastColumn(Area area) {
    int last = cells.rows().stream().mapToInt(row -> row.byColumn().lastKey()).max().orElse(0);
    return Math.min(area.right(), last + 1);
  }

  /**
   * Returns the last row of a table that can be looked at: a row below the last value says enough
   * of a table that claims more.
   *
   * @param area the table
   * @return from 1
   */
  public int lastRow(Area area) {
    int last = Math.min(cells.lastKept(), cells.lastValue() + 1);
    return Math.min(area.bottom(), last);
  }

  /**
   * Returns the place of a cell in the workbook.
   *
   * @param row from 1
   * @param column from 1
   * @return such as {@code Flow by year!B7}
   */
  public String place(int row, int column) {
    return name + "!" + Area.address(row, column);
  }

  /**
   * Returns the place of a cell in the workbook.
   *
   * @param cell one of its cells
   * @return such as {@code Flow by year!B7}
   */
  public String place(Cell cell) {
    return place(cell.row(), cell.column());
  }

  /**
   * Returns the place of the first cell of an area in the workbook.
   *
   * @param area some of its cells
   * @return such as {@code Flow by year!B7}
   */
  public String place(Area area) {
    return place(area.top(), area.left());
  }

  /**
   * Returns the lines above the first figures.
   *
   * @return the texts of their cells, from top to bottom
   */
  public List<String> lines() {
    List<Area> areas = areas();
    int top = areas.isEmpty() ? Integer.MAX_VALUE : areas.get(0).top();
    List<String> lines = new ArrayList<>();
    cells.rows(0, top - 1).forEach(row -> row.cells().forEach(cell -> lines.add(cell.text())));
    return lines;
  }
}
