package strandline.quick;

import java.util.List;
import java.util.Optional;
import strandline.report.Figure;

/**
 * What is to be drawn of a file.
 *
 * @param file the file's name, for problems and the source line
 * @param x the name of the column of periods, numbers or names
 * @param ys the names of the columns of values, at least one
 * @param type how they are drawn; by default bars for names and lines for all else
 * @param title the title; by default it says which columns are drawn
 * @param unit what the values count or measure; may be empty
 * @param source who published the file; may be empty
 * @param size how large the picture is
 * @param forms how the cells are written
 */
public record SketchChoice(
    String file,
    String x,
    List<String> ys,
    Optional<Type> type,
    Optional<String> title,
    String unit,
    String source,
    Figure.Size size,
    CellForms forms) {
  /**
   * Returns the choice of the columns that there are when the rows are arranged.
   *
   * @param members the columns of values
   * @param series the column whose members they are, if they are members of one
   */
  SketchChoice of(List<String> members, Optional<String> series) {
    Optional<String> named =
        title.or(() -> series.map(column -> ys.get(0) + " by " + x + " and " + column));
    String of = unit.isBlank() && series.isPresent() ? ys.get(0) : unit;
    return new SketchChoice(file, x, members, type, named, of, source, size, forms);
  }

  /** How values are drawn. */
  public enum Type {
    /** A line for each column, interrupted at gaps. */
    LINE,
    /** Bars from zero; those of several columns beside each other. */
    BAR,
    /** Bars from zero; those of several columns on each other. */
    STACKED,
    /** A point for each value. */
    POINTS
  }

  /** Copies. */
  public SketchChoice {
    ys = List.copyOf(ys);
  }
}
