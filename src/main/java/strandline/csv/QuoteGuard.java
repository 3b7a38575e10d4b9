package strandline.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * A look at every character on its way to the parser, for what the parser would accept (a quote
 * inside a cell without quotes, NUL, a cell that never ends) or report without a place. It lets
 * everything before the wrong place through, so that the records there are read.
 */
final class QuoteGuard extends FilterReader {
  /** The most characters of one cell. */
  static final int LONGEST_CELL = 64 << 20;

  private enum State {
    START,
    BARE,
    QUOTED,
    CLOSED,
    COMMENT
  }

  private static final int WARNED = 10;
  private static final String QUOTE_ALL = "put the whole cell in quotes and double those inside it";

  private final String file;
  private final Dialect dialect;
  private final boolean tolerant;
  private final Problems problems;
  private final char quote;
  private final boolean[] special = new boolean[Character.MAX_VALUE + 1];
  private State state = State.START;
  private boolean atLineStart = true;
  private boolean afterReturn;
  private boolean escaped;
  private int line;
  private int column = 1;
  private int opened;
  private int quotes;
  private int lost;
  private int length;
  private CsvRefusal refusal;
  private int record;
  private int bareQuotes;
  private boolean afterQuote;
  private Location half;
  private final Map<Integer, List<Problem>> ofRecords = new HashMap<>();

