package strandline.rollup;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import strandline.rollup.GroupedSums.Tally;

/**
 * A roll-up that a database carries out: only the sums leave it.
 *
 * @param rollUp the description
 * @param path the table's name, after those of its catalogue and schema where they are given
 */
public record JdbcRollUp(RollUp rollUp, List<String> path) {
  /**
   * A database with records, such as PostgreSQL, DuckDB, Trino or Spark SQL, reached over JDBC.
   *
   * @param url its address, such as {@code jdbc:postgresql://db/border}
   * @param driver the jar of its driver; nothing where the driver is part of the program
   * @param user what the driver is told of the user: {@code user} and {@code password}, where known
   */
  public record Database(String url, Optional<URI> driver, Map<String, String> user) {
    /** Copies. */
    public Database {
      user = Map.copyOf(user);
    }

    private Connection connection() throws SQLException, IOException {
      Properties told = new Properties();
      told.putAll(user);
      ClassLoader own = Database.class.getClassLoader();
      // Open as long as the connection: the driver loads classes when it needs them.
      ClassLoader loader =
          driver.isEmpty() ? own : new URLClassLoader(new URL[] {driver.get().toURL()}, own);
      for (Driver found : ServiceLoader.load(Driver.class, loader)) {
        Connection connection = found.acceptsURL(url) ? found.connect(url, told) : null;
        if (connection != null) {
          return connection;
        }
      }
      throw new SQLException("no driver for this address; name its jar with --driver");
    }
  }

  /** A question to an open database. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Connection connection) throws SQLException;
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
    return RollUpQuery.of(rollUp, new RollUpQuery.Table(path, quote == null ? " " : quote));
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

  /**
   * Adds up in a database.
   *
   * @param database where the table is
   * @return the sums; nothing when a text says no period
   * @throws IOException when the database refuses or does not answer, in its own words
   */
  public Optional<GroupedSums> sums(Database database) throws IOException {
    return asked(database, this::sums);
  }

  /**
   * Returns the statement that a database would be asked.
   *
   * @param database where the table is
   * @return the statement
   * @throws IOException when the database does not answer, in its own words
   */
  public RollUpQuery query(Database database) throws IOException {
    return asked(database, this::query);
  }

  private static <T> T asked(Database database, Question<T> question) throws IOException {
    try (Connection connection = database.connection()) {
      return question.of(connection);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
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
    int keys = rollUp.texts().size();
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
