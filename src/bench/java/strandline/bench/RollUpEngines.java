package strandline.bench;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.rollup.FileRollUp;
import strandline.rollup.GroupedSums;
import strandline.rollup.GroupedSums.Tally;
import strandline.rollup.RollUp;
import strandline.rollup.RollUpReader;
import strandline.rollup.JdbcRollUp;
import strandline.rollup.TextSums;
import strandline.schema.TableResource;

/**
 * One roll-up by one engine, as a process of its own: {@code RollUpEngines ENGINE FILE [CORES]}.
 * The engines are the program's own with the digest of the file (streamed, duckdb), readers alone
 * (commons-csv, fastcsv, univocity), and plain DuckDB, which finds out the form of the file
 * (plain-duckdb). Prints the engine, the seconds from the start of the JVM, the groups, the sum of
 * all, and a hash of the groups, by which engines that do not agree are seen.
 */
public final class RollUpEngines {
  private static final String RESOURCE =
      """
      name: encounters
      path: encounters.csv
      schema:
        fields:
          - {name: Fiscal Year, type: string}
          - {name: Month Grouping, type: string}
          - {name: Month (abbv), type: string}
          - {name: Component, type: string}
          - {name: Land Border Region, type: string}
          - {name: Area of Responsibility, type: string}
          - {name: AOR (Abbv), type: string}
          - {name: Demographic, type: string}
          - {name: Citizenship, type: string}
          - {name: Title of Authority, type: string}
          - {name: Encounter Type, type: string}
          - {name: Encounter Count, type: integer}
      rollup:
        period: {year: Fiscal Year, month: Month (abbv), calendar: us-fiscal-year}
        groups: [{dimension: citizenship, column: Citizenship}]
        sum: Encounter Count
      """;

  private RollUpEngines() {}

  /**
   * Runs an engine.
   *
   * @param arguments engine, file, and how many cores plain DuckDB uses
   * @throws Exception when it fails
   */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    int cores = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    RollUp rollUp = rollUp(arguments[0].equals("duckdb") ? "duckdb" : "commons-csv");
    GroupedSums sums =
        switch (arguments[0]) {
          case "streamed", "duckdb" -> own(rollUp, file);
          case "commons-csv" -> commons(rollUp, file);
          case "fastcsv" -> fast(rollUp, file);
          case "univocity" -> univocity(rollUp, file);
          case "plain-duckdb" -> duck(rollUp, file, cores);
          default -> throw new IllegalArgumentException("no engine " + arguments[0]);
        };
    BigDecimal all =
        sums.groups().values().stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    double seconds =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(
                start ->
                    java.time.Duration.between(start, java.time.Instant.now()).toMillis() / 1000.0)
            .orElse(-1.0);
    System.out.println(
        String.join(
            " ",
            arguments[0],
            String.valueOf(seconds),
            String.valueOf(sums.groups().size()),
            all.toPlainString(),
            Integer.toHexString(sums.groups().toString().hashCode())));
  }

  private static RollUp rollUp(String engine) {
    Problems problems = new Problems();
    Node root =
        new YamlReader()
            .read("p.yaml", (RESOURCE + "  engine: " + engine + "\n").getBytes(StandardCharsets.UTF_8), problems)
            .orElseThrow();
    Fields fields = root.fields(problems);
    Optional<TableResource> resource = TableResource.read(fields, "", problems);
    Fields rollUp = fields.required("rollup").orElseThrow().fields(problems);
    return new RollUpReader(resource.orElseThrow(), problems).read(rollUp).orElseThrow();
  }

  /** The program's own way: commons-csv, or DuckDB with the digest of the file beside it. */
  private static GroupedSums own(RollUp rollUp, Path file) throws IOException {
    FileRollUp.Source source =
        new FileRollUp.Source() {
          @Override
          public InputStream open() throws IOException {
            return Files.newInputStream(file);
          }

          @Override
          public Optional<FileRollUp.Place> place() throws IOException {
            return Optional.of(new FileRollUp.Place(file.toString(), Files.size(file)));
          }
        };
    Problems problems = new Problems();
    List<GroupedSums> sums =
        new FileRollUp(List.of(rollUp), problems).read(source, List.of()).sums();
    if (!problems.all().isEmpty()) {
      throw new IllegalStateException(problems.all().toString());
    }
    return sums.get(0);
  }

  private static GroupedSums commons(RollUp rollUp, Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Sums sums = new Sums();
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(reader)) {
        sums.add(row.get(0), row.get(2), row.get(8), row.get(11));
      }
      return sums.grouped(rollUp);
    }
  }

  private static GroupedSums fast(RollUp rollUp, Path file) throws IOException {
    Sums sums = new Sums();
    try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(file)) {
      boolean isHeader = true;
      for (de.siegmar.fastcsv.reader.CsvRecord row : reader) {
        if (!isHeader) {
          sums.add(row.getField(0), row.getField(2), row.getField(8), row.getField(11));
        }
        isHeader = false;
      }
    }
    return sums.grouped(rollUp);
  }

  private static GroupedSums univocity(RollUp rollUp, Path file) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setHeaderExtractionEnabled(true);
    settings.selectIndexes(0, 2, 8, 11);
    Sums sums = new Sums();
    try (InputStream in = Files.newInputStream(file)) {
      CsvParser parser = new CsvParser(settings);
      parser.beginParsing(in, StandardCharsets.UTF_8);
      for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
        sums.add(row[0], row[1], row[2], row[3]);
      }
    }
    return sums.grouped(rollUp);
  }

  private static GroupedSums duck(RollUp rollUp, Path file, int cores) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + cores);
      String path = file.toString().replace("'", "''");
      statement.execute(
          "CREATE VIEW encounters AS SELECT * FROM read_csv('" + path + "', header = true)");
      return new JdbcRollUp(rollUp, List.of("encounters")).sums(connection).orElseThrow();
    }
  }

  /** A map of groups, as one writes it over a reader of records. */
  private static final class Sums {
    private record Key(String year, String month, String nation) {}

    private final Map<Key, long[]> groups = new HashMap<>();

    void add(String year, String month, String nation, String count) {
      long[] sum = groups.computeIfAbsent(new Key(year, month, nation), key -> new long[2]);
      sum[0] += Long.parseLong(count);
      sum[1]++;
    }

    GroupedSums grouped(RollUp rollUp) {
      TextSums texts = new TextSums(rollUp);
      groups.forEach(
          (key, sum) ->
              texts.add(
                  new ArrayList<>(List.of(key.year(), key.month(), key.nation())),
                  List.of(new Tally(BigDecimal.valueOf(sum[0]), sum[1], 0))));
      return texts.sums().orElseThrow();
    }
  }
}
