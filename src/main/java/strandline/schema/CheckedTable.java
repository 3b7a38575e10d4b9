package strandline.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import strandline.input.Location;
import strandline.input.Problems;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table whose every cell fits its schema. The columns are typed and held by Tablesaw, whose own
 * reader and parsers are not used: they guess. Rows are counted from 0.
 */
public final class CheckedTable {
  private static final String CLASS_PATH = "java.class.path";

  static {
    loadTable();
  }

  private final TableResource resource;
  private final Table table;
  private final Map<String, Column<?>> columns = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] lines;
  private final Map<String, SortedMap<String, List<Integer>>> places = new ConcurrentHashMap<>();

  /**
   * Loads Tablesaw's {@code Table}. When it loads it looks through the whole class path for readers
   * and writers, which are not used here: the longest single step of a short run. It is shown an
   * empty class path.
   */
  private static void loadTable() {
    String whole = System.getProperty(CLASS_PATH, "");
    System.setProperty(CLASS_PATH, "/nowhere");
    try {
      Table.create();
    } finally {
      System.setProperty(CLASS_PATH, whole);
    }
  }

  private CheckedTable(TableResource resource, Table table, int[] lines) {
    this.resource = resource;
    this.table = table;
    this.lines = lines;
    table.columns().forEach(column -> columns.put(column.name(), column));
  }

  static CheckedTable of(CellGrid grid) {
    List<Field> fields = grid.resource().schema().fields();
    Table table = Table.create(grid.resource().name());
    int[] lines = grid.rows().stream().mapToInt(CellGrid.Row::line).toArray();
    for (int i = 0; i < fields.size(); i++) {
      table.addColumns(column(fields.get(i), i, grid.rows()));
    }
    CheckedTable checked = new CheckedTable(grid.resource(), table, lines);
    for (int i = 0; i < fields.size(); i++) {
      checked.numbers.put(fields.get(i).name(), grid.at(1, i).column());
    }
    return checked;
  }

  /**
   * Returns a table of rows that were made and not read.
   *
   * @param resource what they are
   * @param rows a text for each field, each right for its field
   * @return the table
   * @throws IllegalArgumentException when a text does not fit its field
   */
  public static CheckedTable of(TableResource resource, List<List<String>> rows) {
    Problems problems = new Problems();
    CellGrid grid =
        new CellGrid(
            new TableReader.Input(resource, Optional.empty(), List.of(), Set.of()), problems);
    grid.add(rows);
    if (problems.hasErrors()) {
      throw new IllegalArgumentException(problems.all().get(0).toString());
    }
    return of(grid);
  }

  private static Column<?> column(Field field, int index, List<CellGrid.Row> rows) {
    Column<?> column = empty(field);
    for (CellGrid.Row row : rows) {
      append(column, row.values()[index], row.texts()[index]);
    }
    return column;
  }

  private static Column<?> empty(Field field) {
    return switch (field.type()) {
      case STRING, ANY, YEARMONTH -> StringColumn.create(field.name());
      case INTEGER -> LongColumn.create(field.name());
      case NUMBER -> DoubleColumn.create(field.name());
      case BOOLEAN -> BooleanColumn.create(field.name());
      case DATE -> DateColumn.create(field.name());
      case YEAR -> IntColumn.create(field.name());
    };
  }

  /** Appends a value of the column's own class; the cell's text never reaches a parser. */
  private static void append(Column<?> column, Comparable<?> value, String text) {
    if (value == null) {
      column.appendMissing();
    } else if (column instanceof StringColumn strings) {
      strings.append(text);
    } else if (column instanceof LongColumn longs) {
      longs.append((Long) value);
    } else if (column instanceof DoubleColumn doubles) {
      doubles.append((Double) value);
    } else if (column instanceof BooleanColumn booleans) {
      booleans.append((Boolean) value);
    } else if (column instanceof DateColumn dates) {
      dates.append((LocalDate) value);
    } else {
      ((IntColumn) column).append((Integer) value);
    }
  }

  /**
   * Returns what the table was read from.
   *
   * @return the resource
   */
  public TableResource resource() {
    return resource;
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number of records without the header
   */
  public int rows() {
    return table.rowCount();
  }

  /**
   * Says whether there is such a column.
   *
   * @param column a name
   * @return true when the schema has the field
   */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * Returns a cell as a text.
   *
   * @param column the column's name
   * @param row the row, from 0
   * @return the text; empty when there is no value
   */
  public String text(String column, int row) {
    return isMissing(column, row) ? "" : column(column).getUnformattedString(row);
  }

  /**
   * Returns where each text of a column stands. It is found out once.
   *
   * @param column the column's name
   * @return the rows by their text, sorted by both; a cell without a value has the empty text
   */
  public SortedMap<String, List<Integer>> places(String column) {
    return places.computeIfAbsent(column, this::found);
  }

  private SortedMap<String, List<Integer>> found(String column) {
    SortedMap<String, List<Integer>> found = new TreeMap<>();
    for (int row = 0; row < rows(); row++) {
      found.computeIfAbsent(text(column, row), text -> new ArrayList<>()).add(row);
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /**
   * Returns a cell of a column of numbers.
   *
   * @param column the column's name
   * @param row the row, from 0
   * @return the number; NaN when there is no value
   */
  public double number(String column, int row) {
    return isMissing(column, row) ? Double.NaN : ((NumericColumn<?>) column(column)).getDouble(row);
  }

  /**
   * Returns a cell of a column of truth values.
   *
   * @param column the column's name
   * @param row the row, from 0
   * @return the value; false when there is none
   */
  public boolean flag(String column, int row) {
    return !isMissing(column, row) && ((BooleanColumn) column(column)).get(row);
  }

  /**
   * Says whether a cell has no value.
   *
   * @param column the column's name
   * @param row the row, from 0
   * @return true when its text is one that means missing
   */
  public boolean isMissing(String column, int row) {
    return column(column).isMissing(row);
  }

  /**
   * Returns the line of the file that a row begins in.
   *
   * @param row the row, from 0
   * @return the line, from 1
   */
  public int line(int row) {
    return lines[row];
  }

  /**
   * Returns the place of a cell.
   *
   * @param column the column's name
   * @param row the row, from 0
   * @return the file, the line and the number of the column
   */
  public Location at(String column, int row) {
    return new Location(resource.path(), lines[row], numbers.get(column));
  }

  private Column<?> column(String name) {
    Column<?> column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException(resource.name() + " has no column " + name);
    }
    return column;
  }
}
