package strandline.rollup;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.schema.Field;

/**
 * A roll-up as one statement of standard SQL (ISO/IEC 9075): a row for each combination of the
 * texts that decide where a record belongs, with the sum, and the number of values and of records,
 * of each column that is added up. What the texts mean is said afterwards, in {@link TextSums}.
 *
 * @param sql the statement, with a question mark for each parameter
 * @param parameters a text, or a number where the column is one, in the order of the question marks
 */
public record RollUpQuery(String sql, List<Object> parameters) {
  /** How many decimals of a number are added up exactly. */
  public static final int DECIMALS = 9;

  /**
   * A table of a database, and how the database quotes names.
   *
   * @param path the table's name, after those of its catalogue and schema where they are given; at
   *     least one
   * @param quote what stands round a name, such as a double quote; a space where names cannot be
   *     quoted
   */
  public record Table(List<String> path, String quote) {
    /** Copies, and checks that there is a name. */
    public Table {
      path = List.copyOf(path);
      if (path.isEmpty()) {
        throw new IllegalArgumentException("a table has a name");
      }
    }

    /** Returns the table as SQL names it. */
    String sql() {
      return String.join(".", path.stream().map(this::name).toList());
    }

    /**
     * Returns a name as SQL writes it.
     *
     * @throws IllegalArgumentException when the database has no way to write it
     */
    String name(String name) {
      boolean isPlain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
      boolean isQuotable = !quote.isBlank() && !name.isEmpty() && name.indexOf('\0') < 0;
      if (!isQuotable && !isPlain) {
        throw new IllegalArgumentException(
            "the database cannot write the name \"" + name.replace("\0", "\\0") + "\"");
      }
      return isQuotable ? quote + name.replace(quote, quote + quote) + quote : name;
    }
  }

  /** Copies. */
  public RollUpQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * Writes a roll-up.
   *
   * @param rollUp the description; the table has the columns of its resource's schema that it reads
   * @param table where the records are
   * @return the statement
   * @throws IllegalArgumentException when a name cannot be written
   */
  public static RollUpQuery of(RollUp rollUp, Table table) {
    return new Writer(rollUp, table).query(rollUp.filters(), List.of());
  }

  /**
   * Writes a roll-up without its filters, which {@link TextSums} applies to the texts as well. So
   * every record is counted, and roll-ups that differ in what the texts mean share one statement.
   *
   * @param rollUp the description
   * @param table where the records are
   * @return the statement, without parameters
   */
  static RollUpQuery ofAllRecords(RollUp rollUp, Table table) {
    return new Writer(rollUp, table).query(List.of(), List.of());
  }

  /**
   * Writes a roll-up without its filters that tells the texts of other columns apart as well.
   *
   * @param rollUp the description
   * @param others the columns; each row has a text of one of them, and no value of the others
   * @param table where the records are
   * @return the statement, with what is shown as in the others, the texts of the columns after
   *     those of the roll-up
   */
  static String bySets(RollUp rollUp, List<String> others, Table table) {
    return new Writer(rollUp, table).query(List.of(), others).sql();
  }

  private static final class Writer {
    private final RollUp rollUp;
    private final Table table;
    private final List<Object> parameters = new ArrayList<>();

    Writer(RollUp rollUp, Table table) {
      this.rollUp = rollUp;
      this.table = table;
    }

    /** Each group has a text of one of the others beside those of the roll-up. */
    RollUpQuery query(List<RollUp.Filter> filters, List<String> others) {
      List<String> texts = rollUp.texts().stream().map(table::name).toList();
      List<String> keys = new ArrayList<>(texts);
      List<String> sets = new ArrayList<>();
      for (String other : others) {
        keys.add(table.name(other));
        sets.add(
            "("
                + String.join(", ", texts)
                + (texts.isEmpty() ? "" : ", ")
                + table.name(other)
                + ")");
      }
      String conditions = filters.stream().map(this::condition).collect(joining(" AND "));
      String by =
          sets.isEmpty()
              ? String.join(", ", keys)
              : "GROUPING SETS (" + String.join(", ", sets) + ")";
      String sql =
          "SELECT "
              + String.join(", ", shown(keys))
              + " FROM "
              + table.sql()
              + (conditions.isEmpty() ? "" : " WHERE " + conditions)
              + (by.isEmpty() ? "" : " GROUP BY " + by);
      return new RollUpQuery(sql, parameters);
    }

    private List<String> shown(List<String> keys) {
      List<String> shown = new ArrayList<>(keys);
      for (String column : rollUp.sum().columns()) {
        String name = table.name(column);
        shown.add("SUM(" + exact(column, name) + ")");
        shown.add("COUNT(" + name + ")");
      }
      shown.add("COUNT(*)");
      return shown;
    }

    /** A binary fraction's sum depends on the order; a decimal one's does not. */
    private String exact(String column, String name) {
      boolean isWhole = field(column).map(f -> f.type() == Field.Type.INTEGER).orElse(false);
      return isWhole ? name : "CAST(" + name + " AS DECIMAL(38, " + DECIMALS + "))";
    }

    /** No value is the empty text: a comparison with it would be neither true nor false. */
    private String condition(RollUp.Filter filter) {
      String name = table.name(filter.column());
      List<String> texts = filter.texts().stream().filter(text -> !text.isEmpty()).toList();
      texts.forEach(text -> parameters.add(parameter(filter.column(), text)));
      String marks = String.join(", ", texts.stream().map(text -> "?").toList());
      boolean passesEmpty = filter.passes("");
      String isNull = name + (passesEmpty ? " IS NULL" : " IS NOT NULL");
      if (texts.isEmpty()) {
        return filter.texts().isEmpty() ? (filter.keeps() ? "1 = 0" : "1 = 1") : isNull;
      }
      String in = name + (filter.keeps() ? " IN (" : " NOT IN (") + marks + ")";
      return "(" + in + (passesEmpty ? " OR " : " AND ") + isNull + ")";
    }

    private Object parameter(String column, String text) {
      Optional<Field> field = field(column);
      boolean isNumber = field.map(f -> f.type().isNumeric()).orElse(false);
      return isNumber
          ? field.flatMap(f -> f.exact(text)).map(Object.class::cast).orElse(text)
          : text;
    }

    private Optional<Field> field(String column) {
      return rollUp.resource().schema().field(column);
    }
  }
}
