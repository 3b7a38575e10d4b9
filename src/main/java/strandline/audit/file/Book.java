package strandline.audit.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import strandline.audit.Unreadable;

/**
 * A workbook as its file says it.
 *
 * @param parts the file
 * @param part the name of the part that lists the sheets
 * @param root that part
 * @param sheets in order
 * @param styles the looks of its cells
 */
public record Book(Parts parts, String part, Element root, List<Sheet> sheets, Styles styles) {
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
   * Returns the id of the relationship that an element names.
   *
   * @param element the element
   * @param name the attribute's local name, such as {@code id}
   * @return empty when it names none
   */
  public static String relation(Element element, String name) {
    String id = element.getAttributeNS(RELATIONS, name);
    return id.isEmpty() ? element.getAttributeNS(STRICT, name) : id;
  }

  /**
   * Something wrong with how a sheet's cells are written.
   *
   * @param rule the rule's id
   * @param address the cell
   * @param message what was found
   */
  public record Flaw(String rule, String address, String message) {}

  /**
   * A cell.
   *
   * @param row from 1
   * @param column from 1
   * @param type the file's type, such as {@code s}; empty for numbers
   * @param text what it shows, as it is stored; empty for an empty cell
   * @param formula its formula, empty for one that another cell spells out; null for none
   * @param hasValue whether it has a value, cached or not
   * @param style the index of its style
   * @param hasRaised whether a part of its text stands above the line
   */
  public record Cell(
      int row,
      int column,
      String type,
      String text,
      String formula,
      boolean hasValue,
      int style,
      boolean hasRaised) {
    /**
     * Says whether it holds a text.
     *
     * @return false for numbers, truth values and errors
     */
    public boolean isText() {
      return type.equals("s") || type.equals("inlineStr") || type.equals("str");
    }

    /**
     * Says whether it holds a number.
     *
     * @return false for an empty cell too
     */
    public boolean isNumber() {
      return (type.isEmpty() || type.equals("n")) && !text.isBlank();
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
      try {
        return isNumber() ? Double.parseDouble(text.strip()) : Double.NaN;
      } catch (NumberFormatException notANumber) {
        return Double.NaN;
      }
    }
  }

  /**
   * A rectangle of cells, counted from 1, inclusive.
   *
   * @param top the first row
   * @param left the first column
   * @param bottom the last row
   * @param right the last column
   */
  public record Area(int top, int left, int bottom, int right) {
    /**
     * Reads a reference.
     *
     * @param reference such as {@code A1:C7} or {@code $A$1}
     * @return the cells
     * @throws IllegalArgumentException when it is none
     */
    public static Area parse(String reference) {
      String[] ends = reference.replace("$", "").split(":");
      String last = ends[ends.length - 1];
      return new Area(row(ends[0]), column(ends[0]), row(last), column(last));
    }

    static int row(String address) {
      int row = 0;
      for (int i = 0; i < address.length(); i++) {
        int digit = address.charAt(i) - '0';
        row = digit >= 0 && digit <= 9 ? Math.addExact(Math.multiplyExact(row, 10), digit) : row;
      }
      if (row == 0) {
        throw new IllegalArgumentException("no row in \"" + address + "\"");
      }
      return row;
    }

    static int column(String address) {
      int column = 0;
      for (int i = 0; i < address.length(); i++) {
        int letter = address.charAt(i) - 'A' + 1;
        column = letter >= 1 && letter <= 26 ? column * 26 + letter : column;
      }
      return column;
    }

    /** Says whether a text is up to three letters and up to seven digits, the first no zero. */
    static boolean isAddress(String text) {
      int letters = 0;
      while (letters < text.length()
          && text.charAt(letters) >= 'A'
          && text.charAt(letters) <= 'Z') {
        letters++;
      }
      int digits = text.length() - letters;
      boolean isSized = letters >= 1 && letters <= 3 && digits >= 1 && digits <= 7;
      return isSized
          && text.charAt(letters) != '0'
          && text.chars().skip(letters).allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Returns the address of a cell.
     *
     * @param row from 1
     * @param column from 1
     * @return such as {@code B7}
     */
    public static String address(int row, int column) {
      return letters(column) + row;
    }

    private static String letters(int column) {
      String last = String.valueOf((char) ('A' + (column - 1) % 26));
      return column <= 26 ? last : letters((column - 1) / 26) + last;
    }

    /**
     * Says whether two areas share a cell.
     *
     * @param other the other
     * @return whether they do
     */
    public boolean overlaps(Area other) {
      return top <= other.bottom
          && other.top <= bottom
          && left <= other.right
          && other.left <= right;
    }

    /**
     * Says whether a cell lies in it.
     *
     * @param row from 1
     * @param column from 1
     * @return whether it does
     */
    public boolean contains(int row, int column) {
      return overlaps(new Area(row, column, row, column));
    }

    /**
     * Returns how many columns it has.
     *
     * @return from 1
     */
    public int width() {
      return right - left + 1;
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
      return root.getAttribute("displayName");
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
      TreeMap<Integer, TreeMap<Integer, Cell>> cells,
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
      TreeMap<Integer, Cell> there = cells.get(row);
      return there == null ? Optional.empty() : Optional.ofNullable(there.get(column));
    }

    /**
     * Returns what a cell holds.
     *
     * @param row from 1
     * @param column from 1
     * @return empty for an empty cell
     */
    public String text(int row, int column) {
      return cell(row, column).map(Cell::text).orElse("");
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
      return root.getLocalName().equals("worksheet");
    }

    /**
     * Returns the lines above the first table.
     *
     * @return the texts of their cells, from top to bottom
     */
    public List<String> lines() {
      int top = tables.isEmpty() ? Integer.MAX_VALUE : tables.get(0).area().top();
      return cells.headMap(top).values().stream()
          .flatMap(row -> row.values().stream())
          .map(Cell::text)
          .toList();
    }
  }
}
