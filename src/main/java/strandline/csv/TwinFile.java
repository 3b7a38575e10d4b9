package strandline.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    return new Reader(new String(bytes, StandardCharsets.UTF_8)).read();
  }

  /** Walks over the characters of a file. */
  private static final class Reader {
    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    TwinFile read() {
      while (at < text.length()) {
        record.add(Guard.bare(text.charAt(at) == '"' ? quoted() : plain()));
        boolean isEnd = at >= text.length() || text.charAt(at) != ',';
        if (isEnd) {
          endRecord();
        } else {
          at++;
          if (at == text.length() || "\r\n".indexOf(text.charAt(at)) >= 0) {
            record.add("");
            endRecord();
          }
        }
      }
      return new TwinFile(records);
    }

    private void endRecord() {
      records.add(record);
      record = new ArrayList<>();
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }

    private String plain() {
      int start = at;
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted() {
      StringBuilder cell = new StringBuilder();
      int start = at + 1;
      while (true) {
        int quote = text.indexOf('"', start);
        if (quote < 0) {
          throw new IllegalArgumentException("a quote is not closed");
        }
        cell.append(text, start, quote);
        at = quote + 1;
        if (at >= text.length() || text.charAt(at) != '"') {
          return cell.toString();
        }
        cell.append('"');
        start = at + 1;
      }
    }
  }
}
