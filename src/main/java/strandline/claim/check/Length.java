package strandline.claim.check;

import java.util.Optional;
import strandline.language.Numbers;

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
public record Length(Amount amount, Unit unit) {
  private static final double DAYS_A_YEAR = 365.2425;
  private static final double CLOSE = 0.05;

  /** Units of time. */
  public enum Unit {
    /** Days. */
    DAYS(1),
    /** Mean months. */
    MONTHS(DAYS_A_YEAR / 12),
    /** Mean years. */
    YEARS(DAYS_A_YEAR);

    private final double days;

    Unit(double days) {
      this.days = days;
    }

    private String words() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Reads a length.
   *
   * @param text as a spec writes it
   * @return the length, or nothing
   */
  public static Optional<Length> parse(String text) {
    for (Unit unit : Unit.values()) {
      if (text.endsWith(" " + unit.words())) {
        String number = text.substring(0, text.length() - unit.words().length() - 1);
        return Amount.parse(number).map(amount -> new Length(amount, unit));
      }
    }
    return Optional.empty();
  }

  boolean fits(long days) {
    return amount.fits(in(days));
  }

  boolean isClose(long days) {
    return amount.how() != Amount.How.IS
        || Math.abs(in(days) - amount.number()) <= CLOSE * amount.number();
  }

  double in(long days) {
    return days / unit.days;
  }

  String words(long days) {
    return Numbers.whole(days)
        + " days"
        + (unit == Unit.DAYS ? "" : ", " + Numbers.fixed(in(days), 2) + " " + unit.words());
  }

  /**
   * Returns the length in words.
   *
   * @return such as {@code 2.5 years}
   */
  public String words() {
    return amount.words() + " " + unit.words();
  }
}
