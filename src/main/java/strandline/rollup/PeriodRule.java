package strandline.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import strandline.series.Calendar;
import strandline.series.Period;
import strandline.series.Period.Frequency;
import strandline.series.PeriodForm;

/**
 * How a record says its period.
 *
 * @param column the column of the label, the day or the year; empty when the year is the same for
 *     the whole file
 * @param year the year of the whole file; empty when a column has it
 * @param monthColumn the column of the month; empty when the form has none or when the headings of
 *     the columns that are added up are months
 * @param labels how labels are written, and the calendar that a year is counted on: October of the
 *     fiscal year 2024 is October 2023
 * @param ignored texts that are taken from the end of the column's text, such as {@code " (FYTD)"};
 *     the first that fits
 * @param months the number of a month, 1 to 12, by its word in upper case; none where the texts say
 *     no month beside the year
 * @param per how long the periods of the result are; as long as the texts say where nothing is
 *     asked
 */
public record PeriodRule(
    String column,
    String year,
    String monthColumn,
    PeriodForm labels,
    List<String> ignored,
    Map<String, Integer> months,
    Optional<Per> per) {

  /** How a day is written. */
  static final String DAY = "yyyy-mm-dd";

  /** How a year is written. */
  static final String YEAR = "yyyy";

  /**
   * How long the periods of the result are.
   *
   * @param frequency their length
   * @param calendar the calendar of years
   */
  public record Per(Frequency frequency, Calendar calendar) {
    /**
     * Returns what a word asks for.
     *
     * @param word {@code day}, {@code week}, {@code month}, {@code quarter} or a calendar
     * @return nothing when the word is another
     */
    public static Optional<Per> ofWord(String word) {
      return List.of(Frequency.DAY, Frequency.WEEK, Frequency.MONTH, Frequency.QUARTER).stream()
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .map(one -> new Per(one, Calendar.CALENDAR_YEAR))
          .or(() -> Calendar.ofWord(word).map(years -> new Per(Frequency.YEAR, years)));
    }
  }

  /** Copies. */
  public PeriodRule {
    ignored = List.copyOf(ignored);
    months = Collections.unmodifiableMap(new TreeMap<>(months));
  }

  /**
   * Returns the columns that the rule reads.
   *
   * @return none, one or two names
   */
  public List<String> columns() {
    return Stream.of(column, monthColumn).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * Returns the calendar that a year is counted on.
   *
   * @return calendar years where nobody says it
   */
  public Calendar calendar() {
    return labels.calendar().orElse(Calendar.CALENDAR_YEAR);
  }

  /**
   * Says whether labels are to be looked at together before one of them can be read.
   *
   * @return true where nobody says how they are written
   */
  public boolean isOpen() {
    return months.isEmpty() && labels.pattern().isEmpty();
  }

  /**
   * Returns the period of a record.
   *
   * @param text the text of the column; not read when the year is the whole file's
   * @param month the text of the month, from its column or from a heading; not read when the form
   *     has none
   * @return the period of the result that the record belongs to; nothing when the texts say none
   */
  public Optional<Period> period(String text, String month) {
    return given(year.isEmpty() ? bare(text) : year, month).flatMap(this::widened);
  }

  /**
   * Returns when a value was counted, so that the last of a period can be found.
   *
   * @param text the text of the column
   * @param month the text or heading of the month
   * @return the day, or the first day of what is shorter than the period
   */
  LocalDate moment(String text, String month) {
    return given(year.isEmpty() ? bare(text) : year, month).orElseThrow().start();
  }

  /**
   * Says what would be right instead of texts that say no period.
   *
   * @return such as {@code write a year of four digits}
   */
  public String remedy() {
    String month = months.isEmpty() ? "" : " and a month";
    return !months.isEmpty() || labels.pattern().equals(YEAR)
        ? "write a year of four digits" + month + "; add \"ignore\" for what stands behind it"
        : labels.pattern().equals(DAY)
            ? "write a day as 2014-07-09"
            : "write such as "
                + (isOpen() ? "2014-07, 2014 or FY2014" : labels.pattern())
                + (per.isEmpty() ? "" : ", not longer than the periods asked for");
  }

  /** Returns a text of the column without spaces around it and without what is ignored. */
  String bare(String text) {
    String own = PeriodForm.bare(text);
    return ignored.stream()
        .filter(own::endsWith)
        .findFirst()
        .map(end -> own.substring(0, own.length() - end.length()))
        .orElse(own);
  }

  private Optional<Period> given(String text, String month) {
    return months.isEmpty()
        ? labels.period(text)
        : PeriodForm.FOUND
            .with(YEAR)
            .period(text)
            .flatMap(year -> month(year.yearNumber(), PeriodForm.bare(month)));
  }

  private Optional<Period> month(int number, String month) {
    return Optional.ofNullable(months.get(month.toUpperCase(Locale.ROOT)))
        .map(
            of -> {
              int first = labels.naming() == PeriodForm.Naming.FIRST ? number : number - 1;
              boolean isBefore = !calendar().isOfOneYear() && of >= calendar().firstMonth();
              int last = calendar().isOfOneYear() ? number : first + 1;
              return Period.month(YearMonth.of(isBefore ? first : last, of));
            });
  }

  /** A whole year of the other calendar, or a quarter, is not made of what is given. */
  Optional<Period> widened(Period given) {
    return per.map(one -> Period.of(given.start(), one.frequency(), one.calendar()))
        .map(one -> one.contains(given.start()) && one.contains(given.end()) ? one : null)
        .or(() -> per.isEmpty() ? Optional.of(given) : Optional.empty());
  }
}
