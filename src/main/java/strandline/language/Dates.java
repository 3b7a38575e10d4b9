package strandline.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates in sentences and labels: the day without a leading zero, the month in words, English. */
public final class Dates {
  private Dates() {}

  /**
   * Writes a day.
   *
   * @param day the day
   * @return such as {@code 12 January 2017}
   */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(YearMonth.from(day));
  }

  /**
   * Writes the name of a month.
   *
   * @param month the month
   * @return such as {@code January}
   */
  public static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /**
   * Writes the name of a day of the week.
   *
   * @param day the day
   * @return such as {@code Monday}
   */
  public static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /**
   * Writes the short name of a month.
   *
   * @param month the month
   * @return such as {@code Jan}
   */
  public static String shortName(Month month) {
    return name(month).substring(0, 3);
  }

  /**
   * Writes a month.
   *
   * @param month the month
   * @return such as {@code January 2017}
   */
  public static String month(YearMonth month) {
    return name(month.getMonth()) + " " + month.getYear();
  }

  /**
   * Writes a month for a label.
   *
   * @param month the month
   * @return such as {@code Jan 2017}
   */
  public static String shortMonth(YearMonth month) {
    return shortName(month.getMonth()) + " " + month.getYear();
  }

  /**
   * Writes a date that is known to the day, the month or the year, or a month of any year.
   *
   * @param label {@code 2014}, {@code 2014-07}, {@code 2014-07-09} or {@code --07}
   * @return such as {@code July 2014} or {@code July}
   */
  public static String known(String label) {
    if (label.startsWith("--")) {
      return name(Month.of(Integer.parseInt(label.substring(2))));
    }
    return switch (label.length()) {
      case 7 -> month(YearMonth.parse(label));
      case 10 -> day(LocalDate.parse(label));
      default -> label;
    };
  }

  /**
   * Writes a date for a label that is known to the day, the month or the year.
   *
   * @param label {@code 2014}, {@code 2014-07} or {@code 2014-07-09}
   * @return such as {@code Jul 2014}
   */
  public static String shortKnown(String label) {
    return switch (label.length()) {
      case 7 -> shortMonth(YearMonth.parse(label));
      case 10 -> shortDay(LocalDate.parse(label));
      default -> label;
    };
  }

  private static String shortDay(LocalDate day) {
    return day.getDayOfMonth() + " " + shortMonth(YearMonth.from(day));
  }
}
