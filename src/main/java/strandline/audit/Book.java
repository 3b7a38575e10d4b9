package strandline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A workbook as its file says it.
 *
 * @param root the part that lists the sheets
 * @param sheets in order
 * @param styles the looks of its cells
 */
public record Book(Element root, List<Sheet> sheets, Styles styles) {
  /** The name space of the ids of relationships. */
  public static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /**
   * Reads a workbook.
   *
   * @param parts its file
   * @return the workbook
   * @throws Unreadable when a part that it needs is missing or is no XML
   */
  public static Book read(Parts parts) {
    return read(parts, name -> true);
  }

  /**
   * Reads some sheets of a workbook.
   *
   * @param parts its file
   * @param isWanted picks sheets by their names
   * @return the workbook without the other sheets
   * @throws Unreadable when a part that it needs is missing or is no XML
   */
  public static Book read(Parts parts, Predicate<String> isWanted) {
    return new BookReader(parts).read(isWanted);
  }

  /**
   * Says whether an attribute says yes.
   *
   * @param value its value
   * @return whether it is 1 or true
   */
  public static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /**
   * Returns the name of a sheet that a reference quotes.
   *
   * @param reference what stands before the exclamation mark
   * @return without its quotes
   */
  public static String bare(String reference) {
    String name = reference.startsWith("'") ? reference.substring(1) : reference;
    return (name.endsWith("'") ? name.substring(0, name.length() - 1) : name).replace("''", "'");
  }

  /**
   * Returns the id of the relationship that an element names.
   *
   * @param element the element
   * @param name the attribute's local name, such as {@code id}
   * @return empty when it names none
   */
  public static String relation(Element element, String name) {
    String id = element.attribute(RELATIONS, name);
    return id.isEmpty() ? element.attribute(STRICT, name) : id;
  }

  /**
   * Something wrong with how a sheet's cells are written.
   *
   * @param rule the rule's id
   * @param address the cell
   * @param message what was found
   */
  public record Flaw(String rule, String address, String message) {}

  /** A cell. Several rules ask what it is, and each cell finds it out once. */
  public static final class Cell {
    private final int row;
    private final int column;
    private final String type;
    private final String text;
    private final String formula;
    private final boolean hasValue;
    private final int style;
    private final boolean hasRaised;
    private final boolean isText;
    private final boolean isNumber;
    private final double number;

    Cell(
        int row,
        int column,
        String type,
        String text,
        String formula,
        boolean hasValue,
        int style,
        boolean hasRaised) {
      this.row = row;
      this.column = column;
      this.type = type;
      this.text = text;
      this.formula = formula;
      this.hasValue = hasValue;
      this.style = style;
      this.hasRaised = hasRaised;
      isText = type.equals("s") || type.equals("inlineStr") || type.equals("str");
      isNumber = (type.isEmpty() || type.equals("n")) && !text.isBlank();
      number = isNumber ? parsed(text) : Double.NaN;
    }

    private static double parsed(String text) {
      long whole = 0;
      for (int i = 0; whole >= 0 && i < text.length(); i++) {
        int digit = text.charAt(i) - '0';
        whole = digit >= 0 && digit <= 9 && i < 15 ? whole * 10 + digit : -1;
      }
      try {
        return whole >= 0 ? whole : Double.parseDouble(text.strip());
      } catch (NumberFormatException notANumber) {
        return Double.NaN;
      }
    }

    /**
     * Returns its row.
     *
     * @return from 1
     */
    public int row() {
      return row;
    }

    /**
     * Returns its column.
     *
     * @return from 1
     */
    public int column() {
      return column;
    }

    /**
     * Returns the file's type.
     *
     * @return such as {@code s}; empty for numbers
     */
    public String type() {
      return type;
    }

    /**
     * Returns what it shows, as it is stored.
     *
     * @return empty for an empty cell
     */
    public String text() {
      return text;
    }

    /**
     * Returns its formula.
     *
     * @return empty for one that another cell spells out; null for none
     */
    public String formula() {
      return formula;
    }

    /**
     * Says whether it has a value.
     *
     * @return whether one is stored, cached or not
     */
    public boolean hasValue() {
      return hasValue;
    }

    /**
     * Returns its look.
     *
     * @return the index of its style
     */
    public int style() {
      return style;
    }

    /**
     * Says whether a part of its text stands above the line.
     *
     * @return whether it does
     */
    public boolean hasRaised() {
      return hasRaised;
    }

    /**
     * Says whether it holds a text.
     *
     * @return false for numbers, truth values and errors
     */
    public boolean isText() {
      return isText;
    }

    /**
     * Says whether it holds a number.
     *
     * @return false for an empty cell too
     */
    public boolean isNumber() {
      return isNumber;
    }

    /**
     * Says whether it has a formula.
     *
     * @return whether its value was computed
     */
    public boolean hasFormula() {
      return formula != null;
    }

    /**
     * Returns its number.
     *
     * @return NaN when it has none
     */
    public double number() {
      return number;
    }
  }

  /**
   * A table part.
   *
   * @param part its name in the file
   * @param root its XML
   * @param area its cells, header included
   */
  public record Table(String part, Element root, Area area) {
    /**
     * Returns its name.
     *
     * @return as formulas use it
     */
    public String name() {
      return root.attribute("displayName");
    }
  }

  /**
   * A sheet.
   *
   * @param name its name
   * @param part its name in the file
   * @param entry what the list of sheets says of it
   * @param root its XML without the rows
   * @param relations the targets of its relationships
   * @param cells its cells by row and column
   * @param hiddenRows from 1
   * @param flaws what is wrong with how its cells are written
   * @param lastRow the last row with a value; the cells of the first 20,000 rows are kept
   * @param tables its tables from top to bottom
   */
  public record Sheet(
      String name,
      String part,
      Element entry,
      Element root,
      Map<String, String> relations,
      Grid cells,
      List<Integer> hiddenRows,
      List<Flaw> flaws,
      int lastRow,
      List<Table> tables) {
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
     * Returns the last row of a table that can be looked at: a row below the last value says enough
     * of a table that claims more.
     *
     * @param area the table
     * @return from 1
     */
    public int lastRow(Area area) {
      int last = Math.min(SheetReader.LAST_KEPT, lastRow + 1);
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
     * Says whether it holds cells, as opposed to one chart.
     *
     * @return whether it is a worksheet
     */
    public boolean isWorksheet() {
      return root.name().equals("worksheet");
    }

    /**
     * Returns the lines above the first table.
     *
     * @return the texts of their cells, from top to bottom
     */
    public List<String> lines() {
      int top = tables.isEmpty() ? Integer.MAX_VALUE : tables.get(0).area().top();
      List<String> lines = new ArrayList<>();
      for (Grid.Row row : cells.rows(0, top - 1)) {
        row.cells().forEach(cell -> lines.add(cell.text()));
      }
      return lines;
    }
  }
}
