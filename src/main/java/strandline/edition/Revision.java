package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.OptionalDouble;
import strandline.input.Json;

/**
 * One thing that differs between two editions.
 *
 * @param kind what differs
 * @param where the dataset's file, or the part of the report
 * @param what the row's key, the claim's, finding's or figure's id, or the headline's label
 * @param before what was there
 * @param after what is there
 * @param isComparable whether a change from the one number to the other has a meaning: not when
 *     either covers a part of its period or is a bound
 */
public record Revision(
    Kind kind, String where, String what, Said before, Said after, boolean isComparable) {
  /**
   * What one of the two editions says.
   *
   * @param text in words; empty when it says nothing
   * @param number the number, if it is one
   */
  public record Said(String text, OptionalDouble number) {
    static final Said NOTHING = new Said("");

    Said(String text) {
      this(text, OptionalDouble.empty());
    }

    static Said of(double number) {
      return new Said("", OptionalDouble.of(number));
    }

    /** Returns the number, or else the text. */
    JsonNode json() {
      return number.isPresent() ? Json.number(number.getAsDouble()) : TextNode.valueOf(text);
    }

    private String inWords() {
      return number.isPresent()
          ? Json.number(number.getAsDouble()).decimalValue().toPlainString()
          : text;
    }
  }

  /** What can differ, in the order of telling. */
  public enum Kind {
    /** A row is there that was not. */
    ROW_ADDED,
    /** A row is gone. */
    ROW_REMOVED,
    /** A row has another value. */
    VALUE_REVISED,
    /** A row has another status. */
    STATUS_CHANGED,
    /** Another cell of a row differs. */
    ROW_REWORDED,
    /** A claim has another verdict. */
    VERDICT_CHANGED,
    /** A claim is there that was not. */
    CLAIM_NEW,
    /** A claim is gone. */
    CLAIM_GONE,
    /** A finding is there that was not. */
    FINDING_NEW,
    /** A finding is gone. */
    FINDING_GONE,
    /** A finding says something else. */
    FINDING_CHANGED,
    /** A figure is there that was not. */
    FIGURE_NEW,
    /** A figure is gone. */
    FIGURE_GONE,
    /** A figure, or the table behind it, differs. */
    FIGURE_CHANGED,
    /** A headline number is there that was not. */
    HEADLINE_NEW,
    /** A headline number is gone. */
    HEADLINE_GONE,
    /** A headline number differs. */
    HEADLINE_CHANGED;

    /**
     * Returns the kind in words.
     *
     * @return such as {@code value revised}
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Returns the change.
   *
   * @return per cent of the old value; empty where there is no old value, it is zero, or the two
   *     are not comparable
   */
  public OptionalDouble percent() {
    double from = before.number.orElse(0);
    return hasDifference() && from != 0
        ? OptionalDouble.of(100 * (after.number.getAsDouble() - from) / from)
        : OptionalDouble.empty();
  }

  /**
   * Says whether the one number can be taken from the other.
   *
   * @return true for two comparable numbers
   */
  public boolean hasDifference() {
    return isComparable && before.number.isPresent() && after.number.isPresent();
  }

  /**
   * Returns the difference as one line.
   *
   * @return kind, place, and the old and the new where there are such
   */
  public String inWords() {
    String old = before.inWords();
    String now = after.inWords();
    boolean hasBoth = !old.isEmpty() || !now.isEmpty();
    return kind.words() + ": " + where + ": " + what + (hasBoth ? ": " + old + " → " + now : "");
  }
}
