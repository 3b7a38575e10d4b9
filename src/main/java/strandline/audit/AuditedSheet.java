package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
   * @param elements its outermost element, {@code worksheet} or {@code chartsheet} for a single
   *     chart; then those that it consists of, in order
   * @param shape how its rows and columns are laid
   * @param view how it is opened and printed
   * @param links its links
   * @param conditions its conditional formats
   * @param flaws what is wrong with how its cells are written
   */
  public record Facts(
      List<String> elements,
      Shape shape,
      View view,
      List<Link> links,
      List<Condition> conditions,
      List<Flaw> flaws) {

    /** Says whether it holds cells, as opposed to one chart. */
    public boolean isWorksheet() {
      return elements.get(0).equals("worksheet");
    }
  }

  /**
   * How the rows and columns of a sheet are laid.
   *
   * @param columns the widths of columns that are set
   * @param merged its merged ranges
   * @param hiddenRows from 1
   */
  public record Shape(List<Column> columns, List<String> merged, List<Integer> hiddenRows) {}

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
   * How a sheet is opened and printed.
   *
   * @param cursors the cells that are selected
   * @param corners the cells in the upper left corner
   * @param selected how many views have it selected
   * @param hasPanes whether it is frozen or split
   * @param headers the lines of the printed pages' headers and footers
   */
  public record View(
      List<String> cursors,
      List<String> corners,
      int selected,
      boolean hasPanes,
      List<String> headers) {}

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
   * What a cell shows, found out once: cells that share a text share its value.
   *
   * @param text as it is stored; empty for an empty cell
   * @param number NaN for anything but a number
   * @param isPlain whether nothing in a text is worth a second look: no brackets, symbols, marks of
   *     notes, control characters or two capitals in a row
   * @param hasRaised whether a part of a text stands above the line
   */
  record Value(String text, double number, boolean isPlain, boolean hasRaised) {
    /** That of a cell without one. */
    static final Value NONE = new Value("", Double.NaN, true, false);

    private static final Pattern UNUSUAL =
        Pattern.compile("[\\x00-\\x1F\\x7F-\\xBF\\u2000-\\x{10FFFF}\\[(*]|[A-Z]{2}");

    static Value ofText(String text, boolean hasRaised) {
      return new Value(text, Double.NaN, !UNUSUAL.matcher(text).find(), hasRaised);
    }

    static Value ofNumber(String text) {
      try {
        return new Value(text, Double.parseDouble(text.strip()), true, false);
      } catch (NumberFormatException notANumber) {
        return new Value(text, Double.NaN, true, false);
      }
    }
  }

  /**
   * A cell.
   *
   * @param row from 1
   * @param column from 1
   * @param type as the file has it, such as {@code s}; empty for numbers
   * @param value what it shows, cached or not
   * @param formula empty for one that another cell spells out; null for none
   * @param style the index of its look
   */
  public record Cell(int row, int column, String type, Value value, String formula, int style) {
    static boolean isNumber(String type) {
      return type.isEmpty() || type.equals("n");
    }

    /** Returns what it shows, as it is stored; empty for an empty cell. */
    public String text() {
      return value.text;
    }

    /** Says whether a value is stored, cached or not. */
    public boolean hasValue() {
      return value != Value.NONE;
    }

    /** Says whether a part of its text stands above the line. */
    public boolean hasRaised() {
      return value.hasRaised;
    }

    /** Says whether it holds a text, and no number, truth value or error. */
    public boolean isText() {
      return type.equals("s") || type.equals("inlineStr") || type.equals("str");
    }

    /** Says whether nothing in its text is worth a second look. */
    public boolean isPlain() {
      return value.isPlain;
    }

    /** Says whether it holds a number, well written or not. */
    public boolean isNumber() {
      return isNumber(type) && !value.text.isBlank();
    }

    /** Says whether its value was computed. */
    public boolean hasFormula() {
      return formula != null;
    }

    /** Says whether it shows nothing; a formula whose value is not stored, a program computes. */
    public boolean isBlank() {
      return value.text.isBlank() && (formula == null || hasValue());
    }

    /** Returns its number; NaN when it has none. */
    public double number() {
      return value.number;
    }
  }

  /**
   * Returns what a cell holds.
   *
   * @param row from 1
   * @param column from 1
   * @return empty for an empty cell
   */
  public String text(int row, int column) {
    return cells.row(row).text(column);
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
    int left = rows.stream().mapToInt(row -> row.first()).min().orElse(1);
    int right = rows.stream().mapToInt(row -> row.last()).max().orElse(1);
    return List.of(new Area(rows.get(0).number(), left, rows.get(rows.size() - 1).number(), right));
  }

  /**
   * Returns the last column of a table that can be looked at, as {@link #lastRow} does.
   *
   * @param area the table
   * @return from 1
   */
  public int lastColumn(Area area) {
    int last = cells.rows().stream().mapToInt(row -> row.last()).max().orElse(0);
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
