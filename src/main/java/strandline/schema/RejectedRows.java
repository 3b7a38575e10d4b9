package strandline.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import strandline.csv.CsvWriter;

/**
 * A CSV file of the rows that have an error, as they stand, with their line and what is wrong. It
 * has commas, double quotes and LF, whatever the file has that was read.
 */
public final class RejectedRows {
  /** Opens what takes the rows, when the first comes. */
  @FunctionalInterface
  public interface Target {
    /**
     * Opens it.
     *
     * @return takes the text
     * @throws IOException when it cannot be written
     */
    Appendable open() throws IOException;
  }

  private final Target target;
  private CsvWriter file;
  private List<String> header = List.of();

  /**
   * Makes the writer of one file.
   *
   * @param target is not opened when no row is rejected
   */
  public RejectedRows(Target target) {
    this.target = target;
  }

  void header(List<String> names) {
    header = names;
  }

  void add(int line, List<String> row, List<String> errors) {
    if (file == null) {
      file = opened();
      List<String> names = new ArrayList<>(header);
      names.add("rejected_line");
      names.add("rejected_error");
      write(names);
    }
    List<String> cells = new ArrayList<>(row);
    while (cells.size() < header.size()) {
      cells.add("");
    }
    cells.add(String.valueOf(line));
    cells.add(String.join("; ", errors));
    write(cells);
  }

  private CsvWriter opened() {
    try {
      return new CsvWriter(target.open(), "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<String> cells) {
    cells.forEach(file::text);
    file.end();
  }
}
