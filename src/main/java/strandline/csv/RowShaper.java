package strandline.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords.Line;

/**
 * What makes a header and rows of data of the records of a file: it leaves out the lines above the
 * header and those that are no rows, and puts together what a printed table sets in two lines.
 */
public final class RowShaper implements Consumer<Line> {
  /** Who takes the header and then the rows. */
  public interface Sink {
    /**
     * Takes the header.
     *
     * @param header the names of the columns as written, with the line that the header begins in;
     *     never called when the file has no header
     */
    void header(Line header);

    /**
     * Takes a row.
     *
     * @param row its cells; there may be more or fewer than columns
     */
    void row(Line row);
  }

  private final FileForm form;
  private final Sink sink;
  private final List<Line> header = new ArrayList<>();
  private Line held;
  private int width;
  private int number;

  /**
   * Makes a shaper for one reading of one file.
   *
   * @param form how the file is written
   * @param columns how many columns a file without a header has
   * @param sink takes the header and the rows
   */
  public RowShaper(FileForm form, int columns, Sink sink) {
    this.form = form;
    this.sink = sink;
    width = columns;
  }

  @Override
  public void accept(Line record) {
    number++;
    List<Integer> rows = form.dialect().headerRows();
    int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
    if (rows.contains(number)) {
      header.add(record);
    }
    if (number == last) {
      Line whole = joined();
      width = whole.cells().size();
      sink.header(whole);
    }
    if (number > last && !form.dialect().commentRows().contains(number)) {
      shape(record);
    }
  }

  private Line joined() {
    int cells = header.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    List<String> names =
        IntStream.range(0, cells)
            .mapToObj(
                i ->
                    header.stream()
                        .map(line -> i < line.cells().size() ? line.cells().get(i) : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(form.dialect().headerJoin())))
            .toList();
    return new Line(header.get(0).line(), names);
  }

  private void shape(Line row) {
    if (isSkipped(row)) {
      return;
    }
    if (held != null) {
      boolean belongs = row.cells().size() == width - 1;
      List<String> cells = new ArrayList<>(held.cells());
      cells.addAll(row.cells());
      Line label = held;
      held = null;
      sink.row(belongs ? new Line(label.line(), cells) : label);
      if (belongs) {
        return;
      }
    }
    boolean isLabel = form.rows().labelAbove() && row.cells().size() == 1 && width > 2;
    if (isLabel) {
      held = row;
    } else {
      sink.row(row);
    }
  }

  private boolean isSkipped(Line row) {
    boolean isBlank = row.cells().size() == 1 && row.cells().get(0).isBlank();
    if (form.rows().skipped().isEmpty()) {
      return isBlank && form.rows().blanks();
    }
    String text = String.join(String.valueOf(form.dialect().delimiter()), row.cells());
    return (isBlank && form.rows().blanks()) || form.rows().skips(text);
  }

  /** Ends the reading: a label that nothing followed is a row. */
  public void end() {
    if (held != null) {
      sink.row(held);
      held = null;
    }
  }
}
