package strandline.quick;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import strandline.csv.FileForm;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problems;
import strandline.quick.ColumnReader.Cell;
import strandline.schema.Field;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;
import strandline.series.PeriodForm;

/**
 * The rows of a CSV file with the place of each cell, which the same reader and checker as for
 * {@code validate} finds, and the rearranging of rows: some of them alone, one column for each
 * member, one row for each period.
 */
public final class FileRows {
  /** The name of the column of periods where each period had a column. */
  public static final String PERIOD = "period";

  private static final Pattern PERIODS =
      Pattern.compile(
          "(?i).*(?<![0-9])(1[5-9]|20)[0-9]{2}(?![0-9]{3}).*|[a-z]{3,9}[-. ][0-9]{2}|FY ?[0-9]{2}");

  private final String file;
  private final List<String> names;
  private final List<Row> rows;
  private final Problems problems;

  private FileRows(String file, List<String> names, List<Row> rows, Problems problems) {
    this.file = file;
    this.names = names;
    this.rows = rows;
    this.problems = problems;
  }

  /** A row; cells without a place of their own stand in its line, below their names. */
  private record Row(int line, List<String> cells, List<Location> places) {}

  /**
   * Reads a file.
   *
   * @param file its name for problems
   * @param bytes a header and rows; encoding, delimiter and the line of the header are found out
   *     and said, lines without any text are passed over
   * @param problems takes what is wrong
   * @return the rows, or nothing after an error
   */
  public static Optional<FileRows> read(String file, byte[] bytes, Problems problems) {
    TableSchema none = new TableSchema(List.of(), List.of(), List.of(), List.of());
    TableResource resource =
        new TableResource(
            Location.of(file), file, file, file, FileForm.FOUND.passingBlanks(), none);
    List<String> names = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    RecordChecker.Taker taker =
        new RecordChecker.Taker() {
          @Override
          public void columns(List<String> header) {
            header.forEach(name -> names.add(Field.bare(name)));
          }

          @Override
          public void row(RecordChecker.Row row) {
            if (row.isWhole() && !row.cells().stream().allMatch(String::isBlank)) {
              rows.add(new Row(row.line(), row.cells(), List.of()));
            }
          }
        };
    RecordChecker.Demands demands = RecordChecker.Demands.columns(List.of());
    try {
      new RecordChecker(resource, demands, problems, taker).read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new FileRows(file, names, rows, problems));
  }

  /**
   * Returns the names of the columns.
   *
   * @return in the order of the file
   */
  public List<String> names() {
    return names;
  }

  /** Returns the cells of the columns that a choice names; nothing after an error. */
  Optional<List<ColumnReader.Row>> rows(String x, String y, String status) {
    int period = find(x);
    int value = find(y);
    int mark = status.isEmpty() ? -1 : find(status);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    List<ColumnReader.Row> chosen = new ArrayList<>();
    for (Row row : rows) {
      Cell none = new Cell("", new Location(file, row.line(), 0));
      Cell said = mark < 0 ? none : cell(row, mark);
      chosen.add(new ColumnReader.Row(row.line(), cell(row, period), cell(row, value), said));
    }
    return Optional.of(chosen);
  }

  private Cell cell(Row row, int column) {
    Location at =
        row.places().isEmpty()
            ? new Location(file, row.line(), column + 1)
            : row.places().get(column);
    return new Cell(Field.bare(row.cells().get(column)), at);
  }

  /**
   * Keeps the rows that have certain texts.
   *
   * @param texts the texts of each column of which one must stand there
   * @return the grid; nothing after an error
   */
  public Optional<FileRows> where(Map<String, Set<String>> texts) {
    List<Row> kept = rows;
    for (Map.Entry<String, Set<String>> one : texts.entrySet()) {
      int column = find(one.getKey());
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      Set<String> known = new TreeSet<>();
      kept.forEach(row -> known.add(cell(row, column).text()));
      for (String text : one.getValue()) {
        if (!known.contains(text)) {
          String found = "no row has \"" + text + "\" in the column \"" + one.getKey() + "\"";
          add(
              Location.of(file),
              ColumnReader.NO_SUCH_COLUMN,
              found,
              NearestWord.remedy(text, known));
        }
      }
      kept =
          kept.stream().filter(row -> one.getValue().contains(cell(row, column).text())).toList();
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new FileRows(file, names, kept, problems));
  }

