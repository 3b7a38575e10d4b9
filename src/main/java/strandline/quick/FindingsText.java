package strandline.quick;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import strandline.language.Language;

/**
 * What the battery found in a column, for a person: under each question the sentence of each method
 * and its numbers, at six significant digits; long lists are left to the JSON.
 */
public final class FindingsText {
  private static final int WIDTH = 100;
  private static final int FEW = 8;
  private static final int DIGITS = 6;

  private final StringBuilder out = new StringBuilder();

  private FindingsText() {}

  /**
   * Returns the text.
   *
   * @param column what was analysed
   * @param result what was found
   * @return lines that end with line feeds
   */
  public static String of(Column column, Battery.Result result) {
    FindingsText text = new FindingsText();
    text.head(column, result);
    result.entries().stream()
        .collect(
            Collectors.groupingBy(MethodOutcome::question, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (question, entries) -> {
              text.out.append('\n').append(Language.english().text(question)).append('\n');
              entries.forEach(text::entry);
            });
    return text.out.toString();
  }

  private void head(Column column, Battery.Result result) {
    ColumnChoice choice = column.choice();
    line("", choice.value() + " by " + choice.period() + ", " + choice.file());
    // An evenly thinned series has its own frequency, and what lies between is no gap.
    long gaps =
        result.stride() > 1
            ? 0
            : column.values().stream().filter(value -> Double.isNaN(value)).count();
    line(
        "",
        String.format(
                Locale.ROOT,
                "%,d values, %s (%s)",
                result.n(),
                result.span().in(Language.english()),
                column.basis())
            + (gaps == 0 ? "" : String.format(Locale.ROOT, ", %,d without a value", gaps)));
    line("", result.sentence().in(Language.english()));
  }

  private void entry(MethodOutcome entry) {
    out.append('\n');
    line("  ", Language.english().text(entry.title()) + " [" + entry.key() + "]");
    entry
        .outcome()
        .fold(
            found -> {
              line("    ", found.sentence().in(Language.english()));
              numbers(found.statistics().members());
              return null;
            },
            reason -> {
              line("    ", "Declined: " + reason.in(Language.english()) + ".");
              return null;
            });
  }

  private void numbers(JsonNode statistics) {
    Map<String, String> shown = new LinkedHashMap<>();
    flatten("", statistics, shown);
    int names = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
    int whole = shown.values().stream().mapToInt(FindingsText::whole).max().orElse(0);
    shown.forEach(
        (name, value) ->
            out.append("      ")
                .append(name)
                .append(" ".repeat(names - name.length() + 2 + Math.max(0, whole - whole(value))))
                .append(value)
                .append('\n'));
  }

  /** How many characters stand before the decimal point; none for what is no number. */
  private static int whole(String value) {
    if (!value.matches("-?[0-9,]+(\\.[0-9]+)?")) {
      return Integer.MIN_VALUE;
    }
    return value.contains(".") ? value.indexOf('.') : value.length();
  }

  private static void flatten(String prefix, JsonNode group, Map<String, String> shown) {
    group
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isObject()) {
                flatten(prefix + member.getKey() + ".", member.getValue(), shown);
              } else {
                shown.put(prefix + member.getKey(), text(member.getValue()));
              }
            });
  }

  private static String text(JsonNode fact) {
    List<String> parts = new ArrayList<>();
    if (fact.isObject()) {
      fact.properties().forEach(one -> parts.add(one.getKey() + " " + text(one.getValue())));
      return String.join(", ", parts);
    }
    if (fact.isNumber()) {
      return number(fact.doubleValue());
    }
    if (!fact.isArray()) {
      return fact.isNull() ? "-" : fact.textValue();
    }
    fact.forEach(item -> parts.add(text(item)));
    return parts.isEmpty()
        ? "none"
        : parts.size() > FEW
            ? String.format(Locale.ROOT, "%,d values (see --json)", parts.size())
            : String.join("; ", parts);
  }

  private static String number(double value) {
    BigDecimal exact = new BigDecimal(value);
    // The digits before the point are all shown: 2,221,264 and not 2,221,260.
    int digits = Math.max(DIGITS, Math.min(15, exact.precision() - exact.scale()));
    BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
    if (isWhole) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    boolean isOrdinary = Math.abs(value) < 1e15 && Math.abs(value) >= 1e-5;
    return isOrdinary
        ? String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded)
        : rounded.toString();
  }

  private void line(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
