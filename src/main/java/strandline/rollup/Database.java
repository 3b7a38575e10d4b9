package strandline.rollup;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

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

  /** A question to an open database. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Connection connection) throws SQLException;
  }

  /**
   * Adds up the records of a table.
   *
   * @param rollUp the description
   * @param path the table's name, after those of its catalogue and schema where they are given
   * @return the sums; nothing when a text says no period
   * @throws IOException when the database refuses or does not answer, in its own words
   */
  public Optional<GroupedSums> sums(RollUp rollUp, List<String> path) throws IOException {
    return asked(new JdbcRollUp(rollUp, path)::sums);
  }

  /**
   * Returns the statement that it would be asked.
   *
   * @param rollUp the description
   * @param path the table's name, after those of its catalogue and schema where they are given
   * @return the statement
   * @throws IOException when the database does not answer, in its own words
   */
  public RollUpQuery query(RollUp rollUp, List<String> path) throws IOException {
    return asked(new JdbcRollUp(rollUp, path)::query);
  }

  private <T> T asked(Question<T> question) throws IOException {
    try (Connection connection = connection()) {
      return question.of(connection);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
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
