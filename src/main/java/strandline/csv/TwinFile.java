package strandline.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file that was written by the rule of {@link Guard}, read back.
 *
 * @param records the header first; as many cells as the file has in each
 */
public record TwinFile(List<List<String>> records) {
  private static final double LARGEST_WHOLE = 1e15;

  /** Copies. */
  public TwinFile {
    records = records.stream().map(List::copyOf).toList();
  }

  /**
   * Returns the file of a table.
   *
   * @param sheet the name of its sheet
   * @param caption the line above its header where it is not the first of the sheet; otherwise
   *     empty
   * @return a path relative to the edition, such as {@code tables/flow-by-year.csv}
   */
  public static String path(String sheet, String caption) {
    String words = (sheet + " " + caption).toLowerCase(Locale.ROOT);
    return "tables/" + words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + ".csv";
  }

  /**
   * Writes a number as such a file has it.
   *
   * @param value the number, finite
   * @return every digit that tells it from other numbers, without an exponent
   */
  public static String number(double value) {
    // Most numbers are whole, and need no more than their digits.
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
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
