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
    };
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
      case QUARTER -> "(" + year() + "-" + year + "+(RIGHT(" + cell + ",1)-" + last(base) + ")/4)";
      case MONTH -> "(" + year() + "-" + year + "+(RIGHT(" + cell + ",2)-" + last(base) + ")/12)";
    };
  }

  private static int last(Period base) {
    String label = base.label().replaceAll(".*[-Q]", "");
    return Integer.parseInt(label);
  }

  private String year() {
    boolean isBare = like.frequency() == Frequency.YEAR && prefix().isEmpty();
    return isBare ? cell : "MID(" + cell + "," + (1 + prefix().length()) + ",4)";
  }

  private String prefix() {
    return like.frequency() == Frequency.MONTH ? "" : like.calendar().prefix();
  }

  private String year(String number) {
    return prefix().isEmpty() ? "(" + number + ")&\"\"" : "\"" + prefix() + "\"&(" + number + ")";
  }

  private static String month(String index) {
    return "INT((" + index + ")/12)&\"-\"&TEXT(MOD(" + index + ",12)+1,\"00\")";
  }

  private String quarter(int lag) {
    String index = "4*" + year() + "+RIGHT(" + cell + ",1)-" + (1 + lag);
    String of = prefix().isEmpty() ? "" : "\"" + prefix() + "\"&";
    return of + "INT((" + index + ")/4)&\"-Q\"&(MOD(" + index + ",4)+1)";
  }

  private void requireYear() {
    if (like.frequency() != Frequency.YEAR) {
      throw new IllegalArgumentException("months add up to years, not to " + like.basis());
    }
  }
}
