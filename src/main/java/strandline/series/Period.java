package strandline.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter or a year on a calendar. Its label carries the calendar: {@code FY2014} is a
 * United States fiscal year, {@code 2014} a calendar year, {@code 2014-07} a month, {@code 2014-Q3}
 * and {@code FY2014-Q3} quarters.
 *
 * @param firstMonth the month that the period begins in
 * @param frequency how long it is
 * @param calendar the calendar that years and quarters are counted on; months have the calendar
 *     year's
 */
public record Period(YearMonth firstMonth, Frequency frequency, Calendar calendar)
    implements Comparable<Period> {

  private static final Pattern LABEL =
      Pattern.compile("(FY)?(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

  /** How long a period is. */
  public enum Frequency {
    /** One month. */
    MONTH(1),
    /** Three months. */
    QUARTER(3),
    /** Twelve months. */
    YEAR(12);

    private final int months;

    Frequency(int months) {
      this.months = months;
    }

    /**
     * Returns the length.
     *
     * @return 1, 3 or 12
     */
    public int months() {
      return months;
    }

    /**
     * Returns how many periods a year holds.
     *
     * @return 12, 4 or 1
     */
    public int perYear() {
      return 12 / months;
    }
  }

  /** Checks that the period begins where its calendar lets it begin. */
  public Period {
    int offset = Math.floorMod(firstMonth.getMonthValue() - calendar.firstMonth(), 12);
    if (offset % frequency.months() != 0) {
      throw new IllegalArgumentException(frequency + " cannot begin in " + firstMonth);
    }
    if (frequency == Frequency.MONTH && calendar != Calendar.CALENDAR_YEAR) {
      throw new IllegalArgumentException("a month belongs to the calendar year");
    }
  }

  /**
   * Returns a year.
   *
   * @param number the year's number
   * @param calendar its calendar
   * @return the period
   */
  public static Period year(int number, Calendar calendar) {
    YearMonth first = YearMonth.of(calendar.startYear(number), calendar.firstMonth());
    return new Period(first, Frequency.YEAR, calendar);
  }

  /**
   * Returns a month.
   *
   * @param month the month
   * @return the period
   */
  public static Period month(YearMonth month) {
    return new Period(month, Frequency.MONTH, Calendar.CALENDAR_YEAR);
  }

  /**
   * Returns the period of a label.
   *
   * @param label such as {@code FY2014}
   * @return the period whose {@link #label()} is that text, or nothing
   */
  public static Optional<Period> tryParse(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches() || (matcher.group(1) != null && matcher.group(3) != null)) {
      return Optional.empty();
    }
    Calendar calendar = matcher.group(1) == null ? Calendar.CALENDAR_YEAR : Calendar.US_FISCAL_YEAR;
    int number = Integer.parseInt(matcher.group(2));
    if (number == 0) {
      return Optional.empty();
    }
    if (matcher.group(3) != null) {
      return Optional.of(month(YearMonth.of(number, Integer.parseInt(matcher.group(3)))));
    }
    Period year = year(number, calendar);
    return Optional.of(
        matcher.group(4) == null ? year : year.quarter(Integer.parseInt(matcher.group(4))));
  }

  /**
   * Returns the period of a label.
   *
   * @param label such as {@code FY2014}
   * @return the period
   * @throws IllegalArgumentException when no period has that label
   */
  public static Period parse(String label) {
    return tryParse(label)
        .orElseThrow(() -> new IllegalArgumentException("not a period: \"" + label + "\""));
  }

  private Period quarter(int number) {
    return new Period(firstMonth.plusMonths(3L * (number - 1)), Frequency.QUARTER, calendar);
  }

  /**
   * Returns the text that {@link #parse} reads back.
   *
   * @return such as {@code FY2014}
   */
  public String label() {
    return switch (frequency) {
      case MONTH -> firstMonth.toString();
      case QUARTER -> calendar.prefix() + yearNumber() + "-Q" + (monthOfYear() / 3 + 1);
      case YEAR -> calendar.prefix() + yearNumber();
    };
  }

  /**
   * Returns the number of the year that the period lies in, on its calendar.
   *
   * @return 2014 for FY2014, for 2014 and for 2014-07
   */
  public int yearNumber() {
    boolean next =
        calendar.firstMonth() != 1 && firstMonth.getMonthValue() >= calendar.firstMonth();
    return firstMonth.getYear() + (next ? 1 : 0);
  }

  private int monthOfYear() {
    return Math.floorMod(firstMonth.getMonthValue() - calendar.firstMonth(), 12);
  }

  /**
   * Returns the first day.
   *
   * @return the day
   */
  public LocalDate start() {
    return firstMonth.atDay(1);
  }

  /**
   * Returns the last day.
   *
   * @return the day
   */
  public LocalDate end() {
    return firstMonth.plusMonths(frequency.months() - 1L).atEndOfMonth();
  }

  /**
   * Says whether a day lies in the period.
   *
   * @param day the day
   * @return true from the first day to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start()) && !day.isAfter(end());
  }

  /**
   * Returns the period a number of steps later.
   *
   * @param steps how many; negative for earlier
   * @return a period of the same frequency and calendar
   */
  public Period plus(long steps) {
    return new Period(firstMonth.plusMonths(steps * frequency.months()), frequency, calendar);
  }

  /**
   * Returns the number of steps to another period.
   *
   * @param other a period of the same frequency and calendar
   * @return positive when the other is later
   * @throws IllegalArgumentException when frequency or calendar differ
   */
  public long until(Period other) {
    if (!isAlike(other)) {
      throw new IllegalArgumentException(label() + " and " + other.label() + " do not compare");
    }
    return ChronoUnit.MONTHS.between(firstMonth, other.firstMonth) / frequency.months();
  }

  /**
   * Says whether the other period has the same frequency and calendar.
   *
   * @param other a period
   * @return true when both can stand in one series
   */
  public boolean isAlike(Period other) {
    return frequency == other.frequency && calendar == other.calendar;
  }

  /**
   * Returns the words for the period basis of a series.
   *
   * @return such as {@code months} or {@code fiscal years, October to September}
   */
  public String basis() {
    return switch (frequency) {
      case MONTH -> "months";
      case QUARTER -> "quarters of " + calendar.basis();
      case YEAR -> calendar.basis();
    };
  }

  /** Orders by first month, then by length, then by calendar. */
  @Override
  public int compareTo(Period other) {
    int byMonth = firstMonth.compareTo(other.firstMonth);
    int byLength = frequency.compareTo(other.frequency);
    return byMonth != 0 ? byMonth : byLength != 0 ? byLength : calendar.compareTo(other.calendar);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label();
  }
}
