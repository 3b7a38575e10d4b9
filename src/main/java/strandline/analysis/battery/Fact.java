package strandline.analysis.battery;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Sentence;

/** A plain value of a result: a number, a text, a list, a group with names, or unknown. */
public sealed interface Fact {
  /**
   * A number.
   *
   * @param value finite
   */
  record Amount(double value) implements Fact {
    /** Refuses what is not finite. */
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not finite: " + value);
      }
    }
  }

  /**
   * A text.
   *
   * @param text a name, or a sentence
   */
  record Text(Quantity text) implements Fact {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /**
   * A list.
   *
   * @param items in order
   */
  record Many(List<Fact> items) implements Fact {
    /** Copies. */
    public Many {
      items = List.copyOf(items);
    }
  }

  /**
   * Values with names, in the order in which they were added.
   *
   * @param members by name
   */
  record Group(Map<String, Fact> members) implements Fact {
    /** Copies in order. */
    public Group {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Returns this group with one more value.
     *
     * @param name its name, not yet taken
     * @param value the value
     * @return a new group
     * @throws IllegalArgumentException when the name is taken
     */
    public Group with(String name, Fact value) {
      Map<String, Fact> more = new LinkedHashMap<>(members);
      if (more.put(name, Objects.requireNonNull(value)) != null) {
        throw new IllegalArgumentException("two values " + name);
      }
      return new Group(more);
    }

    /**
     * Returns this group with one more number.
     *
     * @param name its name, not yet taken
     * @param value the number; unknown when not finite
     * @return a new group
     */
    public Group with(String name, double value) {
      return with(name, Fact.of(value));
    }

    /**
     * Returns this group with one more text.
     *
     * @param name its name, not yet taken
     * @param value the text
     * @return a new group
     */
    public Group with(String name, String value) {
      return with(name, new Text(Quantity.name(value)));
    }

    /**
     * Returns this group with one more text.
     *
     * @param name its name, not yet taken
     * @param value the key of the text
     * @return a new group
     */
    public Group with(String name, Key value) {
      return with(name, new Text(Sentence.of(value)));
    }
  }

  /** No number: infinite, or without a meaning here. */
  record Unknown() implements Fact {}

  /**
   * Returns the group without members, to which members are added.
   *
   * @return the group
   */
  static Group group() {
    return new Group(Map.of());
  }

  /**
   * Returns a number.
   *
   * @param value any number
   * @return the number; unknown when it is infinite or NaN
   */
  static Fact of(double value) {
    return Double.isFinite(value) ? new Amount(value) : new Unknown();
  }

  /**
   * Returns numbers.
   *
   * @param values any numbers
   * @return a list
   */
  static Many numbers(double... values) {
    return new Many(Arrays.stream(values).mapToObj(Fact::of).toList());
  }

  /**
   * Returns numbers.
   *
   * @param values any numbers
   * @return a list
   */
  static Many numbers(List<? extends Number> values) {
    return new Many(
        IntStream.range(0, values.size())
            .mapToObj(i -> Fact.of(values.get(i).doubleValue()))
            .toList());
  }

  /**
   * Returns texts.
   *
   * @param values any texts
   * @return a list
   */
  static Many texts(List<String> values) {
    return new Many(values.stream().<Fact>map(text -> new Text(Quantity.name(text))).toList());
  }
}
