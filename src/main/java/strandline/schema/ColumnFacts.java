package strandline.schema;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.input.Location;
import strandline.input.Problem;

/**
 * What the cells of one column turn out to be, found out cell by cell in one pass. A type is that
 * of the column when every cell with a value is of it; a column of which all but a few cells are of
 * a type is a text, and the few are said.
 */
final class ColumnFacts {
  /** Texts that mean that there is no value, where no schema says it. */
  static final Set<String> GAPS = Set.of("", "NA", "N/A", "null", "NULL");

  private static final int MANY = 20;
  private static final double NEARLY_ALL = 0.95;
  private static final int SHOWN = 3;

  /** What a column may be, the narrowest first. */
  enum Kind {
    INTEGER("integer", "a whole number", "[-+]?(0|[1-9][0-9]{0,17})"),
    GROUPED("integer", "a whole number", "[-+]?[0-9]{1,3}(,[0-9]{3})+|[-+]?(0|[1-9][0-9]{0,17})"),
    NUMBER("number", "a number", "[-+]?(0|[1-9][0-9]*)?(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?"),
    DATE("date", "a date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    MONTH("yearmonth", "a month", "[0-9]{4}-(0[1-9]|1[0-2])"),
    BOOLEAN("boolean", "true or false", "true|false|True|False|TRUE|FALSE");

    private final String word;
    private final String meaning;
    private final Pattern pattern;

    Kind(String word, String meaning, String pattern) {
      this.word = word;
      this.meaning = meaning;
      this.pattern = Pattern.compile(pattern);
    }

    private boolean fits(String text) {
      if (!pattern.matcher(text).matches()) {
        return false;
      }
      return this != DATE || Field.of("", Field.Type.DATE).value(text).isPresent();
    }
  }

  private static final class Count {
    private long fitting;
    private final String[] texts = new String[SHOWN];
    private final int[] lines = new int[SHOWN];
    private long misfits;
  }

  private static final Pattern THOUSANDS =
      Pattern.compile("[-+]?(0|[1-9][0-9]{0,2}(\\.[0-9]{3})*)");

  private final String name;
  private final int index;
  private final Map<Boolean, String> examples = new HashMap<>(); // with a point, and without
  private boolean mayBeThousands = true;
  private int pointLine;
  private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
  private long filled;
  private long gaps;

  ColumnFacts(String name, int index) {
    this.name = name;
    this.index = index;
    Arrays.stream(Kind.values()).forEach(kind -> counts.put(kind, new Count()));
  }

  void add(String text, int line) {
    if (GAPS.contains(text)) {
      gaps++;
      return;
    }
    filled++;
    String bare = text.strip();
    boolean hasPoint = bare.indexOf('.') >= 0;
    mayBeThousands = mayBeThousands && THOUSANDS.matcher(bare).matches();
    if (mayBeThousands && examples.putIfAbsent(hasPoint, bare) == null && hasPoint) {
      pointLine = line;
    }
    counts.forEach((kind, count) -> add(kind, count, bare, line));
  }

  private void add(Kind kind, Count count, String text, int line) {
    boolean isHopeless = count.misfits > MANY && count.fitting < count.misfits;
    if (isHopeless) {
      count.misfits++;
    } else if (kind.fits(text)) {
      count.fitting++;
    } else {
      if (count.misfits < SHOWN) {
        count.texts[(int) count.misfits] = text;
        count.lines[(int) count.misfits] = line;
      }
      count.misfits++;
    }
  }

  private Optional<Kind> kind() {
    return filled == 0
        ? Optional.empty()
        : Arrays.stream(Kind.values()).filter(kind -> counts.get(kind).misfits == 0).findFirst();
  }

  /** Returns what the column is. */
  FileReport.ColumnReport report() {
    String type = filled == 0 ? "empty" : kind().map(kind -> kind.word).orElse("string");
    return new FileReport.ColumnReport(name, type, gaps);
  }

  /** Returns a warning for numbers of two readings, and for the few cells unlike all others. */
  List<Problem> doubts(String file) {
    if (mayBeThousands && examples.size() == 2) {
      String found = NumberReading.of(examples.values(), false).doubt();
      Location at = new Location(file, pointLine, index + 1);
      String remedy = "declare decimalChar or groupChar of " + name + " in a schema";
      return List.of(Problem.warning(at, "two-readings", found, remedy));
    }
    if (kind().isPresent() || filled < MANY) {
      return List.of();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> counts.get(kind).fitting >= NEARLY_ALL * filled)
        .findFirst()
        .map(kind -> List.of(doubt(kind, counts.get(kind), file)))
        .orElse(List.of());
  }

  private Problem doubt(Kind kind, Count count, String file) {
    StringBuilder examples = new StringBuilder();
    for (int i = 0; i < Math.min(SHOWN, count.misfits); i++) {
      examples.append(i == 0 ? "" : ", ").append('"').append(count.texts[i]).append('"');
      examples.append(" in line ").append(count.lines[i]);
    }
    String found =
        String.format(
            Locale.ROOT,
            "%,d of the %,d values of %s are not %s, as the others are: %s",
            count.misfits,
            filled,
            name,
            kind.meaning,
            examples);
    Location at = new Location(file, count.lines[0], index + 1);
    return Problem.warning(at, "odd-value", found, "correct them, or declare the column a text");
  }
}
