package strandline.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.schema.Field.Numerals;

/**
 * The one reading of all numbers of a column: a comma is the decimal sign or stands between
 * thousands in every cell or in none.
 *
 * @param fits every way of writing in which all cells are numbers and that gives other numbers
 * @param best the one of them, or the way in which most cells are numbers
 * @param example a cell whose number depends on the way of writing
 */
public record NumberReading(List<Numerals> fits, Numerals best, String example) {
  private static final List<Numerals> KNOWN =
      Stream.of(". ", ".,", ". _", ".'", ", ", ",.", ", _", ",'")
          .map(
              two ->
                  new Numerals(
                      two.charAt(0),
                      two.endsWith("_")
                          ? Optional.of(' ')
                          : Optional.of(two.charAt(1)).filter(c -> c != ' ')))
          .toList();

  /** Copies the list. */
  public NumberReading {
    fits = List.copyOf(fits);
  }

  /**
   * Reads the numbers of a column.
   *
   * @param cells the texts of all cells with a value
   * @param areWhole whether they are counts, which have no decimals
   * @return what they are
   */
  public static NumberReading of(Collection<String> cells, boolean areWhole) {
    List<String> texts = List.copyOf(new TreeSet<>(cells));
    boolean isOneSign = texts.stream().map(NumberReading::sign).distinct().count() <= 1;
    List<Numerals> fits = new ArrayList<>();
    List<List<BigDecimal>> found = new ArrayList<>();
    Numerals best = Numerals.PLAIN;
    long most = 0;
    for (Numerals one : KNOWN) {
      List<BigDecimal> values =
          texts.stream()
              .flatMap(text -> one.number(text).stream())
              .map(NumberReading::bare)
              .toList();
      boolean isPossible = one.equals(Numerals.PLAIN) || !areWhole || areWhole(values);
      if (values.size() > most && isPossible) {
        most = values.size();
        best = one;
      }
      if (values.size() == texts.size() && isOneSign && isPossible && !found.contains(values)) {
        fits.add(one);
        found.add(values);
      }
    }
    return new NumberReading(fits, fits.isEmpty() ? best : fits.get(0), example(texts, found));
  }

  /** Returns the currency or per cent sign of a number; that of zero may be left out. */
  private static String sign(String text) {
    return text.replaceAll("[-+\u22120-9.,'\u2019\\heE]", "");
  }

  private static BigDecimal bare(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static boolean areWhole(List<BigDecimal> values) {
    return values.stream().allMatch(value -> value.scale() <= 0);
  }

  private static String example(List<String> texts, List<List<BigDecimal>> found) {
    for (int i = 0; i < texts.size(); i++) {
      int at = i;
      boolean isPlain = Numerals.PLAIN.number(texts.get(i)).isPresent();
      boolean differs = found.stream().map(values -> values.get(at)).distinct().count() > 1;
      if (found.size() > 1 ? differs : !isPlain) {
        return texts.get(i);
      }
    }
    return texts.isEmpty() ? "" : texts.get(0);
  }

  /**
   * Says whether the cells are numbers in several ways.
   *
   * @return true when somebody has to say which
   */
  public boolean isDoubtful() {
    return fits.size() > 1;
  }

  /**
   * Says whether the numbers are written otherwise than with digits and a point.
   *
   * @return true when it is to be said how they were read
   */
  public boolean isForeign() {
    return Numerals.PLAIN.number(example).isEmpty() || !best.equals(Numerals.PLAIN);
  }

  /**
   * Says what the numbers may be.
   *
   * @return such as {@code "1.234" is 1.234 with a point before the decimals, or 1234 with a point
   *     between thousands}
   */
  public String doubt() {
    return "\""
        + example
        + "\" is "
        + fits.stream().map(one -> said(one)).collect(Collectors.joining(", or "));
  }

  /**
   * Says how the numbers were read.
   *
   * @return such as {@code "17,60" is read as 17.60, with a comma before the decimals}
   */
  public String note() {
    return "\"" + example + "\" is read as " + said(best);
  }

  private String said(Numerals one) {
    String value = one.number(example).map(BigDecimal::toPlainString).orElse(example);
    String sign = sign(example);
    boolean isDecimal = example.indexOf(one.decimal()) >= 0;
    return value
        + (isDecimal
            ? ", with " + name(one.decimal()) + " before the decimals"
            : one.group().map(c -> ", with " + name(c) + " between thousands").orElse(""))
        + (sign.isEmpty() ? "" : ", without the sign " + sign);
  }

  private static String name(char c) {
    return switch (c) {
      case '.' -> "a point";
      case ',' -> "a comma";
      case '\'' -> "an apostrophe";
      default -> "a space";
    };
  }
}
