package strandline.csv;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;

/** The records of a CSV file as texts, each with the line that it begins in; the header is one. */
public final class CsvRecords {
  /**
   * A record.
   *
   * @param line the line that it begins in, from 1
   * @param cells its cells
   * @param problems what is wrong with the characters and the lengths of the cells
   */
  public record Line(int line, List<String> cells, List<Problem> problems) {
    /** Copies the lists. */
    public Line {
      cells = List.copyOf(cells);
      problems = List.copyOf(problems);
    }

    /**
     * Makes a record with which nothing is wrong so far.
     *
     * @param line the line that it begins in, from 1
     * @param cells its cells
     */
    public Line(int line, List<String> cells) {
      this(line, cells, List.of());
    }
  }

  private static final int HEAD = 1 << 16;
  private static final int SAID = 4;

  /** The most characters that a cell of a workbook holds. */
  private static final int LONGEST = 32_767;

  private final String file;
  private final FileForm form;
  private final Problems problems;
  private int skipped;
  private FileForm found;

  /**
   * Makes a reader of one file.
   *
   * @param file the name for problems
   * @param form how the file is written
   * @param problems takes what is wrong
   */
  public CsvRecords(String file, FileForm form, Problems problems) {
    this.file = file;
    this.form = form;
    this.found = form;
    this.problems = problems;
  }

  /**
   * Returns how the file that was read is written.
   *
   * @return the form, with the delimiter and the encoding that were found
   */
  public FileForm found() {
    return found;
  }

  /**
   * Returns all records of a file that fits into memory, the header first.
   *
   * @param bytes the file
   * @return the records, or nothing after an error that makes the cells doubtful
   */
  public Optional<List<Line>> read(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    try {
      return read(new ByteArrayInputStream(bytes), lines::add)
          ? Optional.of(lines)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  /**
   * Reads a file of any length once, record by record.
   *
   * @param stream the file; the caller closes it
   * @param sink takes each record in order, those before an error too
   * @return false after an error that makes the cells doubtful
   * @throws IOException when the stream cannot be read
   */
  public boolean read(InputStream stream, Consumer<Line> sink) throws IOException {
    skipped = 0;
    try {
      Decoded text = new Decoded(file, form.encoding(), new Unpacked(file).open(stream), problems);
      if (form.dialect().delimiter() != Dialect.TO_BE_FOUND) {
        return parse(text, form, sink);
      }
      BufferedReader buffered = new BufferedReader(text, 2 * HEAD);
      FileForm whole = form.with(found(buffered));
      boolean isRead = parse(buffered, whole, sink);
      found = new FileForm(whole.dialect(), text.encoding(), whole.rows(), whole.tolerant());
      return isRead;
    } catch (CsvRefusal refusal) {
      problems.add(refusal.problem());
      return false;
    }
  }

  /** Finds the delimiter; a first line {@code sep=;}, which Excel writes and hides, says it. */
  private Dialect found(BufferedReader text) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    boolean atEnd = false;
    while (length < HEAD && !atEnd) {
      int read = text.read(head, length, HEAD - length);
      atEnd = read < 0;
      length += Math.max(0, read);
    }
    text.reset();
    String shown = new String(head, 0, length);
    boolean isSaid = shown.matches("(?s)sep=[^\\r\\n][\\r\\n].*");
    char delimiter = isSaid ? shown.charAt(SAID) : Delimiters.find(shown, atEnd);
    if (isSaid) {
      text.readLine();
      skipped = 1;
    }
    if (delimiter != ',') {
      String name = delimiter == '\t' ? "\\t" : String.valueOf(delimiter);
      String found = "the cells are separated by \"" + name + "\" and not by commas";
      String remedy = "declare \"delimiter\": \"" + name + "\"";
      problems.warn(Location.of(file), "delimiter", found, remedy);
    }
    return form.dialect().with(delimiter);
  }

  private boolean parse(Reader raw, FileForm form, Consumer<Line> sink) throws IOException {
    QuoteGuard text = new QuoteGuard(raw, file, form, 1 + skipped, problems);
    boolean isBlank = true;
    boolean hasComments = form.dialect().comment().isPresent();
    int line = 1 + skipped;
    try {
      CSVParser parser =
          CSVParser.builder().setReader(text).setFormat(format(form.dialect())).get();
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        List<String> cells = List.of(records.next().values());
        line = hasComments ? skipped + (int) parser.getCurrentLineNumber() - inside(cells) : line;
        isBlank = isBlank && cells.size() == 1 && cells.get(0).isBlank();
        sink.accept(new Line(line, cells, problems(cells, line, text.problems(line))));
        line = skipped + (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      throw cause(e, line);
    }
    if (isBlank) {
      String remedy = "write a header and rows, or remove the resource";
      throw new CsvRefusal(Location.of(file), "empty-file", "the file is empty", remedy);
    }
    return true;
  }

  /** Adds the cells that are too long to what the characters came to. */
  private List<Problem> problems(List<String> cells, int line, List<Problem> ofCharacters) {
    List<Problem> all = ofCharacters;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > LONGEST) {
        String found =
            String.format(
                Locale.ROOT,
                "the cell has %,d characters, and a cell of a workbook holds 32,767",
                cells.get(i).length());
        all = new ArrayList<>(all);
        String remedy = "shorten it, or look for a quote that is not closed";
        all.add(Problem.error(new Location(file, line, i + 1), "long-cell", found, remedy));
      }
    }
    return all;
  }

  /** How many lines end inside the cells; only where comments stand between records. */
  private static int inside(List<String> cells) {
    return cells.stream().mapToInt(cell -> (int) (cell + "|").lines().count() - 1).sum();
  }

  /** The guard's own refusal, the machine's failure, or what the parser did not like. */
  private IOException cause(UncheckedIOException wrapped, int line) {
    IOException cause = wrapped.getCause();
    if (cause instanceof org.apache.commons.csv.CSVException) {
      String found = "not CSV (" + cause.getMessage() + ")";
      return new CsvRefusal(
          new Location(file, line, 0), "bad-csv", found, "correct the quotes here");
    }
    return cause;
  }

  private static CSVFormat format(Dialect dialect) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(dialect.delimiter())
        .setQuote(dialect.quote().orElse(null))
        .setEscape(dialect.escape().orElse(null))
        .setCommentMarker(dialect.comment().orElse(null))
        .setTrailingData(false)
        .setLenientEof(false)
        .setIgnoreEmptyLines(false)
        .get();
  }
}
