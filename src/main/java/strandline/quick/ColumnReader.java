package strandline.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.csv.CsvRecords;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
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
    Optional<List<CsvRecords.Line>> lines = new CsvRecords(choice.file(), problems).read(bytes);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> header = lines.get().get(0).cells().stream().map(String::strip).toList();
    int period = find(header, choice.period());
    int value = find(header, choice.value());
    int status = choice.status().map(name -> find(header, name)).orElse(-1);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (CsvRecords.Line line : lines.get().subList(1, lines.get().size())) {
      if (isWhole(line, header.size())) {
        Cell none = new Cell("", new Location(choice.file(), line.line(), 0));
        Cell mark = status < 0 ? none : cell(line, status);
        rows.add(new Row(line.line(), cell(line, period), cell(line, value), mark));
      }
    }
    return problems.hasErrors() ? Optional.empty() : Optional.of(rows);
  }

  private Cell cell(CsvRecords.Line line, int index) {
    return new Cell(
        line.cells().get(index).strip(), new Location(choice.file(), line.line(), index + 1));
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
    return NearestWord.to(name, header)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse("the columns are " + String.join(", ", header));
  }

  private boolean isWhole(CsvRecords.Line line, int width) {
    int cells = line.cells().size();
    boolean isEmpty = line.cells().stream().allMatch(String::isBlank);
    if (cells != width && !isEmpty) {
      add(
          new Location(choice.file(), line.line(), 0),
          "ragged-row",
          cells + " cells stand under " + width + " columns",
          "put quotes round a cell that holds a comma, or add the missing cells");
    }
    return cells == width && !isEmpty;
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }
}