  /**
   * Makes a column of each member of a column, from one row for each member and period.
   *
   * @param x the column of periods, numbers or names
   * @param y the column of values
   * @param series the column of members
   * @return the columns of x and of each member; nothing after an error
   */
  public Optional<FileRows> spread(String x, String y, String series) {
    int time = find(x);
    int value = find(y);
    int member = find(series);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Map<String, Map<String, Cell>> members = new LinkedHashMap<>();
    Map<String, Cell> times = new LinkedHashMap<>();
    boolean isSorted = true;
    Map<String, String> last = new HashMap<>();
    for (Row row : rows) {
      Cell at = cell(row, time);
      String name = cell(row, member).text();
      times.putIfAbsent(at.text(), at);
      Cell own = cell(row, value);
      Cell before =
          members.computeIfAbsent(name, key -> new HashMap<>()).putIfAbsent(at.text(), own);
      if (before != null) {
        twice(own.at(), at.text() + " of \"" + name + "\"", before.at().line());
      }
      String previous = last.put(name, at.text());
      isSorted &= previous == null || previous.compareTo(at.text()) < 0;
    }
    Map<String, Cell> ordered = isSorted ? new TreeMap<>(times) : times;
    List<Row> all = new ArrayList<>();
    for (Cell at : ordered.values()) {
      List<Cell> cells = new ArrayList<>(List.of(at));
      Cell none = new Cell("", at.at());
      members.values().forEach(one -> cells.add(one.getOrDefault(at.text(), none)));
      all.add(made(cells));
    }
    return made(x, members.keySet(), all);
  }

  /**
   * Makes a row of each column whose name is a period, and a column of each row.
   *
   * @param key the column whose texts name the rows
   * @return a column {@link #PERIOD} and one for each row; nothing after an error
   */
  public Optional<FileRows> turned(String key) {
    int member = find(key);
    List<Integer> periods = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != member && PERIODS.matcher(names.get(i)).matches()) {
        periods.add(i);
      }
    }
    if (periods.size() < 2 && member >= 0) {
      String found = "the names of the columns are no periods";
      String remedy = "leave --across out, and name the column of periods";
      add(Location.of(file), ColumnReader.NO_SUCH_COLUMN, found, remedy);
    }
    Map<String, Row> members = new LinkedHashMap<>();
    for (Row row : problems.hasErrors() ? List.<Row>of() : rows) {
      Row before = members.putIfAbsent(cell(row, member).text(), row);
      if (before != null) {
        twice(cell(row, member).at(), "\"" + cell(row, member).text() + "\"", before.line());
      }
    }
    List<Row> all = new ArrayList<>();
    for (int column : periods) {
      String label = PeriodForm.heading(names.get(column));
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(label, new Location(file, 0, column + 1)));
      members.values().forEach(row -> cells.add(cell(row, column)));
      all.add(made(cells));
    }
    return made(PERIOD, members.keySet(), all);
  }

  private static Row made(List<Cell> cells) {
    return new Row(
        cells.get(0).at().line(),
        cells.stream().map(Cell::text).toList(),
        cells.stream().map(Cell::at).toList());
  }

  private Optional<FileRows> made(String first, Set<String> members, List<Row> all) {
    List<String> header = new ArrayList<>(List.of(first));
    header.addAll(members);
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new FileRows(file, header, all, problems));
  }

  private void twice(Location at, String what, int line) {
    String found = what + " stands twice, first in line " + line;
    add(at, "name-twice", found, "keep one row of them, with --where COLUMN=TEXT perhaps");
  }

  private int find(String name) {
    int first = names.indexOf(name);
    Location at = new Location(file, 1, 0);
    if (first < 0) {
      String remedy =
          NearestWord.remedy(name, names, "the columns are " + String.join(", ", names));
      add(at, ColumnReader.NO_SUCH_COLUMN, "there is no column \"" + name + "\"", remedy);
    } else if (first != names.lastIndexOf(name)) {
      String found = "the column \"" + name + "\" stands twice";
      add(at, "duplicate-column", found, "rename one of them");
    }
    return first;
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.error(at, kind, message, remedy);
  }
}
