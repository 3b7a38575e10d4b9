package strandline.rollup;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import strandline.schema.Field;
import strandline.schema.TableResource;
import strandline.series.Measure;
import strandline.series.StatusMarks;

/**
 * The description of a roll-up: which records of a resource count, in which period and group, and
 * which of their columns is added up. Every engine gives the same sums. The sum of a group is
 * exact. A record whose value is missing is counted as missing and adds nothing.
 *
 * @param resource the file: path, schema, dialect, encoding, header rows and skipped rows
 * @param period how a record says its period
 * @param filters which records count: those that pass every filter
 * @param groups the dimensions of the result, in order
 * @param sum what is added up
 * @param absentIsZero whether a group without a record in a period that others have is zero;
 *     otherwise nothing is known of it
 * @param engine what reads the file
 */
public record RollUp(
    TableResource resource,
    PeriodRule period,
    List<Filter> filters,
    List<Group> groups,
    Sum sum,
    boolean absentIsZero,
    Engine engine) {

  /** Copies the lists. */
  public RollUp {
    filters = List.copyOf(filters);
    groups = List.copyOf(groups);
  }

  /** What reads the file of a roll-up. */
  public enum Engine {
    /** DuckDB where it is there and the file is large, otherwise commons-csv. */
    AUTOMATIC,
    /** commons-csv, record by record. */
    COMMONS_CSV,
    /** DuckDB, for a file of any size. */
    DUCKDB;

    /** Returns the engine of a word such as {@code commons-csv}. */
    static Engine ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * A condition on the text of one column. Texts are compared letter by letter, without the spaces
   * around them.
   *
   * @param column the column's name
   * @param texts the texts that it names
   * @param keeps true when a record counts that has one of the texts; false when one that has none
   */
  public record Filter(String column, SortedSet<String> texts, boolean keeps) {
    /** Copies the texts. */
    public Filter {
      texts = Collections.unmodifiableSortedSet(new TreeSet<>(texts));
    }

    /**
     * Says whether a record passes.
     *
     * @param text its text in the column
     * @return true when it counts
     */
    public boolean passes(String text) {
      return texts.contains(Field.bare(text)) == keeps;
    }
  }

  /**
   * A dimension of the result: a record belongs to the member that its text in a column names.
   *
   * @param dimension the dimension's name in the dataset
   * @param column the column's name; empty when the columns that are added up are the members
   * @param names the member by the text of the column, where that differs
   * @param total the member that stands for all records together, made from the others; none when
   *     there is no such member
   */
  public record Group(
      String dimension, String column, Map<String, String> names, Optional<String> total) {
    /** Copies the map and keeps its order. */
    public Group {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /**
     * Returns the member of a text.
     *
     * @param text the text of the column
     * @return its name; the text itself when it has no other
     */
    public String member(String text) {
      String bare = Field.bare(text);
      return names.getOrDefault(text, names.getOrDefault(bare, bare));
    }
  }

  /**
   * What is added up: one column, or several columns that stand side by side for one thing.
   *
   * @param columns the columns' names; their type in the schema is integer or number
   * @param across what the headings of several columns are: {@link #MONTH}, {@code year}, {@code
   *     quarter} or {@code period}, or the name of the dimension whose members they are; empty when
   *     there is one column
   * @param over what makes the value of a longer period of those of shorter ones: their sum, or the
   *     last, the largest or the mean of them
   * @param marks what its publisher marks values with
   */
  public record Sum(
      List<String> columns, String across, Measure.Aggregation over, StatusMarks marks) {
    /** The headings are months. */
    public static final String MONTH = "month";

    /** What headings are that say whole periods. */
    static final List<String> PERIODS = List.of("year", "quarter", "period");

    /** Copies the list. */
    public Sum {
      columns = List.copyOf(columns);
    }

    /**
     * Says whether every record has one value.
     *
     * @return true when one column is added up
     */
    public boolean isOneColumn() {
      return across.isEmpty();
    }

    /** Says whether there is one column for each period. */
    boolean arePeriods() {
      return PERIODS.contains(across);
    }
  }

  /**
   * Returns the columns whose texts tell which sum a record belongs to: those of the period, the
   * filters, the groups and the status.
   *
   * @return in the order of the schema
   */
  public List<String> texts() {
    Set<String> used = new HashSet<>(period.columns());
    used.add(sum.marks().column());
    filters.forEach(filter -> used.add(filter.column()));
    groups.forEach(group -> used.add(group.column()));
    return resource.schema().names().stream().filter(used::contains).toList();
  }

  /** Returns the fields of the columns that are added up. */
  List<Field> summed() {
    return sum.columns().stream().map(name -> resource.schema().field(name).orElseThrow()).toList();
  }

  /**
   * Returns the columns that the roll-up reads.
   *
   * @return their names, each once, in the order of the schema
   */
  public List<String> columns() {
    Set<String> used = new HashSet<>(texts());
    used.addAll(sum.columns());
    return resource.schema().names().stream().filter(used::contains).toList();
  }

  /**
   * Returns the roll-up of a measure.
   *
   * @param aggregation how the measure's values make the value of a longer period
   * @return this roll-up for that measure
   */
  public RollUp over(Measure.Aggregation aggregation) {
    Sum of = new Sum(sum.columns(), sum.across(), aggregation, sum.marks());
    return new RollUp(resource, period, filters, groups, of, absentIsZero, engine);
  }
}
