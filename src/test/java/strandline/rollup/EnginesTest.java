package strandline.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.input.Fields;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.schema.TableResource;

/** One description, carried out on a file and in two databases, with equal results. */
class EnginesTest {
  /** Names and texts that would end a string, a name or a statement if they were not quoted. */
  private static final String RESOURCE =
      """
      name: records
      path: records.csv
      schema:
        fields:
          - {name: Fiscal Year, type: integer}
          - {name: 'Month "abbv"', type: string}
          - {name: "Region's; DROP TABLE records; --", type: string}
          - {name: Nation, type: string}
          - {name: Count, type: integer}
          - {name: Weight, type: number}
      """;

  private static final String HEADER =
      "Fiscal Year,\"Month \"\"abbv\"\"\",Region's; DROP TABLE records; --,Nation,Count,Weight\n";

  private static final List<String> NATIONS =
      List.of("CUBA", "O'Brien''s; --", "a\\", "\"q\"", "50%_", "Türkiye 🙂", "?");

  private static final String WHOLE =
      """
      period: {year: Fiscal Year, month: 'Month "abbv"', calendar: us-fiscal-year}
      groups:
        - {dimension: nation, column: Nation}
        - {dimension: region, column: "Region's; DROP TABLE records; --"}
      sum: Count
      """;

  private static final String FILTERED =
      """
      period: {year: Fiscal Year, calendar: us-fiscal-year}
      where: {Nation: ["O'Brien''s; --", "a\\\\", "?", "50%_"], Fiscal Year: [2013, 2014, 2016]}
      except: {"Region's; DROP TABLE records; --": [West]}
      groups: []
      sum: Weight
      """;

  private static final String ACROSS =
      """
      period: {year: Fiscal Year}
      except: {Nation: [CUBA]}
      groups: [{dimension: kind}]
      sum: {columns: [Count, Weight], are: kind}
      """;

  /** A record: a year, a month, a region, a nation, a number and one with decimals. */
  private record Row(
      int year, String month, String region, String nation, Long count, String weight) {
    String csv() {
      return year
          + ","
          + month
          + ","
          + region
          + ",\""
          + nation.replace("\"", "\"\"")
          + "\","
          + (count == null ? "" : count)
          + ","
          + (weight == null ? "" : weight)
          + "\n";
    }
  }

