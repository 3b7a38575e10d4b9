package strandline.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.quick.CellForms;
import strandline.series.Measure.Aggregation;

/**
 * What a person says of a file; everything else is found out.
 *
 * @param name the name of the dataset; empty where the file's name gives it
 * @param period the column of periods; empty where it is to be found
 * @param values the columns of figures; none where they are to be found
 * @param dimensions the columns of names that tell series apart; none where they are to be found
 * @param units what the figures count: by column, and by an empty text for all columns
 * @param aggregation how figures of shorter periods make one of a longer
 * @param source publisher, title, address and date, separated by commas; may be empty
 * @param forms how the cells are written
 */
public record Answers(
    String name,
    String period,
    List<String> values,
    List<String> dimensions,
    Map<String, String> units,
    Optional<Aggregation> aggregation,
    String source,
    CellForms forms) {
  /** Nothing is said. */
  public static final Answers NONE =
      new Answers("", "", List.of(), List.of(), Map.of(), Optional.empty(), "", CellForms.FOUND);

  /** Copies. */
  public Answers {
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
    units = Map.copyOf(units);
  }

  /**
   * Returns the same with a name of the dataset.
   *
   * @param other the name; may be empty
   * @return the answers
   */
  public Answers named(String other) {
    return new Answers(other, period, values, dimensions, units, aggregation, source, forms);
  }

  /**
   * Returns the same with a unit of all figures.
   *
   * @param unit such as {@code people}
   * @return the answers
   */
  public Answers counting(String unit) {
    Map<String, String> all = new java.util.HashMap<>(units);
    all.put("", unit);
    return new Answers(name, period, values, dimensions, all, aggregation, source, forms);
  }

  /**
   * Returns the same with a source.
   *
   * @param words publisher, title, address and date
   * @return the answers
   */
  public Answers from(String words) {
    return new Answers(name, period, values, dimensions, units, aggregation, words, forms);
  }
}
