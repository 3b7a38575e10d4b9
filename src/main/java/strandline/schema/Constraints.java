package strandline.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import strandline.input.Fields;
import strandline.input.NearestWord;
import strandline.input.Problems;

/**
 * What a cell must fulfil beside its type.
 *
 * @param required whether there must be a value
 * @param unique whether no value may stand twice in the column
 * @param allowed the texts that are allowed; none when all are
 * @param pattern the regular expression that the whole text must match
 * @param minimum the least value
 * @param maximum the greatest value
 * @param above the value that every value is greater than ({@code exclusiveMinimum})
 * @param below the value that every value is less than ({@code exclusiveMaximum})
 * @param minLength the least number of characters
 * @param maxLength the greatest number of characters
 * @param doubtful the names of the constraints that a value may break: a warning, and the value is
 *     used
 */
public record Constraints(
    boolean required,
    boolean unique,
    List<String> allowed,
    Optional<Pattern> pattern,
    Optional<Comparable<?>> minimum,
    Optional<Comparable<?>> maximum,
    Optional<Comparable<?>> above,
    Optional<Comparable<?>> below,
    OptionalInt minLength,
    OptionalInt maxLength,
    Set<String> doubtful) {

  private static final List<String> NAMES =
      List.of(
          "enum",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minLength",
          "maxLength");

  /** A cell may be anything. */
  public static final Constraints NONE =
      new Constraints(
          false,
          false,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Set.of());

  /** Copies the list. */
  public Constraints {
    allowed = List.copyOf(allowed);
    doubtful = Set.copyOf(doubtful);
  }

  static Constraints read(Fields fields, Field column, Set<String> doubtful, Problems problems) {
    Constraints read =
        new Constraints(
            fields.flag("required", false),
            fields.flag("unique", false),
            fields.texts("enum"),
            pattern(fields, problems),
            bound(fields, "minimum", column, problems),
            bound(fields, "maximum", column, problems),
            bound(fields, "exclusiveMinimum", column, problems),
            bound(fields, "exclusiveMaximum", column, problems),
            length(fields, "minLength"),
            length(fields, "maxLength"),
            doubtful);
    fields.done();
    return read;
  }

  private static Optional<Pattern> pattern(Fields fields, Problems problems) {
    String text = fields.text("pattern", "");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      String found = "\"" + text + "\" is not a regular expression: " + e.getDescription();
      problems.error(fields.at("pattern"), "bad-pattern", found, "correct the expression");
      return Optional.empty();
    }
  }

  private static Optional<Comparable<?>> bound(
      Fields fields, String key, Field column, Problems problems) {
    String text = fields.text(key, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Comparable<?>> value = column.parse(text);
    if (value.isEmpty()) {
      String found = key + " \"" + text + "\" is not " + column.type().meaning();
      problems.error(fields.at(key), "wrong-type", found, column.remedy(text));
    }
    return value;
  }

  private static OptionalInt length(Fields fields, String key) {
    int length = fields.wholeNumber(key, -1);
    return length < 0 ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /**
   * Returns what is asked of a cell, in words.
   *
   * @return such as {@code required; one of day, month, year}; empty when nothing is
   */
  public String words() {
    List<String> words = new ArrayList<>();
    if (required) {
      words.add("required");
    }
    if (unique) {
      words.add("unique");
    }
    if (!allowed.isEmpty()) {
      words.add("one of " + String.join(", ", allowed));
    }
    pattern.ifPresent(form -> words.add("matches " + form));
    minimum.ifPresent(least -> words.add("at least " + least));
    maximum.ifPresent(most -> words.add("at most " + most));
    above.ifPresent(least -> words.add("more than " + least));
    below.ifPresent(most -> words.add("less than " + most));
    minLength.ifPresent(least -> words.add("at least " + least + " characters"));
    maxLength.ifPresent(most -> words.add("at most " + most + " characters"));
    return String.join("; ", words);
  }

  /** What is wrong with a cell, without its place, and what would be right. */
  record Complaint(String constraint, String message, String remedy) {}

  /** Reads which constraints a value may break. */
  static Set<String> doubtful(Fields field, Problems problems) {
    Set<String> doubtful = new TreeSet<>();
    field
        .optional("strandline")
        .map(node -> node.fields(problems))
        .ifPresent(
            own -> {
              for (String name : own.texts("doubtful")) {
                if (!NAMES.contains(name)) {
                  String found = "\"" + name + "\" is no constraint that may be doubtful";
                  String remedy = NearestWord.remedy(name, NAMES);
                  problems.error(own.at("doubtful"), "unknown-constraint", found, remedy);
                }
                doubtful.add(name);
              }
              own.done();
            });
    return doubtful;
  }

  /** Returns what is wrong with a cell that has a value of the right type. */
  Optional<Complaint> check(String text, Comparable<?> value) {
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      return complain("enum", "is not one of the allowed values", nearest(text));
    }
    if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
      return complain("pattern", "does not have the form asked for", "match " + pattern.get());
    }
    if (minimum.isPresent() && compare(value, minimum.get()) < 0) {
      return complain("minimum", "is too small", "write at least " + minimum.get());
    }
    if (maximum.isPresent() && compare(value, maximum.get()) > 0) {
      return complain("maximum", "is too large", "write at most " + maximum.get());
    }
    if (above.isPresent() && compare(value, above.get()) <= 0) {
      return complain("exclusiveMinimum", "is too small", "write more than " + above.get());
    }
    if (below.isPresent() && compare(value, below.get()) >= 0) {
      return complain("exclusiveMaximum", "is too large", "write less than " + below.get());
    }
    return checkLength(text.codePointCount(0, text.length()));
  }

  private Optional<Complaint> checkLength(int length) {
    if (minLength.isPresent() && length < minLength.getAsInt()) {
      String remedy = "write at least " + minLength.getAsInt();
      return complain("minLength", "is too short with " + length + " characters", remedy);
    }
    if (maxLength.isPresent() && length > maxLength.getAsInt()) {
      String remedy = "write at most " + maxLength.getAsInt();
      return complain("maxLength", "is too long with " + length + " characters", remedy);
    }
    return Optional.empty();
  }

  private String nearest(String text) {
    return NearestWord.remedy(text, allowed, "write one of " + String.join(", ", allowed));
  }

  private static Optional<Complaint> complain(String constraint, String message, String remedy) {
    return Optional.of(new Complaint(constraint, message, remedy));
  }

  /** Both values come from {@link Field#parse} of one column, so that they are of one class. */
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> a, Comparable<?> b) {
    return ((Comparable<Object>) a).compareTo(b);
  }
}
