package strandline.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file that {@link CsvWriter} wrote, read back.
 *
 * @param records the header first; as many cells as the file has in each
 */
public record TwinFile(List<List<String>> records) {
  /** Copies. */
  public TwinFile {
    records = records.stream().map(List::copyOf).toList();
  }

  /**
   * Returns the file of a table.
   *
   * @param table the name of the workbook's table, such as {@code FlowByYear}
   * @return a path relative to the edition, such as {@code tables/flow-by-year.csv}
   */
  public static String path(String table) {
    String bare = table.replaceFirst("^Table_(?=.)", "");
    String words = bare.replaceAll("(?<=[a-z0-9])(?=[A-Z])|_", "-").toLowerCase(Locale.ROOT);
    return "tables/" + words + ".csv";
  }

  /**
   * Reads a file back.
   *
   * @param bytes UTF-8, RFC 4180; line ends may be CR LF or LF
   * @return its records, the marks taken off
   * @throws IllegalArgumentException when a quote is not closed
   */
  public static TwinFile read(byte[] bytes) {
    List<List<String>> records = new ArrayList<>();
    StringReader text = new StringReader(new String(bytes, StandardCharsets.UTF_8));
    try (CSVParser parser =
        CSVParser.builder().setReader(text).setFormat(CSVFormat.RFC4180).get()) {
      parser.forEach(record -> records.add(record.stream().map(Guard::bare).toList()));
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("a quote is not closed", e);
    }
    return new TwinFile(records);
  }
}
