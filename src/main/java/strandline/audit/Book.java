package strandline.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules ask of a workbook, read once from its file.
 *
 * @param file what its package says around the sheets
 * @param names its defined names
 * @param isFirstShown whether it opens with its first sheet
 * @param isProtected whether its structure or its windows are locked
 * @param sheets in order
 * @param styles the looks of its cells
 */
public record Book(
    Container file,
    List<DefinedName> names,
    boolean isFirstShown,
    boolean isProtected,
    List<AuditedSheet> sheets,
    CellStyles styles) {
  /**
   * Returns a sheet.
   *
   * @param name its name, in the same letters
   * @return the sheet, if there is one
   */
  public Optional<AuditedSheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /**
   * Says whether a reference can lead to a sheet.
   *
   * @param name a name, in whatever case
   * @return whether there is a sheet of that name
   */
  public boolean hasSheet(String name) {
    return sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name));
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
   * A package of parts.
   *
   * @param parts in the order of their names
   * @param types what its list of types says of single parts
   * @param properties the document's, by the names that the rules use
   */
  public record Container(
      List<Part> parts, List<DeclaredType> types, Map<String, String> properties) {}

  /**
   * A part of the package.
   *
   * @param name without a leading slash
   * @param isMoving whether it is a picture of several frames
   * @param links its relationships
   * @param sharedIds of a part of relationships: the ids that two of them share
   */
  public record Part(String name, boolean isMoving, List<Link> links, List<String> sharedIds) {}

  /**
   * A relationship of a part.
   *
   * @param kind the last word of its type, such as {@code table}
   * @param target the name of a part, or an address outside the file
   * @param isOutside whether it leads out of the file
   * @param isFound whether it leads to a part that is there
   */
  public record Link(String kind, String target, boolean isOutside, boolean isFound) {}

  /**
   * The type of one part.
   *
   * @param part its name without a leading slash
   * @param type its content type
   * @param isFound whether the part is there
   */
  public record DeclaredType(String part, String type, boolean isFound) {}

  /**
   * A defined name.
   *
   * @param name as formulas use it
   * @param target what it stands for
   * @param isHidden whether lists of names leave it out
   * @param isLocal whether it holds on one sheet
   */
  public record DefinedName(String name, String target, boolean isHidden, boolean isLocal) {}

  /**
   * A table.
   *
   * @param id its number in the workbook
   * @param name as formulas use it
   * @param area its cells, header included
   * @param rows its rows that are no data
   * @param columns the names of its columns
   * @param look how it is shown
   */
  public record Table(
      String id, String name, Area area, SpecialRows rows, List<String> columns, TableLook look) {}

  /**
   * The rows of a table that are no data.
   *
   * @param hasHeader whether its first row is its header
   * @param totals how many rows of totals it ends with
   */
  public record SpecialRows(boolean hasHeader, int totals) {}

  /**
   * How a table is shown.
   *
   * @param hasButtons whether a header has a filter's button
   * @param hasStyle whether a style fills or borders it
   * @param isDescribed whether it has an alternative text
   */
  public record TableLook(boolean hasButtons, boolean hasStyle, boolean isDescribed) {}

  /**
   * What is drawn over a sheet.
   *
   * @param frames its pictures, charts and shapes
   * @param words the texts of its shapes, one for each shape
   * @param charts those that are there
   * @param missing the ids of relationships that lead to no part
   */
  public record Drawing(
      List<Frame> frames, List<String> words, List<Chart> charts, List<String> missing) {}

  /**
   * A picture, a chart or a shape.
   *
   * @param name its name
   * @param title its title; mostly empty
   * @param description its alternative text
   */
  public record Frame(String name, String title, String description) {}

  /**
   * A chart.
   *
   * @param part its name in the file
   * @param references the cells that it shows
   * @param plots what is plotted, such as a line chart and a bar chart over each other
   */
  public record Chart(String part, List<String> references, List<Plot> plots) {}

  /**
   * A part of a chart that shows series of one kind.
   *
   * @param kind the name of its element, such as {@code lineChart}
   * @param settings its child elements in order, each with its value, which may be empty
   */
  public record Plot(String kind, List<Map.Entry<String, String>> settings) {}
}
