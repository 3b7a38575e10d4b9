package strandline.claim.check;

import java.util.Locale;
import java.util.Optional;
import strandline.claim.StatedNumber;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;

/**
 * A length of time as a sentence gives it: {@code 917 days}, {@code 30 months}, {@code 2.5 years},
 * with {@code about}, {@code more than}, {@code at least} … before it where it is said so. A year
 * has 365.2425 days and a month a twelfth of it.
 *
 * <p>A plain length is right when the time, rounded to its decimals, is that number. It is right
 * without reservation only when the time also lies within a twentieth of it: 3.78 years are four
 * only when rounded.
 *
 * @param amount the number
 * @param unit the unit
 */
public record StatedLength(StatedNumber amount, Unit unit) {
  private static final double DAYS_A_YEAR = 365.2425;
  private static final double CLOSE = 0.05;

  /** Units of time. */
  public enum Unit {
    /** Days. */
    DAYS(1, "check.days", "check.said-days"),
    /** Mean months. */
    MONTHS(DAYS_A_YEAR / 12, "check.days-and-months", "check.said-months"),
    /** Mean years. */
    YEARS(DAYS_A_YEAR, "check.days-and-years", "check.said-years");

    private final double days;
    private final String found;
    private final String said;

    Unit(double days, String found, String said) {
      this.days = days;
      this.found = found;
      this.said = said;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a length.
   *
   * @param text as a spec writes it
   * @return the length, or nothing
   */
  public static Optional<StatedLength> parse(String text) {
    for (Unit unit : Unit.values()) {
      if (text.endsWith(" " + unit.word())) {
        String number = text.substring(0, text.length() - unit.word().length() - 1);
        return StatedNumber.parse(number).map(amount -> new StatedLength(amount, unit));
      }
    }
    return Optional.empty();
  }

  boolean fits(long days) {
    return amount.fits(in(days));
  }

  boolean isClose(long days) {
    return amount.how() != StatedNumber.How.IS
        || Math.abs(in(days) - amount.number()) <= CLOSE * amount.number();
  }

  double in(long days) {
    return days / unit.days;
  }

  /** Returns a time that was found, in days and in the unit. */
  Sentence found(long days, Origin origin) {
    return Sentence.of(unit.found)
        .with("days", new Quantity.Number(days, Style.fixed(0), origin))
        .with("length", new Quantity.Number(in(days), Style.fixed(2), origin));
  }

  /**
   * Returns the length as a part of a sentence.
   *
   * @return such as {@code 2.5 years}
   */
  public Sentence sentence() {
    return Sentence.of(unit.said).with("amount", amount.sentence());
  }
}
