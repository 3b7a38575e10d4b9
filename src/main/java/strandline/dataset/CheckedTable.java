package strandline.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import strandline.input.Location;
import strandline.rollup.Releases;
import strandline.schema.Field;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.series.DateRange;
import strandline.series.Period;
import strandline.series.Status;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/**
 * A table whose every cell fits its schema, held by Tablesaw: numbers and truth values in columns
 * of their types, everything else in columns of texts, each of which Tablesaw keeps once, with the
 * period, the status or the days that it means. Rows are chosen by Tablesaw's selections and
 * counted from 0. Tablesaw's own reader and parsers are not used: they guess. The columns are not
 * put into its {@code Table}, which looks through the whole class path for readers when it is first
 * used; records are ({@link TableRecords}).
 */
final class CheckedTable {
  /** What the cells of a column are beyond the type that their schema gives. */
  enum Kind {
    /** What the schema says. */
    PLAIN,
    /** What the rule of its role makes of a text: a period, a status, or the days of a date. */
    RULED,
    /** The first and the last day. */
    INTERVAL
  }

  private final TableResource resource;
  private final Map<String, Cells> cells = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] lines;
  private final List<Releases.Print> made;

  private CheckedTable(Builder builder) {
    this.resource = builder.resource;
    this.lines = builder.lines.stream().mapToInt(Integer::intValue).toArray();
    this.made = builder.made;
    numbers.putAll(builder.numbers);
    builder.cells.forEach(one -> cells.put(one.field.name(), one));
  }

  /** The cells of one field: numbers and truth values, or texts with what each of them means. */
  private static final class Cells {
    private final Field field;
    private final Kind kind;
    private final Column<?> column;
    private final Map<String, Comparable<?>> meanings = new HashMap<>();

    Cells(Field field, Kind kind) {
      this.field = field;
      this.kind = kind;
      this.column =
          switch (kind == Kind.PLAIN ? field.type() : Field.Type.STRING) {
            case INTEGER -> LongColumn.create(field.name());
            case YEAR -> IntColumn.create(field.name());
            case NUMBER -> DoubleColumn.create(field.name());
            case BOOLEAN -> BooleanColumn.create(field.name());
            default -> StringColumn.create(field.name());
          };
    }

    void append(Comparable<?> value) {
      if (value != null && column instanceof StringColumn) {
        String text = shown(value);
        column.appendObj(text);
        meanings.putIfAbsent(text, value);
      } else {
        column.appendObj(value);
      }
    }

    private String shown(Comparable<?> value) {
      return kind == Kind.INTERVAL && value instanceof DateRange days
          ? days.first() + "/" + days.last()
          : value instanceof Status status ? status.word() : value.toString();
    }

    private String text(int row) {
      return column.isMissing(row) ? "" : column.getUnformattedString(row);
    }

    private <T> T meaning(Class<T> type, int row) {
      return type.cast(meanings.get(text(row)));
    }

    private Selection isText(String text) {
      if (column instanceof StringColumn texts) {
        return texts.isEqualTo(text);
      }
      Selection found = Selection.with();
      for (int row = 0; row < column.size(); row++) {
        if (text(row).equals(text)) {
          found.add(row);
        }
      }
      return found;
    }
  }

  /** Fills the columns while a file is checked. */
  static final class Builder implements RecordChecker.Taker {
    private final TableResource resource;
    private final List<Cells> cells = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Releases.Print> made = List.of();

    /**
     * Makes empty columns.
     *
     * @param resource what the file holds
     * @param kinds the columns that are more than their type, by name
     */
    Builder(TableResource resource, Map<String, Kind> kinds) {
      this.resource = resource;
      for (Field field : resource.schema().fields()) {
        cells.add(new Cells(field, kinds.getOrDefault(field.name(), Kind.PLAIN)));
      }
    }

    @Override
    public void columns(List<String> names) {
      for (String name : names) {
        numbers.putIfAbsent(name, names.indexOf(name) + 1);
      }
    }

    @Override
    public void row(RecordChecker.Row row) {
      if (row.isWhole()) {
        add(row.line(), Arrays.asList(row.values()));
      }
    }

    private void add(int line, List<Comparable<?>> values) {
      lines.add(line);
      for (int i = 0; i < values.size(); i++) {
        cells.get(i).append(values.get(i));
      }
    }

    /** Returns the table; no error was found while its rows were checked. */
    CheckedTable table() {
      return new CheckedTable(this);
    }
  }

  /**
   * Returns a table of rows that were made and not read.
   *
   * @param resource what they are
   * @param kinds the columns that are more than their type, by name
   * @param rows a value for each field, null where there is none, and where it was read
   * @return the table
   */
  static CheckedTable of(
      TableResource resource, Map<String, Kind> kinds, List<Releases.Print> rows) {
    Builder builder = new Builder(resource, kinds);
    builder.columns(resource.schema().names());
    builder.made = rows;
    rows.forEach(row -> builder.add(row.lines().first(), row.values()));
    return builder.table();
  }

  TableResource resource() {
    return resource;
  }

  int rows() {
    return lines.length;
  }

  /** Returns a cell as it stands in the file; empty when there is no value. */
  String text(String column, int row) {
    return cells(column).text(row);
  }

  /** Returns the different texts of a column. */
  SortedSet<String> texts(String column) {
    Cells own = cells(column);
    if (own.column instanceof StringColumn texts) {
      return new TreeSet<>(texts.asSet());
    }
    SortedSet<String> texts = new TreeSet<>();
    for (int row = 0; row < rows(); row++) {
      texts.add(own.text(row));
    }
    return texts;
  }

  /** Returns the rows that have certain texts, by column. */
  Selection where(Map<String, String> texts) {
    Selection rows = Selection.withRange(0, rows());
    texts.forEach((column, text) -> rows.and(cells(column).isText(text)));
    return rows;
  }

  /** Returns a number; NaN when there is no value. */
  double number(String column, int row) {
    return isMissing(column, row)
        ? Double.NaN
        : ((NumericColumn<?>) cells(column).column).getDouble(row);
  }

  /** Returns a truth value; false when there is none. */
  boolean flag(String column, int row) {
    return !isMissing(column, row) && ((BooleanColumn) cells(column).column).get(row);
  }

  /** Returns the period of a cell that has one. */
  Period period(String column, int row) {
    return cells(column).meaning(Period.class, row);
  }

  /** Returns the status of a cell that has one. */
  Status status(String column, int row) {
    return cells(column).meaning(Status.class, row);
  }

  /** Returns the days of a cell that has some. */
  DateRange range(String column, int row) {
    return cells(column).meaning(DateRange.class, row);
  }

  /** Says whether a cell has no value. */
  boolean isMissing(String column, int row) {
    return cells(column).column.isMissing(row);
  }

  /** Returns the line of the file that a row begins in; 0 where nobody knows it. */
  int line(int row) {
    return lines[row];
  }

  /** Returns the last line that a row was made of. */
  int lastLine(int row) {
    return made.isEmpty() ? lines[row] : made.get(row).lines().last();
  }

  /** Returns the file that a row was read from. */
  String file(int row) {
    return made.isEmpty() ? resource.path() : made.get(row).file();
  }

  /** Returns the place of a cell. */
  Location at(String column, int row) {
    return made.isEmpty()
        ? new Location(resource.path(), lines[row], numbers.get(column))
        : Location.of(file(row));
  }

  private Cells cells(String name) {
    Cells found = cells.get(name);
    if (found == null) {
      throw new IllegalArgumentException(resource.name() + " has no column " + name);
    }
    return found;
  }
}
