package strandline.series;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What is counted or measured.
 *
 * @param id a slug, unique in its dataset
 * @param title in words, such as {@code Cubans in the flow at sea}
 * @param shortTitle a few words for a label, such as {@code flow at sea}
 * @param definition one or two sentences
 * @param unit what one of it is, in the plural, such as {@code people}
 * @param aggregation how shorter periods make a longer one
 * @param breaks where the way of measuring changed, by period
 * @param least the least count that a ratio or a per cent is taken of; see {@link #leastBase}
 * @param words what a sentence writes after the measure for a member of a dimension, by member,
 *     such as {@code nationwide}
 */
public record Measure(
    String id,
    String title,
    String shortTitle,
    String definition,
    String unit,
    Aggregation aggregation,
    List<Break> breaks,
    double least,
    Map<String, String> words) {
  private static final Pattern TEMPERATURE =
      Pattern.compile(
          "(?i)\\b(celsius|centigrade|fahrenheit)\\b|°\\h?[CF]\\b|\\bdeg(rees?)? [CF]\\b");

  /** The least count that a ratio or a per cent is taken of, where none is declared. */
  public static final double LEAST_BASE = 10;

  /** The unit of a measure of which nobody says what it counts. */
  public static final String UNSAID_UNIT = "number";

  /**
   * Makes a measure with the usual least base.
   *
   * @param id a slug, unique in its dataset
   * @param title in words
   * @param shortTitle a few words for a label
   * @param definition one or two sentences
   * @param unit what one of it is, in the plural
   * @param aggregation how shorter periods make a longer one
   * @param breaks where the way of measuring changed, by period
   */
  public Measure(
      String id,
      String title,
      String shortTitle,
      String definition,
      String unit,
      Aggregation aggregation,
      List<Break> breaks) {
    this(id, title, shortTitle, definition, unit, aggregation, breaks, LEAST_BASE, Map.of());
  }

  /** How values of shorter periods make the value of a longer one. */
  public enum Aggregation {
    /** They add up. */
    SUM,
    /** Their mean is taken. */
    MEAN,
    /** The last of them is taken, as of a stock. */
    LAST,
    /** The largest of them is taken. */
    MAX,
    /** They do not aggregate. */
    NONE;

    /**
     * Returns the aggregation of a word.
     *
     * @param word such as {@code sum}
     * @return the aggregation
     */
    public static Aggregation ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A place where a series stops meaning the same.
   *
   * @param kind what changed there
   * @param at the first period after the change
   * @param label a few words for a chart
   * @param reason one sentence
   */
  public record Break(Kind kind, Period at, String label, String reason) {
    /**
     * Returns a break of method.
     *
     * @param at the first period after the change
     * @param label a few words for a chart
     * @param reason one sentence
     */
    public Break(Period at, String label, String reason) {
      this(Kind.METHOD, at, label, reason);
    }

    /**
     * Returns the break on another calendar or frequency.
     *
     * @param like a period of the calendar and frequency
     * @return at the period in which it falls
     */
    public Break on(Period like) {
      Period there = Period.of(at.start(), like.frequency(), like.calendar());
      return new Break(kind, at.isAlike(like) ? at : there, label, reason);
    }

    /** Says whether another is this break, told on a calendar or of a shorter period. */
    private boolean isToldBy(Break other, Period like) {
      boolean isOne =
          kind == other.kind
              && !other.at.end().isBefore(at.start())
              && !other.at.start().isAfter(at.end());
      return isOne
          && !at.isAlike(like)
          && (other.at.isAlike(like) || other.at.frequency().perYear() > at.frequency().perYear());
    }

    /** What changed at a break. */
    public enum Kind {
      /** The way of measuring: no line crosses it and no comparison is made across it unflagged. */
      METHOD,
      /** The rules or circumstances: the line goes on, and comparisons across it are flagged. */
      POLICY
    }

    /**
     * Says whether the way of measuring changed.
     *
     * @return true when no line crosses it
     */
    public boolean isOfMethod() {
      return kind == Kind.METHOD;
    }
  }

  /**
   * Returns the breaks that concern a calendar and frequency, wherever they are declared.
   *
   * @param like a period of the calendar and frequency
   * @return those declared on it; of the others each that no break on it, or of a shorter period,
   *     tells already
   */
  public List<Break> breaksFor(Period like) {
    return breaks.stream()
        .filter(one -> breaks.stream().noneMatch(other -> one.isToldBy(other, like)))
        .toList();
  }

  /**
   * Adds members of dimensions to a title.
   *
   * @param title what is measured
   * @param members the members
   * @return such as {@code encounters nationwide}; a member without words stands in brackets
   */
  public String label(String title, Collection<String> members) {
    StringJoiner names = new StringJoiner(", ", " (", ")").setEmptyValue("");
    StringBuilder label = new StringBuilder(title);
    for (String member : members) {
      if (words.containsKey(member)) {
        label.append(' ').append(words.get(member));
      } else {
        names.add(member);
      }
    }
    return label.append(names).toString();
  }

  /**
   * Says whether differences are percentage points.
   *
   * @return true for the unit {@code per cent}
   */
  public boolean isPerCent() {
    return unit.equals("per cent");
  }

  /**
   * Says whether 0 means that there is nothing of it, so that one figure can be a multiple of
   * another.
   *
   * @return false for temperatures in degrees, whose zero is a matter of convention
   */
  public boolean hasZero() {
    return !TEMPERATURE.matcher(unit).find();
  }

  /**
   * Returns the least figure that a ratio or a per cent is taken of.
   *
   * @return 0 for amounts, of which a small one is no less sure than a large one
   */
  public double leastBase() {
    return isCount() ? least : 0;
  }

  /**
   * Returns the same measure with another least base.
   *
   * @param least the least count that a ratio or a per cent is taken of
   * @return a measure
   */
  public Measure withLeastBase(double least) {
    return new Measure(id, title, shortTitle, definition, unit, aggregation, breaks, least, words);
  }

  /**
   * Says whether the unit counts people, events or things, so that Poisson intervals make sense.
   *
   * @return false for units that are amounts, such as per cent or days
   */
  public boolean isCount() {
    return aggregation == Aggregation.SUM;
  }
}
