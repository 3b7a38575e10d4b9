package strandline.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the records of a CSV file, cell by cell: commas, double quotes where commons-csv sets them
 * in RFC 4180. A text that a spreadsheet would run as a formula is marked by the rule of {@link
 * Guard}.
 */
public final class CsvWriter {
  private static final double LARGEST_WHOLE = 1e15;

  private final CSVPrinter printer;

  /**
   * Makes the writer of one file.
   *
   * @param out takes the text
   * @param lineEnd stands after each record
   */
  public CsvWriter(Appendable out, String lineEnd) {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator(lineEnd).get();
    try {
      printer = new CSVPrinter(out, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a text that a person reads in a spreadsheet.
   *
   * @param text any text
   * @return this
   */
  public CsvWriter text(String text) {
    return verbatim(Guard.guarded(text));
  }

  /**
   * Writes a number: every digit that tells it from other numbers, without an exponent.
   *
   * @param value the number; NaN leaves the cell empty
   * @return this
   */
  public CsvWriter number(double value) {
    return verbatim(Double.isNaN(value) ? "" : digits(value));
  }

  private static String digits(double value) {
    // Most numbers are whole, and need no more than their digits.
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /**
   * Writes the digits of a number, a word of our own, or the cell of another file, without a mark.
   *
   * @param cell the cell
   * @return this
   */
  public CsvWriter verbatim(String cell) {
    try {
      printer.print(cell);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the record. */
  public void end() {
    try {
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
