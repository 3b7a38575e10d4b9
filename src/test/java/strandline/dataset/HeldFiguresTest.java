package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.YamlReader;

/**
 * Compares cells of the shipped datasets with figures that were written down from the sources, one
 * by one. The cells are read here by commons-csv alone, so that an error of our reader cannot hide.
 */
class HeldFiguresTest {
  private static final String HELD = "/facts/held-figures.csv";
  private static final int FEWEST = 40;

  @Test
  void theDatasetsHoldWhatTheSourcesSay() throws IOException {
    List<CSVRecord> held = held();
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (CSVRecord figure : held) {
      String cell =
          figure.get("file") + " " + figure.get("key") + " " + figure.get("column").strip();
      expected.put(cell, figure.get("value") + " from " + figure.get("source"));
      found.put(cell, cell(figure.get("file"), figure.get("key"), figure.get("column")));
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @Test
  void theyAreChosenAcrossTheFiles() throws IOException {
    assertThat(held().stream().map(figure -> figure.get("file")).distinct())
        .contains("interdictions.csv", "arrivals.csv", "talks.csv", "events.csv");
  }

  private static List<CSVRecord> held() throws IOException {
    try (InputStream in = HeldFiguresTest.class.getResourceAsStream(HELD)) {
      assertThat(in).as("the resource %s", HELD).isNotNull();
      return records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<CSVRecord> records(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      return parser.getRecords();
    }
  }

  /** Returns the cell and the source of the one row that has the key. */
  private static String cell(String file, String key, String column) throws IOException {
    List<String> names = primaryKey(file);
    List<CSVRecord> rows =
        records(text("datasets/" + file)).stream()
            .filter(
                row -> names.stream().map(row::get).collect(Collectors.joining("|")).equals(key))
            .toList();
    if (rows.size() != 1) {
      return rows.size() + " rows";
    }
    CSVRecord row = rows.get(0);
    return row.get(column)
        + " from "
        + (row.isMapped("source") ? row.get("source") : row.get("id"));
  }

  private static List<String> primaryKey(String file) throws IOException {
    Problems problems = new Problems();
    byte[] bytes = text("datasets/datapackage.json").getBytes(StandardCharsets.UTF_8);
    Fields root =
        new YamlReader().read("datapackage.json", bytes, problems).orElseThrow().fields(problems);
    return root.items("resources").stream()
        .map(node -> node.fields(problems))
        .filter(resource -> resource.text("path").equals(file))
        .map(resource -> resource.required("schema").orElseThrow())
        .map((Node schema) -> schema.fields(problems).texts("primaryKey"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String path) throws IOException {
    Path project = Path.of(System.getProperty("strandline.project", "."));
    return Files.readString(project.resolve(path));
  }
}
