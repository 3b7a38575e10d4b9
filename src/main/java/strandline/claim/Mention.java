package strandline.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import strandline.series.DateRange;
import strandline.series.Period;

/**
 * A number, a time or a comparing word in an English text. What may be either a number or a year is
 * both.
 *
 * @param text the words
 * @param at where they begin
 * @param amount the number, if it may be one
 * @param time the time, if it may be one
 * @param term the comparing word, if it is one
 */
public record Mention(
    String text, int at, Optional<Amount> amount, Optional<Time> time, Optional<Term> term) {

  /** Says whether it compares: a word, or a number of times or parts. */
  boolean isComparison() {
    return term.isPresent() || amount.filter(a -> !a.isInDigits()).isPresent();
  }

  /** Says whether it is a length of time. */
  boolean isLength() {
    return amount.filter(a -> a.unit().compareTo(Unit.DAYS) >= 0).isPresent();
  }

  /** What a number counts. */
  public enum Unit {
    /** Things, or times as many. */
    PLAIN,
    /** A part of a whole, in words: a half is both 0.5 and 50 per cent. */
    FRACTION,
    /** Per cent. */
    PER_CENT,
    /** Days. */
    DAYS,
    /** Months. */
    MONTHS,
    /** Years. */
    YEARS
  }

  /**
   * A number with what it counts.
   *
   * @param number the number
   * @param unit what it counts
   * @param isInDigits whether it is written in digits
   */
  public record Amount(StatedNumber number, Unit unit, boolean isInDigits) {}

  /** What comparing words say. */
  public enum Term {
    /** It became more. */
    ROSE,
    /** It became less. */
    FELL,
    /** More than another. */
    MORE,
    /** Less than another. */
    FEWER,
    /** More than every other. */
    HIGHEST,
    /** Less than every other. */
    LOWEST,
    /** More than half of a whole, or more than every other. */
    MOST,
    /** Nearly the whole. */
    ALMOST_ALL,
    /** The first for some time. */
    FIRST,
    /** Days of the week. */
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    /** A comparison that is denied. */
    DENIED
  }

  /**
   * A time as a text names it.
   *
   * @param year the year; 0 where none is said
   * @param month the month; 0 where none is said
   * @param day the day; 0 where none is said
   * @param isFiscal whether the year is a fiscal year
   * @param isBound whether it is an end of a time <em>between</em> two others
   */
  public record Time(int year, int month, int day, boolean isFiscal, boolean isBound) {
    /**
     * Says whether the text can mean a period.
     *
     * @param period a period of a series
     * @return true for the period itself and, of a year, for what lies in it
     */
    public boolean is(Period period) {
      if (isFiscal && period.calendar().isOfOneYear()) {
        return false;
      }
      return month == 0
          ? period.yearNumber() == year
          : day == 0
              && period.frequency() != Period.Frequency.YEAR
              && fits(YearMonth.from(period.start()))
              && period.frequency() == Period.Frequency.MONTH;
    }

    /**
     * Says whether the text can mean an end of some days.
     *
     * @param range days, such as those of an event
     * @return true where the first or the last of them is meant
     */
    public boolean is(DateRange range) {
      return is(range.first())
          || is(range.last())
          || isBound && (is(range.first().minusDays(1)) || is(range.last().plusDays(1)));
    }

    /** Says whether it is a day or a month within some days. */
    boolean isWithin(DateRange range) {
      LocalDate first = LocalDate.of(Math.max(1, year), Math.max(1, month), Math.max(1, day));
      return month > 0 && !first.isBefore(range.first()) && !first.isAfter(range.last());
    }

    private boolean is(LocalDate date) {
      return month == 0
          ? !isFiscal && date.getYear() == year
          : fits(YearMonth.from(date)) && (day == 0 || day == date.getDayOfMonth());
    }

    private boolean fits(YearMonth other) {
      return month == other.getMonthValue() && (year == 0 || year == other.getYear());
    }
  }
}
