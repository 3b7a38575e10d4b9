package strandline.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords.Line;
import strandline.input.Location;
import strandline.input.Problem;

/**
 * What makes a header and rows of data of the records of a file: it leaves out the lines above the
 * header, those that are no rows, and last columns without a name and without a value, and puts
 * together what a printed table sets in two lines. A header that nobody declared is the first
 * record as wide as most are, if what stands above it looks like a title and it like names.
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

  /** As many records are looked at to find a header. */
  private static final int LOOK = 50;

  /** The most cells with a text that a line above a header has. */
  private static final int TITLE = 3;

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9., ]*");
  private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)[0-9]{2}");

  private final String file;
  private final FileForm form;
  private final Sink sink;
  private final Consumer<Problem> found;
  private final List<Line> header = new ArrayList<>();
  private final List<Line> waiting = new ArrayList<>();
  private List<Integer> headerRows;
  private int cut;
  private Line held;
  private int width;
  private int number;

  /**
   * Makes a shaper for one reading of one file.
   *
   * @param file the file's name, for problems
   * @param form how the file is written
   * @param columns how many columns a file without a header has
   * @param sink takes the header and the rows
   * @param found takes what is assumed, as warnings
   */
  public RowShaper(String file, FileForm form, int columns, Sink sink, Consumer<Problem> found) {
    this.file = file;
    this.form = form;
    this.sink = sink;
    this.found = found;
    headerRows = form.dialect().headerRows();
    width = columns;
  }

  @Override
  public void accept(Line record) {
    if (headerRows.equals(Dialect.HEADER_TO_BE_FOUND)) {
      waiting.add(record);
      if (waiting.size() == LOOK) {
        findHeader();
      }
    } else {
      take(record);
    }
  }

  private void findHeader() {
    int row = headerRow();
    headerRows = List.of(row);
    if (row > 1) {
      String said =
          row == 2 ? "the line above it is passed over" : "the lines above it are passed over";
      String remedy = "declare \"headerRows\": [" + row + "] in the dialect of a data package";
      Location at = new Location(file, waiting.get(row - 1).line(), 0);
      found.accept(Problem.warning(at, "header", "the header stands here, and " + said, remedy));
    }
    waiting.forEach(this::take);
    waiting.clear();
  }

  /** The number of the record that looks like a header; 1 where none does. */
  private int headerRow() {
    Map<Integer, Long> widths =
        waiting.stream()
            .map(one -> one.cells().size())
            .filter(size -> size > 1)
            .collect(Collectors.groupingBy(size -> size, TreeMap::new, Collectors.counting()));
    int usual =
        widths.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    for (int i = 0; i < waiting.size(); i++) {
      List<String> texts = waiting.get(i).cells().stream().filter(s -> !s.isBlank()).toList();
      boolean isUsual = waiting.get(i).cells().size() == usual && texts.size() * 2 > usual;
      if (isUsual) {
        boolean areNames =
            texts.stream().noneMatch(s -> NUMBER.matcher(s).matches() && !YEAR.matcher(s).matches())
                && texts.stream().distinct().count() == texts.size();
        return areNames ? i + 1 : 1;
      } else if (texts.size() > TITLE || texts.size() >= usual) {
        return 1;
      }
    }
    return 1;
  }

  private void take(Line record) {
    number++;
    int last = headerRows.isEmpty() ? 0 : headerRows.get(headerRows.size() - 1);
    if (headerRows.contains(number)) {
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
    List<Problem> wrong = header.stream().flatMap(line -> line.problems().stream()).toList();
    Line whole = new Line(header.get(0).line(), names, wrong);
    while (form.tolerant() && cut < cells - 1 && names.get(cells - 1 - cut).isBlank()) {
      cut++;
    }
    if (cut > 0) {
      String said =
          (cut == 1 ? "the last column has" : "the last " + cut + " columns have")
              + " no name: passed over where "
              + (cut == 1 ? "it is empty" : "they are empty");
      Location at = new Location(file, whole.line(), cells);
      String remedy = "end the lines of the file without a delimiter";
      found.accept(Problem.warning(at, "blank-column", said, remedy));
    }
    return shortened(whole, cells);
  }

  /** Returns a record without its last cells where their columns have no name and they no text. */
  private Line shortened(Line record, int whole) {
    int end = whole - cut;
    List<String> cells = record.cells();
    boolean isEmpty = cells.size() == whole && cells.stream().skip(end).allMatch(String::isBlank);
    return cut > 0 && isEmpty
        ? new Line(record.line(), cells.subList(0, end), record.problems())
        : record;
  }

  private void shape(Line whole) {
    Line row = shortened(whole, width + cut);
    if (isSkipped(row)) {
      return;
    }
    if (held != null) {
      boolean belongs = row.cells().size() == width - 1;
      List<String> cells = new ArrayList<>(held.cells());
      cells.addAll(row.cells());
      Line label = held;
      held = null;
      List<Problem> wrong = new ArrayList<>(label.problems());
      wrong.addAll(row.problems());
      sink.row(belongs ? new Line(label.line(), cells, wrong) : label);
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
    boolean isBlank = row.cells().stream().allMatch(String::isBlank);
    if (form.rows().skipped().isEmpty()) {
      return isBlank && form.rows().blanks();
    }
    String text = String.join(String.valueOf(form.dialect().delimiter()), row.cells());
    return (isBlank && form.rows().blanks()) || form.rows().skips(text);
  }

  /** Ends the reading: a label that nothing followed is a row. */
  public void end() {
    if (!waiting.isEmpty()) {
      findHeader();
    }
    if (held != null) {
      sink.row(held);
      held = null;
    }
  }
}
