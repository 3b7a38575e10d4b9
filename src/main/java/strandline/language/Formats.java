package strandline.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import strandline.language.Quantity.Items.Joint;

/**
 * The numbers, dates and lists of one language: the only class that formats what a reader sees.
 * Numbers are rounded half up on the decimal digits of the double, in every default locale alike.
 */
public final class Formats {
  private static final BigDecimal LEAST = new BigDecimal("1e-6");
  private static final BigDecimal MOST = new BigDecimal("1e15");

  private final DecimalFormatSymbols symbols;

  Formats(Locale locale) {
    symbols = DecimalFormatSymbols.getInstance(locale);
  }

  /**
   * Writes a number.
   *
   * @param value any number
   * @param style how
   * @return such as {@code 3,722}, {@code 1.99}, {@code +75} or {@code infinity}
   */
  public String number(double value, Style style) {
    return switch (style.form()) {
      case SIGNIFICANT -> significant(value);
      case FIXED -> Numbers.fixed(value, style.decimals());
      case SIGNED -> Numbers.signed(value, style.decimals());
      case BARE -> String.format(Locale.ROOT, "%." + style.decimals() + "f", value);
      case HYPHENATED ->
          Math.abs(value) < MOST.doubleValue()
              ? String.format(Locale.ROOT, "%,." + style.decimals() + "f", value == 0 ? 0.0 : value)
              : significant(value);
      case PROBABILITY -> p(value);
    };
  }

  private String significant(double value) {
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "minus infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return grouped(BigDecimal.valueOf(value));
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    int whole = exact.precision() - exact.scale();
    return grouped(
        whole > 3
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(new MathContext(3, RoundingMode.HALF_UP)));
  }

  private String grouped(BigDecimal value) {
    BigDecimal size = value.abs();
    boolean isOrdinary = size.compareTo(LEAST) >= 0 && size.compareTo(MOST) < 0;
    boolean isFarOut = value.signum() != 0 && !isOrdinary;
    return new DecimalFormat(isFarOut ? "0.##E0" : "#,##0.########", symbols).format(value);
  }

  /**
   * Writes a p-value.
   *
   * @param p 0 to 1
   * @return {@code p < 0.001}, or such as {@code p = 0.023}
   */
  public String p(double p) {
    return p < 0.001
        ? "p < 0.001"
        : "p = " + BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * Writes a confidence level without its unit.
   *
   * @param level between 0 and 1
   * @return such as {@code 95}
   */
  public String level(double level) {
    return grouped(
        BigDecimal.valueOf(level)
            .movePointRight(2)
            .round(new MathContext(6, RoundingMode.HALF_UP)));
  }

  /**
   * Writes a date that is known to the day, the month or the year.
   *
   * @param known {@code 2014}, {@code 2014-07} or {@code 2014-07-09}
   * @return such as {@code July 2014}
   */
  public String date(String known) {
    return Dates.known(known);
  }

  /**
   * Writes a list.
   *
   * @param items the items
   * @param joint what stands between them
   * @return such as {@code 2012, 2014 and 2017}
   */
  public String list(List<String> items, Joint joint) {
    int last = items.size() - 1;
    return switch (joint) {
      case AND ->
          last < 1
              ? String.join("", items)
              : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
      case COMMA -> String.join(", ", items);
      case SEMICOLON -> String.join("; ", items);
      case BLANK -> String.join(" ", items);
      case NOTHING -> String.join("", items);
    };
  }

  /** Writes a quantity as a place in a template asks. */
  String written(Quantity quantity, String form, Language language) {
    return switch (form) {
      case "capital" -> capital(quantity.in(language));
      case "clause" -> quantity.in(language).replaceFirst("\\.$", "");
      case "when" -> preposition(((Quantity.Day) quantity).known()) + quantity.in(language);
      case "size" -> ((Quantity.Figure) quantity).size().in(language);
      case "words" -> Numbers.inWords(quantity.count());
      case "code" -> code(quantity, language);
      default -> quantity.in(language);
    };
  }

  /** A day is one that something happened on, a month or a year one that it happened in. */
  private static String preposition(String known) {
    return known.matches("\\d+-\\d\\d-\\d\\d") ? "on " : "in ";
  }

  private static String code(Quantity quantity, Language language) {
    if (quantity instanceof Quantity.Time time) {
      return time.period().label();
    }
    return quantity instanceof Quantity.Day day ? day.known() : quantity.in(language);
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
