package strandline.dataset;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import strandline.series.Calendar;
import strandline.series.Period;

/**
 * Which series of a dataset is wanted.
 *
 * @param measure the measure's id
 * @param per how long its periods are and on what calendar; may be left out where only one is there
 * @param where the member of each dimension; may be left out where only one is there
 * @param prints the print to take instead of the preferred one, by period
 */
public record Selection(
    String measure, Optional<Per> per, Map<String, String> where, Map<Period, Integer> prints) {

  /** How long periods are, and on what calendar. */
  public enum Per {
    /** Days. */
    DAY(Period.Frequency.DAY, Calendar::isOfOneYear),
    /** Weeks. */
    WEEK(Period.Frequency.WEEK, Calendar::isOfOneYear),
    /** Months. */
    MONTH(Period.Frequency.MONTH, Calendar::isOfOneYear),
    /** Quarters, of whichever calendar the measure has them. */
    QUARTER(Period.Frequency.QUARTER, calendar -> true),
    /** Calendar years. */
    CALENDAR_YEAR(Period.Frequency.YEAR, Calendar::isOfOneYear),
    /** Fiscal years of the United States. */
    US_FISCAL_YEAR(Period.Frequency.YEAR, Calendar.US_FISCAL_YEAR::equals),
    /** Years that lie in two calendar years, of whichever calendar the measure has them. */
    FISCAL_YEAR(Period.Frequency.YEAR, calendar -> !calendar.isOfOneYear());

    private final Period.Frequency frequency;
    private final Predicate<Calendar> calendars;

    Per(Period.Frequency frequency, Predicate<Calendar> calendars) {
      this.frequency = frequency;
      this.calendars = calendars;
    }

    /**
     * Says whether a period is of this length and calendar.
     *
     * @param period a period
     * @return true when it is
     */
    public boolean matches(Period period) {
      return period.frequency() == frequency && calendars.test(period.calendar());
    }

    /**
     * Returns the word of a report spec.
     *
     * @return such as {@code us-fiscal-year}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what a word of a report spec means.
     *
     * @param word such as {@code us-fiscal-year}
     * @return the meaning, or nothing
     */
    public static Optional<Per> ofWord(String word) {
      return Arrays.stream(values()).filter(per -> per.word().equals(word)).findFirst();
    }

    /**
     * Returns what a period is.
     *
     * @param period a period
     * @return its length and calendar
     */
    public static Per of(Period period) {
      return Arrays.stream(values()).filter(per -> per.matches(period)).findFirst().orElseThrow();
    }
  }

  /** Copies and sorts the maps. */
  public Selection {
    where = Collections.unmodifiableMap(new TreeMap<>(where));
    prints = Collections.unmodifiableMap(new TreeMap<>(prints));
  }

  /**
   * Returns the selection of a dataset that has one series of a measure.
   *
   * @param measure the measure's id
   * @return without any choice
   */
  public static Selection of(String measure) {
    return new Selection(measure, Optional.empty(), Map.of(), Map.of());
  }
}
