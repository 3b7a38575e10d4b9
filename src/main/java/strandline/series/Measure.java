package strandline.series;

import java.util.List;

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
 */
public record Measure(
    String id,
    String title,
    String shortTitle,
    String definition,
    String unit,
    Aggregation aggregation,
    List<Break> breaks) {

  /** How values of shorter periods make the value of a longer one. */
  public enum Aggregation {
    /** They add up. */
    SUM,
    /** Their mean is taken. */
    MEAN,
    /** They do not aggregate. */
    NONE
  }

  /**
   * A change in the way of measuring: values before it and from it on are not compared.
   *
   * @param at the first period measured in the new way
   * @param label a few words for a chart
   * @param reason one sentence
   */
  public record Break(Period at, String label, String reason) {}

  /** Copies the list. */
  public Measure {
    breaks = List.copyOf(breaks);
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