  QuoteGuard(Reader in, String file, FileForm form, int firstLine, Problems problems) {
    super(in);
    this.file = file;
    this.dialect = form.dialect();
    this.tolerant = form.tolerant();
    this.problems = problems;
    this.line = firstLine;
    this.quote = dialect.quote().orElse('\0');
    for (char mark : new char[] {'\0', '\n', '\r', '\uFFFD', quote, dialect.delimiter()}) {
      special[mark] = true;
    }
    dialect.escape().ifPresent(mark -> special[mark] = true);
    for (int c = 0; c < special.length; c++) {
      special[c] |= isUnfit((char) c);
    }
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] chars, int from, int count) throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    int kept = 0;
    while (kept == 0) {
      int read = super.read(chars, from, count);
      if (read < 0) {
        checkEnd();
        return -1;
      }
      kept = keep(chars, from, read);
    }
    return kept;
  }

  /** Looks at what was read, takes out what belongs to no cell, and says how much is left. */
  private int keep(char[] chars, int from, int read) throws CsvRefusal {
    int kept = 0;
    int end = from + read;
    for (int i = from; i < end; i++) {
      int plain = inside(chars, i, end);
      if (plain > 0) {
        if (from + kept < i) {
          System.arraycopy(chars, i, chars, from + kept, plain);
        }
        kept += plain;
        i += plain;
      }
      if (i == end) {
        return kept;
      }
      char c = chars[i];
      boolean isDropped = dialect.trimmed() && state == State.START && c == ' ';
      step(c);
      if (refusal != null && kept == 0) {
        throw refusal;
      } else if (refusal != null) {
        return kept;
      }
      chars[from + kept] = c;
      kept += isDropped ? 0 : 1;
    }
    return kept;
  }

  /** Passes over the ordinary characters inside a cell, and says how many there are. */
  private int inside(char[] chars, int from, int end) {
    if (escaped || (state != State.BARE && state != State.QUOTED)) {
      return 0;
    }
    int i = from;
    while (i < end && !special[chars[i]]) {
      i++;
    }
    int count = i - from;
    if (count == 0 || length + count > LONGEST_CELL) {
      return 0;
    }
    afterQuote = false;
    length += count;
    afterReturn = false;
    atLineStart = false;
    return count;
  }

  /** What no workbook and no picture holds, or what other programs take for the end of a line. */
  private static boolean isUnfit(char c) {
    boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    return isControl || c == '\u2028' || c == '\u2029' || c >= '\uFFFE';
  }

  /** Takes what is wrong with the cells of the record that begins in a line. */
  List<Problem> problems(int ofRecord) {
    List<Problem> found = ofRecords.isEmpty() ? null : ofRecords.remove(ofRecord);
    return found == null ? List.of() : found;
  }

  private void wrong(Location at, String kind, String found, String remedy) {
    ofRecords
        .computeIfAbsent(record, line -> new ArrayList<>())
        .add(Problem.error(at, kind, found, remedy));
  }

  private void unfit(char c) {
    String name = String.format(Locale.ROOT, "U+%04X", (int) c);
    String found = "the character " + name + " is no text that a workbook or a picture can hold";
    String remedy = "remove it, or take the text from its source again";
    boolean isWestern = c >= 0x80 && c < 0xA0;
    wrong(
        here(line),
        "unfit-character",
        found,
        isWestern ? remedy + ", as windows-1252 perhaps" : remedy);
  }

  /** A quote that opens inside one cell and closes at the end of another: a delimiter is lost. */
  private void endCell(boolean isRecord) {
    boolean isOdd = bareQuotes % 2 == 1;
    if (isOdd && afterQuote && half != null) {
      String found =
          "a quote opens inside this cell and closes at the end of cell "
              + column
              + ": the row is shifted";
      String remedy = "add the delimiter that is missing before the quote, or quote whole cells";
      wrong(half, "split-quotes", found, remedy);
      half = null;
    } else if (isOdd && !afterQuote) {
      half = here(line);
    }
    bareQuotes = 0;
    afterQuote = false;
    half = isRecord ? null : half;
  }

  private void checkEnd() throws CsvRefusal {
    endCell(true);
    if (quotes > WARNED) {
      String found = (quotes - WARNED) + " more quotes stand inside cells without quotes";
      problems.warn(Location.of(file), "quote-in-cell", found, QUOTE_ALL);
      quotes = 0;
    }
    if (state == State.QUOTED) {
      String remedy = "add the quote that ends the cell";
      throw refuse(opened, "a quote opens here and is never closed", remedy);
    }
  }

  private void step(char c) {
    boolean isEnd = c == '\n' || c == '\r';
    if (state != State.COMMENT) {
      record = atLineStart || record == 0 ? line : record;
      look(c, isEnd);
    }
    count(c, isEnd);
  }

  private void look(char c, boolean isEnd) {
    if (c == '\uFFFD') {
      String found = "the character U+FFFD, which stands for one that was lost";
      warn(
          lost++ == 0 ? 0 : WARNED, "lost-character", found, "take the text from its source again");
    }
    afterQuote &= isEnd || c == dialect.delimiter();
    if (c == 0) {
      refusal = refuse(line, "a NUL character", "remove it");
    } else if (escaped) {
      escaped = false;
      state = state == State.START ? State.BARE : state;
    } else if (dialect.escape().isPresent() && c == dialect.escape().get()) {
      escaped = true;
    } else if (state == State.QUOTED) {
      state = c == quote ? State.CLOSED : State.QUOTED;
    } else if (dialect.quote().isPresent() && c == quote) {
      quote();
    } else if (isEnd || c == dialect.delimiter()) {
      endCell(isEnd);
      state = State.START;
    } else if (state == State.CLOSED) {
      String remedy = "double the quotes inside it";
      refusal = refuse(line, "text follows the quote that ends the cell", remedy);
    } else if (atLineStart && dialect.comment().filter(mark -> mark == c).isPresent()) {
      state = State.COMMENT;
    } else if (!(state == State.START && dialect.trimmed() && c == ' ')) {
      state = State.BARE;
    }
    if (c != 0 && c != dialect.delimiter() && isUnfit(c)) {
      unfit(c);
    }
    length = state == State.START ? 0 : length + 1;
    if (length > LONGEST_CELL && refusal == null) {
      String found = "a cell is longer than " + LONGEST_CELL + " characters";
      refusal = refuse(opened > 0 ? opened : line, found, "look for a quote that is not closed");
    }
  }

  private void quote() {
    boolean isDoubled = state == State.CLOSED && dialect.doubledQuotes();
    if (state == State.BARE && tolerant) {
      String found = "a quote stands inside a cell without quotes and is read as it stands";
      warn(quotes++, "quote-in-cell", found, QUOTE_ALL);
      bareQuotes++;
      afterQuote = true;
      return;
    }
    if (state == State.BARE) {
      refusal = refuse(line, "a quote stands inside a cell without quotes", QUOTE_ALL);
    } else if (state == State.CLOSED && !isDoubled) {
      String found = "a second quote follows the one that ends the cell";
      refusal = refuse(line, found, "escape the quotes inside it");
    }
    opened = state == State.START ? line : opened;
    state = State.QUOTED;
  }

  /** The first warnings of a kind are said; the others are counted. */
  private void warn(int before, String kind, String found, String remedy) {
    if (before < WARNED) {
      problems.warn(here(line), kind, found, remedy);
    }
  }

  private void count(char c, boolean isEnd) {
    boolean isHalf = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    line += isEnd && !isHalf ? 1 : 0;
    column += c == dialect.delimiter() && state == State.START ? 1 : 0;
    boolean ends = isEnd && (state == State.START || state == State.COMMENT);
    if (ends) {
      column = 1;
      state = State.START;
    }
    atLineStart = ends;
  }

  private Location here(int at) {
    return new Location(file, at, column);
  }

  private CsvRefusal refuse(int at, String found, String remedy) {
    return new CsvRefusal(here(at), "bad-csv", found, remedy);
  }
}
