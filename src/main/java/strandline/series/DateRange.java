package strandline.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days among which an event lies: one day, a month or a year, as precisely as it is known.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DateRange(LocalDate first, LocalDate last) implements Comparable<DateRange> {
  /** Checks the order. */
  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /**
   * Returns the days as far as one of them.
   *
   * @param day the day, not before the first
   * @return all of them where they end before it
   */
  public DateRange until(LocalDate day) {
    return last.isAfter(day) ? new DateRange(first, day) : this;
  }

  /**
   * Returns the range of a date's text.
   *
   * @param text {@code 2014}, {@code 2014-07} or {@code 2014-07-09}
   * @return a year, a month or a day
   * @throws java.time.format.DateTimeParseException when it is none of these
   */
  public static DateRange parse(String text) {
    return switch (text.length()) {
      case 4 ->
          new DateRange(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
      case 7 -> new DateRange(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
      default -> new DateRange(LocalDate.parse(text), LocalDate.parse(text));
    };
  }

  /**
   * Returns the range of a date's text.
   *
   * @param text any text
   * @return the year, the month or the day; nothing when it is none of these
   */
  public static Optional<DateRange> tryParse(String text) {
    try {
      return text.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? Optional.of(parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Says whether the day is known.
   *
   * @return true when the range is one day
   */
  public boolean isDay() {
    return first.equals(last);
  }

  /**
   * Says whether a range lies wholly within this one.
   *
   * @param other a range
   * @return true when it does
   */
  public boolean contains(DateRange other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /**
   * Says whether a day is common to both.
   *
   * @param other a range
   * @return true when there is one
   */
  public boolean overlaps(DateRange other) {
    return !other.first.isAfter(last) && !other.last.isBefore(first);
  }

  /**
   * Returns the fewest days that can lie between an event here and one in a later range.
   *
   * @param later the range of the later event
   * @return days, not below 0
   */
  public long fewestDaysTo(DateRange later) {
    return Math.max(0, ChronoUnit.DAYS.between(last, later.first));
  }

  /**
   * Returns the most days that can lie between an event here and one in a later range.
   *
   * @param later the range of the later event
   * @return days
   */
  public long mostDaysTo(DateRange later) {
    return ChronoUnit.DAYS.between(first, later.last);
  }

  /**
   * Returns the text that {@link #parse} reads back.
   *
   * @return a day, a month or a year; both ends when it is none of these
   */
  public String label() {
    if (isDay()) {
      return first.toString();
    }
    if (equals(parse(first.toString().substring(0, 7)))) {
      return first.toString().substring(0, 7);
    }
    return equals(parse(first.toString().substring(0, 4)))
        ? first.toString().substring(0, 4)
        : first + "/" + last;
  }

  /** Orders by first day, then by last. */
  @Override
  public int compareTo(DateRange other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label();
  }
}
