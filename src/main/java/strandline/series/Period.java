package strandline.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a week, a month, a quarter or a year on a calendar. Its label carries the calendar: {@code
 * FY2014} is a United States fiscal year, {@code 2013/14 (Apr)} a year that begins in April 2013,
 * {@code 2013/14} one whose first month is not known, {@code 2014} a calendar year, {@code 2014-07}
 * a month, {@code 2014-W28} a week of the ISO calendar, {@code 2014-07-09} a day, {@code 2014-Q3},
 * {@code FY2014-Q3} and {@code 2013/14-Q3 (Apr)} quarters.
 *
 * @param start the first day
 * @param frequency how long it is
 * @param calendar the calendar that years and quarters are counted on; days, weeks and months have
 *     the calendar year's
 */
public record Period(LocalDate start, Frequency frequency, Calendar calendar)
    implements Comparable<Period> {

  private static final Pattern NAMED = Pattern.compile("(.*) \\(([A-Z][a-z]{2})\\)");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /** How long a period is, the shortest first. */
  public enum Frequency {
    /** One day. */
    DAY(0, 365.2425, 1),
    /** Seven days from a Monday on. */
    WEEK(0, 365.2425 / 7, 1),
    /** One month. */
    MONTH(1, 12, 12),
    /** Three months. */
    QUARTER(3, 4, 4),
    /** Twelve months. */
    YEAR(12, 1, 1);

    private final int months;
    private final double perYear;
    private final int seasons;

    Frequency(int months, double perYear, int seasons) {
      this.months = months;
      this.perYear = perYear;
      this.seasons = seasons;
    }

    /**
     * Returns how many periods a year holds on average.
     *
     * @return 365.2425, 52.1775, 12, 4 or 1
     */
    public double perYear() {
      return perYear;
    }

    /**
     * Returns how many seasons a year has: no year holds a whole number of weeks, and no method
     * here looks for seasons of days.
     *
     * @return 12 for months, 4 for quarters, otherwise 1
     */
    public int seasons() {
      return seasons;
    }
  }

  /** Checks that the period begins where its calendar lets it begin. */
  public Period {
    boolean isFirst =
        switch (frequency) {
          case DAY -> true;
          case WEEK -> start.getDayOfWeek().getValue() == 1;
          default ->
              start.getDayOfMonth() == 1 && monthOfYear(start, calendar) % frequency.months == 0;
        };
    if (!isFirst) {
      throw new IllegalArgumentException(frequency + " cannot begin on " + start);
    }
    if (frequency.compareTo(Frequency.MONTH) <= 0 && !calendar.isOfOneYear()) {
      throw new IllegalArgumentException(
          "a " + frequency.name().toLowerCase(Locale.ROOT) + " belongs to the calendar year");
    }
  }

  /**
   * Returns a year.
   *
   * @param number the number of the calendar year in which it ends
   * @param calendar its calendar
   * @return the period
   */
  public static Period year(int number, Calendar calendar) {
    LocalDate first = LocalDate.of(calendar.startYear(number), calendar.firstMonth(), 1);
    return new Period(first, Frequency.YEAR, calendar);
  }

  /**
   * Returns a quarter.
   *
   * @param number the number of the calendar year in which its year ends
   * @param quarter 1 to 4
   * @param calendar its calendar
   * @return the period
   */
  public static Period quarter(int number, int quarter, Calendar calendar) {
    LocalDate first = year(number, calendar).start().plusMonths(3L * (quarter - 1));
    return new Period(first, Frequency.QUARTER, calendar);
  }

  /**
   * Returns a month.
   *
   * @param month the month
   * @return the period
   */
  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), Frequency.MONTH, Calendar.CALENDAR_YEAR);
  }

  /**
   * Returns a week of the ISO calendar.
   *
   * @param year the year that the week is counted in
   * @param week 1 to 53
   * @return the period, or nothing when the year has no such week
   */
  public static Optional<Period> week(int year, int week) {
    LocalDate monday =
        LocalDate.of(year, 1, 4).with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(week - 1L);
    boolean isThere = week >= 1 && monday.get(IsoFields.WEEK_BASED_YEAR) == year;
    return isThere
        ? Optional.of(new Period(monday, Frequency.WEEK, Calendar.CALENDAR_YEAR))
        : Optional.empty();
  }

  /**
   * Returns a day.
   *
   * @param day the day
   * @return the period
   */
  public static Period day(LocalDate day) {
    return new Period(day, Frequency.DAY, Calendar.CALENDAR_YEAR);
  }

  /**
   * Returns the period of a certain length in which a day lies.
   *
   * @param day the day
   * @param frequency how long it is
   * @param calendar the calendar of a year or a quarter
   * @return the period
   */
  public static Period of(LocalDate day, Frequency frequency, Calendar calendar) {
    return switch (frequency) {
      case DAY -> day(day);
      case WEEK ->
          new Period(
              day.with(WeekFields.ISO.dayOfWeek(), 1), Frequency.WEEK, Calendar.CALENDAR_YEAR);
      case MONTH -> month(YearMonth.from(day));
      default -> {
        int into = monthOfYear(day, calendar);
        LocalDate first = day.withDayOfMonth(1).minusMonths(into % frequency.months);
        yield new Period(first, frequency, calendar);
      }
    };
  }

  /**
   * Returns the period of a label.
   *
   * @param label such as {@code FY2014}
   * @return the period whose {@link #label()} is that text, or nothing
   */
  public static Optional<Period> tryParse(String label) {
    Matcher named = NAMED.matcher(label);
    int month = named.matches() ? MONTHS.indexOf(named.group(2)) / 3 + 1 : 0;
    Optional<Calendar> years =
        Optional.of(month).filter(m -> m > 0).map(m -> new Calendar(m, true));
    return new PeriodForm("", years, PeriodForm.Naming.UNSAID)
        .ofOurs(month == 0 ? label : named.group(1))
        .filter(found -> found.label().equals(label));
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

  /**
   * Returns the text that {@link #parse} reads back.
   *
   * @return such as {@code FY2014}
   */
  public String label() {
    return shortLabel() + (isNamedByMonth() ? " (" + MONTHS.substring(at(), at() + 3) + ")" : "");
  }

  private int at() {
    return 3 * (calendar.firstMonth() - 1);
  }

  private boolean isNamedByMonth() {
    return calendar.isSaid() && isSplit();
  }

  private boolean isSplit() {
    return !calendar.isOfOneYear() && !calendar.equals(Calendar.US_FISCAL_YEAR);
  }

  /**
   * Returns the label for a place where the first month of the years is said elsewhere.
   *
   * @return the {@link #label}, but {@code 2013/14} for {@code 2013/14 (Apr)}
   */
  public String shortLabel() {
    return switch (frequency) {
      case DAY -> start.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              yearNumber(),
              start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> firstMonth().toString();
      case QUARTER -> yearLabel() + "-Q" + (monthOfYear() / 3 + 1);
      case YEAR -> yearLabel();
    };
  }

  private String yearLabel() {
    int number = yearNumber();
    return isSplit()
        ? String.format(Locale.ROOT, "%04d/%02d", number - 1, number % 100)
        : (calendar.isOfOneYear() ? "" : "FY") + String.format(Locale.ROOT, "%04d", number);
  }

  /**
   * Returns the number of the year that the period lies in, on its calendar.
   *
   * @return 2014 for FY2014, for 2013/14, for 2014 and for 2014-07
   */
  public int yearNumber() {
    if (frequency == Frequency.WEEK) {
      return start.get(IsoFields.WEEK_BASED_YEAR);
    }
    boolean next = !calendar.isOfOneYear() && start.getMonthValue() >= calendar.firstMonth();
    return start.getYear() + (next ? 1 : 0);
  }

  /**
   * Returns the equal distance of periods from each other.
   *
   * @param periods in order, of one frequency
   * @return in periods; 1 for fewer than three, and where the distances differ
   */
  public static int stride(List<Period> periods) {
    long distance = periods.size() < 3 ? 1 : periods.get(0).until(periods.get(1));
    for (int i = 2; i < periods.size(); i++) {
      distance = periods.get(i - 1).until(periods.get(i)) == distance ? distance : 1;
    }
    return (int) distance;
  }

  /**
   * Returns how many months of its year lie before the month that the period begins in.
   *
   * @return from 0 to 11
   */
  public int monthOfYear() {
    return monthOfYear(start, calendar);
  }

  private static int monthOfYear(LocalDate day, Calendar calendar) {
    return Math.floorMod(day.getMonthValue() - calendar.firstMonth(), 12);
  }

  /**
   * Returns the month that the period begins in.
   *
   * @return the month of the first day
   */
  public YearMonth firstMonth() {
    return YearMonth.from(start);
  }

  /**
   * Returns the last day.
   *
   * @return the day
   */
  public LocalDate end() {
    return plus(1).start().minusDays(1);
  }

  /**
   * Says whether a day lies in the period.
   *
   * @param day the day
   * @return true from the first day to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end());
  }

  /**
   * Returns the period a number of steps later.
   *
   * @param steps how many; negative for earlier
   * @return a period of the same frequency and calendar
   */
  public Period plus(long steps) {
    LocalDate then =
        switch (frequency) {
          case DAY -> start.plusDays(steps);
          case WEEK -> start.plusWeeks(steps);
          default -> start.plusMonths(steps * frequency.months);
        };
    return new Period(then, frequency, calendar);
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
    return switch (frequency) {
      case DAY -> ChronoUnit.DAYS.between(start, other.start);
      case WEEK -> ChronoUnit.WEEKS.between(start, other.start);
      default -> ChronoUnit.MONTHS.between(start, other.start) / frequency.months;
    };
  }

  /**
   * Says whether the other period has the same frequency and calendar.
   *
   * @param other a period
   * @return true when both can stand in one series
   */
  public boolean isAlike(Period other) {
    return frequency == other.frequency && calendar.equals(other.calendar);
  }

  /**
   * Returns the words for the period basis of a series.
   *
   * @return such as {@code months} or {@code fiscal years, October to September}
   */
  public String basis() {
    return switch (frequency) {
      case DAY -> "days";
      case WEEK -> "weeks, Monday to Sunday";
      case MONTH -> "months";
      case QUARTER -> "quarters of " + calendar.basis();
      case YEAR -> calendar.basis();
    };
  }

  /** Orders by first day, then by length, then by calendar. */
  @Override
  public int compareTo(Period other) {
    int byDay = start.compareTo(other.start);
    int byLength = frequency.compareTo(other.frequency);
    return byDay != 0 ? byDay : byLength != 0 ? byLength : calendar.compareTo(other.calendar);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label();
  }
}
