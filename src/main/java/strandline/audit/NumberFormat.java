package strandline.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/** A number format as a spreadsheet writes it; what it shows is found out once. */
public final class NumberFormat {
  private static final Pattern DECIMALS = Pattern.compile("[.]([0#?]*)");

  /** The format of cells without one. */
  public static final NumberFormat GENERAL = new NumberFormat("General");

  // The number of no format that a file leaves unsaid.
  private static final int CUSTOM = 200;

  private static final String COLOUR =
      "(?i).*\\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\\d+)\\].*";

  private final String code;
  private final String positive;
  private final boolean isGeneral;
  private final boolean isDate;
  private final DataFormatter shown;
  private final int beside;
  private final boolean hasSeparator;
  private final int decimals;
  private final boolean isPlain;
  private final boolean tellsByColourAlone;

  // Most numbers are far from what is rounded away, and need no exact arithmetic.
  private final double surelyShown;

  /**
   * Reads a format.
   *
   * @param code such as {@code #,##0.0;-#,##0.0}; {@code General} for none
   */
  public NumberFormat(String code) {
    this.code = code;
    positive = positive(code);
    isGeneral = positive.isBlank() || positive.equalsIgnoreCase("General");
    isDate = !isGeneral && positive.toLowerCase(Locale.ROOT).matches(".*[ymdhs].*");
    shown = isGeneral ? null : new DataFormatter(Locale.ENGLISH);
    hasSeparator = positive.matches("(?s).*[0#?],[0#?].*");
    Matcher point = DECIMALS.matcher(positive);
    decimals = point.find() ? point.group(1).length() : 0;
    isPlain = positive.strip().matches("[-+($]*[#0?,.]+ *%?[)]*");
    // A percent sign stands for two digits more.
    int percent = code.contains("%") ? 2 : 0;
    int words = isGeneral ? 0 : (int) code.chars().filter(c -> "0#?,.".indexOf(c) < 0).count();
    beside = words + percent + (decimals == 0 ? 0 : decimals + 1);
    surelyShown = 0.51 / Math.pow(10, decimals + (positive.contains("%") ? 2 : 0));
    tellsByColourAlone = code.indexOf('[') >= 0 && tellsByColourAlone(sections(code));
  }

  /** The part for positive numbers without quoted words, escapes and conditions. */
  private static String positive(String code) {
    return bare(sections(code).get(0)).replaceAll("\\[[^\\]]*\\]", "");
  }

  private static List<String> sections(String code) {
    return Arrays.asList(code.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static String bare(String section) {
    return section.replaceAll("\"[^\"]*\"", "").replaceAll("\\\\.|_.|\\*.", "");
  }

  private static boolean tellsByColourAlone(List<String> sections) {
    return sections.size() > 1
        && sections.get(1).matches(COLOUR)
        && !bare(sections.get(1)).matches(".*[-(].*")
        && !sections.get(1).contains("\"-\"");
  }

  /**
   * Returns it as it is written.
   *
   * @return such as {@code #,##0.0;-#,##0.0}; {@code General} for none
   */
  public String code() {
    return code;
  }

  /**
   * Says whether it shows numbers as they come.
   *
   * @return whether it is General
   */
  public boolean isGeneral() {
    return isGeneral;
  }

  /**
   * Says whether it shows a number as a day or a time.
   *
   * @return whether it has a letter of days or times
   */
  public boolean isDate() {
    return isDate;
  }

  /**
   * Returns how long a number is in it. Most numbers are shorter than what is asked for, and are
   * only counted.
   *
   * @param number the number, or a day as spreadsheets count days
   * @param width what is worth a closer look, in characters
   * @return in characters; as it comes, the digits before the point: those behind it are rounded
   */
  public int length(double number, double width) {
    int digits = (int) Math.log10(Math.max(1, Math.abs(number))) + (number < 0 ? 2 : 1);
    int about = digits + beside + (hasSeparator ? (digits - 1) / 3 : 0);
    return isGeneral || (!isDate && about <= width)
        ? about
        : shown.formatRawCellContents(number, CUSTOM, code).length();
  }

  /**
   * Says whether a day reads differently in different countries.
   *
   * @return whether day, month and year are digits in another order than year, month, day
   */
  public boolean isAmbiguousDate() {
    String plain = positive.toLowerCase(Locale.ROOT);
    boolean hasMonthInWords = plain.contains("mmm");
    return isDate
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
    return hasSeparator;
  }

  /**
   * Returns how many decimals it shows.
   *
   * @return 0 for whole numbers and for General
   */
  public int decimals() {
    return decimals;
  }

  /**
   * Says whether a number that is not zero looks like zero.
   *
   * @param value the number
   * @return whether all its digits are rounded away
   */
  public boolean hides(double value) {
    boolean isSmall = Math.abs(value) < surelyShown;
    if (value == 0 || !isSmall || isGeneral || !isPlain || code.matches("(?s).*\\[[<>].*")) {
      return false;
    }
    // By 100 in decimals, because a double's product is not exact.
    BigDecimal shown = new BigDecimal(value).movePointRight(positive.contains("%") ? 2 : 0);
    return shown.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
  }

  /**
   * Says whether a colour alone tells negative numbers.
   *
   * @return whether a section has a colour and shows neither sign nor bracket
   */
  public boolean tellsByColourAlone() {
    return tellsByColourAlone;
  }
}
