package strandline.quick;

import java.util.Optional;
import strandline.schema.Field.Numerals;
import strandline.series.PeriodForm;
import strandline.series.StatusMarks;

/**
 * How the cells of a file are written, as far as the caller says it.
 *
 * @param periods how the labels of periods are written
 * @param numerals how numbers are written; found from all cells of a column where nobody says it
 * @param marks what the publisher's marks mean, on numbers or in a column of their own
 */
public record CellForms(PeriodForm periods, Optional<Numerals> numerals, StatusMarks marks) {
  /** Nothing is said. */
  public static final CellForms FOUND =
      new CellForms(PeriodForm.FOUND, Optional.empty(), StatusMarks.NONE);
}
