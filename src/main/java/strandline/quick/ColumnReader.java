package strandline.quick;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.csv.FileForm;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;

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
   * @param bytes the file: UTF-8, commas, a header in the first line; lines without any text are
   *     passed over
   * @return the column, or nothing when there are errors
   */
  public Optional<Column> read(byte[] bytes) {
    return rows(bytes).flatMap(new Rows(choice, problems)::column);
  }

  /**
   * Reads without asking what the first column is.
   *
   * @param bytes the file, as above
   * @return the column, or nothing when there are errors
   */
  public Optional<PlainColumn> readPlain(byte[] bytes) {
    return rows(bytes).flatMap(new Rows(choice, problems)::plain);
  }

  private Optional<List<Row>> rows(byte[] bytes) {
    TableSchema none = new TableSchema(List.of(), List.of(), List.of(), List.of());
    String file = choice.file();
    TableResource resource =
        new TableResource(
            Location.of(file), file, file, file, FileForm.STANDARD.passingBlanks(), none);
    Pass pass = new Pass();
    RecordChecker.Demands demands = RecordChecker.Demands.columns(List.of());
    try {
      new RecordChecker(resource, demands, problems, pass).read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(pass.rows);
  }

  /** One pass over the file. */
  private final class Pass implements RecordChecker.Taker {
    private final List<Row> rows = new ArrayList<>();
    private int period;
    private int value;
    private int status;

    @Override
    public void columns(List<String> names) {
      List<String> header = names.stream().map(String::strip).toList();
      period = find(header, choice.period());
      value = find(header, choice.value());
      status = choice.status().map(name -> find(header, name)).orElse(-1);
    }

    @Override
    public void row(RecordChecker.Row row) {
      boolean isEmpty = row.cells().stream().allMatch(String::isBlank);
      if (row.isWhole() && !isEmpty && period >= 0 && value >= 0) {
        Cell none = new Cell("", new Location(choice.file(), row.line(), 0));
        Cell mark = status < 0 ? none : cell(row, status);
        rows.add(new Row(row.line(), cell(row, period), cell(row, value), mark));
      }
    }
  }

  private Cell cell(RecordChecker.Row row, int index) {
    return new Cell(
        row.cells().get(index).strip(), new Location(choice.file(), row.line(), index + 1));
  }

  private int find(List<String> header, String name) {
    int first = header.indexOf(name);
    Location at = new Location(choice.file(), 1, 0);
    if (first < 0) {
      add(at, NO_SUCH_COLUMN, "there is no column \"" + name + "\"", remedy(header, name));
    } else if (first != header.lastIndexOf(name)) {
      String found = "the column \"" + name + "\" stands twice";
      add(at, "duplicate-column", found, "rename one of them");
    }
    return first;
  }

  private static String remedy(List<String> header, String name) {
    if (header.size() == 1 && header.get(0).matches(".*[;\t|].*")) {
      return "the header is one column, \"" + header.get(0) + "\": separate columns with commas";
    }
    return NearestWord.remedy(name, header, "the columns are " + String.join(", ", header));
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }
}
