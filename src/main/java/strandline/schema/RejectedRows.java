package strandline.schema;

import java.util.ArrayList;
import java.util.List;
import strandline.csv.CsvWriter;

/**
 * A CSV file of the rows that have an error, as they stand, with their line and what is wrong. It
 * has commas, double quotes and LF, whatever the file has that was read.
 */
public final class RejectedRows {
  private final CsvWriter file;
  private long count;
  private List<String> header = List.of();

  /**
   * Makes the writer of one file.
   *
   * @param out takes the text; nothing is written when no row is rejected
   */
  public RejectedRows(Appendable out) {
    file = new CsvWriter(out, "\n");
  }

  void header(List<String> names) {
    header = names;
  }

  void add(int line, List<String> row, List<String> errors) {
    if (count++ == 0) {
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

  /**
   * Returns how many rows were rejected.
   *
   * @return without the header
   */
  public long count() {
    return count;
  }

  private void write(List<String> cells) {
    cells.forEach(file::text);
    file.end();
  }
}
