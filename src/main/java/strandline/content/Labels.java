package strandline.content;

import strandline.language.Key;
import strandline.language.LabelKey;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Calendar;
import strandline.series.Period;
import strandline.series.Period.Frequency;
import strandline.series.Series;

/**
 * Headers, titles and ranges that several words write in the same way, and the place where the
 * sentences of tables and figures become text.
 */
public final class Labels {
  private Labels() {}

  /**
   * Writes a sentence or a part of one.
   *
   * @param part the sentence
   * @return its text
   */
  public static String text(Quantity part) {
    return part.in(Language.english());
  }

  /**
   * Writes a label without quantities.
   *
   * @param key the label
   * @return its text
   */
  public static String text(Key key) {
    return Language.english().text(key);
  }

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
   * Returns the length of a period.
   *
   * @param period the period
   * @return such as {@code fiscal year}
   */
  public static Sentence length(Period period) {
    boolean fiscal = period.calendar() == Calendar.US_FISCAL_YEAR;
    return Sentence.of(
        switch (period.frequency()) {
          case MONTH -> LabelKey.MONTH;
          case QUARTER -> fiscal ? LabelKey.FISCAL_QUARTER : LabelKey.QUARTER;
          case YEAR -> fiscal ? LabelKey.FISCAL_YEAR : LabelKey.CALENDAR_YEAR;
        });
  }

  /**
   * Returns the header of a period column.
   *
   * @param period any of its periods
   * @return such as {@code Fiscal year}
   */
  public static String periodHeader(Period period) {
    return text(Sentence.of(LabelKey.HEADER).with("what", length(period)));
  }

  /**
   * Adds the periods that a table or figure covers.
   *
   * @param title what it shows
   * @param first the first period
   * @param last the last period
   * @return such as {@code Flow at sea, FY2007 to FY2019}
   */
  public static Sentence covering(Quantity title, Period first, Period last) {
    return Sentence.of(LabelKey.COVERING).with("what", title).with("range", range(first, last));
  }

  /**
   * Adds the periods that a table or figure covers to its name.
   *
   * @param title what it shows
   * @param first the first period
   * @param last the last period
   * @return such as {@code Flow at sea, FY2007 to FY2019}
   */
  public static Sentence covering(String title, Period first, Period last) {
    return covering(Quantity.name(title), first, last);
  }

  /**
   * Returns a range of periods.
   *
   * @param first the first period
   * @param last the last period
   * @return such as {@code FY2007 to FY2019}
   */
  public static Quantity range(Period first, Period last) {
    return first.equals(last)
        ? period(first)
        : Sentence.of(LabelKey.RANGE).with("first", period(first)).with("last", period(last));
  }

  /**
   * Returns a period in prose.
   *
   * @param period the period
   * @return such as {@code December 2014} or {@code FY2014}
   */
  public static Quantity period(Period period) {
    return period.frequency() == Frequency.MONTH
        ? new Quantity.Day(period.firstMonth().toString())
        : Quantity.name(period.label());
  }

  /**
   * Returns what a series counts, for a subtitle.
   *
   * @param series the series
   * @return measure, members, unit and period basis
   */
  public static Sentence subtitle(Series series) {
    return subtitle(series, members(series));
  }

  /**
   * Returns what several series of one measure count, for a subtitle.
   *
   * @param series any of them
   * @return measure, unit and period basis
   */
  public static Sentence commonSubtitle(Series series) {
    return subtitle(series, "");
  }

  private static Sentence subtitle(Series series, String members) {
    return Sentence.of(LabelKey.SUBTITLE)
        .with("measure", series.measure().title())
        .with("members", members)
        .with("unit", series.measure().unit())
        .with("period", wholeLength(series.first()));
  }

  /**
   * Returns the members that a series is of.
   *
   * @param series the series
   * @return with commas between them; empty when there are none
   */
  static String members(Series series) {
    return String.join(", ", series.members().values());
  }

  /**
   * Returns the length of a period and where a year begins and ends.
   *
   * @param period the period
   * @return such as {@code fiscal year (October to September)}
   */
  public static Sentence wholeLength(Period period) {
    boolean fiscal = period.calendar() == Calendar.US_FISCAL_YEAR;
    return period.frequency() == Frequency.YEAR
        ? Sentence.of(fiscal ? LabelKey.WHOLE_FISCAL_YEAR : LabelKey.WHOLE_CALENDAR_YEAR)
        : length(period);
  }

  /**
   * Returns a title with its unit.
   *
   * @param what the title
   * @param unit the unit
   * @return such as {@code Growth (per cent a year)}
   */
  public static Sentence withUnit(Quantity what, Quantity unit) {
    return Sentence.of(LabelKey.WITH_UNIT).with("what", what).with("unit", unit);
  }
}
