package strandline.audit.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A workbook as its file says it.
 *
 * @param parts the file
 * @param root the part that lists the sheets
 * @param sheets in order
 * @param wrapping the indexes of cell styles that wrap
 * @param styleCount how many cell styles there are
 */
public record Book(
    Parts parts, Element root, List<Sheet> sheets, List<Integer> wrapping, int styleCount) {
  public static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PART = "xl/workbook.xml";

  public static Book read(Parts parts) {
    return new Reader(parts).read();
  }

  public static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /**
   * A cell.
   *
   * @param row from 1
   * @param column from 1
   * @param type the file's type, such as {@code s}; empty for numbers
   * @param text what it shows; empty for an empty cell
   * @param hasFormula whether it has a formula
   * @param hasValue whether it has a value, cached or not
   * @param style the index of its style
   */
  public record Cell(
      int row,
      int column,
      String type,
      String text,
      boolean hasFormula,
      boolean hasValue,
      int style) {
    public boolean isText() {
      return type.equals("s") || type.equals("inlineStr") || type.equals("str");
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
    public static Area parse(String reference) {
      String[] ends = reference.replace("$", "").split(":");
      String last = ends[ends.length - 1];
      return new Area(row(ends[0]), column(ends[0]), row(last), column(last));
    }

    public static int row(String address) {
      return Integer.parseInt(address.replaceAll("[^0-9]", ""));
    }

    public static int column(String address) {
      int column = 0;
      for (char letter : address.replaceAll("[^A-Z]", "").toCharArray()) {
        column = column * 26 + letter - 'A' + 1;
      }
      return column;
    }

    public boolean overlaps(Area other) {
      return top <= other.bottom
          && other.top <= bottom
          && left <= other.right
          && other.left <= right;
    }

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
   * @param root its XML
   * @param relations the targets of its relationships
   * @param cells its cells by row and column
   * @param tables its tables
   */
  public record Sheet(
      String name,
      String part,
      Element entry,
      Element root,
      Map<String, String> relations,
      TreeMap<Integer, TreeMap<Integer, Cell>> cells,
      List<Table> tables) {
    public Optional<Cell> cell(int row, int column) {
      return Optional.ofNullable(cells.getOrDefault(row, new TreeMap<>()).get(column));
    }

    public String text(int row, int column) {
      return cell(row, column).map(Cell::text).orElse("");
    }

    public String place(int row, int column) {
      return name + "!" + letters(column) + row;
    }

    private static String letters(int column) {
      String last = String.valueOf((char) ('A' + (column - 1) % 26));
      return column <= 26 ? last : letters((column - 1) / 26) + last;
    }
  }

  /** Reads the parts. */
  private static final class Reader {
    private final Parts parts;
    private final List<String> strings = new ArrayList<>();

    private Reader(Parts parts) {
      this.parts = parts;
    }

    private Book read() {
      Element root = parts.root(PART);
      if (parts.has("xl/sharedStrings.xml")) {
        Parts.children(parts.root("xl/sharedStrings.xml"), "si")
            .forEach(si -> strings.add(text(si)));
      }
      Map<String, String> relations = parts.relations(PART);
      List<Sheet> sheets = new ArrayList<>();
      for (Element entry : Parts.all(root, "sheet")) {
        String id = entry.getAttributeNS(RELATIONS, "id");
        sheets.add(sheet(entry, relations.getOrDefault(id, id)));
      }
      List<Element> styles =
          Parts.child(parts.root("xl/styles.xml"), "cellXfs")
              .map(xfs -> Parts.children(xfs, "xf"))
              .orElse(List.of());
      List<Integer> wrapping = new ArrayList<>();
      for (int i = 0; i < styles.size(); i++) {
        Optional<Element> alignment = Parts.child(styles.get(i), "alignment");
        if (alignment.filter(a -> isTrue(a.getAttribute("wrapText"))).isPresent()) {
          wrapping.add(i);
        }
      }
      return new Book(parts, root, sheets, wrapping, styles.size());
    }

    private static String text(Element holder) {
      return Parts.all(holder, "t").stream()
          .map(Element::getTextContent)
          .collect(Collectors.joining());
    }

    private Sheet sheet(Element entry, String part) {
      Element root = parts.root(part);
      Map<String, String> relations = parts.relations(part);
      TreeMap<Integer, TreeMap<Integer, Cell>> cells = new TreeMap<>();
      for (Element c : Parts.all(root, "c")) {
        Cell cell = cell(c);
        cells.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
      }
      List<Table> tables = new ArrayList<>();
      for (Element link : Parts.all(root, "tablePart")) {
        String target = relations.get(link.getAttributeNS(RELATIONS, "id"));
        if (target != null && parts.has(target)) {
          Element table = parts.root(target);
          tables.add(new Table(target, table, Area.parse(table.getAttribute("ref"))));
        }
      }
      String name = entry.getAttribute("name");
      return new Sheet(name, part, entry, root, relations, cells, tables);
    }

    private Cell cell(Element c) {
      String address = c.getAttribute("r");
      String type = c.getAttribute("t");
      Optional<String> value = Parts.child(c, "v").map(Element::getTextContent);
      String text = type.equals("inlineStr") ? text(c) : value.orElse("");
      if (type.equals("s") && value.isPresent()) {
        text = strings.get(Integer.parseInt(value.get()));
      }
      String style = c.getAttribute("s");
      return new Cell(
          Area.row(address),
          Area.column(address),
          type,
          text,
          Parts.child(c, "f").isPresent(),
          value.isPresent() || type.equals("inlineStr"),
          style.isEmpty() ? 0 : Integer.parseInt(style));
    }
  }
}
