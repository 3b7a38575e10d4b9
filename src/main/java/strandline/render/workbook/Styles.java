package strandline.render.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import strandline.report.Report.Profile;

/** The cell styles of one workbook, each made when it is first asked for; a style is its index. */
public final class Styles {
  private static final String FACE = "Arial";
  private static final String GENERAL = "General";
  private static final String SMALL = "0.0E+00";
  private static final String DAY = "d mmmm yyyy";
  private static final String INK_OF_LINKS = "FF054A91";
  private static final String FILL_OF_HEADERS = "FFE7ECF3";

  /** Numbers below are those that SpreadsheetML knows without being told. */
  private static final Map<String, Integer> BUILT_IN =
      Map.of(GENERAL, 0, "#,##0", 3, "#,##0.00", 4);

  private static final int FIRST_OWN_FORMAT = 164;

  /** The fonts in their order in the file; the first is the workbook's usual one. */
  private enum Font {
    USUAL(11, false),
    // Named even where it is the usual font: LibreOffice has a usual font of its own.
    BODY(11, false),
    BOLD(11, true),
    LINK(11, false),
    TITLE(14, true),
    CAPTION(12, true);

    private final int size;
    private final boolean isBold;

    Font(int size, boolean isBold) {
      this.size = size;
      this.isBold = isBold;
    }
  }

  /** A style; the alignment as attributes and values in turn. */
  private record Look(
      Font font, int format, boolean isFilled, boolean isQuoted, String... alignment) {}

  private final Profile profile;
  private final List<Look> looks = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private final Map<String, Integer> made = new HashMap<>();

  /**
   * Makes the styles of a workbook. A reader of the publication is spared fills and borders.
   *
   * @param profile for whom the workbook is
   */
  public Styles(Profile profile) {
    this.profile = profile;
    looks.add(new Look(Font.USUAL, 0, false, false));
  }

  /**
   * Says whether the workbook is for analysts.
   *
   * @return whether it has fills, borders, filters and frozen panes
   */
  public boolean isForAnalysts() {
    return profile == Profile.ANALYST;
  }

  /**
   * Returns the style of a sheet's title.
   *
   * @return its index
   */
  public int title() {
    return style("title", Font.TITLE, GENERAL, false);
  }

  /**
   * Returns the style of the line above a table.
   *
   * @return its index
   */
  public int caption() {
    return style("caption", Font.CAPTION, GENERAL, false);
  }

  /**
   * Returns the style of a line above a table: it runs on over the empty cells to its right.
   *
   * @return its index
   */
  public int line() {
    return style("line", Font.BODY, GENERAL, false, "vertical", "top");
  }

  /**
   * Returns the style of a link above a table.
   *
   * @return its index
   */
  public int lineLink() {
    return style("line link", Font.LINK, GENERAL, false);
  }

  /**
   * Returns the style of a header cell.
   *
   * @param isNumeric whether numbers stand below it
   * @param isIndented whether a number stands to its left
   * @return its index
   */
  public int header(boolean isNumeric, boolean isIndented) {
    return made.computeIfAbsent(
        "header" + isNumeric + isIndented,
        key ->
            add(
                new Look(
                    Font.BOLD,
                    format(GENERAL),
                    isForAnalysts(),
                    false,
                    aligned(isNumeric ? "right" : "left", "bottom", isIndented))));
  }

  /**
   * Returns the style of words.
   *
   * @param isIndented whether a number stands to their left
   * @param isQuoted whether they would become a formula when somebody edits the cell
   * @return its index
   */
  public int text(boolean isIndented, boolean isQuoted) {
    String key = "text" + isIndented + isQuoted;
    return style(key, Font.BODY, GENERAL, isQuoted, aligned("left", "top", isIndented));
  }

  /**
   * Says whether a spreadsheet would run a text that somebody types.
   *
   * @param text the text
   * @return whether it begins as a formula does
   */
  public static boolean looksLikeAFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /**
   * Returns the style of a text among very many: on one line, so that no program measures a million
   * of them.
   *
   * @return its index
   */
  public int recordText() {
    return style("record", Font.BODY, GENERAL, false, "horizontal", "left", "vertical", "top");
  }

  /**
   * Returns the style of a link in a table.
   *
   * @param isIndented whether a number stands to its left
   * @return its index
   */
  public int link(boolean isIndented) {
    String key = "link" + isIndented;
    return style(key, Font.LINK, GENERAL, false, aligned("left", "top", isIndented));
  }

  /**
   * Returns the style of a day.
   *
   * @return its index
   */
  public int day() {
    return style("day", Font.BODY, DAY, false, "horizontal", "left", "vertical", "top");
  }

