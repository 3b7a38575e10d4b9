package strandline.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.schema.Field;

/**
 * The search for rows that are the total of other rows and would be added to them. A member of a
 * column of texts is taken for a total when it is called so, or when in every period its value is
 * the sum of all other members' values; the second is looked for in columns of a few hundred
 * members alone, as long as there are no more sums than memory has room for. A column that makes
 * groups without a total of their own is not searched: nothing is added up over it.
 */
public final class TotalRows {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)((grand|sub|over|world)[ -]?)?total(s|e|es)?( .*|[,:(].*)?|.* total|_T|all"
              + "|all (?!other)[a-z]+( [a-z]+)?|overall|both( sexes)?|sum|ensemble|insgesamt"
              + "|zusammen|summe|gesamt|suma|totaal|i alt|yhteensä|razem|ogółem");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;

  /** A column of more members is not searched for one that is the sum of the others. */
  static final int MOST_MEMBERS = 500;

  private static final int MOST_SUMS = 1 << 20;

  /** A column of texts, with what was seen in it. */
  private static final class Column {
    private final String name;
    private final int place;
    private final Map<String, Integer> members = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
    private final Map<String, Integer> totals = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private String last = "";
    private boolean hasOthers;
    private int cells;
    private boolean isGivenUp;

    Column(String name, int place) {
      this.name = name;
      this.place = place;
    }

    void look(String text, int line) {
      if (text.equals(last) || !seen.add(text)) {
        return;
      }
      last = text;
      if (seen.size() > MOST_MEMBERS) {
        seen.clear();
      }
      boolean isTotal = isCalledTotal(text);
      if (isTotal) {
        totals.putIfAbsent(text, line);
      }
      hasOthers |= !isTotal && !text.isEmpty();
    }

    void add(String period, String member, BigDecimal value, int line) {
      if (isGivenUp) {
        return;
      }
      members.putIfAbsent(member, line);
      Map<String, BigDecimal> known = sums.computeIfAbsent(period, key -> new HashMap<>());
      cells += known.merge(member, value, BigDecimal::add) == value ? 1 : 0;
      isGivenUp = members.size() > MOST_MEMBERS || cells > MOST_SUMS;
      if (isGivenUp) {
        sums.clear();
      }
    }

    /** The member that is the sum of all others in every period. */
    Optional<String> sum() {
      return members.keySet().stream().filter(this::isSum).findFirst();
    }

    private boolean isSum(String member) {
      int periods = 0;
      for (Map<String, BigDecimal> values : sums.values()) {
        BigDecimal own = values.get(member);
        BigDecimal all = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isPart = own == null || own.add(own).compareTo(all) != 0;
        if (isPart || values.size() < 3) {
          return false;
        }
        periods += own.signum() == 0 ? 0 : 1;
      }
      return periods > 1 || (periods == 1 && members.size() > 3);
    }
  }

  private final RollUp rollUp;
  private final List<Column> columns = new ArrayList<>();
  private final int[] periods;
  private String[] texts = {};
  private String period = "";

  /**
   * Makes a search.
   *
   * @param rollUp what adds the records up
   * @param names the names of the file's columns
   */
  TotalRows(RollUp rollUp, List<String> names) {
    this.rollUp = rollUp;
    List<String> apart =
        rollUp.groups().stream()
            .filter(group -> group.total().isEmpty())
            .map(RollUp.Group::column)
            .toList();
    for (Field field : rollUp.resource().schema().fields()) {
      String name = field.name();
      boolean isText = field.type() == Field.Type.STRING || field.type() == Field.Type.ANY;
      boolean isSearched =
          isText
              && names.contains(name)
              && !apart.contains(name)
              && !rollUp.period().columns().contains(name)
              && !rollUp.sum().columns().contains(name);
      if (isSearched) {
        columns.add(new Column(name, names.indexOf(name)));
      }
    }
    periods =
        names.stream()
            .filter(name -> rollUp.period().columns().contains(name) || apart.contains(name))
            .mapToInt(names::indexOf)
            .toArray();
  }

  /**
   * Says whether a text is the name of a total.
   *
   * @param text the text of a cell
   * @return true for such as {@code Total}, {@code Both sexes} or {@code All ports}
   */
  public static boolean isCalledTotal(String text) {
    int length = text.length();
    return length >= SHORTEST && length <= LONGEST && NAMES.matcher(text.strip()).matches();
  }

  /** Takes a record that is added up. */
  void record(List<String> cells, int line) {
    for (Column column : columns) {
      column.look(cells.get(column.place), line);
    }
  }

  /** Takes a value of the record that was taken last. */
  void value(List<String> cells, String heading, BigDecimal value, int line) {
    String key = heading + period(cells);
    for (Column column : columns) {
      column.add(key, cells.get(column.place), value, line);
    }
  }

  /** The texts of the period and of what is told apart, which most records share with the last. */
  private String period(List<String> cells) {
    boolean isSame = texts.length == periods.length;
    for (int i = 0; i < periods.length && isSame; i++) {
      isSame = texts[i].equals(cells.get(periods[i]));
    }
    if (!isSame) {
      texts = Arrays.stream(periods).mapToObj(cells::get).toArray(String[]::new);
      period = "\n" + String.join("\n", texts);
    }
    return period;
  }

  /** Returns the columns that are searched. */
  List<String> columns() {
    return columns.stream().map(column -> column.name).toList();
  }

  /** Returns what is to be said of the totals among the records. */
  List<Problem> problems() {
    List<Problem> found = new ArrayList<>();
    for (Column column : columns) {
      Optional<String> sum = column.isGivenUp ? Optional.empty() : column.sum();
      if (sum.isPresent()) {
        String said = " is in every period the sum of the others, and is added to them";
        boolean isError = !column.totals.isEmpty();
        Problem.Severity severity = isError ? Problem.Severity.ERROR : Problem.Severity.WARNING;
        found.add(problem(severity, column, sum.get(), column.members.get(sum.get()), said));
      } else if (column.hasOthers) {
        String said = " is called a total, and is added to the other rows";
        column.totals.forEach(
            (member, line) ->
                found.add(problem(Problem.Severity.WARNING, column, member, line, said)));
      }
    }
    return found;
  }

  private Problem problem(
      Problem.Severity severity, Column column, String member, int line, String said) {
    Location at = new Location(rollUp.resource().path(), line, column.place + 1);
    String found = column.name + " \"" + member + "\"" + said;
    String rows = "\"" + column.name + "\": [\"" + member + "\"]";
    String remedy = "leave it out with \"except\": {" + rows + "}, or keep it alone with \"where\"";
    return new Problem(severity, at, "total-row", found, remedy);
  }
}
