package strandline.schema;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.StatusMarks;

/**
 * A column of a table as its schema describes it.
 *
 * @param name the name in the file's header
 * @param description what it means, in words; empty when the schema does not say it
 * @param type what a cell holds
 * @param missing the texts that mean that there is no value
 * @param trueWords the texts that mean true, for a boolean column
 * @param falseWords the texts that mean false, for a boolean column
 * @param numerals how numbers are written
 * @param constraints what else a cell must fulfil
 * @param marks what may stand beside a number, or in its place, to say what is to be known of it
 */
public record Field(
    String name,
    String description,
    Type type,
    Set<String> missing,
    List<String> trueWords,
    List<String> falseWords,
    Numerals numerals,
    Constraints constraints,
    Set<String> marks) {

  /**
   * How the numbers of a column are written.
   *
   * @param decimal the character before the decimals
   * @param group the character between groups of three digits, which a number may leave out; empty
   *     when there is none
   */
  public record Numerals(char decimal, Optional<Character> group) {
    /** A decimal point and no groups. */
    public static final Numerals PLAIN = new Numerals('.', Optional.empty());

    /** Returns a number with a point and without groups; no number when the groups are wrong. */
    String plain(String text) {
      String whole = text;
      String pointless = decimal == '.' ? text : text.replace('.', ' ');
      String mark = group.map(Numerals::all).orElse("");
      if (group.filter(c -> isThere(c, text)).isPresent()) {
        String rest = "([" + Pattern.quote(String.valueOf(decimal)) + "eE].*)?";
        if (!text.matches("[-+]?[1-9][0-9]{0,2}(" + mark + "[0-9]{3})+" + rest)) {
          return pointless;
        }
        whole = text.replaceAll(mark, "");
      }
      return decimal == '.' ? whole : whole.replace('.', ' ').replace(decimal, '.');
    }

    /** Returns what is to be done where a text is a number written so. */
    private String way(String text) {
      BigDecimal number = number(text).orElseThrow();
      boolean isWhole = number.stripTrailingZeros().scale() <= 0;
      String value = isWhole ? number.toBigInteger().toString() : number.toPlainString();
      boolean isDecimal = decimal != '.' && text.indexOf(decimal) >= 0;
      return "write "
          + value
          + (isDecimal ? " if the comma stands before the decimals (\"decimalChar\": \",\")" : "")
          + group
              .filter(c -> !isDecimal && text.indexOf(c) >= 0)
              .map(c -> " (\"groupChar\": \"" + c + "\")")
              .orElse("");
    }

    private static boolean isThere(char group, String text) {
      boolean isOne = text.indexOf(group) >= 0;
      return isOne || (group == ' ' || group == '\'') && text.matches(".*" + all(group) + ".*");
    }

    /** The characters that look alike are one. */
    private static String all(char group) {
      return switch (group) {
        case ' ' -> "[\\h]";
        case '\'' -> "['\u2019]";
        default -> Pattern.quote(String.valueOf(group));
      };
    }

    /**
     * Returns the number of a text, which may have one currency or per cent sign before or after
     * it.
     *
     * @param text the text of a cell
     * @return nothing when it is no number, or not written so
     */
    public Optional<BigDecimal> number(String text) {
      String bare = bare(text).replaceAll("^([-+\u2212]?)\\p{Sc} ?| ?[\\p{Sc}%\u2030]$", "$1");
      String plain = plain(bare.replace('\u2212', '-'));
      return ANY_NUMBER.matcher(plain).matches()
          ? Optional.of(new BigDecimal(plain))
          : Optional.empty();
    }
  }

  private static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);
  private static final List<String> TRUE = List.of("true", "True", "TRUE", "1");
  private static final List<String> FALSE = List.of("false", "False", "FALSE", "0");

  /** What a cell of a column holds. Nothing is guessed: a text that does not fit is an error. */
  public enum Type {
    /** Any text. */
    STRING("a text", "write a text"),
    /** Digits and a sign, at most 15 digits. */
    INTEGER("a whole number", "write digits alone, such as 3722"),
    /** A finite decimal number with a point, at most 15 significant digits counted. */
    NUMBER("a number", "write digits with a decimal point, such as 0.95"),
    /** True or false. */
    BOOLEAN("true or false", "write true or false"),
    /** A day of the ISO calendar. */
    DATE("a date", "write a day of the calendar as YYYY-MM-DD, such as 2014-07-09"),
    /** A year. */
    YEAR("a year", "write four digits, such as 2014"),
    /** A month of a year. */
    YEARMONTH("a month", "write it as YYYY-MM, such as 2014-07"),
    /** Any text. */
    ANY("a text", "write a text");

    private final String meaning;
    private final String remedy;

    Type(String meaning, String remedy) {
      this.meaning = meaning;
      this.remedy = remedy;
    }

    /**
     * Returns the word of the schema.
     *
     * @return lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Says whether cells of this type are numbers.
     *
     * @return true for whole and decimal numbers
     */
    public boolean isNumeric() {
      return this == INTEGER || this == NUMBER;
    }

    String meaning() {
      return meaning;
    }

    static Optional<Type> ofWord(String word) {
      return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
  }

  /** Copies the collections. */
  public Field {
    missing = Set.copyOf(missing);
    trueWords = List.copyOf(trueWords);
    falseWords = List.copyOf(falseWords);
    marks = Set.copyOf(marks);
  }

  /**
   * Returns a column without constraints, in which an empty cell has no value.
   *
   * @param name its name
   * @param type what a cell holds
   * @return the column
   */
  public static Field of(String name, Type type) {
    Constraints none = Constraints.NONE;
    return new Field(name, "", type, Set.of(""), TRUE, FALSE, Numerals.PLAIN, none, Set.of());
  }

  static Field read(Fields field, Set<String> tableMissing, Problems problems) {
    String name = field.text("name");
    Type type = type(field, problems);
    if (!field.text("format", "default").equals("default")) {
      unsupported(field, "format", "\"format\": \"default\"", problems);
    }
    Set<String> missing =
        has(field, "missingValues") ? TableSchema.missing(field, problems) : tableMissing;
    List<String> yes = has(field, "trueValues") ? field.texts("trueValues") : TRUE;
    List<String> no = has(field, "falseValues") ? field.texts("falseValues") : FALSE;
    Numerals numerals = numerals(field, problems);
    String description = field.text("description", field.text("title", ""));
    Field bare =
        new Field(name, description, type, missing, yes, no, numerals, Constraints.NONE, Set.of());
    Set<String> doubtful = Constraints.doubtful(field, problems);
    return field
        .optional("constraints")
        .map(node -> Constraints.read(node.fields(problems), bare, doubtful, problems))
        .map(held -> bare.with(held, Set.of()))
        .orElse(bare);
  }

  private Field with(Constraints held, Set<String> marked) {
    return new Field(
        name, description, type, missing, trueWords, falseWords, numerals, held, marked);
  }

  /**
   * Returns the column with marks; those of a column that holds no numbers stand for themselves.
   */
  Field marked(Set<String> with) {
    return type.isNumeric() ? with(constraints, with) : this;
  }

  private static boolean has(Fields field, String key) {
    return field.optional(key).isPresent();
  }

  private static Numerals numerals(Fields field, Problems problems) {
    Optional<Character> decimal = character(field, "decimalChar", "[-+0-9eE ]", problems);
    Optional<Character> group = character(field, "groupChar", "[-+0-9eE]", problems);
    if (group.isPresent() && group.get().equals(decimal.orElse('.'))) {
      unsupported(field, "groupChar", "a character that is not the decimalChar", problems);
    }
    return new Numerals(decimal.orElse('.'), group);
  }

  /** Returns a character, which may be a space: thousands may stand apart. */
  private static Optional<Character> character(
      Fields field, String key, String not, Problems problems) {
    String text = field.optional(key).map(node -> node.text(problems)).orElse("");
    if (text.length() > 1 || text.matches(not)) {
      unsupported(field, key, "one character, such as a comma or a point", problems);
    }
    return text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
  }

  private static Type type(Fields field, Problems problems) {
    String word = field.text("type", "any");
    Optional<Type> type = Type.ofWord(word);
    if (type.isEmpty()) {
      List<String> known = Arrays.stream(Type.values()).map(Type::word).toList();
      String remedy = NearestWord.remedy(word, known, "write one of " + String.join(", ", known));
      String found = "the type \"" + word + "\" is not supported";
      problems.error(field.at("type"), "unsupported", found, remedy);
    }
    return type.orElse(Type.ANY);
  }

  static void unsupported(Fields fields, String key, String supported, Problems problems) {
    String found = "\"" + key + "\" has a value that is not supported";
    String remedy = "remove it; the reader takes " + supported;
    problems.error(fields.at(key), "unsupported", found, remedy);
  }

  /**
   * Returns the value of a cell that is to have one.
   *
   * @param text the cell's text
   * @return a value of the column's type, such as a {@link Long}; nothing when the text has none
   */
  public Optional<Comparable<?>> value(String text) {
    return missing.contains(text) ? Optional.empty() : parse(text);
  }

  /**
   * Says what a cell of the column is.
   *
   * @return such as {@code a whole number}
   */
  public String meaning() {
    return type.meaning;
  }

  /**
   * Returns what is wrong with a cell.
   *
   * @param text the cell's text
   * @param at where it stands
   * @return an error when the cell has no value of the column; a warning when it breaks a
   *     constraint that is declared doubtful
   */
  public Optional<Problem> problem(String text, Location at) {
    return outside(text, at).or(() -> missing.contains(text) ? Optional.empty() : inside(text, at));
  }

  /**
   * Returns the text of a cell as it is read: without spaces around it, no-break spaces among them.
   *
   * @param text the cell's text
   * @return the text; inside it a plain space for a no-break space
   */
  public static String bare(String text) {
    int last = text.length() - 1;
    boolean isBare = last < 0 || text.charAt(0) > ' ' && text.charAt(last) > ' ';
    for (int i = 0; isBare && i <= last; i++) {
      isBare = !isHidden(text.charAt(i));
    }
    if (isBare) {
      return text;
    }
    StringBuilder bare = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c != ZERO_WIDTH && c != BYTE_ORDER) {
        bare.append(isHidden(c) ? ' ' : c);
      }
    }
    return bare.toString().strip();
  }

  private static final char ZERO_WIDTH = '\u200b';
  private static final char BYTE_ORDER = '\ufeff';

  private static boolean isHidden(char c) {
    return c == '\u00a0'
        || c >= '\u2000' && c <= ZERO_WIDTH
        || c == '\u202f'
        || c == '\u3000'
        || c == BYTE_ORDER;
  }

  /** Returns what is wrong with a cell whatever its type is. */
  Optional<Problem> outside(String text, Location at) {
    String bare = bare(text);
    if (missing.contains(text) || missing.contains(bare)) {
      return constraints.required() ? Optional.of(empty(at)) : Optional.empty();
    }
    if (bare.equals(text)) {
      return Optional.empty();
    }
    String found = shown(text) + "has spaces around it and is read as \"" + bare + "\"";
    return Optional.of(Problem.warning(at, "spaces", found, "write \"" + bare + "\""));
  }

  /** Returns what is to be said of a cell that must have a value and has none. */
  Problem empty(Location at) {
    String found = name + " is empty and must have a value";
    return Problem.error(at, "constraint", found, "write " + type.meaning);
  }

  /** Returns what is wrong with a cell that has a text: its type, and then its constraints. */
  Optional<Problem> inside(String text, Location at) {
    Optional<Comparable<?>> value = parse(text);
    Optional<String> rest =
        marks.stream().flatMap(mark -> StatusMarks.without(text, mark).stream()).min(BY_LENGTH);
    if (value.isEmpty() && rest.isPresent()) {
      return rest.get().isEmpty() || missing.contains(rest.get())
          ? Optional.empty()
          : with(constraints, Set.of()).inside(rest.get(), at);
    }
    return value.isEmpty() ? Optional.of(mistyped(text, at)) : breach(text, value.get(), at);
  }

  /**
   * Returns what is to be said of a text that is not of the column's type.
   *
   * @param text the cell's text
   * @param at where it stands
   * @return an error
   */
  public Problem mistyped(String text, Location at) {
    return Problem.error(at, "wrong-type", shown(text) + "is not " + type.meaning, remedy(text));
  }

  private Optional<Problem> breach(String text, Comparable<?> value, Location at) {
    return constraints
        .check(text, value)
        .map(
            c -> {
              boolean isDoubtful = constraints.doubtful().contains(c.constraint());
              Problem.Severity severity =
                  isDoubtful ? Problem.Severity.WARNING : Problem.Severity.ERROR;
              return new Problem(severity, at, "constraint", shown(text) + c.message(), c.remedy());
            });
  }

  private String shown(String text) {
    int longest = 200;
    String part = text.length() > longest ? text.substring(0, longest) + "…" : text;
    return name + " \"" + part + "\" ";
  }

  /** Returns the value of a cell's text, or nothing when the text does not fit the type. */
  Optional<Comparable<?>> parse(String text) {
    try {
      return switch (type) {
        case STRING, ANY -> Optional.of(text);
        case INTEGER -> whole(numerals.plain(text));
        case NUMBER -> decimal(numerals.plain(text));
        case BOOLEAN -> trueWords.contains(text) ? some(true) : isFalse(text);
        case DATE -> text.length() == 10 ? some(LocalDate.parse(text)) : none();
        case YEAR -> FOUR_DIGITS.matcher(text).matches() ? some(Integer.valueOf(text)) : none();
        case YEARMONTH -> text.length() == 7 ? some(YearMonth.parse(text)) : none();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,15}");
  private static final Pattern ANY_NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?");

  private static Optional<Comparable<?>> whole(String text) {
    return WHOLE.matcher(text).matches() ? some(Long.valueOf(text)) : none();
  }

  private static Optional<Comparable<?>> decimal(String text) {
    return NUMBER.matcher(text).matches() ? some(new BigDecimal(text).doubleValue()) : none();
  }

  /**
   * Returns the exact value of a cell of a column of numbers.
   *
   * @param text the cell's text
   * @return the number as written; nothing when the text is none of this column
   */
  public Optional<BigDecimal> exact(String text) {
    String plain = numerals.plain(text);
    return (type == Type.INTEGER ? WHOLE : NUMBER).matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  private static Optional<Comparable<?>> some(Comparable<?> value) {
    return Optional.of(value);
  }

  private static Optional<Comparable<?>> none() {
    return Optional.empty();
  }

  private Optional<Comparable<?>> isFalse(String text) {
    return falseWords.contains(text) ? some(false) : none();
  }

  /**
   * Says what would be right instead of a text that does not fit the type. No remedy changes what a
   * text says.
   *
   * @param text the cell's text
   * @return such as {@code write 3722}
   */
  public String remedy(String text) {
    if (!type.isNumeric()) {
      return type.remedy;
    }
    NumberReading reading = NumberReading.of(List.of(text), type == Type.INTEGER);
    List<String> ways = reading.fits().stream().map(one -> one.way(text)).toList();
    if (reading.fits().contains(Numerals.PLAIN)) {
      return type.remedy;
    }
    boolean isGrouped = ways.size() == 1 && !ways.get(0).contains("decimalChar");
    return isGrouped
        ? ways.get(0).replaceFirst(" \\(.*", "")
        : ways.isEmpty() ? type.remedy : String.join(", or ", ways);
  }

  /**
   * Says whether a text that does not mean missing can stand in the column.
   *
   * @param text the cell's text
   * @return true when it has the type, no spaces around it, and fulfils the constraints on one cell
   */
  public boolean holds(String text) {
    return text.equals(text.strip())
        && parse(text).filter(value -> constraints.check(text, value).isEmpty()).isPresent();
  }
}
