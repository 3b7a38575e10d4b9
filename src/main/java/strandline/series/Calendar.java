package strandline.series;

import java.time.Month;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendar that a year or a quarter is counted on: the month that its years begin in. Days,
 * weeks and months are on the calendar year's.
 *
 * @param firstMonth the month that a year begins in, 1 to 12
 * @param isSaid whether that month is known; where it is not, years are placed as if they began in
 *     July, so that their middle is the turn of the year, which is as near as can be
 */
public record Calendar(int firstMonth, boolean isSaid) implements Comparable<Calendar> {
  /** January to December. */
  public static final Calendar CALENDAR_YEAR = new Calendar(1, true);

  /** The United States' fiscal year: FY2014 runs from October 2013 to September 2014. */
  public static final Calendar US_FISCAL_YEAR = new Calendar(10, true);

  /** Years such as 2013/14 whose first month nobody says. */
  public static final Calendar SPLIT_YEAR = new Calendar(7, false);

  private static final Pattern WORD = Pattern.compile("fiscal-year-from-([a-z]+)");

  /** Checks the month. */
  public Calendar {
    if (firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException("no month " + firstMonth);
    }
  }

  /**
   * Returns the calendar of a word.
   *
   * @param word {@code calendar-year}, {@code us-fiscal-year}, or a first month as in {@code
   *     fiscal-year-from-april}
   * @return the calendar, or nothing
   */
  public static Optional<Calendar> ofWord(String word) {
    if (word.equals("calendar-year")) {
      return Optional.of(CALENDAR_YEAR);
    } else if (word.equals("us-fiscal-year")) {
      return Optional.of(US_FISCAL_YEAR);
    }
    Matcher matcher = WORD.matcher(word);
    for (Month month : Month.values()) {
      if (matcher.matches() && matcher.group(1).equals(name(month).toLowerCase(Locale.ROOT))) {
        return Optional.of(new Calendar(month.getValue(), true));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the word that {@link #ofWord} reads.
   *
   * @return such as {@code us-fiscal-year}; {@code split-year} where the first month is not known
   */
  public String word() {
    if (!isSaid) {
      return "split-year";
    } else if (isOfOneYear()) {
      return "calendar-year";
    }
    return equals(US_FISCAL_YEAR)
        ? "us-fiscal-year"
        : "fiscal-year-from-" + name(Month.of(firstMonth)).toLowerCase(Locale.ROOT);
  }

  /**
   * Says whether a year lies in one calendar year.
   *
   * @return true for January to December
   */
  public boolean isOfOneYear() {
    return firstMonth == 1;
  }

  /**
   * Returns the words for a subtitle.
   *
   * @return such as {@code fiscal years, October to September}
   */
  public String basis() {
    return isSaid
        ? (isOfOneYear() ? "calendar years, " : "fiscal years, ") + span()
        : "years across two calendar years";
  }

  /**
   * Returns the first and the last month of a year.
   *
   * @return such as {@code October to September}
   */
  public String span() {
    return name(Month.of(firstMonth)) + " to " + name(Month.of(firstMonth).minus(1));
  }

  private static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Orders by first month; years whose first month is not known come last. */
  @Override
  public int compareTo(Calendar other) {
    return Comparator.comparing((Calendar one) -> !one.isSaid)
        .thenComparingInt(Calendar::firstMonth)
        .compare(this, other);
  }

  /**
   * Returns the calendar year in which this calendar's year begins.
   *
   * @param year the year's number
   * @return the same number, or the one before
   */
  int startYear(int year) {
    return isOfOneYear() ? year : year - 1;
  }
}
