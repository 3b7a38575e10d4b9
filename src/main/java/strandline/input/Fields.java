package strandline.input;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The entries of a map, read strictly: a reader asks for the keys that it knows and then says that
 * it is {@link #done}, and every key that it never asked for is an error.
 */
public final class Fields {
  private static final String WHOLE = "[-+]?[0-9]{1,18}";
  private static final String DECIMAL = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

  private final Location location;
  private final Map<String, Node.Entries.Entry> entries;
  private final boolean known;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(
      Location location,
      Map<String, Node.Entries.Entry> entries,
      boolean known,
      Problems problems) {
    this.location = location;
    this.entries = new LinkedHashMap<>(entries);
    this.known = known;
    this.problems = problems;
  }

  static Fields none(Location location, Problems problems) {
    return new Fields(location, Map.of(), false, problems);
  }

  /**
   * Returns where the map begins.
   *
   * @return the place
   */
  public Location location() {
    return location;
  }

  /**
   * Returns where the value of a key begins.
   *
   * @param key a key
   * @return the value's place, or the map's when there is no such key
   */
  public Location at(String key) {
    return entries.containsKey(key) ? entries.get(key).value().location() : location;
  }

  /**
   * Returns the keys that the map has, whether asked for or not.
   *
   * @return in the order of the file
   */
  public Set<String> keys() {
    return java.util.Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * Returns the value of a key that may be left out.
   *
   * @param key the key
   * @return the value, if the map has the key
   */
  public Optional<Node> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Node.Entries.Entry::value);
  }

  /**
   * Returns the value of a key that must be there.
   *
   * @param key the key; an error when the map lacks it
   * @return the value, if the map has the key
   */
  public Optional<Node> required(String key) {
    Optional<Node> node = optional(key);
    if (node.isEmpty() && known) {
      problems.error(location, "missing-key", "lacks \"" + key + "\"", "add \"" + key + "\" here");
    }
    return node;
  }

  /**
   * Returns the text of a key that must be there.
   *
   * @param key the key
   * @return the text as written; empty after an error, of which one is a text of blanks alone
   */
  public String text(String key) {
    return required(key).map(node -> filled(key, node)).orElse("");
  }

  /** A text of blanks alone says nothing, and what needs a text cannot be made of it. */
  private String filled(String key, Node node) {
    String text = node.text(problems);
    if (node.isText() && text.isBlank()) {
      problems.error(node.location(), "empty-text", "an empty " + key, "write some words");
    }
    return text.isBlank() ? "" : text;
  }

  /**
   * Returns the text of a key that may be left out.
   *
   * @param key the key
   * @param otherwise what it is when left out; where that is empty, a text of blanks alone is too
   * @return the text as written
   */
  public String text(String key, String otherwise) {
    return optional(key)
        .map(node -> otherwise.isBlank() ? node.text(problems) : filled(key, node))
        .map(text -> text.isBlank() ? "" : text)
        .orElse(otherwise);
  }

  /**
   * Returns the texts of a key that may be left out and may hold one text or a list of them.
   *
   * @param key the key
   * @return in order; none when left out
   */
  public List<String> texts(String key) {
    return optional(key).map(this::texts).orElse(List.of());
  }

  private List<String> texts(Node node) {
    return node.isList()
        ? node.items(problems).stream().map(item -> item.text(problems)).toList()
        : List.of(node.text(problems));
  }

  /**
   * Returns the whole number of a key that may be left out.
   *
   * @param key the key; an error when it holds anything but digits and a sign
   * @param otherwise what it is when left out, and after an error
   * @return the number
   */
  public int wholeNumber(String key, int otherwise) {
    Predicate<String> fits =
        text -> text.matches(WHOLE) && Long.parseLong(text) == (int) Long.parseLong(text);
    return plain(key, fits, "is not a whole number", "write digits alone, such as " + otherwise)
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  /**
   * Returns the number of a key that may be left out.
   *
   * @param key the key; an error when it holds anything but a finite decimal number
   * @param otherwise what it is when left out, and after an error
   * @return the number
   */
  public double number(String key, double otherwise) {
    Predicate<String> fits =
        text -> text.matches(DECIMAL) && Double.isFinite(Double.parseDouble(text));
    return plain(key, fits, "is not a number", "write digits with a decimal point, such as 0.95")
        .map(Double::parseDouble)
        .orElse(otherwise);
  }

  /**
   * Returns the truth value of a key that may be left out.
   *
   * @param key the key; an error when it holds anything but {@code true} or {@code false}
   * @param otherwise what it is when left out, and after an error
   * @return the value
   */
  public boolean flag(String key, boolean otherwise) {
    return plain(
            key,
            text -> text.equals("true") || text.equals("false"),
            "is neither true nor false",
            "write true or false")
        .map(Boolean::parseBoolean)
        .orElse(otherwise);
  }

  private Optional<String> plain(
      String key, Predicate<String> fits, String complaint, String remedy) {
    Optional<Node> node = optional(key);
    if (node.isEmpty() || !node.get().isText()) {
      node.ifPresent(other -> other.text(problems));
      return Optional.empty();
    }
    Node.Text text = (Node.Text) node.get();
    if (text.isPlain() && fits.test(text.text())) {
      return Optional.of(text.text());
    }
    String found = text.isPlain() ? text.shape() : "the quoted text " + text.shape();
    String advice = text.isPlain() ? remedy : remedy + ", without quotes";
    problems.error(text.location(), "wrong-type", key + ": " + found + " " + complaint, advice);
    return Optional.empty();
  }

  /**
   * Returns the items of a key that may be left out.
   *
   * @param key the key; an error when it holds no list
   * @return in order; none when left out
   */
  public List<Node> items(String key) {
    return optional(key).map(node -> node.items(problems)).orElse(List.of());
  }

  /** Ends the reading: adds an error for every key of the map that was never asked for. */
  public void done() {
    Set<String> free = new LinkedHashSet<>(asked);
    free.removeAll(entries.keySet());
    entries.forEach(
        (key, entry) -> {
          if (!asked.contains(key)) {
            problems.error(
                entry.keyAt(),
                "unknown-key",
                "unknown key \"" + key + "\"",
                isCutOff(key, entry.value())
                    ? "if it belongs to the text before it, put the sentence in quotes"
                    : remedy(key, free));
          }
        });
  }

  /** A comma in an unquoted sentence ends it, and what follows stands as a key without a value. */
  private static boolean isCutOff(String key, Node value) {
    return value instanceof Node.Text text
        && text.isPlain()
        && text.text().isEmpty()
        && !key.matches("[a-z-]+");
  }

  private String remedy(String key, Set<String> free) {
    return NearestWord.to(key, free)
        .or(() -> NearestWord.to(key, asked))
        .map(word -> "did you mean \"" + word + "\"?")
        .orElse(
            asked.isEmpty()
                ? "remove it; no key is known here"
                : "remove it; known here: " + String.join(", ", asked));
  }
}
