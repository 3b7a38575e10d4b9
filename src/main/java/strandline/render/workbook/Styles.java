package strandline.render.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import strandline.language.Language;
import strandline.report.Report.Profile;

/** The cell styles of one workbook, each made once. */
final class Styles {
  /** The font of cells and charts. */
  static final String FACE = "Arial";

  private static final short BODY = 11;
  private static final String SMALL = "0.0E+00";
  private static final byte[] INK_OF_LINKS = {(byte) 0xFF, 0x05, 0x4A, (byte) 0x91};
  private static final byte[] FILL_OF_HEADERS = {
    (byte) 0xFF, (byte) 0xE7, (byte) 0xEC, (byte) 0xF3
  };

  private final XSSFWorkbook workbook;
  private final Profile profile;
  private final XSSFFont body;
  private final XSSFFont bold;
  private final XSSFFont blue;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  /** What a reader of the publication is spared: fills, borders, filters, frozen panes. */
  Styles(XSSFWorkbook workbook, Profile profile) {
    this.workbook = workbook;
    this.profile = profile;
    XSSFFont usual = workbook.getFontAt(0);
    usual.setFontName(FACE);
    usual.setFontHeightInPoints(BODY);
    // A font of the theme's would be shown instead of the one named.
    usual.setScheme(FontScheme.NONE);
    usual.setFamily(FontFamily.SWISS);
    usual.setColor((XSSFColor) null);
    SpreadsheetPart.nameUsualStyle(workbook);
    body = font(workbook, BODY, false);
    bold = font(workbook, BODY, true);
    blue = font(workbook, BODY, false);
    blue.setUnderline(Font.U_SINGLE);
    blue.setColor(new XSSFColor(INK_OF_LINKS, null));
  }

  XSSFCellStyle title() {
    return style("title", s -> s.setFont(font(workbook, 14, true)));
  }

  XSSFCellStyle caption() {
    return style("caption", s -> s.setFont(font(workbook, 12, true)));
  }

  /** A line above a table: it runs on over the empty cells to its right. */
  XSSFCellStyle line() {
    return style("line", s -> s.setVerticalAlignment(VerticalAlignment.TOP));
  }

  XSSFCellStyle lineLink() {
    return style("line-link", s -> s.setFont(blue));
  }

  /**
   * Returns the style of a header cell.
   *
   * @param isNumeric whether numbers stand below it
   * @param isIndented whether a number stands to its left
   */
  XSSFCellStyle header(boolean isNumeric, boolean isIndented) {
    return style(
        "header" + isNumeric + isIndented,
        s -> {
          s.setFont(bold);
          s.setWrapText(true);
          s.setVerticalAlignment(VerticalAlignment.BOTTOM);
          s.setAlignment(isNumeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
          s.setIndention((short) (isIndented ? 1 : 0));
          if (isForAnalysts()) {
            s.setFillForegroundColor(new XSSFColor(FILL_OF_HEADERS, null));
            s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            s.setBorderBottom(BorderStyle.THIN);
          }
        });
  }

  boolean isForAnalysts() {
    return profile == Profile.ANALYST;
  }

  /**
   * Returns the style of words.
   *
   * @param isIndented whether a number stands to their left
   * @param isQuoted whether they would become a formula when somebody edits the cell
   */
  XSSFCellStyle text(boolean isIndented, boolean isQuoted) {
    return style(
        "text" + isIndented + isQuoted,
        s -> {
          wrap(s, isIndented);
          if (isQuoted) {
            s.setQuotePrefixed(true);
          }
        });
  }

  /** Says whether a spreadsheet would run a text that somebody types. */
  static boolean looksLikeAFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** A text among very many: on one line, so that no program measures a million of them. */
  XSSFCellStyle recordText() {
    return style(
        "record",
        s -> {
          s.setVerticalAlignment(VerticalAlignment.TOP);
          s.setAlignment(HorizontalAlignment.LEFT);
        });
  }

  XSSFCellStyle link(boolean isIndented) {
    return style(
        "link" + isIndented,
        s -> {
          wrap(s, isIndented);
          s.setFont(blue);
        });
  }

  XSSFCellStyle day() {
    return time("day", Language.english().text("page.day-format"));
  }

  XSSFCellStyle year() {
    return time("year", "0");
  }

  private XSSFCellStyle time(String key, String format) {
    return style(
        key,
        s -> {
          s.setVerticalAlignment(VerticalAlignment.TOP);
          s.setAlignment(HorizontalAlignment.LEFT);
          s.setDataFormat(workbook.createDataFormat().getFormat(format));
        });
  }

  XSSFCellStyle number(int decimals) {
    return number("number" + decimals, format(decimals));
  }

  /** A number that would round to zero is not shown as a true zero. */
  XSSFCellStyle number(double value, int decimals) {
    boolean isHidden = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
    return isHidden ? number("small-number", SMALL) : number(decimals);
  }

  private XSSFCellStyle number(String key, String format) {
    return style(
        key,
        s -> {
          s.setVerticalAlignment(VerticalAlignment.TOP);
          s.setAlignment(HorizontalAlignment.RIGHT);
          s.setDataFormat(workbook.createDataFormat().getFormat(format));
        });
  }

  /** Returns the format of numbers with thousands separators. */
  static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  private static void wrap(XSSFCellStyle style, boolean isIndented) {
    style.setWrapText(true);
    style.setIndention((short) (isIndented ? 1 : 0));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setAlignment(HorizontalAlignment.LEFT);
  }

  private XSSFCellStyle style(String key, Consumer<XSSFCellStyle> set) {
    return made.computeIfAbsent(
        key,
        k -> {
          XSSFCellStyle style = workbook.createCellStyle();
          // Named even where it is the usual font: LibreOffice has a usual font of its own.
          style.setFont(body);
          set.accept(style);
          return style;
        });
  }

  private static XSSFFont font(XSSFWorkbook workbook, int size, boolean isBold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FACE);
    font.setFontHeightInPoints((short) size);
    font.setFamily(FontFamily.SWISS);
    font.setBold(isBold);
    return font;
  }
}
