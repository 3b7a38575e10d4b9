package strandline.quick;

import java.util.List;
import java.util.Optional;
import strandline.input.Location;
import strandline.input.Problems;

/**
 * Reads a column of values and their periods from any CSV file with a header. Every problem is
 * collected with its line and column.
 */
public final class ColumnReader {
  /** The kind of the problem that the call names a column that the file does not have. */
  public static final String NO_SUCH_COLUMN = "no-such-column";

  private final ColumnChoice choice;
  private final Problems problems;

  /**
   * Makes a reader.
   *
   * @param choice which columns
   * @param problems takes what is wrong
   */
  public ColumnReader(ColumnChoice choice, Problems problems) {
    this.choice = choice;
    this.problems = problems;
  }

  /**
   * A row: the cells that were chosen.
   *
   * @param line the line of the file
   * @param period the period's cell
   * @param value the value's cell
   * @param status the status's cell, empty without such a column
   */
  record Row(int line, Cell period, Cell value, Cell status) {}

  /**
   * A cell.
   *
   * @param text its text, without spaces around it
   * @param at where it stands
   */
  record Cell(String text, Location at) {}

  /**
   * Reads.
   *
   * @param grid the rows of the file
   * @return the column, or nothing when there are errors
   */
  public Optional<Column> read(FileRows grid) {
    return rows(grid).flatMap(new Rows(choice, problems)::column);
  }

  /**
   * Reads without asking what the first column is.
   *
   * @param grid the rows of the file
   * @return the column, or nothing when there are errors
   */
  public Optional<PlainColumn> readPlain(FileRows grid) {
    return rows(grid).flatMap(new Rows(choice, problems)::plain);
  }

  private Optional<List<Row>> rows(FileRows grid) {
    return grid.rows(choice.period(), choice.value(), choice.forms().marks().column());
  }
}
