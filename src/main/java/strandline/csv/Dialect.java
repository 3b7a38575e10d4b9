package strandline.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problems;

/**
 * How a file separates its cells and where its header stands, after Table Dialect 2.0. Every line
 * end is read (LF, CRLF, CR, and a mixture), so that {@code lineTerminator} changes nothing.
 *
 * @param delimiter the character between two cells; a comma; {@link #TO_BE_FOUND} when the file
 *     itself has to show it
 * @param quote the character that opens and closes a cell; a double quote, nothing when no
 *     character does
 * @param doubledQuotes whether a quote inside a quoted cell is written twice
 * @param escape the character that takes the meaning from the one behind it; nothing
 * @param comment the character at the start of a line that is not read; nothing
 * @param nullText the text of a cell that means that there is no value; nothing
 * @param trimmed whether the spaces after a delimiter do not belong to the cell
 * @param headerRows the rows that hold the names of the columns, from 1 and rising, where a row is
 *     a line that is no comment; none when the file has no header
 * @param headerJoin what stands between the parts of a name that stand in several header rows
 * @param commentRows the rows that are not read, from 1
 */
public record Dialect(
    char delimiter,
    Optional<Character> quote,
    boolean doubledQuotes,
    Optional<Character> escape,
    Optional<Character> comment,
    Optional<String> nullText,
    boolean trimmed,
    List<Integer> headerRows,
    String headerJoin,
    List<Integer> commentRows) {

  /** A delimiter that nobody declared. */
  public static final char TO_BE_FOUND = '\0';

  /** The rows of a header that is to be looked for. */
  static final List<Integer> HEADER_TO_BE_FOUND = List.of(0);

  /** Commas, double quotes, the header in the first row: RFC 4180. */
  public static final Dialect STANDARD = of(',', List.of(1));

  /** Double quotes; the delimiter and the header are to be found out. */
  static final Dialect FOUND = of(TO_BE_FOUND, HEADER_TO_BE_FOUND);

  private static Dialect of(char delimiter, List<Integer> headerRows) {
    Optional<Character> none = Optional.empty();
    return new Dialect(
        delimiter,
        Optional.of('"'),
        true,
        none,
        none,
        Optional.empty(),
        false,
        headerRows,
        " ",
        List.of());
  }

  /** Copies the lists. */
  public Dialect {
    headerRows = List.copyOf(headerRows);
    commentRows = List.copyOf(commentRows);
  }

  /**
   * Returns the same dialect with another delimiter.
   *
   * @param other the character between two cells
   * @return the dialect
   */
  public Dialect with(char other) {
    return new Dialect(
        other,
        quote,
        doubledQuotes,
        escape,
        comment,
        nullText,
        trimmed,
        headerRows,
        headerJoin,
        commentRows);
  }

  /**
   * Reads a {@code dialect}; properties that change nothing here are passed over.
   *
   * @param fields the entries
   * @param problems takes every error
   * @return the dialect
   */
  public static Dialect read(Fields fields, Problems problems) {
    Reading reading = new Reading(fields, problems);
    boolean header = fields.flag("header", true);
    List<Integer> rows = reading.rows("headerRows");
    return new Dialect(
        reading.character("delimiter").orElse(','),
        fields.optional("quoteChar").isPresent()
            ? reading.character("quoteChar")
            : STANDARD.quote(),
        fields.flag("doubleQuote", true),
        reading.character("escapeChar"),
        reading.character("commentChar"),
        fields.optional("nullSequence").map(node -> node.text(problems)),
        fields.flag("skipInitialSpace", false),
        header ? (rows.isEmpty() ? List.of(1) : rows) : List.of(),
        fields.text("headerJoin", " "),
        reading.rows("commentRows"));
  }

  /** One reading of one dialect. */
  private record Reading(Fields fields, Problems problems) {
    Optional<Character> character(String key) {
      Optional<Node> node = fields.optional(key);
      String text = node.map(found -> found.text(problems)).orElse("");
      String bare = text.equals("\\t") ? "\t" : text;
      if (bare.length() == 1 && bare.charAt(0) != '\n' && bare.charAt(0) != '\r') {
        return Optional.of(bare.charAt(0));
      }
      if (node.isPresent() && !(text.isEmpty() && key.equals("quoteChar"))) {
        String found = key + " \"" + text + "\" is not one character";
        add(key, found, "write one character, such as a semicolon");
      }
      return Optional.empty();
    }

    List<Integer> rows(String key) {
      List<Integer> rows = new ArrayList<>();
      for (String text : fields.texts(key)) {
        boolean isRow = text.matches("[1-9][0-9]{0,5}");
        boolean rises = isRow && (rows.isEmpty() || rows.get(rows.size() - 1) < number(text));
        if (rises) {
          rows.add(number(text));
        } else {
          String found = key + ": \"" + text + "\" is no row";
          add(key, found, "write the numbers of rows from 1, rising, such as [1]");
        }
      }
      return rows;
    }

    private static int number(String text) {
      return Integer.parseInt(text);
    }

    private void add(String key, String found, String remedy) {
      problems.error(fields.at(key), "bad-dialect", found, remedy);
    }
  }
}
