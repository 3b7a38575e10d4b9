package strandline.rollup;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import strandline.rollup.GroupedSums.Tally;

/** Carries out a roll-up in a database: only the sums leave it. */
public final class JdbcRollUp {
  private final RollUp rollUp;
  private final List<String> path;

  /**
   * Prepares a roll-up.
   *
   * @param rollUp the description
   * @param path the table's name, after those of its catalogue and schema where they are given
   */
  public JdbcRollUp(RollUp rollUp, List<String> path) {
    this.rollUp = rollUp;
    this.path = List.copyOf(path);
  }

  /**
   * Returns the statement that a database is asked.
   *
   * @param connection an open connection, which says how names are quoted
   * @return the statement
   * @throws SQLException when the database does not answer
   */
  public RollUpQuery query(Connection connection) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    return RollUpQuery.of(rollUp, new SqlTable(path, quote == null ? " " : quote));
  }

  /**
   * Adds up.
   *
   * @param connection an open connection; left open
   * @return the sums; nothing when a text says no period or no member
   * @throws SQLException when the database refuses the statement or does not answer
   */
  public Optional<GroupedSums> sums(Connection connection) throws SQLException {
    RollUpQuery query = query(connection);
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      for (int i = 0; i < query.parameters().size(); i++) {
        set(statement, i + 1, query.parameters().get(i));
      }
      TextSums sums = new TextSums(rollUp);
      try (ResultSet rows = statement.executeQuery()) {
        add(rows, rollUp, sums::add);
      }
      return sums.sums();
    }
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof BigDecimal number) {
      statement.setBigDecimal(index, number);
    } else {
      statement.setString(index, value.toString());
    }
  }

  /**
   * Adds what a statement gives.
   *
   * @param rows its rows
   * @param rollUp the description that the statement was written from
   * @param sums takes what the records of each combination of texts come to
   * @return how many records were added up
   */
  static long add(ResultSet rows, RollUp rollUp, BiConsumer<List<String>, List<Tally>> sums)
      throws SQLException {
    int keys = TextSums.columns(rollUp).size();
    int columns = rollUp.sum().columns().size();
    long read = 0;
    while (rows.next()) {
      int at = 1;
      List<String> texts = new ArrayList<>();
      while (texts.size() < keys) {
        String text = rows.getString(at++);
        texts.add(text == null ? "" : text);
      }
      List<Tally> tallies = new ArrayList<>();
      long records = rows.getLong(at + 2 * columns);
      while (tallies.size() < columns) {
        BigDecimal sum = rows.getBigDecimal(at++);
        long values = rows.getLong(at++);
        tallies.add(new Tally(sum == null ? BigDecimal.ZERO : sum, values, records - values));
      }
      // A roll-up without keys gives one row even where there is no record.
      if (records > 0) {
        sums.accept(texts, tallies);
      }
      read += records;
    }
    return read;
  }
}
