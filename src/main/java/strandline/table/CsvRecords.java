package strandline.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   */
  public record Line(int line, List<String> cells) {
    /** Copies the list. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setTrailingData(false)
          .setLenientEof(false)
          .setIgnoreEmptyLines(false)
          .get();

  private final String file;
  private final Problems problems;

  /**
   * Makes a reader of one file.
   *
   * @param file the name for problems
   * @param problems takes what is wrong
   */
  public CsvRecords(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Returns the records, the header first.
   *
   * @param bytes the file: UTF-8, with or without a byte order mark, RFC 4180
   * @return the records, or nothing after an error that makes the cells doubtful
   */
  public Optional<List<Line>> read(byte[] bytes) {
    return decode(bytes).filter(this::isSound).flatMap(this::parse);
  }

  private Optional<String> decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int wrong = in.get(in.position()) & 0xFF;
      String found = String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", wrong);
      add(line, 0, "bad-encoding", found, "save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private boolean isSound(String text) {
    if (text.isBlank()) {
      String remedy = "write a header and rows, or remove the resource";
      problems.add(Problem.error(Location.of(file), "empty-file", "the file is empty", remedy));
      return false;
    }
    return new Quotes(text).areSound();
  }

  private Optional<List<Line>> parse(String text) {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(FORMAT).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      for (long before = 0; records.hasNext(); before = parser.getCurrentLineNumber()) {
        lines.add(new Line((int) before + 1, records.next().toList()));
      }
      return Optional.of(lines);
    } catch (IOException | UncheckedIOException e) {
      String found = "not CSV (" + e.getMessage() + ")";
      add(lines.size() + 1, 0, "bad-csv", found, "correct the quotes here");
      return Optional.empty();
    }
  }

  private void add(int line, int column, String kind, String message, String remedy) {
    problems.add(Problem.error(new Location(file, line, column), kind, message, remedy));
  }

  /**
   * A look at every quote of the text, for what commons-csv accepts (a quote inside a cell without
   * quotes, NUL) or reports without a column.
   */
  private final class Quotes {
    private enum State {
      START,
      BARE,
      QUOTED,
      CLOSED
    }

    private final String text;
    private State state = State.START;
    private int line = 1;
    private int column = 1;
    private int opened;
    private boolean sound = true;

    Quotes(String text) {
      this.text = text;
    }

    boolean areSound() {
      for (int i = 0; sound && i < text.length(); i++) {
        step(text.charAt(i));
      }
      if (sound && state == State.QUOTED) {
        String remedy = "add the quote that ends the cell";
        complain(opened, "a quote opens here and is never closed", remedy);
      }
      return sound;
    }

    private void step(char c) {
      if (c == 0) {
        complain(line, "a NUL character", "remove it");
      } else if (state == State.QUOTED) {
        state = c == '"' ? State.CLOSED : State.QUOTED;
      } else if (c == '"') {
        quote();
      } else if (c == ',' || c == '\n' || c == '\r') {
        state = State.START;
      } else if (state == State.CLOSED) {
        complain(line, "text follows the quote that ends the cell", "double the quotes inside it");
      } else {
        state = State.BARE;
      }
      count(c);
    }

    private void quote() {
      if (state == State.BARE) {
        String remedy = "put the whole cell in quotes and double those inside it";
        complain(line, "a quote stands inside a cell without quotes", remedy);
      }
      opened = state == State.START ? line : opened;
      state = State.QUOTED;
    }

    private void count(char c) {
      line += c == '\n' ? 1 : 0;
      column += c == ',' && state == State.START ? 1 : 0;
      column = state == State.START && c == '\n' ? 1 : column;
    }

    private void complain(int at, String message, String remedy) {
      add(at, column, "bad-csv", message, remedy);
      sound = false;
    }
  }
}
