package strandline.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to write the label of a period, such as {@code mon-yy} for {@code Jan-14}. Small letters
 * stand for parts of a date, everything else for itself: {@code yyyy} and {@code yy} are years, and
 * the second of two is the year after the first; {@code mm} and {@code m} months, {@code mon} the
 * name of one, {@code qq} the first month of a quarter; {@code dd} and {@code d} days, {@code ww}
 * and {@code w} ISO weeks, {@code q} quarters.
 */
record PeriodPattern(String text, Pattern regex, List<Part> parts) {
  /** The parts of a date, those whose letters begin another's after it. */
  private enum Part {
    YYYY("[0-9]{4}"),
    YY("[0-9]{2}"),
    MON("\\p{L}{3,9}\\.?"),
    MM("[0-9]{2}"),
    M("[0-9]{1,2}"),
    DD("[0-9]{2}"),
    D("[0-9]{1,2}"),
    WW("[0-9]{2}"),
    W("[0-9]{1,2}"),
    QQ("01|04|07|10"),
    Q("[1-4]");

    private final String letters;
    private final String digits;

    Part(String digits) {
      this.letters = name().toLowerCase(Locale.ROOT);
      this.digits = "(" + digits + ")";
    }

    /** Returns what the part is, however it is written. */
    private Part kind() {
      return switch (this) {
        case YYYY, YY -> YYYY;
        case MON, MM, M -> M;
        case DD, D -> D;
        case WW, W -> W;
        default -> this;
      };
    }
  }

  /** The English names of the months, their first three letters, and their numbers. */
  static final Map<String, Integer> ENGLISH = english();

  private static final int PIVOT = 69;

  private static Map<String, Integer> english() {
    Map<String, Integer> months = new TreeMap<>();
    for (Month month : Month.values()) {
      int number = month.getValue();
      months.put(month.name(), number);
      months.put(month.name().substring(0, 3), number);
      months.put(String.valueOf(number), number);
      months.put(String.format(Locale.ROOT, "%02d", number), number);
    }
    months.put("SEPT", 9);
    return Collections.unmodifiableMap(months);
  }

  /**
   * Returns the pattern of a text.
   *
   * @param text such as {@code yyyy-mm}
   * @return nothing when its parts are those of no period
   */
  static Optional<PeriodPattern> of(String text) {
    StringBuilder regex = new StringBuilder("(?iu)");
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Part> part = partAt(text, at);
      if (part.isPresent()) {
        parts.add(part.get());
        // Digits that nothing separates are a year of our time, and not any number.
        boolean isRun = part.get() == Part.YYYY && text.matches("y+[md]+|y+w+");
        regex.append(isRun ? "((?:1[5-9]|2[01])[0-9]{2})" : part.get().digits);
        at += part.get().letters.length();
      } else {
        regex.append(literal(text.charAt(at)));
        at++;
      }
    }
    List<Part> kinds = parts.stream().map(Part::kind).sorted().toList();
    List<List<Part>> known =
        List.of(
            List.of(Part.YYYY),
            List.of(Part.YYYY, Part.YYYY),
            List.of(Part.YYYY, Part.M),
            List.of(Part.YYYY, Part.M, Part.D),
            List.of(Part.YYYY, Part.W),
            List.of(Part.YYYY, Part.QQ),
            List.of(Part.YYYY, Part.Q),
            List.of(Part.YYYY, Part.YYYY, Part.Q));
    return known.contains(kinds)
        ? Optional.of(new PeriodPattern(text, Pattern.compile(regex.toString()), parts))
        : Optional.empty();
  }

  private static Optional<Part> partAt(String text, int at) {
    for (Part part : Part.values()) {
      if (text.startsWith(part.letters, at)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static String literal(char c) {
    return c == ' ' ? "\\h+" : c == '-' ? "[-\u2010\u2011\u2013]" : Pattern.quote("" + c);
  }

  /** Says whether a label has no more than the pattern's shape. */
  boolean isLike(String label) {
    return regex.matcher(label).matches();
  }

  /**
   * Returns the period of a label.
   *
   * @param label without spaces around it
   * @param form says what years are
   * @return nothing when the label is written otherwise, or there is no such day or week
   */
  Optional<Period> read(String label, PeriodForm form) {
    Matcher matcher = regex.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<Part, Integer> found = new EnumMap<>(Part.class);
    boolean isPair = false;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int number = number(part, matcher.group(i + 1));
      Integer before = found.putIfAbsent(part.kind(), number);
      isPair |= before != null;
      boolean isNext =
          before == null
              || (part == Part.YY ? (before + 1) % 100 == number % 100 : before + 1 == number);
      if (number < 0 || !isNext) {
        return Optional.empty();
      }
    }
    try {
      return found.get(Part.YYYY) == 0 ? Optional.empty() : period(found, isPair, form);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Part part, String digits) {
    if (part == Part.MON) {
      String word = digits.replace(".", "").toUpperCase(Locale.ROOT);
      return ENGLISH.getOrDefault(word, -1);
    }
    int number = Integer.parseInt(digits);
    return part == Part.YY ? number + (number < PIVOT ? 2000 : 1900) : number;
  }

  private Optional<Period> period(Map<Part, Integer> found, boolean isPair, PeriodForm form) {
    int year = found.get(Part.YYYY);
    Integer month = found.getOrDefault(Part.M, found.get(Part.QQ));
    if (found.containsKey(Part.W)) {
      return Period.week(year, found.get(Part.W));
    } else if (found.containsKey(Part.D)) {
      return Optional.of(Period.day(LocalDate.of(year, month, found.get(Part.D))));
    } else if (found.containsKey(Part.QQ)) {
      return Optional.of(Period.quarter(year, month / 3 + 1, Calendar.CALENDAR_YEAR));
    } else if (month != null) {
      return Optional.of(Period.month(YearMonth.of(year, month)));
    }
    boolean isFiscal = text.startsWith("FY") || text.contains(" FY");
    Optional<Period> whole = form.year(year, isPair, isFiscal);
    return found.containsKey(Part.Q)
        ? whole.map(one -> Period.quarter(one.yearNumber(), found.get(Part.Q), one.calendar()))
        : whole;
  }
}
