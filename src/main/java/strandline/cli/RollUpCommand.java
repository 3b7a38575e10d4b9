package strandline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.csv.CsvWriter;
import strandline.dataset.DataPackageReader;
import strandline.input.Fields;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.job.ProjectFolder;
import strandline.rollup.FileRollUp;
import strandline.rollup.GroupedSums;
import strandline.rollup.JdbcRollUp;
import strandline.rollup.Release;
import strandline.rollup.RollUp;
import strandline.rollup.RollUpQuery;
import strandline.schema.TableResource;

/**
 * {@code strandline rollup}: what the records of a resource come to, from its file or a database.
 */
@Command(
    name = "rollup",
    header = {
      "Adds up the records of a resource as its rollup says, and prints the sums as CSV.",
      "",
      "Examples:",
      "  strandline rollup raw-encounters",
      "  strandline rollup raw-encounters --jdbc jdbc:postgresql://db/border --table cbp.encounters"
          + " --driver postgresql.jar",
      "  strandline rollup raw-encounters --jdbc jdbc:duckdb:border.db --table encounters --sql"
          + " --driver duckdb_jdbc.jar",
      "",
      "The name and password of the database's user come from STRANDLINE_JDBC_USER and"
          + " STRANDLINE_JDBC_PASSWORD, or from what the driver reads itself, such as .pgpass.",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nResource:%n")
public final class RollUpCommand extends Subcommand {
  private static final String UNKNOWN = "unknown-resource";

  @Parameters(paramLabel = "RESOURCE", description = "Its name in the data package.")
  private String resource;

  @Option(names = "--jdbc", paramLabel = "URL", description = "The database with the records.")
  private String url;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "The table, after its schema and a point. Default: the resource's name.")
  private String table;

  @Option(names = "--driver", paramLabel = "JAR", description = "The database's JDBC driver.")
  private Path driver;

  @Option(names = "--sql", description = "Print the statement; nothing is added up.")
  private boolean isSql;

  @Mixin private ProjectOption project = new ProjectOption();

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    Optional<RollUp> rollUp = rollUp(problems);
    Optional<GroupedSums> sums = Optional.empty();
    if (rollUp.isPresent() && !problems.hasErrors()) {
      sums = url == null ? ofFile(rollUp.get(), problems) : ofDatabase(rollUp.get(), problems);
    }
    sums.ifPresent(found -> print(rollUp.get(), found));
    return ended(problems.all(), one -> one.kind().equals(UNKNOWN));
  }

  private Optional<RollUp> rollUp(Problems problems) throws IOException {
    String path = ProjectFolder.DESCRIPTOR;
    byte[] bytes = new ProjectFolder(project.root()).read(path);
    Optional<Node> root = new YamlReader().read(path, bytes, problems);
    root.ifPresent(node -> DataPackageReader.FORM.check(node, problems));
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Fields fields = root.map(node -> node.fields(problems)).orElse(null);
    List<Node> nodes = fields == null ? List.of() : fields.items("resources");
    List<String> names = new ArrayList<>();
    for (Node node : nodes) {
      Fields one = node.fields(problems);
      names.add(one.text("name", ""));
      if (names.contains(resource)) {
        return rollUp(one, problems);
      }
    }
    String remedy = NearestWord.remedy(resource, names);
    String found = "\"" + resource + "\" is no resource of the package";
    problems.error(Location.of(path), UNKNOWN, found, remedy);
    return Optional.empty();
  }

  private static Optional<RollUp> rollUp(Fields fields, Problems problems) {
    Optional<TableResource> read = TableResource.read(fields, "datasets/", problems);
    Optional<Fields> own = fields.required("strandline").map(node -> node.fields(problems));
    return read.flatMap(r -> own.flatMap(o -> Release.read(r, o, problems).stream().findFirst()))
        .map(Release::rollUp);
  }

  private Optional<GroupedSums> ofFile(RollUp rollUp, Problems problems) throws IOException {
    String path = rollUp.resource().path();
    try {
      FileRollUp.Source file = new ProjectFolder(project.root()).source(path);
      return new FileRollUp(List.of(rollUp), problems)
          .read(file, List.of()).sums().stream().findFirst();
    } catch (java.io.FileNotFoundException missing) {
      String remedy = "add the file, or name a database with --jdbc";
      add(problems, Location.of(path), "there is no such file", remedy);
      return Optional.empty();
    }
  }

  private Optional<GroupedSums> ofDatabase(RollUp rollUp, Problems problems) {
    Location at = Location.of("--jdbc");
    if (url.matches("(?i).*password=.*|.*//[^/@]*:[^/@]*@.*")) {
      String remedy = "set STRANDLINE_JDBC_PASSWORD: others see a command line and the history";
      add(problems, at, "the address holds a password", remedy);
      return Optional.empty();
    }
    List<String> named = List.of((table == null ? resource : table).split("\\."));
    JdbcRollUp jdbc = new JdbcRollUp(rollUp, named);
    JdbcRollUp.Database database =
        new JdbcRollUp.Database(url, Optional.ofNullable(driver).map(Path::toUri), user());
    try {
      if (isSql) {
        RollUpQuery query = jdbc.query(database);
        print(
            "strandline-sql-1",
            () -> Json.of(query),
            () -> List.of(query.sql(), query.parameters().toString()));
        return Optional.empty();
      }
      Optional<GroupedSums> sums = jdbc.sums(database);
      if (sums.isEmpty()) {
        String remedy = "correct the rollup, or the records in the database";
        add(problems, at, "a record of the table says no period", remedy);
      }
      return sums;
    } catch (IOException | IllegalArgumentException e) {
      String remedy = "correct --jdbc, --table or --driver, or the user's rights";
      add(problems, at, "the database says: " + e.getMessage(), remedy);
      return Optional.empty();
    }
  }

  private Map<String, String> user() {
    Map<String, String> user = new HashMap<>();
    Map.of("user", "STRANDLINE_JDBC_USER", "password", "STRANDLINE_JDBC_PASSWORD")
        .forEach(
            (key, name) ->
                Optional.ofNullable(System.getenv(name)).ifPresent(value -> user.put(key, value)));
    return user;
  }

  private static void add(Problems problems, Location at, String found, String remedy) {
    problems.error(at, "rollup", found, remedy);
  }

  private static JsonNode json(RollUp rollUp, GroupedSums sums) {
    ObjectNode json = Json.object();
    json.set(
        "dimensions", Json.texts(rollUp.groups().stream().map(RollUp.Group::dimension).toList()));
    sums.groups()
        .forEach(
            (key, tally) ->
                json.withArray("sums")
                    .addObject()
                    .put("period", key.period().label())
                    .put("value", tally.sum())
                    .put("values", tally.values())
                    .put("missing", tally.missing())
                    .set("members", Json.texts(key.members())));
    return json;
  }

  private void print(RollUp rollUp, GroupedSums sums) {
    if (isJson()) {
      print("strandline-rollup-1", json(rollUp, sums));
      return;
    }
    CsvWriter file = new CsvWriter(console().out(), "\n");
    file.verbatim("period");
    rollUp.groups().forEach(group -> file.text(group.dimension()));
    List.of("value", "values", "missing").forEach(file::verbatim);
    file.end();
    sums.groups()
        .forEach(
            (key, tally) -> {
              file.verbatim(key.period().label());
              key.members().forEach(file::text);
              file.verbatim(tally.sum().toPlainString())
                  .verbatim(String.valueOf(tally.values()))
                  .verbatim(String.valueOf(tally.missing()))
                  .end();
            });
  }
}
