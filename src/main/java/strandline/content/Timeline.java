package strandline.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import strandline.language.Dates;
import strandline.report.Chart.Tick;
import strandline.report.Chart.XAxis;
import strandline.report.Mark.Datum;
import strandline.series.DateRange;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Period.Frequency;
import strandline.series.Series;

/** Where periods and days stand on a time axis: decimal years, proportional to days. */
public final class Timeline {
  private static final int FEW_DAYS = 70;
  private static final int FEW_MONTHS = 8;

  private Timeline() {}

  /**
   * Returns where a day begins.
   *
   * @param day the day
   * @return the decimal year
   */
  public static double at(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  /**
   * Returns where a date stands that is known to the day, the month or the year.
   *
   * @param when the date
   * @return the middle of the days among which it lies
   */
  public static double at(DateRange when) {
    return (at(when.first()) + at(when.last().plusDays(1))) / 2;
  }

  /**
   * Returns where a period stands.
   *
   * @param period the period
   * @return its middle
   */
  public static double at(Period period) {
    return (start(period) + end(period)) / 2;
  }

  /**
   * Returns where a period begins.
   *
   * @param period the period
   * @return the decimal year
   */
  public static double start(Period period) {
    return at(period.start());
  }

  /**
   * Returns where a period ends.
   *
   * @param period the period
   * @return the decimal year
   */
  public static double end(Period period) {
    return at(period.end().plusDays(1));
  }

  /**
   * Returns the values of a series, gaps included.
   *
   * @param series the series
   * @return in order of period
   */
  public static List<Datum> data(Series series) {
    return series.observations().stream().map(one -> datum(series, one)).toList();
  }

  /**
   * Returns one plotted value.
   *
   * @param series the series that it stands in
   * @param observation the observation
   * @return the value at the middle of its period
   */
  public static Datum datum(Series series, Observation observation) {
    Period period = observation.period();
    return new Datum(
        period.label(),
        at(period),
        observation.value(),
        observation.status(),
        Origin.of(series, period));
  }

  /**
   * Returns the axis from one period to another.
   *
   * @param first the first period
   * @param last the last period
   * @return with a tick at each year, and at each third month where two years or less are shown, or
   *     in the middle of each month of eight months or fewer; for days and weeks at each month of a
   *     year, each Monday of ten weeks, or each day of two weeks
   */
  public static XAxis.Time axis(Period first, Period last) {
    boolean areFew = first.frequency() == Frequency.MONTH && first.until(last) < FEW_MONTHS;
    List<Tick> ticks =
        areFew || first.frequency() == Frequency.YEAR
            ? each(first, last)
            : first.frequency().compareTo(Frequency.MONTH) < 0
                    && first.start().plusDays(FEW_DAYS).isAfter(last.end())
                ? days(first, last)
                : months(first.firstMonth(), YearMonth.from(last.end()), first.frequency());
    ticks.removeIf(tick -> tick.at() < start(first));
    return new XAxis.Time(start(first), end(last), ticks);
  }

  private static List<Tick> each(Period first, Period last) {
    List<Tick> ticks = new ArrayList<>();
    for (Period one = first; one.compareTo(last) <= 0; one = one.plus(1)) {
      boolean isMonth = one.frequency() == Frequency.MONTH;
      String label = isMonth ? Dates.shortMonth(one.firstMonth()) : one.shortLabel();
      ticks.add(new Tick(at(one), label));
    }
    return ticks;
  }

  /** Each day of two weeks, otherwise each Monday. */
  private static List<Tick> days(Period first, Period last) {
    boolean areFew = first.start().plusDays(14).isAfter(last.end());
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = first.start(); !day.isAfter(last.end()); day = day.plusDays(1)) {
      if (areFew || day.getDayOfWeek() == DayOfWeek.MONDAY) {
        ticks.add(new Tick(at(day), Dates.shortKnown(day.toString())));
      }
    }
    return ticks;
  }

  private static List<Tick> months(YearMonth first, YearMonth last, Frequency frequency) {
    boolean isShort = first.plusMonths(30).isAfter(last);
    boolean areAll = frequency.compareTo(Frequency.MONTH) < 0 && first.plusMonths(12).isAfter(last);
    List<Tick> ticks = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      if (month.getMonthValue() == 1) {
        ticks.add(new Tick(at(month.atDay(1)), String.valueOf(month.getYear())));
      } else if (areAll || isShort && month.getMonthValue() % 3 == 1) {
        ticks.add(new Tick(at(month.atDay(1)), Dates.shortMonth(month)));
      }
    }
    return ticks;
  }
}
