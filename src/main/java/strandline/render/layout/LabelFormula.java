package strandline.render.layout;

import java.util.Locale;
import strandline.series.Period;
import strandline.series.Period.Frequency;

/**
 * The texts of formulas that compute a period's label from the label in the same row, so that one
 * formula serves all rows of a column. They use no format of dates, because those are written
 * otherwise in other languages.
 */
final class LabelFormula {
  private final Period like;
  private final String cell;

  /**
   * Prepares the formulas.
   *
   * @param like a period of the column's frequency and calendar
   * @param cell the cell that holds the row's label, as a formula writes it
   */
  LabelFormula(Period like, String cell) {
    this.like = like;
    this.cell = cell;
  }

  /** Returns the label some periods earlier. */
  String earlier(int lag) {
    return switch (like.frequency()) {
      case YEAR -> year(year() + "-" + lag);
      case QUARTER -> quarter(lag);
      case MONTH -> month("12*" + year() + "+RIGHT(" + cell + ",2)-" + (1 + lag));
      case WEEK -> week("(" + firstDay() + "+3-" + 7 * lag + ")");
      case DAY -> day("(" + firstDay() + "-" + lag + ")");
    };
  }

  /** Returns the first day of the row's day or week as a number of days. */
  private String firstDay() {
    if (like.frequency() == Frequency.DAY) {
      return "DATE(" + year() + ",MID(" + cell + ",6,2),RIGHT(" + cell + ",2))";
    }
    String fourth = "DATE(" + year() + ",1,4)";
    return fourth + "-WEEKDAY(" + fourth + ",3)+7*(RIGHT(" + cell + ",2)-1)";
  }

  private static String day(String number) {
    String month = "TEXT(MONTH(" + number + "),\"00\")";
    return "YEAR(" + number + ")&\"-\"&" + month + "&\"-\"&TEXT(DAY(" + number + "),\"00\")";
  }

  /** A week is counted in the year of its Thursday. */
  private static String week(String thursday) {
    String days = thursday + "-DATE(YEAR(" + thursday + "),1,1)";
    return "YEAR(" + thursday + ")&\"-W\"&TEXT(INT((" + days + ")/7)+1,\"00\")";
  }

  /** Returns the label of the first month of the row's year. */
  String firstMonth() {
    requireYear();
    int month = like.calendar().firstMonth();
    String of = month == 1 ? year() : "(" + year() + "-1)";
    return of + String.format(Locale.ROOT, "&\"-%02d\"", month);
  }

  /** Returns the label of the last month of the row's year. */
  String lastMonth() {
    requireYear();
    int month = (like.calendar().firstMonth() + 10) % 12 + 1;
    return year() + String.format(Locale.ROOT, "&\"-%02d\"", month);
  }

  /** Returns how many years lie between a period and the row's. */
  String yearsSince(Period base) {
    int year = base.yearNumber();
    return switch (like.frequency()) {
      case YEAR -> "(" + year() + "-" + year + ")";
      case QUARTER -> "(" + year() + "-" + year + "+(" + quarter() + "-" + last(base) + ")/4)";
      case MONTH -> "(" + year() + "-" + year + "+(RIGHT(" + cell + ",2)-" + last(base) + ")/12)";
      case WEEK, DAY ->
          "("
              + firstDay()
              + "-DATE("
              + base.start().toString().replaceAll("-0?", ",")
              + "))/365.2425";
    };
  }

  private static int last(Period base) {
    String label = base.shortLabel().replaceAll(".*[-Q]", "");
    return Integer.parseInt(label);
  }

  private String year() {
    boolean isBare = like.frequency() == Frequency.YEAR && prefix().isEmpty();
    String digits = "MID(" + cell + "," + (1 + prefix().length()) + ",4)";
    return isSplit() ? "(" + digits + "+1)" : isBare ? cell : digits;
  }

  private String prefix() {
    return like.shortLabel().startsWith("FY") ? "FY" : "";
  }

  /** Says whether the labels are such as 2013/14 or 2013/14-Q1 (Apr). */
  private boolean isSplit() {
    return like.shortLabel().indexOf('/') > 0;
  }

  private String end() {
    String end = like.label().substring(like.shortLabel().length());
    return end.isEmpty() ? "" : "&\"" + end + "\"";
  }

  private String year(String number) {
    if (isSplit()) {
      return split("(" + number + ")") + end();
    }
    return prefix().isEmpty() ? "(" + number + ")&\"\"" : "\"" + prefix() + "\"&(" + number + ")";
  }

  private static String split(String number) {
    return "(" + number + "-1)&\"/\"&TEXT(MOD(" + number + ",100),\"00\")";
  }

  private static String month(String index) {
    return "INT((" + index + ")/12)&\"-\"&TEXT(MOD(" + index + ",12)+1,\"00\")";
  }

  private String quarter(int lag) {
    String index = "4*" + year() + "+" + quarter() + "-" + (1 + lag);
    String digit = "&\"-Q\"&(MOD(" + index + ",4)+1)";
    if (isSplit()) {
      return split("INT((" + index + ")/4)") + digit + end();
    }
    String of = prefix().isEmpty() ? "" : "\"" + prefix() + "\"&";
    return of + "INT((" + index + ")/4)" + digit;
  }

  private String quarter() {
    return isSplit() ? "MID(" + cell + ",10,1)" : "RIGHT(" + cell + ",1)";
  }

  private void requireYear() {
    if (like.frequency() != Frequency.YEAR) {
      throw new IllegalArgumentException("months add up to years, not to " + like.basis());
    }
  }
}
