package strandline.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import strandline.Shared;
import strandline.csv.CsvRecords.Line;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.FileReport;
import strandline.schema.RejectedRows;
import strandline.schema.TableCheck;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;

/**
 * Every file of three collections of difficult CSV files: the expected cells where the collection
 * gives them, and for each file the outcome that {@code src/site/markdown/csv-files.md} writes
 * down.
 */
class TortureTest {
  private static final String DOCUMENT = "src/site/markdown/csv-files.md";

  private record Index(String file, JsonNode facts) {
    String text(String name) {
      return facts.path(name).asText("");
    }

    boolean flag(String name) {
      return facts.path(name).booleanValue();
    }

    int number(String name) {
      return facts.path(name).asInt(-1);
    }
  }

  private static List<Index> index() throws IOException {
    JsonNode root = Json.read(Files.readAllBytes(path("csv-torture/INDEX.json")));
    List<Index> index = new ArrayList<>();
    for (JsonNode item : root.path("files")) {
      index.add(new Index(item.path("file").textValue(), item));
    }
    return index;
  }

  private static Path path(String file) {
    return Shared.path("oracles/" + file);
  }

  private static List<List<String>> cells(FileForm form, String file, Problems problems)
      throws IOException {
    List<List<String>> cells = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path(file))) {
      new CsvRecords(file, form, problems).read(in, (Line line) -> cells.add(line.cells()));
    }
    return cells;
  }

  /**
   * The cells that the collection itself gives; its JSON makes an object of each record. The JSON
   * of {@code location_coordinates.csv} has another telephone number than its CSV.
   */
  @Test
  void theExpectedCells() throws IOException {
    int compared = 0;
    for (Index one : index()) {
      if (one.flag("python_equals_expected")) {
        Problems problems = new Problems();
        List<List<String>> cells = cells(FileForm.FOUND, one.file(), problems);
        assertThat(problems.all()).as(one.file()).isEmpty();
        assertThat(objects(cells)).as(one.file()).isEqualTo(expected(one.text("expected_json")));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(11);
  }

  private static List<Map<String, String>> objects(List<List<String>> cells) {
    List<Map<String, String>> objects = new ArrayList<>();
    for (List<String> record : cells.subList(1, cells.size())) {
      Map<String, String> object = new LinkedHashMap<>();
      for (int i = 0; i < record.size(); i++) {
        object.put(cells.get(0).get(i), record.get(i));
      }
      objects.add(object);
    }
    return objects;
  }

  private static List<Map<String, String>> expected(String file) throws IOException {
    JsonNode root = Json.read(Files.readAllBytes(path(file)));
    List<JsonNode> items = root.isArray() ? root.valueStream().toList() : List.of(root);
    List<Map<String, String>> objects = new ArrayList<>();
    for (JsonNode item : items) {
      Map<String, String> object = new LinkedHashMap<>();
      item.forEachEntry((name, value) -> object.put(name, value.textValue()));
      objects.add(object);
    }
    return objects;
  }

  /**
   * Where Python 3.11.7's csv module reads records of one width with commas and double quotes, this
   * reader finds as many records with as many cells, blank lines included, or it says why not.
   */
  @Test
  void asManyRecordsAsPython() throws IOException {
    int compared = 0;
    for (Index one : index()) {
      Problems problems = new Problems();
      List<List<String>> cells = cells(FileForm.FOUND.with(Dialect.STANDARD), one.file(), problems);
      boolean isPacked = one.file().contains("/compression/");
      if (!problems.hasErrors() && !isPacked) {
        int blank = Math.max(0, one.number("blank_records"));
        long filled = cells.stream().filter(TortureTest::isFilled).count();
        assertThat(filled).as(one.file()).isEqualTo(one.number("python_csv_records") - blank);
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        assertThat(most).as(one.file()).isEqualTo(one.number("fields_max"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(120);
  }

  private static boolean isFilled(List<String> cells) {
    return cells.size() > 1 || !cells.get(0).isEmpty();
  }

  @Test
  void theOutcomeOfEachFileIsWrittenDown() throws IOException {
    StringBuilder table = new StringBuilder("| file | rows | outcome |\n|---|---|---|\n");
    for (Index one : index()) {
      FileReport report = report(one.file());
      table.append("| ").append(one.file().replace("csv-torture/", "")).append(" | ");
      table.append(report.rows()).append(" | ").append(outcome(report)).append(" |\n");
    }
    Path project = Path.of(System.getProperty("strandline.project", ""));
    Path document = project.resolve(DOCUMENT);
    String written = Files.exists(document) ? Files.readString(document) : "";
    if (!written.contains(table)) {
      Files.createDirectories(project.resolve("target"));
      Files.writeString(project.resolve("target/csv-outcomes.md"), table.toString());
    }
    assertThat(written)
        .as("the table in target/csv-outcomes.md is what the reader does")
        .contains(table);
  }

  private static FileReport report(String file) throws IOException {
    TableSchema none = new TableSchema(List.of(), List.of(), List.of(), List.of());
    TableResource resource =
        new TableResource(Location.of(file), file, file, file, FileForm.FOUND, none);
    TableCheck check =
        new TableCheck(
            resource, List.of(), Map.of(), Map.of(), new RejectedRows(StringBuilder::new));
    try (InputStream in = Files.newInputStream(path(file))) {
      return check.read(in);
    }
  }

  private static String outcome(FileReport report) {
    Set<String> said = new LinkedHashSet<>();
    for (Problem problem : report.problems()) {
      String where =
          problem.location().line() > 0 ? "line " + problem.location().line() + ": " : "";
      String what = problem.message().length() > 90 ? problem.kind() : problem.message();
      said.add((problem.isError() ? "**error** " : "warning ") + where + what);
    }
    List<String> first = said.stream().limit(3).toList();
    String more = said.size() > 3 ? "; and " + (said.size() - 3) + " more" : "";
    String all = first.stream().collect(Collectors.joining("; ")) + more;
    return said.isEmpty() ? "read" : all.replace("|", "\\|").replace("\t", "\\t");
  }

  @Test
  void theIndexIsWhole() throws IOException {
    assertThat(index()).hasSizeGreaterThan(130);
    assertThat(index().stream().filter(one -> one.flag("bom"))).isNotEmpty();
  }
}