  private static List<Row> rows() {
    Random random = new Random(8);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Long count = random.nextInt(20) == 0 ? null : random.nextLong(1_000_000_000_000L) - 1_000;
      int decimals = random.nextInt(4);
      String weight =
          random.nextInt(20) == 0
              ? null
              : java.math.BigDecimal.valueOf(random.nextLong(10_000_000), decimals).toPlainString();
      rows.add(
          new Row(
              2012 + random.nextInt(6),
              List.of("OCT", "JAN", "SEP").get(random.nextInt(3)),
              List.of("West", "East", "North").get(random.nextInt(3)),
              NATIONS.get(random.nextInt(NATIONS.size())),
              count,
              weight));
    }
    return rows;
  }

  private static RollUp rollUp(String description) {
    Problems problems = new Problems();
    String text = RESOURCE + "rollup:\n  " + description.replace("\n", "\n  ").stripTrailing();
    Fields fields =
        new YamlReader()
            .read("p.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
            .orElseThrow()
            .fields(problems);
    TableResource resource = TableResource.read(fields, "", problems).orElseThrow();
    Fields words = fields.required("rollup").orElseThrow().fields(problems);
    Optional<RollUp> read = new RollUpReader(resource, problems).read(words);
    assertThat(problems.all()).isEmpty();
    return read.orElseThrow();
  }

  private static GroupedSums streamed(RollUp rollUp) throws Exception {
    StringBuilder csv = new StringBuilder(HEADER);
    rows().forEach(row -> csv.append(row.csv()));
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    return new StreamedRollUp(rollUp, new Problems())
        .read(new ByteArrayInputStream(bytes), List.of())
        .get(0);
  }

  private static void load(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA \"my \"\"data\"");
      statement.execute(
          "CREATE TABLE \"my \"\"data\".records (\"Fiscal Year\" INTEGER, \"Month \"\"abbv\"\"\""
              + " VARCHAR(9), \"Region's; DROP TABLE records; --\" VARCHAR(99), \"Nation\""
              + " VARCHAR(99), \"Count\" BIGINT, \"Weight\" DECIMAL(20, 6))");
    }
    String insert = "INSERT INTO \"my \"\"data\".records VALUES (?, ?, ?, ?, ?, ?)";
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Row row : rows()) {
        statement.setInt(1, row.year());
        statement.setString(2, row.month());
        statement.setString(3, row.region());
        statement.setString(4, row.nation());
        statement.setObject(5, row.count(), java.sql.Types.BIGINT);
        statement.setObject(
            6, row.weight() == null ? null : new java.math.BigDecimal(row.weight()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    connection.commit();
  }

  private static void compare(Connection connection) throws Exception {
    load(connection);
    for (String description : List.of(WHOLE, FILTERED, ACROSS)) {
      RollUp rollUp = rollUp(description);
      GroupedSums expected = streamed(rollUp);
      assertThat(expected.groups()).isNotEmpty();
      assertThat(new JdbcRollUp(rollUp, List.of("my \"data", "records")).sums(connection))
          .as(description)
          .contains(expected);
    }
  }

  private static boolean hasDriver(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void duckDbGivesTheSameSums() throws Exception {
    if (!Boolean.getBoolean("strandline.require.tools")) {
      assumeTrue(hasDriver("org.duckdb.DuckDBDriver"), "-Dstrandline.duckdb=true is not given");
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      compare(connection);
    }
  }

  @Test
  void postgresGivesTheSameSums() throws Exception {
    Optional<Path> programs = Cluster.programs();
    if (!Boolean.getBoolean("strandline.require.tools")) {
      assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    }
    try (Cluster cluster = Cluster.start(programs.orElseThrow());
        Connection connection = DriverManager.getConnection(cluster.url())) {
      compare(connection);
    }
  }

  @Test
  void theStatementIsStandardAndHoldsNoText() {
    RollUpQuery query =
        RollUpQuery.of(
            rollUp(FILTERED), new RollUpQuery.Table(List.of("my \"data", "records"), "\""));
    assertThat(query.sql())
        .isEqualTo(
            "SELECT \"Fiscal Year\", \"Region's; DROP TABLE records; --\", \"Nation\","
                + " SUM(CAST(\"Weight\" AS DECIMAL(38, 9))), COUNT(\"Weight\"), COUNT(*)"
                + " FROM \"my \"\"data\".\"records\""
                + " WHERE (\"Nation\" IN (?, ?, ?, ?) AND \"Nation\" IS NOT NULL)"
                + " AND (\"Fiscal Year\" IN (?, ?, ?) AND \"Fiscal Year\" IS NOT NULL)"
                + " AND (\"Region's; DROP TABLE records; --\" NOT IN (?)"
                + " OR \"Region's; DROP TABLE records; --\" IS NULL)"
                + " GROUP BY \"Fiscal Year\", \"Region's; DROP TABLE records; --\", \"Nation\"");
    assertThat(query.parameters())
        .containsExactly(
            "50%_",
            "?",
            "O'Brien''s; --",
            "a\\",
            new java.math.BigDecimal(2013),
            new java.math.BigDecimal(2014),
            new java.math.BigDecimal(2016),
            "West");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my table", "a\"b", "1st", "", "x;"})
  void aNameThatCannotBeQuotedIsRefused(String name) {
    assertThatThrownBy(() -> new RollUpQuery.Table(List.of(name), " ").sql())
        .hasMessage("the database cannot write the name \"" + name + "\"");
  }

  @Test
  void aNameWithNulIsRefused() {
    assertThatThrownBy(() -> new RollUpQuery.Table(List.of("a\0b"), "\"").sql())
        .hasMessage("the database cannot write the name \"a\\0b\"");
    assertThatThrownBy(() -> new RollUpQuery.Table(List.of(), "\""))
        .hasMessage("a table has a name");
  }
}
