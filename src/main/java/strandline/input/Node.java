package strandline.input;

import java.util.List;
import java.util.Map;

/**
 * A piece of a YAML or JSON file with the place where it begins: a text, a list or a map. Asking it
 * for what it is not adds a problem and gives something empty, so that reading goes on.
 */
public sealed interface Node {
  /** The kind of the problem that a thing is not what is expected. */
  String SHAPE = "wrong-shape";

  /**
   * Returns where it begins.
   *
   * @return the place, with line and column
   */
  Location location();

  /**
   * Says what it is, for an error.
   *
   * @return such as {@code a list}
   */
  String shape();

  /**
   * Says whether it is a map.
   *
   * @return true for {@code key: value} pairs
   */
  default boolean isMap() {
    return false;
  }

  /**
   * Says whether it is a list.
   *
   * @return true for a sequence
   */
  default boolean isList() {
    return false;
  }

  /**
   * Says whether it is a text, a number, a date, true or false.
   *
   * @return false for lists, maps and where nothing is written
   */
  default boolean isText() {
    return false;
  }

  /**
   * Returns the entries of a map.
   *
   * @param problems takes an error when it is no map, and every error of the entries
   * @return the entries; after an error none, and asking for one adds no further error
   */
  default Fields fields(Problems problems) {
    problems.add(unlike("a map", "write \"key: value\" pairs"));
    return Fields.none(location(), problems);
  }

  /**
   * Returns the items of a list.
   *
   * @param problems takes an error when it is no list
   * @return the items in order; none after an error
   */
  default List<Node> items(Problems problems) {
    problems.add(unlike("a list", "write each item behind a dash or in brackets"));
    return List.of();
  }

  /**
   * Returns the text as written; numbers and dates are texts too.
   *
   * @param problems takes an error when it is a list, a map or nothing
   * @return the text without its quotes; empty after an error
   */
  default String text(Problems problems) {
    problems.add(unlike("a text or a number", "write one value"));
    return "";
  }

  private Problem unlike(String wanted, String remedy) {
    String message = shape() + " stands where " + wanted + " is expected";
    return Problem.error(location(), SHAPE, message, remedy);
  }

  /**
   * A single value.
   *
   * @param location where it begins
   * @param text as written, without quotes
   * @param isPlain whether it stood without quotes, so that it may be a number, true or false
   */
  record Text(Location location, String text, boolean isPlain) implements Node {
    @Override
    public boolean isText() {
      return !isNothing();
    }

    @Override
    public String shape() {
      return isNothing() ? "nothing" : "\"" + text + "\"";
    }

    @Override
    public String text(Problems problems) {
      return isNothing() ? Node.super.text(problems) : text;
    }

    private boolean isNothing() {
      return isPlain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /**
   * A list.
   *
   * @param location where it begins
   * @param items in order
   */
  record Items(Location location, List<Node> items) implements Node {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean isList() {
      return true;
    }

    @Override
    public String shape() {
      return "a list";
    }

    @Override
    public List<Node> items(Problems problems) {
      return items;
    }
  }

  /**
   * A map.
   *
   * @param location where it begins
   * @param entries by key, in the order of the file
   */
  record Entries(Location location, Map<String, Entry> entries) implements Node {
    /**
     * A key's place and its value.
     *
     * @param keyAt where the key begins
     * @param value the value
     */
    public record Entry(Location keyAt, Node value) {}

    /** Copies the map and keeps its order. */
    public Entries {
      entries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(entries));
    }

    @Override
    public boolean isMap() {
      return true;
    }

    @Override
    public String shape() {
      return "a map";
    }

    @Override
    public Fields fields(Problems problems) {
      return new Fields(location, entries, true, problems);
    }
  }
}
