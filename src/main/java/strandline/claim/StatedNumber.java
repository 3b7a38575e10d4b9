package strandline.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import strandline.language.Key;
import strandline.language.Numbers;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;

/**
 * A number as a sentence gives it: {@code 3722}, {@code 2.5}, {@code about 3700}, {@code more than
 * 30000}, {@code at least 20000}, {@code less than 100}, {@code at most 100}.
 *
 * <p>A plain number is right when the figure, rounded half up to the number's decimals, is that
 * number. {@code about} allows a twentieth of the number on either side, ends included. The others
 * compare the figure as it is.
 *
 * @param how which of them
 * @param number the number
 * @param decimals how many decimals it is written with
 */
public record StatedNumber(How how, double number, int decimals) {
  private static final double ABOUT = 0.05;
  private static final double SMALLEST = 1e-9;
  private static final int COARSEST = -2;
  private static final List<String> DECIMALS =
      List.of(
          "check.to-whole-number",
          "check.to-one-decimal",
          "check.to-two-decimals",
          "check.to-three-decimals",
          "check.to-more-decimals");
  private static final List<String> POWERS = List.of("check.to-tens", "check.to-hundreds");
  private static final Pattern TEXT =
      Pattern.compile(
          Arrays.stream(How.values()).map(How::word).collect(Collectors.joining("|", "(", ")"))
              + "(-?\\d+(?:\\.(\\d+))?)");

  /** How a figure is held against the number; the key of the words for it. */
  public enum How implements Key {
    /** Rounds to it. */
    IS,
    /** Within a twentieth. */
    ABOUT,
    /** Above. */
    MORE_THAN,
    /** Not below. */
    AT_LEAST,
    /** Below. */
    LESS_THAN,
    /** Not above. */
    AT_MOST;

    @Override
    public String area() {
      return "amount";
    }

    /** Returns what a spec writes before the number, with a blank. */
    private String word() {
      return this == IS ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
    }

    private static How of(String word) {
      return Arrays.stream(values())
          .filter(how -> how.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Reads an amount.
   *
   * @param text as a spec writes it, without thousands separators
   * @return the amount, or nothing
   */
  public static Optional<StatedNumber> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int decimals = matcher.group(3) == null ? 0 : matcher.group(3).length();
    return Optional.of(
        new StatedNumber(How.of(matcher.group(1)), Double.parseDouble(matcher.group(2)), decimals));
  }

  /**
   * Says whether a figure is what the sentence says.
   *
   * @param value the figure
   * @return true when it is
   */
  public boolean fits(double value) {
    return switch (how) {
      case IS -> isAt(value, decimals);
      case ABOUT -> Math.abs(value - number) <= Math.abs(number) * ABOUT + SMALLEST;
      case MORE_THAN -> value > number;
      case AT_LEAST -> value >= number;
      case LESS_THAN -> value < number;
      case AT_MOST -> value <= number;
    };
  }

  /**
   * Says whether every, or no, figure from a bound on is what the sentence says.
   *
   * @param bound the least or the greatest that the figure can be
   * @param isLower whether it is the least
   * @return true or false where all such figures agree; nothing where they do not
   */
  public Optional<Boolean> decides(double bound, boolean isLower) {
    boolean isOpen =
        isLower
            ? how == How.MORE_THAN || how == How.AT_LEAST
            : how == How.LESS_THAN || how == How.AT_MOST;
    boolean isBeyond = isLower ? bound > number : bound < number;
    if (isOpen) {
      return isBeyond || bound == number ? Optional.of(true) : Optional.empty();
    }
    boolean isOut = isBeyond || bound == number && (how == How.LESS_THAN || how == How.MORE_THAN);
    return isOut && !fits(bound) ? Optional.of(false) : Optional.empty();
  }

  /**
   * Says whether a figure rounds to the number when both are taken at other decimals.
   *
   * @param value the figure
   * @param places decimals; negative for tens, hundreds …
   * @return true when it does
   */
  public boolean isAt(double value, int places) {
    return Numbers.rounded(value, places).compareTo(Numbers.rounded(number, places)) == 0;
  }

  /**
   * Holds a figure against the number at every coarser rounding at which the number still says
   * something, and against one decimal more.
   *
   * @param value the figure
   * @return one reading for each rounding; none unless the amount is a plain number
   */
  public List<AlternativeReading> roundings(double value) {
    List<AlternativeReading> readings = new ArrayList<>();
    if (how != How.IS) {
      return readings;
    }
    boolean isWhole = value == Math.rint(value) && decimals == 0;
    if (!isWhole) {
      readings.add(rounding(value, decimals + 1));
    }
    for (int places = decimals - 1; saysSomething(places); places--) {
      readings.add(rounding(value, places));
    }
    return readings;
  }

  /** At least two digits stay, and at most the thousands are rounded away. */
  private boolean saysSomething(int places) {
    return places >= COARSEST && Math.abs(number) >= 10 * Math.pow(10, -places);
  }

  private AlternativeReading rounding(double value, int places) {
    String label =
        places >= 0 ? DECIMALS.get(Math.min(places, DECIMALS.size() - 1)) : POWERS.get(-places - 1);
    return new AlternativeReading(
        AlternativeReading.Kind.ROUNDING, Sentence.of(label), value, isAt(value, places));
  }

  /**
   * Returns the amount as a part of a sentence.
   *
   * @return such as {@code more than 30,000}
   */
  public Sentence sentence() {
    Quantity.Number written =
        new Quantity.Number(number, Style.fixed(decimals), new Origin.Declared("is"));
    return Sentence.of(how).with("number", written);
  }
}
