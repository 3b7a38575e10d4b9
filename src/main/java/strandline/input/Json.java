package strandline.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A JSON value. Equal values are written as equal bytes. */
public sealed interface Json {
  /**
   * What to do with each kind of value.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /**
     * Visits an object.
     *
     * @param value the value
     * @return what comes of it
     */
    R members(Members value);

    /**
     * Visits an array.
     *
     * @param value the value
     * @return what comes of it
     */
    R items(Items value);

    /**
     * Visits a text.
     *
     * @param value the value
     * @return what comes of it
     */
    R text(Text value);

    /**
     * Visits a number.
     *
     * @param value the value
     * @return what comes of it
     */
    R numeric(Numeric value);

    /**
     * Visits true or false.
     *
     * @param value the value
     * @return what comes of it
     */
    R truth(Truth value);

    /**
     * Visits null.
     *
     * @param value the value
     * @return what comes of it
     */
    R nothing(Nothing value);
  }

  /**
   * An object; its members keep the order in which they were added.
   *
   * @param members by name
   */
  record Members(Map<String, Json> members) implements Json {
    /** Copies in order. */
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Returns this object with one more member.
     *
     * @param name its name, not yet taken
     * @param value its value
     * @return a new object
     * @throws IllegalArgumentException when the name is taken
     */
    public Members with(String name, Json value) {
      Map<String, Json> more = new LinkedHashMap<>(members);
      if (more.put(name, Objects.requireNonNull(value)) != null) {
        throw new IllegalArgumentException("two members " + name);
      }
      return new Members(more);
    }

    /**
     * Returns this object with one more text.
     *
     * @param name its name, not yet taken
     * @param value the text
     * @return a new object
     */
    public Members with(String name, String value) {
      return with(name, Json.text(value));
    }

    /**
     * Returns this object with one more whole number.
     *
     * @param name its name, not yet taken
     * @param value the number
     * @return a new object
     */
    public Members with(String name, long value) {
      return with(name, Json.number(value));
    }

    /**
     * Returns this object with one more truth.
     *
     * @param name its name, not yet taken
     * @param value true or false
     * @return a new object
     */
    public Members with(String name, boolean value) {
      return with(name, new Truth(value));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.members(this);
    }
  }

  /**
   * An array.
   *
   * @param items in order
   */
  record Items(List<Json> items) implements Json {
    /** Copies. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.items(this);
    }
  }

  /**
   * A text.
   *
   * @param text any characters
   */
  record Text(String text) implements Json {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A number.
   *
   * @param number without trailing zeros, so that 2 and 2.0 are equal
   */
  record Numeric(BigDecimal number) implements Json {
    /** Strips trailing zeros. */
    public Numeric {
      number = number.stripTrailingZeros();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.numeric(this);
    }
  }

  /**
   * True or false.
   *
   * @param isTrue which
   */
  record Truth(boolean isTrue) implements Json {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.truth(this);
    }
  }

  /** Null. */
  record Nothing() implements Json {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nothing(this);
    }
  }

  /**
   * Returns a member of an object.
   *
   * @param name its name
   * @return its value; null's value when this is no object or has no such member
   */
  default Json at(String name) {
    return this instanceof Members object
        ? object.members().getOrDefault(name, nothing())
        : nothing();
  }

  /**
   * Returns the values of an array.
   *
   * @return in order; none when this is no array
   */
  default List<Json> list() {
    return this instanceof Items array ? array.items() : List.of();
  }

  /**
   * Returns the characters of a text.
   *
   * @return empty when this is no text
   */
  default String string() {
    return this instanceof Text text ? text.text() : "";
  }

  /**
   * Returns a number.
   *
   * @return 0 when this is no number
   */
  default double real() {
    return this instanceof Numeric numeric ? numeric.number().doubleValue() : 0;
  }

  /**
   * Says whether this is true.
   *
   * @return false for everything else
   */
  default boolean isTrue() {
    return this instanceof Truth truth && truth.isTrue();
  }

  /**
   * Calls the visitor's method for this kind of value.
   *
   * @param visitor what to do
   * @param <R> what comes of it
   * @return what comes of it
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * Returns the object without members, to which members are added.
   *
   * @return the object
   */
  static Members object() {
    return new Members(Map.of());
  }

  /**
   * Returns an array.
   *
   * @param items in order
   * @return the value
   */
  static Json array(List<? extends Json> items) {
    return new Items(List.copyOf(items));
  }

  /**
   * Returns a text.
   *
   * @param text any characters
   * @return the value
   */
  static Json text(String text) {
    return new Text(text);
  }

  /**
   * Returns a whole number.
   *
   * @param value the number
   * @return the value
   */
  static Json number(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  /**
   * Returns a number with the fewest digits that read back as the same double. {@code
   * Double.toString} is not used: it changed its digits in JDK 19.
   *
   * @param value finite
   * @return the value
   * @throws IllegalArgumentException for NaN and the infinities, which JSON cannot say
   */
  static Json number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    BigDecimal exact = new BigDecimal(value);
    int digits = 1;
    while (exact.round(new MathContext(digits)).doubleValue() != value) {
      digits++;
    }
    return new Numeric(exact.round(new MathContext(digits)));
  }

  /**
   * Returns null.
   *
   * @return the value
   */
  static Json nothing() {
    return new Nothing();
  }
}
