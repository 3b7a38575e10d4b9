package strandline.rollup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import strandline.series.Calendar;
import strandline.series.Period;

/**
 * How a record says its period.
 *
 * @param form which texts say it
 * @param column the column of the label, the day or the year; empty when the year is the same for
 *     the whole file
 * @param year the year of the whole file; empty when a column has it
 * @param monthColumn the column of the month; empty when the form has none or when the headings of
 *     the columns that are added up are months
 * @param calendar the calendar that a year is counted on: October of the fiscal year 2024 is
 *     October 2023
 * @param ignored texts that are taken from the end of the column's text, such as {@code " (FYTD)"};
 *     the first that fits
 * @param months the number of a month, 1 to 12, by its word in upper case
 * @param per how long the periods of the result are
 */
public record PeriodRule(
    Form form,
    String column,
    String year,
    String monthColumn,
    Calendar calendar,
    List<String> ignored,
    Map<String, Integer> months,
    Per per) {

  /** Which texts say the period of a record. */
  public enum Form {
    /** A label of ours, such as {@code 2014-07}, {@code 2014} or {@code FY2014}. */
    LABEL,
    /** A day as {@code 2014-07-09}. */
    DAY,
    /** A year of four digits on the rule's calendar. */
    YEAR,
    /** A year of four digits, and a month as a word or a number. */
    YEAR_AND_MONTH
  }

  /** How long the periods of the result are. */
  public enum Per {
    /** As long as the texts say: a month, or the year. */
    AS_GIVEN,
    /** Calendar years, added up from months. */
    CALENDAR_YEAR,
    /** Fiscal years of the United States, added up from months. */
    US_FISCAL_YEAR
  }

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

  /** The English names of the months, their first three letters, and their numbers. */
  public static final Map<String, Integer> ENGLISH = english();

  /** Copies. */
  public PeriodRule {
    ignored = List.copyOf(ignored);
    months = Collections.unmodifiableMap(new TreeMap<>(months));
  }

  private static Map<String, Integer> english() {
    Map<String, Integer> months = new TreeMap<>();
    for (java.time.Month month : java.time.Month.values()) {
      int number = month.getValue();
      months.put(month.name(), number);
      months.put(month.name().substring(0, 3), number);
      months.put(String.valueOf(number), number);
      months.put(String.format(Locale.ROOT, "%02d", number), number);
    }
    months.put("SEPT", 9);
    return Collections.unmodifiableMap(months);
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
    return form == Form.DAY
        ? LocalDate.parse(bare(text))
        : given(year.isEmpty() ? bare(text) : year, month).orElseThrow().start();
  }

  /**
   * Says what would be right instead of texts that say no period.
   *
   * @return such as {@code write a year of four digits}
   */
  public String remedy() {
    return switch (form) {
      case LABEL -> "write such as 2014-07, 2014 or FY2014" + within();
      case DAY -> "write a day as 2014-07-09";
      case YEAR -> "write a year of four digits; add \"ignore\" for what stands behind it";
      case YEAR_AND_MONTH ->
          "write a year of four digits and a month; add \"ignore\" for what stands behind it";
    };
  }

  private String within() {
    return per == Per.AS_GIVEN ? "" : ", not longer than the periods asked for";
  }

  /** Returns the period that a heading says, without what some agencies put around a year. */
  static String heading(String heading) {
    return heading.strip().replaceFirst("^X(?=[0-9]{4}$)|\\s*\\[YR[0-9]{4}]$", "");
  }

  private String bare(String text) {
    return ignored.stream()
        .filter(text::endsWith)
        .findFirst()
        .map(end -> text.substring(0, text.length() - end.length()))
        .orElse(text);
  }

  private Optional<Period> given(String text, String month) {
    return switch (form) {
      case LABEL -> Period.tryParse(text);
      case DAY -> day(text);
      case YEAR -> year(text).map(number -> Period.year(number, calendar));
      case YEAR_AND_MONTH -> year(text).flatMap(number -> month(number, month));
    };
  }

  private static Optional<Period> day(String text) {
    try {
      return text.length() == 10
          ? Optional.of(Period.month(YearMonth.from(LocalDate.parse(text))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> year(String text) {
    return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private Optional<Period> month(int number, String month) {
    return Optional.ofNullable(months.get(month.toUpperCase(Locale.ROOT)))
        .map(
            of -> {
              boolean before = calendar.firstMonth() > 1 && of >= calendar.firstMonth();
              return Period.month(YearMonth.of(before ? number - 1 : number, of));
            });
  }

  /** A whole year of the other calendar, or a quarter, is not made of what is given. */
  private Optional<Period> widened(Period given) {
    if (per == Per.AS_GIVEN) {
      return Optional.of(given);
    }
    Calendar wanted = per == Per.CALENDAR_YEAR ? Calendar.CALENDAR_YEAR : Calendar.US_FISCAL_YEAR;
    Period year = yearOf(given, wanted);
    boolean isWithin = !given.start().isBefore(year.start()) && !given.end().isAfter(year.end());
    return isWithin ? Optional.of(year) : Optional.empty();
  }

  private static Period yearOf(Period given, Calendar calendar) {
    YearMonth month = given.firstMonth();
    boolean next = calendar.firstMonth() > 1 && month.getMonthValue() >= calendar.firstMonth();
    return Period.year(month.getYear() + (next ? 1 : 0), calendar);
  }
}
