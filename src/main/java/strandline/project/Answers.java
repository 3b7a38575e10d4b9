package strandline.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import strandline.quick.CellForms;
import strandline.series.Measure.Aggregation;

/**
 * What a person says of a file; everything else is found out.
 *
 * @param name the name of the dataset; empty where the file's name gives it
 * @param title what the file is about; empty where its title line says it
 * @param where the rows that count: by column, the texts of which each has one
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
    String title,
    Map<String, Set<String>> where,
    String period,
    List<String> values,
    List<String> dimensions,
    Map<String, String> units,
    Optional<Aggregation> aggregation,
    String source,
    CellForms forms) {
  /** Copies. */
  public Answers {
    where = Map.copyOf(where);
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
    units = Map.copyOf(units);
  }
}
