package strandline.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import strandline.schema.Field.Numerals;
import strandline.schema.NumberReading;
import strandline.series.StatusMarks;

/**
 * How the figures of one measure are written, found from all its cells together.
 *
 * @param numerals decimal sign and sign between thousands
 * @param areWhole whether every figure is a whole number
 * @param beside the marks that stand beside a number
 * @param instead the marks that stand in the place of a number
 * @param count how many cells hold a number
 * @param others the texts that are neither a number nor a mark
 * @param reason why the numbers were read so; empty where they are plain
 * @param doubt what the numbers may be, where nobody can know it
 */
record CellReading(
    Numerals numerals,
    boolean areWhole,
    SortedSet<String> beside,
    SortedSet<String> instead,
    long count,
    List<String> others,
    String reason,
    Optional<String> doubt) {
  /** A sign of money or per cent, which is the unit. */
  private static final Pattern SIGN = Pattern.compile("(?<=^[-+\u2212]?)\\p{Sc}|[\\p{Sc}%\u2030]$");

  private static final int LONGEST_INSTEAD = 12;
  private static final int LONGEST_BESIDE = 10;

  /** Reads cells; blank ones hold nothing. */
  static CellReading of(List<String> cells, Optional<Numerals> said) {
    List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    Numerals first = said.orElse(NumberReading.of(filled, false).best());
    SortedSet<String> beside = new TreeSet<>();
    SortedSet<String> instead = new TreeSet<>();
    List<String> others = new ArrayList<>();
    Map<String, Long> numbers = new TreeMap<>();
    for (String cell : filled) {
      String mark = first.number(cell).isPresent() ? "" : StatusMarks.guess(cell).strip();
      String rest = mark.isEmpty() ? cell : StatusMarks.without(cell, mark).orElse(cell);
      if (rest.isEmpty() && mark.length() <= LONGEST_INSTEAD && !mark.matches(".*[0-9]{2}.*")) {
        instead.add(mark);
      } else if (!rest.equals(cell) && isBeside(mark) || mark.isEmpty()) {
        numbers.merge(rest, 1L, Long::sum);
        if (!mark.isEmpty()) {
          beside.add(mark);
        } else {
          SIGN.matcher(cell).results().forEach(sign -> beside.add(sign.group()));
        }
      } else {
        others.add(cell);
      }
    }
    long count = numbers.values().stream().mapToLong(Long::longValue).sum();
    NumberReading reading = NumberReading.of(numbers.keySet(), false);
    List<Numerals> whole =
        reading.fits().stream().filter(one -> areWhole(numbers.keySet(), one)).toList();
    // Figures that all have three digits after a point may be either.
    boolean isWholeAlone =
        reading.isDoubtful()
            && whole.size() == 1
            && numbers.keySet().stream().anyMatch(number -> number.indexOf('.') < 0);
    List<Numerals> chosen = said.map(List::of).orElse(isWholeAlone ? whole : List.of());
    NumberReading taken =
        chosen.isEmpty() ? reading : new NumberReading(chosen, chosen.get(0), reading.example());
    Numerals numerals = taken.best();
    numbers.keySet().stream().filter(n -> numerals.number(n).isEmpty()).forEach(others::add);
    String reason = taken.isForeign() && count > 0 ? taken.note() : "";
    if (isWholeAlone && said.isEmpty()) {
      reason += ": so all are whole numbers, and --decimal-char says otherwise";
    }
    boolean isOpen = said.isEmpty() && taken.isDoubtful();
    return new CellReading(
        numerals,
        areWhole(numbers.keySet(), numerals),
        beside,
        instead,
        count,
        List.copyOf(others),
        reason,
        isOpen ? Optional.of(taken.doubt()) : Optional.empty());
  }

  /** Says whether a mark is the sign of money or of per cent, which tells the unit. */
  static boolean isSign(String mark) {
    return mark.matches("[\\p{Sc}%\u2030]");
  }

  /** One mark or several; one of digits has brackets round it. */
  private static boolean isBeside(String mark) {
    return mark.length() <= LONGEST_BESIDE && mark.matches("([^0-9]|[(\\[][^)\\]]*[)\\]])+");
  }

  private static boolean areWhole(Collection<String> numbers, Numerals numerals) {
    return numbers.stream()
        .flatMap(number -> numerals.number(number).stream())
        .allMatch(value -> value.signum() == 0 || value.stripTrailingZeros().scale() <= 0);
  }

  /** Says whether the cells are figures: most hold a number, and the rest are marks. */
  boolean areFigures() {
    return count > 0 && count > instead.size() && others.isEmpty();
  }

  /** Returns the number of a cell, without its mark. */
  Optional<BigDecimal> number(String cell) {
    return numerals
        .number(cell)
        .or(
            () ->
                beside.stream()
                    .flatMap(mark -> StatusMarks.without(cell, mark).stream())
                    .flatMap(rest -> numerals.number(rest).stream())
                    .findFirst());
  }
}
