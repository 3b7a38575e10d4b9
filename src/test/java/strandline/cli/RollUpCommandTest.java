package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code strandline rollup}: the same sums from a file and from a database. */
class RollUpCommandTest {
  private static final String DESCRIPTOR =
      """
      { "name": "raw", "resources": [
        { "name": "raw", "path": "raw.csv",
          "schema": { "fields": [
            {"name": "Year", "type": "string"}, {"name": "Month", "type": "string"},
            {"name": "Area", "type": "string"}, {"name": "Count", "type": "integer"} ] },
          "strandline": { "kind": "observations", "source": "agency", "printed": "2024-10",
            "rollup": { "period": {"year": "Year", "month": "Month"},
              "groups": [ {"dimension": "area", "column": "Area"} ], "sum": "Count" },
            "measures": [] } } ] }
      """;

  private static final String SUMS =
      "period,area,value,values,missing\n"
          + "2024-01,\"West, far\",10,1,0\n"
          + "2024-02,East,25,2,0\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Path data = Files.createDirectories(folder.resolve("datasets"));
    Files.writeString(data.resolve("datapackage.json"), DESCRIPTOR);
    Files.writeString(
        data.resolve("raw.csv"),
        "Year,Month,Area,Count\n2024,JAN,\"West, far\",10\n2024,FEB,East,20\n2024,FEB,East,5\n");
  }

  private String run(int expected, String... more) {
    String[] arguments = new String[more.length + 3];
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[0] = "rollup";
    arguments[more.length + 1] = "--project";
    arguments[more.length + 2] = folder.toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Main.run(arguments, new Console(both, both), Clock.systemUTC());
    String said = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    assertThat(code).as(said).isEqualTo(expected);
    return said;
  }

  @Test
  void ofAFile() {
    assertThat(run(0, "raw")).isEqualTo(SUMS);
  }

  @Test
  void ofADatabase() throws Exception {
    boolean isThere = !Boolean.getBoolean("strandline.require.tools") && !hasDuck();
    assumeTrue(!isThere, "-Dstrandline.duckdb=true is not given");
    String url = "jdbc:duckdb:" + folder.resolve("border.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      String file = folder.resolve("datasets/raw.csv").toString();
      statement.execute("CREATE TABLE raw AS SELECT * FROM read_csv('" + file + "')");
    }
    assertThat(run(0, "raw", "--jdbc", url)).isEqualTo(SUMS);
    assertThat(run(0, "raw", "--jdbc", url, "--sql"))
        .startsWith("SELECT \"Year\", \"Month\", \"Area\", SUM(\"Count\"), COUNT(\"Count\")");
    assertThat(run(0, "raw", "--jdbc", url, "--sql", "--json").replaceAll("\\s+", " "))
        .startsWith("{ \"schema\": \"strandline-sql-1\", \"sql\": \"SELECT \\\"Year\\\", ")
        .endsWith("\"parameters\": [] } ");
    assertThat(run(3, "raw", "--jdbc", url, "--table", "none")).contains("the database says: ");
  }

  private static boolean hasDuck() {
    try {
      Class.forName("org.duckdb.DuckDBDriver");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    assertThat(run(2, "row"))
        .contains("\"row\" is no resource of the package; did you mean \"raw\"?");
    assertThat(run(3, "raw", "--jdbc", "jdbc:x:y"))
        .contains("no driver for this address; name its jar with --driver");
    assertThat(run(3, "raw", "--jdbc", "jdbc:postgresql://u:secret@db/x"))
        .contains("the address holds a password; set STRANDLINE_JDBC_PASSWORD")
        .doesNotContain("secret");
    Files.delete(folder.resolve("datasets/raw.csv"));
    assertThat(run(3, "raw")).contains("there is no such file; add the file, or name a database");
  }
}
