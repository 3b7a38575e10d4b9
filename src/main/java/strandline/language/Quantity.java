package strandline.language;

import java.time.LocalDate;
import java.util.List;
import strandline.series.Calendar;
import strandline.series.Origin;
import strandline.series.Period;

/**
 * A typed part of a sentence: a number, a count, a percentage, a p-value, an interval, a date, a
 * name, a list, or another {@link Sentence}. Numbers keep where they come from. How a quantity is
 * written is the {@link Language}'s business.
 */
public sealed interface Quantity
    permits Quantity.Figure, Quantity.Day, Quantity.Time, Quantity.Name, Quantity.Items, Sentence {

  /**
   * Returns the text in a language.
   *
   * @param language the language
   * @return the text
   */
  String in(Language language);

  /**
   * Returns the number that decides between singular and plural.
   *
   * @return the count, the rounded number, how many items, or 1
   */
  default long count() {
    return 1;
  }

  /**
   * Returns the quantity with an origin for its numbers that have none yet.
   *
   * @param origin where they come from
   * @return the same text; a quantity without numbers itself
   */
  default Quantity from(Origin origin) {
    return this;
  }

  /**
   * Says whether there is anything to write.
   *
   * @return false for an empty name and a list without items
   */
  default boolean isGiven() {
    return true;
  }

  /** A number of any kind. */
  sealed interface Figure extends Quantity permits Number, Range {
    /**
     * Returns the numbers.
     *
     * @return one, or for an interval its level, lower end and upper end
     */
    double[] values();

    /**
     * Returns where the number comes from.
     *
     * @return {@link Origin#UNKNOWN} when nothing is known
     */
    Origin origin();

    /**
     * Returns the number without its sign.
     *
     * @return the same kind of quantity; an interval itself
     */
    Figure size();
  }

  /**
   * A number with its style.
   *
   * @param value any number
   * @param style how it is written
   * @param origin where it comes from
   */
  record Number(double value, Style style, Origin origin) implements Figure {
    @Override
    public String in(Language language) {
      return language.formats().number(value, style);
    }

    @Override
    public Number from(Origin other) {
      return origin.equals(Origin.UNKNOWN) ? new Number(value, style, other) : this;
    }

    @Override
    public double[] values() {
      return new double[] {value};
    }

    @Override
    public Figure size() {
      return new Number(Math.abs(value), style, origin);
    }

    @Override
    public long count() {
      return value == Math.rint(value) ? (long) value : 0;
    }
  }

  /**
   * A confidence interval.
   *
   * @param low the lower end, may be infinite
   * @param high the upper end, may be infinite
   * @param level the confidence level, between 0 and 1
   * @param style how both ends are written
   * @param origin where it comes from
   */
  record Range(double low, double high, double level, Style style, Origin origin)
      implements Figure {
    @Override
    public String in(Language language) {
      return language.text(
          Sentence.of("phrase.interval")
              .with("level", Quantity.name(language.formats().level(level)))
              .with("low", new Number(low, style, origin))
              .with("high", new Number(high, style, origin)));
    }

    @Override
    public Range from(Origin other) {
      return origin.equals(Origin.UNKNOWN) ? new Range(low, high, level, style, other) : this;
    }

    @Override
    public double[] values() {
      return new double[] {100 * level, low, high};
    }

    @Override
    public Figure size() {
      return this;
    }
  }

  /**
   * A date that is known to the day, the month or the year.
   *
   * @param known {@code 2014}, {@code 2014-07} or {@code 2014-07-09}
   */
  record Day(String known) implements Quantity {
    @Override
    public String in(Language language) {
      return language.formats().date(known);
    }
  }

  /**
   * A period: a month or a day in words, a fiscal year of the United States called so.
   *
   * @param period the period
   */
  record Time(Period period) implements Quantity {
    @Override
    public String in(Language language) {
      boolean isFiscal = period.calendar().equals(Calendar.US_FISCAL_YEAR);
      return switch (period.frequency()) {
        case DAY, MONTH -> language.formats().date(period.label());
        case YEAR ->
            isFiscal
                ? language.text(
                    Sentence.of("label.of-fiscal-year").with("year", place(period.yearNumber())))
                : period.shortLabel();
        case QUARTER, WEEK -> period.shortLabel();
      };
    }
  }

  /**
   * A name or a code that no language changes: of a series, a unit, a period, a person, a source.
   *
   * @param text the name
   */
  record Name(String text) implements Quantity {
    @Override
    public String in(Language language) {
      return text;
    }

    @Override
    public boolean isGiven() {
      return !text.isEmpty();
    }
  }

  /**
   * A list.
   *
   * @param items in their order
   * @param joint what stands between them
   */
  record Items(List<Quantity> items, Joint joint) implements Quantity {
    /** What stands between the items of a list. */
    public enum Joint {
      /** Commas, and the language's word for <em>and</em> before the last. */
      AND,
      /** Commas. */
      COMMA,
      /** Semicolons. */
      SEMICOLON,
      /** Blanks, for whole sentences. */
      BLANK,
      /** Nothing: the items bring their own punctuation. */
      NOTHING
    }

    @Override
    public String in(Language language) {
      return language.formats().list(items.stream().map(i -> i.in(language)).toList(), joint);
    }

    @Override
    public Items from(Origin origin) {
      return new Items(items.stream().map(item -> item.from(origin)).toList(), joint);
    }

    @Override
    public long count() {
      return items.size();
    }

    @Override
    public boolean isGiven() {
      return !items.isEmpty();
    }
  }

  /**
   * Returns a number of three significant digits.
   *
   * @param value any number
   * @return the quantity, without an origin
   */
  static Number number(double value) {
    return new Number(value, Style.significant(), Origin.UNKNOWN);
  }

  /**
   * Returns a number of fixed decimals.
   *
   * @param value a finite number
   * @param decimals from 0
   * @return the quantity, without an origin
   */
  static Number fixed(double value, int decimals) {
    return new Number(value, Style.fixed(decimals), Origin.UNKNOWN);
  }

  /**
   * Returns a number of things.
   *
   * @param value how many
   * @return the quantity, without an origin
   */
  static Number count(long value) {
    return number(value);
  }

  /**
   * Returns the place of a thing in a list, which marks no thousands.
   *
   * @param place counted from 1
   * @return the quantity
   */
  static Number place(int place) {
    return new Number(place, new Style(Style.Form.BARE, 0), Origin.UNKNOWN);
  }

  /**
   * Returns a p-value.
   *
   * @param value 0 to 1
   * @return the quantity, without an origin
   */
  static Number p(double value) {
    return new Number(value, new Style(Style.Form.PROBABILITY, 3), Origin.UNKNOWN);
  }

  /**
   * Returns a day.
   *
   * @param day the day
   * @return the quantity
   */
  static Day day(LocalDate day) {
    return new Day(day.toString());
  }

  /**
   * Returns a period.
   *
   * @param period the period
   * @return the quantity
   */
  static Quantity period(Period period) {
    return new Time(period);
  }

  /**
   * Returns a period for a place where nothing else says the first month of its year.
   *
   * @param period the period
   * @return the quantity
   */
  static Quantity wholePeriod(Period period) {
    boolean isWhole = period.label().equals(period.shortLabel());
    return isWhole ? period(period) : name(period.label());
  }

  /**
   * Returns a name.
   *
   * @param text the name, possibly empty
   * @return the quantity
   */
  static Name name(String text) {
    return new Name(text);
  }

  /**
   * Returns a list that ends with <em>and</em>.
   *
   * @param items in their order
   * @return the quantity
   */
  static Items list(List<? extends Quantity> items) {
    return new Items(List.copyOf(items), Items.Joint.AND);
  }

  /**
   * Returns a list of names that ends with <em>and</em>.
   *
   * @param names in their order
   * @return the quantity
   */
  static Items names(List<String> names) {
    return list(names.stream().map(Name::new).toList());
  }

  /**
   * Returns a list with another joint.
   *
   * @param items in their order
   * @param joint what stands between them
   * @return the quantity
   */
  static Items joined(List<? extends Quantity> items, Items.Joint joint) {
    return new Items(List.copyOf(items), joint);
  }
}