  /**
   * Returns the style of a number.
   *
   * @param decimals how many are shown
   * @return its index
   */
  public int number(int decimals) {
    return number(format(decimals));
  }

  /**
   * Returns the style of a number; one that would round to zero is not shown as a true zero.
   *
   * @param value the number
   * @param decimals how many are shown
   * @return its index
   */
  public int number(double value, int decimals) {
    boolean isHidden = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
    return isHidden ? number(SMALL) : number(decimals);
  }

  private int number(String format) {
    return style(format, Font.BODY, format, false, "horizontal", "right", "vertical", "top");
  }

  /**
   * Returns the format of numbers with thousands separators.
   *
   * @param decimals how many are shown
   * @return such as {@code #,##0.0}
   */
  public static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  private static String[] aligned(String across, String down, boolean isIndented) {
    String indent = isIndented ? "1" : "0";
    return new String[] {"horizontal", across, "vertical", down, "wrapText", "1", "indent", indent};
  }

  private int style(String key, Font font, String format, boolean isQuoted, String... alignment) {
    return made.computeIfAbsent(
        key, k -> add(new Look(font, format(format), false, isQuoted, alignment)));
  }

  private int add(Look look) {
    looks.add(look);
    return looks.size() - 1;
  }

  private int format(String code) {
    if (BUILT_IN.containsKey(code)) {
      return BUILT_IN.get(code);
    }
    if (!formats.contains(code)) {
      formats.add(code);
    }
    return FIRST_OWN_FORMAT + formats.indexOf(code);
  }

  /**
   * Returns the workbook's styles, when every cell has asked for its own.
   *
   * @return the part's content
   */
  public byte[] toXml() {
    Xml xml = new Xml("styleSheet").set("xmlns", Markup.MAIN);
    if (!formats.isEmpty()) {
      xml.open("numFmts").set("count", formats.size());
      for (String code : formats) {
        xml.open("numFmt").set("numFmtId", format(code)).set("formatCode", code).close();
      }
      xml.close();
    }
    xml.open("fonts").set("count", Font.values().length);
    for (Font font : Font.values()) {
      font(xml, font);
    }
    xml.close();
    fillsAndBorders(xml);
    xml.open("cellStyleXfs").set("count", 1);
    xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0").close();
    xml.open("cellXfs").set("count", looks.size());
    looks.forEach(look -> look(xml, look));
    xml.close();
    // Named, because some programs bring their own where a file names none.
    xml.open("cellStyles").set("count", 1);
    return xml.empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0").end();
  }

  private static void font(Xml xml, Font font) {
    xml.open("font");
    if (font.isBold) {
      xml.empty("b");
    }
    if (font == Font.LINK) {
      xml.empty("u");
    }
    xml.open("sz").set("val", font.size).close();
    if (font == Font.LINK) {
      xml.empty("color", "rgb", INK_OF_LINKS);
    }
    // Without a scheme: a font of the theme's would be shown instead of the one named.
    xml.empty("name", "val", FACE).empty("family", "val", "2").close();
  }

  // The first two fills are Excel's own, whatever a file says.
  private static void fillsAndBorders(Xml xml) {
    xml.open("fills").set("count", 3);
    xml.open("fill").empty("patternFill", "patternType", "none").close();
    xml.open("fill").empty("patternFill", "patternType", "gray125").close();
    xml.open("fill").open("patternFill").set("patternType", "solid");
    xml.empty("fgColor", "rgb", FILL_OF_HEADERS).close().close().close();
    xml.open("borders").set("count", 2);
    xml.open("border").empty("left").empty("right").empty("top").empty("bottom").empty("diagonal");
    xml.close().open("border").empty("left").empty("right").empty("top");
    xml.empty("bottom", "style", "thin").empty("diagonal").close().close();
  }

  private static void look(Xml xml, Look look) {
    xml.open("xf").set("numFmtId", look.format()).set("fontId", look.font().ordinal());
    xml.set("fillId", look.isFilled() ? 2 : 0).set("borderId", look.isFilled() ? 1 : 0);
    xml.set("xfId", 0);
    flag(xml, "quotePrefix", look.isQuoted());
    flag(xml, "applyNumberFormat", look.format() != 0);
    flag(xml, "applyFont", look.font() != Font.USUAL);
    flag(xml, "applyFill", look.isFilled());
    flag(xml, "applyBorder", look.isFilled());
    flag(xml, "applyAlignment", look.alignment().length > 0);
    if (look.alignment().length > 0) {
      xml.empty("alignment", look.alignment());
    }
    xml.close();
  }

  private static void flag(Xml xml, String name, boolean isSet) {
    if (isSet) {
      xml.set(name, 1);
    }
  }
}
