package strandline.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
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
 * @param bounds the limits of the value and of its length
 * @param doubtful the names of the constraints that a value may break: a warning, and the value is
 *     used
 */
public record Constraints(
    boolean required,
    boolean unique,
    List<String> allowed,
    Optional<Pattern> pattern,
    List<Bound> bounds,
    Set<String> doubtful) {

  /** What a limit is called, and what is said where it is broken. */
  private enum Limit {
    MINIMUM("minimum", "is too small", "at least ", order -> order >= 0),
    MAXIMUM("maximum", "is too large", "at most ", order -> order <= 0),
    ABOVE("exclusiveMinimum", "is too small", "more than ", order -> order > 0),
    BELOW("exclusiveMaximum", "is too large", "less than ", order -> order < 0),
    SHORTEST("minLength", "is too short", "at least ", order -> order >= 0),
    LONGEST("maxLength", "is too long", "at most ", order -> order <= 0);

    private final String key;
    private final String complaint;
    private final String words;
    private final IntPredicate holds;

    Limit(String key, String complaint, String words, IntPredicate holds) {
      this.key = key;
      this.complaint = complaint;
      this.words = words;
      this.holds = holds;
    }

    private boolean isOfLength() {
      return this == SHORTEST || this == LONGEST;
    }

    private Optional<Bound> read(Fields fields, Field column, Problems problems) {
      if (isOfLength()) {
        int length = fields.wholeNumber(key, -1);
        return length < 0 ? Optional.empty() : Optional.of(new Bound(this, length));
      }
      String text = fields.text(key, "");
      Optional<Comparable<?>> value = text.isEmpty() ? Optional.empty() : column.parse(text);
      if (value.isEmpty() && !text.isEmpty()) {
        String found = key + " \"" + text + "\" is not " + column.type().meaning();
        problems.error(fields.at(key), "wrong-type", found, column.remedy(text));
      }
      return value.map(found -> new Bound(this, found));
    }
  }

  /**
   * A limit of the values of a column, or of their numbers of characters.
   *
   * @param limit which
   * @param value where it lies
   */
  record Bound(Limit limit, Comparable<?> value) {
    private String words() {
      return limit.words + value + (limit.isOfLength() ? " characters" : "");
    }

    private Optional<Complaint> check(String text, Comparable<?> of) {
      int length = limit.isOfLength() ? text.codePointCount(0, text.length()) : 0;
      if (limit.holds.test(compare(limit.isOfLength() ? length : of, value))) {
        return Optional.empty();
      }
      String with = limit.isOfLength() ? " with " + length + " characters" : "";
      return complain(limit.key, limit.complaint + with, "write " + limit.words + value);
    }
  }

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of("enum", "pattern"), Arrays.stream(Limit.values()).map(limit -> limit.key))
          .toList();

  /** A cell may be anything. */
  public static final Constraints NONE =
      new Constraints(false, false, List.of(), Optional.empty(), List.of(), Set.of());

  /** Copies the list. */
  public Constraints {
    allowed = List.copyOf(allowed);
    bounds = List.copyOf(bounds);
    doubtful = Set.copyOf(doubtful);
  }

  static Constraints read(Fields fields, Field column, Set<String> doubtful, Problems problems) {
    Constraints read =
        new Constraints(
            fields.flag("required", false),
            fields.flag("unique", false),
            fields.texts("enum"),
            pattern(fields, problems),
            Arrays.stream(Limit.values())
                .flatMap(limit -> limit.read(fields, column, problems).stream())
                .toList(),
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
    bounds.forEach(bound -> words.add(bound.words()));
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
    for (Bound bound : bounds) {
      Optional<Complaint> complaint = bound.check(text, value);
      if (complaint.isPresent()) {
        return complaint;
      }
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
