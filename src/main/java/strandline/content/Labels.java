package strandline.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Calendar;
import strandline.series.Measure;
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
   * @param id its id in the bundle, such as {@code table.row}
   * @return its text
   */
  public static String text(String id) {
    return Language.english().text(id);
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
    boolean fiscal = !period.calendar().isOfOneYear();
    return Sentence.of(
        switch (period.frequency()) {
          case DAY -> "label.day";
          case WEEK -> "label.week";
          case MONTH -> "label.month";
          case QUARTER -> fiscal ? "label.fiscal-quarter" : "label.quarter";
          case YEAR ->
              !fiscal
                  ? "label.calendar-year"
                  : period.calendar().isSaid() ? "label.fiscal-year" : "label.split-year";
        });
  }

  /**
   * Returns the header of a period column.
   *
   * @param period any of its periods
   * @return such as {@code Fiscal year}
   */
  public static String periodHeader(Period period) {
    return text(Sentence.of("label.header").with("what", length(period)));
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
    return Sentence.of("label.covering").with("what", title).with("range", range(first, last));
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
        ? Quantity.period(first)
        : Sentence.of("label.range")
            .with("first", Quantity.period(first))
            .with("last", Quantity.period(last));
  }

  /**
   * Returns what series count, for a subtitle.
   *
   * @param series one or several
   * @return their measures, the members that all share, units and period basis
   */
  public static Sentence subtitle(List<Series> series) {
    return Sentence.of("label.subtitle")
        .with("measure", distinct(series, Measure::title))
        .with("members", String.join(", ", shared(series)))
        .with("unit", units(series).equals(Measure.UNSAID_UNIT) ? "" : units(series))
        .with("period", wholeLength(series.get(0).first()));
  }

  /**
   * Returns what series have in common, for a title.
   *
   * @param series one or several
   * @return such as {@code people who landed}, or the label of a single one
   */
  public static String common(List<Series> series) {
    String measures = text(distinct(series, Measure::shortTitle));
    return series.get(0).measure().label(measures, shared(series));
  }

  /** Returns what a series is called where the others of its figure have been named together. */
  public static String apart(Series one, List<Series> beside) {
    boolean isSame = beside.stream().map(s -> s.measure().id()).distinct().count() == 1;
    List<String> own = new ArrayList<>(one.members().values());
    own.removeAll(shared(beside));
    String members = String.join(", ", own);
    return isSame && !members.isEmpty() ? members : one.label();
  }

  /** Returns the units of series, each once. */
  public static String units(List<Series> series) {
    return series.stream()
        .map(s -> s.measure().unit())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Quantity distinct(List<Series> series, Function<Measure, String> name) {
    return Quantity.names(series.stream().map(Series::measure).map(name).distinct().toList());
  }

  private static List<String> shared(List<Series> series) {
    List<String> members = new ArrayList<>(series.get(0).members().values());
    series.forEach(one -> members.retainAll(one.members().values()));
    return members;
  }

  /**
   * Returns the length of a period and where a year begins and ends.
   *
   * @param period the period
   * @return such as {@code fiscal year (October to September)}
   */
  public static Sentence wholeLength(Period period) {
    Calendar calendar = period.calendar();
    if (period.frequency() != Frequency.YEAR) {
      return length(period);
    } else if (calendar.isOfOneYear()) {
      return Sentence.of("label.whole-calendar-year");
    }
    return calendar.isSaid()
        ? Sentence.of("label.whole-fiscal-year").with("span", calendar.span())
        : Sentence.of("label.whole-split-year");
  }

  /**
   * Returns a title with its unit.
   *
   * @param what the title
   * @param unit the unit
   * @return such as {@code Growth (per cent a year)}
   */
  public static Sentence withUnit(Quantity what, Quantity unit) {
    return Sentence.of("label.with-unit").with("what", what).with("unit", unit);
  }
}
