package strandline.audit.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A number format as a spreadsheet writes it.
 *
 * @param code such as {@code #,##0.0;-#,##0.0}; {@code General} for none
 */
public record NumberFormat(String code) {
  /** The format of cells without one. */
  public static final NumberFormat GENERAL = new NumberFormat("General");

  // ECMA-376 part 1, 18.8.30: the formats that a file does not spell out.
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "mm-dd-yy"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "m/d/yy h:mm"),
          Map.entry(37, "#,##0 ;(#,##0)"),
          Map.entry(38, "#,##0 ;[Red](#,##0)"),
          Map.entry(39, "#,##0.00;(#,##0.00)"),
          Map.entry(40, "#,##0.00;[Red](#,##0.00)"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mmss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"));

  private static final String SPECIAL = "\"\\_*[;";

  private static final String COLOUR =
      "(?i).*\\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\\d+)\\].*";

  /**
   * Returns a format that a file does not spell out.
   *
   * @param id its number
   * @return the format; General when there is none of that number
   */
  static NumberFormat builtIn(int id) {
    return new NumberFormat(BUILT_IN.getOrDefault(id, "General"));
  }

  /** The part for positive numbers without quoted words, escapes and conditions. */
  private String positive() {
    // Most formats are plain, and every cell asks.
    return code.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)
        ? code
        : bare(sections().get(0)).replaceAll("\\[[^\\]]*\\]", "");
  }

  private List<String> sections() {
    return code.indexOf(';') < 0
        ? List.of(code)
        : Arrays.asList(code.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static String bare(String section) {
    return section.replaceAll("\"[^\"]*\"", "").replaceAll("\\\\.|_.|\\*.", "");
  }

  /**
   * Says whether it shows numbers as they come.
   *
   * @return whether it is General
   */
  public boolean isGeneral() {
    return positive().isBlank() || positive().equalsIgnoreCase("General");
  }

  /**
   * Says whether it shows a number as a day or a time.
   *
   * @return whether it has a letter of days or times
   */
  public boolean isDate() {
    return !isGeneral() && positive().toLowerCase(Locale.ROOT).matches(".*[ymdhs].*");
  }

  /**
   * Says whether a day reads differently in different countries.
   *
   * @return whether day, month and year are digits in another order than year, month, day
   */
  public boolean isAmbiguousDate() {
    String plain = positive().toLowerCase(Locale.ROOT);
    boolean hasMonthInWords = plain.contains("mmm");
    return isDate()
        && !hasMonthInWords
        && plain.matches(".*(d+[^a-z]+m+|m+[^a-z]+d+).*")
        && !plain.matches("^y+[^a-z]*m+[^a-z]*d+.*");
  }

  /**
   * Says whether it writes thousands apart.
   *
   * @return whether it has a separator
   */
  public boolean hasSeparator() {
    return positive().matches(".*[#0?],[#0?].*");
  }

  /**
   * Returns how many decimals it shows.
   *
   * @return 0 for whole numbers and for General
   */
  public int decimals() {
    String plain = positive();
    int point = plain.indexOf('.');
    return point < 0 ? 0 : plain.substring(point + 1).replaceAll("[^0#?].*", "").length();
  }

  /**
   * Says whether a number that is not zero looks like zero.
   *
   * @param value the number
   * @return whether all its digits are rounded away
   */
  public boolean hides(double value) {
    boolean isPlain = positive().strip().matches("[-+($]*[#0?,.]+ *%?[)]*");
    if (value == 0
        || !Double.isFinite(value)
        || isGeneral()
        || !isPlain
        || code.contains("[<")
        || code.contains("[>")) {
      return false;
    }
    // By 100 in decimals, because a double's product is not exact.
    BigDecimal shown = new BigDecimal(value).movePointRight(positive().contains("%") ? 2 : 0);
    return shown.setScale(decimals(), RoundingMode.HALF_UP).signum() == 0;
  }

  /**
   * Says whether a colour alone tells negative numbers.
   *
   * @return whether a section has a colour and shows neither sign nor bracket
   */
  public boolean tellsByColourAlone() {
    List<String> sections = sections();
    return sections.size() > 1
        && sections.get(1).matches(COLOUR)
        && !bare(sections.get(1)).matches(".*[-(].*")
        && !sections.get(1).contains("\"-\"");
  }
}
