package strandline.rollup;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for rows that are the total of others in the sums of a database. It says no more than
 * that there are some: which, and in what line, is for the reader of records.
 */
final class SummedTotals {
  /** What a column of more members than are compared is read for: names of totals. */
  private static final String NAMED =
      "CASE WHEN regexp_matches(lower({}), '^$|total|^_t$|all|sex|sum|ensemble|insg|zusammen|gesamt"
          + "|suma|totaal|yht|razem|og') THEN {} ELSE '-' END AS {}";

  private static final int SAMPLE = 50_000;

  private final TextSums filtered;
  private final List<String> others;
  private final RollUpQuery.Table records;
  private final boolean isNeeded;

  /**
   * Makes a search.
   *
   * @param filtered says which texts pass the filters of the roll-up
   * @param header the names of the file's columns
   * @param records the table
   */
  SummedTotals(TextSums filtered, List<String> header, RollUpQuery.Table records) {
    this.filtered = filtered;
    this.records = records;
    List<String> texts = filtered.rollUp().texts();
    List<String> searched = new TotalRows(filtered.rollUp(), header).columns();
    this.isNeeded = !searched.isEmpty();
    this.others = searched.stream().filter(name -> !texts.contains(name)).toList();
  }

  /** Returns the columns that the table has to have beside those of the roll-up. */
  List<String> others() {
    return others;
  }

  /** Says whether rows are the total of others, as far as sums can say it. */
  boolean areIn(Statement statement) throws SQLException {
    if (!isNeeded) {
      return false;
    }
    List<List<String>> shown = new ArrayList<>();
    others.forEach(other -> shown.add(with(filtered.rollUp().texts(), other)));
    if (others.isEmpty()) {
      shown.add(filtered.rollUp().texts());
    }
    List<TotalRows> totals =
        shown.stream().map(names -> new TotalRows(filtered.rollUp(), names)).toList();
    String table = narrowed(statement);
    String sql = RollUpQuery.bySets(filtered.rollUp(), others, records);
    try (ResultSet rows = statement.executeQuery(sql.replace(records.sql(), table))) {
      while (rows.next()) {
        add(rows, totals);
      }
    }
    return totals.stream().anyMatch(one -> !one.problems().isEmpty());
  }

  private static List<String> with(List<String> texts, String other) {
    List<String> all = new ArrayList<>(texts);
    all.add(other);
    return all;
  }

  private void add(ResultSet rows, List<TotalRows> totals) throws SQLException {
    int texts = filtered.rollUp().texts().size();
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= texts; i++) {
      String text = rows.getString(i);
      cells.add(text == null ? "" : text);
    }
    if (!filtered.counts(cells)) {
      return;
    }
    for (int i = 0; i < totals.size(); i++) {
      String member = others.isEmpty() ? "" : rows.getString(texts + i + 1);
      if (member != null) {
        add(rows, totals.get(i), with(cells, member));
      }
    }
  }

  private void add(ResultSet rows, TotalRows totals, List<String> cells) throws SQLException {
    totals.record(cells, 0);
    int at = filtered.rollUp().texts().size() + others.size() + 1;
    for (String column : filtered.rollUp().sum().columns()) {
      BigDecimal sum = rows.getBigDecimal(at);
      if (sum != null) {
        totals.value(cells, column, sum, 0);
      }
      at += 2;
    }
  }

  /** Returns the table, of which a column of many members has the names of totals alone. */
  private String narrowed(Statement statement) throws SQLException {
    if (others.isEmpty()) {
      return records.sql();
    }
    String counts =
        others.stream()
            .map(name -> "COUNT(DISTINCT " + records.name(name) + ")")
            .collect(joining(", "));
    String sample = "(SELECT * FROM " + records.sql() + " LIMIT " + SAMPLE + ")";
    List<String> named = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("SELECT " + counts + " FROM " + sample)) {
      row.next();
      for (int i = 0; i < others.size(); i++) {
        if (row.getInt(i + 1) > TotalRows.MOST_MEMBERS) {
          named.add(NAMED.replace("{}", records.name(others.get(i))));
        }
      }
    }
    String replaced = String.join(", ", named);
    return named.isEmpty()
        ? records.sql()
        : "(SELECT * REPLACE (" + replaced + ") FROM " + records.sql() + ")";
  }
}
