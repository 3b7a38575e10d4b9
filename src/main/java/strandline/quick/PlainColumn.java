package strandline.quick;

import java.util.List;

/**
 * The rows of two columns as they stand in a file.
 *
 * @param kind what the first column holds
 * @param labels the cells of the first column
 * @param values the values; NaN for a gap
 */
public record PlainColumn(Kind kind, List<String> labels, List<Double> values) {
  /** What the first column holds. */
  public enum Kind {
    /** Periods, in some rows at least. */
    PERIODS,
    /** Plain numbers for times. */
    NUMBERS,
    /** Neither, in any row. */
    NAMES
  }

  /** Copies. */
  public PlainColumn {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
  }
}
