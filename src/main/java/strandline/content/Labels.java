package strandline.content;

import strandline.series.Calendar;
import strandline.series.Period;
import strandline.series.Period.Frequency;
import strandline.series.Series;

/** Headers, titles and ranges that several words write in the same way. */
public final class Labels {
  private Labels() {}

  /**
   * Writes a text with a capital first letter.
   *
   * @param text not empty
   * @return the text
   */
  public static String sentenceCase(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * Returns the header of a period column.
   *
   * @param period any of its periods
   * @return such as {@code Fiscal year}
   */
  public static String periodHeader(Period period) {
    boolean fiscal = period.calendar() == Calendar.US_FISCAL_YEAR;
    return switch (period.frequency()) {
      case MONTH -> "Month";
      case QUARTER -> fiscal ? "Fiscal quarter" : "Quarter";
      case YEAR -> fiscal ? "Fiscal year" : "Calendar year";
    };
  }

  /**
   * Adds the periods that a table or figure covers.
   *
   * @param title what it shows
   * @param first the first period
   * @param last the last period
   * @return such as {@code Flow at sea, FY2007 to FY2019}
   */
  public static String covering(String title, Period first, Period last) {
    return title + ", " + range(first, last);
  }

  /**
   * Writes a range of periods.
   *
   * @param first the first period
   * @param last the last period
   * @return such as {@code FY2007 to FY2019}
   */
  public static String range(Period first, Period last) {
    return first.equals(last) ? words(first) : words(first) + " to " + words(last);
  }

  /**
   * Writes a period in prose.
   *
   * @param period the period
   * @return such as {@code December 2014} or {@code FY2014}
   */
  public static String words(Period period) {
    return period.frequency() == Frequency.MONTH
        ? strandline.language.Dates.month(period.firstMonth())
        : period.label();
  }

  /**
   * Writes what a series counts, for a subtitle.
   *
   * @param series the series
   * @return measure, members, unit and period basis
   */
  public static String subtitle(Series series) {
    String members = String.join(", ", series.members().values());
    return subtitle(series, members.isEmpty() ? "" : ", " + members);
  }

  /**
   * Writes what several series of one measure count, for a subtitle.
   *
   * @param series any of them
   * @return measure, unit and period basis
   */
  public static String commonSubtitle(Series series) {
    return subtitle(series, "");
  }

  private static String subtitle(Series series, String members) {
    return series.measure().title()
        + members
        + "; "
        + series.measure().unit()
        + " by "
        + perWords(series.first());
  }

  private static String perWords(Period period) {
    boolean fiscal = period.calendar() == Calendar.US_FISCAL_YEAR;
    return switch (period.frequency()) {
      case MONTH -> "month";
      case QUARTER -> fiscal ? "fiscal quarter" : "quarter";
      case YEAR ->
          fiscal ? "fiscal year (October to September)" : "calendar year (January to December)";
    };
  }
}
